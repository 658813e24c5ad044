import type { ComponentChildren } from "preact";
import { Field } from "./field";

// A native range control with its value beside the label. `text` says the value in words, for the eye and for screen readers. `onChange` comes
// with every step of the hand, `onSettle` when it lets go: make calls there.
export function Slider(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
  onSettle?: (value: number) => void;
  text: string;
  hint?: ComponentChildren;
}) {
  const { label, value, min, max, step = 1, onChange, onSettle, text, hint } = props;
  const part = max > min ? (value - min) / (max - min) : 0;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div class="slider">
          <input
            type="range"
            {...control}
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={text}
            style={{ "--part": String(part) }}
            onInput={(event) => onChange(Number(event.currentTarget.value))}
            onChange={(event) => onSettle?.(Number(event.currentTarget.value))}
          />
          <output class="slider-value" for={control.id}>
            {text}
          </output>
        </div>
      )}
    </Field>
  );
}
