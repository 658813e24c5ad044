import { bands, choice, graph, list, number, row, wide } from "./grafana.mjs";
import {
  kBad, kFiring, kGood, kOursAtTheDoor, behind, breaker, cacheErrors, cacheHits, feeds, gate, publishAge, publishTime, publishes, refusedBatches,
  scoring, waitingFacts,
} from "./shared.mjs";

// Calls that fail, a second. Methods that nobody calls have no ratio, and would make the sum none.
const rpcErrors = 'job_method:klout_rpc_errors:ratio_rate5m{job=~"$job"} * (job_method:klout_rpc_requests:rate5m{job=~"$job"} > 0)';
const doorErrors = 'job_method:klout_gateway_errors:ratio_rate5m{job=~"$job"} * (job_method:klout_gateway_calls:rate5m{job=~"$job"} > 0)';

// Seconds since each alert that fires began to hold.
const firingFor = `(time() - ALERTS_FOR_STATE{alertname=~"Klout.+"}) and ignoring (alertstate) ${kFiring}`;
const refusals = 'sum by (job, code) (rate(klout_gateway_calls_total{code=~"unauthenticated|permission_denied|resource_exhausted"}[15m]))';
const v2 = (chosen) => `sum by (job) (rate(klout_gateway_v2_requests_total${chosen}[5m]))`;

