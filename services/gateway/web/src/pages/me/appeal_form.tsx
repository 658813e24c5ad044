// Contests a topic, a post, an account's acts or a link. What it would change is known with the answer.
import { useState } from "preact/hooks";
import type { Appeal, AppealAbout } from "../../../gen/klout/scoring/v1/appeals_pb.js";
import type { TopicScore } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AppealAboutSchema } from "../../../gen/klout/scoring/v1/appeals_pb.js";
import { appeals, gateway, longCall, planning } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { networkName, networkSlug } from "../../networks";
import { useRequestIds } from "../../request_id";
import { useTopicNames } from "../../topic_names";
import { Button, InlineProblem, Loaded, Segmented, Select, TextArea, TextField, toast, type Choice } from "../../ui";

type What = NonNullable<AppealAbout["fact"]["case"]>;
const kWhat: readonly What[] = ["topic", "actsOf", "post", "linkedAccount"];
const kListedPosts = 100;
const kMaxText = 2000;

export function AppealForm({ person, topics, onFiled }: { person: string; topics: readonly TopicScore[]; onFiled: (appeal: Appeal) => void }) {
  const { t } = useSpeech();
  const words = t.me.appeals;
  const [what, setWhat] = useState<What>("topic");
  // Of each kind what was chosen.
  const [chosen, setChosen] = useState<Record<What, string>>({ topic: "", actsOf: "", post: "", linkedAccount: "" });
  const [text, setText] = useState("");
  const ids = useRequestIds();
  const value = chosen[what].trim();
  const choose = (next: string) => setChosen((before) => ({ ...before, [what]: next }));
  const file = useAction(async () => {
    const { appeal } = await appeals.fileAppeal({ requestId: ids.of(what, value, text), subject: person, about: aboutOf(what, value), text }, longCall);
    ids.done();
    choose("");
    setText("");
    toast(words.filedToast);
    if (appeal) onFiled(appeal);
  });
  const known = file.error && wordOf(words.problems, file.error.reason);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void file.run();
      }}
    >
      <Segmented label={words.what} value={what} onChange={setWhat} choices={kWhat.map((each) => ({ value: each, label: words.kinds[each] }))} />
      <p class="field-hint">{words.effects[what]}</p>
      {what === "topic" && <TopicChoice topics={topics} value={chosen.topic} onChange={choose} />}
      {what === "actsOf" && (
        <TextField label={words.account} hint={words.accountHint} value={chosen.actsOf} onChange={choose} autocapitalize="none" spellcheck={false} />
      )}
      {what === "post" && <PostChoice person={person} value={chosen.post} onChange={choose} />}
      {what === "linkedAccount" && <AccountChoice value={chosen.linkedAccount} onChange={choose} />}
      <TextArea label={words.text} hint={words.textHint} value={text} onChange={setText} rows={4} maxLength={kMaxText} />
      <InlineProblem problem={file.error} {...(known ? { text: known } : {})} />
      <div class="button-row">
        <Button look="primary" type="submit" busy={file.busy} disabled={!value || !text.trim()}>
          {words.file}
        </Button>
        <span class="muted small">{words.fileHint}</span>
      </div>
    </form>
  );
}

// A post's value is `NETWORK NUMBER:ID`.
function aboutOf(what: What, value: string): MessageInitShape<typeof AppealAboutSchema> {
  if (what !== "post") return { fact: { case: what, value } };
  const colon = value.indexOf(":");
  return { fact: { case: "post", value: { network: Number(value.slice(0, colon)), postId: value.slice(colon + 1) } } };
}

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
}

function Choose({ label, none, choices, value, onChange }: ChoiceProps & { label: string; none: string; choices: readonly Choice<string>[] }) {
  const { t } = useSpeech();
  if (choices.length === 0) return <p class="muted">{none}</p>;
  return <Select label={label} value={value} onChange={onChange} choices={[{ value: "", label: t.me.appeals.choose }, ...choices]} />;
}

function TopicChoice({ topics, ...rest }: ChoiceProps & { topics: readonly TopicScore[] }) {
  const { t } = useSpeech();
  const words = t.me.appeals;
  const shown = topics.filter((row) => !row.hidden);
  const nameOf = useTopicNames(shown.map((row) => row.topic));
  return <Choose label={words.kinds.topic} none={words.noTopics} choices={shown.map(({ topic }) => ({ value: topic, label: nameOf(topic) }))} {...rest} />;
}

function PostChoice({ person, ...rest }: ChoiceProps & { person: string }) {
  const { t, format } = useSpeech();
  const words = t.me.appeals;
  const call = useCall((signal) => planning.listPosts({ subject: person, pageSize: kListedPosts }, { signal }), [person]);
  return (
    <Loaded call={call}>
      {({ posts }) => (
        <Choose
          label={words.kinds.post}
          none={words.noPosts}
          choices={posts.map((post) => ({
            value: `${post.network}:${post.postId}`,
            label: `${networkName(post.network)} ${post.postId} · ${words.people(post.people, format.integer(post.people))}${post.time ? ` · ${format.dateTime(post.time)}` : ""}`,
          }))}
          {...rest}
        />
      )}
    </Loaded>
  );
}

function AccountChoice(props: ChoiceProps) {
  const { t } = useSpeech();
  const words = t.me.appeals;
  const call = useCall((signal) => gateway.listMyAccounts({}, { signal }), []);
  return (
    <Loaded call={call}>
      {({ accounts }) => (
        <Choose
          label={words.kinds.linkedAccount}
          none={words.noAccounts}
          choices={accounts.flatMap(({ account, displayName }) =>
            account ? [{ value: `${networkSlug(account.network)}:${account.id}`, label: `${networkName(account.network)} ${displayName || account.id}` }] : [],
          )}
          {...props}
        />
      )}
    </Loaded>
  );
}
