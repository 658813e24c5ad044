// What stands under one's own score: what it says, and what is to be known of it.
import { Evidence, type Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import type { Speech } from "../../i18n/language";

export function ownScoreText(score: Score, { t, format }: Pick<Speech, "t" | "format">): string {
  const words = t.common.score;
  const parts = [score.evidence === Evidence.THIN ? t.common.evidenceMeans.thin : words.weekly(Math.round(score.peoplePerWeek), format.people(score.peoplePerWeek))];
  if (score.absent) parts.push(t.me.own.absent);
  if (score.reported) parts.push(words.reported);
  return parts.join(" · ");
}
