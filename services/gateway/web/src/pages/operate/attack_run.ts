// The attacks measured in this sitting, one after the other: the server takes one at a time. They live outside the card, as the backtest does.
import type { AttackKind, MeasureAttackResponse } from "../../../gen/klout/scoring/v1/attack_pb.js";
import { longCall, model } from "../../api/clients";
import { isAbort, problemOf, type Problem } from "../../api/problem";
import { createStore } from "../../store";
import { kAttacks } from "./attack_figures";

export interface AttackRun {
  // What is measured now; undefined: nothing.
  now?: AttackKind;
  answers: readonly MeasureAttackResponse[];
  // The answers are of the run before: the one that goes on has none yet.
  former?: boolean;
  // Somebody stopped the last run.
  stopped?: boolean;
  // What ended the last run, if it did not go well.
  problem?: Problem;
}

const kSeed = 1n;

export const attackRun = createStore<AttackRun>({ answers: [] });
let abort = new AbortController();

// Measures what has no answer yet, or everything anew if all have one.
export async function measureAttacks(): Promise<void> {
  let { answers } = attackRun.get();
  if (attackRun.get().now !== undefined) return;
  abort = new AbortController();
  const { signal } = abort;
  const missing = kAttacks.filter(({ kind }) => !answers.some((answer) => answer.kind === kind));
  let former = missing.length === 0;
  try {
    for (const { kind } of former ? kAttacks : missing) {
      attackRun.set({ now: kind, answers, former });
      const answer = await model.measureAttack({ kind, seed: kSeed }, { ...longCall, signal });
      answers = former ? [answer] : [...answers, answer];
      former = false;
    }
    attackRun.set({ answers });
  } catch (error) {
    attackRun.set(isAbort(error) ? { answers, stopped: true } : { answers, problem: problemOf(error) });
  }
}

export function stopAttacks(): void {
  abort.abort();
}
