// What Find is asked, kept in the address bar: `/find?topic=espresso&language=it&reply=50`. What is as usual is left out.
import { AccountKind } from "../../../gen/klout/fact/v1/fact_pb.js";
import { Evidence, RankOrder } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { networkOfSlug } from "../../networks";

export const kKinds = ["person", "organisation", "all"] as const;
export const kEvidences = ["any", "fair", "strong"] as const;
export const kOrders = ["score", "true_reach", "amplification", "network_impact", "reply"] as const;
export type Kind = (typeof kKinds)[number];
export type EvidenceFilter = (typeof kEvidences)[number];
export type Order = (typeof kOrders)[number];

export interface Filters {
  topic: string;
  country: string;
  language: string;
  // `twitter`; empty: all.
  network: string;
  kind: Kind;
  // Percent.
  reply: number;
  minScore: number;
  evidence: EvidenceFilter;
  order: Order;
}

export const kUsual: Filters = {
  topic: "",
  country: "",
  language: "",
  network: "",
  kind: "person",
  reply: 0,
  minScore: 1,
  evidence: "any",
  order: "score",
};

function oneOf<T extends string>(choices: readonly T[], text: string | null, usual: T): T {
  return choices.find((choice) => choice === text) ?? usual;
}
function within(text: string | null, low: number, high: number, usual: number): number {
  const value = Number(text ?? "");
  return text === null || !Number.isFinite(value) ? usual : Math.min(high, Math.max(low, Math.round(value)));
}
function matching(text: string | null, form: RegExp): string {
  return text !== null && form.test(text) ? text : "";
}

export function filtersOf(query: URLSearchParams): Filters {
  return {
    topic: matching(query.get("topic"), /^[\w.+-]{1,128}$/),
    country: matching(query.get("country"), /^[A-Z]{2}$/),
    language: matching(query.get("language"), /^[a-z]{2,3}(-\w+)*$/),
    network: matching(query.get("network"), /^[a-z]+$/),
    kind: oneOf(kKinds, query.get("kind"), kUsual.kind),
    reply: within(query.get("reply"), 0, 100, kUsual.reply),
    minScore: within(query.get("score"), 1, 99, kUsual.minScore),
    evidence: oneOf(kEvidences, query.get("evidence"), kUsual.evidence),
    order: oneOf(kOrders, query.get("order"), kUsual.order),
  };
}

export function queryOf(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== kUsual[name as keyof Filters]) query.set(name === "minScore" ? "score" : name, String(value));
  }
  return query;
}

// How many differ from the usual, for the button that opens them on phones. The topic and the order have places of their own.
export function countSet(filters: Filters): number {
  return [...queryOf(filters).keys()].filter((name) => name !== "topic" && name !== "order").length;
}

const evidences: Record<EvidenceFilter, Evidence> = {
  any: Evidence.UNSPECIFIED,
  fair: Evidence.FAIR,
  strong: Evidence.STRONG,
};
const kinds: Record<Kind, AccountKind> = {
  person: AccountKind.PERSON,
  organisation: AccountKind.ORGANISATION,
  all: AccountKind.UNSPECIFIED,
};
const orders: Record<Order, RankOrder> = {
  score: RankOrder.SCORE,
  true_reach: RankOrder.TRUE_REACH,
  amplification: RankOrder.AMPLIFICATION,
  network_impact: RankOrder.NETWORK_IMPACT,
  reply: RankOrder.REPLY_LIKELIHOOD,
};

export function requestOf(filters: Filters) {
  const byTopic = filters.topic !== "" && filters.order === "score";
  return {
    orderBy: byTopic ? RankOrder.EXPERTISE : orders[filters.order],
    network: networkOfSlug(filters.network),
    minScore: filters.minScore > 1 ? filters.minScore : 0,
    minEvidence: evidences[filters.evidence],
    topic: filters.topic,
    language: filters.language,
    country: filters.country,
    kind: kinds[filters.kind],
    minReplyLikelihood: filters.reply / 100,
  };
}
