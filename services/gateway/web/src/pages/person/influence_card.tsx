import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { useState } from "preact/hooks";
import type { Influence } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Card, EmptyState, Loaded, Meter, SubjectName, Table, Tabs, type Column } from "../../ui";

const kShown = 10;

interface Answer {
  people: Influence[];
  total: number;
  now: Timestamp | undefined;
}

export function InfluenceCard({ subject }: { subject: string }) {
  const { t } = useSpeech();
  const words = t.person.influence;
  const [way, setWay] = useState<"influenced" | "influencers">("influenced");
  const call = useCall<Answer>(
    async (signal) => {
      const request = { subject, pageSize: kShown };
      if (way === "influenced") {
        const { influenced, totalCount, snapshot } = await scoring.listInfluenced(request, { signal });
        return { people: influenced, total: Number(totalCount), now: snapshot?.asOf };
      }
      const { influencers, totalCount, snapshot } = await scoring.listInfluencers(request, { signal });
      return { people: influencers, total: Number(totalCount), now: snapshot?.asOf };
    },
    [subject, way],
  );
  return (
    <Card title={words.title}>
      <Tabs
        label={words.title}
        value={way}
        onChange={setWay}
        tabs={[
          { value: "influenced", label: words.influenced },
          { value: "influencers", label: words.influencers },
        ]}
      >
        <p class="card-lead influence-lead">{way === "influenced" ? words.influencedLead : words.influencersLead}</p>
        <Loaded call={call}>{(answer) => <People answer={answer} />}</Loaded>
      </Tabs>
    </Card>
  );
}

function People({ answer }: { answer: Answer }) {
  const { t, format } = useSpeech();
  const words = t.person.influence;
  if (answer.people.length === 0) {
    return <EmptyState icon="person" title={words.none}>{answer.total > 0 && words.total(answer.total, format.integer(answer.total))}</EmptyState>;
  }
  const columns: Column<Influence>[] = [
    { key: "who", head: words.who, rowHead: true, by: (row) => row.account, cell: (row) => <SubjectName subject={row.account} /> },
    { key: "score", head: words.score, numeric: true, by: (row) => row.score, cell: (row) => (row.score > 0 ? format.score(row.score) : "–") },
    {
      key: "strength",
      head: words.strength,
      numeric: true,
      by: (row) => row.strength,
      cell: (row) => (
        <span class="share" title={words.strengthMeans}>
          <Meter share={row.strength} label={format.percent(row.strength, 1)} /> <span aria-hidden="true">{format.percent(row.strength, 1)}</span>
        </span>
      ),
    },
    { key: "last", head: words.lastAct, numeric: true, wideOnly: true, cell: (row) => format.ago(row.lastAct, answer.now) },
  ];
  return (
    <>
      <Table caption={words.title} columns={columns} rows={answer.people} rowKey={(row) => row.account} />
      <p class="small muted total">{words.total(answer.total, format.integer(answer.total))}</p>
    </>
  );
}
