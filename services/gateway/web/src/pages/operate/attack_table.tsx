// One row for each attack: what a score of 50 costs under each system, how much dearer it is here, and whom it hurts. Rows fill as answers come.
import type { ComponentChildren } from "preact";
import { AttackedSystem, type AttackKind, type AttackSize, type MeasureAttackResponse } from "../../../gen/klout/scoring/v1/attack_pb.js";
import { useSpeech } from "../../i18n/language";
import { Icon, Table, type Column } from "../../ui";
import {
  dearnessOf, isPlanted, isTenfold, kAttacks, kEigenTrust, kTweepcred, kUserCred, movesByReaching, movesByTenfold, sizeOf, unitOf, type Attack, type Moves,
} from "./attack_figures";

interface Row {
  attack: Attack;
  answer: MeasureAttackResponse | undefined;
  now: boolean;
}

export function AttackTable({ answers, now }: { answers: readonly MeasureAttackResponse[]; now: AttackKind | undefined }) {
  const { t } = useSpeech();
  const words = t.attacks;
  const rows = kAttacks.map((attack) => ({ attack, answer: answers.find(({ kind }) => kind === attack.kind), now: attack.kind === now }));
  const figure = (key: string, head: string, cell: (answer: MeasureAttackResponse) => ComponentChildren): Column<Row> => ({
    key, head, numeric: true, cell: ({ answer }) => answer && isPlanted(answer) && cell(answer),
  });
  const cost = (system: AttackedSystem, head: string) => figure(head, head, (answer) => <Cost answer={answer} system={system} />);
  const columns: Column<Row>[] = [
    { key: "attack", head: words.attack, rowHead: true, cell: (row) => <Name {...row} waits={now !== undefined} /> },
    cost(AttackedSystem.SCORE, words.ours),
    cost(AttackedSystem.USER_CRED, kUserCred),
    cost(AttackedSystem.TWEEPCRED, kTweepcred),
    cost(AttackedSystem.EIGEN_TRUST, kEigenTrust),
    figure("dearer", words.dearer, (answer) => <Dearer answer={answer} />),
    figure("reaching", words.reaching, (answer) => <MovedByReaching answer={answer} />),
    figure("target", words.target, (answer) => <Target answer={answer} />),
    figure("moved", words.moved, (answer) => <Moved answer={answer} moves={movesByTenfold(answer)} />),
  ];
  return (
    <div class="attacks">
      <Table caption={words.table} columns={columns} rows={rows} rowKey={({ attack }) => attack.name} stack />
    </div>
  );
}

function Name({ attack, answer, now, waits }: Row & { waits: boolean }) {
  const words = useSpeech().t.attacks;
  const { name, text } = words.kinds[attack.name];
  const state = now ? words.measuring : !answer ? (waits ? words.waiting : words.notMeasured) : !isPlanted(answer) ? words.notPossible : undefined;
  return (
    <span class="attack-name">
      <strong>{name}</strong>
      <span class="muted">{text}</span>
      {state && (
        <span class="attack-state muted">
          {now && <span class="spinner" aria-hidden="true" />}
          {state}
        </span>
      )}
    </span>
  );
}

// A figure, and in small what belongs to it.
function Figure({ note, warn, children }: { note?: ComponentChildren; warn?: boolean; children: ComponentChildren }) {
  return (
    <span class="attack-figure">
      <span class={warn ? "attack-warn" : undefined}>
        {warn && <Icon name="warning" />}
        {children}
      </span>
      {note && <small>{note}</small>}
    </span>
  );
}

// `4,096 accounts`, or actions.
function useSizes() {
  const { t, format } = useSpeech();
  const words = t.attacks;
  const said = (unit: "accounts" | "actions", size: AttackSize | undefined) => words[unit](Number(size?.[unit] ?? 0), format.integer(size?.[unit] ?? 0));
  const withSize = (unit: "accounts" | "actions", size: AttackSize | undefined) =>
    (unit === "accounts" ? words.withAccounts : words.withActions)(Number(size?.[unit] ?? 0), format.integer(size?.[unit] ?? 0));
  return { said, withSize };
}

