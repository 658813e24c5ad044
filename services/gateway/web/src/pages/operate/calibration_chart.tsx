// Groups of people by what was foretold of them, beside what was seen: on the diagonal the forecast was right.
import { useCallback, useMemo } from "preact/hooks";
import type uPlot from "uplot";
import type { CalibrationBin } from "../../../gen/klout/scoring/v1/model_pb.js";
import { useSpeech } from "../../i18n/language";
import { axis, Chart, kChartFont, type ChartColours } from "../../ui";
import { domainOf, placeOf, tensOf, type Domain } from "./backtest_figures";

export function CalibrationChart({ bins }: { bins: readonly CalibrationBin[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const domain = useMemo(() => domainOf(bins), [bins]);
  const data = useMemo<uPlot.AlignedData>(
    () => [bins.map((bin) => Math.max(bin.meanForecast, domain.floor)), bins.map((bin) => placeOf(bin.meanSeen, domain))],
    [bins, domain],
  );
  const options = useCallback(
    (colours: ChartColours): Omit<uPlot.Options, "width" | "height"> => {
      const scale = (low: number): uPlot.Scale => ({ time: false, distr: 3, log: 10, range: () => [low, domain.high] });
      const side = (label: string, ticks: number[]): uPlot.Axis => ({
        label,
        labelFont: kChartFont,
        labelSize: 18,
        splits: () => ticks,
        // Without this uPlot names only some of them.
        filter: (_, splits) => splits,
        values: (_, splits) => splits.map((tick) => (tick === domain.zero ? format.integer(0) : format.people(tick))),
      });
      const tens = tensOf(domain);
      return {
        // Nobody has a forecast of zero: the break is in what was seen only.
        scales: { x: scale(domain.floor * 0.9), y: scale(domain.low) },
        axes: [
          axis(colours, { ...side(words.axisForecast, tens), size: 24 }),
          axis(colours, { ...side(words.axisSeen, domain.zero === undefined ? tens : [domain.zero, ...tens]), size: 40 }),
        ],
        cursor: { show: false },
        series: [{}, { stroke: "transparent", points: { show: false } }],
        hooks: { drawAxes: [(u) => drawBins(u, colours, bins, domain)] },
      };
    },
    [bins, domain, words, format],
  );
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <ul class="calibration-key small muted">
        <li>
          <i class="key-mean" aria-hidden="true" /> {words.keyMean}
        </li>
        <li>
          <i class="key-range" aria-hidden="true" /> {words.keyRange}
        </li>
        <li>
          <i class="key-line" aria-hidden="true" /> {words.keyLine}
        </li>
      </ul>
      <Chart
        title={words.calibration}
        summary={words.calibrationSummary(
          bins.length, format.people(first.meanForecast), format.people(first.meanSeen), format.people(last.meanForecast), format.people(last.meanSeen),
        )}
        data={data}
        options={options}
        height={340}
        table={{
          heads: [words.forecasts, words.people, words.meanForecast, words.meanSeen, words.medianSeen, words.rangeSeen],
          rows: bins.map((bin) => [
            t.common.score.interval(format.people(bin.leastForecast), format.people(bin.greatestForecast)),
            format.integer(bin.subjects),
            format.people(bin.meanForecast),
            format.people(bin.meanSeen),
            format.people(bin.medianSeen),
            t.common.score.interval(format.people(bin.lowSeen), format.people(bin.highSeen)),
          ]),
        }}
      />
      {domain.zero !== undefined && <p class="small muted">{words.zero(format.people(domain.floor))}</p>}
    </>
  );
}

// By hand: uPlot knows no whiskers.
function drawBins(u: uPlot, colours: ChartColours, bins: readonly CalibrationBin[], domain: Domain): void {
  const ctx = u.ctx;
  const scale = devicePixelRatio || 1;
  const up = (value: number) => u.valToPos(placeOf(value, domain), "y", true);
  const { left, top, width, height } = u.bbox;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  if (domain.zero !== undefined) {
    ctx.fillStyle = colours.line;
    ctx.globalAlpha = 0.4;
    ctx.fillRect(left, up(domain.floor), width, top + height - up(domain.floor));
    ctx.globalAlpha = 1;
  }
  drawDiagonal(u, colours, domain);
  const bold = scale * 1.5;
  ctx.strokeStyle = colours.data;
  for (const bin of bins) {
    const x = u.valToPos(Math.max(bin.meanForecast, domain.floor), "x", true);
    ctx.lineWidth = bold;
    ctx.globalAlpha = 0.5;
    ctx.beginPath();
    ctx.moveTo(x, up(bin.lowSeen));
    ctx.lineTo(x, up(bin.highSeen));
    for (const end of [bin.lowSeen, bin.highSeen]) {
      ctx.moveTo(x - 4 * scale, up(end));
      ctx.lineTo(x + 4 * scale, up(end));
    }
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.arc(x, up(bin.meanSeen), 4 * scale, 0, 2 * Math.PI);
    // Hollow: nobody was seen.
    ctx.fillStyle = bin.meanSeen < domain.floor ? colours.surface : colours.data;
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function drawDiagonal(u: uPlot, colours: ChartColours, { floor, high }: Domain): void {
  const ctx = u.ctx;
  const scale = devicePixelRatio || 1;
  ctx.strokeStyle = colours.ink3;
  ctx.lineWidth = scale;
  ctx.setLineDash([5 * scale, 4 * scale]);
  ctx.beginPath();
  ctx.moveTo(u.valToPos(floor, "x", true), u.valToPos(floor, "y", true));
  ctx.lineTo(u.valToPos(high, "x", true), u.valToPos(high, "y", true));
  ctx.stroke();
  ctx.setLineDash([]);
}
