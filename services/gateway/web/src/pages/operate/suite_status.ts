// The suite's status, looked at again and again.
import { useEffect, useState } from "preact/hooks";
import type { GetSuiteStatusResponse } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway } from "../../api/clients";
import { isAbort, problemOf, type Problem } from "../../api/problem";
import { rateBetween, type RatePoint } from "./figures";

export const kPollMs = 5000;
// Ten minutes of looks.
const kKeptRates = 120;

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
