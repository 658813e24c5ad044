// What the manifests are held against: flags, metrics, services and names as the rest of the repository has them.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { kRoot } from "./manifests.mjs";

const read = (path) => readFileSync(join(kRoot, path), "utf8");
const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

function sources(folder) {
  return readdirSync(join(kRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "web" || entry.name === "node_modules" ? [] : sources(path);
    return /\.(cc|proto)$/.test(entry.name) ? [{ path, text: read(path) }] : [];
  });
}

// Flags by the words that start a program, and the environment variables that each reads in their place. Golden files pin both.
function programs() {
  const all = new Map(["scoring", "topics", "connector", "perks", "gateway"].map((service) => {
    const golden = read(`tests/contract/${service}_flags.golden`);
    return [`klout-${service}`, { flags: new Set(matches(golden, /^  --(\w+)  /gm)), environment: new Set(matches(golden, /; environment: (\w+)$/gm)) }];
  }));
  const words = read("tests/unit/cli/golden/completion.bash").match(/^ +'up'\) words='([^']*)'/m)[1];
  all.set("klout up", { flags: new Set(matches(words, /--([\w-]+)/g).map((flag) => flag.replaceAll("-", "_"))), environment: new Set() });
  return all;
}

// Gauges: of a service with a golden file it names them, of another the code registers them.
function gauges() {
  const lines = ["metrics.golden", "perks_metrics.golden"].flatMap((file) => read(`tests/contract/${file}`).trim().split("\n")).map((line) => line.split(" "));
  const pinned = lines.filter(([, type]) => type === "gauge").map(([name]) => name);
  const served = new Set(lines.map(([name]) => name.split("_", 2).join("_")));
  const coded = sources("services").flatMap(({ text }) => matches(text, /Gauge\("(\w+)"/g)).filter((name) => !served.has(name.split("_", 2).join("_")));
  return new Set([...pinned, ...coded]);
}

// Full names of gRPC services.
function rpcServices() {
  return new Set(sources("protos").flatMap(({ text }) => matches(text, /^service (\w+) \{/gm).map((name) => `${text.match(/^package ([\w.]+);/m)[1]}.${name}`)));
}

const kDashboards = "k8s/monitoring/dashboards";

export function readFacts() {
  const doc = "docs/kubernetes.md";
  const dockerfile = read("k8s/Dockerfile");
  return {
    programs: programs(),
    gauges: gauges(),
    rpcServices: rpcServices(),
    version: read("CMakeLists.txt").match(/^project\(openklout VERSION ([\d.]+)/m)[1],
    // Programs that the image has, and who runs them there.
    built: new Set(dockerfile.match(/ninja -C \/build ([\w -]+)/)[1].trim().split(" ")),
    user: Number(dockerfile.match(/^USER (\d+):/m)[1]),
    doc: existsSync(join(kRoot, doc)) ? read(doc) : "",
    dashboards: new Map(readdirSync(join(kRoot, kDashboards)).map((file) => [file, read(join(kDashboards, file))])),
  };
}
