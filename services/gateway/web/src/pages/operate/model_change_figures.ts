// What a model's way into service says in a few numbers: its steps, what may be done now, whom it moves.
import { CandidateStage, type Candidate, type DriftReason, type GetDriftResponse } from "../../../gen/klout/scoring/v1/model_change_pb.js";

// In a row, under the candidate, since it was staged.
export const kTrialPublishes = 3;

export const kSteps = ["shadow", "staged", "serves"] as const;
export type Step = (typeof kSteps)[number];

export function stepOf({ stage }: Candidate): Step {
  return stage === CandidateStage.STAGED ? "staged" : "shadow";
}

export interface Actions {
  start: boolean;
  stage: boolean;
  promote: boolean;
  // Whatever the gate and the trial say.
  force: boolean;
  withdraw: boolean;
  // Why it cannot be promoted.
  wait?: "stage" | "trial" | "gate";
}

// `seen`: its drift is on the page.
export function actionsOf(candidate: Candidate | undefined, seen: boolean): Actions {
  if (!candidate) return { start: true, stage: false, promote: false, force: false, withdraw: false };
  const staged = stepOf(candidate) === "staged";
  const stopped = candidate.asOf !== undefined && !candidate.passed;
  const wait = !staged ? "stage" : stopped ? "gate" : candidate.passedInARow < kTrialPublishes ? "trial" : undefined;
  return { start: false, stage: !staged && seen, promote: wait === undefined, force: staged, withdraw: true, ...(wait ? { wait } : {}) };
}

export interface Headline {
  // Who has a score under both.
  people: number;
  moved: number;
  up: number;
  down: number;
  // Part of the people, 0 to 1.
  share: number;
}

export function headlineOf({ cohorts }: GetDriftResponse): Headline {
  const all = cohorts.find(({ name }) => name === "all");
  const [people, up, down] = [Number(all?.subjects ?? 0), Number(all?.movedUp ?? 0), Number(all?.movedDown ?? 0)];
  return { people, moved: up + down, up, down, share: people > 0 ? (up + down) / people : 0 };
}

export interface Reasons {
  shown: readonly DriftReason[];
  // How many more there are, and what they come to: what is told still adds up.
  rest: number;
  restE5: bigint;
}

export function reasonsOf(reasons: readonly DriftReason[], most: number): Reasons {
  // One would take the place of the line that it is in.
  const shown = reasons.length <= most + 1 ? reasons : reasons.slice(0, most);
  const left = reasons.slice(shown.length);
  return { shown, rest: left.length, restE5: left.reduce((sum, { pointsE5 }) => sum + pointsE5, 0n) };
}
