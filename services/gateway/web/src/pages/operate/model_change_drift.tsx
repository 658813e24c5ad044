// Whom a candidate moves: in a sentence, by groups, one by one with the lines of their receipts that differ.
import { useState } from "preact/hooks";
import type { DriftCohort, DriftMover, DriftReason, GetDriftResponse } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkOfSlug } from "../../networks";
import { Button, ErrorState, NetworkMark, SubjectName, Table, type Column } from "../../ui";
import { reasonsOf } from "./model_change_figures";
import type { ModelChange } from "./model_change_read";
import { cohortText, gainedText, headlineText, itemText } from "./model_change_text";

const kShownMovers = 8;
const kMoverReasons = 3;
const kMeanReasons = 8;

export function ModelChangeDrift({ change, onRetry }: { change: ModelChange; onRetry: () => void }) {
  const { drift, driftProblem } = change;
  const speech = useSpeech();
  const words = speech.t.modelChange.drift;
  if (!drift) {
    return (
      <section class="change-part">
        <h3>{words.title}</h3>
        {driftProblem && driftProblem.reason !== "NO_SNAPSHOT" ? <ErrorState problem={driftProblem} onRetry={onRetry} /> : <p class="muted">{speech.t.modelChange.notScored}</p>}
      </section>
    );
  }
  return (
    <section class="change-part change-drift">
      <h3>{words.title}</h3>
      <p class="small muted break">{words.between(drift.before, drift.after)}</p>
      <p class="change-headline">{headlineText(drift, speech)}</p>
      <p class="small">{gainedText(drift, speech)}</p>
      <div class="change-columns">
        <Cohorts drift={drift} />
        {drift.reasons.length > 0 && (
          <section class="change-part">
            <h4>{words.whyAll(drift.movers.length)}</h4>
            <Reasons reasons={drift.reasons} most={kMeanReasons} />
          </section>
        )}
      </div>
      <Movers drift={drift} />
    </section>
  );
}

function Cohorts({ drift }: { drift: GetDriftResponse }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const words = t.modelChange.drift;
  const columns: Column<DriftCohort>[] = [
    { key: "name", head: words.cohort, rowHead: true, cell: ({ name }) => cohortText(name, speech) },
    { key: "people", head: words.people, numeric: true, cell: ({ subjects }) => format.integer(subjects) },
    { key: "up", head: words.up, numeric: true, cell: ({ movedUp }) => format.integer(movedUp) },
    { key: "down", head: words.down, numeric: true, cell: ({ movedDown }) => format.integer(movedDown) },
    { key: "mean", head: words.mean, numeric: true, cell: ({ meanMove }) => format.signed(meanMove, 2) },
    { key: "size", head: words.size, numeric: true, wideOnly: true, cell: ({ meanSize }) => format.decimal(meanSize, 2) },
  ];
  return (
    <section class="change-part">
      <h4>{words.cohorts}</h4>
      <p class="small muted">{words.cohortsLead(format.integer(drift.notablePoints))}</p>
      <Table caption={words.cohorts} columns={columns} rows={drift.cohorts} rowKey={({ name }) => name} />
    </section>
  );
}

function Movers({ drift: { movers } }: { drift: GetDriftResponse }) {
  const { t, format } = useSpeech();
  const words = t.modelChange.drift;
  const [all, setAll] = useState(false);
  const columns: Column<DriftMover>[] = [
    { key: "who", head: words.mover, rowHead: true, cell: ({ subject }) => <SubjectName subject={subject} /> },
    { key: "scores", head: words.scores, numeric: true, cell: ({ before, after }) => <span class="change-scores">{words.beforeAfter(format.score(before), format.score(after))}</span> },
    { key: "move", head: words.moveHead, numeric: true, cell: ({ before, after }) => <strong>{format.signed(after - before)}</strong> },
    { key: "why", head: words.why, cell: ({ reasons }) => <Reasons reasons={reasons} most={kMoverReasons} /> },
  ];
  return (
    <section class="change-part change-movers">
      <h4>{words.movers}</h4>
      {movers.length === 0 ? (
        <p class="muted">{words.moversNone}</p>
      ) : (
        <Table caption={words.movers} columns={columns} rows={all ? movers : movers.slice(0, kShownMovers)} rowKey={({ subject }) => subject} stack />
      )}
      {!all && movers.length > kShownMovers && (
        <p>
          <Button size="small" onClick={() => setAll(true)}>
            {words.showAll(movers.length)}
          </Button>
        </p>
      )}
    </section>
  );
}

function Reasons({ reasons, most }: { reasons: readonly DriftReason[]; most: number }) {
  const { t, format } = useSpeech();
  const { shown, rest, restE5 } = reasonsOf(reasons, most);
  const points = (e5: bigint) => format.signed(Number(e5) / 100_000, 2);
  return (
    <ul class="change-reasons">
      {shown.map(({ item, pointsE5 }) => (
        <li key={item}>
          <span class="change-points">{points(pointsE5)}</span> <Item item={item} />
        </li>
      ))}
      {rest > 0 && (
        <li class="muted">
          <span class="change-points">{points(restE5)}</span> {t.modelChange.drift.rest(rest)}
        </li>
      )}
    </ul>
  );
}

function Item({ item }: { item: string }) {
  const { slug, name } = itemText(item, useSpeech());
  const network = networkOfSlug(slug);
  return (
    <span class="change-item" title={item}>
      {network ? <NetworkMark network={network} /> : slug && `${slug}/`}
      <span>{name}</span>
    </span>
  );
}
