import { useSpeech } from "../../i18n/language";
import { PageHead } from "../../ui";

export default function FindPage() {
  const { t } = useSpeech();
  return <PageHead title={t.find.title} />;
}
