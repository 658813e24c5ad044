import { useSpeech } from "../i18n/language";

export function Footer() {
  const { t } = useSpeech();
  return (
    <footer class="footer">
      <p>{t.common.footer.what}</p>
      <p>
        <a href="/api">{t.common.footer.api}</a>
      </p>
    </footer>
  );
}
