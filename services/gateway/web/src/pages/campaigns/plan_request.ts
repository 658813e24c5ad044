// What the planner is asked, from what the person wishes.
import type { MessageInitShape } from "@bufbuild/protobuf";
import { AccountKind } from "../../../gen/klout/fact/v1/fact_pb.js";
import type { Campaign, Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import type { Eligibility, PlanReachRequestSchema, ReachPlan } from "../../../gen/klout/scoring/v1/planning_pb.js";

export interface Wishes {
  // In the currency's smallest unit.
  budget: number;
  // 0: as many as the budget pays for.
  maxPeople: number;
  cost: number;
  topic: string;
  countries: string[];
  languages: string[];
  peopleOnly: boolean;
  minLow: number;
  minReply: number;
  // Advanced.
  epsilon: number;
  countThere: boolean;
}

export const kEpsilon = 0.1;

export function wishesOf(campaign: Campaign, perk: Perk | undefined, plan: ReachPlan | undefined): Wishes {
  const rules = perk?.rules?.eligibility;
  return {
    budget: Number(campaign.budget),
    maxPeople: plan?.picks.length ?? 0,
    cost: Number(perk?.unitCost ?? 0n) || Math.max(1, Math.round(Number(campaign.budget) / 50)),
    ...rulesPart(rules),
    epsilon: kEpsilon,
    countThere: false,
  };
}

type RulesPart = Pick<Wishes, "topic" | "countries" | "languages" | "peopleOnly" | "minLow" | "minReply">;

export function rulesPart(rules: Eligibility | undefined): RulesPart {
  return {
    topic: rules?.topic ?? "",
    countries: [...(rules?.countries ?? [])],
    languages: [...(rules?.languages ?? [])],
    peopleOnly: rules?.kind === AccountKind.PERSON,
    minLow: rules?.minLow ?? 0,
    minReply: rules?.minReplyLikelihood ?? 0,
  };
}

export function sameRules(wishes: Wishes, rules: Eligibility | undefined): boolean {
  const mine: RulesPart = {
    topic: wishes.topic, countries: wishes.countries, languages: wishes.languages,
    peopleOnly: wishes.peopleOnly, minLow: wishes.minLow, minReply: wishes.minReply,
  };
  return JSON.stringify(mine) === JSON.stringify(rulesPart(rules));
}

export function eligibilityOf(wishes: RulesPart) {
  return {
    topic: wishes.topic, countries: wishes.countries, languages: wishes.languages, minLow: wishes.minLow, minReplyLikelihood: wishes.minReply,
    kind: wishes.peopleOnly ? AccountKind.PERSON : AccountKind.UNSPECIFIED,
  };
}

// Undefined: there is nothing to ask, since neither money nor number bounds the plan.
export function planRequestOf(wishes: Wishes): MessageInitShape<typeof PlanReachRequestSchema> | undefined {
  if (wishes.budget <= 0 && wishes.maxPeople <= 0) return undefined;
  const there = wishes.countThere ? wishes.countries : [];
  return {
    budget: BigInt(Math.round(wishes.budget)),
    maxPeople: wishes.maxPeople,
    cost: { base: BigInt(Math.round(wishes.cost)) },
    eligibility: eligibilityOf(wishes),
    epsilon: wishes.epsilon,
    ...(there.length > 0 ? { audience: { rules: there.map((country) => ({ country, weight: 1 })) } } : {}),
  };
}

export interface CurvePoint {
  people: number;
  reach: number;
  low: number;
  high: number;
}

// Reach after 0, 1, 2, ... picks. The bounds are certified for the last point; those before are in the same proportion.
export function curveOf(plan: ReachPlan): CurvePoint[] {
  const total = plan.picks.reduce((sum, pick) => sum + pick.marginalReach, 0);
  const reach = plan.reach;
  // `chosen` people, if any, are reached before the first pick.
  const start = Math.max(0, (reach?.people ?? total) - total);
  const down = reach && reach.people > 0 ? reach.low / reach.people : 1;
  const up = reach && reach.people > 0 ? reach.high / reach.people : 1;
  const points: CurvePoint[] = [];
  let sum = start;
  for (let i = 0; i <= plan.picks.length; i += 1) {
    if (i > 0) sum += plan.picks[i - 1]!.marginalReach;
    points.push({ people: i, reach: sum, low: sum * down, high: sum * up });
  }
  return points;
}
