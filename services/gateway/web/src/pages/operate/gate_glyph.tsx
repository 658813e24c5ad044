// What the gate measured, one small scale each: the allowed zone in the middle, a mark where the value went. A feed may rise as it likes.
import type { GateValue } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { checkLimit, checkName, isFeed } from "./gate_text";

// The scale goes a little beyond the limit; what went further stands at its end.
const kBeyond = 1.7;

export function changeOf(value: GateValue): number {
  if (value.before === 0) return value.after === 0 ? 0 : Infinity;
  return (value.after - value.before) / value.before;
}

export function GateGlyphs({ gate }: { gate: readonly GateValue[] }) {
  const { t } = useSpeech();
  const words = t.operate.snapshots;
  if (gate.length === 0) return <p class="small muted gate">{words.noGate}</p>;
  return (
    <ul class="gate" aria-label={words.gate}>
      {gate.map((value) => (
        <Glyph key={value.name} value={value} />
      ))}
    </ul>
  );
}

function Glyph({ value }: { value: GateValue }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const words = t.operate.snapshots;
  const name = checkName(value.name, speech);
  const change = changeOf(value);
  const shown = Number.isFinite(change) ? format.signedPercent(change, Math.abs(change) < 0.1 ? 1 : 0) : "∞";
  const reach = Math.max(value.limit, 0.0001) * kBeyond;
  const at = Math.min(Math.max(change / reach, -1), 1);
  const zone = (1 - 1 / kBeyond) * 50;
  const number = (x: number) => (value.name === "trust_mass" ? format.decimal(x, 3) : format.compact(x));
  const text = `${words.gateValue(name, shown, checkLimit(value, speech))}, ${words.beforeAfter(number(value.before), number(value.after))}, ${value.passed ? words.passed : words.stopped}`;
  return (
    <li class={value.passed ? "gate-value" : "gate-value gate-stopped"} title={text}>
      <span class="gate-name" aria-hidden="true">{name}</span>
      <span class="gate-scale" role="img" aria-label={text}>
        <span class="gate-zone" style={{ left: `${zone.toFixed(1)}%`, right: isFeed(value.name) ? 0 : `${zone.toFixed(1)}%` }} />
        <span class="gate-mark" style={{ left: `${(50 + at * 50).toFixed(1)}%` }} />
      </span>
      <span class="gate-change" aria-hidden="true">{shown}</span>
    </li>
  );
}
