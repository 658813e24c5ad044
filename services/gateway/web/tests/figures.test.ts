import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { GetSuiteStatusResponseSchema } from "../gen/klout/gateway/v1/gateway_pb.js";
import { rateBetween } from "../src/pages/operate/figures";

const kFacts = "klout_scoring_facts_total";
const at = (seconds: number, ...values: number[]) =>
  create(GetSuiteStatusResponseSchema, { time: { seconds: BigInt(seconds) }, figures: values.map((value, i) => ({ name: kFacts, labels: { kind: String(i) }, value })) });

describe("rateBetween", () => {
  it("sums over labels, and says nothing of a counter that began anew", () => {
    expect(rateBetween(at(100, 10, 5), at(105, 50, 15), kFacts)).toEqual({ time: 105, perSecond: 10 });
    expect(rateBetween(at(100, 10), at(105, 3), kFacts)).toBeUndefined();
    expect(rateBetween(at(100, 10), at(100, 20), kFacts)).toBeUndefined();
    expect(rateBetween(at(100), at(105, 20), kFacts)).toBeUndefined();
  });
});
