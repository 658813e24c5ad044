// The perks of a campaign: rules, terms, stock; new perks, more stock, honouring codes.
import { useState } from "preact/hooks";
import { CampaignState, type Campaign, type GetCampaignResponse, type Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { useTopicNames } from "../../topic_names";
import { Button, Card, Dialog, EmptyState, InlineProblem, TextField, toast } from "../../ui";
import { PerkForm } from "./perk_form";
import { StockForm } from "./stock_form";
import { problemText } from "./words";

const kDaySeconds = 86_400;

export function PerksTab({ data, onChange }: { data: GetCampaignResponse; onChange: () => void }) {
  const { t } = useSpeech();
  const words = t.campaigns.perks;
  const [creating, setCreating] = useState(false);
  const campaign = data.campaign!;
  const over = campaign.state === CampaignState.ENDED;
  const create = !over && (
    <Button look="primary" size="small" icon="plus" onClick={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <Card title={words.title} aside={create}>
      {data.perks.length === 0 ? (
        <EmptyState title={words.none} icon="plus">
          {words.noneText}
        </EmptyState>
      ) : (
        <div class="offers">
          {data.perks.map((perk) => (
            <PerkCard key={perk.id} perk={perk} campaign={campaign} onChange={onChange} />
          ))}
        </div>
      )}
      <Dialog open={creating} title={words.create} onClose={() => setCreating(false)}>
        <PerkForm
          campaign={campaign}
          rules={undefined}
          unitCost={0}
          onMade={() => {
            setCreating(false);
            onChange();
          }}
        />
      </Dialog>
    </Card>
  );
}

function PerkCard({ perk, campaign, onChange }: { perk: Perk; campaign: Campaign; onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.perks;
  const [stocking, setStocking] = useState(false);
  const rules = perk.rules;
  const eligibility = rules?.eligibility;
  const dueDays = Number(rules?.postDue?.seconds ?? 0n) / kDaySeconds;
  const nameOf = useTopicNames(eligibility?.topic ? [eligibility.topic] : []);
  const facts = [
    eligibility?.topic && nameOf(eligibility.topic),
    eligibility?.countries.map((code) => format.country(code)).join(", "),
    eligibility?.languages.map((tag) => format.languageName(tag)).join(", "),
    eligibility && eligibility.minLow > 0 && `${words.minScore}: ${format.integer(eligibility.minLow)}`,
    rules && rules.places.length > 0 && `→ ${rules.places.join(" ")}`,
    rules && (rules.minAge > 0 ? words.age(rules.minAge) : words.anyAge),
    rules?.onePerHousehold && t.me.perks.household,
    dueDays > 0 ? words.dueIn(words.days(Math.round(dueDays), format.integer(dueDays))) : words.noPost,
  ].filter(Boolean);
  return (
    <article class="offer">
      <header class="offer-head">
        <h3>{perk.name}</h3>
        <strong>{format.money(perk.unitCost, campaign.currency)}</strong>
      </header>
      {perk.description && <p class="offer-text">{perk.description}</p>}
      <p class="muted small">{facts.join(" · ")}</p>
      <StockBar perk={perk} />
      <div class="button-row">
        <Button size="small" onClick={() => setStocking(true)}>
          {words.addStock}
        </Button>
      </div>
      <details class="disclosure">
        <summary>{words.terms}</summary>
        <p class="terms">{perk.terms}</p>
        <p class="small muted">
          SHA-256: <code>{perk.termsHash}</code>
        </p>
      </details>
      {perk.stockClaimed > 0n && <RedeemForm perk={perk} onChange={onChange} />}
      <Dialog open={stocking} title={words.addStock} onClose={() => setStocking(false)}>
        <StockForm
          perk={perk}
          onAdded={() => {
            setStocking(false);
            onChange();
          }}
        />
      </Dialog>
    </article>
  );
}

function StockBar({ perk }: { perk: Perk }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.perks;
  const total = Number(perk.stockTotal);
  const parts = [
    { key: "claimed", count: perk.stockClaimed, word: words.claimed },
    { key: "held", count: perk.stockHeld, word: words.held },
    { key: "available", count: perk.stockAvailable, word: words.available },
  ];
  return (
    <div class="stock">
      <div class="stock-bar" aria-hidden="true">
        {parts.filter(({ count }) => count > 0n).map(({ key, count }) => <span key={key} class={`stock-${key}`} style={{ width: `${((Number(count) / total) * 100).toFixed(2)}%` }} />)}
      </div>
      <p class="stock-key small">
        {parts.map(({ key, count, word }) => (
          <span key={key}>
            <i class={`stock-${key}`} aria-hidden="true" /> {format.integer(count)} {word}
          </span>
        ))}
        <span class="muted">{words.ofTotal(format.integer(perk.stockTotal))}</span>
      </p>
    </div>
  );
}

function RedeemForm({ perk, onChange }: { perk: Perk; onChange: () => void }) {
  const { t } = useSpeech();
  const words = t.campaigns.perks;
  const [code, setCode] = useState("");
  const ids = useRequestIds();
  const redeem = useAction(async () => {
    await perks.redeem({ requestId: ids.of(perk.id, code), perkId: perk.id, code: code.trim() });
    ids.done();
    setCode("");
    toast(words.redeemed);
    onChange();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (code.trim()) void redeem.run();
  };
  return (
    <details class="disclosure">
      <summary>{words.redeem}</summary>
      <form class="form draft" onSubmit={submit}>
        <TextField label={words.redeemCode} value={code} onChange={setCode} maxLength={128} autocomplete="off" spellcheck={false} />
        <InlineProblem problem={redeem.error} {...problemText(redeem.error, t.campaigns)} />
        <div>
          <Button type="submit" busy={redeem.busy}>
            {words.redeem}
          </Button>
        </div>
      </form>
    </details>
  );
}
