// The person's topics, hidden ones too: what each stands on, hide, show again.
import { useState } from "preact/hooks";
import type { GetPersonResponse, TopicScore } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useAction, type Call } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useTopicNames } from "../../topic_names";
import { Badge, Bar, Button, Card, EmptyState, InlineProblem, Loaded, Table, toast, type Column } from "../../ui";

export function TopicsSection({ person, call }: { person: string; call: Call<GetPersonResponse> }) {
  const { t, format } = useSpeech();
  const words = t.me.topics;
  const nameOf = useTopicNames((call.data?.topics ?? []).map((row) => row.topic));
  // What was changed here: snapshots follow later.
  const [choices, setChoices] = useState<Record<string, boolean>>({});
  const [moving, setMoving] = useState("");
  const change = useAction(async (topic: string, hide: boolean) => {
    setMoving(topic);
    await (hide ? scoring.hideTopic({ subject: person, topic }) : scoring.restoreTopic({ subject: person, topic }));
    setChoices((before) => ({ ...before, [topic]: hide }));
    toast(words.changed);
  });
  const isHidden = (row: TopicScore) => choices[row.topic] ?? row.hidden;
  const columns: Column<TopicScore>[] = [
    {
      key: "topic", head: words.topic, rowHead: true, by: (row) => nameOf(row.topic),
      cell: (row) => (
        <span class={isHidden(row) ? "topic-hidden" : undefined}>
          {nameOf(row.topic)} {isHidden(row) && <Badge>{words.hidden}</Badge>}
        </span>
      ),
    },
    {
      key: "score", head: words.score, by: (row) => row.score, numeric: true,
      cell: (row) => (
        <span class="topic-score">
          <span>
            {format.score(row.score)} <small>{t.common.score.interval(format.score(row.low), format.score(row.high))}</small>
          </span>
          <Bar slim value={row.score} low={row.low} high={row.high} />
        </span>
      ),
    },
    {
      key: "evidence", head: words.evidence, by: (row) => row.responders, numeric: true,
      cell: (row) => (
        <span>
          {words.posts(row.posts, format.integer(row.posts))}, {words.people(row.responders, format.integer(row.responders))}
        </span>
      ),
    },
    { key: "endorsements", head: words.endorsements, by: (row) => row.endorsements, numeric: true, cell: (row) => format.integer(row.endorsements) },
    {
      key: "action", head: words.action, numeric: true,
      cell: (row) => {
        const hidden = isHidden(row);
        const name = nameOf(row.topic);
        return (
          <Button
            size="small"
            busy={change.busy && moving === row.topic}
            aria-label={`${hidden ? words.restore : words.hide}: ${name}`}
            onClick={() => void change.run(row.topic, !hidden)}
          >
            {hidden ? words.restore : words.hide}
          </Button>
        );
      },
    },
  ];
  return (
    <Card title={words.title} lead={words.lead}>
      <InlineProblem problem={change.error} />
      {call.error?.kind === "missing" ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Loaded call={call}>
          {({ topics }) =>
            topics.length === 0 ? (
              <EmptyState title={words.none}>{words.noneText}</EmptyState>
            ) : (
              <Table caption={words.title} columns={columns} rows={topics} rowKey={(row) => row.topic} stack />
            )
          }
        </Loaded>
      )}
    </Card>
  );
}
