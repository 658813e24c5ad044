import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { BacktestSchema, CalibrationBinSchema, IntervalCoverageSchema, RankingQualitySchema } from "../gen/klout/scoring/v1/model_pb.js";
import { bestOf, contestOf, daysOf, domainOf, hasDivided, hasForetold, heldOf, placeOf, tensOf, verdictOf } from "../src/pages/operate/backtest_figures";

const bin = (subjects: number, meanForecast: number, meanSeen: number, lowSeen = meanSeen, highSeen = meanSeen) =>
  create(CalibrationBinSchema, { subjects: BigInt(subjects), meanForecast, meanSeen, lowSeen, highSeen });

describe("verdictOf", () => {
  it("compares the means over all people, each as much as another", () => {
    expect(verdictOf([bin(300, 1, 1), bin(100, 13, 5)])).toEqual({ verdict: "high", times: 2, forecast: 4, seen: 2 });
    expect(verdictOf([bin(10, 1, 4)])).toEqual({ verdict: "low", times: 4, forecast: 1, seen: 4 });
  });
  it("calls a difference of less than a twentieth right", () => {
    expect(verdictOf([bin(10, 1.04, 1)]).verdict).toBe("right");
    expect(verdictOf([bin(10, 1, 1.04)]).verdict).toBe("right");
    expect(verdictOf([bin(10, 1.06, 1)]).verdict).toBe("high");
  });
  it("says so if there is nothing to compare", () => {
    expect(verdictOf([]).verdict).toBe("nobody-active");
    expect(verdictOf([bin(10, 2, 0)])).toEqual({ verdict: "nobody-seen", times: 1, forecast: 2, seen: 0 });
  });
});

describe("domainOf", () => {
  it("gives zero a place of its own below all that is more", () => {
    const bins = [bin(10, 0.14, 0), bin(10, 40, 30, 2, 210)];
    const domain = domainOf(bins);
    expect(domain.floor).toBe(0.1);
    expect(domain.zero).toBeLessThan(domain.floor);
    expect(domain.low).toBeLessThan(domain.zero ?? 0);
    expect(domain.high).toBeGreaterThan(210);
    expect(placeOf(0, domain)).toBe(domain.zero);
    expect(placeOf(0.14, domain)).toBe(0.14);
    expect(tensOf(domain)).toEqual([0.1, 1, 10, 100]);
  });
  it("has no place for zero if nothing is zero, and reaches down to the least", () => {
    const domain = domainOf([bin(10, 0.03, 0.06), bin(10, 4, 3)]);
    expect(domain.zero).toBeUndefined();
    expect(domain.floor).toBeCloseTo(0.02);
    expect(tensOf(domain)).toEqual([0.1, 1]);
  });
});

describe("bestOf", () => {
  it("names all that read the same to three decimals, and none of what cannot be measured", () => {
    const rankings = [0.6121, 0.6119, 0.5, NaN].map((spearman, i) => create(RankingQualitySchema, { name: String(i), spearman }));
    expect(bestOf(rankings, "spearman").map(({ name }) => name)).toEqual(["0", "1"]);
  });
});

describe("contestOf", () => {
  const quality = (name: string, spearman: number, ndcg100 = 0) => create(RankingQualitySchema, { name, spearman, ndcg100 });
  it("sets ours beside the best of the others, by each quality", () => {
    const rankings = [quality("score", 0.5, 0.8), quality("resharers", 0.4, 0.9), quality("mentions", 0.45, 0.7)];
    expect(contestOf(rankings, "spearman")).toEqual({ ours: rankings[0], other: rankings[2], good: true });
    expect(contestOf(rankings, "ndcg100")).toEqual({ ours: rankings[0], other: rankings[1], good: false });
  });
  it("calls ours good if it reads the same as the best", () => {
    expect(contestOf([quality("score", 0.6119), quality("mentions", 0.6121)], "spearman").good).toBe(true);
    expect(contestOf([quality("score", 0.611), quality("mentions", 0.6121)], "spearman").good).toBe(false);
  });
  it("leaves out what cannot be measured", () => {
    const rankings = [quality("score", 0.2), quality("mentions", NaN)];
    expect(contestOf(rankings, "spearman")).toEqual({ ours: rankings[0], other: undefined, good: true });
    expect(contestOf([], "spearman")).toEqual({ ours: undefined, other: undefined, good: false });
  });
});

describe("hasForetold", () => {
  it("tells whether the server said it of any group", () => {
    const of = (...foretold: number[]) => hasForetold(foretold.map((each) => create(IntervalCoverageSchema, { foretold: each })));
    expect([of(), of(0, 0), of(0, 0.93)]).toEqual([false, false, true]);
  });
});

describe("hasDivided", () => {
  it("tells whether the server said it of any group", () => {
    const of = (...divided: number[]) => hasDivided(divided.map((heldDivided) => create(IntervalCoverageSchema, { held: 0.9, heldDivided })));
    expect([of(), of(0, 0), of(0, 0.9)]).toEqual([false, false, true]);
  });
});

describe("heldOf", () => {
  const of = (held: number, heldDivided = 0) => heldOf(create(IntervalCoverageSchema, { held, heldDivided }));
  it("marks what lies outside 87 to 93 %, ends divided", () => {
    expect([0.869, 0.87, 0.9, 0.93, 0.931].map((divided) => of(0.9, divided))).toEqual(["narrow", "good", "good", "good", "wide"]);
  });
  it("does not blame a group for its counts being whole", () => {
    expect(of(0.957, 0.901)).toBe("good");
    expect(of(0.91, 0.85)).toBe("narrow");
  });
  it("judges by whole counts if the server says no more", () => {
    expect([0.869, 0.87, 0.9, 0.93, 0.931].map((held) => of(held))).toEqual(["narrow", "good", "good", "good", "wide"]);
  });
});

describe("daysOf", () => {
  it("counts the days from the cut to the end", () => {
    expect(daysOf(create(BacktestSchema, { cut: { seconds: 0n }, end: { seconds: 604800n } }))).toBe(7);
  });
});
