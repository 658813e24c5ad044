// What the gate looks at, in words. Checks of feeds are named `feed_` and the network; the others are measures of a snapshot.
import type { GateValue } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import type { Speech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { networkName, networkOfSlug } from "../../networks";

type Words = Pick<Speech, "t" | "format">;

const kFeed = "feed_";

export function isFeed(name: string): boolean {
  return name.startsWith(kFeed);
}

export function checkName(name: string, { t }: Words): string {
  if (!isFeed(name)) return wordOf(t.operate.snapshots.measures, name) ?? name;
  const slug = name.slice(kFeed.length);
  const network = networkOfSlug(slug);
  return t.modelChange.feed(network ? networkName(network) : slug);
}

export function checkNumber(name: string, value: number, { format }: Words): string {
  return name === "trust_mass" ? format.decimal(value, 3) : format.integer(value);
}

// A feed may rise as it likes.
export function checkLimit({ name, limit }: GateValue, { format }: Words): string {
  return isFeed(name) ? format.signedPercent(-limit, 0) : `±${format.percent(limit)}`;
}

// `X / Twitter, acts in a day: usual 480, now 233`; `accounts: 1,204 → 1,310`.
export function checkText(value: GateValue, words: Words): string {
  const { t } = words;
  const name = checkName(value.name, words);
  const [before, after] = [checkNumber(value.name, value.before, words), checkNumber(value.name, value.after, words)];
  return isFeed(value.name) ? t.modelChange.feedCheck(name, before, after) : t.modelChange.check(name, before, after);
}
