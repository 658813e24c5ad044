// What a plan reaches: figures, against the highest scores, curve, picks.
import type { CampaignPlan } from "../../../gen/klout/perks/v1/perks_pb.js";
import type { ReachPlan } from "../../../gen/klout/scoring/v1/planning_pb.js";
import { useSpeech } from "../../i18n/language";
import { Badge, Bar, Card, EmptyState, Stat, Stats } from "../../ui";
import { PicksTable } from "./picks_table";
import { ReachCurve } from "./reach_curve";

export function PlanView({ plan, currency, saved }: { plan: ReachPlan; currency: string; saved: CampaignPlan | undefined }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.plan;
  const reach = plan.reach;
  if (!reach || plan.picks.length === 0) return <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>;
  return (
    <div class="stack">
      <Card title={words.reach} class="plan-head">
        <p class="plan-reach">
          <strong>{format.people(reach.people)}</strong>
          <span class="muted">{t.common.score.interval(format.people(reach.low), format.people(reach.high))}</span>
          <span class="plan-reach-for">
            {t.campaigns.picks(plan.picks.length, format.integer(plan.picks.length))} · {format.money(plan.cost, currency)}
          </span>
        </p>
        <Stats>
          <Stat label={words.perPerson} value={reach.people > 0 ? format.money(Math.round(Number(plan.cost) / reach.people), currency) : "–"} />
          <Stat
            label={words.sure}
            value={format.percent(plan.certificate)}
            note={<Badge tone={plan.certified ? "good" : "warn"}>{plan.certified ? words.certified : words.notCertified}</Badge>}
          />
          <Stat label={words.eligible} value={format.compact(Number(plan.eligiblePeople))} />
          <Stat label={words.audience} value={format.compact(plan.audiencePeople)} />
          {saved && <Stat label={words.control} value={format.integer(saved.controlPeople)} />}
          {saved && saved.hiddenPeople > 0 && <Stat label={words.hidden} value={format.integer(saved.hiddenPeople)} />}
        </Stats>
        <Comparison plan={plan} currency={currency} />
      </Card>
      <Card title={words.curve} lead={words.curveLead} aside={words.samples(format.compact(Number(plan.samples)), format.compact(Number(plan.checks)))}>
        <ReachCurve plan={plan} />
      </Card>
      <Card title={words.picksTitle} lead={words.picksLead}>
        <PicksTable plan={plan} currency={currency} />
      </Card>
    </div>
  );
}

function Comparison({ plan, currency }: { plan: ReachPlan; currency: string }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.plan;
  const mine = plan.reach;
  const top = plan.topByScore?.reach;
  if (!mine || !top || top.people <= 0) return null;
  const most = Math.max(mine.high, top.high);
  const overlaps = mine.low <= top.high && top.low <= mine.high;
  const factor = mine.people / top.people;
  const people = t.campaigns.people(Math.round(top.people), format.people(top.people));
  const rows = [
    { label: words.thisPlan, reach: mine, count: plan.picks.length, cost: plan.cost },
    { label: words.topByScore, reach: top, count: plan.topByScore?.peopleChosen ?? 0, cost: plan.topByScore?.cost ?? 0n },
  ];
  return (
    <section class="compare" aria-label={words.compare}>
      <h3>{words.compare}</h3>
      <p class="small">
        {Math.abs(factor - 1) < 0.005 ? words.compareSame(people) : words.compareText(people, `${format.decimal(factor, 2)}×`)} {overlaps && words.compareFewer}
      </p>
      <div class="compare-rows">
        {rows.map(({ label, reach, count, cost }) => (
          <div key={label} class="compare-row">
            <span>
              {label}
              <small>
                {" "}
                {t.campaigns.picks(count, format.integer(count))}, {format.money(cost, currency)}
              </small>
            </span>
            <Bar
              value={reach.people}
              low={reach.low}
              high={reach.high}
              max={most}
              label={`${label}: ${format.people(reach.people)}, ${t.common.score.interval(format.people(reach.low), format.people(reach.high))}`}
            />
            <strong>{format.people(reach.people)}</strong>
          </div>
        ))}
      </div>
    </section>
  );
}
