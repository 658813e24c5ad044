// What the score would be without some networks or some people. The whole graph is scored again, so it is asked for with a button.
import { useState } from "preact/hooks";
import type { Network } from "../../../gen/klout/fact/v1/network_pb.js";
import type { Score, SimulateResponse } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { longCall, scoring } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { networkName } from "../../networks";
import { Button, Card, InlineProblem, Loaded, NetworkMark, SubjectName } from "../../ui";
import { ScoreChange } from "./score_change";

const kListedAccounts = 24;

function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function WhatIfSection({ person, score }: { person: string; score: Score | undefined }) {
  const { t, format } = useSpeech();
  const words = t.me.whatIf;
  const [networks, setNetworks] = useState<ReadonlySet<Network>>(new Set());
  const [accounts, setAccounts] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<SimulateResponse>();
  const influenced = useCall((signal) => scoring.listInfluenced({ subject: person, pageSize: kListedAccounts }, { signal }), [person]);
  const simulate = useAction(async () => {
    setResult(await scoring.simulate({ subject: person, withoutNetworks: [...networks], withoutAccounts: [...accounts] }, longCall));
  });
  const none = networks.size === 0 && accounts.size === 0;
  const clear = () => {
    setNetworks(new Set());
    setAccounts(new Set());
    setResult(undefined);
    simulate.clear();
  };
  return (
    <Card title={words.title} lead={words.lead}>
      <div class="what-if">
        <div class="stack">
          {score && score.networks.length > 0 && (
            <fieldset>
              <legend class="field-label">{words.networks}</legend>
              <div class="toggles">
                {score.networks.map(({ network, score: value }) => (
                  <label key={network} class={networks.has(network) ? "toggle toggle-off" : "toggle"}>
                    <input type="checkbox" checked={networks.has(network)} onChange={() => setNetworks(toggled(networks, network))} />
                    <NetworkMark network={network} />
                    <span aria-hidden="true">{networkName(network)}</span>
                    <span class="muted">{format.score(value)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <fieldset>
            <legend class="field-label">{words.accounts}</legend>
            <p class="field-hint">{words.accountsHint}</p>
            <Loaded call={influenced}>
              {({ influenced: people }) =>
                people.length === 0 ? (
                  <p class="muted">{words.noAccounts}</p>
                ) : (
                  <div class="toggles toggles-people">
                    {people.map(({ account, strength }) => (
                      <label key={account} class={accounts.has(account) ? "toggle toggle-off" : "toggle"}>
                        <input type="checkbox" checked={accounts.has(account)} onChange={() => setAccounts(toggled(accounts, account))} />
                        <SubjectName subject={account} link={false} />
                        <span class="muted small" title={words.strength(format.percent(strength))}>
                          {format.percent(strength)}
                        </span>
                      </label>
                    ))}
                  </div>
                )
              }
            </Loaded>
          </fieldset>
          <InlineProblem problem={simulate.error} />
          <div class="button-row what-if-go">
            <Button look="primary" busy={simulate.busy} disabled={none} onClick={() => void simulate.run()}>
              {words.run}
            </Button>
            {!none && (
              <Button look="quiet" onClick={clear}>
                {words.clear}
              </Button>
            )}
            <span class="muted small">{none ? words.nothing : words.runHint}</span>
          </div>
        </div>
        <div class={simulate.busy ? "what-if-result stale" : "what-if-result"} aria-live="polite">
          {result ? <ScoreChange before={result.before} after={result.after} /> : score && <ScoreChange before={score} after="pending" />}
        </div>
      </div>
    </Card>
  );
}
