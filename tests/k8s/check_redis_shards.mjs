// The component k8s/components/redis-shards on top of prod, as an operator of several Redis servers applies it. It holds to our rules, and what nutcracker is told fits
// the servers, the image, scoring, and what the tests of the cache run against. Each of these is called forth by a planted fault. Prints what is wrong, and fails if
// anything is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFacts } from "./facts.mjs";
import { kRoot, kSkipped, renderComponent, renderComponents, whyNot } from "./manifests.mjs";
import { addresses, arrows, ports, selectors } from "./rules/network.mjs";
import { hardened, images, probes, resources, volumes } from "./rules/pods.mjs";
import { includes, podOf, Rendered, same } from "./rules/shared.mjs";
import { namespaces, secrets } from "./rules/surroundings.mjs";

const reason = whyNot();
if (reason !== "") {
  console.log(`skipped: ${reason}`);
  process.exit(kSkipped);
}

const read = (path) => readFileSync(join(kRoot, path), "utf8");
const facts = readFacts();
const kName = "redis-shards";
const kRules = [hardened, volumes, probes, resources, images, ports, selectors, arrows, addresses, secrets, namespaces];
// What a lost server, an erasure and the share of each depend on: what the tests of the cache run nutcracker with.
const kSettings = ["redis", "hash", "distribution", "auto_eject_hosts", "timeout", "server_connections"];
const tested = read("tests/testing/nutcracker_server.cc");
const writeTimeout = Number(read("common/redis_score_cache.h").match(/write_timeout = absl::Milliseconds\((\d+)\)/)[1]);

function complaintsOf(objects, name = kName) {
  const all = [];
  const complain = ({ kind, metadata }, field, what) => all.push(`${kind} ${metadata.name}: ${field}: ${what}`);
  const rendered = new Rendered(name, objects, facts);
  for (const rule of kRules) rule(rendered, complain);

  if (rendered.named("Deployment", "klout-redis")) complain(rendered.named("Deployment", "klout-redis"), "metadata.name", "is still there");
  const proxy = rendered.named("Deployment", "klout-nutcracker");
  const shards = rendered.named("StatefulSet", "klout-redis-shard");
  for (const workload of [proxy, shards]) {
    const { labels } = podOf(workload).metadata;
    if (!(workload.spec.replicas >= 2)) complain(workload, "spec.replicas", "is below 2: a node that goes would take all");
    const budgets = rendered.of("PodDisruptionBudget").filter(({ spec }) => includes(labels, spec.selector.matchLabels) && spec.maxUnavailable === 1);
    if (budgets.length !== 1) complain(workload, "PodDisruptionBudget", `${budgets.length} let one of its pods go at a time`);
    for (const { topologyKey, labelSelector } of podOf(workload).spec.topologySpreadConstraints) {
      if (!same(labelSelector.matchLabels, { app: labels.app })) complain(workload, "topologySpreadConstraints", `of ${topologyKey} do not count its own pods`);
    }
  }
  const user = Number(read("k8s/Dockerfile.nutcracker").match(/^USER (\d+):/m)?.[1]);
  if (podOf(proxy).spec.securityContext?.runAsUser !== user) complain(proxy, "securityContext.runAsUser", `is not ${user}, as in k8s/Dockerfile.nutcracker`);

  const { volumes: list, containers: [container] } = podOf(proxy).spec;
  const file = container.args.map((arg) => arg.match(/^--conf-file=(.+)\/(.+)$/)).find((found) => found !== null);
  const mount = container.volumeMounts.find(({ mountPath }) => mountPath === file?.[1]);
  const map = rendered.named("ConfigMap", list.find(({ name }) => name === mount?.name)?.configMap?.name);
  const text = map?.data[file[2]];
  if (text === undefined) {
    complain(proxy, "args", "--conf-file is no file of a ConfigMap");
    return all;
  }
  const setting = (name) => text.match(new RegExp(`^  ${name}: (.+)$`, "m"))?.[1];
  if (setting("listen") !== `0.0.0.0:${container.ports[0].containerPort}`) complain(map, "listen", `${setting("listen")} is not the container's port`);
  for (const name of kSettings) {
    if (!tested.includes(`  ${name}: ${setting(name)}\\n`)) complain(map, name, `${setting(name)} is not what tests/testing/nutcracker_server.cc runs`);
  }
  if (!(Number(setting("timeout")) > writeTimeout)) complain(map, "timeout", `is not above the ${writeTimeout} ms that scoring waits`);
  const servers = [...text.matchAll(/^    - (\S+):1 (\S+)$/gm)].map(([, address, name]) => ({ address, name }));
  const wanted = Array.from({ length: shards.spec.replicas }, (_, at) => ({
    address: `${shards.metadata.name}-${at}.${shards.spec.serviceName}:${podOf(shards).spec.containers[0].ports[0].containerPort}`, name: `shard-${at}`,
  }));
  if (!same(servers, wanted)) complain(map, "servers", `are not the ${wanted.length} pods of ${shards.metadata.name}, by name, in order`);
  return all;
}

