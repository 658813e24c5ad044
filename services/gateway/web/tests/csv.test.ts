import { describe, expect, it } from "vitest";
import { csvOf } from "../src/csv";

describe("csvOf", () => {
  it("takes the formula out of text that would be one", () => {
    const rows = ["=HYPERLINK(\"x\")", "+1", "-1", "@cmd", "\tx", "plain"].map((text) => [text]);
    expect(csvOf(["a"], rows).slice(1).split("\r\n")).toEqual(["a", "\"'=HYPERLINK(\"\"x\"\")\"", "\"'+1\"", "\"'-1\"", "\"'@cmd\"", "\"'\tx\"", "plain", ""]);
  });
  it("leaves numbers as they are and quotes what needs it", () => {
    expect(csvOf(["a", "b"], [[-0.5, "one, \"two\"\nthree"]])).toBe("\uFEFFa,b\r\n-0.5,\"one, \"\"two\"\"\nthree\"\r\n");
  });
});
