// Snapshots: which is served, what the gate measured, quarantine, publish and rollback, drift.
import { useState } from "preact/hooks";
import { SnapshotState, type Snapshot } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { longCall, scoring } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { Badge, Button, Card, Checkbox, Confirm, EmptyState, Icon, Loaded, MoreButton, toast } from "../../ui";
import { Drift } from "./drift";
import { GateGlyphs } from "./gate_glyph";

export function SnapshotsTab() {
  const { t, format } = useSpeech();
  const words = t.operate.snapshots;
  const [publishing, setPublishing] = useState(false);
  const [force, setForce] = useState(false);
  const pages = usePages<Snapshot>(
    (pageToken, signal) => scoring.listSnapshots({ pageToken }, { signal }).then((a) => ({ rows: a.snapshots, next: a.nextPageToken })),
    [],
  );
  const publish = useAction(async () => {
    try {
      const { snapshot } = await scoring.publishSnapshot({ force }, longCall);
      toast(words.published(format.integer(snapshot?.ref?.id ?? 0n)));
    } finally {
      // A snapshot that the gate stopped is in the list as well.
      pages.call.reload();
    }
  });
  const quarantined = pages.call.data?.rows.filter((row) => row.state === SnapshotState.QUARANTINED).length ?? 0;
  const button = (
    <Button
      look="primary"
      size="small"
      onClick={() => {
        setForce(false);
        setPublishing(true);
      }}
    >
      {words.publish}
    </Button>
  );
  return (
    <div class="stack">
      {quarantined > 0 && (
        <div class="callout callout-warn me-problem">
          <Icon name="warning" />
          <p>
            <strong>{words.quarantineTitle}.</strong> {words.quarantineText(quarantined)}
          </p>
        </div>
      )}
      <Card title={words.title} lead={words.lead} aside={button}>
        <Loaded call={pages.call}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.none} icon="info">
                {words.noneText}
              </EmptyState>
            ) : (
              <>
                <ol class="snapshots">
                  {rows.map((row) => (
                    <SnapshotRow key={String(row.ref?.id)} snapshot={row} onChange={pages.call.reload} />
                  ))}
                </ol>
                <MoreButton pages={pages} />
              </>
            )
          }
        </Loaded>
      </Card>
      {pages.call.data && (
        <Card title={words.drift} lead={words.driftLead}>
          <Drift snapshots={pages.call.data.rows} />
        </Card>
      )}
      <Confirm
        open={publishing}
        title={words.publishTitle}
        confirm={words.publish}
        look={force ? "danger" : "primary"}
        action={publish}
        problemText={publish.error?.reason === "GATE" ? words.gated : undefined}
        onClose={() => setPublishing(false)}
      >
        <p>{words.publishText}</p>
        <Checkbox label={words.force} hint={words.forceText} checked={force} onChange={setForce} />
      </Confirm>
    </div>
  );
}

function SnapshotRow({ snapshot, onChange }: { snapshot: Snapshot; onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.operate.snapshots;
  const [asking, setAsking] = useState(false);
  const id = format.integer(snapshot.ref?.id ?? 0n);
  const rollback = useAction(async () => {
    await scoring.rollbackSnapshot({ snapshotId: snapshot.ref?.id ?? 0n }, longCall);
    toast(words.rolledBack(id));
    onChange();
  });
  const serving = snapshot.state === SnapshotState.SERVING;
  const stopped = snapshot.state === SnapshotState.QUARANTINED;
  const state = serving ? words.serving : stopped ? words.quarantined : snapshot.state === SnapshotState.KEPT ? words.kept : words.unknown;
  return (
    <li class={serving ? "snapshot snapshot-serving" : stopped ? "snapshot snapshot-stopped" : "snapshot"}>
      <div class="snapshot-what">
        <h3>
          № {id} <Badge {...(serving ? { tone: "good" as const } : stopped ? { tone: "bad" as const } : {})}>{state}</Badge>
        </h3>
        <p class="small muted">
          {words.created(format.dateTime(snapshot.created))} · {words.asOf(format.dateTime(snapshot.ref?.asOf))} · <code>{snapshot.ref?.model}</code>
        </p>
        <p class="small muted">
          {words.accounts(Number(snapshot.accounts), format.compact(Number(snapshot.accounts)))} · {words.edges(Number(snapshot.edges), format.compact(Number(snapshot.edges)))} ·{" "}
          {format.bytes(Number(snapshot.bytes))}
        </p>
      </div>
      <GateGlyphs gate={snapshot.gate} />
      <div class="snapshot-do">
        {snapshot.state === SnapshotState.KEPT && (
          <Button size="small" onClick={() => setAsking(true)}>
            {words.rollback}
          </Button>
        )}
      </div>
      <Confirm open={asking} title={words.rollbackTitle(id)} confirm={words.rollback} look="danger" action={rollback} onClose={() => setAsking(false)}>
        <p>{words.rollbackText}</p>
      </Confirm>
    </li>
  );
}
