// Linked accounts: how far each is read, linking further ones, unlinking.
import { useState } from "preact/hooks";
import { SyncState, type LinkedAccount, type SyncStatus } from "../../../gen/klout/connector/v1/connector_pb.js";
import { gateway } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import type { Messages } from "../../i18n/messages";
import { LinkForm } from "../../link/link_form";
import { networkName, networkSlug } from "../../networks";
import { Badge, Button, Card, Confirm, Dialog, EmptyState, Icon, Loaded, NetworkMark, toast } from "../../ui";

export function accountKey(account: LinkedAccount): string {
  return `${networkSlug(account.account?.network ?? 0)}:${account.account?.id ?? ""}`;
}

// An address from outside is opened only if it is of the web.
export function webAddress(text: string): string | undefined {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function AccountsSection({ onChange }: { onChange: () => void }) {
  const { t } = useSpeech();
  const words = t.me.accounts;
  const [linking, setLinking] = useState(false);
  const call = useCall((signal) => gateway.listMyAccounts({}, { signal }), []);
  const changed = () => {
    call.reload();
    onChange();
  };
  const add = (
    <Button look="primary" size="small" icon="plus" onClick={() => setLinking(true)}>
      {words.add}
    </Button>
  );
  return (
    <Card title={words.title} lead={words.lead} aside={add}>
      <Loaded call={call}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <EmptyState title={words.none} icon="person" />
          ) : (
            <ul class="accounts">
              {accounts.map((account) => (
                <AccountRow key={accountKey(account)} account={account} onRelink={() => setLinking(true)} onUnlinked={changed} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog open={linking} title={words.addTitle} onClose={() => setLinking(false)}>
        <div class="stack">
          <p class="muted">{words.addLead}</p>
          <LinkForm
            onLinked={() => {
              setLinking(false);
              toast(words.linked);
              changed();
            }}
          />
        </div>
      </Dialog>
    </Card>
  );
}

function AccountRow(props: { account: LinkedAccount; onRelink: () => void; onUnlinked: () => void }) {
  const { account, onRelink, onUnlinked } = props;
  const { t, format } = useSpeech();
  const words = t.me.accounts;
  const [asking, setAsking] = useState(false);
  const network = account.account?.network ?? 0;
  const name = account.displayName || account.handle || account.account?.id || t.common.unnamed;
  const profile = webAddress(account.profileUrl);
  const unlink = useAction(async () => {
    await gateway.unlinkMyAccount({ account: accountKey(account) });
    toast(words.unlinked);
    onUnlinked();
  });
  const needsLink = account.status?.state === SyncState.RELINK;
  return (
    <li class="account-row">
      <NetworkMark network={network} />
      <div class="account-who">
        <p class="account-title">
          <strong>{name}</strong>
          {account.handle && account.handle !== name && <span class="muted">{account.handle}</span>}
        </p>
        <p class="muted small">
          {networkName(network)}
          {account.instance && <> · {account.instance}</>}
          {account.linkedAt && <> · {words.since(format.day(account.linkedAt))}</>}
          {profile && (
            <>
              {" · "}
              <a href={profile} target="_blank" rel="noopener noreferrer">
                {words.profile} <Icon name="external" />
              </a>
            </>
          )}
        </p>
      </div>
      <SyncStatusText status={account.status} />
      <div class="account-actions">
        {needsLink && (
          <Button size="small" look="primary" onClick={onRelink}>
            {words.relink}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setAsking(true)}>
          {words.unlink}
        </Button>
      </div>
      <Confirm open={asking} title={words.unlinkTitle(name)} confirm={words.unlink} look="danger" action={unlink} onClose={() => setAsking(false)}>
        <p>{words.unlinkText}</p>
      </Confirm>
    </li>
  );
}

function stateOf(status: SyncStatus | undefined, words: Messages["me"]["accounts"]["states"]): { text: string; tone?: "good" | "bad" | "warn" | "data" } {
  switch (status?.state) {
    case SyncState.NEW: return { text: words.new };
    case SyncState.RUNNING: return { text: words.running, tone: "data" };
    case SyncState.COMPLETE: return { text: words.complete, tone: "good" };
    case SyncState.INTERRUPTED: return { text: words.interrupted, tone: "warn" };
    case SyncState.WAITING: return { text: words.waiting, tone: "warn" };
    case SyncState.RELINK: return { text: words.relink, tone: "bad" };
    default: return { text: words.unknown };
  }
}

// Of all runs, where the connector tells it; else of the last one.
function factsOf(status: SyncStatus | undefined): number {
  const { posts = 0n, interactions = 0n, profiles = 0n } = status?.counts ?? {};
  return Number(status?.facts || posts + interactions + profiles);
}

function SyncStatusText({ status }: { status: SyncStatus | undefined }) {
  const { t, format } = useSpeech();
  const words = t.me.accounts;
  const state = stateOf(status, words.states);
  const facts = factsOf(status);
  return (
    <div class="account-sync">
      <p>
        <Badge {...(state.tone ? { tone: state.tone } : {})}>{state.text}</Badge>
      </p>
      <p class="muted small">
        {status?.completeAt ? words.readAt(format.ago(status.completeAt)) : words.neverRead}
        {" · "}
        {words.facts(facts, format.integer(facts))}
      </p>
      {status?.resumesAt && status.state === SyncState.WAITING && <p class="muted small">{words.resumes(format.ago(status.resumesAt))}</p>}
      {status?.failingSince && (
        <p class="small account-failing">
          {words.failing(format.day(status.failingSince))} {status.failureReason && <code>{status.failureReason}</code>}
        </p>
      )}
    </div>
  );
}
