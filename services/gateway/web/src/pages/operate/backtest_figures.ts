// What a backtest says in a few numbers, and where its bins stand in a plot.
import { timestampMs } from "@bufbuild/protobuf/wkt";
import type { Backtest, CalibrationBin, IntervalCoverage, RankingQuality } from "../../../gen/klout/scoring/v1/model_pb.js";

const kDayMs = 86_400_000;
// Closer than this the mean forecast is called right.
const kNearly = 1.05;
// A 90 % interval holds about as often as it says, counts on its ends divided.
const kHeldLeast = 0.87;
const kHeldMost = 0.93;

export function daysOf({ cut, end }: Backtest): number {
  return cut && end ? Math.round((timestampMs(end) - timestampMs(cut)) / kDayMs) : 0;
}

export interface Verdict {
  verdict: "high" | "low" | "right" | "nobody-seen" | "nobody-active";
  // How many times too high or too low; 1 if it is neither.
  times: number;
  forecast: number;
  seen: number;
}

// Compares the means over all active people: not the mean of ratios, which those of whom nobody was seen would make infinite.
export function verdictOf(bins: readonly CalibrationBin[]): Verdict {
  let [people, forecast, seen] = [0, 0, 0];
  for (const bin of bins) {
    people += Number(bin.subjects);
    forecast += Number(bin.subjects) * bin.meanForecast;
    seen += Number(bin.subjects) * bin.meanSeen;
  }
  if (people === 0) return { verdict: "nobody-active", times: 1, forecast: 0, seen: 0 };
  const means = { forecast: forecast / people, seen: seen / people };
  if (seen <= 0) return { verdict: "nobody-seen", times: 1, ...means };
  const ratio = forecast / seen;
  if (ratio >= kNearly) return { verdict: "high", times: ratio, ...means };
  if (ratio <= 1 / kNearly) return { verdict: "low", times: 1 / ratio, ...means };
  return { verdict: "right", times: 1, ...means };
}

// Whole counts make an interval hold more than it says, though every forecast be right: judged is what holds with its ends divided, where that is told.
export function heldOf({ held, heldDivided }: IntervalCoverage): "narrow" | "wide" | "good" {
  const judged = heldDivided > 0 ? heldDivided : held;
  return judged < kHeldLeast ? "narrow" : judged > kHeldMost ? "wide" : "good";
}

// Left out by servers that do not know it yet.
export function hasForetold(coverage: readonly IntervalCoverage[]): boolean {
  return coverage.some(({ foretold }) => foretold > 0);
}
export function hasDivided(coverage: readonly IntervalCoverage[]): boolean {
  return coverage.some(({ heldDivided }) => heldDivided > 0);
}

export const kOurs = "score";

export type Quality = "spearman" | "ndcg100" | "ndcg1000";

// The same in every language.
export const kQualityNames: Record<Quality, string> = { spearman: "Spearman", ndcg100: "NDCG@100", ndcg1000: "NDCG@1000" };

const kReadDecimals = 1000;
const read = (ranking: RankingQuality, quality: Quality) => Math.round(ranking[quality] * kReadDecimals);

// As far as three decimals tell: what reads the same is equally good.
export function bestOf(rankings: readonly RankingQuality[], quality: Quality): RankingQuality[] {
  const best = Math.max(...rankings.map((ranking) => read(ranking, quality)).filter(Number.isFinite));
  return rankings.filter((ranking) => read(ranking, quality) === best);
}

export interface Contest {
  // Undefined if it cannot be measured.
  ours: RankingQuality | undefined;
  // The best of the others; undefined if none can be measured.
  other: RankingQuality | undefined;
  // No other reads better than ours.
  good: boolean;
}

export function contestOf(rankings: readonly RankingQuality[], quality: Quality): Contest {
  const measured = rankings.filter((ranking) => Number.isFinite(ranking[quality]));
  const ours = measured.find(({ name }) => name === kOurs);
  const [other] = measured.filter(({ name }) => name !== kOurs).sort((a, b) => b[quality] - a[quality]);
  return { ours, other, good: ours !== undefined && (other === undefined || read(ours, quality) >= read(other, quality)) };
}

// The scale of both axes of the plot, logarithmic. Such a scale has no zero: what was seen of nobody has a place of its own, under a break at `floor`.
export interface Domain {
  low: number;
  floor: number;
  high: number;
  // Where zero stands, below `floor`; undefined if nothing is zero.
  zero: number | undefined;
}

const kLeastFloor = 0.001;
const kGreatestFloor = 0.1;

// Not 10 ** power, which is not always the number that is written so.
const ten = (power: number) => Number(`1e${power}`);

export function domainOf(bins: readonly CalibrationBin[]): Domain {
  const values = bins.flatMap((bin) => [bin.meanForecast, bin.meanSeen, bin.lowSeen, bin.highSeen]);
  const least = Math.min(kGreatestFloor, ...values.filter((value) => value > 0));
  const decade = ten(Math.floor(Math.log10(least)));
  // 1, 2 or 5 in its decade: a whole decade below the least would be room for nothing.
  const step = [5, 2].find((each) => each * decade <= least) ?? 1;
  const floor = Math.max(kLeastFloor, step * decade);
  const zero = values.some((value) => value < floor) ? floor * 0.45 : undefined;
  return { low: zero === undefined ? floor * 0.9 : zero * 0.8, floor, high: Math.max(10 * floor, ...values) * 1.3, zero };
}

// Where a number of people stands on the scale.
export function placeOf(value: number, { floor, zero }: Domain): number {
  return value < floor ? (zero ?? floor) : value;
}

// The powers of ten on the scale.
export function tensOf({ floor, high }: Domain): number[] {
  const tens = [];
  for (let power = Math.ceil(Math.log10(floor)); ten(power) <= high; power += 1) tens.push(ten(power));
  return tens;
}
