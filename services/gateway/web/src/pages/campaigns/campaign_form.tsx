// A new campaign: a draft.
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { useState } from "preact/hooks";
import type { Brand, Campaign } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Button, InlineProblem, Select, Slider, TextField } from "../../ui";
import { problemText, unitsOf } from "./words";

const kCurrencies = ["EUR", "USD", "GBP", "PLN", "CHF", "SEK", "DKK", "NOK", "CZK", "HUF", "RON", "CAD", "AUD", "MXN", "BRL", "INR", "JPY"];

// A day as the browser's own zone has it.
function localDay(day: string): Date | undefined {
  if (!day) return undefined;
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function CampaignForm(props: { brands: readonly Brand[] | undefined; brandId: string; onMade: (campaign: Campaign) => void }) {
  const { brands, onMade } = props;
  const { t, format } = useSpeech();
  const words = t.campaigns;
  const [brandId, setBrandId] = useState(props.brandId || (brands?.[0]?.id ?? ""));
  const [name, setName] = useState("");
  const [starts, setStarts] = useState("");
  const [ends, setEnds] = useState("");
  const [currency, setCurrency] = useState("EUR");
  const [budget, setBudget] = useState("");
  const [control, setControl] = useState(10);
  const [tried, setTried] = useState(false);
  const ids = useRequestIds();

  const units = unitsOf(budget, currency);
  const from = localDay(starts);
  const to = localDay(ends);
  const datesOk = !from || !to || to > from;
  const make = useAction(async () => {
    const content = {
      brandId, name: name.trim(), currency, budget: units ?? 0n, controlShare: control / 100,
      ...(from ? { starts: timestampFromDate(from) } : {}),
      ...(to ? { ends: timestampFromDate(to) } : {}),
    };
    const { campaign } = await perks.createCampaign({ ...content, requestId: ids.of(content) });
    ids.done();
    if (campaign) onMade(campaign);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && units !== undefined && datesOk) void make.run();
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      {brands && (
        <Select label={words.brand} value={brandId} onChange={setBrandId} choices={brands.map((brand) => ({ value: brand.id, label: brand.name }))} />
      )}
      <TextField label={words.name} maxLength={256} value={name} onChange={setName} error={tried && !name.trim() ? words.needed : undefined} />
      <div class="pair">
        <TextField label={words.starts} type="date" value={starts} onChange={setStarts} />
        <TextField label={words.ends} type="date" value={ends} onChange={setEnds} error={tried && !datesOk ? words.badDates : undefined} />
      </div>
      <p class="field-hint">{words.datesHint}</p>
      <div class="pair">
        <TextField
          label={words.budget}
          inputMode="decimal"
          value={budget}
          onChange={setBudget}
          error={tried && units === undefined ? words.badAmount : undefined}
        />
        <Select label={words.currency} value={currency} onChange={setCurrency} choices={kCurrencies.map((code) => ({ value: code, label: code }))} />
      </div>
      <Slider label={words.control} hint={words.controlHint} min={0} max={50} value={control} onChange={setControl} text={format.percent(control / 100)} />
      <InlineProblem problem={make.error} {...problemText(make.error, words)} />
      <div>
        <Button type="submit" look="primary" busy={make.busy}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}
