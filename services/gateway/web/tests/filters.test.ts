import { beforeAll, describe, expect, it, vi } from "vitest";

// The router reads the address bar when it is loaded.
beforeAll(() => {
  vi.stubGlobal("window", { location: { pathname: "/", search: "" }, addEventListener() {} });
});

describe("the filters of Find", () => {
  it("survive the address bar, and what is as usual is left out", async () => {
    const { filtersOf, kUsual, queryOf } = await import("../src/pages/find/filters");
    const filters = { ...kUsual, topic: "espresso", reply: 50, minScore: 40, kind: "all" as const, order: "true_reach" as const };
    expect(queryOf(filters).toString()).toBe("topic=espresso&kind=all&reply=50&score=40&order=true_reach");
    expect(filtersOf(queryOf(filters))).toEqual(filters);
    expect(queryOf(kUsual).toString()).toBe("");
  });
  it("take nothing that is out of bounds", async () => {
    const { filtersOf, kUsual } = await import("../src/pages/find/filters");
    const query = new URLSearchParams("topic=%3Cscript%3E&country=Italy&kind=robots&reply=900&score=-4&order=%27");
    expect(filtersOf(query)).toEqual({ ...kUsual, reply: 100 });
  });
});

describe("addresses", () => {
  it("name a page", async () => {
    const { personHref, routeOf } = await import("../src/router");
    expect(routeOf("/")).toEqual({ page: "find" });
    expect(routeOf("/person/twitter:jack")).toEqual({ page: "person", subject: "twitter:jack" });
    expect(routeOf(personHref("mastodon:ada@example.org/x?"))).toEqual({ page: "person", subject: "mastodon:ada@example.org/x?" });
    expect(routeOf("/campaigns/c%201")).toEqual({ page: "campaign", id: "c 1" });
    expect(routeOf("/person/a/b")).toEqual({ page: "unknown" });
    expect(routeOf("/person/%E0%A4%A")).toEqual({ page: "person", subject: "%E0%A4%A" });
  });
});

describe("where to go after signing in", () => {
  it("is never another site", async () => {
    const { nextPath } = await import("../src/pages/sign_in/next_path");
    expect(nextPath("?next=%2Fcampaigns%2F4%3Fx%3D1", "/")).toBe("/campaigns/4?x=1");
    for (const bad of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example", ""]) expect(nextPath(`?next=${encodeURIComponent(bad)}`, "/me")).toBe("/me");
  });
});
