// Facts a second over the last ten minutes of looks.
import { useCallback, useMemo } from "preact/hooks";
import type uPlot from "uplot";
import { useSpeech } from "../../i18n/language";
import { axis, Chart, Stat, Stats, type ChartColours } from "../../ui";
import type { RatePoint } from "./figures";

export function IngestRate({ rates, total }: { rates: readonly RatePoint[]; total: number | undefined }) {
  const { t, format } = useSpeech();
  const words = t.operate.now;
  const data = useMemo<uPlot.AlignedData>(() => [rates.map((point) => point.time), rates.map((point) => point.perSecond)], [rates]);
  const options = useCallback(
    (colours: ChartColours): Omit<uPlot.Options, "width" | "height"> => ({
      scales: { y: { range: (_, __, high) => [0, Math.max(high, 1) * 1.1] } },
      axes: [axis(colours, { size: 24, space: 90, grid: { show: false }, values: (_, ticks) => ticks.map((second) => clock(second, format.language)) }), axis(colours, { size: 52, values: (_, ticks) => ticks.map((y) => format.compact(y)) })],
      cursor: { show: false },
      series: [{}, { stroke: colours.data, width: 2, fill: colours.dataSoft, points: { show: rates.length < 30, size: 4 } }],
    }),
    [format, rates.length < 30],
  );
  const last = rates.at(-1);
  if (total === undefined) return <p class="muted">{words.ingestNone}</p>;
  return (
    <div class="ingest">
      <Stats>
        <Stat label={words.ingestNow} value={last ? words.perSecond(format.compact(last.perSecond)) : "–"} note={last ? undefined : words.ingestWait} />
        <Stat label={words.total} value={format.compact(total)} />
      </Stats>
      {rates.length > 1 && (
        <Chart
          title={words.ingest}
          summary={last ? words.ingestSummary(format.compact(last.perSecond)) : ""}
          data={data}
          options={options}
          height={150}
          table={{ heads: [t.operate.audit.time, words.ingest], rows: rates.map((point) => [clock(point.time, format.language), format.compact(point.perSecond)]) }}
        />
      )}
    </div>
  );
}

export function clock(second: number, language: string): string {
  return new Date(second * 1000).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}
