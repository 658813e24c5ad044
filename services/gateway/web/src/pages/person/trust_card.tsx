import type { Receipt, Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { Card, Icon, Meter } from "../../ui";

interface Sum {
  reason: string;
  accounts: number;
  people: number;
  explanation: string;
}

// The discounts of all networks, added up by their reason.
function discountsOf(receipt: Receipt | undefined): Sum[] {
  const sums = new Map<string, Sum>();
  for (const discount of receipt?.networks.flatMap((network) => network.discounts) ?? []) {
    const sum = sums.get(discount.reason) ?? { reason: discount.reason, accounts: 0, people: 0, explanation: discount.explanation };
    sum.accounts += Number(discount.accounts);
    sum.people += discount.peopleDiscounted;
    sums.set(discount.reason, sum);
  }
  return [...sums.values()].sort((a, b) => b.people - a.people);
}

export function TrustCard({ score, receipt }: { score: Score; receipt: Receipt | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person.trust;
  const names: Record<string, string | undefined> = t.person.reasons;
  const means: Record<string, string | undefined> = t.person.reasonsMean;
  const discounts = discountsOf(receipt);
  const hot = score.heat >= 0.5;
  return (
    <Card title={words.title}>
      <dl class="trust">
        <div>
          <dt>{words.trust}</dt>
          <dd>
            <span class="trust-value">
              {format.decimal(score.trust, 2)} <Meter share={score.trust} label={`${words.trust} ${format.decimal(score.trust, 2)}`} />
            </span>
            <small>{words.trustText}</small>
          </dd>
        </div>
        <div>
          <dt>{words.heat}</dt>
          <dd>
            <span class={hot ? "trust-value trust-hot" : "trust-value"}>
              {hot && <Icon name="flame" />} {format.decimal(score.heat, 1)}
            </span>
            <small>{hot ? words.heatText : words.heatNone}</small>
          </dd>
        </div>
        {receipt && (
          <div>
            <dt>{words.discounts}</dt>
            <dd>
              <small>{discounts.length > 0 ? words.discountsText : words.noDiscounts}</small>
              <ul class="discounts">
                {discounts.map((sum) => (
                  <li key={sum.reason}>
                    <b>{names[sum.reason] ?? sum.reason.toLowerCase()}</b>{" "}
                    <span>{sum.accounts > 0 ? words.line(format.integer(sum.accounts), format.people(sum.people)) : words.linePeople(format.people(sum.people))}</span>
                    <small>{means[sum.reason] ?? sum.explanation}</small>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
