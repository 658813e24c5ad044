// A new perk: what it is, who may have it, on what terms, and its first units.
import { useState } from "preact/hooks";
import type { Campaign, Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Button, Checkbox, InlineProblem, Slider, TextArea, TextField, TopicField } from "../../ui";
import { eligibilityOf, type Wishes } from "./plan_request";
import { amountText, placesOf, problemText, unitsOf } from "./words";

const kDay = 86_400n;

// `rules`: what was planned with, if it was.
export function PerkForm(props: { campaign: Campaign; rules: Wishes | undefined; unitCost: number; onMade: (perk: Perk) => void }) {
  const { campaign, rules, onMade } = props;
  const { t, format } = useSpeech();
  const words = t.campaigns.perks;
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [terms, setTerms] = useState("");
  const [cost, setCost] = useState(props.unitCost > 0 ? amountText(BigInt(Math.round(props.unitCost)), campaign.currency) : "");
  const [topic, setTopic] = useState(rules?.topic ?? "");
  const [places, setPlaces] = useState((rules?.countries ?? []).join(" "));
  const [excluded, setExcluded] = useState("");
  const [peopleOnly, setPeopleOnly] = useState(rules?.peopleOnly ?? true);
  const [minLow, setMinLow] = useState(rules?.minLow ?? 0);
  const [minAge, setMinAge] = useState(18);
  const [household, setHousehold] = useState(true);
  const [wantsPost, setWantsPost] = useState(true);
  const [dueDays, setDueDays] = useState(14);
  const [holdHours, setHoldHours] = useState(24);
  const [validDays, setValidDays] = useState(14);
  const [units, setUnits] = useState("50");
  const [tried, setTried] = useState(false);
  const ids = useRequestIds();
  const stockIds = useRequestIds();

  const unitCost = unitsOf(cost, campaign.currency);
  const where = placesOf(places);
  const not = placesOf(excluded);
  const count = Number(units);
  const ok = name.trim() && terms.trim() && unitCost !== undefined && where.bad.length === 0 && not.bad.length === 0 && Number.isInteger(count) && count >= 0;
  const make = useAction(async () => {
    const wishes = {
      topic, peopleOnly, minLow, minReply: rules?.minReply ?? 0, languages: rules?.languages ?? [],
      countries: [...new Set(where.places.map((place) => place.slice(0, 2)))],
    };
    const content = {
      campaignId: campaign.id, name: name.trim(), description: description.trim(), terms, unitCost: unitCost ?? 0n,
      hold: { seconds: BigInt(holdHours) * 3600n },
      offerValid: { seconds: BigInt(validDays) * kDay },
      rules: {
        eligibility: eligibilityOf(wishes), minAge, places: where.places, excludedPlaces: not.places, onePerHousehold: household,
        ...(wantsPost ? { postDue: { seconds: BigInt(dueDays) * kDay } } : {}),
      },
    };
    const { perk } = await perks.createPerk({ ...content, requestId: ids.of(content) });
    if (perk && count > 0) await perks.addStock({ requestId: stockIds.of(perk.id, count), perkId: perk.id, units: count });
    ids.done();
    stockIds.done();
    if (perk) onMade(perk);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (ok) void make.run();
  };
  const needed = (text: string) => (tried && !text.trim() ? t.campaigns.needed : undefined);
  const bad = (list: string[]) => (list.length > 0 ? words.badPlaces(list.join(" ")) : undefined);
  const days = (value: number) => words.days(value, format.integer(value));
  return (
    <form class="form" onSubmit={submit} noValidate>
      <TextField label={words.name} maxLength={256} value={name} onChange={setName} error={needed(name)} />
      <TextArea label={words.description} hint={words.descriptionHint} rows={2} value={description} onChange={setDescription} />
      <TextArea label={words.terms} hint={words.termsHint} rows={4} value={terms} onChange={setTerms} error={needed(terms)} />
      <div class="pair">
        <TextField
          label={`${words.unitCost} (${campaign.currency})`}
          hint={words.unitCostHint}
          inputMode="decimal"
          value={cost}
          onChange={setCost}
          error={tried && unitCost === undefined ? t.campaigns.badAmount : undefined}
        />
        <TextField label={words.units} hint={words.unitsHint} type="number" min={0} value={units} onChange={setUnits} />
      </div>
      <h3>{words.who}</h3>
      <TopicField label={words.topic} value={topic} onChange={setTopic} />
      <TextField label={words.countries} hint={words.countriesHint} value={places} onChange={setPlaces} error={bad(where.bad)} spellcheck={false} />
      <TextField label={words.excluded} value={excluded} onChange={setExcluded} error={bad(not.bad)} spellcheck={false} />
      <Slider label={words.minScore} min={0} max={90} value={minLow} onChange={setMinLow} text={minLow === 0 ? "–" : format.integer(minLow)} />
      <Slider label={words.minAge} min={0} max={25} value={minAge} onChange={setMinAge} text={minAge === 0 ? words.anyAge : format.integer(minAge)} />
      <Checkbox label={words.kind} hint={words.kindHint} checked={peopleOnly} onChange={setPeopleOnly} />
      <Checkbox label={words.household} checked={household} onChange={setHousehold} />
      <Checkbox label={words.post} checked={wantsPost} onChange={setWantsPost} />
      {wantsPost && <Slider label={words.postDue} min={1} max={60} value={dueDays} onChange={setDueDays} text={days(dueDays)} />}
      <Slider label={words.hold} min={1} max={168} value={holdHours} onChange={setHoldHours} text={format.integer(holdHours)} />
      <Slider label={words.offerValid} min={1} max={90} value={validDays} onChange={setValidDays} text={days(validDays)} />
      <InlineProblem problem={make.error} {...problemText(make.error, t.campaigns)} />
      <div>
        <Button type="submit" look="primary" busy={make.busy}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}
