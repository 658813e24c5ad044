// Services and their health, the rate at which facts come in, the figures an operator looks at first.
import { useState } from "preact/hooks";
import type { GetSuiteStatusResponse, ServiceStatus } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { useSpeech } from "../../i18n/language";
import { Button, Card, ErrorState, Skeleton, Stat, Stats } from "../../ui";
import { sumOf, timeOf } from "./figures";
import { FiguresTable } from "./figures_table";
import { clock, IngestRate } from "./ingest_rate";
import { useWatch } from "./suite_status";

const kFacts = "klout_scoring_facts_total";

export function NowTab() {
  const { t, format } = useSpeech();
  const words = t.operate.now;
  const [on, setOn] = useState(true);
  const watch = useWatch(on, kFacts);
  if (!watch.status) return watch.problem ? <ErrorState problem={watch.problem} onRetry={watch.look} /> : <Skeleton lines={[90, 90, 60, 80]} />;
  const { status } = watch;
  return (
    <div class="stack">
      <div class="watch small muted">
        <span>
          {watch.problem ? words.lost : on ? words.watching : ""} {words.checked(clock(timeOf(status), format.language))}
        </span>
        <Button size="small" onClick={() => setOn(!on)}>
          {on ? words.pause : words.resume}
        </Button>
      </div>
      <section aria-label={words.services} class="services">
        {status.services.map((service) => (
          <ServiceCard key={service.name} service={service} />
        ))}
      </section>
      <Card title={words.ingest} lead={words.ingestLead}>
        <IngestRate rates={watch.rates} total={sumOf(status.figures, kFacts)} />
      </Card>
      <Card title={words.figures}>
        <KeyFigures status={status} />
      </Card>
      <Card title={words.all}>
        <FiguresTable figures={status.figures} />
      </Card>
    </div>
  );
}

function ServiceCard({ service }: { service: ServiceStatus }) {
  const { t, format } = useSpeech();
  const words = t.operate.now;
  return (
    <article class={service.serving ? "service" : "service service-down"}>
      <h2>
        <i class="service-light" aria-hidden="true" /> {service.name}
      </h2>
      <p>
        {service.serving ? words.serving : words.down}
        <span class="muted"> {service.serving && format.milliseconds(service.latencyMs)}</span>
      </p>
      {service.problem && <p class="small service-problem">{service.problem}</p>}
    </article>
  );
}

function KeyFigures({ status }: { status: GetSuiteStatusResponse }) {
  const { t, format } = useSpeech();
  const words = t.operate.now.key;
  const read = (name: string) => sumOf(status.figures, `klout_scoring_${name}`);
  const served = read("served_sequence");
  const log = read("log_sequence");
  const behind = served !== undefined && log !== undefined ? Math.max(0, log - served) : undefined;
  const asOf = read("snapshot_as_of_seconds");
  const quarantined = read("quarantined_snapshots_total");
  const refused = read("refused_batches_total");
  const queued = read("queued_bytes");
  const took = read("last_publish_seconds");
  const whole = (value: number | undefined) => (value === undefined ? "–" : format.integer(value));
  const rows: { label: string; value: string; tone?: "bad" | "warn" }[] = [
    { label: words.served, value: whole(read("snapshot_id")) },
    { label: words.age, value: asOf === undefined ? "–" : format.ago(new Date(asOf * 1000), new Date(timeOf(status) * 1000)) },
    { label: words.publishTook, value: took === undefined ? "–" : t.operate.now.seconds(format.decimal(took, 2)) },
    { label: words.accounts, value: whole(read("snapshot_accounts")) },
    { label: words.edges, value: whole(read("snapshot_edges")) },
    { label: words.log, value: whole(log) },
    { label: words.behind, value: whole(behind) },
    { label: words.queued, value: queued === undefined ? "–" : format.bytes(queued) },
    { label: words.streams, value: whole(read("ingest_streams")) },
    { label: words.published, value: whole(read("published_snapshots_total")) },
    { label: words.quarantined, value: whole(quarantined), ...(quarantined ? { tone: "warn" as const } : {}) },
    { label: words.refused, value: whole(refused), ...(refused ? { tone: "warn" as const } : {}) },
  ];
  return (
    <Stats>
      {rows.map((row) => (
        <Stat key={row.label} {...row} />
      ))}
    </Stats>
  );
}
