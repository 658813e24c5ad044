// Appeals for who decides them: what is contested, what it would change, and the decision with its reason.
import { useEffect, useState } from "preact/hooks";
import { AppealDecision, AppealState, type Appeal } from "../../../gen/klout/scoring/v1/appeals_pb.js";
import { appeals, longCall } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { AppealView, stateWord } from "../../appeals/appeal_view";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Button, Card, Checkbox, Dialog, EmptyState, InlineProblem, Loaded, MoreButton, Segmented, Select, TextArea, toast } from "../../ui";

const kStates = [AppealState.OPEN, AppealState.APPLYING, AppealState.UPHELD, AppealState.REJECTED, AppealState.WITHDRAWN, AppealState.UNSPECIFIED];
const kMaxReason = 2000;

export function AppealsTab() {
  const { t } = useSpeech();
  const words = t.operate.appeals;
  const [state, setState] = useState(AppealState.OPEN);
  const [deciding, setDeciding] = useState<Appeal>();
  const pages = usePages<Appeal>(
    (pageToken, signal) => appeals.listAppeals({ state, pageToken }, { signal }).then((a) => ({ rows: a.appeals, next: a.nextPageToken })),
    [state],
  );
  // The decided one stays in sight, with what it changed, until the list is asked for anew.
  const replace = (decided: Appeal) => {
    const before = pages.call.data;
    if (before) pages.call.setData({ ...before, rows: before.rows.map((row) => (row.id === decided.id ? decided : row)) });
  };
  return (
    <Card title={words.title} lead={words.lead}>
      <div class="stack">
        <div class="audit-filter">
          <Select
            label={words.filter}
            value={String(state)}
            onChange={(value) => setState(Number(value))}
            choices={kStates.map((each) => ({ value: String(each), label: each === AppealState.UNSPECIFIED ? words.all : stateWord(each, t.me.appeals.states).text }))}
          />
        </div>
        <Loaded call={pages.call}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.none} icon="info" />
            ) : (
              <>
                <ol class="appeal-list">
                  {rows.map((appeal) => (
                    <li key={appeal.id}>
                      <AppealView appeal={appeal} withSubject>
                        {(appeal.state === AppealState.OPEN || appeal.state === AppealState.APPLYING) && (
                          <Button size="small" look="primary" aria-label={`${words.decide}: ${t.me.appeals.number(appeal.id)}`} onClick={() => setDeciding(appeal)}>
                            {words.decide}
                          </Button>
                        )}
                      </AppealView>
                    </li>
                  ))}
                </ol>
                <MoreButton pages={pages} />
              </>
            )
          }
        </Loaded>
      </div>
      <DecideDialog appeal={deciding} onDecided={replace} onClose={() => setDeciding(undefined)} onStopped={pages.call.reload} />
    </Card>
  );
}

interface DecideProps {
  appeal: Appeal | undefined;
  onDecided: (appeal: Appeal) => void;
  // The publish gate stopped it: it is upheld, but not served.
  onStopped: () => void;
  onClose: () => void;
}

function DecideDialog({ appeal, onDecided, onStopped, onClose }: DecideProps) {
  const { t } = useSpeech();
  const words = t.operate.appeals;
  const [choice, setChoice] = useState<"uphold" | "reject">("reject");
  const [reason, setReason] = useState("");
  const [force, setForce] = useState(false);
  const resumes = appeal?.state === AppealState.APPLYING;
  const decide = useAction(async () => {
    if (!appeal) return;
    const decision = choice === "uphold" ? AppealDecision.UPHELD : AppealDecision.REJECTED;
    const answer = await appeals.decideAppeal({ appealId: appeal.id, decision, reason: reason.trim(), force }, longCall);
    toast(choice === "uphold" ? words.upheld : words.rejected);
    if (answer.appeal) onDecided(answer.appeal);
    onClose();
  });
  useEffect(() => {
    setChoice(resumes ? "uphold" : "reject");
    setReason(resumes ? (appeal?.reason ?? "") : "");
    setForce(false);
    decide.clear();
  }, [appeal?.id]);
  const gated = decide.error?.reason === "GATE";
  const problem = decide.error && wordOf(words.problems, decide.error.reason);
  const close = () => {
    if (gated) onStopped();
    onClose();
  };
  return (
    <Dialog
      open={appeal !== undefined}
      title={appeal ? words.decideTitle(appeal.id) : ""}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t.common.cancel}</Button>
          <Button look={choice === "uphold" ? "danger" : "primary"} busy={decide.busy} disabled={!reason.trim()} onClick={() => void decide.run()}>
            {choice === "uphold" ? words.uphold : words.reject}
          </Button>
        </>
      }
    >
      <div class="stack">
        {!resumes && (
          <Segmented
            label={words.decision}
            value={choice}
            onChange={setChoice}
            choices={[
              { value: "reject", label: words.reject },
              { value: "uphold", label: words.uphold },
            ]}
          />
        )}
        <p class="small muted">{choice === "uphold" ? words.upholdText : words.rejectText}</p>
        {!resumes && <TextArea label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} rows={4} maxLength={kMaxReason} />}
        {(resumes || gated) && <Checkbox label={words.force} hint={words.forceText} checked={force} onChange={setForce} />}
        <InlineProblem problem={decide.error} {...(problem ? { text: problem } : {})} />
      </div>
    </Dialog>
  );
}
