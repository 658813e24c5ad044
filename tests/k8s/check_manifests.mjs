// k8s/overlays hold to our rules (rules.mjs). Prints each fault, and fails if there is one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFacts } from "./facts.mjs";
import { kOverlays, kRoot, kSkipped, render, whyNot } from "./manifests.mjs";
import { complaintsOf, kRules } from "./rules.mjs";

const kComponent = join(kRoot, "k8s/components/monitoring");

// prometheus-rule.yaml is what make_rule.mjs writes.
function isRuleStale() {
  const folder = mkdtempSync(join(tmpdir(), "klout-rule-"));
  try {
    const made = join(folder, "rule.yaml");
    execFileSync(process.execPath, [join(kComponent, "make_rule.mjs"), made], { timeout: 60_000 });
    return readFileSync(made, "utf8") !== readFileSync(join(kComponent, "prometheus-rule.yaml"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const reason = whyNot();
if (reason !== "") {
  console.log(`skipped: ${reason}`);
  process.exit(kSkipped);
}
const facts = readFacts();
const faults = isRuleStale() ? ["prometheus-rule.yaml is not what k8s/monitoring/rules.yaml makes: run k8s/components/monitoring/make_rule.mjs"] : [];
let objects = 0;
for (const overlay of kOverlays) {
  const rendered = render(overlay);
  objects += rendered.length;
  faults.push(...complaintsOf(overlay, rendered, facts).map(({ text }) => text));
}
for (const fault of faults) console.log(fault);
if (faults.length === 0) console.log(`${kOverlays.length} overlays, ${objects} objects, ${Object.keys(kRules).length} rules: all hold`);
process.exitCode = faults.length === 0 ? 0 : 1;