const settingsOf = (find) => find("ConfigMap", /^klout-nutcracker-/).data;
const change = (find, from, to) => { settingsOf(find)["nutcracker.yml"] = settingsOf(find)["nutcracker.yml"].replace(from, to); };
const podIn = (find, kind, name) => podOf(find(kind, name)).spec;
const kFaults = {
  "readOnlyRootFilesystem: is not true": (find) => { delete podIn(find, "Deployment", /nutcracker/).containers[0].securityContext; },
  "seccompProfile.type: is not RuntimeDefault": (find) => { delete podIn(find, "StatefulSet", /redis-shard/).securityContext.seccompProfile; },
  "is not pinned": (find) => { podIn(find, "Deployment", /nutcracker/).containers[0].image = "klout-nutcracker:latest"; },
  "livenessProbe: is missing": (find) => { delete podIn(find, "StatefulSet", /redis-shard/).containers[0].livenessProbe; },
  "limits.memory: is missing": (find) => { delete podIn(find, "StatefulSet", /redis-shard/).containers[0].resources.limits; },
  "egress klout-nutcracker -> klout-scoring:6379 is no arrow": (find) => {
    find("NetworkPolicy", /^nutcracker$/).spec.egress[0].to[0].podSelector.matchLabels.app = "klout-scoring";
  },
  "none allows ingress klout-nutcracker -> klout-redis-shard:6379": (find) => { find("NetworkPolicy", /^redis-shards$/).spec.ingress = []; },
  "there is no Service klout-cache": (find) => {
    const [container] = podIn(find, "StatefulSet", /scoring/).containers;
    container.args = container.args.map((arg) => arg.replace("--redis=klout-redis", "--redis=klout-cache"));
  },
  "the architecture has no such arrow": (find) => { find("Service", /^klout-redis$/).spec.selector.app = "klout-redis-shard"; },
  "lack app.kubernetes.io/part-of": (find) => { delete find("PodDisruptionBudget", /nutcracker/).metadata.labels; },
  "is still there": (find) => { find("Deployment", /topics/).metadata.name = "klout-redis"; },
  "spec.replicas: is below 2": (find) => { find("Deployment", /nutcracker/).spec.replicas = 1; },
  "0 let one of its pods go": (find) => { find("PodDisruptionBudget", /redis-shard/).spec.maxUnavailable = 3; },
  "do not count its own pods": (find) => { podIn(find, "StatefulSet", /redis-shard/).topologySpreadConstraints[0].labelSelector.matchLabels.app = "klout"; },
  "as in k8s/Dockerfile.nutcracker": (find) => { podIn(find, "Deployment", /nutcracker/).securityContext.runAsUser = 1000; },
  "--conf-file is no file": (find) => { podIn(find, "Deployment", /nutcracker/).containers[0].args[0] = "--conf-file=/etc/nutcracker.yml"; },
  "is not the container's port": (find) => { change(find, "0.0.0.0:6379", "0.0.0.0:22121"); },
  "auto_eject_hosts: true is not what": (find) => { change(find, "auto_eject_hosts: false", "auto_eject_hosts: true"); },
  "hash: fnv1a_64 is not what": (find) => { change(find, "murmur", "fnv1a_64"); },
  "is not above the 500 ms": (find) => { change(find, "timeout: 1000", "timeout: 400"); },
  "are not the 4 pods": (find) => { find("StatefulSet", /redis-shard/).spec.replicas = 4; },
  "are not the 3 pods": (find) => { change(find, /shard-1$/m, "second"); },
};

const sound = renderComponent(kName, "klout-nutcracker", facts.version, "overlays/prod");
const wrong = complaintsOf(sound);
// With replicas that read, which ask the same cache.
const both = [kName, "scoring-readers"];
wrong.push(...complaintsOf(renderComponents(both, "overlays/prod", [{ name: "klout-nutcracker", newTag: facts.version }]), both.join(", ")));
for (const [text, plant] of Object.entries(kFaults)) {
  const objects = structuredClone(sound);
  plant((kind, pattern) => objects.find((one) => one.kind === kind && pattern.test(one.metadata.name)));
  const found = complaintsOf(objects);
  if (!found.some((complaint) => complaint.includes(text))) wrong.push(`a planted fault is not found: ${text}; found: ${found.join("; ") || "nothing"}`);
}
for (const line of wrong) console.log(line);
if (wrong.length === 0) console.log(`1 component, ${sound.length} objects with prod: all hold; ${Object.keys(kFaults).length} planted faults were found`);
process.exitCode = wrong.length === 0 ? 0 : 1;
