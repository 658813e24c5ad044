import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n/language";
import { EmptyState, LinkButton, PageHead, Skeleton } from "../ui";
import { useSession } from "./session";

// What is inside is shown to who has the right; others are told what they need, under `title`: `<Gate right="campaigns" title={t.campaigns.title}>`.
export function Gate({ right, title, children }: { right: "campaigns" | "operate" | "person"; title: string; children: ComponentChildren }) {
  const { t } = useSpeech();
  const { known, rights } = useSession();
  if (!known) return <Skeleton />;
  if (rights[right]) return <>{children}</>;
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        icon="info"
        title={t.common.gate[right]}
        actions={
          <LinkButton look="primary" href={`/sign-in?next=${next}`}>
            {t.common.signIn}
          </LinkButton>
        }
      >
        {t.common.gate.text}
      </EmptyState>
    </>
  );
}
