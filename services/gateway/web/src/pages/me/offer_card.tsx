// One offer: what it is, how far it has come, what can be done next.
import { useState } from "preact/hooks";
import { OfferState, type Disclosure, type Offer, type Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { useRequestIds } from "../../request_id";
import { Badge, Button, Confirm, CopyButton, InlineProblem, toast } from "../../ui";
import { ClaimDialog } from "./claim_dialog";
import { DisclosureBox } from "./disclosure_box";
import { offerStateWord } from "./offer_state";

const kSteps = [OfferState.OFFERED, OfferState.OPENED, OfferState.RESERVED, OfferState.CLAIMED, OfferState.REDEEMED] as const;

export function OfferCard(props: {
  offer: Offer;
  perk: Perk | undefined;
  disclosure: Disclosure | undefined;
  onOffer: (offer: Offer) => void;
  // The offer moved on elsewhere.
  onStale: () => void;
  onDisclosure: () => void;
}) {
  const { offer, perk, disclosure, onOffer, onStale, onDisclosure } = props;
  const { t, format } = useSpeech();
  const words = t.me.perks;
  const ids = useRequestIds();
  const [dialog, setDialog] = useState<"claim" | "decline" | "cancel">();
  const is = (...states: OfferState[]) => states.includes(offer.state);
  const close = () => setDialog(undefined);

  const open = useAction(async () => {
    const answer = await perks.openOffer({ requestId: ids.of("open", offer.id), offerId: offer.id });
    ids.done();
    if (answer.offer) onOffer(answer.offer);
  });
  const reserve = useAction(async (wait: boolean) => {
    const answer = await perks.reserve({ requestId: ids.of("reserve", offer.id, wait), offerId: offer.id, wait });
    ids.done();
    if (answer.offer) onOffer(answer.offer);
  });
  const decline = useAction(async () => {
    const answer = await perks.declineOffer({ requestId: ids.of("decline", offer.id), offerId: offer.id });
    ids.done();
    if (answer.offer) onOffer(answer.offer);
    toast(words.declined);
  });
  const cancel = useAction(async () => {
    const answer = await perks.cancel({ requestId: ids.of("cancel", offer.id), offerId: offer.id });
    ids.done();
    if (answer.offer) onOffer(answer.offer);
    toast(words.cancelled);
  });
  const claimed = (next: Offer | undefined) => {
    close();
    if (next) onOffer(next);
    else onStale();
    toast(words.claimed);
    onDisclosure();
  };

  const problem = open.error ?? reserve.error;
  const known = problem && wordOf(words.problems, problem.reason);
  const outOfStock = reserve.error?.reason === "OUT_OF_STOCK" || (is(OfferState.OPENED) && perk !== undefined && perk.stockAvailable === 0n);
  const ended = is(OfferState.DECLINED, OfferState.EXPIRED, OfferState.CANCELLED, OfferState.WITHDRAWN);
  return (
    <article class={ended ? "offer offer-ended" : "offer"}>
      <header class="offer-head">
        <h3>{perk?.name ?? offer.perkId}</h3>
        <OfferBadge state={offer.state} />
      </header>
      {!ended && <OfferSteps state={offer.state} />}
      {perk?.description && !ended && <p class="offer-text">{perk.description}</p>}
      <p class="muted small offer-facts">
        {words.from(format.day(offer.offered))}
        {offer.expires && !ended && <> · {(is(OfferState.RESERVED) ? words.heldUntil : words.until)(format.dateTime(offer.expires))}</>}
        {perk && !ended && <PerkFacts perk={perk} />}
      </p>
      {is(OfferState.WAITING) && <p>{words.line(format.integer(offer.waitingPlace))}</p>}
      {offer.code && is(OfferState.CLAIMED, OfferState.REDEEMED) && (
        <div class="offer-code">
          <div>
            <span class="label">{words.code}</span>
            <code>{offer.code}</code>
          </div>
          <CopyButton text={offer.code} />
          <p class="muted small">{is(OfferState.REDEEMED) ? words.redeemed : words.codeHint}</p>
        </div>
      )}
      {outOfStock && !is(OfferState.WAITING) && <p class="callout callout-warn">{words.outOfStock}</p>}
      {!outOfStock && <InlineProblem problem={problem} {...(known ? { text: known } : {})} />}
      <div class="button-row">
        {is(OfferState.OFFERED) && (
          <Button look="primary" busy={open.busy} onClick={() => void open.run()}>
            {words.open}
          </Button>
        )}
        {is(OfferState.OPENED) && (
          <Button look="primary" busy={reserve.busy} onClick={() => void reserve.run(outOfStock)}>
            {outOfStock ? words.wait : words.reserve}
          </Button>
        )}
        {is(OfferState.RESERVED) && perk && (
          <Button look="primary" onClick={() => setDialog("claim")}>
            {words.claim}
          </Button>
        )}
        {is(OfferState.OFFERED, OfferState.OPENED, OfferState.WAITING) && (
          <Button look="quiet" onClick={() => setDialog("decline")}>
            {words.decline}
          </Button>
        )}
        {is(OfferState.RESERVED, OfferState.CLAIMED) && (
          <Button look="quiet" onClick={() => setDialog("cancel")}>
            {words.cancel}
          </Button>
        )}
      </div>
      {is(OfferState.CLAIMED, OfferState.REDEEMED) && <DisclosureBox offer={offer} disclosure={disclosure} onDisclosure={onDisclosure} />}
      {perk && <ClaimDialog open={dialog === "claim"} offer={offer} perk={perk} onClose={close} onClaimed={claimed} />}
      <Confirm open={dialog === "decline"} title={words.declineTitle} confirm={words.decline} action={decline} onClose={close}>
        <p>{words.declineText}</p>
      </Confirm>
      <Confirm open={dialog === "cancel"} title={words.cancelTitle} confirm={words.cancel} look="danger" action={cancel} onClose={close}>
        <p>{words.cancelText}</p>
      </Confirm>
    </article>
  );
}

function OfferBadge({ state }: { state: OfferState }) {
  const { t } = useSpeech();
  const tone = state === OfferState.CLAIMED || state === OfferState.REDEEMED ? "good" : state === OfferState.RESERVED ? "data" : undefined;
  return <Badge {...(tone ? { tone } : {})}>{offerStateWord(state, t.me.perks.states)}</Badge>;
}

function PerkFacts({ perk }: { perk: Perk }) {
  const { t, format } = useSpeech();
  const words = t.me.perks;
  const rules = perk.rules;
  return (
    <>
      {" · "}
      {words.left(Number(perk.stockAvailable), format.integer(perk.stockAvailable))}
      {rules && rules.minAge > 0 && <> · {words.minAge(rules.minAge)}</>}
      {rules && rules.places.length > 0 && <> · {words.places(rules.places.map((place) => (place.includes("-") ? place : format.country(place))).join(", "))}</>}
      {rules?.onePerHousehold && <> · {words.household}</>}
    </>
  );
}

function OfferSteps({ state }: { state: OfferState }) {
  const { t } = useSpeech();
  const words = t.me.perks;
  // Waiting is between opened and reserved.
  const at = state === OfferState.WAITING ? 1 : kSteps.findIndex((step) => step === state);
  return (
    <ol class="steps" aria-label={words.steps}>
      {kSteps.map((step, i) => (
        <li key={step} class={i < at ? "step step-done" : i === at ? "step step-now" : "step"} aria-current={i === at ? "step" : undefined}>
          <span>{offerStateWord(step, words.states)}</span>
        </li>
      ))}
    </ol>
  );
}
