// Asks once more before something that is not easily undone. With `phrase` the person types it first.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Action } from "../api/use_call";
import { useSpeech } from "../i18n/language";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { TextField } from "./field";
import { InlineProblem } from "./states";

export function Confirm(props: {
  open: boolean;
  title: string;
  // What will happen.
  children: ComponentChildren;
  // On the button.
  confirm: string;
  look?: "primary" | "danger";
  phrase?: { label: string; text: string };
  action: Action<[]>;
  // What the problem means here, where that is better known than in general.
  problemText?: string | undefined;
  onClose: () => void;
}) {
  const { open, title, children, confirm, look = "primary", phrase, action, problemText, onClose } = props;
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (open) return;
    setTyped("");
    action.clear();
  }, [open]);
  const go = async () => {
    if (await action.run()) onClose();
  };
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={look} busy={action.busy} disabled={phrase !== undefined && typed.trim() !== phrase.text} onClick={() => void go()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div class="stack">
        {children}
        {phrase && <TextField label={phrase.label} value={typed} onChange={setTyped} autocomplete="off" autocapitalize="none" spellcheck={false} />}
        <InlineProblem problem={action.error} {...(problemText ? { text: problemText } : {})} />
      </div>
    </Dialog>
  );
}
