// Whether a post about a claimed perk is due, how the post that was found was judged, and a place to try a text before posting it.
import { useEffect, useRef, useState } from "preact/hooks";
import { Network } from "../../../gen/klout/fact/v1/network_pb.js";
import { DisclosureState, Modality, type Disclosure, type Offer, type SeenPost, type Verdict } from "../../../gen/klout/perks/v1/perks_pb.js";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { perks } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import type { Messages } from "../../i18n/messages";
import { wordOf } from "../../i18n/words";
import { kNetworks, networkName, networkOfSlug, networkSlug } from "../../networks";
import { useRequestIds } from "../../request_id";
import { Badge, Button, Checkbox, Icon, InlineProblem, Select, TextArea, TextField, toast } from "../../ui";
import { SeenPosts } from "./seen_posts";

const kNoneSeen: readonly SeenPost[] = [];

type Words = Messages["me"]["disclosure"]["states"];

export function disclosureWord(state: DisclosureState, words: Words): { text: string; tone?: "good" | "bad" | "warn" | "data" } {
  switch (state) {
    case DisclosureState.DUE: return { text: words.due, tone: "data" };
    case DisclosureState.REMINDED: return { text: words.reminded, tone: "warn" };
    case DisclosureState.DISCLOSED: return { text: words.disclosed, tone: "good" };
    case DisclosureState.UNCLEAR: return { text: words.unclear, tone: "warn" };
    case DisclosureState.REMEDIED: return { text: words.remedied, tone: "good" };
    case DisclosureState.BREACHED: return { text: words.breached, tone: "bad" };
    default: return { text: words.unknown };
  }
}

export function DisclosureBox({ offer, disclosure, onDisclosure }: { offer: Offer; disclosure: Disclosure | undefined; onDisclosure: () => void }) {
  const { t, format } = useSpeech();
  const words = t.me.disclosure;
  const [drafting, setDrafting] = useState(false);
  const [picked, setPicked] = useState<SeenPost>();
  const seen = disclosure?.seenPosts ?? kNoneSeen;
  const pick = (post: SeenPost) => {
    setDrafting(true);
    // A copy, so that the same post can be picked twice.
    setPicked({ ...post });
  };
  const due = disclosure?.due ?? offer.postDue;
  const state = disclosure && disclosureWord(disclosure.state, words.states);
  const settled = disclosure !== undefined && [DisclosureState.DISCLOSED, DisclosureState.REMEDIED, DisclosureState.BREACHED].includes(disclosure.state);
  return (
    <section class="disclosure-box">
      <h4>
        {words.title} {state && <Badge {...(state.tone ? { tone: state.tone } : {})}>{state.text}</Badge>}
      </h4>
      {due ? !settled && <p class="small">{words.due(format.dateTime(due), format.ago(due))}</p> : <p class="small muted">{t.me.perks.noPost}</p>}
      {disclosure?.verdict && <VerdictText verdict={disclosure.verdict} />}
      {!settled && seen.length > 0 && (
        <div class="small seen">
          <p>{words.seen(seen.length)}</p>
          <SeenPosts posts={seen} onPick={pick} />
        </div>
      )}
      {!settled && (
        <details class="disclosure" open={drafting} onToggle={(event) => setDrafting(event.currentTarget.open)}>
          <summary>{words.check}</summary>
          <DraftCheck offer={offer} seen={seen} picked={picked} onDisclosure={onDisclosure} />
        </details>
      )}
    </section>
  );
}

function VerdictText({ verdict }: { verdict: Verdict }) {
  const { t } = useSpeech();
  const words = t.me.disclosure;
  return (
    <div class={verdict.discloses ? "verdict verdict-good" : "verdict verdict-bad"} role="status">
      <Icon name={verdict.discloses ? "check" : "warning"} />
      <div>
        <p>
          <strong>{verdict.discloses ? words.clear : words.notClear}</strong> {wordOf(words.reasons, verdict.reason)}
        </p>
        {verdict.explanation && <p {...(verdict.language ? { lang: verdict.language } : {})}>{verdict.explanation}</p>}
        {verdict.evidence && (
          <p class="small">
            {verdict.discloses ? words.evidence : words.found}: <mark>{verdict.evidence}</mark>
          </p>
        )}
      </div>
    </div>
  );
}

function DraftCheck(props: { offer: Offer; seen: readonly SeenPost[]; picked: SeenPost | undefined; onDisclosure: () => void }) {
  const { offer, seen, picked, onDisclosure } = props;
  const { t } = useSpeech();
  const words = t.me.disclosure;
  const [text, setText] = useState("");
  const [network, setNetwork] = useState(networkSlug(Network.INSTAGRAM));
  const [hasLabel, setHasLabel] = useState(false);
  const [postId, setPostId] = useState("");
  const [verdict, setVerdict] = useState<Verdict>();
  const form = useRef<HTMLDivElement>(null);
  const ids = useRequestIds();
  useEffect(() => {
    if (!picked) return;
    setNetwork(networkSlug(picked.network));
    setPostId(picked.postId);
    setVerdict(undefined);
    form.current?.querySelector("textarea")?.focus();
  }, [picked]);
  const post = { network: networkOfSlug(network), text, hasLabel, endorsement: Modality.TEXT };
  const about = seen.find((each) => each.network === post.network && each.postId === postId.trim());
  const judge = useAction(async () => {
    setVerdict((await perks.judgeDisclosure({ post })).verdict);
  });
  const report = useAction(async () => {
    const observed = { ...post, postId: postId.trim(), time: about?.time ?? timestampFromDate(new Date()) };
    await perks.observePost({ requestId: ids.of(offer.id, network, postId, text, hasLabel), offerId: offer.id, post: observed });
    ids.done();
    toast(words.reported);
    onDisclosure();
  });
  const known = report.error && wordOf(t.me.perks.problems, report.error.reason);
  const change = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setVerdict(undefined);
  };
  return (
    <div class="form draft" ref={form}>
      <p class="small muted">{about ? words.seenLead(`${networkName(about.network)} ${about.postId}`) : words.checkLead}</p>
      <TextArea label={words.text} hint={words.textHint} value={text} onChange={change(setText)} rows={4} />
      <Select
        label={words.network}
        value={network}
        onChange={change(setNetwork)}
        choices={kNetworks.map((each) => ({ value: networkSlug(each), label: networkName(each) }))}
      />
      <Checkbox label={words.label} checked={hasLabel} onChange={change(setHasLabel)} />
      <InlineProblem problem={judge.error} />
      <div>
        <Button busy={judge.busy} disabled={!text.trim()} onClick={() => void judge.run()}>
          {words.run}
        </Button>
      </div>
      {verdict && <VerdictText verdict={verdict} />}
      {verdict?.discloses && (
        <fieldset class="posted">
          <legend class="field-label">{words.postedTitle}</legend>
          <TextField label={words.postId} hint={words.postIdHint} value={postId} onChange={setPostId} autocapitalize="none" spellcheck={false} />
          <InlineProblem problem={report.error} {...(known ? { text: known } : {})} />
          <div>
            <Button look="primary" busy={report.busy} disabled={!postId.trim()} onClick={() => void report.run()}>
              {words.report}
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
