// The head of Me: the person's score as a forecast, with its interval.
import { Evidence, type GetPersonResponse, type Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import type { Call } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Link, personHref } from "../../router";
import { Bar, ErrorState, Icon, Skeleton, SubjectName } from "../../ui";
import { ownScoreText } from "./own_score_text";

export function OwnScore({ person, call }: { person: string; call: Call<GetPersonResponse> }) {
  const { t } = useSpeech();
  const score = call.data?.score;
  return (
    <section class="own" aria-label={t.me.own.label}>
      <div class="own-who">
        <SubjectName subject={person} link={false} />
        <Link href={personHref(person)}>
          {t.me.own.page} <Icon name="right" />
        </Link>
      </div>
      {call.error?.kind === "missing" ? (
        <p class="own-text">{t.me.own.noFacts}</p>
      ) : call.error ? (
        <ErrorState problem={call.error} onRetry={call.reload} />
      ) : score ? (
        <OwnFigures score={score} />
      ) : (
        <Skeleton lines={[40, 70]} />
      )}
    </section>
  );
}

function OwnFigures({ score }: { score: Score }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const words = t.common.score;
  if (score.evidence === Evidence.NONE || score.evidence === Evidence.UNSPECIFIED) {
    return (
      <p class="own-text">
        <strong>{words.notEnough}.</strong> {t.common.evidenceMeans.none}
      </p>
    );
  }
  const thin = score.evidence === Evidence.THIN;
  return (
    <>
      <p class="own-number">
        {thin ? <span class="own-thin">{words.notEnough}</span> : <strong>{format.score(score.score)}</strong>}
        <span class="muted">{words.interval(format.score(score.low), format.score(score.high))}</span>
      </p>
      <div class="own-scale">
        <Bar value={score.score} low={score.low} high={score.high} />
        <p class="muted small">{ownScoreText(score, speech)}</p>
      </div>
    </>
  );
}
