// The models, the one on its way and its drift, read together so that they say the same.
import type { Candidate, GetDriftResponse, KeptModel } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import { model } from "../../api/clients";
import { isAbort, problemOf, type Problem } from "../../api/problem";

const kMovers = 20;

export interface ModelChange {
  models: readonly KeptModel[];
  candidate?: Candidate;
  // Of the candidate.
  drift?: GetDriftResponse;
  // Why there is none: it has scored nothing yet, or the call failed.
  driftProblem?: Problem;
}

export async function readModelChange(signal?: AbortSignal): Promise<ModelChange> {
  const options = signal ? { signal } : {};
  const { models, candidate } = await model.listModels({}, options);
  if (!candidate) return { models };
  try {
    return { models, candidate, drift: await model.getDrift({ movers: kMovers }, options) };
  } catch (error) {
    if (isAbort(error)) throw error;
    const driftProblem = problemOf(error);
    // It was withdrawn, or promoted, in between.
    return driftProblem.kind === "missing" ? { models } : { models, candidate, driftProblem };
  }
}
