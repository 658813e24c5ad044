import { bands, choice, graph, number, row, wide } from "./grafana.mjs";
import {
  kBad, kChosen, kChosenInstance, behind, breaker, cacheErrors, cacheHits, calls, feeds, gate, publishAge, publishTime, publishes, queues,
  refusedBatches, scoring, waitingFacts,
} from "./shared.mjs";

const refused = `increase(klout_scoring_refused_batches_total${kChosen}[10m])`;
const taken = `increase(klout_scoring_batches_total${kChosen}[10m]) + increase(klout_scoring_duplicate_batches_total${kChosen}[10m])`;

export const ofScoring = {
  name: "scoring",
  title: "OpenKlout: scoring",
  description: "Facts, snapshots, the publish gate, models and reads at scoring.",
  variables: [choice("instance", "klout_scoring_serving", "instance")],
  rows: [
    row("What is wrong?",
      number("Does it serve?", {
        unit: "none", says: "Normally 1 at every instance", alerts: ["KloutScoringNotServing"], series: [[`klout_scoring_serving${kChosen}`, "{{instance}}"]],
      }),
      number("Age of the newest fact that serves", {
        unit: "s", decimals: 0, says: "Normally minutes while facts arrive", alerts: ["KloutSnapshotOld"], series: [[scoring(kChosen).age, "{{instance}}"]],
      }),
      number("Checks that keep the newest snapshot in quarantine", {
        unit: "short", says: "Normally 0", alerts: ["KloutPublishGateStopped"],
        series: [[`sum by (instance) (klout_scoring_gate_failed${kChosen})`, "{{instance}}"]],
      }),
      number("Facts that wait", {
        unit: "bytes", says: "Normally near 0", alerts: ["KloutIngestBacklogGrowing", "KloutIngestBacklog"],
        series: [[`klout_scoring_queued_bytes${kChosen}`, "{{instance}}"]],
      }),
      number("Time of the last publish", {
        unit: "s", says: "Normally seconds", alerts: ["KloutPublishSlow"], series: [[`klout_scoring_last_publish_seconds${kChosen}`, "{{instance}}"]],
      }),
      number("Calls refused in 10 minutes", {
        unit: "short", decimals: 0, says: "Normally 0", alerts: ["KloutTasksRefused"],
        series: [[`sum(increase(klout_scoring_refused_tasks_total${kChosen}[10m]))`, "refused"]],
      })),
    calls("klout-scoring", kChosenInstance, ["KloutGetScoreLatencyFastBurn"]),
    queues("scoring", kChosen),
    row("Are facts taken in?",
      graph("Batches by what came of them", {
        unit: "cps", says: "Normally nearly all are new, and repeated ones come after a restart of a sender", read: ["KloutIngestSilent"],
        series: [
          [`rate(klout_scoring_batches_total${kChosen}[5m])`, "{{instance}} new"],
          [`rate(klout_scoring_duplicate_batches_total${kChosen}[5m])`, "{{instance}} repeated"],
          [`rate(klout_scoring_refused_batches_total${kChosen}[5m])`, "{{instance}} refused"],
        ],
      }),
      refusedBatches(kChosen),
      graph("Part of the batches that is refused", {
        unit: "percentunit", max: 1, says: "Normally 0", alerts: ["KloutIngestRefusing"],
        series: [[`${refused} / (${refused} + ${taken})`, "{{instance}}"]],
      }),
      graph("Facts folded, and those of them that change no score", {
        unit: "cps", says: "Normally few change no score, apart from an import of old days", read: ["KloutIngestSilent"],
        series: [
          [`rate(klout_scoring_facts_total${kChosen}[5m])`, "{{instance}} folded"],
          [`rate(klout_scoring_uncounted_facts_total${kChosen}[5m])`, "{{instance}} {{reason}}"],
        ],
      }),
      waitingFacts(kChosen),
      graph("Streams: facts in, scores out", {
        unit: "short", says: "Normally one of facts for each sender", read: ["KloutIngestSilent"],
        series: [[`klout_scoring_ingest_streams${kChosen}`, "{{instance}} Ingest"], [`klout_scoring_watch_streams${kChosen}`, "{{instance}} WatchScores"]],
      }),
      graph("Bytes written to the log", {
        width: 12, unit: "Bps", says: "Normally as many as the batches bring", read: ["KloutIngestBacklog"],
        series: [[`rate(klout_scoring_log_bytes_total${kChosen}[5m])`, "{{instance}}"]],
      }),
      graph("Synced writes to the log", {
        width: 12, unit: "ops", says: "Normally above 0 while facts arrive", read: ["KloutIngestBacklog"],
        series: [[`rate(klout_scoring_log_commits_total${kChosen}[5m])`, "{{instance}}"]],
      })),
    row("Do snapshots follow, and does the gate let them pass?",
      behind(kChosen),
      graph("Batches of 15 minutes ago that do not serve yet", {
        unit: "short", says: "Normally 0", alerts: ["KloutServedBehind"],
        series: [[`clamp_min((klout_scoring_log_sequence${kChosen} offset 15m) - klout_scoring_served_sequence${kChosen}, 0)`, "{{instance}}"]],
      }),
      graph("Batches of 2 hours ago that do not serve yet", {
        unit: "short", says: "Normally 0", alerts: ["KloutServedFarBehind"],
        series: [[`clamp_min((klout_scoring_log_sequence${kChosen} offset 2h) - klout_scoring_served_sequence${kChosen}, 0)`, "{{instance}}"]],
      }),
      publishAge(kChosen), publishTime(kChosen), publishes(kChosen),
      wide(gate(kChosen)), wide(feeds(kChosen))),
    row("What does the snapshot hold?",
      graph("Accounts, and names that are not to be scored", {
        unit: "short", says: "Normally it grows slowly", read: ["KloutPublishSlow", "KloutPublishGateStopped"],
        series: [
          [`klout_scoring_snapshot_accounts${kChosen}`, "{{instance}} accounts"],
          [`klout_scoring_do_not_score_names${kChosen}`, "{{instance}} not to be scored"],
        ],
      }),
      graph("Edges", {
        unit: "short", says: "Normally it grows slowly", read: ["KloutPublishSlow", "KloutPublishGateStopped"],
        series: [[`klout_scoring_snapshot_edges${kChosen}`, "{{instance}}"]],
      }),
      graph("Size of its file", {
        unit: "bytes", says: "Normally three times this and 2 GiB fit into the memory of scoring", read: ["KloutServiceDown", "KloutGetScoreLatencySlowBurn"],
        series: [[`klout_scoring_snapshot_bytes${kChosen}`, "{{instance}}"]],
      })),
    row("Is there another model on its way into service?",
      bands("Candidate", {
        names: ["none", "under trial"], colours: ["green", "blue"], says: "Normally none, or one for some days", alerts: ["KloutCandidateForgotten"],
        series: [[`klout_scoring_candidate${kChosen}`, "{{instance}} {{model}} {{stage}}"]],
      }),
      graph("Part of the people whom it moves by more than 5 points", {
        unit: "percentunit", max: 1, says: "Normally a few percent", alerts: ["KloutCandidateMovesMany"],
        series: [[`klout_scoring_candidate_moved_ratio${kChosen}`, "{{instance}}"]],
      }),
      bands("Did the gate stop what it made of the newest facts?", {
        names: ["passed", "stopped"], colours: kBad, says: "Normally it is passed", alerts: ["KloutCandidateGateStopped"],
        series: [[`klout_scoring_candidate_gate_failed${kChosen}`, "{{instance}}"]],
      })),
    row("Does the score cache help?",
      cacheHits(kChosen), cacheErrors(kChosen), breaker(kChosen),
      graph("Entries that could not be kept", {
        width: 12, unit: "cps", says: "Normally 0", read: ["KloutCacheErrors"],
        series: [
          [`rate(klout_scorecache_dropped_total${kChosen}[5m])`, "{{instance}} {{engine}} dropped"],
          [`rate(klout_scorecache_refused_total${kChosen}[5m])`, "{{instance}} {{engine}} no memory"],
          [`rate(klout_scorecache_breaker_opened_total${kChosen}[5m])`, "{{instance}} {{engine}} left alone"],
        ],
      }),
      graph("Entries that were not what their key says, in an hour", {
        width: 12, unit: "short", says: "Normally none", alerts: ["KloutCacheBadEntries"],
        series: [[`increase(klout_scoring_bad_cache_entries_total${kChosen}[1h])`, "{{instance}}"]],
      })),
  ],
};
