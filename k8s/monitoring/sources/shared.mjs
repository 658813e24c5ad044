// What several dashboards show.
import { bands, codesOf, graph, row } from "./grafana.mjs";

// What counts as an error of ours, and what fires.
export const kOurs = codesOf("klout_rpc_requests_total");
export const kOursAtTheDoor = codesOf("klout_gateway_calls_total");
export const kFiring = 'ALERTS{alertname=~"Klout.+",alertstate="firing"}';

// Colours of 0 and 1, where 1 is good and where it is not.
export const kGood = ["red", "green"];
export const kBad = ["green", "red"];

// What the variable `instance` of a dashboard chooses.
export const kChosenInstance = 'instance=~"$instance"';
export const kChosen = `{${kChosenInstance}}`;

// Scoring's figures of an instance; on the overview all instances are meant.
export const scoring = (chosen) => ({
  age: `(time() - klout_scoring_snapshot_as_of_seconds${chosen}) and on (job, instance) klout_scoring_serving == 1`,
  behind: `klout_scoring_log_sequence${chosen} - klout_scoring_served_sequence${chosen}`,
  feed: `klout_scoring_feed_acts${chosen} / klout_scoring_feed_usual_acts${chosen} and klout_scoring_feed_usual_acts${chosen} >= 100`,
  hits: `rate(klout_scorecache_hits_total${chosen}[5m]) / (rate(klout_scorecache_hits_total${chosen}[5m]) + rate(klout_scorecache_misses_total${chosen}[5m]))`,
});

// Panels that the overview shares with scoring's own dashboard.
export const publishAge = (chosen) => graph("Age of the newest fact that serves", {
  unit: "s", says: "Normally minutes while facts arrive", alerts: ["KloutSnapshotOld"], read: ["KloutServedBehind"],
  series: [[scoring(chosen).age, "{{instance}}"]],
});
export const publishTime = (chosen) => graph("Time of the last publish", {
  unit: "s", says: "Normally seconds, and steady", alerts: ["KloutPublishSlow"], series: [[`klout_scoring_last_publish_seconds${chosen}`, "{{instance}}"]],
});
export const publishes = (chosen) => graph("Snapshots in an hour: served, stopped by the gate", {
  unit: "short", says: "Normally some are served and none goes into quarantine", read: ["KloutPublishGateStopped"],
  series: [
    [`increase(klout_scoring_published_snapshots_total${chosen}[1h])`, "{{instance}} served"],
    [`increase(klout_scoring_quarantined_snapshots_total${chosen}[1h])`, "{{instance}} quarantined"],
  ],
});
export const gate = (chosen) => bands("Checks of the publish gate that keep the newest snapshot in quarantine", {
  names: ["passed", "stopped"], colours: kBad, says: "Normally all are passed", alerts: ["KloutPublishGateStopped"],
  series: [[`max by (check) (klout_scoring_gate_failed${chosen})`, "{{check}}"]],
});
export const waitingFacts = (chosen) => graph("Facts that wait to be written or folded", {
  unit: "bytes", says: "Normally near 0, with peaks during an import", alerts: ["KloutIngestBacklogGrowing", "KloutIngestBacklog"],
  series: [[`klout_scoring_queued_bytes${chosen}`, "{{instance}}"]],
});
export const behind = (chosen) => graph("Batches in the log that do not serve yet", {
  unit: "short", says: "Normally it falls to 0 with every publish", read: ["KloutServedBehind", "KloutServedFarBehind"],
  series: [[scoring(chosen).behind, "{{instance}}"]],
});
export const feeds = (chosen) => graph("The last day of a network, compared with its usual day", {
  unit: "percentunit", says: "Normally about 100 %", alerts: ["KloutFeedLow"], read: ["KloutFeedSilent"],
  series: [[scoring(chosen).feed, "{{network}} at {{instance}}"]],
});
export const refusedBatches = (chosen) => graph("Batches that scoring refused, in 15 minutes", {
  unit: "short", says: "Normally none", alerts: ["KloutBatchesRefused"], read: ["KloutIngestRefusing"],
  series: [[`increase(klout_scoring_refused_batches_total${chosen}[15m])`, "{{instance}}"]],
});
export const cacheHits = (chosen) => graph("Keys found in the score cache", {
  unit: "percentunit", max: 1, says: "Normally most are found, and fewer after each publish", read: ["KloutCacheBreakerOpen"],
  series: [[scoring(chosen).hits, "{{instance}} {{engine}}"]],
});
export const cacheErrors = (chosen) => graph("Round trips to the score cache that failed, in 15 minutes", {
  unit: "short", says: "Normally none", alerts: ["KloutCacheErrors"],
  series: [[`increase(klout_scorecache_errors_total${chosen}[15m])`, "{{instance}} {{engine}}"]],
});
export const breaker = (chosen) => bands("Is the score cache left alone because it fails?", {
  names: ["in use", "left alone"], colours: kBad, says: "Normally it is in use", alerts: ["KloutCacheBreakerOpen"],
  series: [[`klout_scorecache_breaker_open${chosen}`, "{{instance}} {{engine}}"]],
});

// Rate, errors and duration of a service by method, and where the errors are.
export const calls = (job, chosen, read) => row("Which calls, at which instance?",
  graph("Calls by method", { unit: "reqps", says: "Normally as at the same time of other days", read,
    series: [[`job_method:klout_rpc_requests:rate5m{job="${job}"} > 0`, "{{method}}"]],
  }),
  graph("Calls that fail for a reason of ours, by method", {
    unit: "percentunit", max: 1, says: "Normally 0", alerts: ["KloutRpcErrors"],
    series: [[`job_method:klout_rpc_errors:ratio_rate5m{job="${job}"}`, "{{method}}"]],
  }),
  graph("Duration by method, 99 of 100 calls", {
    unit: "s", says: "Normally steady by method, and long only for streams, exports and simulations", read,
    series: [[`job_method:klout_rpc_duration_seconds:p99_5m{job="${job}"}`, "{{method}}"]],
  }),
  graph("Calls that fail for a reason of ours, by instance and code", {
    width: 12, unit: "reqps", says: "Normally 0 at every instance", read: ["KloutRpcErrors"],
    series: [[`sum by (instance, code) (rate(klout_rpc_requests_total{job="${job}",${chosen},code=~"${kOurs}"}[5m]))`, "{{instance}} {{code}}"]],
  }),
  bands("Instances that answer Prometheus", {
    width: 12, names: ["down", "up"], colours: kGood, says: "Normally all are up", alerts: ["KloutServiceDown"],
    series: [[`up{job="${job}",${chosen}}`, "{{instance}}"]],
  }));

export const queues = (service, chosen) => row("Is there room for more calls?",
  graph("Calls that wait for a thread, by queue", {
    width: 12, unit: "short", says: "Normally a few, and none for long", read: ["KloutTasksRefused"],
    series: [[`klout_${service}_waiting_tasks${chosen}`, "{{queue}} at {{instance}}"]],
  }),
  graph("Calls refused because a queue was full, in 10 minutes", {
    width: 12, unit: "short", says: "Normally none", alerts: ["KloutTasksRefused"],
    series: [[`sum by (queue) (increase(klout_${service}_refused_tasks_total${chosen}[10m]))`, "{{queue}}"]],
  }));
