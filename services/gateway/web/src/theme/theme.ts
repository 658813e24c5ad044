// Light, dark, or what the system says. Kept in the browser alone.
import { createStore } from "../store";

export type Theme = "system" | "light" | "dark";

const kKey = "openklout.theme";

export function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(kKey);
    return saved === "light" || saved === "dark" ? saved : "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme);
}

export const themeStore = createStore<Theme>(savedTheme());

export function setTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === "system") localStorage.removeItem(kKey);
    else localStorage.setItem(kKey, theme);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
  }
  themeStore.set(theme);
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");
export const systemDark = createStore<boolean>(dark.matches);
dark.addEventListener("change", () => systemDark.set(dark.matches));
