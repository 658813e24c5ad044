// Each complaint that rules/ can make is called forth by a planted fault (faults.mjs), by its own rule, with the object and the field in its text; and what is rendered
// without a fault calls forth none. Prints what was not found, and fails if there is any.
import { readFileSync, readdirSync } from "node:fs";
import { readFacts } from "./facts.mjs";
import { kFaults } from "./faults.mjs";
import { kOverlays, kSkipped, render, whyNot } from "./manifests.mjs";
import { complaintsOf, kRules } from "./rules.mjs";

const reason = whyNot();
if (reason !== "") {
  console.log(`skipped: ${reason}`);
  process.exit(kSkipped);
}

const facts = readFacts();
const sound = new Map(kOverlays.map((overlay) => [overlay, render(overlay)]));

// Where a complaint was made, and where one can be: `file:line:column`.
const siteOf = ({ stack }) => stack.split("\n")[2].match(/rules\/(\w+\.mjs:\d+:\d+)/)[1];
const kFolder = new URL("rules/", import.meta.url);
const sites = new Map(readdirSync(kFolder).flatMap((file) => readFileSync(new URL(file, kFolder), "utf8").split("\n").flatMap((line, at) =>
  [...line.matchAll(/(?<![\w.])complain\(/g)].map(({ index }) => [`${file}:${at + 1}:${index + 1}`, line.trim()]))));

const missed = [];
for (const overlay of kOverlays) missed.push(...complaintsOf(overlay, sound.get(overlay), facts).map(({ text }) => `without any fault: ${text}`));
// In objects that have faults already, none is planted.
if (missed.length > 0) {
  for (const line of missed) console.log(line);
  process.exit(1);
}
const seen = new Set();
const found = new Set();
for (const { rule, overlay, text, plant } of kFaults) {
  const objects = structuredClone(sound.get(overlay));
  const known = structuredClone(facts);
  const object = (kind, name) => {
    const one = objects.find((candidate) => candidate.kind === kind && candidate.metadata.name === name);
    if (one === undefined) throw new Error(`${overlay} has no ${kind} ${name} to plant a fault in: ${text}`);
    return one;
  };
  plant({ object, objects, facts: known });
  const complaints = complaintsOf(overlay, objects, known);
  const own = complaints.filter((complaint) => complaint.rule === rule && complaint.text.includes(text));
  if (own.length === 0) missed.push(`the rule ${rule} does not find "${text}"; found: ${complaints.map((complaint) => complaint.text).join("; ") || "nothing"}`);
  else found.add(rule);
  for (const complaint of own) seen.add(siteOf(complaint));
}
for (const rule of Object.keys(kRules)) if (!found.has(rule)) missed.push(`no fault is found by the rule ${rule}`);
for (const [site, line] of sites) if (!seen.has(site)) missed.push(`rules/${site}: no fault calls this complaint forth: ${line}`);

for (const line of missed) console.log(line);
if (missed.length === 0) {
  console.log(`${kFaults.length} faults planted, each found by its rule; ${Object.keys(kRules).length} rules, ${sites.size} complaints: all were called forth`);
}
process.exitCode = missed.length === 0 ? 0 : 1;
