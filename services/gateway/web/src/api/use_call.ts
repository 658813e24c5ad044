// A call whose answer a component shows: `const call = useCall((signal) => scoring.getScore({ subject }, { signal }), [subject]);`
// It runs again when `deps` change, and the one before is aborted. While it runs again `data` keeps the old answer, so that a page
// does not blink; `stale` says so.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isAbort, problemOf, type Problem } from "./problem";

export interface Call<T> {
  data: T | undefined;
  error: Problem | undefined;
  loading: boolean;
  // There is data, and a newer answer is on its way.
  stale: boolean;
  reload(): void;
  // Replaces the answer, after a write that returns the new state.
  setData(data: T): void;
}

interface State<T> {
  data: T | undefined;
  error: Problem | undefined;
  loading: boolean;
}

// `fn` null: there is nothing to ask yet.
export function useCall<T>(fn: ((signal: AbortSignal) => Promise<T>) | null, deps: readonly unknown[]): Call<T> {
  const [state, setState] = useState<State<T>>({ data: undefined, error: undefined, loading: fn !== null });
  const [round, setRound] = useState(0);
  const latest = useRef(fn);
  latest.current = fn;

  useEffect(() => {
    const ask = latest.current;
    if (!ask) {
      setState({ data: undefined, error: undefined, loading: false });
      return;
    }
    const abort = new AbortController();
    setState((before) => ({ ...before, error: undefined, loading: true }));
    ask(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ data, error: undefined, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isAbort(error)) return;
        setState({ data: undefined, error: problemOf(error), loading: false });
      },
    );
    return () => abort.abort();
  }, [...deps, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const setData = useCallback((data: T) => setState({ data, error: undefined, loading: false }), []);
  return { ...state, stale: state.loading && state.data !== undefined, reload, setData };
}

export interface Action<A extends unknown[]> {
  run(...args: A): Promise<boolean>;
  busy: boolean;
  error: Problem | undefined;
  clear(): void;
}

// A call that a button makes: `const save = useAction(async () => {...}); <Button busy={save.busy} onClick={() => save.run()}>`.
// `run` answers whether it went well; the problem is in `error`.
export function useAction<A extends unknown[]>(fn: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Problem>();
  const latest = useRef(fn);
  latest.current = fn;
  const run = useCallback(async (...args: A) => {
    setBusy(true);
    setError(undefined);
    try {
      await latest.current(...args);
      return true;
    } catch (caught) {
      if (!isAbort(caught)) setError(problemOf(caught));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { run, busy, error, clear: useCallback(() => setError(undefined), []) };
}