export const overview = {
  name: "overview",
  title: "OpenKlout: overview",
  description: "What is wrong, since when, and at which service.",
  variables: [choice("job", 'up{job=~"klout-.+"}', "job", "klout-.+")],
  rows: [
    row("What is wrong, and since when?",
      number("Alerts that page", {
        unit: "short", says: "Normally 0", read: ["Prometheus"], steps: [{ color: "green", value: null }, { color: "red", value: 1 }],
        series: [[`count(${kFiring.replace("}", ',severity="page"}')}) or vector(0)`, "firing"]],
      }),
      number("Alerts that write a ticket", {
        unit: "short", says: "Normally 0", read: ["Prometheus"], steps: [{ color: "green", value: null }, { color: "orange", value: 1 }],
        series: [[`count(${kFiring.replace("}", ',severity="ticket"}')}) or vector(0)`, "firing"]],
      }),
      number("Instances that are down", {
        unit: "short", says: "Normally 0", read: ["KloutServiceDown", "KloutServiceMissing"],
        steps: [{ color: "green", value: null }, { color: "red", value: 1 }],
        series: [['count(up{job=~"klout-.+"} == 0) or vector(0)', "down"]],
      }),
      number("Does scoring serve?", {
        unit: "none", says: "Normally 1 at every instance", alerts: ["KloutScoringNotServing"], series: [["klout_scoring_serving", "{{instance}}"]],
      }),
      number("Age of the newest fact that serves", {
        unit: "s", decimals: 0, says: "Normally minutes while facts arrive", alerts: ["KloutSnapshotOld"], series: [[scoring("").age, "{{instance}}"]],
      }),
      number("Checks that keep the newest snapshot in quarantine", {
        unit: "short", says: "Normally 0", alerts: ["KloutPublishGateStopped"], series: [["sum by (instance) (klout_scoring_gate_failed)", "{{instance}}"]],
      }),
      list("Alerts that fire now", {
        unit: "s", value: "for", says: "Normally empty, and each alert has a section of its name", read: ["Prometheus"],
        series: [[`max by (severity, alertname, job, instance, method, network, check, queue) (${firingFor})`, "{{alertname}}"]],
      }),
      bands("When each alert fired", {
        width: 12, names: ["quiet", "firing"], colours: kBad, says: "Normally empty, and each alert has a section of its name",
        read: ["Prometheus"], series: [[`max by (alertname) (${kFiring})`, "{{alertname}}"]],
      })),
    row("Where: rate, errors and duration of each service",
      graph("Calls by service", {
        unit: "reqps", says: "Normally as at the same time of other days, and the gateway's HTTP leads to the others", read: ["KloutServiceDown"],
        series: [
          ['sum by (job) (job_method:klout_rpc_requests:rate5m{job=~"$job"})', "{{job}}"],
          ['sum by (job) (job_method:klout_gateway_calls:rate5m{job=~"$job"})', "{{job}} HTTP"],
        ],
      }),
      graph("Calls that fail for a reason of ours", {
        unit: "percentunit", max: 1, says: "Normally 0", alerts: ["KloutGatewayErrors"], read: ["KloutRpcErrors"],
        series: [
          [`sum by (job) (${rpcErrors}) / sum by (job) (job_method:klout_rpc_requests:rate5m{job=~"$job"})`, "{{job}}"],
          [`sum by (job) (${doorErrors}) / sum by (job) (job_method:klout_gateway_calls:rate5m{job=~"$job"})`, "{{job}} HTTP"],
        ],
      }),
      graph("Duration, 99 of 100 calls", {
        unit: "s", says: "Normally steady by service", read: ["KloutGetScoreLatencyFastBurn"],
        series: [
          ['histogram_quantile(0.99, sum by (job, le) (rate(klout_rpc_duration_seconds_bucket{job=~"$job"}[5m])))', "{{job}}"],
          ['histogram_quantile(0.99, sum by (job, le) (rate(klout_gateway_call_duration_seconds_bucket{job=~"$job"}[5m])))', "{{job}} HTTP"],
        ],
      }),
      graph("Methods that fail for a reason of ours", {
        width: 12, unit: "percentunit", max: 1, says: "Normally empty", alerts: ["KloutRpcErrors"], read: ["KloutGatewayErrors"],
        series: [
          ['job_method:klout_rpc_errors:ratio_rate5m{job=~"$job"} > 0', "{{job}} {{method}}"],
          ['job_method:klout_gateway_errors:ratio_rate5m{job=~"$job"} > 0', "{{job}} HTTP {{method}}"],
        ],
      }),
      graph("Calls not sent, since the service asked has no room for them", {
        width: 12, unit: "reqps", says: "Normally empty", alerts: ["KloutCallsHeldBack"], read: ["KloutTasksRefused"],
        series: [['sum by (job, method) (rate(klout_channel_held_back_calls_total{job=~"$job"}[5m])) > 0', "{{job}} to {{method}}"]],
      }),
      bands("Instances that answer Prometheus", {
        width: 24, names: ["down", "up"], colours: kGood, says: "Normally all are up", alerts: ["KloutServiceDown"],
        series: [['up{job=~"$job"}', "{{job}} {{instance}}"]],
      })),
    row("Do facts arrive, and how far behind are the scores?",
      graph("Facts read by the connector, folded by scoring", {
        unit: "cps", says: "Normally as at the same time of other days", read: ["KloutIngestSilent"],
        series: [["rate(klout_connector_facts_total[5m])", "{{instance}} read"], ["rate(klout_scoring_facts_total[5m])", "{{instance}} folded"]],
      }),
      feeds(""), refusedBatches(""), waitingFacts(""), behind(""),
      graph("Attempts in a row to hand facts to scoring, in vain", {
        unit: "short", says: "Normally 0", alerts: ["KloutConnectorCannotSend"], series: [["klout_connector_send_failures", "{{instance}}"]],
      })),
    row("Are snapshots published, and does the gate let them pass?",
      graph("Snapshot that serves", {
        unit: "none", says: "Normally it rises with every publish", read: ["KloutServedBehind"],
        series: [["klout_scoring_snapshot_id", "{{instance}}"]], min: undefined,
      }),
      publishTime(""), publishes(""), wide(gate("")), wide(publishAge(""))),
    row("Does the score cache help?", cacheHits(""), cacheErrors(""), breaker("")),
    row("Does the gateway let people in?",
      graph("Open connections", {
        unit: "short", says: "Normally far below the limit", alerts: ["KloutGatewayConnectionsMany"], read: ["KloutGatewayConnectionsRefused"],
        series: [
          ["klout_gateway_open_connections", "{{instance}}"],
          ["increase(klout_gateway_refused_connections_total[5m])", "{{instance}} refused in 5 minutes"],
        ],
      }),
      graph("Calls refused, by code", {
        unit: "percentunit", max: 1, says: "Normally a few percent", alerts: ["KloutGatewayRefusals"],
        series: [[`${refusals} / on (job) group_left sum by (job) (rate(klout_gateway_calls_total[15m]))`, "{{code}}"]],
      }),
      graph("Requests of the Klout API v2 that fail for a reason of ours", {
        unit: "percentunit", max: 1, says: "Normally 0", alerts: ["KloutGatewayV2Errors"],
        series: [[`${v2('{status=~"5.."}')} / ${v2("")}`, "{{job}}"]],
      }),
      graph("Connections that break off", {
        width: 12, unit: "cps", says: "Normally few beside the connections taken", read: ["KloutGatewayConnectionsRefused"],
        series: [
          ["rate(klout_gateway_connections_total[5m])", "{{instance}} taken"], ["rate(klout_gateway_timeouts_total[5m])", "{{instance}} out of time"],
          ["rate(klout_gateway_bad_requests_total[5m])", "{{instance}} no HTTP, or too large"],
        ],
      }),
      graph("Calls over HTTP that fail for a reason of ours, by method and code", {
        width: 12, unit: "reqps", says: "Normally empty", read: ["KloutGatewayErrors"],
        series: [[`sum by (method, code) (rate(klout_gateway_calls_total{code=~"${kOursAtTheDoor}"}[5m])) > 0`, "{{method}} {{code}}"]],
      })),
  ],
};
