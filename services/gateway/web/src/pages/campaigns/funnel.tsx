// Seven steps, each at most as many as the one before. The bars taper from step to step; numbers and shares stand beside them.
import type { GetCampaignReportResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { useSpeech } from "../../i18n/language";

const kWidth = 100;
const kHeight = 34;

export function Funnel({ report }: { report: GetCampaignReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.results;
  const steps = [
    { key: "invited", count: report.invited },
    { key: "opened", count: report.opened },
    { key: "reserved", count: report.reserved },
    { key: "claimed", count: report.claimed },
    { key: "redeemed", count: report.redeemed },
    { key: "posted", count: report.posted },
    { key: "disclosed", count: report.disclosed },
  ] as const;
  const first = Math.max(Number(report.invited), 1);
  return (
    <ol class="funnel">
      {steps.map(({ key, count }, i) => {
        const now = Number(count);
        const before = i === 0 ? now : Number(steps[i - 1]!.count);
        const next = i + 1 < steps.length ? Number(steps[i + 1]!.count) : now;
        return (
          <li key={key}>
            <span class="funnel-name">{words.steps[key]}</span>
            <Taper from={now / first} to={Math.min(next, now) / first} />
            <strong>{format.integer(count)}</strong>
            <span class="muted small">{i === 0 ? "" : before > 0 ? words.ofBefore(format.percent(now / before)) : ""}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Taper({ from, to }: { from: number; to: number }) {
  const a = from * kWidth;
  const b = to * kWidth;
  // The first two thirds are the step itself, the last third leans to the next one.
  const turn = kHeight * 0.66;
  return (
    <svg class="funnel-bar" viewBox={`0 0 ${kWidth} ${kHeight}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="funnel-lean" d={`M0 ${turn}H${a}L${b} ${kHeight}H0Z`} />
      <path class="funnel-step" d={`M0 0H${a}V${turn}H0Z`} />
    </svg>
  );
}
