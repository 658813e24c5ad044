// Sentences and names of the card of model changes.
import type { GetDriftResponse } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import type { Speech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { networkName, networkOfSlug } from "../../networks";
import { headlineOf } from "./model_change_figures";

type Words = Pick<Speech, "t" | "format">;

// `12 of 1,204 people move by more than 5 points (1.0%): 3 up, 9 down; rank correlation 0.998; nine tenths move between -1.2 and +0.8.`
export function headlineText(drift: GetDriftResponse, { t, format }: Words): string {
  const words = t.modelChange.drift;
  const { people, moved, up, down, share } = headlineOf(drift);
  if (people === 0) return words.nobodyScored;
  const [all, points] = [format.integer(people), format.decimal(drift.notablePoints, Number.isInteger(drift.notablePoints) ? 0 : 1)];
  const who =
    moved === 0
      ? words.nobodyMoves(people, all, points)
      : `${words.move(moved, format.integer(moved), all, points, format.percent(share, 1))}: ${words.upDown(format.integer(up), format.integer(down))}`;
  const rank = people > 1 ? [words.rank(format.decimal(drift.spearman, 3))] : [];
  return `${[who, ...rank, words.nineTenths(format.signed(drift.lowMove), format.signed(drift.highMove))].join("; ")}.`;
}

// Who gets a score and who loses theirs; empty if nobody does.
export function gainedText({ gained, lost }: GetDriftResponse, { t, format }: Words): string {
  const words = t.modelChange.drift;
  const parts = [
    ...(gained > 0n ? [words.gained(Number(gained), format.integer(gained))] : []),
    ...(lost > 0n ? [words.lost(Number(lost), format.integer(lost))] : []),
  ];
  return parts.join(" ");
}

// `score:20-40`, `evidence:fair`, `network:twitter`, `language:it`.
export function cohortText(name: string, { t, format }: Words): string {
  const words = t.modelChange.drift;
  const colon = name.indexOf(":");
  const [kind, value] = colon < 0 ? [name, ""] : [name.slice(0, colon), name.slice(colon + 1)];
  if (kind === "all") return words.all;
  if (kind === "evidence") return wordOf(t.common.evidence, value) ?? value;
  if (kind === "network") return networkText(value);
  if (kind === "language") return value === "unknown" ? words.languageUnknown : format.languageName(value);
  const [low, high] = value.split("-");
  return kind === "score" && low && high ? words.scoreBand(t.common.score.interval(low, high)) : name;
}

// An item of a receipt: its network, if it is of one, and its component in words, as the receipt has them.
export function itemText(item: string, { t }: Pick<Speech, "t">): { slug: string; name: string } {
  const slash = item.indexOf("/");
  const component = item.slice(slash + 1);
  return { slug: slash < 0 ? "" : item.slice(0, slash), name: wordOf(t.person.items, component) ?? component.replace(/_/g, " ") };
}

export function networkText(slug: string): string {
  const network = networkOfSlug(slug);
  return network ? networkName(network) : slug;
}
