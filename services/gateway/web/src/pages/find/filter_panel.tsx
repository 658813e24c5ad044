import { useState } from "preact/hooks";
import { useSpeech } from "../../i18n/language";
import { kContentLanguages, kCountries } from "../../i18n/places";
import { kNetworks, networkName, networkSlug } from "../../networks";
import { navigate, personHref } from "../../router";
import { Button, Segmented, Select, Slider, TextField, type Choice } from "../../ui";
import { kEvidences, kKinds, type Filters } from "./filters";

export function FilterPanel({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t, format, language } = useSpeech();
  const words = t.find;
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  const collator = new Intl.Collator(language);
  const sorted = (codes: readonly string[], nameOf: (code: string) => string): Choice<string>[] =>
    codes.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => collator.compare(a.label, b.label));

  return (
    <div class="filter-panel">
      <Segmented
        label={words.kind}
        value={filters.kind}
        onChange={(kind) => set({ kind })}
        choices={kKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SettledSlider
        label={words.reply}
        value={filters.reply}
        min={0}
        max={95}
        step={5}
        onSettle={(reply) => set({ reply })}
        text={(value) => (value === 0 ? words.any : `≥ ${format.percent(value / 100)}`)}
      />
      <SettledSlider
        label={words.minScore}
        value={filters.minScore}
        min={1}
        max={90}
        onSettle={(minScore) => set({ minScore })}
        text={(value) => (value === 1 ? words.any : `≥ ${format.integer(value)}`)}
      />
      <Select
        label={words.evidence}
        value={filters.evidence}
        onChange={(evidence) => set({ evidence })}
        choices={kEvidences.map((value) => ({ value, label: words.evidences[value] }))}
      />
      <Select
        label={words.network}
        value={filters.network}
        onChange={(network) => set({ network })}
        choices={[{ value: "", label: words.anyNetwork }, ...kNetworks.map((network) => ({ value: networkSlug(network), label: networkName(network) }))]}
      />
      <Select
        label={words.country}
        value={filters.country}
        onChange={(country) => set({ country })}
        choices={[{ value: "", label: words.anyCountry }, ...sorted(kCountries, (code) => format.country(code))]}
      />
      <Select
        label={words.language}
        value={filters.language}
        onChange={(chosen) => set({ language: chosen })}
        choices={[{ value: "", label: words.anyLanguage }, ...sorted(kContentLanguages, (tag) => format.languageName(tag))]}
      />
    </div>
  );
}

// Follows the hand, and tells when it lets go.
function SettledSlider(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onSettle: (value: number) => void;
  text: (value: number) => string;
}) {
  const { value, text, onSettle, ...rest } = props;
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? value;
  return (
    <Slider
      {...rest}
      value={shown}
      text={text(shown)}
      onChange={setMoving}
      onSettle={(settled) => {
        setMoving(undefined);
        onSettle(settled);
      }}
    />
  );
}

// Opens somebody whose name is known.
export function ByName() {
  const { t } = useSpeech();
  const [subject, setSubject] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const text = subject.trim();
    const right = /^[a-z0-9]+:.+$/.test(text);
    setWrong(!right);
    if (right) navigate(personHref(text));
  };
  return (
    <form class="by-name" onSubmit={submit} aria-label={t.find.byName}>
      <TextField
        label={t.find.byName}
        hint={t.find.byNameHint}
        error={wrong ? t.find.byNameForm : undefined}
        value={subject}
        onChange={setSubject}
        placeholder="twitter:jack"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button type="submit">{t.find.open}</Button>
    </form>
  );
}
