// The arithmetic of a receipt: lines into groups and running sums, in hundred-thousandths of a point, in whole numbers.
import type { Receipt, ReceiptLine } from "../../../gen/klout/scoring/v1/scoring_pb.js";

const kE5 = 100_000;

export interface Step {
  line: ReceiptLine;
  // `true_reach` of `twitter/true_reach`; `base`.
  component: string;
  before: bigint;
  after: bigint;
}

export interface Group {
  // `twitter`; empty for lines that belong to no network.
  network: string;
  steps: Step[];
  points: bigint;
  before: bigint;
  after: bigint;
}

export interface Waterfall {
  groups: Group[];
  sum: bigint;
  // What the lines should add up to.
  score: bigint;
  adds: boolean;
  // What must be in sight: the least and the greatest running sum, the interval, no less than 0 to 1 point.
  low: bigint;
  high: bigint;
}

export function scoreE5(score: number): bigint {
  return BigInt(Math.round(score * kE5));
}

// Lines in their order; those of one network that follow each other make a group, lines without one a group each.
export function waterfallOf(receipt: Pick<Receipt, "lines" | "score">): Waterfall {
  const groups: Group[] = [];
  let sum = 0n;
  let low = 0n;
  let high = BigInt(kE5);
  for (const line of receipt.lines) {
    const slash = line.item.indexOf("/");
    const network = slash < 0 ? "" : line.item.slice(0, slash);
    const step: Step = { line, component: line.item.slice(slash + 1), before: sum, after: sum + line.pointsE5 };
    sum = step.after;
    if (sum < low) low = sum;
    if (sum > high) high = sum;
    const last = groups.at(-1);
    if (last && network !== "" && last.network === network) {
      last.steps.push(step);
      last.points += line.pointsE5;
      last.after = sum;
    } else {
      groups.push({ network, steps: [step], points: line.pointsE5, before: step.before, after: sum });
    }
  }
  const score = scoreE5(receipt.score?.score ?? 0);
  const upper = scoreE5(receipt.score?.high ?? 0);
  if (upper > high) high = upper;
  return { groups, sum, score, adds: sum === score, low, high };
}

// The scale of scores, as far as a receipt tells it: score = atOne + perDecade * log10(people a week). Its first line is the score of one person a week;
// the score itself gives the other number, unless it was held at an end of the scale. Undefined if it cannot be told.
export function scaleOf(receipt: Pick<Receipt, "lines" | "score">): { atOne: number; perDecade: number } | undefined {
  const base = receipt.lines.find((line) => line.item === "base");
  const { score = 0, peoplePerWeek = 0 } = receipt.score ?? {};
  const decades = Math.log10(peoplePerWeek);
  const clamped = receipt.lines.some((line) => line.item === "clamp");
  if (!base || clamped || !(peoplePerWeek > 0) || Math.abs(decades) < 0.2) return undefined;
  const atOne = Number(base.pointsE5) / kE5;
  const perDecade = (score - atOne) / decades;
  return perDecade > 1 ? { atOne, perDecade } : undefined;
}
