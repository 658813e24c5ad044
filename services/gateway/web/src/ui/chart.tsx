// uPlot with what it lacks: a name and a summary for screen readers, the data as a table, the theme's colours, the width of its box.
// `options` is called with the colours of the theme, again when the theme changes. uPlot itself is loaded when the first chart is shown.
import { useEffect, useRef, useState } from "preact/hooks";
import type uPlot from "uplot";
import { useSpeech } from "../i18n/language";
import { useStore } from "../store";
import { systemDark, themeStore } from "../theme/theme";

export interface ChartColours {
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  surface: string;
  accent: string;
  data: string;
  dataSoft: string;
  good: string;
  bad: string;
}

function coloursOf(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read("ink"),
    ink2: read("ink-2"),
    ink3: read("ink-3"),
    line: read("line"),
    surface: read("surface"),
    accent: read("accent-fill"),
    data: read("data"),
    dataSoft: read("data-soft"),
    good: read("good"),
    bad: read("bad"),
  };
}

export const kChartFont = '11px Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

// An axis in the house's look.
export function axis(colours: ChartColours, more: uPlot.Axis = {}): uPlot.Axis {
  return {
    stroke: colours.ink3,
    font: kChartFont,
    grid: { stroke: colours.line, width: 1 },
    ticks: { show: false },
    ...more,
  };
}

export interface ChartTable {
  heads: string[];
  rows: string[][];
}

export function Chart(props: {
  title: string;
  // What the chart shows, in a sentence or two: it stands for the picture.
  summary: string;
  data: uPlot.AlignedData;
  options: (colours: ChartColours) => Omit<uPlot.Options, "width" | "height">;
  height?: number;
  table: ChartTable;
}) {
  const { title, summary, data, options, height = 220, table } = props;
  const { t, language } = useSpeech();
  const theme = useStore(themeStore);
  const dark = useStore(systemDark);
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let plot: uPlot | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height }));
    import("uplot").then(
      ({ default: UPlot }) => {
        if (gone) return;
        const wanted = { legend: { show: false }, ...options(coloursOf(element)), width: element.clientWidth, height };
        plot = new UPlot(wanted, data, element);
        observer.observe(element);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      observer.disconnect();
      plot?.destroy();
    };
  }, [data, options, height, theme, dark, language]);

  return (
    <figure class="chart">
      <div class="chart-box" role="img" aria-label={`${title}. ${summary}`} ref={box} style={{ minHeight: `${height}px` }} />
      {failed && <p class="field-error">{t.common.chart.failed}</p>}
      <DataTable title={title} table={table} />
    </figure>
  );
}

// The numbers of a picture, behind a disclosure. For hand-drawn charts too.
export function DataTable({ title, table }: { title: string; table: ChartTable }) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.common.chart.table}</summary>
      {open && (
        <div class="table-box" role="group" aria-label={title} tabIndex={0}>
          <table class="table table-tight">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {table.heads.map((head, i) => (
                  <th key={head} scope="col" class={i === 0 ? undefined : "numeric"}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) =>
                    j === 0 ? (
                      <th key={j} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={j} class="numeric">
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
