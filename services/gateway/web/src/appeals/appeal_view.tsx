// One appeal, as its subject and the operator see it: what is contested and why, what it would change, what was decided and what that changed.
import type { ComponentChildren } from "preact";
import { AppealState, type Appeal, type AppealAbout, type AppealOutcome } from "../../gen/klout/scoring/v1/appeals_pb.js";
import { useSpeech } from "../i18n/language";
import type { Messages } from "../i18n/messages";
import { networkName, postHref } from "../networks";
import { ScoreChange } from "../pages/me/score_change";
import { useTopicNames } from "../topic_names";
import { Badge, SubjectName } from "../ui";

type Words = Messages["me"]["appeals"]["states"];

export function stateWord(state: AppealState, words: Words): { text: string; tone?: "good" | "bad" | "warn" | "data" } {
  switch (state) {
    case AppealState.OPEN: return { text: words.open, tone: "data" };
    case AppealState.APPLYING: return { text: words.applying, tone: "warn" };
    case AppealState.UPHELD: return { text: words.upheld, tone: "good" };
    case AppealState.REJECTED: return { text: words.rejected, tone: "bad" };
    case AppealState.WITHDRAWN: return { text: words.withdrawn };
    default: return { text: words.unknown };
  }
}

export function AppealView({ appeal, withSubject, children }: { appeal: Appeal; withSubject?: boolean; children?: ComponentChildren }) {
  const { t, format } = useSpeech();
  const words = t.me.appeals;
  const state = stateWord(appeal.state, words.states);
  const served = appeal.outcome?.after ? appeal.outcome : undefined;
  return (
    <article class="appeal" aria-label={words.number(appeal.id)}>
      <header class="appeal-head">
        <h3>
          <About about={appeal.about} /> <Badge {...(state.tone ? { tone: state.tone } : {})}>{state.text}</Badge>
        </h3>
        <p class="small muted">
          {words.number(appeal.id)} · {words.filed(format.dateTime(appeal.filed))}
        </p>
        {withSubject && <SubjectName subject={appeal.subject} />}
      </header>
      <blockquote class="appeal-words">{appeal.text}</blockquote>
      {appeal.decided && (
        <div class="appeal-decision">
          <p class="label">{words.decision(format.dateTime(appeal.decided))}</p>
          <p>{appeal.reason}</p>
        </div>
      )}
      {served ? (
        <Change title={words.rescored} outcome={served} />
      ) : (
        (appeal.state === AppealState.OPEN || appeal.state === AppealState.APPLYING) && appeal.expected && <Change title={words.expected} outcome={appeal.expected} />
      )}
      {children && <div class="button-row">{children}</div>}
    </article>
  );
}

function About({ about }: { about: AppealAbout | undefined }) {
  const { t } = useSpeech();
  const words = t.me.appeals.about;
  const fact = about?.fact;
  const nameOf = useTopicNames(fact?.case === "topic" ? [fact.value] : []);
  switch (fact?.case) {
    case "topic": return <>{words.topic(nameOf(fact.value))}</>;
    case "actsOf": return <>{words.actsOf(fact.value)}</>;
    case "linkedAccount": return <>{words.linkedAccount(fact.value)}</>;
    case "post": {
      const href = postHref(fact.value.network, fact.value.postId);
      const text = words.post(networkName(fact.value.network), fact.value.postId);
      return href ? (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {text}
        </a>
      ) : (
        <>{text}</>
      );
    }
    default: return <>{words.unknown}</>;
  }
}

function Change({ title, outcome }: { title: string; outcome: AppealOutcome }) {
  const { t } = useSpeech();
  const words = t.me.appeals;
  const slugs = [...outcome.topicsBefore, ...outcome.topicsAfter].map((row) => row.topic);
  const nameOf = useTopicNames(slugs);
  const gone = outcome.topicsBefore.filter(({ topic }) => !outcome.topicsAfter.some((after) => after.topic === topic));
  const left = outcome.topicsAfter.map(({ topic }) => nameOf(topic)).join(", ");
  return (
    <section class="appeal-change">
      <h4>{title}</h4>
      {gone.length > 0 && (
        <p>
          {words.topicsGone(gone.map(({ topic }) => nameOf(topic)).join(", "))} {left ? words.topicsLeft(left) : words.topicsNone}
        </p>
      )}
      <ScoreChange before={outcome.before} after={outcome.after} labels={words.scores} />
    </section>
  );
}
