// Who may talk to whom, as docs/architecture.md has it: [from, to, port]. Names of suite members are the label `app` of their pods; the others are kOutside.
const kGrpc = [["klout-scoring", 7400], ["klout-topics", 7410], ["klout-connector", 7420], ["klout-perks", 7430], ["klout-gateway", 7441]];
const kMetrics = [["klout-scoring", 7401], ["klout-topics", 7411], ["klout-connector", 7421], ["klout-perks", 7431], ["klout-gateway", 7442]];

export const kArrows = {
  dev: [
    ["gateway-client", "klout", 7440],
    ["scoring-client", "klout", 7400],
    ["prometheus", "klout", 7401],
    ["klout", "internet", 443],
  ],
  prod: [
    ["klout-connector", "klout-scoring", 7400],
    ["klout-connector", "klout-topics", 7410],
    ["klout-connector", "internet", 443],
    ["klout-scoring", "klout-redis", 6379],
    ["klout-perks", "klout-scoring", 7400],
    ["klout-perks", "postgres", 5432],
    ["klout-gateway", "klout-scoring", 7400],
    ["klout-gateway", "klout-scoring", 7401],
    ["klout-gateway", "klout-topics", 7410],
    ["klout-gateway", "klout-connector", 7420],
    ["klout-gateway", "klout-perks", 7430],
    ["klout-gateway", "postgres", 5432],
    ["gateway-client", "klout-gateway", 7440],
    ["scoring-client", "klout-scoring", 7400],
    ...kGrpc.map(([to, port]) => ["operator", to, port]),
    ...kMetrics.map(([to, port]) => ["prometheus", to, port]),
  ],
};

// With the component redis-shards a proxy and its servers stand where prod has one Redis.
kArrows["redis-shards"] = [
  ...kArrows.prod.filter(([, to]) => to !== "klout-redis"),
  ["klout-scoring", "klout-nutcracker", 6379],
  ["klout-nutcracker", "klout-redis-shard", 6379],
];

// With the component scoring-readers perks asks readers in the place of scoring, and the log lies on ClickHouse. Nobody who writes asks a reader.
const withReaders = (arrows, cache) => [
  ...arrows.filter(([from, to]) => from !== "klout-perks" || to !== "klout-scoring"),
  ...["klout-perks", "scoring-client", "operator"].map((from) => [from, "klout-scoring-reader", 7400]),
  ["prometheus", "klout-scoring-reader", 7401],
  ["klout-scoring-reader", cache, 6379],
  ...["klout-scoring", "klout-scoring-reader"].map((from) => [from, "clickhouse", 8123]),
];
kArrows["scoring-readers"] = withReaders(kArrows.prod, "klout-redis");
kArrows["redis-shards, scoring-readers"] = withReaders(kArrows["redis-shards"], "klout-nutcracker");

// Those outside the suite. `anywhere`: in any namespace, so that their own end of an arrow is not ours to open.
export const kOutside = {
  "operator": { labels: { "klout-operator": "true" }, anywhere: false },
  "scoring-client": { labels: { "klout-scoring-client": "true" }, anywhere: false },
  "gateway-client": { labels: { "klout-gateway-client": "true" }, anywhere: true },
  "prometheus": { labels: { "app.kubernetes.io/name": "prometheus" }, anywhere: true },
  "clickhouse": { labels: { "klout-clickhouse": "true" }, anywhere: true },
  "postgres": { labels: { "klout-postgres": "true" }, anywhere: true },
};

// What no address on the internet is: where the connector must not get, whatever a network's name resolves to.
export const kPrivate = {
  "0.0.0.0/0": ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"],
  "::/0": ["::1/128", "64:ff9b::/96", "fc00::/7", "fe80::/10"],
};

// Which programs an overlay runs.
export const kPrograms = {
  dev: ["klout up"],
  prod: ["klout-connector", "klout-gateway", "klout-perks", "klout-scoring", "klout-topics", "redis-server"],
  "scoring-readers": ["klout-connector", "klout-gateway", "klout-perks", "klout-scoring", "klout-scoring", "klout-topics", "redis-server"],
};
