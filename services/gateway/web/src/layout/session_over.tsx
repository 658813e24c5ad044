import { useSpeech } from "../i18n/language";
import { useSession } from "../session/session";
import { Icon, LinkButton } from "../ui";

// The session ended while the app was open: says so once, above the page, which stays as it is.
export function SessionOver() {
  const { t } = useSpeech();
  const { over } = useSession();
  if (!over) return null;
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <div class="notice" role="alert">
      <Icon name="info" />
      <span>{t.common.sessionOver}</span>
      <LinkButton href={`/sign-in?next=${next}`} size="small" look="primary">
        {t.common.signIn}
      </LinkButton>
    </div>
  );
}
