// Objects of k8s/overlays are what the API of Kubernetes, and that of the Prometheus Operator, take. The types and validators of the npm packages
// kubernetes-models are made from the OpenAPI description of the one and the CRDs of the other. The compiler finds fields that do not exist, are missing or are of
// another type; the validators find values that are out of range or of no such format, as a quantity may be. Faults are planted as well, and each must be found.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, skip } from "../testing/npm_packages.mjs";
import { jobsOf, kOverlays, render, renderComponent, whyNot } from "./manifests.mjs";

const kHere = fileURLToPath(new URL(".", import.meta.url));
const kModules = join(kHere, "node_modules");
const kLimit = 240_000;
const kOperator = "monitoring.coreos.com/";

// The module that has the type and the validator of an object.
const moduleOf = ({ apiVersion, kind }) => `${apiVersion.startsWith(kOperator) ? "@kubernetes-models/prometheus-operator" : "kubernetes-models"}/${apiVersion}/${kind}`;
const nameOf = ({ overlay, object }) => `${overlay}: ${object.kind} ${object.metadata?.name}`;

// What the compiler says of each entry, by its place in `entries`.
function compile(entries) {
  // Beside the packages, so that they are found.
  const folder = mkdtempSync(join(kModules, ".klout-"));
  try {
    const lines = entries.map(({ object }, at) => `import type { I${object.kind} as Kind${at} } from "${moduleOf(object)}";`);
    const starts = entries.map(({ object }, at) => {
      const start = lines.length + 1;
      lines.push(...`export const object${at}: Kind${at} = ${JSON.stringify(object, null, 1)};`.split("\n"));
      return start;
    });
    const file = join(folder, "objects.ts");
    writeFileSync(file, `${lines.join("\n")}\n`);
    let output = "";
    try {
      const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--pretty", "false"];
      execFileSync(process.execPath, [join(kModules, "typescript/bin/tsc"), ...options, file], { encoding: "utf8", stdio: "pipe", timeout: kLimit });
    } catch (error) {
      output = `${error.stdout}${error.stderr}`;
      if (output === "") throw error;
    }
    const found = entries.map(() => []);
    for (const line of output.split("\n").filter((text) => /\S/.test(text))) {
      const [, number, said] = line.match(/objects\.ts\((\d+),\d+\): error \w+: (.*)/) ?? [];
      // A further line of the message before, or one about the whole.
      if (number === undefined) {
        if (!line.startsWith(" ")) throw new Error(output);
        continue;
      }
      const at = Number(number) <= entries.length ? Number(number) - 1 : starts.findLastIndex((start) => start <= Number(number));
      found[at].push(`${lines[number - 1].trim()} ${said}`);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function validate({ object }) {
  // Where there is no such kind, the compiler says so.
  if (!existsSync(join(kModules, `${moduleOf(object)}.js`))) return [];
  const { [object.kind]: Kind } = await import(moduleOf(object));
  try {
    new Kind(structuredClone(object)).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
}

// What must be found, in objects that are sound else.
function faults(objects) {
  const all = [];
  const fault = (kind, name, what, plant) => {
    const object = structuredClone(objects.find((one) => one.kind === kind && one.metadata.name === name));
    plant(object);
    all.push({ overlay: `planted fault, ${what}`, object });
  };
  const first = (object) => object.spec.template.spec.containers[0];
  fault("Deployment", "klout-topics", "a field that does not exist", (object) => { first(object).securityContext.readOnlyRootFileSystem = true; });
  fault("Deployment", "klout-topics", "a field in the wrong place", (object) => { object.spec.template.spec.readinessProbe = first(object).readinessProbe; });
  fault("Deployment", "klout-topics", "a field that is missing", (object) => { delete object.spec.selector; });
  fault("Deployment", "klout-topics", "text for a number", (object) => { first(object).ports[0].containerPort = "7410"; });
  fault("Deployment", "klout-topics", "no quantity", (object) => { first(object).resources.limits.memory = "1 GB"; });
  fault("Deployment", "klout-topics", "an API version of old", (object) => { object.apiVersion = "apps/v1beta3"; });
  fault("StatefulSet", "klout-scoring", "a list for an object", (object) => { object.spec.volumeClaimTemplates[0].spec.resources = []; });
  fault("NetworkPolicy", "topics", "no such direction", (object) => { object.spec.policyTypes = ["Ingres"]; });
  fault("HorizontalPodAutoscaler", "klout-topics", "a number with a fraction", (object) => { object.spec.maxReplicas = 2.5; });
  fault("PodDisruptionBudget", "klout-topics", "a field that does not exist", (object) => { object.spec.maxUnavailible = 1; });
  fault("Service", "klout-topics", "no such protocol", (object) => { object.spec.ports[0].protocol = "HTTP"; });
  fault("CronJob", "klout-scoring-backup", "a field in the wrong place", (object) => { object.spec.backoffLimit = 3; });
  fault("ServiceMonitor", "klout", "a field that does not exist", (object) => { object.spec.endpoints[0].intervall = "30s"; });
  fault("ServiceMonitor", "klout", "no duration", (object) => { object.spec.endpoints[0].interval = "30 seconds"; });
  fault("PrometheusRule", "klout", "a field that is missing", (object) => { delete object.spec.groups[0].rules[0].expr; });
  return all;
}

const reason = whyNot();
if (reason !== "") skip(reason);
installPackages(kHere);
const sound = kOverlays.flatMap((overlay) => render(overlay).map((object) => ({ overlay, object })));
// Of the job on MPI ranks its pods: its own type is the MPI Operator's, and check_score_mpi.mjs knows its fields.
for (const object of renderComponent("score-mpi", "klout-mpi", "0.1.0")) {
  for (const known of object.kind === "MPIJob" ? jobsOf(object) : [object]) sound.push({ overlay: "score-mpi", object: known });
}
const isOurs = ({ metadata: { name, labels } }) => [name, labels?.app].some((text) => /nutcracker|redis/.test(text ?? ""));
for (const object of renderComponent("redis-shards", "klout-nutcracker", "0.1.0", "overlays/prod").filter(isOurs)) sound.push({ overlay: "redis-shards", object });
sound.push(...renderComponent("backup", "klout", "0.1.0").filter(({ metadata }) => metadata.name.includes("backup")).map((object) => ({ overlay: "backup", object })));
const planted = faults(sound.filter(({ overlay }) => ["prod", "backup"].includes(overlay)).map(({ object }) => object));
const entries = [...sound, ...planted];
const compiled = compile(entries);
const said = await Promise.all(entries.map(async (entry, at) => [...compiled[at], ...await validate(entry)]));

let wrong = 0;
entries.forEach((entry, at) => {
  const isPlanted = at >= sound.length;
  if (!isPlanted) {
    for (const line of said[at]) console.log(`${nameOf(entry)}: ${line}`);
    wrong += said[at].length;
  } else if (said[at].length === 0) {
    console.log(`${nameOf(entry)}: is not found`);
    ++wrong;
  }
});
if (wrong === 0) console.log(`${sound.length} objects are what the API takes; ${planted.length} planted faults were found`);
process.exitCode = wrong === 0 ? 0 : 1;
