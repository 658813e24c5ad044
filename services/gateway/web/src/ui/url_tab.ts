// Which tab is open, kept in the address: `/operate?tab=keys`.
import { replaceQuery, useLocation } from "../router";

export function useUrlTab<T extends string>(values: readonly T[], fallback: T, key = "tab"): [T, (value: T) => void] {
  const { query } = useLocation();
  const asked = query.get(key);
  const value = values.find((each) => each === asked) ?? fallback;
  const choose = (next: T) => {
    const changed = new URLSearchParams(query);
    if (next === fallback) changed.delete(key);
    else changed.set(key, next);
    replaceQuery(changed);
  };
  return [value, choose];
}
