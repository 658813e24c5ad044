// What can be done to a campaign in its state: launch, pause, go on, end. Each is confirmed.
import { useState } from "preact/hooks";
import { CampaignState, type GetCampaignResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { longCall, perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Button, Confirm, TextField, toast } from "../../ui";
import { problemText } from "./words";

type Asked = "launch" | "pause" | "resume" | "end";

export function CampaignActions({ data, onChange }: { data: GetCampaignResponse; onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.actions;
  const [asked, setAsked] = useState<Asked>();
  const [reason, setReason] = useState("");
  const ids = useRequestIds();
  const campaignId = data.campaign?.id ?? "";
  const state = data.campaign?.state;
  const picks = data.plan?.reach?.picks.length ?? 0;

  const launch = useAction(async () => {
    const answer = await perks.launchCampaign({ requestId: ids.of("launch", campaignId), campaignId }, longCall);
    ids.done();
    toast(words.launched(answer.invited, format.integer(answer.invited)));
    onChange();
  });
  const change = useAction(async (next: CampaignState) => {
    await perks.changeCampaignState({ requestId: ids.of(campaignId, next, reason), campaignId, state: next, reason: reason.trim() });
    ids.done();
    setReason("");
    toast(words.changed);
    onChange();
  });
  const to = (next: CampaignState) => ({ ...change, run: () => change.run(next) });
  const close = () => setAsked(undefined);
  const reasonField = <TextField label={words.reason} value={reason} onChange={setReason} maxLength={512} />;
  const trouble = problemText(change.error, t.campaigns);
  const problem = trouble.text;
  const launchTrouble = problemText(launch.error, t.campaigns);
  return (
    <>
      {state === CampaignState.DRAFT && (
        <Button look="primary" disabled={picks === 0} title={picks === 0 ? words.noPlan : undefined} onClick={() => setAsked("launch")}>
          {words.launch}
        </Button>
      )}
      {state === CampaignState.LIVE && <Button onClick={() => setAsked("pause")}>{words.pause}</Button>}
      {state === CampaignState.PAUSED && (
        <Button look="primary" onClick={() => setAsked("resume")}>
          {words.resume}
        </Button>
      )}
      {state !== CampaignState.ENDED && (
        <Button look="danger" onClick={() => setAsked("end")}>
          {words.end}
        </Button>
      )}
      <Confirm
        open={asked === "launch"}
        title={words.launchTitle}
        confirm={words.launch}
        action={launch}
        problemText={launchTrouble.text}
        onClose={close}
      >
        <p>{words.launchText(t.campaigns.people(picks, format.integer(picks)))}</p>
      </Confirm>
      <Confirm open={asked === "pause"} title={words.pauseTitle} confirm={words.pause} action={to(CampaignState.PAUSED)} problemText={problem} onClose={close}>
        <p>{words.pauseText}</p>
        {reasonField}
      </Confirm>
      <Confirm open={asked === "resume"} title={words.resumeTitle} confirm={words.resume} action={to(CampaignState.LIVE)} problemText={problem} onClose={close}>
        <p>{words.resumeText}</p>
        {reasonField}
      </Confirm>
      <Confirm open={asked === "end"} title={words.endTitle} confirm={words.end} look="danger" action={to(CampaignState.ENDED)} problemText={problem} onClose={close}>
        <p>{words.endText}</p>
        {reasonField}
      </Confirm>
    </>
  );
}
