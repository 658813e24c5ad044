// Whether the forecasts came true, measured on this server's own log. It costs a scoring for each cut, so it runs when somebody asks for it.
import { useState } from "preact/hooks";
import type { Backtest, BacktestModelResponse, Stability } from "../../../gen/klout/scoring/v1/model_pb.js";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { useStore } from "../../store";
import { Button, Card, CopyButton, InlineProblem, Select } from "../../ui";
import { daysOf, hasDivided, hasForetold, verdictOf } from "./backtest_figures";
import { backtestRun, measure } from "./backtest_run";
import { CalibrationChart } from "./calibration_chart";
import { CoverageTable } from "./coverage_table";
import { GroupRankingsTable } from "./group_rankings_table";
import { RankingsTable } from "./rankings_table";

const kCommand = "klout model backtest";

export function BacktestCard() {
  const { t } = useSpeech();
  const words = t.operate.backtest;
  const { busy, answer, problem } = useStore(backtestRun);
  return (
    <Card title={words.title} lead={words.lead} {...(answer ? { aside: <code>{answer.model}</code> } : {})}>
      <div class="stack">
        <div class="backtest-start">
          <Button look={answer ? "plain" : "primary"} busy={busy} onClick={() => void measure()}>
            {answer ? words.again : words.start}
          </Button>
          <p class="small muted" role="status">
            {busy ? words.busy : answer ? words.done(answer.backtests.length) : words.cost}
          </p>
        </div>
        <InlineProblem problem={problem} text={problem && wordOf(words.problems, problem.reason)} />
        {answer && (
          <div class={busy ? "stale" : undefined} aria-busy={busy || undefined}>
            <Cuts answer={answer} />
          </div>
        )}
        <p class="command small">
          <span class="muted">{words.command}</span> <code>{kCommand}</code> <CopyButton text={kCommand} />
        </p>
      </div>
    </Card>
  );
}

function Cuts({ answer }: { answer: BacktestModelResponse }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  // How many cuts ago; the server sends the oldest first.
  const [back, setBack] = useState("0");
  const newestFirst = [...answer.backtests].reverse();
  const chosen = newestFirst[Number(back)] ?? newestFirst[0];
  if (!chosen) return null;
  return (
    <div class="stack">
      <div class="backtest-cut">
        <Select
          label={words.cut}
          value={String(newestFirst.indexOf(chosen))}
          onChange={setBack}
          choices={newestFirst.map((each, i) => ({ value: String(i), label: words.cutOf(format.day(each.cut), format.day(each.end)) }))}
        />
      </div>
      <Cut backtest={chosen} />
    </div>
  );
}

function Cut({ backtest }: { backtest: Backtest }) {
  const { t } = useSpeech();
  const words = t.operate.backtest;
  return (
    <>
      <Verdict backtest={backtest} />
      <div class="backtest-parts">
        {backtest.calibration.length > 0 && (
          <section class="calibration">
            <h3>{words.calibration}</h3>
            <p class="small muted">{words.calibrationLead}</p>
            <CalibrationChart bins={backtest.calibration} />
          </section>
        )}
        {backtest.rankings.length > 0 && (
          <section>
            <h3>{words.rankings}</h3>
            <p class="small muted">{words.rankingsLead}</p>
            <RankingsTable rankings={backtest.rankings} />
          </section>
        )}
        {backtest.coverage.length > 0 && (
          <section class="backtest-wide">
            <h3>{words.coverage}</h3>
            <p class="small muted">
              {words.coverageLead} {words.marked(hasDivided(backtest.coverage) ? words.heldDivided : words.held)}
            </p>
            <CoverageTable coverage={backtest.coverage} />
            {hasForetold(backtest.coverage) && <p class="small muted">{words.foretoldLead}</p>}
            {hasDivided(backtest.coverage) && <p class="small muted">{words.dividedLead}</p>}
          </section>
        )}
        {backtest.groupRankings.length > 0 && (
          <section class="backtest-wide">
            <h3>{words.groupRankings}</h3>
            <p class="small muted">{words.groupRankingsLead}</p>
            <GroupRankingsTable groups={backtest.groupRankings} />
          </section>
        )}
        {backtest.stability && backtest.stability.subjects > 0n && (
          <section class="backtest-wide">
            <h3>{words.dayToDay}</h3>
            <DayToDay stability={backtest.stability} />
          </section>
        )}
      </div>
    </>
  );
}

// The backtest in a sentence, and what the sentence is made of.
function Verdict({ backtest }: { backtest: Backtest }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const { verdict, times, forecast, seen } = verdictOf(backtest.calibration);
  const days = daysOf(backtest);
  const day = format.day(backtest.cut);
  const active = Number(backtest.active);
  const people = format.integer(active);
  const all = backtest.coverage.find(({ group }) => group === "all");
  const factor = format.decimal(times, times < 10 ? 2 : 1);
  const how = verdict === "high" ? words.tooHigh(factor) : verdict === "low" ? words.tooLow(factor) : words.right;
  const sentence =
    verdict === "nobody-active" ? words.nobodyActive(days, day)
    : verdict === "nobody-seen" ? words.nobodySeen(days, day, active, people)
    : words.forecastWas(days, day, active, people, how) + (all ? words.intervalHeld(format.percent(all.held, 1)) : ".");
  return (
    <div class="backtest-verdict">
      <p>{sentence}</p>
      <p class="small muted">
        {words.ofScored(Number(backtest.subjects), format.integer(backtest.subjects))}
        {verdict !== "nobody-active" && ` ${words.means(format.people(forecast), format.people(seen))}`}
      </p>
    </div>
  );
}

function DayToDay({ stability }: { stability: Stability }) {
  const { t, format } = useSpeech();
  const { subjects, medianMove, move95, notable } = stability;
  const moved = t.operate.backtest.moved(
    Number(subjects), format.integer(subjects), format.decimal(medianMove, 2), format.percent(0.95), format.decimal(move95, 2), format.percent(notable, 1),
  );
  return <p>{moved}</p>;
}
