import { useSpeech } from "../../i18n/language";
import { Gate } from "../../session/gate";
import { PageHead } from "../../ui";

export default function CampaignsPage() {
  const { t } = useSpeech();
  return (
    <Gate right="campaigns">
      <PageHead title={t.campaigns.title} />
    </Gate>
  );
}
