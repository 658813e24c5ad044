// Find for who may not search: a person by name, how to sign in, and what a score means.
import { useSpeech } from "../../i18n/language";
import type { Rights } from "../../session/session";
import { Card, LinkButton, PageHead } from "../../ui";
import { ByName } from "./filter_panel";
import { ScaleCard } from "./scale_card";

export function Welcome({ rights }: { rights: Rights }) {
  const { t } = useSpeech();
  const words = t.find.welcome;
  return (
    <>
      <PageHead title={t.find.heading} lead={words.lead} />
      <div class="welcome">
        <div class="stack person-column">
          <Card title={words.byName}>
            <ByName />
          </Card>
          <Card title={words.search} lead={words.searchText}>
            <div class="button-row">
              {rights.person && (
                <LinkButton look="primary" href="/me">
                  {words.me}
                </LinkButton>
              )}
              {!rights.signedIn && (
                <LinkButton look="primary" href="/sign-in">
                  {t.common.signIn}
                </LinkButton>
              )}
            </div>
          </Card>
        </div>
        <ScaleCard />
      </div>
    </>
  );
}
