// The score as a gauge: the scale from 1 to 100, its 90 % interval as a band, and outside it the people a week that the score stands for.
import type { Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";

const kCentre = 150;
const kRadius = 104;
// Degrees from the top, clockwise.
const kFrom = -130;
const kTo = 130;

function point(angle: number, radius: number): [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [kCentre + radius * Math.sin(turn), kCentre - radius * Math.cos(turn)];
}
function angleOf(score: number): number {
  const part = Math.min(Math.max(score, 0), 100) / 100;
  return kFrom + part * (kTo - kFrom);
}
function arc(from: number, to: number, radius: number): string {
  const [x1, y1] = point(from, radius);
  const [x2, y2] = point(to, radius);
  return `M${x1.toFixed(2)} ${y1.toFixed(2)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${x2.toFixed(2)} ${y2.toFixed(2)}`;
}
function ray(angle: number, inner: number, outer: number): string {
  const [x1, y1] = point(angle, inner);
  const [x2, y2] = point(angle, outer);
  return `M${x1.toFixed(2)} ${y1.toFixed(2)}L${x2.toFixed(2)} ${y2.toFixed(2)}`;
}

export function Dial({ score, thin, scale }: { score: Score; thin: boolean; scale: { atOne: number; perDecade: number } | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person;
  const weekly = t.common.score.weekly(Math.round(score.peoplePerWeek), format.people(score.peoplePerWeek));
  const hasRange = score.high > score.low;
  const label = !thin
    ? words.dial(format.score(score.score), format.score(score.low), format.score(score.high), weekly)
    : hasRange
      ? `${words.notEnough}. ${words.thinRange(format.score(score.low), format.score(score.high))}.`
      : `${words.notEnough}.`;
  const decades = scale ? [0, 1, 2, 3, 4, 5, 6, 7].map((decade) => ({ people: 10 ** decade, at: scale.atOne + scale.perDecade * decade })) : [];

  return (
    <svg class={thin ? "dial dial-thin" : "dial"} viewBox="0 0 300 246" role="img" aria-label={label}>
      <path class="dial-track" d={arc(kFrom, kTo, kRadius)} />
      {!thin && <path class="dial-fill" d={arc(kFrom, Math.max(angleOf(score.score), kFrom + 0.5), kRadius)} />}
      {hasRange && <path class="dial-band" d={arc(angleOf(score.low), angleOf(score.high), kRadius)} />}
      {Array.from({ length: 51 }, (_, i) => i * 2).map((tick) => (
        <path key={tick} class={tick % 10 === 0 ? "dial-tick dial-tick-long" : "dial-tick"} d={ray(angleOf(tick), tick % 10 === 0 ? 82 : 87, 91)} />
      ))}
      {[0, 20, 40, 60, 80, 100].map((tick) => {
        const [x, y] = point(angleOf(tick), 71);
        return (
          <text key={tick} class="dial-number" x={x} y={y + 3.5}>
            {format.integer(Math.max(tick, 1))}
          </text>
        );
      })}
      {decades
        .filter(({ at }) => at >= 1 && at <= 100.5)
        .map(({ people, at }) => {
          const [x, y] = point(angleOf(at), 134);
          return (
            <g key={people}>
              <path class="dial-tick" d={ray(angleOf(at), 117, 122)} />
              <text class="dial-people" x={x} y={y + 3}>
                {format.compact(people)}
              </text>
            </g>
          );
        })}
      {!thin && <path class="dial-needle" d={ray(angleOf(score.score), 93, 115)} />}
      {!thin ? (
        <>
          <text class="dial-score" x={kCentre} y="163">
            {format.score(score.score)}
          </text>
          <text class="dial-interval" x={kCentre} y="186">
            {t.common.score.interval(format.score(score.low), format.score(score.high))}
          </text>
        </>
      ) : (
        <>
          <text class="dial-score dial-score-none" x={kCentre} y="158">
            ?
          </text>
          {hasRange && (
            <text class="dial-interval" x={kCentre} y="186">
              {t.common.score.interval(format.score(score.low), format.score(score.high))}
            </text>
          )}
        </>
      )}
    </svg>
  );
}
