// Person: who somebody is to others, and all that the score stands on.
import type { ComponentChildren } from "preact";
import { Evidence, type Estimate, type GetPersonResponse } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import type { Problem } from "../../api/problem";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { partsOf } from "../../networks";
import type { Route } from "../../router";
import { Badge, Card, ErrorState, Icon, LinkButton, Loaded, NetworkMark, PageHead, Skeleton, SubjectName } from "../../ui";
import { AudienceCard } from "./audience_card";
import { HistoryCard } from "./history_card";
import { InfluenceCard } from "./influence_card";
import { MomentsCard } from "./moments_card";
import { NetworksCard, TopicsCard } from "./parts_cards";
import { ReceiptCard } from "./receipt_card";
import { scaleOf } from "./receipt_sum";
import { ScoreCard } from "./score_card";
import { StyleCard } from "./style_card";
import { TrustCard } from "./trust_card";

const kLittle = 0.25;

export default function PersonPage({ route }: { route: Route }) {
  const subject = route.page === "person" ? route.subject : "";
  return <Person key={subject} subject={subject} />;
}

function Person({ subject }: { subject: string }) {
  const { t } = useSpeech();
  const call = useCall((signal) => scoring.getPerson({ subject }, { signal }), [subject]);
  if (call.error) return <Failed subject={subject} problem={call.error} onRetry={call.reload} />;
  if (!call.data) {
    return (
      <>
        <Name subject={subject} />
        <div class="person-grid">
          <Skeleton height={420} />
          <Skeleton height={420} />
        </div>
        <Skeleton lines={[40, 95, 90, 85]} />
      </>
    );
  }
  if (!call.data.score) return <Failed subject={subject} problem={{ kind: "missing", reason: "", field: "", retryAfterMs: 0, message: "" }} title={t.person.missing.title} />;
  return <Known subject={subject} person={call.data} />;
}

function Failed(props: { subject: string; problem: Problem; onRetry?: () => void; title?: string }) {
  const { t } = useSpeech();
  const missing = props.problem.kind === "missing" || (props.problem.kind === "invalid" && props.problem.field === "subject");
  return (
    <>
      <Name subject={props.subject} />
      <ErrorState problem={props.problem} {...(props.onRetry ? { onRetry: props.onRetry } : {})} {...(missing ? { texts: t.person.missing } : {})} />
      <p class="centred">
        <LinkButton href="/" look="quiet" icon="left">
          {t.person.back}
        </LinkButton>
      </p>
    </>
  );
}

function Name({ subject, children }: { subject: string; children?: ComponentChildren }) {
  const parts = partsOf(subject);
  return (
    <PageHead
      title={
        <span class="person-name">
          {!parts.isPerson && parts.network > 0 && <NetworkMark network={parts.network} />}
          {parts.name}
        </span>
      }
      lead={children}
    />
  );
}

function Known({ subject, person }: { subject: string; person: GetPersonResponse }) {
  const call = useCall((signal) => scoring.getReceipt({ subject }, { signal }), [subject]);
  const receipt = call.data?.receipt;
  const score = person.score!;
  const nothing = score.evidence === Evidence.NONE;
  const { style } = person;
  return (
    <>
      <Name subject={subject}>
        <Facts person={person} />
      </Name>
      <div class="stack">
        <div class="person-grid">
          <ScoreCard score={score} scale={receipt && scaleOf(receipt)} />
          <HistoryCard subject={subject} person={person} receipt={receipt} />
        </div>
        {!nothing && (
          <>
            <div class="two-columns">
              <div class="stack person-column">
                <NetworksCard score={score} now={person.snapshot} />
                <AudienceCard person={person} />
              </div>
              <TopicsCard person={person} />
            </div>
            <Receipt call={call} />
            <div class="two-columns">
              <MomentsCard subject={subject} />
              <InfluenceCard subject={subject} />
            </div>
            <div class={style ? "style-and-trust" : undefined}>
              {style && <StyleCard style={style} />}
              <TrustCard score={score} receipt={receipt} />
            </div>
          </>
        )}
      </div>
    </>
  );
}

function Receipt({ call }: { call: Parameters<typeof Loaded<Awaited<ReturnType<typeof scoring.getReceipt>>>>[0]["call"] }) {
  const { t } = useSpeech();
  if (call.data?.receipt) return <ReceiptCard receipt={call.data.receipt} />;
  return (
    <Card title={t.person.receipt.title}>
      <Loaded call={call} skeleton={<Skeleton lines={[90, 80, 95, 60]} />}>
        {() => null}
      </Loaded>
    </Card>
  );
}

function Facts({ person }: { person: GetPersonResponse }) {
  const { t, format } = useSpeech();
  const words = t.person.facts;
  const { organisation, reply, accounts } = person;
  const isOrganisation = (organisation?.likelihood ?? 0) > 0.5;
  return (
    <span class="facts">
      {organisation && (
        <Badge title={words.likely(isOrganisation ? words.organisation : words.person, percentOf(organisation, isOrganisation))}>
          <Icon name={isOrganisation ? "organisation" : "person"} /> {isOrganisation ? words.organisation : words.person}
        </Badge>
      )}
      {person.country && <Badge>{format.country(person.country)}</Badge>}
      {person.language && <Badge>{words.writes(format.languageName(person.language))}</Badge>}
      {reply && <Badge>{reply.confidence >= kLittle ? words.replies(format.percent(reply.likelihood)) : words.repliesGuess(format.percent(reply.likelihood))}</Badge>}
      {accounts.length > 0 && (
        <span class="fact-accounts">
          <span class="visually-hidden">{words.accounts}</span>
          {accounts.map((account) => (
            <SubjectName key={account} subject={account} />
          ))}
        </span>
      )}
    </span>
  );
  function percentOf(estimate: Estimate, yes: boolean): string {
    return format.percent(yes ? estimate.likelihood : 1 - estimate.likelihood);
  }
}
