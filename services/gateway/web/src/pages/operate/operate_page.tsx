// For operators: what runs, what is served, what is contested, the model, keys, what was done.
import { useSpeech } from "../../i18n/language";
import { Gate } from "../../session/gate";
import { PageHead, Tabs, useUrlTab } from "../../ui";
import { AppealsTab } from "./appeals_tab";
import { AuditTab } from "./audit_tab";
import { KeysTab } from "./keys_tab";
import { ModelTab } from "./model_tab";
import { NowTab } from "./now_tab";
import { SnapshotsTab } from "./snapshots_tab";

const kTabs = ["now", "snapshots", "appeals", "model", "keys", "audit"] as const;

export default function OperatePage() {
  return (
    <Gate right="operate">
      <Operate />
    </Gate>
  );
}

function Operate() {
  const { t } = useSpeech();
  const words = t.operate;
  const [tab, setTab] = useUrlTab(kTabs, "now");
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Tabs label={words.tabs.label} tabs={kTabs.map((value) => ({ value, label: words.tabs[value] }))} value={tab} onChange={setTab}>
        {tab === "now" && <NowTab />}
        {tab === "snapshots" && <SnapshotsTab />}
        {tab === "appeals" && <AppealsTab />}
        {tab === "model" && <ModelTab />}
        {tab === "keys" && <KeysTab />}
        {tab === "audit" && <AuditTab />}
      </Tabs>
    </>
  );
}
