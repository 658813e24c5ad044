import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { AttackedSystem, AttackKind, MeasureAttackResponseSchema } from "../gen/klout/scoring/v1/attack_pb.js";
import { dearnessOf, isPlanted, isTenfold, kAttacks, movesByReaching, movesByTenfold } from "../src/pages/operate/attack_figures";

const size = (accounts: number, actions: number) => ({ accounts: BigInt(accounts), actions: BigInt(actions) });
type Cost = readonly [accounts: number, actions: number] | undefined;
const answer = (ours: Cost, userCred: Cost, tweepcred: Cost, kind = AttackKind.PODS) =>
  create(MeasureAttackResponseSchema, {
    kind,
    largest: size(4000, 80_000),
    costs: [
      { system: AttackedSystem.SCORE, size: ours && size(...ours) },
      { system: AttackedSystem.USER_CRED, size: userCred && size(...userCred) },
      // Read literally they are no rivals.
      { system: AttackedSystem.USER_CRED_AS_PUBLISHED, size: size(1, 1) },
      { system: AttackedSystem.TWEEPCRED, size: tweepcred && size(...tweepcred) },
    ],
  });

describe("kAttacks", () => {
  it("has all that the protos have, each once", () => {
    const kinds = Object.values(AttackKind).filter((kind) => typeof kind === "number" && kind !== AttackKind.UNSPECIFIED);
    expect(kAttacks.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("dearnessOf", () => {
  it("compares with the cheaper of the two, by accounts", () => {
    expect(dearnessOf(answer([1200, 1], [40, 900], [50, 100]))).toEqual({ how: "times", times: 30, rival: "UserCredV2", warn: false });
    expect(dearnessOf(answer([475, 1], undefined, [50, 100]))).toEqual({ how: "times", times: 9.5, rival: "Tweepcred", warn: true });
  });
  it("knows only a lower bound if ours is not reached, and marks it if it is low", () => {
    expect(dearnessOf(answer(undefined, [40, 1], [50, 1]))).toEqual({ how: "more", times: 100, rival: "UserCredV2", warn: false });
    expect(dearnessOf(answer(undefined, [1000, 1], undefined))).toEqual({ how: "more", times: 4, rival: "UserCredV2", warn: true });
  });
  it("says that it is cheaper here if only ours is reached", () => {
    expect(dearnessOf(answer([40, 1], undefined, undefined))).toMatchObject({ how: "cheaper", warn: true });
  });
  it("compares nothing if nothing is reached", () => {
    expect(dearnessOf(answer(undefined, undefined, undefined))).toMatchObject({ how: "neither", warn: false });
  });
  it("compares actions where one account does it all", () => {
    expect(dearnessOf(answer([1, 6000], [1, 200], [1, 300], AttackKind.RECIPROCAL_FARMING))).toMatchObject({ how: "times", times: 30 });
  });
});

describe("isPlanted", () => {
  it("is false where there is nobody to do it with", () => {
    expect(isPlanted(create(MeasureAttackResponseSchema, { largest: {} }))).toBe(false);
    expect(isPlanted(answer(undefined, undefined, undefined))).toBe(true);
  });
});

describe("isTenfold", () => {
  it("is false if it is only the largest", () => {
    const of = (accounts: number) => isTenfold(create(MeasureAttackResponseSchema, { largest: size(64, 640), tenfold: size(accounts, accounts * 10) }));
    // More than the largest: all systems were reached early.
    expect([40, 64, 400].map(of)).toEqual([true, false, true]);
  });
});

describe("movesByTenfold", () => {
  it("marks more than half a percent", () => {
    const of = (moved: number, bystanders: number) =>
      movesByTenfold(create(MeasureAttackResponseSchema, { moved: BigInt(moved), bystanders: BigInt(bystanders), greatestMove: 2.5 }));
    expect(of(5, 1000)).toEqual({ moved: 5n, share: 0.005, greatest: 2.5, warn: false });
    expect(of(6, 1000)).toEqual({ moved: 6n, share: 0.006, greatest: 2.5, warn: true });
    expect(of(0, 0)).toEqual({ moved: 0n, share: 0, greatest: 2.5, warn: false });
  });
});

describe("movesByReaching", () => {
  const moves = { moved: 1n, greatestMove: 2.5, bystanders: 1000n };
  it("is of the attack that reaches 50, not of the tenfold one", () => {
    const answer = create(MeasureAttackResponseSchema, { ...moves, reaching: size(900, 18_000), movedByReaching: 6n, greatestMoveByReaching: 7.1 });
    expect(movesByReaching(answer)).toEqual({ moved: 6n, share: 0.006, greatest: 7.1, warn: true });
    expect(movesByTenfold(answer)).toEqual({ moved: 1n, share: 0.001, greatest: 2.5, warn: false });
  });
  it("is unknown, not nobody, if the server does not send it", () => {
    expect(movesByReaching(create(MeasureAttackResponseSchema, moves))).toBeUndefined();
  });
});
