// Rules for several klout-scoring over one fact log: one writes, the others make again what it serves (docs/decisions/0030).
import { containersOf, flagsOf, includes, isReader, podOf, programOf, wholeOf } from "./shared.mjs";

// What must be the same of all: where the log lies, what is shared or scored, and who may be named.
const kShared = ["fact_log", "fact_log_file", "redis", "model", "public_accounts", "threads"];

const secretsOf = (workload) => (podOf(workload).spec.volumes ?? []).map(({ secret }) => secret?.secretName).filter((name) => name !== undefined);
const valueOf = (container, wanted) => flagsOf(container).find(({ name }) => name === wanted)?.value;

export function readers(rendered, complain) {
  const all = rendered.workloads.flatMap((workload) => containersOf(workload).map((found) => ({ workload, ...found }))).filter(({ container }) => programOf(container) === "klout-scoring");
  const writing = all.filter(({ container }) => !isReader(container));
  const reading = all.filter(({ container }) => isReader(container));
  if (reading.length === 0) return;
  // How many pods it has, and that it has a volume of its own: the rule for writers.
  if (writing.length !== 1) {
    complain(wholeOf(rendered), "klout-scoring", `${writing.length} write the log: one does, and publishes`);
    return;
  }
  const [writer] = writing;
  const { labels } = podOf(writer.workload).metadata;
  for (const { workload, container, where } of reading) {
    if (container.image !== writer.container.image) complain(workload, `${where}.image`, `is not the writer's, ${writer.container.image}: another version may score otherwise`);
    for (const name of kShared) {
      if (valueOf(container, name) !== valueOf(writer.container, name)) complain(workload, `${where}.args`, `--${name} is not the writer's, ${valueOf(writer.container, name)}`);
    }
    if (valueOf(container, "fact_log_file") === undefined) complain(workload, `${where}.args`, "--fact_log_file is missing: only a log on ClickHouse has readers");
    for (const name of secretsOf(workload)) if (!secretsOf(writer.workload).includes(name)) complain(workload, "spec.template.spec.volumes", `the writer has no secret ${name}`);
    const mounted = (container.volumeMounts ?? []).find(({ mountPath }) => mountPath === valueOf(container, "data_dir"))?.name;
    if (!podOf(workload).spec.volumes.find(({ name }) => name === mounted)?.emptyDir) complain(workload, `${where}.volumeMounts`, "the data folder is no emptyDir: it would keep who is erased");
    const named = rendered.named("Service", valueOf(container, "writer")?.split(":")[0]);
    if (!named || !includes(labels, named.spec.selector)) complain(workload, `${where}.args`, "--writer names no Service of the writer");
  }
}
