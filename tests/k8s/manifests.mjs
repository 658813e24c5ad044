// Objects of an overlay of k8s/, as `kubectl kustomize` renders it. kubectl itself turns them into JSON, so that no parser of YAML is needed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const kRoot = fileURLToPath(new URL("../..", import.meta.url));
// The last is prod with the component of that name, which has all that our rules ask for.
export const kOverlays = ["dev", "prod", "scoring-readers"];
export const kSkipped = 77;

const kLimit = 60_000;
const kMaxBytes = 64 << 20;
// Components, regular expressions in targets and `labels` came with it; kubectl has it since 1.27. Debian 12's kubectl is 1.20.
const kOldestKustomize = 5;
const kMark = "klout.test/json";

const kubectl = (args, input) =>
  execFileSync("kubectl", args, { encoding: "utf8", input, stdio: ["pipe", "pipe", "pipe"], timeout: kLimit, maxBuffer: kMaxBytes });

// Why nothing can be rendered here; empty: it can.
export function whyNot() {
  let version;
  try {
    version = JSON.parse(kubectl(["version", "--client", "-o", "json"])).kustomizeVersion ?? "v0";
  } catch (error) {
    return error.code === "ENOENT" ? "there is no kubectl" : `kubectl does not run: ${error.message}`;
  }
  return Number(version.match(/^v?(\d+)/)?.[1] ?? 0) >= kOldestKustomize ? "" : `kubectl's kustomize ${version} is older than v${kOldestKustomize}`;
}

// Without a server, `annotate --local` prints what it read; what it adds is taken away.
export const render = (overlay) => (existsSync(join(kRoot, "k8s/overlays", overlay)) ? renderFolder(join(kRoot, "k8s/overlays", overlay)) : renderComponents([overlay], "overlays/prod"));

// The same of a folder that has a kustomization.yaml.
function renderFolder(folder) {
  const yaml = kubectl(["kustomize", folder]);
  const text = kubectl(["annotate", "--local", "-f", "-", "-o", "json", `${kMark}=1`], yaml);
  return text.split(/(?<=^\})\n/m).filter((part) => part.trim() !== "").map((part) => {
    const object = JSON.parse(part);
    delete object.metadata.annotations[kMark];
    if (Object.keys(object.metadata.annotations).length === 0) delete object.metadata.annotations;
    return object;
  });
}

export const renderComponent = (component, image, version, resources = "base") => renderComponents([component], resources, [{ name: image, newTag: version }]);

// What is in the folder `resources` of k8s/, with components that no overlay has, as an overlay beside this file, since kustomize takes relative paths.
export function renderComponents(components, resources, images = []) {
  const folder = mkdtempSync(fileURLToPath(new URL(`.${components[0]}-`, import.meta.url)));
  try {
    writeFileSync(join(folder, "kustomization.yaml"), [
      "apiVersion: kustomize.config.k8s.io/v1beta1", "kind: Kustomization", "namespace: klout", `resources: [../../../k8s/${resources}]`,
      `components: ${JSON.stringify(components.map((component) => `../../../k8s/components/${component}`))}`, `images: ${JSON.stringify(images)}`, "",
    ].join("\n"));
    return renderFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The pods of an MPIJob, each as a job of Kubernetes itself, whose API and rules are known.
export const jobsOf = ({ metadata, spec }) => Object.entries(spec.mpiReplicaSpecs).map(([name, { restartPolicy, template }]) => ({
  apiVersion: "batch/v1", kind: "Job", metadata: { ...metadata, name: `${metadata.name}-${name.toLowerCase()}` },
  spec: { template: { ...template, spec: { ...template.spec, restartPolicy } } },
}));
