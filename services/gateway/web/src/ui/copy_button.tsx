// Copies a text. Where the browser forbids it, it says so; the text stands beside the button and can be selected.
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "./button";

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useSpeech();
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("done");
    } catch {
      setState("failed");
    }
  };
  const words = t.common.copy;
  return (
    <span class="copy">
      <Button size="small" icon={state === "done" ? "check" : "copy"} onClick={() => void copy()}>
        {state === "done" ? words.done : (label ?? words.label)}
      </Button>
      <span class={state === "failed" ? "field-error" : "visually-hidden"} role="status">
        {state === "done" ? words.done : state === "failed" ? words.failed : ""}
      </span>
    </span>
  );
}
