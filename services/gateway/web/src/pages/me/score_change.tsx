// A score before and after: what a what-if, or a decision on an appeal, does to it. Two rulers under each other and the difference.
import type { Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import type { Network } from "../../../gen/klout/fact/v1/network_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkName } from "../../networks";
import { Bar, NetworkMark, Stat, Stats } from "../../ui";

function given(score: Score | undefined): score is Score {
  return score !== undefined && score.score > 0;
}

interface Labels {
  before: string;
  after: string;
}

// `after` "pending": it is not known yet. `labels`: what the two are called, unless they are now and then.
export function ScoreChange({ before, after, labels }: { before: Score | undefined; after: Score | "pending" | undefined; labels?: Labels }) {
  const { t, format } = useSpeech();
  const words = t.me.whatIf;
  const called = labels ?? words;
  const both = given(before) && after !== "pending" && given(after);
  const delta = both ? after.score - before.score : 0;
  return (
    <div class="change">
      <div class="change-rows">
        <ChangeRow label={called.before} score={before} />
        <ChangeRow label={called.after} score={after} />
      </div>
      {both && (
        <>
          <p class={delta < -0.05 ? "change-delta change-down" : delta > 0.05 ? "change-delta change-up" : "change-delta"}>
            <span class="label">{words.change}</span>
            <strong>{Math.abs(delta) < 0.05 ? words.same : format.signed(delta)}</strong>
          </p>
          <Stats>
            <Pair label={words.people} before={format.people(before.peoplePerWeek)} after={format.people(after.peoplePerWeek)} />
            <Pair label={words.reach} before={format.people(before.trueReach)} after={format.people(after.trueReach)} />
            <Pair label={words.amplification} before={format.decimal(before.amplification)} after={format.decimal(after.amplification)} />
            <Pair label={words.impact} before={format.decimal(before.networkImpact)} after={format.decimal(after.networkImpact)} />
          </Stats>
          <NetworkChanges before={before} after={after} labels={called} />
        </>
      )}
    </div>
  );
}

function ChangeRow({ label, score }: { label: string; score: Score | "pending" | undefined }) {
  const { t, format } = useSpeech();
  return (
    <div class="change-row">
      <span class="label">{label}</span>
      {score === "pending" ? (
        <span class="muted">–</span>
      ) : given(score) ? (
        <>
          <strong>{format.score(score.score)}</strong>
          <Bar value={score.score} low={score.low} high={score.high} />
          <span class="muted small">{t.common.score.interval(format.score(score.low), format.score(score.high))}</span>
        </>
      ) : (
        <span class="change-none">{t.common.score.notEnough}</span>
      )}
    </div>
  );
}

function Pair({ label, before, after }: { label: string; before: string; after: string }) {
  return <Stat label={label} value={after} note={before === after ? "=" : `← ${before}`} />;
}

function NetworkChanges({ before, after, labels }: { before: Score; after: Score; labels: Labels }) {
  const { t, format } = useSpeech();
  const words = t.me.whatIf;
  const later = new Map<Network, number>(after.networks.map((each) => [each.network, each.score]));
  return (
    <table class="table change-networks">
      <thead>
        <tr>
          <th scope="col">{words.network}</th>
          <th scope="col" class="numeric">{labels.before}</th>
          <th scope="col" class="numeric">{labels.after}</th>
        </tr>
      </thead>
      <tbody>
        {before.networks.map((each) => {
          const score = later.get(each.network);
          return (
            <tr key={each.network}>
              <th scope="row">
                <span class="subject">
                  <NetworkMark network={each.network} />
                  <span aria-hidden="true">{networkName(each.network)}</span>
                </span>
              </th>
              <td class="numeric">{format.score(each.score)}</td>
              <td class="numeric">{score === undefined ? words.gone : format.score(score)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
