// Find: who moves people, about what, where, in which language, and answers? The filters live in the address bar.
import { useEffect, useState } from "preact/hooks";
import type { RankedPerson, SnapshotRef } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { navigate, useLocation } from "../../router";
import { useSession } from "../../session/session";
import { useTopicNames } from "../../topic_names";
import { Button, EmptyState, ErrorState, InlineProblem, PageHead, Select, Skeleton, toast, TopicField } from "../../ui";
import { exportPeople, kMostRows } from "./export_people";
import { ByName, FilterPanel } from "./filter_panel";
import { countSet, filtersOf, kOrders, kUsual, queryOf, requestOf, type Filters } from "./filters";
import { ResultList } from "./result_list";
import { Welcome } from "./welcome";

const kPage = 25;
// Of a topic that is known, and that no post of the snapshot is about: nothing is wrong.
const kNobodyPosted = "TOPIC_UNKNOWN";

interface Found {
  people: RankedPerson[];
  nextPageToken: string;
  snapshot: SnapshotRef | undefined;
}

export default function FindPage() {
  const { known, problem, rights } = useSession();
  if (!known) return <Skeleton lines={[30, 60, 90]} />;
  // Not knowing who it is, the search itself says what is wrong.
  return rights.find || problem ? <Search /> : <Welcome rights={rights} />;
}

function Search() {
  const { t } = useSpeech();
  const words = t.find;
  const { query } = useLocation();
  const filters = filtersOf(query);
  const key = queryOf(filters).toString();
  const set = (next: Filters) => {
    const text = queryOf(next).toString();
    navigate(text ? `/find?${text}` : "/find", { replace: true });
  };
  const call = useCall<Found>(
    async (signal) => {
      const { people, nextPageToken, snapshot } = await scoring.rankPeople({ ...requestOf(filters), pageSize: kPage }, { signal });
      return { people, nextPageToken, snapshot };
    },
    [key],
  );
  const nameOf = useTopicNames(filters.topic ? [filters.topic] : []);
  const changed = countSet(filters);
  const [open, setOpen] = useState(false);
  return (
    <div class="find">
      <PageHead title={words.heading} lead={words.lead} />
      <div class="find-top">
        <TopicField label={words.topic} hint={words.topicHint} value={filters.topic} onChange={(topic) => set({ ...filters, topic })} />
        <Select
          label={words.order}
          value={filters.order}
          onChange={(order) => set({ ...filters, order })}
          choices={kOrders.map((value) => ({ value, label: value === "score" && filters.topic ? words.orders.expertise : words.orders[value] }))}
        />
      </div>
      <div class="find-body">
        <aside class="find-side" aria-label={words.filters}>
          <Button class="filters-toggle" icon="sliders" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
            {changed > 0 ? words.filtersSet(changed) : words.filters}
          </Button>
          <div id="filters" class={open ? "filters filters-open" : "filters"}>
            <FilterPanel filters={filters} onChange={set} />
            {changed > 0 && (
              <Button size="small" look="quiet" icon="close" onClick={() => set({ ...kUsual, topic: filters.topic, order: filters.order })}>
                {words.clear}
              </Button>
            )}
            <hr />
            <ByName />
          </div>
        </aside>
        <section class="find-results" aria-label={words.results}>
          {call.error?.reason === kNobodyPosted ? (
            <NobodyFits topic />
          ) : call.error ? (
            <ErrorState
              problem={call.error}
              onRetry={call.reload}
              {...(call.error.kind === "signed-out" || call.error.kind === "forbidden" ? { texts: words.signIn } : {})}
            />
          ) : call.data === undefined ? (
            <ResultSkeleton />
          ) : (
            <Results key={key} first={call.data} stale={call.stale} filters={filters} topicName={filters.topic && nameOf(filters.topic)} />
          )}
        </section>
      </div>
    </div>
  );
}

function NobodyFits({ topic }: { topic: boolean }) {
  const { t } = useSpeech();
  return (
    <EmptyState title={t.find.none.title}>
      <p>{t.find.none.text}</p>
      {topic && <p>{t.find.none.topic}</p>}
    </EmptyState>
  );
}

function Results(props: { first: Found; stale: boolean; filters: Filters; topicName: string }) {
  const { first, stale, filters, topicName } = props;
  const { t, format } = useSpeech();
  const [found, setFound] = useState(first);
  // The first page came anew: what was added to the old one goes.
  useEffect(() => setFound(first), [first]);
  const more = useAction(async () => {
    const answer = await scoring.rankPeople({ ...requestOf(filters), pageSize: kPage, pageToken: found.nextPageToken });
    setFound({ ...found, people: [...found.people, ...answer.people], nextPageToken: answer.nextPageToken });
  });
  const save = useAction(async () => {
    const { rows, more: left } = await exportPeople(filters);
    toast(left ? t.find.exportedFirst(format.integer(kMostRows)) : t.find.exported(rows), left ? "warn" : "good");
  });

  if (found.people.length === 0) return <NobodyFits topic={filters.topic !== ""} />;
  return (
    <div class={stale ? "stale" : undefined} aria-busy={stale || undefined}>
      <div class="result-bar">
        <p role="status">
          {t.find.shown(found.people.length, found.nextPageToken !== "")}
          {found.snapshot?.asOf && <span class="muted"> · {t.common.footer.snapshot(format.day(found.snapshot.asOf))}</span>}
        </p>
        <Button size="small" icon="download" busy={save.busy} onClick={() => void save.run()}>
          {t.find.exportCsv}
        </Button>
      </div>
      <InlineProblem problem={save.error} />
      <ResultList people={found.people} topicName={topicName} />
      <InlineProblem problem={more.error} />
      {found.nextPageToken && (
        <div class="result-more">
          <Button busy={more.busy} onClick={() => void more.run()}>
            {t.common.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function ResultSkeleton() {
  return (
    <div class="result-skeleton">
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <Skeleton key={i} lines={[96, 44]} />
      ))}
    </div>
  );
}
