import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { EligibilitySchema, ReachPlanSchema } from "../gen/klout/scoring/v1/planning_pb.js";
import { curveOf, planRequestOf, rulesPart, sameRules, type Wishes } from "../src/pages/campaigns/plan_request";

const wishes: Wishes = {
  budget: 100_000, maxPeople: 0, cost: 2400, topic: "espresso", countries: ["IT"], languages: [], peopleOnly: true, minLow: 0, minReply: 0, epsilon: 0.1, countThere: false,
};

describe("planRequestOf", () => {
  it("asks nothing without money and without a number", () => {
    expect(planRequestOf({ ...wishes, budget: 0 })).toBeUndefined();
    expect(planRequestOf({ ...wishes, budget: 0, maxPeople: 3 })?.maxPeople).toBe(3);
  });
  it("counts only those in the countries if that is wished", () => {
    expect(planRequestOf(wishes)?.audience).toBeUndefined();
    expect(planRequestOf({ ...wishes, countThere: true })?.audience).toEqual({ rules: [{ country: "IT", weight: 1 }] });
  });
});

describe("sameRules", () => {
  it("holds for the wishes that a perk's rules give, and for no others", () => {
    const rules = create(EligibilitySchema, { topic: "espresso", countries: ["IT"] });
    expect(sameRules({ ...wishes, ...rulesPart(rules) }, rules)).toBe(true);
    expect(sameRules({ ...wishes, ...rulesPart(rules), minLow: 1 }, rules)).toBe(false);
  });
});

describe("curveOf", () => {
  it("ends at the plan's reach with its bounds, and begins with who was won over before", () => {
    const plan = create(ReachPlanSchema, { picks: [{ marginalReach: 60 }, { marginalReach: 30 }], reach: { people: 100, low: 90, high: 120 } });
    const points = curveOf(plan);
    expect(points.map((point) => point.reach)).toEqual([10, 70, 100]);
    expect(points.at(-1)).toEqual({ people: 2, reach: 100, low: 90, high: 120 });
  });
});
