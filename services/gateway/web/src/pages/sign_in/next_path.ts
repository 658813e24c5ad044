// Where to go afterwards: a path of this app, never another site.
export function nextPath(query: string, fallback: string): string {
  const next = new URLSearchParams(query).get("next") ?? "";
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : fallback;
}
