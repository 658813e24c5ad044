import { useSpeech } from "../../i18n/language";
import { Gate } from "../../session/gate";
import { PageHead } from "../../ui";

export default function OperatePage() {
  const { t } = useSpeech();
  return (
    <Gate right="operate">
      <PageHead title={t.operate.title} />
    </Gate>
  );
}
