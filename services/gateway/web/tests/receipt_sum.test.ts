import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ReceiptSchema } from "../gen/klout/scoring/v1/scoring_pb.js";
import { scaleOf, waterfallOf } from "../src/pages/person/receipt_sum";

function receipt(score: number, lines: [string, bigint][], peoplePerWeek = 0) {
  return create(ReceiptSchema, { score: { score, peoplePerWeek }, lines: lines.map(([item, pointsE5]) => ({ item, pointsE5 })) });
}

describe("waterfallOf", () => {
  it("groups the lines of a network and keeps running sums", () => {
    const sums = waterfallOf(receipt(30, [["base", 1_337_500n], ["twitter/true_reach", 2_000_000n], ["twitter/thin_evidence", -500_000n], ["flickr/attention", 162_500n]]));
    expect(sums.groups.map(({ network, points, before, after }) => [network, points, before, after])).toEqual([
      ["", 1_337_500n, 0n, 1_337_500n],
      ["twitter", 1_500_000n, 1_337_500n, 2_837_500n],
      ["flickr", 162_500n, 2_837_500n, 3_000_000n],
    ]);
    expect(sums.groups[1]?.steps.map((step) => step.component)).toEqual(["true_reach", "thin_evidence"]);
    expect(sums.adds).toBe(true);
    expect(sums.high).toBe(3_337_500n);
  });
  it("sees one hundred-thousandth too many", () => {
    expect(waterfallOf(receipt(13.375, [["base", 1_337_501n]])).adds).toBe(false);
  });
  it("rounds the score as the server does", () => {
    expect(waterfallOf(receipt(66.0593795042194, [["base", 6_605_938n]])).adds).toBe(true);
  });
});

describe("scaleOf", () => {
  it("reads the scale off the first line and the score", () => {
    const scale = scaleOf(receipt(50.5, [["base", 1_337_500n]], 1000));
    expect(scale?.atOne).toBeCloseTo(13.375);
    expect(scale?.perDecade).toBeCloseTo(12.375);
  });
  it("does not guess where the score was held at an end, or says nothing", () => {
    expect(scaleOf(receipt(100, [["base", 1_337_500n], ["clamp", -5n]], 1e8))).toBeUndefined();
    expect(scaleOf(receipt(13.4, [["base", 1_337_500n]], 1.01))).toBeUndefined();
    expect(scaleOf(receipt(0, []))).toBeUndefined();
  });
});
