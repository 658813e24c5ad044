// The shape of a catalogue. English is the model: other languages are typed as it, so that a missing or misspelt key does not compile.
import type { en } from "./en";

type Shape<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Shape<T[K]>;
};

export type Messages = Shape<typeof en>;
export type Area<K extends keyof Messages> = Messages[K];
