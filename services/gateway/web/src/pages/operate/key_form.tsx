import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { useState } from "preact/hooks";
import { Scope } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway, perks } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Button, Checkbox, InlineProblem, Select, TextField } from "../../ui";

const kRate = 10;
const kQuota = 20_000;
const kBrands = 1000;

export function KeyForm({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useSpeech();
  const words = t.operate.keys;
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set([Scope.SCORES]));
  const [brandId, setBrandId] = useState("");
  const [rate, setRate] = useState(String(kRate));
  const [quota, setQuota] = useState(String(kQuota));
  const [expires, setExpires] = useState("");
  const [tried, setTried] = useState(false);
  const forBrand = scopes.has(Scope.CAMPAIGNS);
  const brands = useCall(forBrand ? (signal) => perks.listBrands({ pageSize: kBrands }, { signal }) : null, [forBrand]);

  const make = useAction(async () => {
    const { secret } = await gateway.createKey({
      name: name.trim(), scopes: [...scopes], brandId: forBrand ? brandId : "", rate: Number(rate) || 0, dailyQuota: Number(quota) || 0,
      ...(expires ? { expires: timestampFromDate(new Date(`${expires}T00:00:00`)) } : {}),
    });
    onMade(secret);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && scopes.size > 0 && (!forBrand || brandId)) void make.run();
  };
  const toggle = (scope: Scope, on: boolean) => {
    const next = new Set(scopes);
    if (on) next.add(scope);
    else next.delete(scope);
    setScopes(next);
  };
  const choices = [
    { scope: Scope.SCORES, label: words.scopeNames.scores, hint: words.scopeHints.scores },
    { scope: Scope.FIND, label: words.scopeNames.find, hint: words.scopeHints.find },
    { scope: Scope.CAMPAIGNS, label: words.scopeNames.campaigns, hint: words.scopeHints.campaigns },
    { scope: Scope.OPERATE, label: words.scopeNames.operate, hint: words.scopeHints.operate },
  ];
  const known = brands.data?.brands ?? [];
  return (
    <form class="form" onSubmit={submit} noValidate>
      <TextField label={words.name} hint={words.nameHint} maxLength={128} value={name} onChange={setName} error={tried && !name.trim() ? t.campaigns.needed : undefined} />
      <fieldset>
        <legend class="field-label">{words.scopes}</legend>
        <div class="stack-tight">
          {choices.map(({ scope, label, hint }) => (
            <Checkbox key={scope} label={label} hint={hint} checked={scopes.has(scope)} onChange={(on) => toggle(scope, on)} />
          ))}
        </div>
        {tried && scopes.size === 0 && <p class="field-error">{words.scopeNeeded}</p>}
      </fieldset>
      {forBrand &&
        (brands.data && known.length === 0 ? (
          <p class="callout">{words.noBrands}</p>
        ) : (
          <Select
            label={words.brand}
            value={brandId}
            onChange={setBrandId}
            error={tried && !brandId ? words.brandNeeded : undefined}
            choices={[{ value: "", label: "–" }, ...known.map((brand) => ({ value: brand.id, label: brand.name }))]}
          />
        ))}
      <InlineProblem problem={brands.error} />
      <div class="pair">
        <TextField label={words.rate} type="number" min={1} value={rate} onChange={setRate} />
        <TextField label={words.quota} type="number" min={1} value={quota} onChange={setQuota} />
      </div>
      <TextField label={words.expires} hint={words.expiresHint} type="date" value={expires} onChange={setExpires} />
      <InlineProblem problem={make.error} />
      <div>
        <Button type="submit" look="primary" busy={make.busy}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}
