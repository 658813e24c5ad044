// A score on its scale from 1 to 100: a ruler with the 90 % interval as a band and the score as a mark.
import { useSpeech } from "../i18n/language";

export function Bar(props: { value: number; low: number; high: number; max?: number; label?: string; slim?: boolean }) {
  const { value, low, high, max = 100, label, slim } = props;
  const { t, format } = useSpeech();
  const place = (x: number) => `${(Math.min(Math.max(x / max, 0), 1) * 100).toFixed(2)}%`;
  const text = label ?? t.common.score.bar(format.score(value), format.score(low), format.score(high));
  return (
    <div class={slim ? "bar bar-slim" : "bar"} role="img" aria-label={text} title={text}>
      <span class="bar-fill" style={{ width: place(value) }} />
      <span class="bar-band" style={{ left: place(low), width: place(high - low) }} />
      <span class="bar-mark" style={{ left: place(value) }} />
    </div>
  );
}

// A part of a whole, 0 to 1.
export function Meter({ share, label }: { share: number; label: string }) {
  const part = `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(1)}%`;
  return (
    <span class="meter" role="img" aria-label={label} title={label}>
      <span style={{ width: part }} />
    </span>
  );
}
