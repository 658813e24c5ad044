// Where the person is, when they were born, with whom they live: what may be offered and sent to them.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { GetParticipantResponse } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction, type Call } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { kCountries } from "../../i18n/places";
import { useRequestIds } from "../../request_id";
import { Button, Card, ErrorState, InlineProblem, Select, Skeleton, TextField, toast } from "../../ui";

export function ParticipationForm({ person, call, notIn }: { person: string; call: Call<GetParticipantResponse>; notIn: boolean }) {
  const { t, format, language } = useSpeech();
  const words = t.me.participation;
  const known = call.data?.participant;
  const [country, setCountry] = useState("");
  const [region, setRegion] = useState("");
  const [birth, setBirth] = useState("");
  const [household, setHousehold] = useState("");
  const [tried, setTried] = useState(false);
  const ids = useRequestIds();
  useEffect(() => {
    if (!known) return;
    const [land = "", part = ""] = known.place.split("-");
    setCountry(land);
    setRegion(part);
    setBirth(known.birthDate);
  }, [known]);

  const countries = useMemo(() => {
    const named = kCountries.map((code) => ({ value: code, label: format.country(code) }));
    named.sort((a, b) => a.label.localeCompare(b.label, language));
    return [{ value: "", label: words.choose }, ...named];
  }, [format, language, words]);

  const save = useAction(async () => {
    const place = region.trim() ? `${country}-${region.trim().toUpperCase()}` : country;
    const participant = { person, place, birthDate: birth, household: household.trim() };
    const answer = await perks.putParticipant({ requestId: ids.of(participant), participant });
    ids.done();
    setHousehold("");
    toast(words.saved);
    if (answer.participant) call.setData({ ...call.data, participant: answer.participant } as GetParticipantResponse);
    else call.reload();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (country && birth) void save.run();
  };
  const body =
    call.error && !notIn ? (
      <ErrorState problem={call.error} onRetry={call.reload} />
    ) : !call.data && !notIn ? (
      <Skeleton />
    ) : (
      <form class="form" onSubmit={submit} noValidate>
        <p class="small muted">{known ? words.since(format.day(known.since)) : words.out}</p>
        <Select label={words.country} value={country} onChange={setCountry} choices={countries} error={tried && !country ? words.needed : undefined} />
        <TextField label={words.region} hint={words.regionHint} value={region} onChange={setRegion} maxLength={3} spellcheck={false} />
        <TextField label={words.birth} type="date" autocomplete="bday" value={birth} onChange={setBirth} error={tried && !birth ? words.needed : undefined} />
        <TextField label={words.household} hint={words.householdHint} value={household} onChange={setHousehold} maxLength={128} autocomplete="off" />
        <InlineProblem problem={save.error} />
        <div>
          <Button type="submit" look={known ? "plain" : "primary"} busy={save.busy}>
            {known ? words.save : words.join}
          </Button>
        </div>
      </form>
    );
  return (
    <Card title={words.title} lead={words.lead}>
      {body}
    </Card>
  );
}
