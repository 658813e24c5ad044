// Each claim a post is due for, and how the post was judged.
import { useState } from "preact/hooks";
import { DisclosureState, type Disclosure } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Badge, Card, EmptyState, Loaded, MoreButton, NetworkMark, Segmented, SubjectName, Table, type Column } from "../../ui";
import { disclosureWord } from "../me/disclosure_box";
import { SeenPosts } from "../me/seen_posts";

type Filter = "all" | "open" | "breached";

const kOpen = [DisclosureState.DUE, DisclosureState.REMINDED, DisclosureState.UNCLEAR];

export function DisclosureLedger({ campaignId }: { campaignId: string }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.disclosures;
  const [filter, setFilter] = useState<Filter>("all");
  const [rate, setRate] = useState<number>();
  const pages = usePages<Disclosure>(
    async (pageToken, signal) => {
      const answer = await perks.listDisclosures({ campaignId, pageToken }, { signal });
      setRate(answer.complianceRate);
      return { rows: answer.disclosures, next: answer.nextPageToken };
    },
    [campaignId],
  );
  const columns: Column<Disclosure>[] = [
    {
      key: "person", head: words.person, rowHead: true, by: (row) => row.person,
      cell: (row) => (row.person ? <SubjectName subject={row.person} /> : <span class="muted">{words.hidden}</span>),
    },
    {
      key: "state", head: words.state, by: (row) => row.state,
      cell: (row) => {
        const { text, tone } = disclosureWord(row.state, t.me.disclosure.states);
        return <Badge {...(tone ? { tone } : {})}>{text}</Badge>;
      },
    },
    { key: "due", head: words.due, numeric: true, by: (row) => Number(row.due?.seconds ?? 0n), cell: (row) => format.day(row.due) },
    { key: "network", head: words.network, cell: (row) => (row.postId ? <NetworkMark network={row.network} /> : "–") },
    {
      key: "verdict", head: words.verdict, by: (row) => row.verdict?.reason ?? "",
      cell: (row) => (row.verdict ? (wordOf(t.me.disclosure.reasons, row.verdict.reason) ?? row.verdict.reason) : "–"),
    },
    { key: "evidence", head: words.evidence, cell: (row) => (row.verdict?.evidence ? <mark>{row.verdict.evidence}</mark> : "–") },
  ];
  const chosen = (row: Disclosure) =>
    filter === "all" || (filter === "open" ? kOpen.includes(row.state) : row.state === DisclosureState.BREACHED);
  return (
    <Card
      title={words.title}
      lead={words.lead}
      aside={
        <Segmented
          label={words.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          choices={[
            { value: "all", label: words.all },
            { value: "open", label: words.open },
            { value: "breached", label: t.me.disclosure.states.breached },
          ]}
        />
      }
    >
      {rate !== undefined && <p class="callout">{words.rate(format.percent(rate))}</p>}
      <Loaded call={pages.call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.none} icon="info">
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <Table
                caption={words.title}
                columns={columns}
                rows={rows.filter(chosen)}
                rowKey={(row) => row.offerId}
                below={(row) => row.seenPosts.length > 0 && <NotJudged disclosure={row} />}
                stack
              />
              <MoreButton pages={pages} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function NotJudged({ disclosure }: { disclosure: Disclosure }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.disclosures;
  const { seenPosts, offerId } = disclosure;
  return (
    <details class="disclosure">
      <summary>{words.seen(seenPosts.length, format.integer(seenPosts.length))}</summary>
      <div class="not-judged">
        <SeenPosts posts={seenPosts} />
        <p>
          {words.seenText} <code>{`klout disclosure observe ${offerId} --network … --post … --text …`}</code>
        </p>
      </div>
    </details>
  );
}
