// More units: so many, with codes made by the server, or codes of the brand.
import { useState } from "preact/hooks";
import type { Perk } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Button, InlineProblem, Segmented, TextArea, TextField, toast } from "../../ui";
import { problemText } from "./words";

const kMostCodes = 10_000;
const kMostUnits = 100_000;

export function codesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean))];
}

export function StockForm({ perk, onAdded }: { perk: Perk; onAdded: () => void }) {
  const { t, format } = useSpeech();
  const words = t.campaigns.perks;
  const [way, setWay] = useState<"units" | "codes">("units");
  const [units, setUnits] = useState("10");
  const [codes, setCodes] = useState("");
  const ids = useRequestIds();
  const count = Number(units);
  const list = codesOf(codes);
  const ok = way === "units" ? Number.isInteger(count) && count > 0 && count <= kMostUnits : list.length > 0 && list.length <= kMostCodes;
  const add = useAction(async () => {
    const content = way === "units" ? { perkId: perk.id, units: count } : { perkId: perk.id, codes: list };
    const { served } = await perks.addStock({ ...content, requestId: ids.of(content) });
    ids.done();
    toast(served > 0 ? words.added(served, format.integer(served)) : words.addedNone);
    onAdded();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (ok) void add.run();
  };
  return (
    <form class="form" onSubmit={submit}>
      <Segmented
        label={words.addStock}
        hideLabel
        value={way}
        onChange={setWay}
        choices={[
          { value: "units", label: words.addUnits },
          { value: "codes", label: words.addCodes },
        ]}
      />
      {way === "units" ? (
        <TextField label={words.howMany} type="number" min={1} max={kMostUnits} value={units} onChange={setUnits} />
      ) : (
        <TextArea label={words.codes} hint={words.codesHint} rows={8} value={codes} onChange={setCodes} />
      )}
      <InlineProblem problem={add.error} {...problemText(add.error, t.campaigns)} />
      <div>
        <Button type="submit" look="primary" busy={add.busy} disabled={!ok}>
          {words.addStock}
        </Button>
      </div>
    </form>
  );
}
