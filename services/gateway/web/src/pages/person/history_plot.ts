// The history as uPlot draws it: one line and band for each model, so that no line joins what different models said; marks where the model changed; shaded
// time in which they were silent or could not be read.
import type uPlot from "uplot";
import type { HistoryPoint } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { axis, kChartFont, type ChartColours } from "../../ui";

export interface Mark {
  time: number;
  text: string;
}
export interface Span {
  from: number;
  text: string;
}

export interface HistorySeries {
  data: uPlot.AlignedData;
  models: string[];
}

export function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

// `points` oldest first. Three rows for each run of days under one model: high, low, score.
export function seriesOf(points: readonly HistoryPoint[]): HistorySeries {
  const times = points.map((point) => secondsOf(point.day));
  const runs: { model: string; from: number; to: number }[] = [];
  points.forEach((point, i) => {
    const last = runs.at(-1);
    if (last && last.model === point.model && !point.modelChanged) last.to = i;
    else runs.push({ model: point.model, from: i, to: i });
  });
  const rows = runs.flatMap(({ from, to }) => {
    const within = (pick: (point: HistoryPoint) => number) => points.map((point, i) => (i >= from && i <= to ? pick(point) : null));
    return [within((p) => p.high), within((p) => p.low), within((p) => p.score)];
  });
  return { data: [times, ...rows], models: runs.map((run) => run.model) };
}

function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  if (!pen) return colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat") ?? colour;
}

export function plotOptions(
  series: HistorySeries,
  marks: readonly Mark[],
  spans: readonly Span[],
  dayText: (time: Date) => string,
  colours: ChartColours,
): Omit<uPlot.Options, "width" | "height"> {
  const pen = (plot: uPlot, draw: (c: CanvasRenderingContext2D, scale: number) => void) => {
    plot.ctx.save();
    plot.ctx.font = kChartFont.replace("11px", `${11 * devicePixelRatio}px`);
    draw(plot.ctx, devicePixelRatio);
    plot.ctx.restore();
  };
  return {
    cursor: { show: true, y: false, drag: { x: false, y: false }, points: { show: false } },
    padding: [18, 22, 0, 0],
    scales: { x: { time: true }, y: { range: (_, low, high) => [Math.max(0, Math.floor(low - 1)), Math.min(100, Math.ceil(high + 1))] } },
    series: [
      {},
      ...series.models.flatMap((_, i) => {
        const shade = i === series.models.length - 1 ? colours.data : colours.ink3;
        return [
          { stroke: "transparent", points: { show: false }, spanGaps: true },
          { stroke: "transparent", points: { show: false }, spanGaps: true },
          { stroke: shade, width: 2, points: { show: false }, spanGaps: true },
        ];
      }),
    ],
    bands: series.models.map((_, i) => ({ series: [3 * i + 1, 3 * i + 2] as [number, number], fill: i === series.models.length - 1 ? colours.dataSoft : colours.line })),
    axes: [axis(colours, { grid: { show: false }, size: 26, gap: 6, space: 70, values: (_, splits) => splits.map((time) => dayText(new Date(time * 1000))) }), axis(colours, { size: 34, space: 34 })],
    hooks: {
      drawClear: [
        (plot) =>
          pen(plot, (c) => {
            for (const span of spans) {
              const from = Math.max(plot.valToPos(span.from, "x", true), plot.bbox.left);
              c.fillStyle = hatch(colours.ink3);
              c.globalAlpha = 0.45;
              c.fillRect(from, plot.bbox.top, plot.bbox.left + plot.bbox.width - from, plot.bbox.height);
            }
          }),
      ],
      draw: [
        (plot) =>
          pen(plot, (c, scale) => {
            c.textAlign = "left";
            c.textBaseline = "bottom";
            const label = (text: string, x: number, colour: string) => {
              c.fillStyle = colour;
              const width = c.measureText(text).width;
              c.fillText(text, Math.min(Math.max(x - width / 2, plot.bbox.left), plot.bbox.left + plot.bbox.width - width), plot.bbox.top - 4 * scale);
            };
            for (const mark of marks) {
              const x = plot.valToPos(mark.time, "x", true);
              if (x < plot.bbox.left || x > plot.bbox.left + plot.bbox.width) continue;
              c.strokeStyle = colours.accent;
              c.lineWidth = scale;
              c.setLineDash([4 * scale, 3 * scale]);
              c.beginPath();
              c.moveTo(x, plot.bbox.top);
              c.lineTo(x, plot.bbox.top + plot.bbox.height);
              c.stroke();
              label(mark.text, x, colours.ink2);
            }
            for (const span of spans) label(span.text, plot.valToPos(span.from, "x", true), colours.ink2);
          }),
      ],
    },
  };
}
