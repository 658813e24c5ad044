// Which form of a word goes with a number, as Intl knows it: `one person`, `2 people`; in Polish `1 osoba`, `2 osoby`, `5 osób`.
export type Forms = { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, "other">, string>>;

export function pluralsOf(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
