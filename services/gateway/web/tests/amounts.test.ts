import { describe, expect, it } from "vitest";
import { amountText, placesOf, unitsOf } from "../src/pages/campaigns/words";
import { RequestIds } from "../src/request_id";

describe("unitsOf", () => {
  it.each([
    ["2500", "EUR", 250_000n],
    ["2 500,5", "EUR", 250_050n],
    ["0.07", "EUR", 7n],
    ["700", "JPY", 700n],
  ])("reads %s %s", (text, currency, units) => expect(unitsOf(text, currency)).toBe(units));
  it.each([
    ["", "EUR"], ["abc", "EUR"], ["-3", "EUR"], ["1.234", "EUR"], ["7.5", "JPY"],
  ])("refuses %s %s", (text, currency) => expect(unitsOf(text, currency)).toBeUndefined());
  it("goes back and forth", () => {
    for (const units of [0n, 7n, 100n, 250_050n]) expect(unitsOf(amountText(units, "EUR"), "EUR")).toBe(units);
  });
});

describe("placesOf", () => {
  it("tells codes from what is none", () => {
    expect(placesOf("it, ES;us-ny  Italy")).toEqual({ places: ["IT", "ES", "US-NY"], bad: ["ITALY"] });
  });
});

describe("RequestIds", () => {
  it("keeps the id while the same thing is tried, and takes a new one after it went well", () => {
    const ids = new RequestIds();
    const first = ids.of("claim", 1n);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.of("claim", 1n)).toBe(first);
    expect(ids.of("claim", 2n)).not.toBe(first);
    const third = ids.of("claim", 1n);
    ids.done();
    expect(ids.of("claim", 1n)).not.toBe(third);
  });
});
