import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n/language";
import { EmptyState, LinkButton, Skeleton } from "../ui";
import { useSession } from "./session";

// What is inside is shown to who has the right; others are told what they need: `<Gate right="campaigns">`.
export function Gate({ right, children }: { right: "campaigns" | "operate" | "person"; children: ComponentChildren }) {
  const { t } = useSpeech();
  const { known, rights } = useSession();
  if (!known) return <Skeleton />;
  if (rights[right]) return <>{children}</>;
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <EmptyState
      icon="info"
      page
      title={t.common.gate[right]}
      actions={
        <LinkButton look="primary" href={`/sign-in?next=${next}`}>
          {t.common.signIn}
        </LinkButton>
      }
    >
      {t.common.gate.text}
    </EmptyState>
  );
}
