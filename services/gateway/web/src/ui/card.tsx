import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

// A part of a page with its own heading.
export function Card(props: {
  title: string;
  // Beside the heading.
  aside?: ComponentChildren;
  // One line below it.
  lead?: ComponentChildren;
  id?: string;
  class?: string;
  children: ComponentChildren;
}) {
  const heading = useId();
  return (
    <section class={`card ${props.class ?? ""}`} aria-labelledby={heading} {...(props.id ? { id: props.id } : {})}>
      <header class="card-head">
        <h2 id={heading}>{props.title}</h2>
        {props.aside && <div class="card-aside">{props.aside}</div>}
      </header>
      {props.lead && <p class="card-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

// One figure with its name, for rows of figures.
export function Stat(props: { label: string; value: ComponentChildren; note?: ComponentChildren; tone?: "good" | "bad" | "warn" }) {
  return (
    <div class={props.tone ? `stat stat-${props.tone}` : "stat"}>
      <dt>{props.label}</dt>
      <dd>
        <span class="stat-value">{props.value}</span>
        {props.note && <span class="stat-note">{props.note}</span>}
      </dd>
    </div>
  );
}

export function Stats({ children }: { children: ComponentChildren }) {
  return <dl class="stats">{children}</dl>;
}

export function Badge(props: { tone?: "good" | "bad" | "warn" | "data"; title?: string; children: ComponentChildren }) {
  return (
    <span class={props.tone ? `badge badge-${props.tone}` : "badge"} {...(props.title ? { title: props.title } : {})}>
      {props.children}
    </span>
  );
}

// The head of a page: its name, what it is for, what can be done.
export function PageHead(props: { title: ComponentChildren; lead?: ComponentChildren; actions?: ComponentChildren }) {
  return (
    <header class="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.lead && <p class="page-lead">{props.lead}</p>}
      </div>
      {props.actions && <div class="page-actions">{props.actions}</div>}
    </header>
  );
}
