// A person's own page: their accounts, topics, perks, what-if, appeals, data. Whoever is not signed in signs in here, by linking an account.
import { useEffect } from "preact/hooks";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { LinkForm } from "../../link/link_form";
import { useSession } from "../../session/session";
import { useStore } from "../../store";
import { Card, PageHead, Skeleton, Tabs, useUrlTab } from "../../ui";
import { AccountsSection } from "./accounts_section";
import { AppealsSection } from "./appeals_section";
import { DataSection, erasureStore } from "./data_section";
import { EndorseForm } from "./endorse_form";
import { ErasureReceiptCard } from "./erasure_receipt";
import { LinkProblemNotice } from "./link_problem";
import { OwnScore } from "./own_score";
import { PerksSection } from "./perks_section";
import { TopicsSection } from "./topics_section";
import { WhatIfSection } from "./what_if_section";

const kTabs = ["accounts", "topics", "perks", "whatIf", "appeals", "data"] as const;

export default function MePage() {
  const { t } = useSpeech();
  const { known, rights, session } = useSession();
  const receipt = useStore(erasureStore);
  useEffect(() => () => erasureStore.set(undefined), []);
  if (receipt) return <ErasureReceiptCard receipt={receipt} />;
  if (!known) return <Skeleton lines={[30, 60, 90, 90]} />;
  if (!rights.person) return <SignInByLinking withKey={rights.signedIn} />;
  return (
    <>
      <PageHead title={t.me.title} lead={t.me.lead} />
      <LinkProblemNotice />
      <Parts person={session.person} />
    </>
  );
}

function Parts({ person }: { person: string }) {
  const { t } = useSpeech();
  const words = t.me.tabs;
  const [tab, setTab] = useUrlTab(kTabs, "accounts");
  const self = useCall((signal) => scoring.getPerson({ subject: person, includeHiddenTopics: true }, { signal }), [person]);
  return (
    <div class="stack">
      <OwnScore person={person} call={self} />
      <Tabs label={words.label} tabs={kTabs.map((value) => ({ value, label: words[value] }))} value={tab} onChange={setTab}>
        {tab === "accounts" && <AccountsSection onChange={self.reload} />}
        {tab === "topics" && (
          <div class="me-topics">
            <TopicsSection person={person} call={self} />
            <EndorseForm person={person} />
          </div>
        )}
        {tab === "perks" && <PerksSection person={person} />}
        {tab === "whatIf" && <WhatIfSection person={person} score={self.data?.score} />}
        {tab === "appeals" && <AppealsSection person={person} topics={self.data?.topics ?? []} />}
        {tab === "data" && <DataSection person={person} />}
      </Tabs>
    </div>
  );
}

function SignInByLinking({ withKey }: { withKey: boolean }) {
  const { t } = useSpeech();
  const words = t.me.signIn;
  return (
    <>
      <PageHead title={t.me.title} lead={withKey ? words.key : words.lead} />
      <LinkProblemNotice />
      <div class="me-sign-in">
        <Card title={words.title}>
          <LinkForm onLinked={() => {}} />
        </Card>
        <Card title={words.why} class="me-why">
          <ol class="me-points">
            {Object.entries(words.points).map(([key, text]) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}
