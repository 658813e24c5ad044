// What an operator does with a candidate: stage, promote, promote against the gate, withdraw. After each, all is read again.
import { useEffect, useId, useState } from "preact/hooks";
import { longCall, model } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Button, Confirm, InlineProblem, toast } from "../../ui";
import { actionsOf, kTrialPublishes } from "./model_change_figures";
import type { ModelChange } from "./model_change_read";

type Asked = "promote" | "force" | "withdraw";

export function ModelChangeActions({ change, onChange }: { change: ModelChange; onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.modelChange;
  const waits = useId();
  const { candidate } = change;
  const [asked, setAsked] = useState<Asked>();
  // Whom a dialog is of, also when it is a candidate no more.
  const [name, setName] = useState("");
  const act = (what: () => Promise<string>) => async () => {
    try {
      toast(await what());
    } finally {
      // A refused promotion has published all the same.
      onChange();
    }
  };
  const stage = useAction(act(async () => {
    const of = candidate?.model ?? "";
    await model.stageModel({ model: of }, longCall);
    return words.staged(of);
  }));
  const promote = (force: boolean) => act(async () => {
    const { snapshot } = await model.promoteModel({ model: name, force }, longCall);
    return words.promoted(name, format.integer(snapshot?.ref?.id ?? 0n));
  });
  const actions = {
    promote: useAction(promote(false)),
    force: useAction(promote(true)),
    withdraw: useAction(act(async () => {
      await model.withdrawModel({ model: name }, longCall);
      return words.withdrawn(name);
    })),
  };
  useEffect(() => stage.clear(), [candidate?.model]);
  const may = actionsOf(candidate, change.drift !== undefined);
  const ask = (what: Asked) => {
    setName(candidate?.model ?? "");
    setAsked(what);
  };
  const dialog = (what: Asked) => ({
    open: asked === what, action: actions[what], problemText: wordOf(words.problems, actions[what].error?.reason ?? ""), onClose: () => setAsked(undefined),
  });
  return (
    <>
      {candidate && (
        <div class="change-actions">
          <div class="change-buttons">
            {may.wait === "stage" && (
              <Button look="primary" busy={stage.busy} disabled={!may.stage} onClick={() => void stage.run()}>
                {words.stage}
              </Button>
            )}
            <Button look={may.wait === "stage" ? "plain" : "primary"} disabled={!may.promote} aria-describedby={may.wait && waits} onClick={() => ask("promote")}>
              {words.promote}
            </Button>
            {may.force && (
              <Button look="danger" onClick={() => ask("force")}>
                {words.force}
              </Button>
            )}
            <Button onClick={() => ask("withdraw")}>{words.withdraw}</Button>
          </div>
          {may.wait && (
            <p class="small muted" id={waits}>
              <strong>{words.promote}:</strong> {may.wait === "trial" ? words.waits.trial(format.integer(candidate.passedInARow), format.integer(kTrialPublishes)) : words.waits[may.wait]}
            </p>
          )}
          <InlineProblem problem={stage.error} text={stage.error && wordOf(words.problems, stage.error.reason)} />
        </div>
      )}
      <Confirm {...dialog("promote")} title={words.promoteTitle(name)} confirm={words.promote}>
        <p>{words.promoteText}</p>
        <p>{words.goBack}</p>
      </Confirm>
      <Confirm {...dialog("force")} title={words.forceTitle(name)} confirm={words.force} look="danger" phrase={{ label: words.forcePhrase(name), text: name }}>
        <p>{words.forceText}</p>
        <p>{words.promoteText}</p>
        <p>{words.goBack}</p>
      </Confirm>
      <Confirm {...dialog("withdraw")} title={words.withdrawTitle(name)} confirm={words.withdraw} look="danger">
        <p>{words.withdrawText}</p>
      </Confirm>
    </>
  );
}
