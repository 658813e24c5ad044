// What the rules share: the objects of one overlay, and how a workload is read.
// Flags that say where a program listens, and how its port is called.
export const kListen = { listen: "grpc", rpc_listen: "grpc", metrics_listen: "metrics", metrics: "metrics", http: "http" };
const kMiB = 1 << 20;

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
export const includes = (labels, wanted) => Object.entries(wanted ?? {}).every(([key, value]) => labels?.[key] === value);
const isWorkload = ({ kind }) => ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"].includes(kind);

// One overlay, with what the rules ask of it.
export class Rendered {
  constructor(overlay, objects, facts) {
    Object.assign(this, { overlay, objects, facts });
    this.workloads = objects.filter(isWorkload);
  }
  of(kind) { return this.objects.filter((object) => object.kind === kind); }
  named(kind, name) { return this.of(kind).find(({ metadata }) => metadata.name === name); }
}

export const podOf = (workload) => (workload.spec.jobTemplate?.spec ?? workload.spec).template;
export const containersOf = (workload) => {
  const { spec } = podOf(workload);
  return ["containers", "initContainers"].flatMap((list) => (spec[list] ?? []).map((container, at) => ({ container, where: `spec.template.spec.${list}[${at}]` })));
};
export const programOf = ({ command = [] }) => (command[0] === "klout" ? command.slice(0, 2).join(" ") : command[0] ?? "");
export const flagsOf = ({ args = [] }) => args.filter((arg) => arg.startsWith("--")).map((arg) => {
  const [, name, , value] = arg.match(/^--([\w-]+)(=(.*))?$/) ?? [];
  return { arg, name: name?.replaceAll("-", "_"), value };
});
// A klout-scoring that follows another one.
export const isReader = (container) => flagsOf(container).some(({ name, value }) => name === "role" && value === "reader");
export const bytesOf = (quantity) => {
  const [, number, unit] = /^([\d.]+)(Mi|Gi)$/.exec(quantity ?? "") ?? [];
  return number === undefined ? NaN : Number(number) * (unit === "Gi" ? 1024 * kMiB : kMiB);
};
export const isAutoscaled = (rendered, workload) => rendered.of("HorizontalPodAutoscaler").some(({ spec }) => spec.scaleTargetRef.name === workload.metadata.name);
// What a complaint about an overlay as a whole is made of.
export const wholeOf = ({ overlay }) => ({ kind: "overlay", metadata: { name: overlay } });
