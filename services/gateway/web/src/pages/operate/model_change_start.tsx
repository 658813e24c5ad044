// Takes a model's file, shows what is in it, and starts its shadow.
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { longCall, model } from "../../api/clients";
import { problemOf } from "../../api/problem";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Button, Icon, InlineProblem, toast } from "../../ui";
import { readModelFile, type PickedFile } from "./model_change_file";

export function ModelChangeStart({ onChange }: { onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.modelChange;
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<PickedFile & { file: string }>();
  const start = useAction(async () => {
    if (!picked || !("model" in picked)) return;
    try {
      await model.startShadow({ model: picked.model }, longCall);
      toast(words.started(picked.model.name));
    } catch (error) {
      // Somebody else's candidate will stand here in place of this.
      if (problemOf(error).reason === "CANDIDATE_EXISTS") toast(words.problems.CANDIDATE_EXISTS, "warn");
      throw error;
    } finally {
      onChange();
    }
  });
  const pick = async (file: File | undefined) => {
    start.clear();
    if (file) setPicked({ ...(await readModelFile(file)), file: file.name });
    // The same file can be picked again when it was mended.
    if (input.current) input.current.value = "";
  };
  const { error } = start;
  const training = picked && "model" in picked ? picked.model.training : undefined;
  return (
    <div class="change-start">
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={(event) => void pick(event.currentTarget.files?.[0])} />
      <Button look={picked && "model" in picked ? "plain" : "primary"} disabled={start.busy} onClick={() => input.current?.click()}>
        {picked ? words.chooseOther : words.choose}
      </Button>
      {picked && "fault" in picked && (
        <p class="inline-problem" role="alert">
          <Icon name="warning" />
          <span>
            <strong class="break">{picked.file}</strong> {words.faults[picked.fault]}
            {picked.detail && <small lang="en">{picked.detail}</small>}
          </span>
        </p>
      )}
      {picked && "model" in picked && (
        <>
          <p class="break" role="status">
            {words.picked(picked.file)} <code>{picked.model.name}</code>
          </p>
          <dl class="change-facts small">
            <Fact name={words.base} value={<code>{picked.model.base}</code>} />
            {training && training.rows > 0n && <Fact name={words.rows} value={format.integer(training.rows)} />}
            {training?.until && <Fact name={words.until} value={format.day(training.until)} />}
          </dl>
          <Button look="primary" busy={start.busy} onClick={() => void start.run()}>
            {words.start}
          </Button>
          <p class="small muted">{words.startCost}</p>
        </>
      )}
      <InlineProblem problem={error} text={error && (wordOf(words.problems, error.reason) ?? (error.kind === "invalid" ? words.refused(error.field) : undefined))} />
    </div>
  );
}

function Fact({ name, value }: { name: string; value: ComponentChildren }) {
  return (
    <div>
      <dt class="muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
