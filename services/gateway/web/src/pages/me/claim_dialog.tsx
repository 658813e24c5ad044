// The terms in full, accepted by their fingerprint: what the person read is what they agree to.
import { useEffect, useState } from "preact/hooks";
import type { Offer, Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { useRequestIds } from "../../request_id";
import { Button, Checkbox, Dialog, InlineProblem } from "../../ui";

export function ClaimDialog(props: { open: boolean; offer: Offer; perk: Perk; onClose: () => void; onClaimed: (offer: Offer | undefined) => void }) {
  const { open, offer, perk, onClose, onClaimed } = props;
  const { t } = useSpeech();
  const words = t.me.perks;
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const ids = useRequestIds();
  const claim = useAction(async () => {
    const answer = await perks.claim({ requestId: ids.of(offer.id, perk.termsHash), offerId: offer.id, termsHash: perk.termsHash });
    ids.done();
    onClaimed(answer.offer);
  });
  useEffect(() => {
    if (open) return;
    setAccepted(false);
    setTried(false);
    claim.clear();
  }, [open]);
  const go = () => {
    setTried(true);
    if (accepted) void claim.run();
  };
  const known = claim.error && wordOf(words.problems, claim.error.reason);
  return (
    <Dialog
      open={open}
      title={words.claimTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look="primary" busy={claim.busy} onClick={go}>
            {words.claimNow}
          </Button>
        </>
      }
    >
      <div class="stack">
        <div class="terms" tabIndex={0} role="region" aria-label={words.claimTitle}>
          {perk.terms}
        </div>
        <p class="small muted">
          {words.hash}: <code>{perk.termsHash}</code>
        </p>
        <Checkbox
          label={words.accept}
          hint={words.acceptHint}
          checked={accepted}
          onChange={setAccepted}
          error={tried && !accepted ? words.acceptNeeded : undefined}
        />
        <InlineProblem problem={claim.error} {...(known ? { text: known } : {})} />
      </div>
    </Dialog>
  );
}