function Cost({ answer, system }: { answer: MeasureAttackResponse; system: AttackedSystem }) {
  const words = useSpeech().t.attacks;
  const { said, withSize } = useSizes();
  const unit = unitOf(answer);
  const size = sizeOf(answer, system);
  if (!size) return <Figure note={withSize(unit, answer.largest)}>{words.notReached}</Figure>;
  return <Figure note={said(unit === "accounts" ? "actions" : "accounts", size)}>{said(unit, size)}</Figure>;
}

function Dearer({ answer }: { answer: MeasureAttackResponse }) {
  const { t, format } = useSpeech();
  const words = t.attacks;
  const { how, times, rival, warn } = dearnessOf(answer);
  if (!rival) return <Figure warn={warn} note={how === "cheaper" && words.othersNotReached}>{how === "cheaper" ? words.cheaperHere : words.neither}</Figure>;
  // Down, so that nothing below ten reads as ten.
  const factor = times < 10 ? format.decimal(Math.floor(times * 10) / 10, 1) : format.integer(Math.floor(times));
  return (
    <Figure warn={warn} note={words.asDearAs(rival)}>
      {how === "more" ? words.moreThan(factor) : words.times(factor)}
    </Figure>
  );
}

function Target({ answer }: { answer: MeasureAttackResponse }) {
  const { t, format } = useSpeech();
  const words = t.attacks;
  const { withSize } = useSizes();
  const attack = withSize(unitOf(answer), answer.tenfold);
  return <Figure note={isTenfold(answer) ? attack : words.largest(attack)}>{words.beforeAfter(format.score(answer.scoreBefore), format.score(answer.scoreAfter))}</Figure>;
}

function MovedByReaching({ answer }: { answer: MeasureAttackResponse }) {
  const words = useSpeech().t.attacks;
  const { withSize } = useSizes();
  const moves = movesByReaching(answer);
  if (!moves) return null;
  const attack = withSize(unitOf(answer), answer.reaching);
  return <Moved answer={answer} moves={moves} attack={sizeOf(answer, AttackedSystem.SCORE) ? attack : words.largest(attack)} />;
}

function Moved({ answer, moves, attack }: { answer: MeasureAttackResponse; moves: Moves; attack?: string }) {
  const { t, format } = useSpeech();
  const words = t.attacks;
  const { moved, share, greatest, warn } = moves;
  const least = 0.0001;
  const part = moved === 0n ? words.nobody : share < least ? words.lessThan(format.percent(least, 2)) : format.percent(share, 2);
  const notes = [
    ...(attack ? [attack] : []),
    words.movedOf(format.integer(moved), format.integer(answer.bystanders)),
    words.greatest(format.decimal(greatest, 1)),
  ];
  return (
    <Figure warn={warn} note={notes.map((note) => <span key={note}>{note} </span>)}>
      {part}
    </Figure>
  );
}

// What the formulas of X cost if they are not read for a network of X's size.
export function LiteralCosts({ answers }: { answers: readonly MeasureAttackResponse[] }) {
  const words = useSpeech().t.attacks;
  const { said, withSize } = useSizes();
  const rows = kAttacks.flatMap(({ kind, name }) => answers.filter((answer) => answer.kind === kind && isPlanted(answer)).map((answer) => ({ answer, name })));
  const cost = (system: AttackedSystem, head: string): Column<(typeof rows)[number]> => ({
    key: head, head, numeric: true,
    cell: ({ answer }) => {
      const [unit, size] = [unitOf(answer), sizeOf(answer, system)];
      return size ? said(unit, size) : `${words.notReached} ${withSize(unit, answer.largest)}`;
    },
  });
  const columns = [
    { key: "attack", head: words.attack, rowHead: true, cell: ({ name }: (typeof rows)[number]) => words.kinds[name].name },
    cost(AttackedSystem.USER_CRED_AS_PUBLISHED, kUserCred),
    cost(AttackedSystem.TWEEPCRED_AS_PUBLISHED, kTweepcred),
  ];
  return (
    <details class="disclosure attack-literal">
      <summary class="small">{words.literal}</summary>
      <div class="stack">
        <p class="small muted">{words.literalText}</p>
        <Table caption={words.literal} columns={columns} rows={rows} rowKey={({ name }) => name} stack />
      </div>
    </details>
  );
}
