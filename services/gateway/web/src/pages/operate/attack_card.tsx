// What it costs to buy or fake a score, measured on this server's own community. Ten calls of up to minutes each, so they run when somebody asks.
import type { AttackKind } from "../../../gen/klout/scoring/v1/attack_pb.js";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { useStore } from "../../store";
import { Button, Card, InlineProblem } from "../../ui";
import { kAttacks, kDearer, kEigenTrust, kMostMoved, kTweepcred, kUserCred } from "./attack_figures";
import { attackRun, measureAttacks, stopAttacks, type AttackRun } from "./attack_run";
import { AttackTable, LiteralCosts } from "./attack_table";

export function AttackCard() {
  const { t } = useSpeech();
  const words = t.attacks;
  const run = useStore(attackRun);
  const { now, answers, former, problem } = run;
  const busy = now !== undefined;
  const some = answers.length > 0;
  const model = answers.at(-1)?.model;
  const progress = useProgress(run);
  return (
    <Card title={words.title} lead={words.lead} {...(model ? { aside: <code>{model}</code> } : {})}>
      <div class="stack">
        <div class="attack-start">
          {/* One button, so that a keyboard stays where it is. */}
          <Button look={busy || some ? "plain" : "primary"} onClick={() => (busy ? stopAttacks() : void measureAttacks())}>
            {busy ? words.stop : !some ? words.start : answers.length < kAttacks.length ? words.goOn : words.again}
          </Button>
          <div class="small muted">
            <p role="status">{progress}</p>
            {busy && <p>{words.meanwhile}</p>}
          </div>
        </div>
        <InlineProblem problem={problem} text={problem && wordOf(words.problems, problem.reason)} />
        {busy || some ? (
          <div class={former ? "stack stale" : "stack"} aria-busy={busy || undefined}>
            <AttackTable answers={answers} now={now} />
            {some && <LiteralCosts answers={answers} />}
            <Legend />
          </div>
        ) : (
          <Attacks />
        )}
      </div>
    </Card>
  );
}

function useProgress({ now, answers, stopped, problem }: AttackRun): string {
  const words = useSpeech().t.attacks;
  const all = kAttacks.length;
  if (now !== undefined) return words.busy(placeOf(now) + 1, all, words.kinds[kAttacks[placeOf(now)]!.name].name);
  if (stopped) return words.stopped(answers.length, all);
  if (answers.length === 0) return words.cost;
  return problem ? words.part(answers.length, all) : words.done(answers.length);
}

const placeOf = (now: AttackKind) => kAttacks.findIndex(({ kind }) => kind === now);

// What will be measured, before anything is.
function Attacks() {
  const words = useSpeech().t.attacks;
  return (
    <dl class="attack-list">
      {kAttacks.map(({ name }) => (
        <div key={name}>
          <dt>{words.kinds[name].name}</dt>
          <dd class="small muted">{words.kinds[name].text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Legend() {
  const { t, format } = useSpeech();
  const words = t.attacks;
  const terms = [
    [kUserCred, words.legend.userCred],
    [kTweepcred, words.legend.tweepcred],
    [kEigenTrust, words.legend.eigenTrust],
    [words.dearer, words.legend.dearer(format.integer(kDearer))],
    [words.reaching, words.legend.reaching(format.percent(kMostMoved, 1))],
    [words.target, words.legend.target],
    [words.moved, words.legend.moved(format.percent(kMostMoved, 1))],
  ];
  return (
    <dl class="attack-legend small">
      {terms.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd class="muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
