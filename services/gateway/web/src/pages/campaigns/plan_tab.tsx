// Planning: wishes on the left, what they would reach on the right, counted anew while the hand moves. Saving fixes it for the launch.
import { useEffect, useMemo, useState } from "preact/hooks";
import { CampaignState, type GetCampaignResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { longCall, perks, planning } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Button, Card, Dialog, EmptyState, ErrorState, InlineProblem, Segmented, Select, Skeleton, toast } from "../../ui";
import { PerkForm } from "./perk_form";
import { PlanControls } from "./plan_controls";
import { planRequestOf, rulesPart, sameRules, wishesOf, type Wishes } from "./plan_request";
import { PlanView } from "./plan_view";
import { problemText } from "./words";

const kWaitMs = 350;
// Of a topic that is known, and that no post of the snapshot is about: nobody fits.
const kNobodyPosted = "TOPIC_UNKNOWN";

function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

export function PlanTab({ data, onChange, onPerks }: { data: GetCampaignResponse; onChange: () => void; onPerks: () => void }) {
  const { t } = useSpeech();
  const campaign = data.campaign!;
  if (campaign.state === CampaignState.DRAFT) return <Planner data={data} onChange={onChange} />;
  const reach = data.plan?.reach;
  if (!reach) {
    return (
      <EmptyState title={t.campaigns.actions.noPlan} icon="info" actions={<Button onClick={onPerks}>{t.campaigns.tabs.perks}</Button>} />
    );
  }
  return <PlanView plan={reach} currency={campaign.currency} saved={data.plan} />;
}

function Planner({ data, onChange }: { data: GetCampaignResponse; onChange: () => void }) {
  const { t } = useSpeech();
  const words = t.campaigns.plan;
  const campaign = data.campaign!;
  const [perkId, setPerkId] = useState(data.plan?.perkId || (data.perks[0]?.id ?? ""));
  const perk = data.perks.find((each) => each.id === perkId);
  const [wishes, setWishes] = useState<Wishes>(() => wishesOf(campaign, perk, data.plan?.reach));
  const [shown, setShown] = useState<"preview" | "saved">("preview");
  const [making, setMaking] = useState(false);
  const change = (part: Partial<Wishes>) => {
    setWishes((before) => ({ ...before, ...part }));
    setShown("preview");
  };
  const choosePerk = (id: string) => {
    const next = data.perks.find((each) => each.id === id);
    setPerkId(id);
    if (next) change({ cost: Number(next.unitCost), ...rulesPart(next.rules?.eligibility) });
  };

  const settled = useSettled(wishes, kWaitMs);
  const request = useMemo(() => planRequestOf(settled), [settled]);
  const preview = useCall(request ? (signal) => planning.planReach(request, { signal }) : null, [request]);
  const moving = settled !== wishes || preview.loading;

  const ids = useRequestIds();
  const save = useAction(async () => {
    const plan = planRequestOf(wishes);
    if (!perk || !plan) return;
    const content = { campaignId: campaign.id, perkId: perk.id, plan };
    await perks.planCampaign({ ...content, requestId: ids.of(content) }, longCall);
    ids.done();
    toast(words.saved);
    setShown("saved");
    onChange();
  });
  const differs = perk !== undefined && !sameRules(wishes, perk.rules?.eligibility);
  const saved = data.plan?.reach;
  const plan = shown === "saved" ? saved : preview.error ? undefined : preview.data?.plan;
  return (
    <div class="planner">
      <Card title={words.controls} class="plan-card">
        <div class="stack">
          {data.perks.length > 0 && (
            <Select label={words.perk} value={perkId} onChange={choosePerk} choices={data.perks.map((each) => ({ value: each.id, label: each.name }))} />
          )}
          <PlanControls campaign={campaign} wishes={wishes} onChange={change} />
          {differs && (
            <div class="callout small stack-tight">
              <p>{words.differs}</p>
              <div class="button-row">
                <Button size="small" onClick={() => change(rulesPart(perk.rules?.eligibility))}>
                  {words.useRules}
                </Button>
                <Button size="small" onClick={() => setMaking(true)}>
                  {words.makePerk}
                </Button>
              </div>
            </div>
          )}
          {!perk && (
            <div class="callout small stack-tight">
              <p>{words.needsPerk}</p>
              <div>
                <Button size="small" onClick={() => setMaking(true)}>
                  {words.makePerk}
                </Button>
              </div>
            </div>
          )}
          <InlineProblem problem={save.error} {...problemText(save.error, t.campaigns)} />
          <Button look="primary" busy={save.busy} disabled={!perk || !request} onClick={() => void save.run()}>
            {words.save}
          </Button>
        </div>
      </Card>
      <div class="plan-result">
        {saved && (
          <Segmented
            label={words.preview}
            hideLabel
            value={shown}
            onChange={setShown}
            choices={[
              { value: "preview", label: words.preview },
              { value: "saved", label: words.savedTitle },
            ]}
          />
        )}
        <p class="visually-hidden" role="status">
          {shown === "preview" && moving ? words.computing : ""}
        </p>
        {shown === "preview" && preview.error && preview.error.reason !== kNobodyPosted ? (
          <ErrorState problem={preview.error} onRetry={preview.reload} />
        ) : plan ? (
          <div class={shown === "preview" && moving ? "stale" : undefined} aria-busy={moving || undefined}>
            {shown === "preview" && <p class="small muted plan-note">{words.previewLead}</p>}
            <PlanView plan={plan} currency={campaign.currency} saved={shown === "saved" ? data.plan : undefined} />
          </div>
        ) : preview.loading ? (
          <Skeleton lines={[40, 90, 90, 90, 60]} />
        ) : (
          <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>
        )}
      </div>
      <Dialog open={making} title={t.campaigns.perks.create} onClose={() => setMaking(false)}>
        <PerkForm
          campaign={campaign}
          rules={wishes}
          unitCost={wishes.cost}
          onMade={(made) => {
            setMaking(false);
            setPerkId(made.id);
            onChange();
          }}
        />
      </Dialog>
    </div>
  );
}
