// Short notes at the foot of the page that something was done: `toast(t.me.saved)`. Problems belong where they happened, not here.
import { createStore, useStore } from "../store";
import { useSpeech } from "../i18n/language";
import { IconButton } from "./button";
import { Icon } from "./icons";

interface Note {
  id: number;
  text: string;
  tone: "good" | "warn";
}

const kShownMs = 6000;
const kMost = 3;
const notes = createStore<Note[]>([]);
let last = 0;

export function toast(text: string, tone: "good" | "warn" = "good"): void {
  const note = { id: ++last, text, tone };
  notes.set([...notes.get(), note].slice(-kMost));
  setTimeout(() => drop(note.id), kShownMs);
}

function drop(id: number): void {
  notes.set(notes.get().filter((note) => note.id !== id));
}

export function Toasts() {
  const { t } = useSpeech();
  const shown = useStore(notes);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map((note) => (
        <div key={note.id} class={`toast toast-${note.tone}`}>
          <Icon name={note.tone === "good" ? "check" : "warning"} />
          <span>{note.text}</span>
          <IconButton icon="close" size="small" label={t.common.close} onClick={() => drop(note.id)} />
        </div>
      ))}
    </div>
  );
}
