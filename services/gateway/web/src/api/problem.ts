// What went wrong with a call, in the few kinds that a page tells apart.
import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorDetailSchema } from "../../gen/klout/common/v1/error_pb.js";

export type ProblemKind =
  | "signed-out" // nobody is signed in, or the session is over
  | "forbidden" // known, but not allowed
  | "missing" // no such thing
  | "invalid" // the request must be mended; `field` says where
  | "state" // the state forbids it; `reason` says why
  | "slow-down" // a rate or quota; `retryAfterMs` says how long
  | "offline" // no answer at all
  | "unavailable" // a service behind the door does not answer
  | "failed"; // our fault

export interface Problem {
  kind: ProblemKind;
  // Stable, UPPER_SNAKE_CASE: see docs/errors.md. Empty if the server gave none.
  reason: string;
  // Path of the field at fault, or empty.
  field: string;
  retryAfterMs: number;
  // The server's own words, in English. Shown as a detail, never alone.
  message: string;
}

const kinds: Partial<Record<Code, ProblemKind>> = {
  [Code.Unauthenticated]: "signed-out",
  [Code.PermissionDenied]: "forbidden",
  [Code.NotFound]: "missing",
  [Code.InvalidArgument]: "invalid",
  [Code.OutOfRange]: "invalid",
  [Code.FailedPrecondition]: "state",
  [Code.AlreadyExists]: "state",
  [Code.Aborted]: "state",
  [Code.ResourceExhausted]: "slow-down",
  [Code.Unavailable]: "unavailable",
  [Code.DeadlineExceeded]: "unavailable",
};

export function problemOf(error: unknown): Problem {
  const connect = ConnectError.from(error);
  const detail = connect.findDetails(ErrorDetailSchema)[0];
  // fetch() itself failed: the server was never reached.
  const unreached = connect.cause instanceof TypeError;
  return {
    kind: unreached ? "offline" : (kinds[connect.code] ?? "failed"),
    reason: detail?.reason ?? "",
    field: detail?.field ?? "",
    retryAfterMs: detail?.retryAfterMs ?? 0,
    message: connect.rawMessage,
  };
}

export function isAbort(error: unknown): boolean {
  if (error instanceof DOMException && error.name === "AbortError") return true;
  return error instanceof ConnectError && error.code === Code.Canceled;
}
