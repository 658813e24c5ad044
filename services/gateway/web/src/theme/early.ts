// Runs before the first paint, so that a dark page does not flash white.
try {
  const saved = localStorage.getItem("openklout.theme");
  if (saved === "light" || saved === "dark") document.documentElement.setAttribute("data-theme", saved);
} catch {
  // Storage is switched off: the system's theme holds.
}
