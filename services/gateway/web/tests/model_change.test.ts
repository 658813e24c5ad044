import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { CandidateSchema, CandidateStage, GetDriftResponseSchema } from "../gen/klout/scoring/v1/model_change_pb.js";
import { GateValueSchema } from "../gen/klout/scoring/v1/scoring_pb.js";
import { en } from "../src/i18n/en";
import { Format } from "../src/i18n/format";
import { es } from "../src/i18n/es";
import { it as italian } from "../src/i18n/it";
import { pl } from "../src/i18n/pl";
import { checkLimit, checkName, checkText } from "../src/pages/operate/gate_text";
import { actionsOf, headlineOf, reasonsOf, stepOf } from "../src/pages/operate/model_change_figures";
import { parseModelFile } from "../src/pages/operate/model_change_file";
import { cohortText, gainedText, headlineText, itemText } from "../src/pages/operate/model_change_text";

const english = { t: en, format: new Format("en") };

const drift = (people: number, up: number, down: number, more = {}) =>
  create(GetDriftResponseSchema, {
    notablePoints: 5, spearman: 0.9981, lowMove: -1.2, highMove: 0.8,
    cohorts: [{ name: "all", subjects: BigInt(people), movedUp: BigInt(up), movedDown: BigInt(down) }, { name: "score:0-20", subjects: 7n, movedUp: 1n }],
    ...more,
  });

describe("headlineOf", () => {
  it("is of all, and has no share of nobody", () => {
    expect(headlineOf(drift(1204, 3, 9))).toEqual({ people: 1204, moved: 12, up: 3, down: 9, share: 12 / 1204 });
    expect(headlineOf(create(GetDriftResponseSchema))).toEqual({ people: 0, moved: 0, up: 0, down: 0, share: 0 });
  });
});

describe("headlineText", () => {
  it("says who moves, how alike the orders are and how far most go", () => {
    expect(headlineText(drift(1204, 3, 9), english)).toBe(
      "12 of 1,204 people move by more than 5 points (1.0%): 3 up, 9 down; rank correlation 0.998; nine tenths move between -1.2 and +0.8.",
    );
    expect(headlineText(drift(1204, 1, 0), english)).toMatch(/^1 of 1,204 people moves by .*: 1 up, 0 down; /);
  });
  it("says so if nobody moves, or has a score", () => {
    expect(headlineText(drift(1204, 0, 0), english)).toBe("None of 1,204 people moves by more than 5 points; rank correlation 0.998; nine tenths move between -1.2 and +0.8.");
    expect(headlineText(drift(0, 0, 0), english)).toBe("Nobody has a score under both models.");
  });
  it("knows no correlation of one", () => {
    expect(headlineText(drift(1, 0, 1), english)).not.toContain("correlation");
  });
  it("is said in every language", () => {
    expect(headlineText(drift(1204, 3, 9), { t: italian, format: new Format("it") })).toContain("12 persone su 1204 si spostano di più di 5 punti (1,0%): 3 verso l’alto, 9 verso il basso");
    expect(headlineText(drift(1204, 3, 9), { t: es, format: new Format("es") })).toContain("12 de 1204 personas se mueven más de 5 puntos");
    expect(headlineText(drift(1204, 3, 9), { t: pl, format: new Format("pl") })).toContain("Wynik 12 z 1204 osób zmienia się o więcej niż 5 punktów");
  });
});

describe("gainedText", () => {
  it("tells only what is so", () => {
    expect(gainedText(drift(9, 0, 0), english)).toBe("");
    expect(gainedText(drift(9, 0, 0, { gained: 2n, lost: 1n }), english)).toBe("2 people get a score who had none. 1 person loses their score.");
  });
});

describe("checkText", () => {
  const check = (name: string, before: number, after: number, limit: number) => create(GateValueSchema, { name, before, after, limit });
  it("reads a feed as what came in a day", () => {
    const feed = check("feed_twitter", 480, 233, 0.45);
    expect(checkText(feed, english)).toBe("X / Twitter: acts in a day, usual 480, now 233");
    // It may rise as it likes.
    expect(checkLimit(feed, english)).toBe("-45%");
    expect(checkName("feed_newnet", english)).toBe("newnet: acts in a day");
  });
  it("reads the others as a change", () => {
    expect(checkText(check("accounts", 1204, 1310, 0.05), english)).toBe("accounts: 1,204 → 1,310");
    expect(checkText(check("trust_mass", 0.2431, 0.26, 0.01), english)).toBe("mean trust: 0.243 → 0.260");
    expect(checkLimit(check("accounts", 1, 1, 0.05), english)).toBe("±5%");
    expect(checkName("something_new", english)).toBe("something_new");
  });
});

