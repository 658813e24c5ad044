// Scores that rest on totals which a network reports.
import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { Evidence, ReceiptSchema, ScoreSchema } from "../gen/klout/scoring/v1/scoring_pb.js";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";
import { Format } from "../src/i18n/format";
import { it as italian } from "../src/i18n/it";
import { pl } from "../src/i18n/pl";
import { ownScoreText } from "../src/pages/me/own_score_text";
import { itemText } from "../src/pages/operate/model_change_text";
import { waterfallOf } from "../src/pages/person/receipt_sum";
import { meaningOf } from "../src/pages/person/receipt_words";
import { evidenceMeaning } from "../src/ui/evidence";

const english = { t: en, format: new Format("en") };
const kWeekly = "about 27 people act on an active week’s posts";
const kTotals =
  "The score rests, on one network at least, on totals that the network reports (mentions, reshares, lists, followers), not on acts seen one by one. Such totals are fair evidence at best.";
const kSilent = "You have been silent for longer than the grace period: the forecast now falls slowly.";

describe("ownScoreText", () => {
  const of = (more: { absent?: boolean; reported?: boolean; evidence?: Evidence }) =>
    ownScoreText(create(ScoreSchema, { evidence: Evidence.FAIR, peoplePerWeek: 27, ...more }), english);
  it("says what the score rests on, after what it means", () => {
    expect(of({})).toBe(kWeekly);
    expect(of({ reported: true })).toBe(`${kWeekly} · ${kTotals}`);
    expect(of({ absent: true })).toBe(`${kWeekly} · ${kSilent}`);
    expect(of({ absent: true, reported: true })).toBe(`${kWeekly} · ${kSilent} · ${kTotals}`);
  });
  it("says no number of too little evidence", () => {
    expect(of({ evidence: Evidence.THIN, reported: true })).toBe(`Fewer than 3 distinct people acted on them. · ${kTotals}`);
  });
});

describe("evidenceMeaning", () => {
  it("does not say of totals that so many people were seen to act", () => {
    expect(evidenceMeaning({ evidence: Evidence.FAIR, reported: false }, english)).toBe("3 to 29 distinct people acted on them.");
    expect(evidenceMeaning({ evidence: Evidence.FAIR, reported: true }, english)).toBe(kTotals);
  });
});

describe("lines of a receipt", () => {
  const lines = ["twitter/reported", "twitter/absence", "twitter/several_networks", "twitter/of_tomorrow"].map((item) => ({ item, pointsE5: 1n, explanation: "by the server" }));
  const steps = waterfallOf(create(ReceiptSchema, { lines })).groups[0]!.steps;
  const meanings = (reported: boolean) => steps.map((step) => meaningOf(step, reported, english));
  it("tells old reports from silence", () => {
    const { absence, reported_absence: old, reported, several_networks: several } = en.person.itemsMean;
    expect(old).not.toBe(absence);
    expect(meanings(true)).toEqual([reported, old, several, "by the server"]);
    expect(meanings(false)).toEqual([reported, absence, several, "by the server"]);
  });
  it("has a name and a meaning for totals in every language", () => {
    const names = [en, italian, es, pl].map((t) => itemText("twitter/reported", { t }));
    expect(names.map(({ name }) => name)).toEqual(["Reported totals", "Totali riportati", "Totales comunicados", "Podawane sumy"]);
    for (const t of [en, italian, es, pl]) expect(meaningOf(steps[0]!, true, { t })).toBe(t.person.itemsMean.reported);
  });
});
