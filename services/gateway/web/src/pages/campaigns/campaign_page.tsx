// One campaign: plan, perks and stock, results, disclosures, ledger.
import type { GetCampaignResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { CampaignState } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useCall, type Call } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Link, type Route } from "../../router";
import { Gate } from "../../session/gate";
import { Badge, Icon, Loaded, PageHead, Skeleton, Tabs, useUrlTab } from "../../ui";
import { CampaignActions } from "./campaign_actions";
import { DisclosureLedger } from "./disclosure_ledger";
import { LedgerSection } from "./ledger_section";
import { PerksTab } from "./perks_tab";
import { PlanTab } from "./plan_tab";
import { ResultsTab } from "./results_tab";
import { datesOf, stateWord } from "./words";

const kTabs = ["plan", "perks", "results", "disclosures", "ledger"] as const;

export default function CampaignPage({ route }: { route: Route }) {
  const id = route.page === "campaign" ? route.id : "";
  return (
    <Gate right="campaigns">
      <OneCampaign id={id} key={id} />
    </Gate>
  );
}

function OneCampaign({ id }: { id: string }) {
  const { t } = useSpeech();
  const call = useCall((signal) => perks.getCampaign({ campaignId: id }, { signal }), [id]);
  return (
    <>
      <Link class="back" href="/campaigns">
        <Icon name="left" /> {t.campaigns.back}
      </Link>
      {call.data === undefined && <PageHead title={t.campaigns.title} />}
      <Loaded call={call} skeleton={<Skeleton lines={[45, 90, 90, 70]} />}>
        {(data) => <Shown data={data} call={call} />}
      </Loaded>
    </>
  );
}

function Shown({ data, call }: { data: GetCampaignResponse; call: Call<GetCampaignResponse> }) {
  const { t, format } = useSpeech();
  const words = t.campaigns;
  const campaign = data.campaign;
  const draft = campaign?.state === CampaignState.DRAFT;
  const [tab, setTab] = useUrlTab(kTabs, draft ? "plan" : "results");
  if (!campaign) return null;
  const state = stateWord(campaign.state, words.states);
  return (
    <>
      <PageHead
        title={campaign.name}
        lead={
          <span class="campaign-facts">
            <Badge {...(state.tone ? { tone: state.tone } : {})}>{state.text}</Badge>
            <span>{datesOf(campaign, words, format)}</span>
            <span>{format.money(campaign.budget, campaign.currency)}</span>
            <span>{words.controlShare(format.percent(campaign.controlShare))}</span>
          </span>
        }
        actions={<CampaignActions data={data} onChange={call.reload} />}
      />
      <Tabs label={words.tabs.label} tabs={kTabs.map((value) => ({ value, label: words.tabs[value] }))} value={tab} onChange={setTab}>
        {tab === "plan" && <PlanTab data={data} onChange={call.reload} onPerks={() => setTab("perks")} />}
        {tab === "perks" && <PerksTab data={data} onChange={call.reload} />}
        {tab === "results" && <ResultsTab campaign={campaign} />}
        {tab === "disclosures" && <DisclosureLedger campaignId={campaign.id} />}
        {tab === "ledger" && <LedgerSection campaign={campaign} />}
      </Tabs>
    </>
  );
}
