// The catalogue's word for a reason or code that a server sent; undefined for one that is not known here.
export function wordOf(words: object, key: string): string | undefined {
  if (!Object.hasOwn(words, key)) return undefined;
  const word = (words as Record<string, unknown>)[key];
  return typeof word === "string" ? word : undefined;
}
