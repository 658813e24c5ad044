// Offers to the person with what became of them, and on what terms the person takes part at all.
import { type Disclosure, type Offer, type Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { Card, EmptyState, Loaded, MoreButton } from "../../ui";
import { BrandConsents } from "./brand_consents";
import { OfferCard } from "./offer_card";
import { ParticipationForm } from "./participation_form";

// More disclosures than a person has.
const kDisclosures = 1000;

export interface OfferWithPerk {
  offer: Offer;
  perk: Perk | undefined;
}

export function PerksSection({ person }: { person: string }) {
  const { t } = useSpeech();
  const words = t.me.perks;
  const offers = usePages<OfferWithPerk>(
    async (pageToken, signal) => {
      const answer = await perks.listOffers({ person, pageToken }, { signal });
      const byId = new Map(answer.perks.map((perk) => [perk.id, perk]));
      return { rows: answer.offers.map((offer) => ({ offer, perk: byId.get(offer.perkId) })), next: answer.nextPageToken };
    },
    [person],
  );
  const disclosures = useCall((signal) => perks.listDisclosures({ person, pageSize: kDisclosures }, { signal }), [person]);
  // Nobody's participant is NOT_FOUND: the person does not take part.
  const participant = useCall((signal) => perks.getParticipant({ person }, { signal }), [person]);

  const replace = (next: Offer) => {
    const page = offers.call.data;
    if (!page) return;
    offers.call.setData({ ...page, rows: page.rows.map((row) => (row.offer.id === next.id ? { ...row, offer: next } : row)) });
  };
  const disclosureOf = (offer: Offer): Disclosure | undefined => disclosures.data?.disclosures.find((each) => each.offerId === offer.id);
  const takesPart = participant.data?.participant !== undefined;
  const notIn = participant.error?.kind === "missing" || (participant.data !== undefined && !takesPart);
  return (
    <div class="me-perks">
      <Card title={words.title}>
        <Loaded call={offers.call}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.none} icon="info">
                {notIn ? words.notIn : words.noneText}
              </EmptyState>
            ) : (
              <div class="offers">
                {rows.map((row) => (
                  <OfferCard
                    key={row.offer.id}
                    {...row}
                    disclosure={disclosureOf(row.offer)}
                    onOffer={replace}
                    onStale={offers.call.reload}
                    onDisclosure={disclosures.reload}
                  />
                ))}
                <MoreButton pages={offers} />
              </div>
            )
          }
        </Loaded>
      </Card>
      <div class="stack">
        <ParticipationForm person={person} call={participant} notIn={notIn} />
        <BrandConsents person={person} call={participant} notIn={notIn} onWithdrawn={offers.call.reload} />
      </div>
    </div>
  );
}
