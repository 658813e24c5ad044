// Which brands may see who the person is.
import { useState } from "preact/hooks";
import type { Brand, GetParticipantResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction, type Call } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Card, Checkbox, InlineProblem, Loaded, MoreButton, toast } from "../../ui";

export function BrandConsents(props: { person: string; call: Call<GetParticipantResponse>; notIn: boolean; onWithdrawn: () => void }) {
  const { person, call, notIn, onWithdrawn } = props;
  const { t } = useSpeech();
  const words = t.me.brands;
  const brands = usePages<Brand>((pageToken, signal) => perks.listBrands({ pageToken }, { signal }).then((a) => ({ rows: a.brands, next: a.nextPageToken })), []);
  // What was just ticked, until the answer is here.
  const [moving, setMoving] = useState<{ brandId: string; consents: boolean }>();
  const ids = useRequestIds();
  const change = useAction(async (brandId: string, consents: boolean) => {
    setMoving({ brandId, consents });
    const answer = await perks.setConsent({ requestId: ids.of(brandId, consents), person, brandId, consents });
    ids.done();
    if (answer.participant) call.setData({ ...call.data, participant: answer.participant } as GetParticipantResponse);
    else call.reload();
    toast(answer.offersWithdrawn > 0 ? words.withdrawn(answer.offersWithdrawn) : words.saved);
    if (answer.offersWithdrawn > 0) onWithdrawn();
  });
  const seenBy = new Set(call.data?.participant?.brandIds);
  return (
    <Card title={words.title} lead={words.lead}>
      {notIn && <p class="small muted">{words.first}</p>}
      <Loaded call={brands.call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p class="muted">{words.none}</p>
          ) : (
            <div class="consents">
              {rows.map((brand) => (
                <Checkbox
                  key={brand.id}
                  label={brand.name}
                  checked={moving?.brandId === brand.id ? moving.consents : seenBy.has(brand.id)}
                  disabled={notIn || call.data === undefined || change.busy}
                  onChange={(consents) => void change.run(brand.id, consents).then(() => setMoving(undefined))}
                />
              ))}
              <MoreButton pages={brands} />
            </div>
          )
        }
      </Loaded>
      <InlineProblem problem={change.error} />
    </Card>
  );
}
