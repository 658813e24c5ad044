// What a day scored anew says, beside what history says of it.
import type { GetScoreAsOfResponse } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import type { Problem } from "../../api/problem";
import type { Speech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { isTooThin } from "../../ui/evidence";

export function asOfText({ receipt, history }: GetScoreAsOfResponse, { t, format }: Pick<Speech, "t" | "format">): string {
  const words = t.person.history.anew;
  const score = receipt?.score;
  const model = receipt?.snapshot?.model ?? "";
  const interval = (point: { low: number; high: number }) => t.common.score.interval(format.score(point.low), format.score(point.high));
  const anew = score && !isTooThin(score.evidence) ? words.score(format.score(score.score), interval(score), model) : words.thin(model);
  const then = history ? words.history(`${format.score(history.score)} (${interval(history)})`, history.model) : words.noHistory;
  return `${anew}; ${then}.`;
}

// Where it means more here than in general.
export function asOfProblem(problem: Problem, { t }: Pick<Speech, "t">): string | undefined {
  const { problems } = t.person.history.anew;
  return problem.kind === "missing" ? problems.missing : wordOf(problems, problem.reason);
}
