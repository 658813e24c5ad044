// The suite's status, looked at again and again; and the few sums over its figures.
import { timestampMs } from "@bufbuild/protobuf/wkt";
import { useEffect, useState } from "preact/hooks";
import type { Figure, GetSuiteStatusResponse } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway } from "../../api/clients";
import { isAbort, problemOf, type Problem } from "../../api/problem";

export const kPollMs = 5000;
// Ten minutes of looks.
const kKeptRates = 120;

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

export interface Watch {
  status: GetSuiteStatusResponse | undefined;
  rates: readonly RatePoint[];
  // Of the last look; `status` is from before then.
  problem: Problem | undefined;
  look(): void;
}

export function useWatch(on: boolean, counter: string): Watch {
  const [state, setState] = useState<Omit<Watch, "look">>({ status: undefined, rates: [], problem: undefined });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      // Out of sight nobody is asked.
      if (document.visibilityState === "visible") {
        try {
          const status = await gateway.getSuiteStatus({}, { signal: abort.signal });
          setState((old) => {
            const point = old.status && rateBetween(old.status, status, counter);
            return { status, problem: undefined, rates: point ? [...old.rates, point].slice(-kKeptRates) : old.rates };
          });
        } catch (error) {
          if (isAbort(error)) return;
          setState((old) => ({ ...old, problem: problemOf(error) }));
        }
      }
      if (on && !abort.signal.aborted) timer = setTimeout(() => void look(), kPollMs);
    };
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [on, counter, round]);
  return { ...state, look: () => setRound((n) => n + 1) };
}
