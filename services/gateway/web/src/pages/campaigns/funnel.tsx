// The path from invitation to claim, each step at most as many as the one before, and what came of the claims. Who claims may redeem, post and disclose in
// any order, so these three are shares of the claims and not of each other.
import type { GetCampaignReportResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { useSpeech } from "../../i18n/language";

const kWidth = 100;
const kHeight = 34;
const kPath = ["invited", "opened", "reserved", "claimed"] as const;
const kOutcomes = ["redeemed", "posted", "disclosed"] as const;

export function Funnel({ report }: { report: GetCampaignReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.results;
  const first = Math.max(Number(report.invited), 1);
  const claimed = Number(report.claimed);
  return (
    <ol class="funnel">
      {kPath.map((key, i) => {
        const now = Number(report[key]);
        const before = i === 0 ? 0 : Number(report[kPath[i - 1]!]);
        const next = i + 1 < kPath.length ? Number(report[kPath[i + 1]!]) : now;
        return (
          <li key={key}>
            <span class="funnel-name">{words.steps[key]}</span>
            <Taper from={now / first} to={Math.min(next, now) / first} last={i + 1 === kPath.length} />
            <strong>{format.integer(report[key])}</strong>
            <span class="muted small">{before > 0 && words.ofBefore(format.percent(now / before))}</span>
          </li>
        );
      })}
      {kOutcomes.map((key) => (
        <li key={key} class="funnel-outcome">
          <span class="funnel-name">{words.steps[key]}</span>
          <span class="funnel-share" aria-hidden="true">
            <span class="funnel-all" style={{ width: `${(claimed / first) * 100}%` }}>
              <span style={{ width: `${claimed > 0 ? Math.min(Number(report[key]) / claimed, 1) * 100 : 0}%` }} />
            </span>
          </span>
          <strong>{format.integer(report[key])}</strong>
          <span class="muted small">{claimed > 0 && words.ofClaimed(format.percent(Number(report[key]) / claimed))}</span>
        </li>
      ))}
    </ol>
  );
}

function Taper({ from, to, last }: { from: number; to: number; last: boolean }) {
  const a = from * kWidth;
  const b = to * kWidth;
  // The first two thirds are the step itself, the last third leans to the next one.
  const turn = kHeight * 0.66;
  return (
    <svg class="funnel-bar" viewBox={`0 0 ${kWidth} ${kHeight}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {!last && <path class="funnel-lean" d={`M0 ${turn}H${a}L${b} ${kHeight}H0Z`} />}
      <path class="funnel-step" d={`M0 0H${a}V${turn}H0Z`} />
    </svg>
  );
}
