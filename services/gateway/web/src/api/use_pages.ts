// A list that comes in pages: the first at once, the others when they are asked for.
//   const keys = usePages((pageToken, signal) => gateway.listKeys({ pageToken }, { signal }).then((a) => ({ rows: a.keys, next: a.nextPageToken })), []);
import { useCall, useAction, type Action, type Call } from "./use_call";

export interface Page<T> {
  rows: T[];
  // Token of the next page; empty: there is none.
  next: string;
}

export interface Pages<T> {
  call: Call<Page<T>>;
  more: Action<[]>;
}

export function usePages<T>(load: (pageToken: string, signal?: AbortSignal) => Promise<Page<T>>, deps: readonly unknown[]): Pages<T> {
  const call = useCall((signal) => load("", signal), deps);
  const more = useAction(async () => {
    const before = call.data;
    if (!before?.next) return;
    const page = await load(before.next);
    call.setData({ rows: [...before.rows, ...page.rows], next: page.next });
  });
  return { call, more };
}
