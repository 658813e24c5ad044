// The address bar as a store. Pages read the route with `useRoute`, links are `<Link href>`, and what a page keeps in its
// query (the filters of Find) goes through `replaceQuery`, which adds no step to the browser's history.
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { createStore, useStore } from "./store";

export interface Location {
  path: string;
  query: URLSearchParams;
}

export type Route =
  | { page: "find" }
  | { page: "person"; subject: string }
  | { page: "sign-in" }
  | { page: "me" }
  | { page: "campaigns" }
  | { page: "campaign"; id: string }
  | { page: "operate" }
  | { page: "unknown" };

function read(): Location {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) };
}

export const locationStore = createStore<Location>(read());

window.addEventListener("popstate", () => locationStore.set(read()));

export function navigate(href: string, options: { replace?: boolean } = {}): void {
  const before = window.location.pathname;
  if (options.replace) window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  locationStore.set(read());
  if (window.location.pathname === before) return;
  window.scrollTo(0, 0);
  // A screen reader is told of the new page by its heading, which takes the focus.
  requestAnimationFrame(() => document.getElementById("main")?.focus({ preventScroll: true }));
}

export function replaceQuery(query: URLSearchParams): void {
  const text = query.toString();
  navigate(window.location.pathname + (text ? `?${text}` : ""), { replace: true });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function routeOf(path: string): Route {
  const parts = path.split("/").filter(Boolean);
  const [first, second, ...more] = parts;
  if (more.length > 0) return { page: "unknown" };
  if (first === undefined || (first === "find" && second === undefined)) return { page: "find" };
  if (first === "person" && second !== undefined) return { page: "person", subject: decoded(second) };
  if (first === "campaigns") return second === undefined ? { page: "campaigns" } : { page: "campaign", id: decoded(second) };
  if (second !== undefined) return { page: "unknown" };
  if (first === "sign-in" || first === "me" || first === "operate") return { page: first };
  return { page: "unknown" };
}

export function useLocation(): Location {
  return useStore(locationStore);
}

export function useRoute(): Route {
  return routeOf(useLocation().path);
}

// `twitter:jack` stays readable in the address bar.
export function personHref(subject: string): string {
  return `/person/${encodeURIComponent(subject).replace(/%3A/g, ":").replace(/%40/g, "@")}`;
}

export function findHref(filters: Record<string, string>): string {
  const query = new URLSearchParams(filters).toString();
  return query ? `/find?${query}` : "/find";
}

interface LinkProps {
  href: string;
  class?: string;
  title?: string;
  target?: string;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string;
  onClick?: (event: TargetedMouseEvent<HTMLAnchorElement>) => void;
  children?: ComponentChildren;
}

export function Link({ href, onClick, ...rest }: LinkProps) {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target) return;
    event.preventDefault();
    navigate(href);
  };
  return <a {...rest} href={href} onClick={follow} />;
}
