import { Evidence } from "../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../i18n/language";

export const kEvidenceNames = {
  [Evidence.UNSPECIFIED]: "unknown",
  [Evidence.NONE]: "none",
  [Evidence.THIN]: "thin",
  [Evidence.FAIR]: "fair",
  [Evidence.STRONG]: "strong",
} as const;

// How much there is to go on: three small marks and the words.
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  const { t } = useSpeech();
  const name = kEvidenceNames[evidence] ?? "unknown";
  const filled = Math.max(0, evidence - Evidence.NONE);
  return (
    <span class={`evidence evidence-${name}`} title={t.common.evidenceMeans[name]}>
      <svg viewBox="0 0 20 8" aria-hidden="true">
        {[0, 1, 2].map((i) => (
          <rect key={i} x={i * 7} y="1" width="5" height="6" rx="1" class={i < filled ? "evidence-on" : "evidence-off"} />
        ))}
      </svg>
      {t.common.evidence[name]}
    </span>
  );
}

// Whether a score may be said at all: less than 3 people acting is no ground for one.
export function isTooThin(evidence: Evidence): boolean {
  return evidence === Evidence.NONE || evidence === Evidence.THIN || evidence === Evidence.UNSPECIFIED;
}
