// Words and small sums that the pages about campaigns share.
import { CampaignState, type Campaign } from "../../../gen/klout/perks/v1/perks_pb.js";
import type { Problem } from "../../api/problem";
import type { Format } from "../../i18n/format";
import type { Messages } from "../../i18n/messages";
import { wordOf } from "../../i18n/words";

type Words = Messages["campaigns"];

export function stateWord(state: CampaignState, words: Words["states"]): { text: string; tone?: "good" | "warn" | "data" } {
  switch (state) {
    case CampaignState.DRAFT: return { text: words.draft, tone: "data" };
    case CampaignState.LIVE: return { text: words.live, tone: "good" };
    case CampaignState.PAUSED: return { text: words.paused, tone: "warn" };
    case CampaignState.ENDED: return { text: words.ended };
    default: return { text: words.unknown };
  }
}

export function datesOf(campaign: Campaign, words: Words, format: Format): string {
  if (!campaign.starts && !campaign.ends) return words.openEnded;
  const day = (time: Campaign["starts"]) => (time ? format.day(time) : words.openEnded);
  return words.range(day(campaign.starts), day(campaign.ends));
}

export function problemText(problem: Problem | undefined, words: Words): { text?: string } {
  const known = problem && wordOf(words.problems, problem.reason);
  return known ? { text: known } : {};
}

// Digits behind the point of a currency: money travels in its smallest unit.
export function currencyDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

// `2500` or `2500,50` as cents; undefined if it is no amount.
export function unitsOf(text: string, currency: string): bigint | undefined {
  const plain = text.trim().replace(/[\s\u00a0']/g, "").replace(",", ".");
  const digits = currencyDigits(currency);
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(plain);
  if (!match || (match[2]?.length ?? 0) > digits) return undefined;
  return BigInt(`${match[1]}${(match[2] ?? "").padEnd(digits, "0")}`);
}

export function amountText(units: bigint, currency: string): string {
  const digits = currencyDigits(currency);
  const text = units.toString().padStart(digits + 1, "0");
  if (digits === 0) return text;
  const fraction = text.slice(-digits);
  return /^0+$/.test(fraction) ? text.slice(0, -digits) : `${text.slice(0, -digits)}.${fraction}`;
}

// `IT ES US-NY` as a list; what is no ISO code is named in `bad`.
export function placesOf(text: string): { places: string[]; bad: string[] } {
  const all = text.toUpperCase().split(/[\s,;]+/).filter(Boolean);
  const isCode = (place: string) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place);
  return { places: all.filter(isCode), bad: all.filter((place) => !isCode(place)) };
}
