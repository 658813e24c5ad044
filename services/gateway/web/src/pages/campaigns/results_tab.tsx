// What the campaign did: the path from invitation to disclosure, forecast beside what was seen, lift against those held back.
import type { Campaign, GetCampaignReportResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { CampaignState } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Bar, Card, EmptyState, Loaded, Stat, Stats } from "../../ui";
import { Funnel } from "./funnel";
import { Lift } from "./lift";

export function ResultsTab({ campaign }: { campaign: Campaign }) {
  const { t } = useSpeech();
  const words = t.campaigns.results;
  const call = useCall((signal) => perks.getCampaignReport({ campaignId: campaign.id }, { signal }), [campaign.id, campaign.state]);
  return (
    <Loaded call={call}>
      {(report) =>
        campaign.state === CampaignState.DRAFT || report.invited === 0n ? (
          <EmptyState title={words.notYet} icon="info">
            {words.notYetText}
          </EmptyState>
        ) : (
          <Results report={report} campaign={campaign} />
        )
      }
    </Loaded>
  );
}

function Results({ report, campaign }: { report: GetCampaignReportResponse; campaign: Campaign }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.results;
  const budget = Number(campaign.budget);
  const seen = report.observedReach !== undefined;
  return (
    <div class="stack">
      <Card title={words.funnel}>
        <Funnel report={report} />
        <h3 class="beside">{words.beside}</h3>
        <Stats>
          <Stat label={words.declined} value={format.integer(report.declined)} />
          <Stat label={words.expired} value={format.integer(report.expired)} />
          <Stat label={words.cancelled} value={format.integer(report.cancelled)} />
          <Stat label={words.breached} value={format.integer(report.breached)} {...(report.breached > 0n ? { tone: "bad" as const } : {})} />
        </Stats>
      </Card>
      <div class="two-columns">
        <Card title={words.forecast} lead={words.forecastLead}>
          <ForecastBesideObserved report={report} />
        </Card>
        <Card title={words.lift} lead={words.liftLead}>
          <Lift report={report} />
        </Card>
      </div>
      <Card title={words.spent}>
        <Stats>
          <Stat
            label={words.spent}
            value={format.money(report.cost, campaign.currency)}
            note={budget > 0 ? words.ofBudget(format.percent(Number(report.cost) / budget)) : undefined}
          />
          <Stat
            label={words.perPerson}
            value={report.costPerPerson > 0 ? format.money(Math.round(report.costPerPerson), campaign.currency) : "–"}
            note={seen ? undefined : words.perPersonForecast}
          />
          <Stat label={words.compliance} value={report.complianceRate === undefined ? "–" : format.percent(report.complianceRate)} />
        </Stats>
      </Card>
    </div>
  );
}

function ForecastBesideObserved({ report }: { report: GetCampaignReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.results;
  const seen = report.observedReach;
  const most = Math.max(report.forecastHigh, seen === undefined ? 0 : report.observedHigh, 1) * 1.05;
  const rows = [
    { label: words.planned, value: report.forecastReach, low: report.forecastLow, high: report.forecastHigh },
    ...(seen === undefined ? [] : [{ label: words.observed, value: seen, low: report.observedLow, high: report.observedHigh }]),
  ];
  const verdict =
    seen === undefined ? words.notObserved
    : report.observedHigh < report.forecastLow ? words.below
    : report.observedLow > report.forecastHigh ? words.above
    : words.inside;
  return (
    <div class="compare-rows">
      {rows.map(({ label, value, low, high }) => {
        const interval = t.common.score.interval(format.people(low), format.people(high));
        return (
          <div key={label} class="compare-row">
            <span>
              {label} <small>{interval}</small>
            </span>
            <Bar value={value} low={low} high={high} max={most} label={`${label}: ${format.people(value)}, ${interval}`} />
            <strong>{format.people(value)}</strong>
          </div>
        );
      })}
      <p class="small muted">{verdict}</p>
    </div>
  );
}
