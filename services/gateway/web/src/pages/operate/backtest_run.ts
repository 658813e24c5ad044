// The backtest of this sitting. It lives outside the card: an answer that took minutes shall outlast a look at another tab.
import type { BacktestModelResponse } from "../../../gen/klout/scoring/v1/model_pb.js";
import { longCall, model } from "../../api/clients";
import { problemOf, type Problem } from "../../api/problem";
import { createStore } from "../../store";

export interface BacktestRun {
  busy: boolean;
  // Of the last run that went well.
  answer?: BacktestModelResponse;
  // Of the last run, if it did not.
  problem?: Problem;
}

export const backtestRun = createStore<BacktestRun>({ busy: false });

export async function measure(): Promise<void> {
  const { answer: former } = backtestRun.get();
  backtestRun.set({ busy: true, answer: former });
  try {
    backtestRun.set({ busy: false, answer: await model.backtestModel({}, longCall) });
  } catch (error) {
    backtestRun.set({ busy: false, answer: former, problem: problemOf(error) });
  }
}
