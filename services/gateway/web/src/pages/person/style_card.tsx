// How somebody takes part: Klout's sixteen styles as they stood on its chart, the one that fits marked, and the four axes behind it.
import type { Style } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { Card } from "../../ui";

const kAxes = ["creating", "focused", "consistent", "sharing"] as const;
const kLittle = 0.25;

export function StyleCard({ style }: { style: Style }) {
  const { t } = useSpeech();
  const words = t.person.style;
  const names = Object.values(words.types);
  return (
    <Card title={words.title} lead={words.lead}>
      <ol class="style-grid">
        {names.map((name, i) => (
          <li key={name} class={i + 1 === style.type ? "style-on" : undefined} aria-current={i + 1 === style.type ? "true" : undefined}>
            {name}
          </li>
        ))}
      </ol>
      {style.type === 0 && <p class="small muted">{words.none}</p>}
      {style.type !== 0 && style.confidence < kLittle && <p class="small muted">{words.little}</p>}
      <ul class="style-axes">
        {kAxes.map((axis) => (
          <Axis key={axis} low={words.axes[axis].low} high={words.axes[axis].high} value={style[axis]} />
        ))}
      </ul>
    </Card>
  );
}

function Axis({ low, high, value }: { low: string; high: string; value: number }) {
  const { format } = useSpeech();
  const place = `${((Math.min(Math.max(value, -1), 1) + 1) / 2) * 100}%`;
  return (
    <li class="style-axis">
      <span>{low}</span>
      <span class="style-line" role="img" aria-label={format.signed(value, 2)}>
        <span style={{ left: place }} />
      </span>
      <span>{high}</span>
    </li>
  );
}
