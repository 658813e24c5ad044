// The receipt: the score as a waterfall whose lines add up exactly, each network open to what it is made of.
import { useMemo, useState } from "preact/hooks";
import type { Receipt } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkName, networkOfSlug } from "../../networks";
import { Button, Card, EmptyState, Icon, NetworkMark, toast } from "../../ui";
import { ReceiptEvidence } from "./receipt_evidence";
import { scoreE5, waterfallOf, type Group, type Step, type Waterfall } from "./receipt_sum";
import { meaningOf } from "./receipt_words";

export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const sums = useMemo(() => waterfallOf(receipt), [receipt]);
  if (receipt.lines.length === 0) {
    return (
      <Card title={words.title}>
        <EmptyState icon="info" title={words.none} />
      </Card>
    );
  }
  return (
    <Card title={words.title} lead={words.lead} class="receipt" id="receipt">
      <table class="waterfall">
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <td class="waterfall-scale">
              <Axis sums={sums} />
            </td>
            <th scope="col" class="numeric">
              {words.points}
            </th>
            <th scope="col" class="numeric">
              {words.sum}
            </th>
          </tr>
        </thead>
        {sums.groups.map((group, i) => (group.network ? <NetworkGroup key={i} group={group} sums={sums} receipt={receipt} /> : <Plain key={i} group={group} sums={sums} />))}
        <tbody>
          <tr class="waterfall-total">
            <th scope="row">{words.score}</th>
            <IntervalCell receipt={receipt} sums={sums} />
            <td />
            <td class="numeric">{format.e5(sums.sum, false)}</td>
          </tr>
        </tbody>
      </table>
      <p class={sums.adds ? "adds-up" : "inline-problem"} role={sums.adds ? undefined : "alert"}>
        <Icon name={sums.adds ? "check" : "warning"} />
        {sums.adds ? words.addsUp(format.e5(sums.sum, false)) : words.off(format.e5(sums.sum, false), format.e5(sums.score, false))}
      </p>
      <Provenance receipt={receipt} />
    </Card>
  );
}

function place(points: bigint, { low, high }: Waterfall): number {
  return (Number(points - low) / Number(high - low)) * 100;
}

function Axis({ sums }: { sums: Waterfall }) {
  const { format } = useSpeech();
  const most = Number(sums.high) / 100_000;
  const step = most > 60 ? 20 : most > 25 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return (
    <span class="waterfall-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} style={{ left: `${place(BigInt(tick * 100_000), sums)}%` }}>
          {format.integer(tick)}
        </span>
      ))}
    </span>
  );
}

function BarCell({ before, after, sums, part }: { before: bigint; after: bigint; sums: Waterfall; part?: boolean }) {
  const { t, format } = useSpeech();
  const [from, to] = [place(before, sums), place(after, sums)];
  const tone = after >= before ? "up" : "down";
  return (
    <td class="waterfall-scale">
      <span class="waterfall-bar" role="img" aria-label={t.person.receipt.bar(format.e5(before, false), format.e5(after, false))}>
        <span class={`waterfall-step waterfall-${tone} ${part ? "waterfall-part" : ""}`} style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
        <span class="waterfall-end" style={{ left: `${to}%` }} />
      </span>
    </td>
  );
}

// The interval of the sum, on the scale of its parts.
function IntervalCell({ receipt, sums }: { receipt: Receipt; sums: Waterfall }) {
  const { t, format } = useSpeech();
  const { score } = receipt;
  if (!score) return <td class="waterfall-scale" />;
  const low = place(scoreE5(score.low), sums);
  const high = Math.min(place(scoreE5(score.high), sums), 100);
  return (
    <td class="waterfall-scale">
      <span class="waterfall-bar" role="img" aria-label={t.common.score.bar(format.score(score.score), format.score(score.low), format.score(score.high))}>
        <span class="waterfall-step waterfall-whole" style={{ width: `${place(sums.sum, sums)}%` }} />
        <span class="waterfall-step waterfall-interval" style={{ left: `${low}%`, width: `${high - low}%` }} />
      </span>
    </td>
  );
}

