// Fields of GetPersonResponse that are being added to the proto (accounts = 10, style = 11). Until the generated code has them they are absent; when it
// does, this file goes and its callers read the message.
import type { GetPersonResponse } from "../../../gen/klout/scoring/v1/scoring_pb.js";

export interface Style {
  // StyleType: 1 to 16; 0: not enough evidence.
  type: number;
  // Axes, -1 to 1.
  creating: number;
  focused: number;
  consistent: number;
  sharing: number;
  // 0 to 1.
  confidence: number;
}

export function laterFieldsOf(person: GetPersonResponse): { accounts: string[]; style: Style | undefined } {
  const { accounts = [], style } = person as GetPersonResponse & { accounts?: string[]; style?: Style };
  return { accounts, style };
}
