import { choice, graph, number, row } from "./grafana.mjs";
import { kChosen, kChosenInstance, calls } from "./shared.mjs";

export const ofConnector = {
  name: "connector",
  title: "OpenKlout: connector",
  description: "What is read from the networks, and handed to scoring.",
  variables: [choice("instance", "klout_connector_syncs_total", "instance")],
  rows: [
    row("What is wrong?",
      number("Accounts that wait for their turn", {
        width: 6, unit: "short", says: "Normally few, and they change", read: ["KloutSyncsStalled"],
        series: [[`klout_connector_syncs_queued${kChosen}`, "{{instance}}"]],
      }),
      number("Readings that broke off in the last hour", {
        width: 6, unit: "percentunit", says: "Normally under a tenth", alerts: ["KloutAccountsFailing"],
        series: [[`increase(klout_connector_syncs_failed_total${kChosen}[1h]) / increase(klout_connector_syncs_total${kChosen}[1h])`, "{{instance}}"]],
      }),
      number("Attempts in a row to hand facts to scoring, in vain", {
        width: 6, unit: "short", says: "Normally 0", alerts: ["KloutConnectorCannotSend"],
        series: [[`klout_connector_send_failures${kChosen}`, "{{instance}}"]],
      }),
      number("Batches that scoring refused for good, in an hour", {
        width: 6, unit: "short", decimals: 0, says: "Normally 0", alerts: ["KloutConnectorBatchesRefused"],
        series: [[`increase(klout_connector_refused_batches_total${kChosen}[1h])`, "{{instance}}"]],
      })),
    row("Are the networks read?",
      graph("Readings of accounts in an hour", {
        unit: "short", says: "Normally as many as --sync_every asks for, and few break off", read: ["KloutAccountsFailing", "KloutSyncsStalled"],
        series: [
          [`increase(klout_connector_syncs_total${kChosen}[1h])`, "{{instance}} ended"],
          [`increase(klout_connector_syncs_failed_total${kChosen}[1h])`, "{{instance}} of these, broken off"],
        ],
      }),
      graph("Readings under way, and accounts that wait", {
        unit: "short", says: "Normally fewer are under way than there are threads, and those that wait get fewer", read: ["KloutSyncsStalled"],
        series: [[`klout_connector_syncs_running${kChosen}`, "{{instance}} under way"], [`klout_connector_syncs_queued${kChosen}`, "{{instance}} waiting"]],
      }),
      graph("Readings that broke off, in an hour", {
        unit: "percentunit", max: 1, says: "Normally under a tenth", alerts: ["KloutAccountsFailing"],
        series: [[`increase(klout_connector_syncs_failed_total${kChosen}[1h]) / increase(klout_connector_syncs_total${kChosen}[1h])`, "{{instance}}"]],
      }),
      graph("Requests to networks", {
        width: 12, unit: "reqps", says: "Normally steady, within the budgets of the networks", read: ["KloutConnectorThrottled"],
        series: [[`rate(klout_connector_requests_total${kChosen}[5m])`, "{{instance}}"]],
      }),
      graph("Answers that ask to wait", {
        width: 12, unit: "percentunit", max: 1, says: "Normally a few percent", alerts: ["KloutConnectorThrottled"],
        series: [[`rate(klout_connector_throttles_total${kChosen}[30m]) / rate(klout_connector_requests_total${kChosen}[30m])`, "{{instance}}"]],
      })),
    row("Does scoring get what was read?",
      graph("Facts read, and acknowledged by scoring", {
        unit: "cps", says: "Normally both are the same over some minutes", read: ["KloutConnectorCannotSend", "KloutIngestSilent"],
        series: [
          [`rate(klout_connector_facts_total${kChosen}[5m])`, "{{instance}} read"],
          [`rate(klout_connector_sent_facts_total${kChosen}[5m])`, "{{instance}} acknowledged"],
        ],
      }),
      graph("Attempts in a row to hand facts to scoring, in vain", {
        unit: "short", says: "Normally 0", alerts: ["KloutConnectorCannotSend"], series: [[`klout_connector_send_failures${kChosen}`, "{{instance}}"]],
      }),
      graph("Batches that scoring refused for good, in an hour", {
        unit: "short", says: "Normally none", alerts: ["KloutConnectorBatchesRefused"],
        series: [[`increase(klout_connector_refused_batches_total${kChosen}[1h])`, "{{instance}}"]],
      })),
    calls("klout-connector", kChosenInstance, ["KloutRpcErrors"]),
  ],
};
