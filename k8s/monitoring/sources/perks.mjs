import { choice, graph, number, row } from "./grafana.mjs";
import { kChosen, kChosenInstance, calls, queues } from "./shared.mjs";

const claims = (outcome, window) => `sum by (job) (increase(klout_perks_claims_total{instance=~"$instance"${outcome}}[${window}]))`;

const searches = (outcome) => `increase(klout_perks_post_searches_total{instance=~"$instance",outcome="${outcome}"}[30m])`;
const stockLeft = 'klout_perks_stock_units{instance=~"$instance",state="available"}';
const up = 'up{job="klout-perks",instance=~"$instance"}';

export const ofPerks = {
  name: "perks",
  title: "OpenKlout: perks",
  description: "Claims, stock, posts that are due, and the database of perks.",
  variables: [choice("instance", "klout_perks_writes_total", "instance")],
  rows: [
    row("What is wrong?",
      number("Claims that fail", {
        width: 6, unit: "percentunit", says: "Normally 0", alerts: ["KloutPerksClaimsFailing"],
        series: [[`${claims(',outcome="failed"', "15m")} / ${claims("", "15m")}`, "{{job}}"]],
      }),
      number("Units left, of all perks", {
        width: 6, unit: "percentunit", says: "Normally above a tenth", alerts: ["KloutPerksStockLow"],
        series: [[`${stockLeft} / on (job, instance) sum by (job, instance) (klout_perks_stock_units${kChosen})`, "{{instance}}"]],
      }),
      number("Writes that wait for the database", {
        width: 6, unit: "short", says: "Normally near 0", alerts: ["KloutPerksWritesWaiting"],
        series: [[`klout_perks_waiting_writes${kChosen}`, "{{instance}}"]],
      }),
      number("Does the database answer?", {
        width: 6, unit: "none", says: "Normally 1 at every instance", read: ["KloutPerksDatabaseAway"],
        steps: [{ color: "red", value: null }, { color: "green", value: 1 }],
        series: [[`(${up} and on (job, instance) ${stockLeft}) or 0 * ${up}`, "{{instance}}"]],
      })),
    row("Do people get their perks?",
      graph("Claims in 15 minutes, by outcome", {
        unit: "short", says: "Normally most are claimed, and the rules refuse some", read: ["KloutPerksClaimsFailing"],
        series: [[`sum by (outcome) (increase(klout_perks_claims_total${kChosen}[15m]))`, "{{outcome}}"]],
      }),
      graph("Claims that fail for another reason than the rules", {
        unit: "percentunit", max: 1, says: "Normally 0", alerts: ["KloutPerksClaimsFailing"],
        series: [[`${claims(',outcome="failed"', "15m")} / ${claims("", "15m")}`, "{{job}}"]],
      }),
      graph("Claims that found no unit, in an hour", {
        unit: "short", says: "Normally none", alerts: ["KloutPerksOutOfStock"],
        series: [[`increase(klout_perks_claims_total{instance=~"$instance",outcome="out_of_stock"}[1h])`, "{{instance}}"]],
      }),
      graph("Units of all perks, by state", {
        width: 12, unit: "short", says: "Normally available units fall slowly and are filled up", read: ["KloutPerksStockLow"],
        series: [[`klout_perks_stock_units${kChosen}`, "{{instance}} {{state}}"]],
      }),
      graph("Offers and reservations that ended unused, in an hour", {
        width: 12, unit: "short", says: "Normally fewer than the claims", read: ["KloutPerksOutOfStock"],
        series: [[`increase(klout_perks_expired_offers_total${kChosen}[1h])`, "{{instance}}"]],
      })),
    row("Does the database keep up?",
      graph("Writes done, and the transactions that hold them", {
        unit: "ops", says: "Normally as at the same time of other days, with several writes to a transaction in a rush", read: ["KloutPerksWritesWaiting"],
        series: [
          [`rate(klout_perks_writes_total${kChosen}[5m])`, "{{instance}} writes"],
          [`rate(klout_perks_commits_total${kChosen}[5m])`, "{{instance}} transactions"],
          [`rate(klout_perks_ledger_rows_total${kChosen}[5m])`, "{{instance}} rows of the ledger"],
        ],
      }),
      graph("Writes that wait", {
        unit: "short", says: "Normally near 0", alerts: ["KloutPerksWritesWaiting"], series: [[`klout_perks_waiting_writes${kChosen}`, "{{instance}}"]],
      }),
      graph("What was done again", {
        unit: "ops", says: "Normally near 0", read: ["KloutPerksWritesWaiting", "KloutPerksDatabaseAway"],
        series: [
          [`rate(klout_perks_conflicts_total${kChosen}[5m])`, "{{instance}} another writer in the way"],
          [`rate(klout_perks_reconnects_total${kChosen}[5m])`, "{{instance}} connection lost"],
          [`rate(klout_perks_repeated_writes_total${kChosen}[5m])`, "{{instance}} asked again by the caller"],
        ],
      })),
    row("Are the posts found that people owe?",
      graph("Searches for posts in 30 minutes: more failed than answered", {
        unit: "short", says: "Normally 0", alerts: ["KloutPerksPostSearchFailing"],
        series: [[`clamp_min(${searches("failed")} - on (job, instance) ${searches("answered")}, 0)`, "{{instance}}"]],
      }),
      graph("Searches for posts in 30 minutes, by outcome", {
        unit: "short", says: "Normally all are answered", read: ["KloutPerksPostSearchFailing"],
        series: [[`increase(klout_perks_post_searches_total${kChosen}[30m])`, "{{instance}} {{outcome}}"]],
      }),
      graph("Posts in an hour: found, overdue", {
        unit: "short", says: "Normally more are found than overdue", read: ["KloutPerksPostSearchFailing"],
        series: [
          [`increase(klout_perks_seen_posts_total${kChosen}[1h])`, "{{instance}} found"],
          [`increase(klout_perks_overdue_posts_total${kChosen}[1h])`, "{{instance}} overdue"],
        ],
      })),
    queues("perks", kChosen),
    calls("klout-perks", kChosenInstance, ["KloutRpcErrors"]),
  ],
};
