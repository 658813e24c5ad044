// Which language the app speaks. A catalogue is loaded when it is asked for; English comes first only if nothing better is known.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { createStore } from "../store";
import { Format } from "./format";
import type { Messages } from "./messages";

export const kLanguages = ["en", "it", "es", "pl"] as const;
export type Language = (typeof kLanguages)[number];
export const kLanguageNames: Record<Language, string> = { en: "English", it: "Italiano", es: "Español", pl: "Polski" };

const kKey = "openklout.language";

const loaders: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import("./en/index")).en,
  it: async () => (await import("./it/index")).it,
  es: async () => (await import("./es/index")).es,
  pl: async () => (await import("./pl/index")).pl,
};

export interface Speech {
  language: Language;
  t: Messages;
  format: Format;
}

function isLanguage(text: string | null | undefined): text is Language {
  return kLanguages.some((language) => language === text);
}

export function firstLanguage(): Language {
  try {
    const saved = localStorage.getItem(kKey);
    if (isLanguage(saved)) return saved;
  } catch {
    // Nothing is kept: the browser's own languages decide.
  }
  for (const tag of navigator.languages ?? []) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return "en";
}

export const speechStore = createStore<Speech | null>(null);

export async function speak(language: Language, keep: boolean): Promise<void> {
  const t = await loaders[language]();
  document.documentElement.lang = language;
  if (keep) {
    try {
      localStorage.setItem(kKey, language);
    } catch {
      // Kept until the page is left.
    }
  }
  speechStore.set({ language, t, format: new Format(language) });
}

export const SpeechContext = createContext<Speech | null>(null);

// The catalogue, the language and the formatters: `const { t, format } = useSpeech();`
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("no language is loaded");
  return speech;
}