describe("actionsOf", () => {
  const candidate = (stage: CandidateStage, passedInARow: number, passed = true, scored = true) =>
    create(CandidateSchema, { model: "m", stage, passedInARow, passed, ...(scored ? { asOf: { seconds: 1n } } : {}) });
  const { SHADOW, STAGED } = CandidateStage;
  it("starts one only where there is none", () => {
    expect(actionsOf(undefined, false)).toEqual({ start: true, stage: false, promote: false, force: false, withdraw: false });
    expect(actionsOf(candidate(SHADOW, 0), true).start).toBe(false);
  });
  it("stages what was seen, and promotes nothing from the shadow", () => {
    expect(actionsOf(candidate(SHADOW, 0), false)).toMatchObject({ stage: false, promote: false, force: false, withdraw: true, wait: "stage" });
    expect(actionsOf(candidate(SHADOW, 0), true)).toMatchObject({ stage: true, promote: false, force: false, wait: "stage" });
  });
  it("promotes after three publishes in a row, or by force", () => {
    expect(actionsOf(candidate(STAGED, 2), true)).toMatchObject({ stage: false, promote: false, force: true, wait: "trial" });
    expect(actionsOf(candidate(STAGED, 0, false), true)).toMatchObject({ promote: false, force: true, wait: "gate" });
    expect(actionsOf(candidate(STAGED, 3), true)).toEqual({ start: false, stage: false, promote: true, force: true, withdraw: true });
  });
  it("does not take what was never scored for stopped by the gate", () => {
    expect(actionsOf(candidate(STAGED, 0, false, false), false)).toMatchObject({ promote: false, wait: "trial" });
  });
  it("takes an unknown stage for the shadow", () => {
    expect(stepOf(candidate(CandidateStage.UNSPECIFIED, 0))).toBe("shadow");
  });
});

describe("reasonsOf", () => {
  const reasons = (...points: number[]) => create(GetDriftResponseSchema, { reasons: points.map((each, i) => ({ item: `i${i}`, pointsE5: BigInt(each) })) }).reasons;
  it("adds up what is not shown", () => {
    expect(reasonsOf(reasons(9, -7, 5, -3, 1), 3)).toMatchObject({ shown: [{ item: "i0" }, { item: "i1" }, { item: "i2" }], rest: 2, restE5: -2n });
  });
  it("hides no single line", () => {
    expect(reasonsOf(reasons(9, -7, 5, -3), 3)).toMatchObject({ rest: 0, restE5: 0n });
    expect(reasonsOf(reasons(9, -7, 5, -3), 3).shown).toHaveLength(4);
  });
});

describe("names", () => {
  it("says cohorts in words", () => {
    const names = ["all", "score:20-40", "evidence:fair", "network:twitter", "network:newnet", "language:it", "language:unknown", "age:old"];
    expect(names.map((name) => cohortText(name, english))).toEqual(["All", "score 20 – 40", "fair evidence", "X / Twitter", "newnet", "Italian", "language not known", "age:old"]);
  });
  it("says items as the receipt does", () => {
    expect(itemText("twitter/true_reach", english)).toEqual({ slug: "twitter", name: "True reach" });
    expect(itemText("base", english)).toEqual({ slug: "", name: "One person a week" });
    expect(itemText("gplus/brand_new", english)).toEqual({ slug: "gplus", name: "brand new" });
  });
});

describe("parseModelFile", () => {
  const file = {
    name: "2026-11-d-fit-5f0c21aa", base: "2026-11-d", intercept: -1.04, weights: { true_reach: 0.11 }, network_log_factors: { twitter: -0.02 }, residual_sigma: [0.9, 0.8],
    training: { rows: "46112", until: "2026-11-21T00:00:00Z", trials: [{ ridge: 4, quality: { name: "score", ndcg_100: 0.9 } }] },
  };
  it("takes what the command line writes, with the names of the proto", () => {
    const picked = parseModelFile(JSON.stringify(file));
    expect(picked).toMatchObject({ model: { name: file.name, weights: { true_reach: 0.11 }, networkLogFactors: { twitter: -0.02 }, residualSigma: [0.9, 0.8], training: { rows: 46112n } } });
  });
  it("takes the names of JSON as well", () => {
    expect(parseModelFile(JSON.stringify({ ...file, residual_sigma: undefined, residualSigma: [0.9] }))).toMatchObject({ model: { residualSigma: [0.9] } });
  });
  it("says what is no model file", () => {
    expect(parseModelFile("hello")).toMatchObject({ fault: "noJson" });
    for (const other of ["{}", "[]", "3", '{"name": "x", "base": "y", "weights": {"a": "b"}}', JSON.stringify({ ...file, people: [] })]) {
      expect(parseModelFile(other)).toMatchObject({ fault: "noModel" });
    }
  });
});
