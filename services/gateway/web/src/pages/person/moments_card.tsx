import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { Moment } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { postHref } from "../../networks";
import { Card, EmptyState, Loaded, NetworkMark } from "../../ui";

const kShown = 8;

export function MomentsCard({ subject }: { subject: string }) {
  const { t } = useSpeech();
  const words = t.person.moments;
  const call = useCall((signal) => scoring.listMoments({ subject, pageSize: kShown }, { signal }), [subject]);
  return (
    <Card title={words.title} lead={words.lead}>
      <Loaded call={call}>
        {({ moments, snapshot }) => (moments.length === 0 ? <EmptyState icon="info" title={words.none} /> : <MomentList moments={moments} now={snapshot?.asOf} />)}
      </Loaded>
    </Card>
  );
}

export function MomentList({ moments, now }: { moments: readonly Moment[]; now: Timestamp | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person.moments;
  if (moments.length === 0) return <p class="small muted">{words.none}</p>;
  return (
    <ol class="moments">
      {moments.map((moment) => (
        <li key={`${moment.network}:${moment.postId}`} class="moment">
          <Dots count={moment.dots} />
          <span class="moment-post">
            <NetworkMark network={moment.network} /> <PostId moment={moment} />
          </span>
          <span class="moment-people">
            <b>{words.people(Math.round(moment.people), format.people(moment.people))}</b>
            <small>{words.accounts(moment.accounts, format.integer(moment.accounts))}</small>
          </span>
          <span class="moment-time" title={format.dateTime(moment.time)}>
            {format.ago(moment.time, now)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function PostId({ moment }: { moment: Moment }) {
  const href = postHref(moment.network, moment.postId);
  const id = <code>{moment.postId}</code>;
  if (!href) return id;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {id}
    </a>
  );
}

function Dots({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <svg class="dots" viewBox="0 0 50 10" role="img" aria-label={t.person.moments.dots(count)}>
      {[1, 2, 3, 4, 5].map((i) => (
        <circle key={i} cx={i * 10 - 5} cy="5" r="3.600" class={i <= count ? "dot-on" : "dot-off"} />
      ))}
    </svg>
  );
}
