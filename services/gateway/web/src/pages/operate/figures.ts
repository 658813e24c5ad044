// Sums over the suite's figures: Prometheus samples by name.
import { timestampMs } from "@bufbuild/protobuf/wkt";
import type { Figure, GetSuiteStatusResponse } from "../../../gen/klout/gateway/v1/gateway_pb.js";

// Sum over all labels; undefined if there is no such figure.
export function sumOf(figures: readonly Figure[], name: string): number | undefined {
  let sum: number | undefined;
  for (const figure of figures) if (figure.name === name) sum = (sum ?? 0) + figure.value;
  return sum;
}

export interface RatePoint {
  // Seconds since 1970.
  time: number;
  perSecond: number;
}

export function timeOf(status: GetSuiteStatusResponse): number {
  return (status.time ? timestampMs(status.time) : Date.now()) / 1000;
}

// What came in between two looks. A counter that fell was begun anew: nothing can be said.
export function rateBetween(before: GetSuiteStatusResponse, after: GetSuiteStatusResponse, name: string): RatePoint | undefined {
  const from = sumOf(before.figures, name);
  const to = sumOf(after.figures, name);
  const seconds = timeOf(after) - timeOf(before);
  if (from === undefined || to === undefined || to < from || seconds <= 0) return undefined;
  return { time: timeOf(after), perSecond: (to - from) / seconds };
}
