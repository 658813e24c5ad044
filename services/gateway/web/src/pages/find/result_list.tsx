import type { Estimate, RankedPerson, TopicScore } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { Badge, Bar, EvidenceMark, Icon, isTooThin, NetworkMark, SubjectName } from "../../ui";

const kLittle = 0.25;

export function ResultList({ people, topicName }: { people: readonly RankedPerson[]; topicName: string }) {
  const { t } = useSpeech();
  const heads = t.find.heads;
  return (
    <>
      <div class="result result-heads" aria-hidden="true">
        <span>{heads.rank}</span>
        <span>{heads.who}</span>
        <span>
          {heads.score} {topicName && <em>{t.find.aboutTopic(topicName)}</em>}
        </span>
        <span class="numeric">{heads.weekly}</span>
        <span class="numeric">{heads.reply}</span>
      </div>
      <ol class="results" aria-label={t.find.results}>
        {people.map((person) => (
          <Result key={String(person.rank)} person={person} />
        ))}
      </ol>
    </>
  );
}

function Result({ person }: { person: RankedPerson }) {
  const { t, format } = useSpeech();
  const { score, topic, organisation } = person;
  if (!score) return null;
  const shown = topic ?? score;
  const thin = isTooThin(score.evidence);
  return (
    <li class="result">
      <span class="result-rank">
        <span class="visually-hidden">{t.find.heads.rank} </span>
        {format.integer(person.rank)}
      </span>
      <div class="result-who">
        <SubjectName subject={score.person || score.subject} />
        <span class="result-marks">
          {score.networks.map(({ network }) => (
            <NetworkMark key={network} network={network} />
          ))}
          {organisation && organisation.likelihood > 0.5 && (
            <Badge>
              <Icon name="organisation" /> {t.find.organisation}
            </Badge>
          )}
        </span>
      </div>
      <div class="result-score">
        {thin ? (
          <span class="result-number result-none">{t.common.score.notEnough}</span>
        ) : (
          <span class="result-number">
            <b>{format.score(shown.score)}</b>
            <small>{t.common.score.interval(format.score(shown.low), format.score(shown.high))}</small>
          </span>
        )}
        {!thin && <Bar value={shown.score} low={shown.low} high={shown.high} />}
      </div>
      <div class="result-weekly numeric">
        <b>{format.people(shown.peoplePerWeek)}</b>
        <span class="result-unit">{t.find.heads.weekly}</span>
      </div>
      <div class="result-reply numeric">
        <Reply estimate={person.reply} />
        <span class="result-unit">{t.find.heads.reply}</span>
      </div>
      <p class="result-why">
        <EvidenceMark evidence={score.evidence} reported={score.reported} />
        {topic ? <WhyTopic topic={topic} /> : <span>{t.find.why.reach(Math.round(score.trueReach), format.people(score.trueReach))}</span>}
        {topic && !thin && <span>{t.find.whole(format.score(score.score))}</span>}
      </p>
    </li>
  );
}

function Reply({ estimate }: { estimate: Estimate | undefined }) {
  const { t, format } = useSpeech();
  if (!estimate) return <span class="muted">{t.common.unknown}</span>;
  const percent = format.percent(estimate.likelihood);
  if (estimate.confidence >= kLittle) return <b>{percent}</b>;
  return (
    <span class="muted" title={t.find.replyGuess}>
      ~{percent}
    </span>
  );
}

function WhyTopic({ topic }: { topic: TopicScore }) {
  const { t, format } = useSpeech();
  const why = t.find.why;
  return (
    <>
      <span>{why.posts(topic.posts, topic.days)}</span>
      <span>{why.responders(topic.responders, format.integer(topic.responders))}</span>
      {topic.endorsements > 0 && <span>{why.endorsements(topic.endorsements)}</span>}
      {topic.lists > 0 && <span>{why.lists(topic.lists)}</span>}
      {topic.inBio && <span>{why.bio}</span>}
    </>
  );
}
