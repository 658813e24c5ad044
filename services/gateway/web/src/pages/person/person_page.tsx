import { useSpeech } from "../../i18n/language";
import { PageHead } from "../../ui";

export default function PersonPage() {
  const { t } = useSpeech();
  return <PageHead title={t.person.title} />;
}
