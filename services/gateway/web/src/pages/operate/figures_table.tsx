// Every sample of every service's metrics that the gateway can read, to be searched.
import { useMemo, useState } from "preact/hooks";
import type { Figure } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { useSpeech } from "../../i18n/language";
import { Table, TextField, type Column } from "../../ui";

const kShown = 200;

export function labelsOf(figure: Figure): string {
  return Object.entries(figure.labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

export function FiguresTable({ figures }: { figures: readonly Figure[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.now;
  const [query, setQuery] = useState("");
  const found = useMemo(() => {
    const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
    return figures.filter((figure) => parts.every((part) => `${figure.name} ${labelsOf(figure)}`.toLowerCase().includes(part)));
  }, [figures, query]);
  if (figures.length === 0) return <p class="muted">{words.noFigures}</p>;
  const columns: Column<Figure>[] = [
    { key: "name", head: words.name, rowHead: true, by: (row) => row.name, cell: (row) => <code>{row.name}</code> },
    { key: "labels", head: words.labels, by: labelsOf, cell: (row) => <span class="muted">{labelsOf(row)}</span> },
    {
      key: "value", head: words.value, numeric: true, by: (row) => row.value,
      cell: (row) => (Number.isInteger(row.value) ? format.integer(row.value) : format.decimal(row.value, row.value < 1 ? 5 : 2)),
    },
  ];
  return (
    <div class="stack">
      <TextField label={words.filter} type="search" value={query} onChange={setQuery} hint={words.ofCount(format.integer(Math.min(found.length, kShown)), format.integer(figures.length))} />
      <div class="figures">
        <Table caption={words.all} columns={columns} rows={found.slice(0, kShown)} rowKey={(row) => `${row.name} ${labelsOf(row)}`} stack />
      </div>
    </div>
  );
}
