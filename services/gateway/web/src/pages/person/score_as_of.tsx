// A day of the own history scored anew, as the log and the model are now. Whole worlds are scored for it, so it is asked for with a button.
import { useState } from "preact/hooks";
import type { GetScoreAsOfResponse } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import { longCall, model } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Button, InlineProblem, TextField } from "../../ui";
import { asOfProblem, asOfText } from "./score_as_of_text";

export function ScoreAsOf({ subject, first, last }: { subject: string; first: string; last: string }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const words = t.person.history.anew;
  const [day, setDay] = useState(last);
  const [found, setFound] = useState<{ day: string; answer: GetScoreAsOfResponse }>();
  const score = useAction(async () => {
    setFound(undefined);
    setFound({ day, answer: await model.getScoreAsOf({ subject, day }, longCall) });
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (!score.busy) void score.run();
  };
  const known = score.error && asOfProblem(score.error, speech);
  return (
    <form class="as-of" onSubmit={submit}>
      <h3>{words.title}</h3>
      <p class="small muted">{words.lead}</p>
      <div class="as-of-row">
        <TextField label={t.person.history.day} type="date" required min={first} max={last} value={day} onChange={setDay} />
        <Button type="submit" busy={score.busy}>
          {words.run}
        </Button>
      </div>
      <p class="as-of-found" role="status">
        {score.busy && <span class="muted">{words.busy}</span>}
        {found && (
          <>
            <b>{format.isoDay(found.day)}:</b> {asOfText(found.answer, speech)}
          </>
        )}
      </p>
      <InlineProblem problem={score.error} {...(known ? { text: known } : {})} />
    </form>
  );
}
