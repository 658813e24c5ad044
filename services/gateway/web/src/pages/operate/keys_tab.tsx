// API keys: who may come through the door, with what, how often.
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { useState } from "preact/hooks";
import { Scope, type ApiKey } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import type { Messages } from "../../i18n/messages";
import { Badge, Button, Card, Confirm, CopyButton, Dialog, EmptyState, Loaded, Meter, MoreButton, Table, toast, type Column } from "../../ui";
import { KeyForm } from "./key_form";

export function scopeWord(scope: Scope, words: Messages["operate"]["keys"]["scopeNames"]): string {
  switch (scope) {
    case Scope.SCORES: return words.scores;
    case Scope.FIND: return words.find;
    case Scope.CAMPAIGNS: return words.campaigns;
    case Scope.OPERATE: return words.operate;
    default: return Scope[scope] ?? String(scope);
  }
}

export function KeysTab() {
  const { t, format } = useSpeech();
  const words = t.operate.keys;
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState("");
  const [revoking, setRevoking] = useState<ApiKey>();
  const pages = usePages<ApiKey>((pageToken, signal) => gateway.listKeys({ pageToken }, { signal }).then((a) => ({ rows: a.keys, next: a.nextPageToken })), []);
  const revoke = useAction(async () => {
    if (!revoking) return;
    await gateway.revokeKey({ id: revoking.id });
    toast(words.revokedDone);
    pages.call.reload();
  });
  const columns: Column<ApiKey>[] = [
    {
      key: "name", head: words.name, rowHead: true, by: (row) => row.name,
      cell: (row) => (
        <span>
          {row.name}
          <br />
          <small>
            <code>{row.id}</code>
          </small>
        </span>
      ),
    },
    {
      key: "scopes", head: words.scopes,
      cell: (row) => (
        <span class="scopes">
          {row.scopes.map((scope) => (
            <Badge key={scope} {...(scope === Scope.OPERATE ? { tone: "warn" as const } : {})}>
              {scopeWord(scope, words.scopeNames)}
            </Badge>
          ))}
          {row.brandId && <small>{row.brandId}</small>}
        </span>
      ),
    },
    { key: "limits", head: words.limits, numeric: true, by: (row) => row.rate, cell: (row) => words.perSecond(format.integer(row.rate)) },
    {
      key: "today", head: words.today, numeric: true, by: (row) => Number(row.callsToday),
      cell: (row) => {
        const text = words.todayOf(format.compact(Number(row.callsToday)), format.compact(row.dailyQuota));
        return (
          <span class="overlap">
            <Meter share={row.dailyQuota > 0 ? Number(row.callsToday) / row.dailyQuota : 0} label={text} /> {text}
          </span>
        );
      },
    },
    { key: "created", head: words.created, numeric: true, by: (row) => Number(row.created?.seconds ?? 0n), cell: (row) => format.day(row.created) },
    { key: "state", head: words.state, cell: (row) => <KeyState apiKey={row} /> },
    {
      key: "revoke", head: words.revoke, numeric: true,
      cell: (row) =>
        row.revoked ? (
          ""
        ) : (
          <Button size="small" look="quiet" aria-label={`${words.revoke}: ${row.name}`} onClick={() => setRevoking(row)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  const create = (
    <Button look="primary" size="small" icon="plus" onClick={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <Card title={words.title} lead={words.lead} aside={create}>
      <Loaded call={pages.call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.none} icon="info">
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <Table caption={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} stack />
              <MoreButton pages={pages} />
            </>
          )
        }
      </Loaded>
      <Dialog open={creating} title={words.create} onClose={() => setCreating(false)}>
        <KeyForm
          onMade={(made) => {
            setCreating(false);
            setSecret(made);
            pages.call.reload();
          }}
        />
      </Dialog>
      <Dialog
        open={secret !== ""}
        title={words.secretTitle}
        onClose={() => setSecret("")}
        actions={
          <Button look="primary" onClick={() => setSecret("")}>
            {words.secretDone}
          </Button>
        }
      >
        <div class="stack">
          <p class="callout callout-warn">{words.secretText}</p>
          <p class="command">
            <code>{secret}</code> <CopyButton text={secret} />
          </p>
        </div>
      </Dialog>
      <Confirm
        open={revoking !== undefined}
        title={words.revokeTitle(revoking?.name ?? "")}
        confirm={words.revoke}
        look="danger"
        action={revoke}
        onClose={() => setRevoking(undefined)}
      >
        <p>{words.revokeText}</p>
      </Confirm>
    </Card>
  );
}

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { t, format } = useSpeech();
  const words = t.operate.keys;
  if (apiKey.revoked) return <Badge tone="bad">{words.revoked(format.day(apiKey.revoked))}</Badge>;
  if (!apiKey.expires) return <Badge tone="good">{words.valid}</Badge>;
  const over = timestampDate(apiKey.expires).getTime() < Date.now();
  return <Badge tone={over ? "bad" : "good"}>{(over ? words.over : words.until)(format.day(apiKey.expires))}</Badge>;
}
