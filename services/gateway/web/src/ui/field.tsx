// A labelled control with its hint and its error, joined for screen readers. `Field` takes any control; the ones below are the common ones.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icons";

interface FieldProps {
  label: string;
  // What the field is for, one line.
  hint?: ComponentChildren;
  error?: string | undefined;
  // Kept for screen readers, not shown.
  hideLabel?: boolean;
  children: (control: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined }) => ComponentChildren;
}

export function Field({ label, hint, error, hideLabel, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label class={hideLabel ? "visually-hidden" : "field-label"} for={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
    </div>
  );
}

interface InputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  hideLabel?: boolean;
  type?: "text" | "password" | "url" | "email" | "search" | "number" | "date" | "datetime-local";
  name?: string;
  placeholder?: string;
  autocomplete?: "off" | "username" | "current-password" | "bday" | "name";
  autocapitalize?: "none" | "sentences";
  inputMode?: "numeric" | "decimal" | "text";
  spellcheck?: boolean;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
}

export function TextField({ label, value, onChange, hint, error, hideLabel, type = "text", ...rest }: InputProps) {
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      {(control) => (
        // Preact types each kind of input apart; to us they are all text.
        <input class="input" {...rest} {...control} type={type as "text"} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

export function TextArea(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  rows?: number;
  maxLength?: number;
}) {
  const { label, value, onChange, hint, error, rows = 4, maxLength } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          class="input"
          rows={rows}
          {...(maxLength === undefined ? {} : { maxLength })}
          {...control}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
}

export function Select<T extends string>(props: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  hint?: ComponentChildren;
  error?: string | undefined;
  hideLabel?: boolean;
  disabled?: boolean;
}) {
  const { label, value, onChange, choices, hint, error, hideLabel, disabled } = props;
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      {(control) => (
        <span class="select">
          <select
            class="input"
            {...control}
            disabled={disabled ?? false}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value as T)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === value}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}

export function Checkbox(props: {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  disabled?: boolean;
}) {
  const id = useId();
  const { label, checked, onChange, hint, error, disabled } = props;
  return (
    <div class="field">
      <label class="checkbox">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled ?? false}
          aria-describedby={hint || error ? `${id}-hint` : undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {(hint || error) && (
        <p class={error ? "field-error checkbox-hint" : "field-hint checkbox-hint"} id={`${id}-hint`}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

// One of a few, all in sight: radio buttons that look like one control.
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  hideLabel?: boolean;
}) {
  const name = useId();
  const { label, value, onChange, choices, hideLabel } = props;
  return (
    <fieldset class="field segmented-field">
      <legend class={hideLabel ? "visually-hidden" : "field-label"}>{label}</legend>
      <div class="segmented">
        {choices.map((choice) => (
          <label key={choice.value} class={choice.value === value ? "segment segment-on" : "segment"}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
