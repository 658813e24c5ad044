// Whether the score ranks people better than simple counts do within a third of sizes, a network or a language: it could be good at telling these apart only.
import type { GroupRankings } from "../../../gen/klout/scoring/v1/model_pb.js";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Icon, Table, type Column } from "../../ui";
import { contestOf, kQualityNames, type Quality } from "./backtest_figures";
import { GroupName } from "./group_name";

const kQualities = ["spearman", "ndcg100"] as const;

export function GroupRankingsTable({ groups }: { groups: readonly GroupRankings[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const columns: Column<GroupRankings>[] = [
    { key: "group", head: words.group, rowHead: true, cell: ({ group }) => <GroupName group={group} /> },
    { key: "people", head: words.people, numeric: true, cell: ({ subjects }) => format.integer(subjects) },
    ...kQualities.flatMap((quality): Column<GroupRankings>[] => [
      { key: quality, head: kQualityNames[quality], numeric: true, cell: (row) => <Ours row={row} quality={quality} /> },
      { key: `${quality}-other`, head: words.bestOther(kQualityNames[quality]), numeric: true, cell: (row) => <BestOther row={row} quality={quality} /> },
    ]),
  ];
  return (
    <div class="group-rankings">
      <Table caption={words.groupRankings} columns={columns} rows={groups} rowKey={(row) => row.group} />
    </div>
  );
}

function Ours({ row, quality }: { row: GroupRankings; quality: Quality }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const { ours, other, good } = contestOf(row.rankings, quality);
  if (!ours) return <span class="ranking-value">–</span>;
  const shown = format.decimal(ours[quality], 3);
  if (!other) return <span class="ranking-value">{shown}</span>;
  const judged = good ? words.noneBetter : words.otherBetter;
  return (
    <strong class={good ? "ranking-value ranking-best" : "ranking-value ranking-worse"} title={judged}>
      <Icon name={good ? "check" : "close"} /> {shown} <span class="visually-hidden">{judged}</span>
    </strong>
  );
}

function BestOther({ row, quality }: { row: GroupRankings; quality: Quality }) {
  const { t, format } = useSpeech();
  const { other } = contestOf(row.rankings, quality);
  if (!other) return <>–</>;
  return (
    <span class="ranking-other">
      {format.decimal(other[quality], 3)}
      <small class="muted">{wordOf(t.operate.backtest.names, other.name) ?? <code>{other.name}</code>}</small>
    </span>
  );
}
