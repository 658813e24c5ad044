// +K: says that somebody moves the person about a topic. The server tells what is left of the day's allowance when one is given.
import { useState } from "preact/hooks";
import { scoring } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { Network } from "../../../gen/klout/fact/v1/network_pb.js";
import { partsOf } from "../../networks";
import { useRequestIds } from "../../request_id";
import { Button, Card, InlineProblem, slugText, TextField, TopicField, toast } from "../../ui";

export const kDailyEndorsements = 10;

export function EndorseForm({ person }: { person: string }) {
  const { t } = useSpeech();
  const words = t.me.endorse;
  const [receiver, setReceiver] = useState("");
  const [topic, setTopic] = useState("");
  const [left, setLeft] = useState<number>();
  const [tried, setTried] = useState(false);
  const ids = useRequestIds();
  const parts = partsOf(receiver.trim());
  const receiverOk = parts.name !== "" && (parts.isPerson || parts.network !== Network.UNSPECIFIED);

  const give = useAction(async () => {
    const to = receiver.trim();
    const answer = await scoring.endorse({ requestId: ids.of(to, topic), giver: person, receiver: to, topic });
    ids.done();
    setLeft(answer.remainingToday);
    toast(words.given(parts.name, slugText(topic)));
    setReceiver("");
    setTried(false);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (receiverOk && topic) void give.run();
  };
  const known = give.error && wordOf(words.problems, give.error.reason);
  const shownLeft = give.error?.reason === "ALLOWANCE_USED" ? 0 : left;
  return (
    <Card title={words.title} lead={words.lead}>
      <form class="form" onSubmit={submit} noValidate>
        <TextField
          label={words.receiver}
          hint={words.receiverHint}
          error={tried && !receiverOk ? words.receiverBad : undefined}
          autocapitalize="none"
          spellcheck={false}
          value={receiver}
          onChange={setReceiver}
        />
        <TopicField label={words.topic} value={topic} onChange={setTopic} />
        {tried && !topic && <p class="field-error">{words.topicNeeded}</p>}
        <InlineProblem problem={give.error} {...(known ? { text: known } : {})} />
        <div class="endorse-row">
          <Button type="submit" look="primary" icon="plus" busy={give.busy} disabled={shownLeft === 0}>
            {words.give}
          </Button>
          <span class="endorse-left" role="status">
            <span class="endorse-dots" aria-hidden="true">
              {Array.from({ length: kDailyEndorsements }, (_, i) => (
                <i key={i} class={shownLeft === undefined ? "dot-unknown" : i < shownLeft ? "dot-left" : "dot-used"} />
              ))}
            </span>
            {shownLeft === undefined ? words.leftUnknown : words.left(shownLeft)}
          </span>
        </div>
      </form>
    </Card>
  );
}
