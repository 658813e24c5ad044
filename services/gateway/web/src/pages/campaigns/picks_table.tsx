import { useState } from "preact/hooks";
import type { ReachPick, ReachPlan } from "../../../gen/klout/scoring/v1/planning_pb.js";
import { useSpeech } from "../../i18n/language";
import { Bar, Button, Meter, SubjectName, Table, type Column } from "../../ui";

const kFirst = 12;

export function PicksTable({ plan, currency }: { plan: ReachPlan; currency: string }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.plan;
  const [all, setAll] = useState(false);
  const most = Math.max(...plan.picks.map((pick) => pick.marginalReach), 1);
  const columns: Column<ReachPick>[] = [
    {
      key: "pick", head: words.pick, rowHead: true,
      cell: (pick) => (pick.subject ? <SubjectName subject={pick.subject} /> : <span class="muted">{words.hiddenPick}</span>),
    },
    {
      key: "gain", head: words.gain, numeric: true, by: (pick) => pick.marginalReach,
      cell: (pick) => (
        <span class="gain">
          <span class="gain-bar" aria-hidden="true">
            <span style={{ width: `${((pick.marginalReach / most) * 100).toFixed(1)}%` }} />
          </span>
          {format.people(pick.marginalReach)}
        </span>
      ),
    },
    { key: "alone", head: words.alone, numeric: true, by: (pick) => pick.alone, cell: (pick) => format.people(pick.alone) },
    {
      key: "overlap", head: words.overlap, numeric: true, by: (pick) => pick.overlap,
      cell: (pick) => (
        <span class="overlap">
          <Meter share={pick.overlap} label={words.overlapOf(format.percent(pick.overlap))} /> {format.percent(pick.overlap)}
        </span>
      ),
    },
    {
      key: "cost", head: words.perAdded, numeric: true, by: (pick) => pick.costPerPerson,
      cell: (pick) => format.money(Math.round(pick.costPerPerson), currency),
    },
    {
      key: "score", head: words.score, numeric: true, by: (pick) => pick.score,
      cell: (pick) => (
        <span class="topic-score">
          <span>
            {format.score(pick.score)} <small>{t.common.score.interval(format.score(pick.low), format.score(pick.high))}</small>
          </span>
          <Bar slim value={pick.score} low={pick.low} high={pick.high} />
        </span>
      ),
    },
  ];
  const rows = all ? plan.picks : plan.picks.slice(0, kFirst);
  return (
    <div class="picks">
      <Table caption={words.picksTitle} columns={columns} rows={rows} rowKey={(pick, i) => pick.subject || String(i)} stack />
      {plan.picks.length > rows.length && (
        <div class="more">
          <Button size="small" onClick={() => setAll(true)}>
            {words.showAll(plan.picks.length, format.integer(plan.picks.length))}
          </Button>
        </div>
      )}
    </div>
  );
}
