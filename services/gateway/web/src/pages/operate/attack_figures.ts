// The attacks that are measured, the systems that they are measured on, and what an answer says in a few numbers.
import { AttackedSystem, AttackKind, type AttackSize, type MeasureAttackResponse } from "../../../gen/klout/scoring/v1/attack_pb.js";

// In the order of the protos; `name` is the key of its words.
export const kAttacks = [
  { kind: AttackKind.BOUGHT_FOLLOWERS, name: "boughtFollowers" },
  { kind: AttackKind.LIKE_RING, name: "likeRing" },
  { kind: AttackKind.PODS, name: "pods" },
  { kind: AttackKind.SLOW_DRIP_BOTS, name: "slowDripBots" },
  { kind: AttackKind.HIJACKED_VETERANS, name: "hijackedVeterans" },
  { kind: AttackKind.HOSTILE_STORM, name: "hostileStorm" },
  { kind: AttackKind.RECIPROCAL_FARMING, name: "reciprocalFarming" },
  { kind: AttackKind.ENDORSEMENT_TRADING, name: "endorsementTrading" },
  { kind: AttackKind.ONE_PERSONS_ACCOUNTS, name: "onePersonsAccounts" },
  { kind: AttackKind.SYBIL_REGION, name: "sybilRegion" },
] as const;
export type Attack = (typeof kAttacks)[number];

// As who made them writes them, in every language.
export const kUserCred = "UserCredV2";
export const kTweepcred = "Tweepcred";
export const kEigenTrust = "EigenTrust";
const kRivals = [
  { system: AttackedSystem.USER_CRED, name: kUserCred },
  { system: AttackedSystem.TWEEPCRED, name: kTweepcred },
];

// What is less dear than so many times is marked, and so is an attack that moves more than such a part of the honest people.
export const kDearer = 10;
export const kMostMoved = 0.005;

// Undefined: not reached by the largest attack.
export function sizeOf({ costs }: MeasureAttackResponse, system: AttackedSystem): AttackSize | undefined {
  return costs.find((each) => each.system === system)?.size;
}

// What such an attack is counted in. Who farms does so with one account, however large the attack is.
export function unitOf({ kind }: MeasureAttackResponse): "accounts" | "actions" {
  return kind === AttackKind.RECIPROCAL_FARMING ? "actions" : "accounts";
}

// Some attacks are not possible everywhere: there must be accounts to take over.
export function isPlanted({ largest }: MeasureAttackResponse): boolean {
  return largest !== undefined && largest.accounts > 0n;
}

export interface Dearness {
  // So many times as dear; more than so many times; cheaper, for the rivals were not reached; neither was reached.
  how: "times" | "more" | "cheaper" | "neither";
  times: number;
  // The cheaper of UserCredV2 and Tweepcred.
  rival?: string;
  warn: boolean;
}

export function dearnessOf(answer: MeasureAttackResponse): Dearness {
  const unit = unitOf(answer);
  const reached = kRivals.flatMap(({ system, name }) => {
    const size = sizeOf(answer, system);
    return size ? [{ name, cost: Number(size[unit]) }] : [];
  });
  const rival = reached.sort((a, b) => a.cost - b.cost)[0];
  const ours = sizeOf(answer, AttackedSystem.SCORE);
  if (!rival) return ours ? { how: "cheaper", times: 0, warn: true } : { how: "neither", times: 0, warn: false };
  const times = Number((ours ?? answer.largest)?.[unit] ?? 0) / Math.max(1, rival.cost);
  return { how: ours ? "times" : "more", times, rival: rival.name, warn: times < kDearer };
}

// Whether the tenfold attack is what it is called, and not the largest for want of a larger. It may be more than the largest: no more is tried than all need.
export function isTenfold({ tenfold, largest }: MeasureAttackResponse): boolean {
  return tenfold?.accounts !== largest?.accounts || tenfold?.actions !== largest?.actions;
}

export interface Moves {
  moved: bigint;
  // Of the honest people.
  share: number;
  // In points.
  greatest: number;
  warn: boolean;
}

function movesOf(moved: bigint, bystanders: bigint, greatest: number): Moves {
  const share = bystanders > 0n ? Number(moved) / Number(bystanders) : 0;
  return { moved, share, greatest, warn: share > kMostMoved };
}

// Who moves under the attack that takes the target to 50 here; undefined: the server does not know it yet.
export function movesByReaching({ reaching, movedByReaching, bystanders, greatestMoveByReaching }: MeasureAttackResponse): Moves | undefined {
  return reaching && movesOf(movedByReaching, bystanders, greatestMoveByReaching);
}

export function movesByTenfold({ moved, bystanders, greatestMove }: MeasureAttackResponse): Moves {
  return movesOf(moved, bystanders, greatestMove);
}
