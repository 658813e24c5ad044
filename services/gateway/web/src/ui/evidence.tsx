import { Evidence, type Score } from "../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech, type Speech } from "../i18n/language";

export const kEvidenceNames = {
  [Evidence.UNSPECIFIED]: "unknown",
  [Evidence.NONE]: "none",
  [Evidence.THIN]: "thin",
  [Evidence.FAIR]: "fair",
  [Evidence.STRONG]: "strong",
} as const;

// What the mark means. Totals that a network reports are no count of people who were seen to act.
export function evidenceMeaning({ evidence, reported }: Pick<Score, "evidence" | "reported">, { t }: Pick<Speech, "t">): string {
  return reported ? t.common.score.reported : t.common.evidenceMeans[kEvidenceNames[evidence] ?? "unknown"];
}

// How much there is to go on: three small marks and the words.
export function EvidenceMark({ evidence, reported }: Pick<Score, "evidence" | "reported">) {
  const speech = useSpeech();
  const name = kEvidenceNames[evidence] ?? "unknown";
  const filled = Math.max(0, evidence - Evidence.NONE);
  return (
    <span class={`evidence evidence-${name}`} title={evidenceMeaning({ evidence, reported }, speech)}>
      <svg viewBox="0 0 20 8" aria-hidden="true">
        {[0, 1, 2].map((i) => (
          <rect key={i} x={i * 7} y="1" width="5" height="6" rx="1" class={i < filled ? "evidence-on" : "evidence-off"} />
        ))}
      </svg>
      {speech.t.common.evidence[name]}
    </span>
  );
}

// Whether a score may be said at all: less than 3 people acting is no ground for one.
export function isTooThin(evidence: Evidence): boolean {
  return evidence === Evidence.NONE || evidence === Evidence.THIN || evidence === Evidence.UNSPECIFIED;
}
