import { describe, expect, it } from "vitest";
import { Format } from "../src/i18n/format";
import { pluralsOf } from "../src/i18n/plural";

describe("plural forms", () => {
  it("chooses the Polish form by the last digits", () => {
    const n = pluralsOf("pl");
    const forms = { one: "osoba", few: "osoby", many: "osób", other: "osoby (part)" };
    const of = (count: number) => n(count, forms);
    expect([1, 2, 4, 5, 12, 14, 21, 22, 25, 112, 122, 0].map(of)).toEqual([
      "osoba", "osoby", "osoby", "osób", "osób", "osób", "osób", "osoby", "osób", "osób", "osoby", "osób",
    ]);
    expect(of(1.5)).toBe("osoby (part)");
  });
  it("falls back to `other` where a language leaves a form out", () => {
    expect(pluralsOf("it")(1_000_000, { one: "persona", other: "persone" })).toBe("persone");
    expect(pluralsOf("es")(1_000_000, { one: "persona", many: "de personas", other: "personas" })).toBe("de personas");
  });
});

describe("numbers", () => {
  const en = new Format("en");
  it("prints hundred-thousandths exactly, in the language's own decimal sign", () => {
    expect(en.e5(6_605_938n, false)).toBe("66.05938");
    expect(en.e5(-54_123n, true)).toBe("−0.54123");
    expect(en.e5(7n, true)).toBe("+0.00007");
    expect(en.e5(0n, true)).toBe("+0.00000");
    expect(new Format("pl").e5(1_337_500n, false)).toBe("13,37500");
  });
  it("keeps more than a double can hold", () => {
    expect(en.e5(900_719_925_474_099_312_345n, false)).toBe("9007199254740993.12345");
  });
  it("says people in the digits that mean something", () => {
    expect([0.4236, 7.31, 42.4, 214.7, 1234, 18_085].map((value) => en.people(value))).toEqual(["0.42", "7.3", "42", "215", "1.23K", "18.1K"]);
  });
  it("writes money by its currency's smallest unit", () => {
    expect(en.money(125_050, "EUR")).toBe("€1,250.50");
    expect(en.money(1250, "JPY")).toBe("¥1,250");
    expect(en.money(5n, "no such")).toBe("5 no such");
  });
  it("shows the sign of a change, and none of nothing", () => {
    expect([1.24, -0.6, 0].map((value) => en.signed(value))).toEqual(["+1.2", "-0.6", "0.0"]);
  });
});

describe("times", () => {
  it("counts from the snapshot, not from today", () => {
    const en = new Format("en");
    const now = new Date("2012-07-04T12:00:00Z");
    expect(en.ago(new Date("2012-07-01T12:00:00Z"), now)).toBe("3 days ago");
    expect(en.ago(new Date("2012-07-04T09:00:00Z"), now)).toBe("3 hours ago");
    expect(en.ago(undefined, now)).toBe("–");
  });
  it("reads a day as UTC", () => {
    expect(new Format("en").isoDay("2012-07-04")).toBe("Jul 4, 2012");
    expect(new Format("en").isoDay("not a day")).toBe("not a day");
  });
});
