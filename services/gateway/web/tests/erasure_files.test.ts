import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ErasureReceiptSchema } from "../gen/klout/gateway/v1/gateway_pb.js";
import { ErasureReceiptSchema as ScoringReceiptSchema } from "../gen/klout/scoring/v1/scoring_pb.js";
import { askedNeverAgain, verifiableFiles, wholeFile } from "../src/pages/me/erasure_files";

const part = (factsRemoved: bigint, doNotScore = true) =>
  create(ScoringReceiptSchema, {
    erased: { seconds: 1_764_000_000n }, nameHashes: [new Uint8Array(16).fill(255)], accountsRemoved: 1, factsRemoved, logWatermark: 9n, doNotScore, seal: "ab",
  });
const receiptOf = (...scoring: ReturnType<typeof part>[]) => create(ErasureReceiptSchema, { accountsRemoved: 2, factsRemoved: 7n, scoring });

describe("verifiableFiles", () => {
  it("has each part of scoring as klout writes it", () => {
    const files = verifiableFiles(receiptOf(part(3n), part(4n)));
    expect(files.map((file) => file.name)).toEqual(["erasure-1.json", "erasure-2.json"]);
    expect(JSON.parse(files[1]!.text)).toEqual({
      erased: "2025-11-24T16:00:00Z", name_hashes: ["/////////////////////w=="], accounts_removed: 1, facts_removed: "4", log_watermark: "9", do_not_score: true, seal: "ab",
    });
  });
  it("numbers no file that is the only one, and has none of nothing", () => {
    expect(verifiableFiles(receiptOf(part(3n))).map((file) => file.name)).toEqual(["erasure.json"]);
    expect(verifiableFiles(receiptOf())).toEqual([]);
  });
});

describe("wholeFile", () => {
  it("has all that the door said, under the names of the proto", () => {
    const { name, text } = wholeFile(receiptOf(part(3n)));
    expect(name).toBe("openklout-erasure.json");
    const whole = JSON.parse(text);
    expect(whole).toMatchObject({ accounts_removed: 2, facts_removed: "7" });
    expect(whole.scoring).toEqual([JSON.parse(verifiableFiles(receiptOf(part(3n)))[0]!.text)]);
  });
});

describe("askedNeverAgain", () => {
  it("is so only of every name, and never of none", () => {
    expect(askedNeverAgain(receiptOf(part(1n), part(2n)))).toBe(true);
    expect(askedNeverAgain(receiptOf(part(1n), part(2n, false)))).toBe(false);
    expect(askedNeverAgain(receiptOf())).toBe(false);
  });
});
