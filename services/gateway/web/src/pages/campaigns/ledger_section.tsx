// The campaign's ledger: read here, or taken along as a file.
import { useState } from "preact/hooks";
import type { Campaign, LedgerRow } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { downloadFile } from "../../csv";
import { useSpeech } from "../../i18n/language";
import { Button, Card, InlineProblem, Table, type Column } from "../../ui";
import { ledgerCsv } from "./ledger_csv";

const kShownRows = 200;

export function LedgerSection({ campaign }: { campaign: Campaign }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.ledger;
  const [count, setCount] = useState(0);
  const [latest, setLatest] = useState<LedgerRow[]>();
  const read = async (each: (row: LedgerRow) => void) => {
    let rows = 0;
    setCount(0);
    for await (const answer of perks.exportLedger({ campaignId: campaign.id })) {
      answer.rows.forEach(each);
      rows += answer.rows.length;
      setCount(rows);
    }
  };
  const download = useAction(async () => {
    const rows: LedgerRow[] = [];
    await read((row) => rows.push(row));
    downloadFile(`ledger-${campaign.id.replace(/[^\w.-]/g, "_")}.csv`, "text/csv;charset=utf-8", ledgerCsv(rows));
  });
  const show = useAction(async () => {
    const rows: LedgerRow[] = [];
    await read((row) => {
      rows.push(row);
      if (rows.length > kShownRows) rows.shift();
    });
    setLatest(rows.reverse());
  });
  const busy = download.busy || show.busy;
  const columns: Column<LedgerRow>[] = [
    { key: "sequence", head: "№", numeric: true, cell: (row) => format.integer(row.sequence) },
    { key: "time", head: words.time, cell: (row) => format.dateTime(row.time) },
    { key: "event", head: words.event, rowHead: true, cell: (row) => <code>{row.event}</code> },
    { key: "change", head: words.change, cell: (row) => (row.fromState || row.toState ? `${row.fromState || "–"} → ${row.toState || "–"}` : "") },
    { key: "actor", head: words.actor, cell: (row) => row.actor },
    { key: "reason", head: words.reason, cell: (row) => row.reason },
  ];
  return (
    <Card title={words.title} lead={words.lead}>
      <div class="stack">
        <div class="button-row what-if-go">
          <Button look="primary" icon="download" busy={download.busy} disabled={busy} onClick={() => void download.run()}>
            {words.download}
          </Button>
          <Button busy={show.busy} disabled={busy} onClick={() => void show.run()}>
            {words.load}
          </Button>
          <span class="muted small" role="status">
            {busy ? words.downloading(format.integer(count)) : count > 0 ? words.done(count, format.integer(count)) : ""}
          </span>
        </div>
        <InlineProblem problem={download.error ?? show.error} />
        {latest && (latest.length === 0 ? <p class="muted">{words.empty}</p> : <Table caption={words.latest} columns={columns} rows={latest} rowKey={(row) => String(row.sequence)} stack />)}
      </div>
    </Card>
  );
}
