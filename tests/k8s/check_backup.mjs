// The component k8s/components/backup, which no overlay has, with prod: each service that keeps files has a job, whose pod holds to our rules for pods, runs where the
// volume is, may only read there, has room for what it keeps, and speaks to nobody. Each complaint is called forth by a planted fault. Prints what is wrong, and fails
// if anything is.
import { readFacts } from "./facts.mjs";
import { kSkipped, renderComponent, whyNot } from "./manifests.mjs";
import { hardened, images, resources } from "./rules/pods.mjs";
import { bytesOf, includes, podOf } from "./rules/shared.mjs";

const reason = whyNot();
if (reason !== "") {
  console.log(`skipped: ${reason}`);
  process.exit(kSkipped);
}
const facts = readFacts();

function complaintsOf(objects) {
  const all = [];
  const complain = ({ kind, metadata }, field, what) => all.push(`${kind} ${metadata.name}: ${field}: ${what}`);
  const named = (kind, name) => objects.find((object) => object.kind === kind && object.metadata.name === name);
  const jobs = objects.filter(({ kind }) => kind === "CronJob");
  for (const rule of [hardened, images, resources]) rule({ workloads: jobs, facts }, complain);

  for (const keeper of objects.filter(({ kind, spec }) => kind === "StatefulSet" && spec.volumeClaimTemplates?.length > 0)) {
    const job = named("CronJob", `${keeper.metadata.name}-backup`);
    if (job === undefined) {
      complain(keeper, "metadata.name", "has no backup");
      continue;
    }
    const { spec } = podOf(job);
    const [{ command, volumeMounts }] = spec.containers;
    const mountAt = (path) => volumeMounts.find(({ mountPath }) => mountPath === path);
    const volumeAt = (path) => spec.volumes.find(({ name }) => name === mountAt(path)?.name) ?? {};
    const [, script, data, backups, keep] = command;

    const [claim] = keeper.spec.volumeClaimTemplates;
    if (volumeAt(data).persistentVolumeClaim?.claimName !== `${claim.metadata.name}-${keeper.metadata.name}-0`) complain(job, "command", `${data} is not the volume of ${keeper.metadata.name}`);
    if (mountAt(data)?.readOnly !== true) complain(job, "volumeMounts", `${data} is not read-only`);
    const terms = spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    const isBeside = terms.some(({ topologyKey, labelSelector }) => topologyKey === "kubernetes.io/hostname" && includes(podOf(keeper).metadata.labels, labelSelector.matchLabels));
    if (!isBeside) complain(job, "affinity", `does not keep it on the node of ${keeper.metadata.name}, which alone has the volume`);

    const room = named("PersistentVolumeClaim", volumeAt(backups).persistentVolumeClaim?.claimName);
    const needed = (Number(keep) + 1) * bytesOf(claim.spec.resources.requests.storage);
    if (room === undefined) complain(job, "command", `${backups} is no claim`);
    else if (!(bytesOf(room.spec.resources.requests.storage) >= needed)) complain(room, "storage", `has no room for ${keep} backups and the next one`);
    const [folder, file] = script.match(/^(.*)\/([^/]*)$/).slice(1);
    if (!named("ConfigMap", volumeAt(folder).configMap?.name)?.data[file]) complain(job, "command", `${script} is in no ConfigMap`);

    if (job.spec.concurrencyPolicy !== "Forbid") complain(job, "concurrencyPolicy", "is not Forbid: a job would clear away what another makes");
    if (!(job.spec.jobTemplate.spec.activeDeadlineSeconds > 0)) complain(job, "activeDeadlineSeconds", "is missing: a job that hangs would be the last");
    // Nobody but who all pods may reach.
    const policies = objects.filter(({ kind, spec: policy }) => kind === "NetworkPolicy" && policy.podSelector.matchLabels && includes(podOf(job).metadata.labels, policy.podSelector.matchLabels));
    for (const policy of policies) complain(policy, "podSelector", "selects a pod that reads files");
  }
  return all;
}

const podSpecOf = ({ spec }) => spec.jobTemplate.spec.template.spec;
const kFaults = {
  "has no backup": (job) => { job.metadata.name = "other"; },
  "/data is not the volume of klout-scoring": (job) => { podSpecOf(job).volumes[0].persistentVolumeClaim.claimName = "data-klout-connector-0"; },
  "/data is not read-only": (job) => { delete podSpecOf(job).containers[0].volumeMounts[0].readOnly; },
  "does not keep it on the node": (job) => { delete podSpecOf(job).affinity; },
  "/backups is no claim": (job) => { podSpecOf(job).volumes[1] = { name: "backups", emptyDir: {} }; },
  "has no room for 70 backups": (job) => { podSpecOf(job).containers[0].command[4] = "70"; },
  "is in no ConfigMap": (job) => { podSpecOf(job).containers[0].command[1] = "/scripts/other.sh"; },
  "is not Forbid": (job) => { job.spec.concurrencyPolicy = "Allow"; },
  "activeDeadlineSeconds: is missing": (job) => { delete job.spec.jobTemplate.spec.activeDeadlineSeconds; },
  "selects a pod that reads files": (job) => { job.spec.jobTemplate.spec.template.metadata.labels.app = "klout-scoring"; },
  "readOnlyRootFilesystem: is not true": (job) => { delete podSpecOf(job).containers[0].securityContext.readOnlyRootFilesystem; },
  "runAsNonRoot: is not true": (job) => { delete podSpecOf(job).securityContext.runAsNonRoot; },
  "is not pinned": (job) => { podSpecOf(job).containers[0].image = "klout:latest"; },
  "limits.memory: is missing": (job) => { delete podSpecOf(job).containers[0].resources.limits; },
};

const sound = renderComponent("backup", "klout", facts.version, "overlays/prod");
const wrong = complaintsOf(sound);
for (const [text, plant] of Object.entries(kFaults)) {
  const objects = structuredClone(sound);
  plant(objects.find(({ kind, metadata }) => kind === "CronJob" && metadata.name === "klout-scoring-backup"));
  const found = complaintsOf(objects);
  if (!found.some((complaint) => complaint.includes(text))) wrong.push(`a planted fault is not found: ${text}; found: ${found.join("; ") || "nothing"}`);
}
for (const line of wrong) console.log(line);
if (wrong.length === 0) console.log(`1 component, ${sound.length} objects with prod: all hold; ${Object.keys(kFaults).length} planted faults were found`);
process.exitCode = wrong.length === 0 ? 0 : 1;
