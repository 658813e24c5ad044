// Where a candidate is on its way: shadow, staged, serves; and its trial.
import type { Candidate } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import { useSpeech } from "../../i18n/language";
import { Icon } from "../../ui";
import { kSteps, kTrialPublishes, stepOf } from "./model_change_figures";

export function ModelChangeSteps({ candidate }: { candidate: Candidate }) {
  const { t, format } = useSpeech();
  const words = t.modelChange;
  const now = kSteps.indexOf(stepOf(candidate));
  return (
    <div class="change-part">
      <h3 class="break">
        <code>{candidate.model}</code>
      </h3>
      <ol class="change-steps" aria-label={words.steps}>
        {kSteps.map((step, i) => (
          <li key={step} class={i === now ? "change-step change-step-now" : i < now ? "change-step change-step-done" : "change-step"} aria-current={i === now ? "step" : undefined}>
            <span class="change-step-mark" aria-hidden="true">
              {i < now ? <Icon name="check" /> : format.integer(i + 1)}
            </span>
            <span class="change-step-text">
              <span>
                <strong>{words.stepNames[step]}</strong> {i <= now && <span class="change-step-state">{i < now ? words.stepDone : words.stepNow}</span>}
              </span>
              <span class="small muted">{i === now && candidate.since ? words.since(format.dateTime(candidate.since)) : words.stepTexts[step]}</span>
            </span>
          </li>
        ))}
      </ol>
      {stepOf(candidate) === "staged" && <Trial passed={candidate.passedInARow} />}
      {candidate.asOf && <p class="small muted">{words.scored(format.dateTime(candidate.asOf))}</p>}
    </div>
  );
}

function Trial({ passed }: { passed: number }) {
  const { t, format } = useSpeech();
  const words = t.modelChange;
  return (
    <p class="change-trial">
      <strong>{words.trial}</strong>
      <span class="change-trial-marks" aria-hidden="true">
        {Array.from({ length: kTrialPublishes }, (_, i) => (
          <span key={i} class={i < passed ? "change-trial-on" : undefined} />
        ))}
      </span>
      <span>{words.passedOf(format.integer(Math.min(passed, kTrialPublishes)), format.integer(kTrialPublishes))}</span>
      <small>{words.trialText}</small>
    </p>
  );
}
