// The model that scores: what it weighs, what it is set to, how many people stand where, and which comes after it.
import type { GetModelReportResponse, ReceiptSignal, ModelParameter } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Card, DataTable, Loaded, Stat, Stats, Table, type Column } from "../../ui";
import { AttackCard } from "./attack_card";
import { BacktestCard } from "./backtest_card";
import { ModelChangeCard } from "./model_change_card";

export function ModelTab() {
  const call = useCall((signal) => scoring.getModelReport({}, { signal }), []);
  return <Loaded call={call}>{(report) => <Report report={report} />}</Loaded>;
}

function Report({ report }: { report: GetModelReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.operate.model;
  return (
    <div class="stack">
      <Card title={words.title} aside={<code>{report.model}</code>}>
        <Stats>
          <Stat label={words.accounts} value={format.compact(Number(report.accounts))} />
          <Stat label={words.scored} value={format.compact(Number(report.peopleScored))} />
          <Stat label={words.edges} value={format.compact(Number(report.edges))} />
          <Stat label={words.trust} value={format.decimal(report.meanTrust, 3)} />
          <Stat label={words.asOf} value={format.day(report.snapshot?.asOf)} note={report.snapshot && `№ ${format.integer(report.snapshot.id)}`} />
        </Stats>
      </Card>
      <div class="two-columns">
        <Card title={words.histogram} lead={words.histogramLead}>
          <Histogram counts={report.scoreHistogram.map(Number)} />
        </Card>
        <Card title={words.weights} lead={words.weightsLead}>
          <Weights weights={report.weights} />
        </Card>
      </div>
      <ModelChangeCard />
      <BacktestCard />
      <AttackCard />
      <Card title={words.parameters}>
        <Parameters parameters={report.parameters} />
      </Card>
    </div>
  );
}

function Histogram({ counts }: { counts: readonly number[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.model;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts, 1);
  const bands = counts.map((count, i) => ({ count, band: t.common.score.interval(String(Math.max(i * 10, 1)), String(i * 10 + 10)) }));
  const share = (count: number) => format.percent(all > 0 ? count / all : 0, 1);
  return (
    <figure class="chart">
      <div class="histogram" role="img" aria-label={`${words.histogram}: ${bands.map(({ band, count }) => `${band}: ${format.integer(count)}`).join("; ")}`}>
        {bands.map(({ band, count }, i) => (
          <div key={band} class="histogram-column">
            <span class="histogram-count">{count > 0 ? format.short(count) : ""}</span>
            <span class="histogram-bar" style={{ height: `${((count / most) * 100).toFixed(1)}%` }} />
            <span class="histogram-band">{i * 10}</span>
          </div>
        ))}
      </div>
      <DataTable
        title={words.histogram}
        table={{ heads: [words.band, words.people, words.share], rows: bands.map(({ band, count }) => [band, format.integer(count), share(count)]) }}
      />
    </figure>
  );
}

function Weights({ weights }: { weights: readonly ReceiptSignal[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.model;
  const most = Math.max(...weights.map((each) => each.weight), 0.0001);
  const sorted = [...weights].sort((a, b) => b.weight - a.weight);
  const columns: Column<ReceiptSignal>[] = [
    { key: "signal", head: words.signal, rowHead: true, cell: (row) => <code>{row.name}</code> },
    {
      key: "weight", head: words.weight, numeric: true, by: (row) => row.weight,
      cell: (row) => (
        <span class="gain gain-wide">
          <span class="gain-bar" aria-hidden="true">
            <span style={{ width: `${((row.weight / most) * 100).toFixed(1)}%` }} />
          </span>
          {format.decimal(row.weight, 4)}
        </span>
      ),
    },
  ];
  return <Table caption={words.weights} columns={columns} rows={sorted} rowKey={(row) => row.name} />;
}

function Parameters({ parameters }: { parameters: readonly ModelParameter[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.model;
  const columns: Column<ModelParameter>[] = [
    { key: "name", head: words.parameter, rowHead: true, by: (row) => row.name, cell: (row) => <code>{row.name}</code> },
    {
      key: "value", head: words.value, numeric: true, by: (row) => row.value,
      cell: (row) => (Number.isInteger(row.value) ? format.integer(row.value) : format.decimal(row.value, 4)),
    },
    // In the server's words, English.
    { key: "meaning", head: words.meaning, cell: (row) => <span lang="en">{row.meaning}</span> },
  ];
  return <Table caption={words.parameters} columns={columns} rows={parameters} rowKey={(row) => row.name} stack />;
}
