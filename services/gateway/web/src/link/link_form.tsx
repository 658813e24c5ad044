// Links an account: chooses network and way, takes consent and age, then sends the person to the network (OAuth) or tells them what to do.
// For who is signed in it adds the account; for anybody else it signs them in. Used by the sign-in page and by Me.
import { useState } from "preact/hooks";
import { LinkMethod, type LinkedAccount, type NetworkInfo } from "../../gen/klout/connector/v1/connector_pb.js";
import type { StartLinkResponse } from "../../gen/klout/gateway/v1/gateway_pb.js";
import { connector, gateway } from "../api/clients";
import type { Problem } from "../api/problem";
import { useAction, useCall } from "../api/use_call";
import { useSpeech } from "../i18n/language";
import { networkName } from "../networks";
import { setSession } from "../session/session";
import { Button, Checkbox, InlineProblem, Loaded, NetworkMark, Select, TextField } from "../ui";

export function LinkForm({ onLinked }: { onLinked: (account: LinkedAccount | undefined) => void }) {
  const { t } = useSpeech();
  const call = useCall((signal) => connector.listNetworks({}, { signal }), []);
  return (
    <Loaded call={call}>
      {({ networks }) => {
        const linkable = networks.filter((network) => network.ready && network.methods.length > 0);
        if (linkable.length === 0) return <p>{t.common.link.none}</p>;
        return <Form networks={linkable} onLinked={onLinked} />;
      }}
    </Loaded>
  );
}

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function Form({ networks, onLinked }: { networks: NetworkInfo[]; onLinked: (account: LinkedAccount | undefined) => void }) {
  const { t } = useSpeech();
  const words = t.common.link;
  const [chosen, setChosen] = useState<NetworkInfo>();
  const [method, setMethod] = useState<LinkMethod>(LinkMethod.UNSPECIFIED);
  const [instance, setInstance] = useState("");
  const [handle, setHandle] = useState("");
  const [pageUrl, setPageUrl] = useState("");
  const [consent, setConsent] = useState(false);
  const [ofAge, setOfAge] = useState(false);
  const [missing, setMissing] = useState(false);
  const [badAddress, setBadAddress] = useState(false);
  const [started, setStarted] = useState<StartLinkResponse>();

  const start = useAction(async () => {
    if (!chosen) return;
    setBadAddress(false);
    const answer = await gateway.startLink({ network: chosen.network, method, instance, handle, pageUrl, consent, ofAge });
    if (!answer.authorizeUrl) setStarted(answer);
    else if (isWebAddress(answer.authorizeUrl)) window.location.assign(answer.authorizeUrl);
    else setBadAddress(true);
  });

  const choose = (network: NetworkInfo) => {
    setChosen(network);
    setMethod(network.methods[0] ?? LinkMethod.UNSPECIFIED);
    setStarted(undefined);
    start.clear();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(!consent || !ofAge);
    if (consent && ofAge) void start.run();
  };
  const methodNames: Record<LinkMethod, string> = {
    [LinkMethod.UNSPECIFIED]: "",
    [LinkMethod.OAUTH]: words.methods.oauth,
    [LinkMethod.APP_PASSWORD]: words.methods.app_password,
    [LinkMethod.REL_ME]: words.methods.rel_me,
  };

  if (started) return <Finish started={started} method={method} onLinked={onLinked} onBack={() => setStarted(undefined)} />;
  const needsHandle = method === LinkMethod.APP_PASSWORD || method === LinkMethod.REL_ME;
  return (
    <form class="form" onSubmit={submit} noValidate>
      <fieldset class="field">
        <legend class="field-label">{words.choose}</legend>
        <div class="network-grid">
          {networks.map((network) => (
            <label key={network.network} class={network === chosen ? "network-choice network-choice-on" : "network-choice"}>
              <input type="radio" name="network" checked={network === chosen} onChange={() => choose(network)} />
              <NetworkMark network={network.network} />
              <span aria-hidden="true">{networkName(network.network)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen && (
        <>
          {chosen.methods.length > 1 && (
            <Select
              label={words.method}
              value={String(method)}
              onChange={(value) => setMethod(Number(value))}
              choices={chosen.methods.map((each) => ({ value: String(each), label: methodNames[each] }))}
            />
          )}
          {chosen.hasInstances && (
            <TextField label={words.instance} hint={words.instanceHint} value={instance} onChange={setInstance} autocapitalize="none" spellcheck={false} />
          )}
          {needsHandle && (
            <TextField label={words.handle} hint={words.handleHint} value={handle} onChange={setHandle} autocomplete="username" autocapitalize="none" spellcheck={false} />
          )}
          {method === LinkMethod.REL_ME && (
            <TextField label={words.page} hint={words.pageHint} type="url" value={pageUrl} onChange={setPageUrl} />
          )}
          <Checkbox label={words.consent} hint={words.consentHint} checked={consent} onChange={setConsent} error={missing && !consent ? words.needed : undefined} />
          <Checkbox label={words.age} checked={ofAge} onChange={setOfAge} error={missing && !ofAge ? words.needed : undefined} />
          <LinkProblem problem={start.error} />
          {badAddress && <p class="field-error">{words.badAddress}</p>}
          <div>
            <Button type="submit" look="primary" busy={start.busy}>
              {words.go}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function LinkProblem({ problem }: { problem: Problem | undefined }) {
  const { t } = useSpeech();
  return <InlineProblem problem={problem} {...(problem?.reason === "NOT_OWNER" ? { text: t.common.link.notOwner } : {})} />;
}

function Finish(props: {
  started: StartLinkResponse;
  method: LinkMethod;
  onLinked: (account: LinkedAccount | undefined) => void;
  onBack: () => void;
}) {
  const { started, method, onLinked, onBack } = props;
  const { t } = useSpeech();
  const [password, setPassword] = useState("");
  const finish = useAction(async () => {
    const answer = await gateway.finishLink({ linkId: started.linkId, appPassword: password });
    if (answer.session) setSession(answer.session);
    onLinked(answer.account);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    void finish.run();
  };
  return (
    <form class="form" onSubmit={submit}>
      <p class="callout">{started.instruction}</p>
      {method === LinkMethod.APP_PASSWORD && (
        <TextField label={t.common.link.appPassword} type="password" autocomplete="off" required value={password} onChange={setPassword} />
      )}
      <LinkProblem problem={finish.error} />
      <div class="button-row">
        <Button type="submit" look="primary" busy={finish.busy}>
          {t.common.link.finish}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
