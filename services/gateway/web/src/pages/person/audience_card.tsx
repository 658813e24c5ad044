import type { GetPersonResponse } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { Card, EmptyState, Icon } from "../../ui";

// Below this share an audience does not read what they write.
const kFew = 0.3;

export function AudienceCard({ person }: { person: GetPersonResponse }) {
  const { t, format } = useSpeech();
  const words = t.person.audience;
  const shares = person.audienceLanguages;
  const most = Math.max(...shares.map((each) => each.share), 0.01);
  const own = shares.find((each) => each.language === person.language)?.share ?? 0;
  return (
    <Card title={words.title} lead={words.lead}>
      {shares.length === 0 ? (
        <EmptyState icon="info" title={words.none} />
      ) : (
        <ul class="languages">
          {shares.map(({ language, share }) => (
            <li key={language} class={language === person.language ? "language language-own" : "language"}>
              <span>{language ? format.languageName(language) : words.rest}</span>
              <span class="language-bar" aria-hidden="true">
                <span style={{ width: `${(share / most) * 100}%` }} />
              </span>
              <span class="numeric">{format.percent(share)}</span>
            </li>
          ))}
        </ul>
      )}
      {person.language && shares.length > 0 && own < kFew && (
        <p class="history-note">
          <Icon name="warning" /> {words.mismatch(format.languageName(person.language), format.percent(own))}
        </p>
      )}
    </Card>
  );
}
