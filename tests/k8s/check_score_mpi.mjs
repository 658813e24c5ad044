// The component k8s/components/score-mpi, which no overlay has, since it takes the types of Kubeflow's MPI Operator. Its pods hold to our rules for pods, as jobs; what
// mpirun is told fits the workers, the image and the program. Each of these is called forth by a planted fault. Prints what is wrong, and fails if anything is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFacts } from "./facts.mjs";
import { jobsOf, kRoot, kSkipped, renderComponent, whyNot } from "./manifests.mjs";
import { hardened, images, resources } from "./rules/pods.mjs";
import { includes, podOf } from "./rules/shared.mjs";

const reason = whyNot();
if (reason !== "") {
  console.log(`skipped: ${reason}`);
  process.exit(kSkipped);
}

const read = (path) => readFileSync(join(kRoot, path), "utf8");
const facts = readFacts();
const program = "klout-score-mpi";
// Fields of MPIJob v2beta1, as the operator's CRD has them.
const kSpec = ["slotsPerWorker", "runLauncherAsWorker", "runPolicy", "mpiReplicaSpecs", "sshAuthMountPath", "launcherCreationPolicy", "mpiImplementation"];
const kRunPolicy = ["cleanPodPolicy", "ttlSecondsAfterFinished", "activeDeadlineSeconds", "backoffLimit", "schedulingPolicy", "suspend", "managedBy"];
const kReplicaSpec = ["replicas", "template", "restartPolicy"];

function complaintsOf(objects) {
  const all = [];
  const complain = ({ kind, metadata }, field, what) => all.push(`${kind} ${metadata.name}: ${field}: ${what}`);
  const jobs = objects.filter(({ kind }) => kind === "MPIJob");
  if (jobs.length !== 1) return [`there are ${jobs.length} MPIJobs`];
  const [job] = jobs;
  const { spec } = job;
  if (job.apiVersion !== "kubeflow.org/v2beta1") complain(job, "apiVersion", `is ${job.apiVersion}`);
  const known = (value, names, field) => Object.keys(value).filter((name) => !names.includes(name)).forEach((name) => complain(job, `${field}.${name}`, "does not exist"));
  known(spec, kSpec, "spec");
  known(spec.runPolicy, kRunPolicy, "spec.runPolicy");
  const { Launcher: launcher, Worker: workers } = spec.mpiReplicaSpecs;
  for (const [name, replica] of Object.entries(spec.mpiReplicaSpecs)) known(replica, kReplicaSpec, `spec.mpiReplicaSpecs.${name}`);

  const workloads = jobsOf(job);
  for (const rule of [hardened, images, resources]) rule({ workloads, facts }, complain);

  const { command, args } = launcher.template.spec.containers[0];
  const ranks = Number(args[args.indexOf("-n") + 1]);
  if (command[0] !== "mpirun") complain(job, "Launcher.command", "is not mpirun");
  if (ranks !== spec.slotsPerWorker * workers.replicas) complain(job, "Launcher.args", `start ${ranks} ranks, on ${workers.replicas} workers with ${spec.slotsPerWorker} slots each`);
  const own = args.slice(args.indexOf(program) + 1);
  if (!args.includes(program) || !read("k8s/Dockerfile.mpi").includes(`/build/bin/${program}`)) complain(job, "Launcher.args", `name no program that k8s/Dockerfile.mpi builds`);
  const flags = [...read("services/scoring/mpi/main.cc").matchAll(/^ABSL_FLAG\([^,]+, (\w+),/gm)].map(([, flag]) => flag);
  for (const flag of own.filter((arg) => arg.startsWith("--"))) {
    if (!flags.includes(flag.match(/^--([\w-]+)/)[1])) complain(job, "Launcher.args", `${program} has no flag ${flag}`);
  }
  const [source] = own.filter((arg) => !arg.startsWith("--"));
  const worker = workers.template.spec;
  const mount = worker.containers[0].volumeMounts.find(({ mountPath }) => source?.startsWith(`${mountPath}/`));
  if (mount === undefined) complain(job, "Launcher.args", `${source} lies on no volume of the workers`);
  else if (mount.readOnly !== true) complain(job, "Worker.volumeMounts", `${mount.name} is not read-only`);
  for (const workload of workloads) {
    const volumes = podOf(workload).spec.volumes.map(({ name }) => name);
    for (const { name } of podOf(workload).spec.containers[0].volumeMounts) if (!volumes.includes(name)) complain(workload, "volumeMounts", `${name} is no volume`);
  }
  // Ranks, and nobody else, reach ranks.
  const { labels } = podOf(workloads[0]).metadata;
  const policies = objects.filter(({ kind, spec: policy }) => kind === "NetworkPolicy" && policy.podSelector.matchLabels && includes(labels, policy.podSelector.matchLabels));
  if (policies.length !== 1) complain(job, "NetworkPolicy", `${policies.length} select its pods`);
  for (const policy of policies) {
    const peers = [...policy.spec.ingress.flatMap(({ from }) => from ?? [{}]), ...policy.spec.egress.flatMap(({ to }) => to ?? [{}])];
    if (!peers.every(({ podSelector }) => podSelector?.matchLabels?.app === labels.app)) complain(policy, "spec", "lets in others than its own pods");
  }
  return all;
}

const kFaults = {
  "does not exist": ({ spec }) => { spec.slots = 2; },
  "start 4 ranks, on 3 workers": ({ spec }) => { spec.mpiReplicaSpecs.Worker.replicas = 3; },
  "has no flag --fast": ({ spec }) => { spec.mpiReplicaSpecs.Launcher.template.spec.containers[0].args.push("--fast"); },
  "lies on no volume": ({ spec }) => { spec.mpiReplicaSpecs.Worker.template.spec.containers[0].volumeMounts.pop(); },
  "is not read-only": ({ spec }) => { delete spec.mpiReplicaSpecs.Worker.template.spec.containers[0].volumeMounts.at(-1).readOnly; },
  "is no volume": ({ spec }) => { spec.mpiReplicaSpecs.Launcher.template.spec.volumes = []; },
  "readOnlyRootFilesystem: is not true": ({ spec }) => { delete spec.mpiReplicaSpecs.Worker.template.spec.containers[0].securityContext.readOnlyRootFilesystem; },
  "is not pinned": ({ spec }) => { spec.mpiReplicaSpecs.Worker.template.spec.containers[0].image = "klout-mpi:latest"; },
  "limits.memory: is missing": ({ spec }) => { delete spec.mpiReplicaSpecs.Worker.template.spec.containers[0].resources.limits; },
  "NetworkPolicy: 0 select": ({ spec }) => { spec.mpiReplicaSpecs.Launcher.template.metadata.labels.app = "other"; },
};

const sound = renderComponent("score-mpi", "klout-mpi", facts.version);
const wrong = complaintsOf(sound);
for (const [text, plant] of Object.entries(kFaults)) {
  const objects = structuredClone(sound);
  plant(objects.find(({ kind }) => kind === "MPIJob"));
  const found = complaintsOf(objects);
  if (!found.some((complaint) => complaint.includes(text))) wrong.push(`a planted fault is not found: ${text}; found: ${found.join("; ") || "nothing"}`);
}
for (const line of wrong) console.log(line);
if (wrong.length === 0) console.log(`1 component, ${sound.length} objects with the base: all hold; ${Object.keys(kFaults).length} planted faults were found`);
process.exitCode = wrong.length === 0 ? 0 : 1;
