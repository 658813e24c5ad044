import { choice, graph, number, paceOf, row } from "./grafana.mjs";
import { kOurs, kOursAtTheDoor, cacheErrors, publishTime } from "./shared.mjs";

// How many times too fast the budget of 30 days is spent, over each window that the alerts look at.
const burn = (what, budget, windows) =>
  windows.map((window) => [`job:klout_getscore_${what}:ratio_rate${window}{job=~"$job"} / ${budget}`, `{{job}} ${window}`]);
const kWindows = { FastBurn: ["5m", "30m", "1h", "6h"], SlowBurn: ["2h", "6h", "1d", "3d"] };
const promise = (what, alert, speed) => graph(`${alert}: pace of spending, ${speed === "FastBurn" ? "hours" : "days"}`, {
  width: 12, unit: "none", says: "Normally below 1, which spends just what the promise allows", alerts: [`KloutGetScore${alert}${speed}`],
  values: (name) => paceOf(name).paces, series: burn(what, paceOf(`KloutGetScore${alert}${speed}`).budget, kWindows[speed]),
});
// Weighted by calls. Hours without any have no ratio.
const badOf30Days = (what) => {
  const wrong = `job:klout_getscore_${what}:ratio_rate1h{job=~"$job"} * (job:klout_getscore_calls:rate1h{job=~"$job"} > 0)`;
  return `sum_over_time((${wrong})[30d:1h]) / sum_over_time(job:klout_getscore_calls:rate1h{job=~"$job"}[30d:1h])`;
};
const left = (what, alert) => number(`${alert}: budget of 30 days that is left`, {
  width: 8, unit: "percentunit", decimals: 1, says: "Normally above 0, over what Prometheus still keeps of 30 days", read: [`KloutGetScore${alert}SlowBurn`],
  steps: [{ color: "red", value: null }, { color: "orange", value: 0 }, { color: "green", value: 0.25 }],
  series: [[`1 - ${badOf30Days(what)} / ${paceOf(`KloutGetScore${alert}SlowBurn`).budget}`, "{{job}}"]],
});
const kReads = 'method=~"klout.scoring.v1.ScoringService/(GetScore|BatchGetScores)"';
const kReadsAtTheDoor = 'method="klout.scoring.v1.ScoringService/GetScore"';
const failing = (metric, method, codes) => `sum by (job, instance, code) (rate(${metric}{job=~"$job",${method},code=~"${codes}"}[5m])) > 0`;

export const slo = {
  name: "slo",
  title: "OpenKlout: the promise of reading a score",
  description: "Availability and latency of reading a score, and how fast their budgets are spent.",
  from: "now-3d",
  variables: [choice("job", "job:klout_getscore_calls:rate5m", "job")],
  rows: [
    row("Is the promise kept?",
      left("errors", "Availability"), left("slow", "Latency"),
      number("Reads of scores", {
        width: 8, unit: "reqps", says: "Normally above 0.01 a second, below which nobody is woken", read: ["KloutGetScoreAvailabilityFastBurn"],
        series: [['job:klout_getscore_calls:rate1h{job=~"$job"}', "{{job}}"]],
      })),
    row("Since when do reads fail?", promise("errors", "Availability", "FastBurn"), promise("errors", "Availability", "SlowBurn")),
    row("Since when are reads late?", promise("slow", "Latency", "FastBurn"), promise("slow", "Latency", "SlowBurn")),
    row("Where do reads fail, and where are they late?",
      graph("Reads that fail, by instance and code", {
        width: 12, unit: "reqps", says: "Normally empty, and at the gateway alone the way to scoring is broken", read: ["KloutGetScoreAvailabilityFastBurn"],
        series: [
          [failing("klout_rpc_requests_total", kReads, kOurs), "{{job}} {{instance}} {{code}}"],
          [failing("klout_gateway_calls_total", kReadsAtTheDoor, kOursAtTheDoor), "{{job}} {{instance}} {{code}}"],
        ],
      }),
      graph("Duration of reads, 99 of 100", {
        width: 12, unit: "s", says: "Normally within 25 ms at scoring and 100 ms at the gateway", read: ["KloutGetScoreLatencyFastBurn"],
        series: [
          [`job_method:klout_rpc_duration_seconds:p99_5m{job=~"$job",${kReads}}`, "{{job}} {{method}}"],
          [`job_method:klout_gateway_call_duration_seconds:p99_5m{job=~"$job",${kReadsAtTheDoor}}`, "{{job}} {{method}}"],
        ],
      }),
      publishTime(""), cacheErrors("")),
    row("How many calls is that?",
      graph("Reads of scores", {
        width: 12, unit: "reqps", says: "Normally as at the same time of other days", read: ["KloutServiceDown"],
        series: [['job:klout_getscore_calls:rate5m{job=~"$job"}', "{{job}}"]],
      }),
      graph("Part of the reads that fail, or are late", {
        width: 12, unit: "percentunit", max: 1, says: "Normally below 0.1 % fail and 1 % are late",
        read: ["KloutGetScoreAvailabilitySlowBurn", "KloutGetScoreLatencySlowBurn"],
        series: [
          ['job:klout_getscore_errors:ratio_rate5m{job=~"$job"}', "{{job}} fail"],
          ['job:klout_getscore_slow:ratio_rate5m{job=~"$job"}', "{{job}} late"],
        ],
      })),
  ],
};
