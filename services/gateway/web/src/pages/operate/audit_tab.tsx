// What operators and keys did through the door.
import { useState } from "preact/hooks";
import type { AuditEntry } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway } from "../../api/clients";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { Badge, Card, EmptyState, Loaded, MoreButton, Table, TextField, type Column } from "../../ui";

// `/klout.perks.v1.PerksService/CreateBrand` as `CreateBrand`.
export function shortMethod(method: string): string {
  return method.slice(method.lastIndexOf("/") + 1);
}

export function AuditTab() {
  const { t, format } = useSpeech();
  const words = t.operate.audit;
  const [query, setQuery] = useState("");
  const pages = usePages<AuditEntry>((pageToken, signal) => gateway.listAudit({ pageToken }, { signal }).then((a) => ({ rows: a.entries, next: a.nextPageToken })), []);
  const columns: Column<AuditEntry>[] = [
    { key: "time", head: words.time, by: (row) => Number(row.sequence), cell: (row) => format.dateTime(row.time) },
    {
      key: "method", head: words.method, rowHead: true, by: (row) => shortMethod(row.method),
      cell: (row) => <code title={row.method}>{shortMethod(row.method)}</code>,
    },
    { key: "subject", head: words.subject, by: (row) => row.subject, cell: (row) => <span class="break">{row.subject || "–"}</span> },
    { key: "caller", head: words.caller, by: (row) => row.caller, cell: (row) => <code>{row.caller}</code> },
    { key: "code", head: words.code, by: (row) => row.code, cell: (row) => <Badge tone={row.code === "ok" ? "good" : "bad"}>{row.code}</Badge> },
    { key: "address", head: words.address, by: (row) => row.address, cell: (row) => <span class="muted">{row.address}</span> },
  ];
  const fits = (row: AuditEntry) => {
    const text = `${row.caller} ${row.method} ${row.subject} ${row.code} ${row.address}`.toLowerCase();
    return query.toLowerCase().split(/\s+/).every((part) => text.includes(part));
  };
  return (
    <Card title={words.title} lead={words.lead}>
      <Loaded call={pages.call}>
        {({ rows }) => {
          if (rows.length === 0) return <EmptyState title={words.none} icon="info" />;
          const found = rows.filter(fits);
          return (
            <div class="stack">
              <div class="audit-filter">
                <TextField label={words.filter} type="search" value={query} onChange={setQuery} />
              </div>
              {found.length === 0 ? <p class="muted">{words.noMatch}</p> : <Table caption={words.title} columns={columns} rows={found} rowKey={(row) => String(row.sequence)} stack />}
              <MoreButton pages={pages} />
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
