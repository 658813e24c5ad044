// What a score means: how many people are scored in each ten points, over the people a week that the scale stands for.
import type { GetModelReportResponse } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { scoring } from "../../api/clients";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Card, DataTable, Loaded, Skeleton } from "../../ui";

export function ScaleCard() {
  const { t } = useSpeech();
  const call = useCall((signal) => scoring.getModelReport({}, { signal }), []);
  return (
    <Card title={t.find.scale.title} lead={t.find.scale.lead}>
      <Loaded call={call} skeleton={<Skeleton height={220} />}>
        {(report) => <Scale report={report} />}
      </Loaded>
    </Card>
  );
}

function Scale({ report }: { report: GetModelReportResponse }) {
  const { t, format } = useSpeech();
  const words = t.find.scale;
  const parameter = (name: string) => report.parameters.find((each) => each.name === name)?.value;
  const atOne = parameter("score_at_one");
  const perDecade = parameter("score_per_decade");
  const bins = Array.from({ length: 10 }, (_, i) => Number(report.scoreHistogram[i] ?? 0n));
  // Bars grow with the square root: a few at the top are still seen beside many at the foot.
  const most = Math.sqrt(Math.max(...bins, 1));
  const decades =
    atOne === undefined || perDecade === undefined || !(perDecade > 0)
      ? []
      : [0, 1, 2, 3, 4, 5, 6, 7].map((decade) => ({ people: 10 ** decade, at: atOne + perDecade * decade })).filter(({ at }) => at >= 0 && at <= 100);
  const range = (i: number) => `${i === 0 ? 1 : i * 10}–${i === 9 ? 100 : i * 10 + 9}`;
  const scored = words.scored(Number(report.peopleScored), format.integer(report.peopleScored));
  return (
    <>
      <div class="scale" role="img" aria-label={`${words.title}. ${scored}.`}>
        <div class="scale-bars">
          {bins.map((count, i) => (
            <span key={i} class="scale-bin">
              <small>{count > 0 ? format.short(count) : ""}</small>
              <span class="scale-bar" style={{ height: `${(Math.sqrt(count) / most) * 100}%` }} />
            </span>
          ))}
        </div>
        <div class="scale-axis">
          {[0, 20, 40, 60, 80, 100].map((tick) => (
            <span key={tick} style={{ left: `${tick}%` }}>
              {format.integer(Math.max(tick, 1))}
            </span>
          ))}
        </div>
        {decades.length > 0 && (
          <div class="scale-axis scale-people">
            {decades.map(({ people, at }) => (
              <span key={people} style={{ left: `${at}%` }}>
                {format.compact(people)}
              </span>
            ))}
          </div>
        )}
      </div>
      <p class="small muted">
        {words.axes} {scored}.
      </p>
      <DataTable
        title={words.title}
        table={{ heads: [t.find.heads.score, words.people], rows: bins.map((count, i) => [range(i), format.integer(count)]) }}
      />
    </>
  );
}
