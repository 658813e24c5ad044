// Several of a long list: what is chosen stands as chips that can be taken away, the list adds to them.
import { useSpeech } from "../../i18n/language";
import { Icon, Select, type Choice } from "../../ui";

export function ChipSelect(props: {
  label: string;
  // Shown while nothing is chosen.
  none: string;
  choices: readonly Choice<string>[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { label, none, choices, values, onChange } = props;
  const { t } = useSpeech();
  const nameOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const left = choices.filter((choice) => !values.includes(choice.value));
  return (
    <div class="chip-select">
      <Select
        label={label}
        value=""
        onChange={(value) => value && onChange([...values, value])}
        choices={[{ value: "", label: values.length === 0 ? none : "+ …" }, ...left]}
      />
      {values.length > 0 && (
        <ul class="chips">
          {values.map((value) => (
            <li key={value}>
              <button type="button" class="chip" aria-label={`${nameOf(value)}: ${t.common.close}`} onClick={() => onChange(values.filter((each) => each !== value))}>
                {nameOf(value)} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
