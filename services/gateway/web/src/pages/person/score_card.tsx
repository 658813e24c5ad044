import type { Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { EvidenceMark, Icon, isTooThin, kEvidenceNames, Stat, Stats } from "../../ui";
import { Dial } from "./dial";

export function ScoreCard({ score, scale }: { score: Score; scale: { atOne: number; perDecade: number } | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person;
  const thin = isTooThin(score.evidence);
  return (
    <section class="card score-card" aria-label={words.whole}>
      <Dial score={score} thin={thin} scale={scale} />
      {thin ? (
        <p class="score-says">
          <b>{words.notEnough}.</b> {t.common.evidenceMeans[kEvidenceNames[score.evidence] ?? "unknown"]}{" "}
          {score.high > score.low && `${words.thinRange(format.score(score.low), format.score(score.high))}.`}
        </p>
      ) : (
        <p class="score-says">{t.common.score.weekly(Math.round(score.peoplePerWeek), format.people(score.peoplePerWeek))}</p>
      )}
      {score.reported && (
        <p class="score-reported">
          <Icon name="info" /> {t.common.score.reported}
        </p>
      )}
      <p class="score-notes">
        <EvidenceMark evidence={score.evidence} reported={score.reported} />
        {scale && <span>{words.outerScale}</span>}
      </p>
      {!thin && (
        <Stats>
          <Stat label={words.trueReach} value={format.people(score.trueReach)} note={words.trueReachNote} />
          <Stat label={words.amplification} value={format.decimal(score.amplification, 0)} note={words.of100} />
          <Stat label={words.networkImpact} value={format.decimal(score.networkImpact, 0)} note={words.of100} />
        </Stats>
      )}
    </section>
  );
}
