import { OfferState } from "../../../gen/klout/perks/v1/perks_pb.js";
import type { Messages } from "../../i18n/messages";

export function offerStateWord(state: OfferState, words: Messages["me"]["perks"]["states"]): string {
  switch (state) {
    case OfferState.OFFERED: return words.offered;
    case OfferState.OPENED: return words.opened;
    case OfferState.WAITING: return words.waiting;
    case OfferState.RESERVED: return words.reserved;
    case OfferState.CLAIMED: return words.claimed;
    case OfferState.REDEEMED: return words.redeemed;
    case OfferState.DECLINED: return words.declined;
    case OfferState.EXPIRED: return words.expired;
    case OfferState.CANCELLED: return words.cancelled;
    case OfferState.WITHDRAWN: return words.withdrawn;
    default: return words.unknown;
  }
}
