// Whether the score ranks people better than simple counts do.
import type { RankingQuality } from "../../../gen/klout/scoring/v1/model_pb.js";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Badge, Table, type Column } from "../../ui";
import { bestOf, kOurs, kQualityNames, type Quality } from "./backtest_figures";

const kQualities: Quality[] = ["spearman", "ndcg100", "ndcg1000"];

export function RankingsTable({ rankings }: { rankings: readonly RankingQuality[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const columns: Column<RankingQuality>[] = [
    {
      key: "name", head: words.ranking, rowHead: true,
      cell: ({ name }) => (
        <span class={name === kOurs ? "ranking-name ranking-ours" : "ranking-name"}>
          {wordOf(words.names, name) ?? <code>{name}</code>} {name === kOurs && <Badge tone="data">{words.ours}</Badge>}
        </span>
      ),
    },
    ...kQualities.map((key) => {
      const best = bestOf(rankings, key);
      return {
        key, head: kQualityNames[key], numeric: true,
        cell: (row: RankingQuality) => {
          const shown = Number.isFinite(row[key]) ? format.decimal(row[key], 3) : "–";
          if (!best.includes(row)) return <span class="ranking-value">{shown}</span>;
          return (
            <strong class="ranking-value ranking-best" title={words.best}>
              {shown} <span class="visually-hidden">{words.best}</span>
            </strong>
          );
        },
      };
    }),
  ];
  const oursFirst = [...rankings].sort((a, b) => Number(b.name === kOurs) - Number(a.name === kOurs));
  return (
    <div class="rankings">
      <Table caption={words.rankings} columns={columns} rows={oursFirst} rowKey={(row) => row.name} />
    </div>
  );
}
