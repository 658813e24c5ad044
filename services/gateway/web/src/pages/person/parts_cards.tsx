// Scores beside the whole: one number for all that somebody is would hide more than it says.
import type { GetPersonResponse, NetworkScore, Score, TopicScore } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkName } from "../../networks";
import { findHref, Link } from "../../router";
import { useTopicNames } from "../../topic_names";
import { Badge, Bar, Card, EmptyState, Meter, NetworkMark } from "../../ui";

export function NetworksCard({ score, now }: { score: Score; now: GetPersonResponse["snapshot"] }) {
  const { t } = useSpeech();
  const words = t.person.networks;
  const rows = [...score.networks].sort((a, b) => b.peoplePerWeek - a.peoplePerWeek);
  return (
    <Card title={words.title} lead={words.lead}>
      {rows.length === 0 ? (
        <EmptyState title={words.none} icon="info" />
      ) : (
        <ul class="part-list">
          {rows.map((row) => (
            <NetworkRow key={row.network} row={row} share={score.peoplePerWeek > 0 ? row.peoplePerWeek / score.peoplePerWeek : 0} now={now} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function NetworkRow({ row, share, now }: { row: NetworkScore; share: number; now: GetPersonResponse["snapshot"] }) {
  const { t, format } = useSpeech();
  const words = t.person.networks;
  const people = format.people(row.peoplePerWeek);
  return (
    <li class="part-row">
      <div class="part-name">
        <span class="subject">
          <NetworkMark network={row.network} />
          <span aria-hidden="true">{networkName(row.network)}</span>
        </span>
      </div>
      <div class="part-score">
        <span class="result-number">
          <b>{format.score(row.score)}</b>
          <small>{words.weekly(people)}</small>
        </span>
        <span class="share" title={words.share(format.percent(share))}>
          <Meter share={share} label={words.share(format.percent(share))} />
          <span aria-hidden="true">{format.percent(share)}</span>
        </span>
      </div>
      <p class="part-why">
        <span>
          {t.person.trueReach} {format.people(row.trueReach)}
        </span>
        <span>
          {t.person.amplification} {format.decimal(row.amplification, 0)}
        </span>
        <span>
          {t.person.networkImpact} {format.decimal(row.networkImpact, 0)}
        </span>
        {row.reported && <span>{words.reported}</span>}
        {row.lastActive && <span>{words.active(format.ago(row.lastActive, now?.asOf))}</span>}
      </p>
    </li>
  );
}

export function TopicsCard({ person }: { person: GetPersonResponse }) {
  const { t } = useSpeech();
  const words = t.person.topics;
  const nameOf = useTopicNames([...person.topics.map((topic) => topic.topic), ...person.interests.map((interest) => interest.topic)]);
  return (
    <Card title={words.title} lead={words.lead}>
      {person.topics.length === 0 ? (
        <EmptyState title={words.none} icon="info" />
      ) : (
        <ul class="part-list">
          {person.topics.map((topic) => (
            <TopicRow key={topic.topic} topic={topic} name={nameOf(topic.topic)} />
          ))}
        </ul>
      )}
      {person.interests.length > 0 && (
        <p class="interests">
          <span class="label">{words.interests}</span>
          {person.interests.map((interest) => (
            <Badge key={interest.topic}>{nameOf(interest.topic)}</Badge>
          ))}
        </p>
      )}
    </Card>
  );
}

function TopicRow({ topic, name }: { topic: TopicScore; name: string }) {
  const { t, format } = useSpeech();
  const why = t.find.why;
  return (
    <li class="part-row">
      <div class="part-name">
        <Link href={findHref({ topic: topic.topic })} title={t.person.topics.find(name)}>
          {name}
        </Link>
        {topic.hidden && <Badge tone="warn">{t.person.topics.hidden}</Badge>}
      </div>
      <div class="part-score">
        <span class="result-number">
          <b>{format.score(topic.score)}</b>
          <small>{t.common.score.interval(format.score(topic.low), format.score(topic.high))}</small>
        </span>
        <Bar value={topic.score} low={topic.low} high={topic.high} slim />
      </div>
      <p class="part-why">
        <span>{why.posts(topic.posts, topic.days)}</span>
        <span>{why.responders(topic.responders, format.integer(topic.responders))}</span>
        {topic.endorsements > 0 && <span>{why.endorsements(topic.endorsements)}</span>}
        {topic.lists > 0 && <span>{why.lists(topic.lists)}</span>}
        {topic.inBio && <span>{why.bio}</span>}
      </p>
    </li>
  );
}
