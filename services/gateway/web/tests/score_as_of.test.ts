import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { GetScoreAsOfResponseSchema } from "../gen/klout/scoring/v1/model_change_pb.js";
import { Evidence } from "../gen/klout/scoring/v1/scoring_pb.js";
import type { Problem } from "../src/api/problem";
import { en } from "../src/i18n/en";
import { Format } from "../src/i18n/format";
import { it as italian } from "../src/i18n/it";
import { asOfProblem, asOfText } from "../src/pages/person/score_as_of_text";

const english = { t: en, format: new Format("en") };
const snapshot = { model: "2026-11-a" };
const history = { day: "2026-09-20", score: 60.9, low: 55, high: 66, model: "2026-07-b" };
const strong = { score: 61.23, low: 55.4, high: 66.1, evidence: Evidence.STRONG };

describe("asOfText", () => {
  it("names both models, each with its interval", () => {
    const answer = create(GetScoreAsOfResponseSchema, { receipt: { score: strong, snapshot }, history });
    expect(asOfText(answer, english)).toBe("61.2 (55.4 – 66.1), scored anew under 2026-11-a; history says 60.9 (55.0 – 66.0) under 2026-07-b.");
    expect(asOfText(answer, { t: italian, format: new Format("it") })).toBe("61,2 (55,4 – 66,1), ricalcolato con 2026-11-a; la storia dice 60,9 (55,0 – 66,0) con 2026-07-b.");
  });
  it("says no number of too little evidence, and tells a day without history", () => {
    const answer = create(GetScoreAsOfResponseSchema, { receipt: { score: { ...strong, evidence: Evidence.THIN }, snapshot } });
    expect(asOfText(answer, english)).toBe("scored anew under 2026-11-a, there is not enough evidence for a score; history says nothing of that day.");
  });
});

describe("asOfProblem", () => {
  const problem = (kind: Problem["kind"], reason: string): Problem => ({ kind, reason, field: "", retryAfterMs: 0, message: "" });
  it("knows what is particular to a day, and leaves the rest to the general words", () => {
    expect(asOfProblem(problem("state", "OUTSIDE_LOG"), english)).toMatch(/^The log holds nothing/);
    expect(asOfProblem(problem("slow-down", "OVERLOADED"), english)).toMatch(/^Other days/);
    expect(asOfProblem(problem("missing", "SUBJECT"), english)).toMatch(/^No fact/);
    expect(asOfProblem(problem("slow-down", "RATE"), english)).toBeUndefined();
  });
});
