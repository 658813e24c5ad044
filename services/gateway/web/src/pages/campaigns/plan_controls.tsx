// The wishes of a plan.
import { useMemo, useState } from "preact/hooks";
import type { Campaign } from "../../../gen/klout/perks/v1/perks_pb.js";
import { useSpeech } from "../../i18n/language";
import { kContentLanguages, kCountries } from "../../i18n/places";
import { Checkbox, Slider, TextField, TopicField } from "../../ui";
import { ChipSelect } from "./chip_select";
import type { Wishes } from "./plan_request";
import { amountText, unitsOf } from "./words";

const kMostPeople = 200;
const kSteps = 100;

// Steps that read well: 1, 2 or 5 times a power of ten.
function niceStep(most: number): number {
  const rough = Math.max(1, most / kSteps);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power * 10;
}

export function PlanControls({ campaign, wishes, onChange }: { campaign: Campaign; wishes: Wishes; onChange: (part: Partial<Wishes>) => void }) {
  const { t, format, language } = useSpeech();
  const words = t.campaigns.plan;
  const currency = campaign.currency;
  const most = Math.max(Number(campaign.budget), 1);
  const step = niceStep(most);
  const [cost, setCost] = useState<string>();
  const costText = cost ?? amountText(BigInt(Math.round(wishes.cost)), currency);
  const typedCost = unitsOf(costText, currency);
  const named = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((value) => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label, language));
  const countries = useMemo(() => named(kCountries, (code) => format.country(code)), [format, language]);
  const languages = useMemo(() => named(kContentLanguages, (code) => format.languageName(code)), [format, language]);
  return (
    <>
      {campaign.budget > 0n && (
        <Slider
          label={words.budget}
          min={0}
          max={most}
          step={step}
          value={wishes.budget}
          onChange={(budget) => onChange({ budget })}
          text={format.money(wishes.budget, currency)}
        />
      )}
      <Slider
        label={words.people}
        min={0}
        max={kMostPeople}
        value={wishes.maxPeople}
        onChange={(maxPeople) => onChange({ maxPeople })}
        text={wishes.maxPeople === 0 ? "–" : format.integer(wishes.maxPeople)}
        hint={wishes.maxPeople === 0 ? words.noLimit : undefined}
      />
      <TextField
        label={`${words.cost} (${currency})`}
        hint={words.costHint}
        inputMode="decimal"
        value={costText}
        error={typedCost === undefined ? t.campaigns.badAmount : undefined}
        onChange={(text) => {
          setCost(text);
          const units = unitsOf(text, currency);
          if (units !== undefined) onChange({ cost: Number(units) });
        }}
      />
      <TopicField label={words.topic} value={wishes.topic} onChange={(topic) => onChange({ topic })} />
      <ChipSelect label={words.country} none={words.anyCountry} choices={countries} values={wishes.countries} onChange={(list) => onChange({ countries: list })} />
      <ChipSelect label={words.language} none={words.anyLanguage} choices={languages} values={wishes.languages} onChange={(list) => onChange({ languages: list })} />
      <details class="disclosure">
        <summary>{words.advanced}</summary>
        <div class="stack advanced">
          <Checkbox label={t.campaigns.perks.kind} hint={t.campaigns.perks.kindHint} checked={wishes.peopleOnly} onChange={(peopleOnly) => onChange({ peopleOnly })} />
          <Slider
            label={words.minLow}
            hint={words.minLowHint}
            min={0}
            max={90}
            value={wishes.minLow}
            onChange={(minLow) => onChange({ minLow })}
            text={wishes.minLow === 0 ? "–" : format.integer(wishes.minLow)}
          />
          <Slider
            label={words.reply}
            min={0}
            max={0.9}
            step={0.05}
            value={wishes.minReply}
            onChange={(minReply) => onChange({ minReply })}
            text={wishes.minReply === 0 ? "–" : format.percent(wishes.minReply)}
          />
          {wishes.countries.length > 0 && (
            <Checkbox label={words.countThere} checked={wishes.countThere} onChange={(countThere) => onChange({ countThere })} />
          )}
          <Slider
            label={`${words.epsilon} (ε)`}
            hint={words.epsilonHint}
            min={0.02}
            max={0.4}
            step={0.01}
            value={wishes.epsilon}
            onChange={(epsilon) => onChange({ epsilon })}
            text={format.percent(wishes.epsilon)}
          />
        </div>
      </details>
    </>
  );
}
