// A person's appeals: contest a fact, see what the score would be without it, read the decision and what it changed.
import { useState } from "preact/hooks";
import { AppealState, type Appeal } from "../../../gen/klout/scoring/v1/appeals_pb.js";
import type { TopicScore } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { appeals } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { AppealView } from "../../appeals/appeal_view";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Button, Card, Confirm, EmptyState, Loaded, MoreButton, toast } from "../../ui";
import { AppealForm } from "./appeal_form";

export function AppealsSection({ person, topics }: { person: string; topics: readonly TopicScore[] }) {
  const { t } = useSpeech();
  const words = t.me.appeals;
  const [withdrawing, setWithdrawing] = useState<Appeal>();
  const pages = usePages<Appeal>(
    (pageToken, signal) => appeals.listAppeals({ subject: person, pageToken }, { signal }).then((a) => ({ rows: a.appeals, next: a.nextPageToken })),
    [person],
  );
  const withdraw = useAction(async () => {
    if (!withdrawing) return;
    await appeals.withdrawAppeal({ appealId: withdrawing.id, subject: person });
    toast(words.withdrawn);
    pages.call.reload();
  });
  const problem = withdraw.error && wordOf(words.problems, withdraw.error.reason);
  return (
    <div class="appeals">
      <Card title={words.newTitle} lead={words.newLead}>
        <AppealForm person={person} topics={topics} onFiled={pages.call.reload} />
      </Card>
      <Card title={words.title} lead={words.lead}>
        <Loaded call={pages.call}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.none} icon="info">
                {words.noneText}
              </EmptyState>
            ) : (
              <>
                <ol class="appeal-list">
                  {rows.map((appeal) => (
                    <li key={appeal.id}>
                      <AppealView appeal={appeal}>
                        {appeal.state === AppealState.OPEN && (
                          <Button size="small" aria-label={`${words.withdraw}: ${words.number(appeal.id)}`} onClick={() => setWithdrawing(appeal)}>
                            {words.withdraw}
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
      </Card>
      <Confirm
        open={withdrawing !== undefined}
        title={words.withdrawTitle}
        confirm={words.withdraw}
        action={withdraw}
        problemText={problem}
        onClose={() => setWithdrawing(undefined)}
      >
        <p>{words.withdrawText}</p>
      </Confirm>
    </div>
  );
}
