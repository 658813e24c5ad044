// Reach over the number of people chosen: it bends as they overlap. The highest scores for the same money stand beside it as a point.
import { useCallback, useMemo } from "preact/hooks";
import type uPlot from "uplot";
import type { ReachPlan } from "../../../gen/klout/scoring/v1/planning_pb.js";
import { useSpeech } from "../../i18n/language";
import { axis, Chart, kChartFont, type ChartColours } from "../../ui";
import { curveOf } from "./plan_request";

export function ReachCurve({ plan }: { plan: ReachPlan }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.plan;
  const points = useMemo(() => curveOf(plan), [plan]);
  const data = useMemo<uPlot.AlignedData>(
    () => [points.map((p) => p.people), points.map((p) => p.low), points.map((p) => p.high), points.map((p) => p.reach)],
    [points],
  );
  const top = plan.topByScore;
  const last = points.at(-1);
  const options = useCallback(
    (colours: ChartColours): Omit<uPlot.Options, "width" | "height"> => {
      const widest = Math.max(points.length - 1, top?.peopleChosen ?? 0, 1);
      const highest = Math.max(last?.high ?? 0, top?.reach?.high ?? 0, 1);
      return {
        scales: { x: { time: false, range: () => [0, widest * 1.03] }, y: { range: () => [0, highest * 1.08] } },
        axes: [
          axis(colours, { label: words.curveX, labelFont: kChartFont, labelSize: 18, size: 24, grid: { show: false }, values: (_, ticks) => ticks.map((x) => (Number.isInteger(x) ? format.integer(x) : "")) }),
          axis(colours, { size: 46, values: (_, ticks) => ticks.map((y) => format.compact(y)) }),
        ],
        cursor: { show: false },
        series: [
          {},
          { stroke: "transparent", points: { show: false } },
          { stroke: "transparent", points: { show: false } },
          { stroke: colours.data, width: 2, points: { show: points.length < 40, size: 5, fill: colours.surface } },
        ],
        bands: [{ series: [2, 1], fill: colours.dataSoft }],
        hooks: {
          draw: [(u) => top?.reach && drawTop(u, colours, top.peopleChosen, top.reach, words.topByScore)],
        },
      };
    },
    [points, top, last, words, format],
  );
  return (
    <Chart
      title={words.curve}
      summary={
        last ? words.curveSummary(format.people(last.reach), t.campaigns.picks(last.people, format.integer(last.people)), format.people(last.low), format.people(last.high)) : ""
      }
      data={data}
      options={options}
      height={240}
      table={{
        heads: [words.chosen, words.cumulative, words.gain],
        rows: points.slice(1).map((p, i) => [format.integer(p.people), format.people(p.reach), format.people(p.reach - (points[i]?.reach ?? 0))]),
      }}
    />
  );
}

// The point of the highest scores with its interval, and its name.
function drawTop(u: uPlot, colours: ChartColours, count: number, reach: { people: number; low: number; high: number }, name: string): void {
  const ctx = u.ctx;
  const scale = devicePixelRatio || 1;
  const x = u.valToPos(count, "x", true);
  const y = u.valToPos(reach.people, "y", true);
  ctx.save();
  ctx.strokeStyle = colours.accent;
  ctx.fillStyle = colours.accent;
  ctx.lineWidth = 1.5 * scale;
  ctx.beginPath();
  ctx.moveTo(x, u.valToPos(reach.low, "y", true));
  ctx.lineTo(x, u.valToPos(reach.high, "y", true));
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, 4 * scale, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = colours.ink;
  ctx.font = kChartFont.replace("11px", `${11 * scale}px`);
  const left = x > u.bbox.left + u.bbox.width * 0.6;
  ctx.textAlign = left ? "right" : "left";
  ctx.textBaseline = "top";
  // Under the interval, clear of the curve.
  ctx.fillText(name, x + (left ? 4 : -4) * scale, u.valToPos(reach.low, "y", true) + 10 * scale);
  ctx.restore();
}
