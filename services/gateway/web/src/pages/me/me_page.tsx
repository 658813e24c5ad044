import { useSpeech } from "../../i18n/language";
import { Gate } from "../../session/gate";
import { PageHead } from "../../ui";

export default function MePage() {
  const { t } = useSpeech();
  return (
    <Gate right="person">
      <PageHead title={t.me.title} />
    </Gate>
  );
}
