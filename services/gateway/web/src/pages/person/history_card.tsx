import { create } from "@bufbuild/protobuf";
import { timestampMs } from "@bufbuild/protobuf/wkt";
import { useCallback, useMemo, useState } from "preact/hooks";
import { HistoryPointSchema, type GetPersonResponse, type HistoryPoint, type ListScoreHistoryResponse, type Receipt } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { networkName } from "../../networks";
import { useSession } from "../../session/session";
import { Card, Chart, EmptyState, Icon, isTooThin, Loaded, Segmented, Skeleton, Stat, Stats, type ChartColours } from "../../ui";
import { plotOptions, secondsOf, seriesOf, type Mark, type Span } from "./history_plot";
import { ScoreAsOf } from "./score_as_of";

const kRanges = ["30", "90", "365"] as const;

export function HistoryCard({ subject, person, receipt }: { subject: string; person: GetPersonResponse; receipt: Receipt | undefined }) {
  const { t } = useSpeech();
  const words = t.person.history;
  const [range, setRange] = useState<(typeof kRanges)[number]>("90");
  const { session } = useSession();
  const call = useCall((signal) => scoring.listScoreHistory({ subject, pageSize: Number(range) }, { signal }), [subject, range]);
  return (
    <Card
      title={words.title}
      lead={words.lead}
      class="history-card"
      aside={<Segmented label={words.range} hideLabel value={range} onChange={setRange} choices={kRanges.map((value) => ({ value, label: words.days(Number(value)) }))} />}
    >
      <Loaded call={call} skeleton={<Skeleton height={260} />}>
        {(history) => {
          // The newest day comes first.
          const [last, first] = [history.points[0], history.points.at(-1)];
          return (
            <>
              <History history={history} person={person} receipt={receipt} />
              {session.person === subject && first && last && <ScoreAsOf subject={subject} first={first.day} last={last.day} />}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

// The days that are over, oldest first, and the present one.
function pointsOf(history: ListScoreHistoryResponse, person: GetPersonResponse): HistoryPoint[] {
  const points = [...history.points].reverse();
  const { score, snapshot } = person;
  if (!score || isTooThin(score.evidence) || !snapshot?.asOf) return points;
  const day = new Date(timestampMs(snapshot.asOf)).toISOString().slice(0, 10);
  const last = points.at(-1);
  if (last && last.day >= day) return points;
  const modelChanged = last !== undefined && last.model !== snapshot.model;
  return [...points, create(HistoryPointSchema, { day, score: score.score, low: score.low, high: score.high, model: snapshot.model, modelChanged })];
}

function History({ history, person, receipt }: { history: ListScoreHistoryResponse; person: GetPersonResponse; receipt: Receipt | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person.history;
  const points = useMemo(() => pointsOf(history, person), [history, person]);
  const series = useMemo(() => seriesOf(points), [points]);
  const held = useMemo(() => (receipt?.networks ?? []).flatMap((n) => (n.feedFailingSince ? [{ network: n.network, since: n.feedFailingSince }] : [])), [receipt]);
  const silentSince = useMemo(() => {
    const score = person.score;
    if (!score?.absent) return undefined;
    const times = score.networks.flatMap((n) => (n.lastActive ? [timestampMs(n.lastActive)] : []));
    return times.length > 0 ? Math.max(...times) : undefined;
  }, [person]);

  const options = useCallback(
    (colours: ChartColours) => {
      const marks: Mark[] = points.filter((p, i) => p.modelChanged && i > 0).map((p) => ({ time: secondsOf(p.day), text: words.newModel(p.model) }));
      const spans: Span[] = held.map(({ since }) => ({ from: timestampMs(since) / 1000, text: words.heldMark }));
      if (silentSince !== undefined) spans.push({ from: silentSince / 1000, text: words.absentMark });
      const days = new Intl.DateTimeFormat(format.language, { day: "numeric", month: "short", timeZone: "UTC" });
      return plotOptions(series, marks, spans, (time) => days.format(time), colours);
    },
    [points, series, held, silentSince, words, format],
  );

  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return <EmptyState icon="info" title={words.none} />;
  const changes = points.filter((p, i) => p.modelChanged && i > 0).length;
  const summary = [
    words.summary(format.isoDay(first.day), format.isoDay(last.day), format.score(first.score), format.score(last.score)),
    changes > 0 ? words.models(changes) : "",
  ].join(" ");
  const table = {
    heads: [words.day, t.person.whole, words.interval, words.model],
    rows: [...points].reverse().map((p) => [format.isoDay(p.day), format.score(p.score), t.common.score.interval(format.score(p.low), format.score(p.high)), p.model]),
  };
  const change = (label: string, value: number | undefined) => {
    if (value === undefined) return null;
    const tone = value > 0.05 ? "good" : value < -0.05 ? "bad" : undefined;
    return <Stat label={label} value={format.signed(value)} {...(tone ? { tone } : {})} />;
  };
  return (
    <>
      <Stats>
        {change(words.changes.day, history.dayChange)}
        {change(words.changes.week, history.weekChange)}
        {change(words.changes.month, history.monthChange)}
      </Stats>
      <Chart title={words.title} summary={summary} data={series.data} options={options} height={262} table={table} />
      {held.map(({ network, since }) => (
        <p key={network} class="history-note">
          <Icon name="info" /> {words.heldSince(networkName(network), format.day(since))}
        </p>
      ))}
      {silentSince !== undefined && (
        <p class="history-note">
          <Icon name="info" /> {words.absentSince(format.day(new Date(silentSince)))}
        </p>
      )}
    </>
  );
}
