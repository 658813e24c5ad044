// The change of those who claimed, of those held back, and the difference with its interval, on one scale with zero in it.
import type { GetCampaignReportResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { useSpeech } from "../../i18n/language";

export function Lift({ report }: { report: GetCampaignReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.results;
  if (report.controlPeople === 0) return <p>{words.noControl}</p>;
  const all = [0, report.claimedChange, report.controlChange, report.liftLow, report.liftHigh];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const pad = (high - low || 1) * 0.06;
  const place = (value: number) => `${(((value - low + pad) / (high - low + 2 * pad)) * 100).toFixed(2)}%`;
  const rows = [
    { key: "claimed", label: words.claimedGroup, people: report.claimedPeople, value: report.claimedChange },
    { key: "control", label: words.controlGroup, people: report.controlPeople, value: report.controlChange },
    { key: "lift", label: words.liftIs, people: undefined, value: report.lift },
  ];
  const sure = report.liftLow > 0 || report.liftHigh < 0;
  return (
    <div class="compare-rows">
      {rows.map(({ key, label, people, value }) => {
        const interval = t.common.score.interval(format.signed(report.liftLow), format.signed(report.liftHigh));
        return (
          <div key={key} class="compare-row">
            <span>
              {label} <small>{people === undefined ? interval : t.campaigns.people(people, format.integer(people))}</small>
            </span>
            <div class={`lift-scale lift-${key}`} role="img" aria-label={`${label}: ${format.signed(value)}${key === "lift" ? `, ${interval}` : ""}`}>
              <span class="lift-zero" style={{ left: place(0) }} />
              {key === "lift" ? (
                <span class="lift-band" style={{ left: place(report.liftLow), right: `calc(100% - ${place(report.liftHigh)})` }} />
              ) : (
                <span class="lift-bar" style={{ left: place(Math.min(0, value)), right: `calc(100% - ${place(Math.max(0, value))})` }} />
              )}
              <span class="lift-mark" style={{ left: place(value) }} />
            </div>
            <strong>{format.signed(value)}</strong>
          </div>
        );
      })}
      <p class="small muted">{sure ? words.liftSure : words.liftUnsure}</p>
    </div>
  );
}
