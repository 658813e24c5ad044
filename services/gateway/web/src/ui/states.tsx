// What a part of a page shows while it has no data: waiting, nothing there, something went wrong.
import type { ComponentChildren } from "preact";
import type { Call } from "../api/use_call";
import type { Problem } from "../api/problem";
import { useSpeech } from "../i18n/language";
import { Button, LinkButton } from "./button";
import { Icon, type IconName } from "./icons";

// Grey lines where text will be. `lines` are their widths in percent.
export function Skeleton({ lines = [60, 90, 75], height }: { lines?: readonly number[]; height?: number }) {
  const { t } = useSpeech();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t.common.loading}</span>
      {height ? (
        <span class="skeleton-line" style={{ height: `${height}px` }} />
      ) : (
        lines.map((width, i) => <span key={i} class="skeleton-line" style={{ width: `${width}%` }} />)
      )}
    </div>
  );
}

// `page`: this is all there is on the page, so the title is its heading.
export function EmptyState(props: { title: string; icon?: IconName; page?: boolean; children?: ComponentChildren; actions?: ComponentChildren }) {
  return (
    <div class="state">
      <Icon name={props.icon ?? "search"} />
      {props.page ? <h1 class="state-title">{props.title}</h1> : <p class="state-title">{props.title}</p>}
      {props.children && <div class="state-text">{props.children}</div>}
      {props.actions && <div class="state-actions">{props.actions}</div>}
    </div>
  );
}

// Says what happened, what to do, and offers to try again. `texts` replaces the general words where a page knows better.
export function ErrorState(props: { problem: Problem; onRetry?: () => void; texts?: { title?: string; text?: string } }) {
  const { problem, onRetry, texts } = props;
  const { t } = useSpeech();
  const words = t.common.problems[problem.kind];
  const signIn = problem.kind === "signed-out" || problem.kind === "forbidden";
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <div class="state state-error" role="alert">
      <Icon name="warning" />
      <p class="state-title">{texts?.title ?? words.title}</p>
      <div class="state-text">
        <p>{texts?.text ?? words.text}</p>
        {problem.retryAfterMs > 0 && <p>{t.common.waitSeconds(Math.ceil(problem.retryAfterMs / 1000))}</p>}
      </div>
      <div class="state-actions">
        {signIn && (
          <LinkButton href={`/sign-in?next=${next}`} look="primary">
            {t.common.signIn}
          </LinkButton>
        )}
        {onRetry && <Button onClick={onRetry}>{t.common.retry}</Button>}
      </div>
      {(problem.reason || problem.message) && (
        <details class="state-detail">
          <summary>{t.common.detail}</summary>
          <p>
            {problem.reason && <code>{problem.reason}</code>} {problem.field && <code>{problem.field}</code>} {problem.message}
          </p>
        </details>
      )}
    </div>
  );
}

// The error of a button's call, in one line beside it.
export function InlineProblem({ problem, text }: { problem: Problem | undefined; text?: string }) {
  const { t } = useSpeech();
  if (!problem) return null;
  return (
    <p class="inline-problem" role="alert">
      <Icon name="warning" />
      <span>
        {text ?? `${t.common.problems[problem.kind].title} ${t.common.problems[problem.kind].text}`}
        {problem.message && <small>{problem.message}</small>}
      </span>
    </p>
  );
}

// The usual way to show a call: skeleton, error, or what `children` makes of the data.
export function Loaded<T>(props: {
  call: Call<T>;
  skeleton?: ComponentChildren;
  texts?: { title?: string; text?: string };
  children: (data: T) => ComponentChildren;
}) {
  const { call, skeleton, texts, children } = props;
  if (call.error) return <ErrorState problem={call.error} onRetry={call.reload} {...(texts ? { texts } : {})} />;
  if (call.data === undefined) return <>{skeleton ?? <Skeleton />}</>;
  return (
    <div class={call.stale ? "stale" : undefined} aria-busy={call.stale || undefined}>
      {children(call.data)}
    </div>
  );
}