function useItemWords() {
  const speech = useSpeech();
  const names: Record<string, string | undefined> = speech.t.person.items;
  return {
    nameOf: (component: string) => names[component] ?? component.replace(/_/g, " "),
    meaningOf: (step: Step, reported = false) => meaningOf(step, reported, speech),
  };
}

function Plain({ group, sums }: { group: Group; sums: Waterfall }) {
  const { format } = useSpeech();
  const { nameOf, meaningOf } = useItemWords();
  return (
    <tbody>
      {group.steps.map((step) => (
        <tr key={step.line.item}>
          <th scope="row">
            {nameOf(step.component)}
            <small>{meaningOf(step)}</small>
          </th>
          <BarCell before={step.before} after={step.after} sums={sums} />
          <td class="numeric">{format.e5(step.line.pointsE5, true)}</td>
          <td class="numeric waterfall-sum">{format.e5(step.after, false)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function NetworkGroup({ group, sums, receipt }: { group: Group; sums: Waterfall; receipt: Receipt }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const { nameOf, meaningOf } = useItemWords();
  const [open, setOpen] = useState(false);
  const network = networkOfSlug(group.network);
  const name = networkName(network);
  const evidence = receipt.networks.find((each) => each.network === network);
  return (
    <>
      <tbody class={open ? "waterfall-open" : undefined}>
        <tr class="waterfall-network">
          <th scope="row">
            <button type="button" class="waterfall-toggle" aria-expanded={open} title={words.expand(name)} onClick={() => setOpen(!open)}>
              <Icon name={open ? "down" : "right"} />
              <NetworkMark network={network} />
              <span aria-hidden="true">{name}</span>
            </button>
            <small>{words.lines(group.steps.length)}</small>
          </th>
          <BarCell before={group.before} after={group.after} sums={sums} />
          <td class="numeric">
            <b>{format.e5(group.points, true)}</b>
          </td>
          <td class="numeric waterfall-sum">{format.e5(group.after, false)}</td>
        </tr>
        {open &&
          group.steps.map((step) => (
            <tr key={step.line.item} class="waterfall-line">
              <th scope="row">
                {nameOf(step.component)}
                <small>{meaningOf(step, evidence?.reported)}</small>
              </th>
              <BarCell before={step.before} after={step.after} sums={sums} part />
              <td class="numeric">{format.e5(step.line.pointsE5, true)}</td>
              <td class="numeric waterfall-sum">{format.e5(step.after, false)}</td>
            </tr>
          ))}
        {open && evidence && (
          <tr class="waterfall-evidence">
            <td colSpan={4}>
              <ReceiptEvidence network={evidence} now={receipt.snapshot?.asOf} />
            </td>
          </tr>
        )}
      </tbody>
    </>
  );
}

function Provenance({ receipt }: { receipt: Receipt }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const copy = async () => {
    await navigator.clipboard.writeText(receipt.hash);
    toast(words.copied);
  };
  return (
    <dl class="provenance">
      <div>
        <dt>{words.model}</dt>
        <dd>{receipt.snapshot?.model ?? t.common.unknown}</dd>
      </div>
      <div>
        <dt>{words.asOf}</dt>
        <dd>{format.dateTime(receipt.snapshot?.asOf)}</dd>
      </div>
      <div>
        <dt>{words.watermark}</dt>
        <dd>{format.integer(receipt.logWatermark)}</dd>
      </div>
      <div class="provenance-hash">
        <dt>{words.hash}</dt>
        <dd>
          <code title={words.hashNote}>{receipt.hash}</code>
          {"clipboard" in navigator && (
            <Button size="small" look="quiet" icon="copy" onClick={() => void copy()}>
              {words.copy}
            </Button>
          )}
        </dd>
      </div>
    </dl>
  );
}
