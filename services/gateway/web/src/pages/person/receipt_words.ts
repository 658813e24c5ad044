// What a line of a receipt means.
import type { Speech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import type { Step } from "./receipt_sum";

// `reported`: its network reports totals, of which some components mean something else than of acts.
export function meaningOf({ component, line }: Step, reported: boolean, { t }: Pick<Speech, "t">): string {
  const means = t.person.itemsMean;
  const ofTotals = reported ? wordOf(means, `reported_${component}`) : undefined;
  // A component that this app does not know yet is explained by the server, in English.
  return ofTotals ?? wordOf(means, component) ?? line.explanation;
}
