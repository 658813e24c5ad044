#!/usr/bin/env node
// Writes prometheus-rule.yaml, which is k8s/monitoring/rules.yaml as an object of the Prometheus Operator: make_rule.mjs [FILE]. Kustomize cannot put a file into
// a field. tests/k8s checks that what lies here is what this writes: after a change of the rules, run this again.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const rules = readFileSync(new URL("../../monitoring/rules.yaml", import.meta.url), "utf8");
const groups = rules.slice(rules.search(/^groups:$/m));
if (!groups.startsWith("groups:\n")) throw new Error("k8s/monitoring/rules.yaml has no line `groups:`");

const text = `# Made by make_rule.mjs from k8s/monitoring/rules.yaml: edit that, and run this.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: klout
spec:
${groups.replace(/^(?=.)/gm, "  ")}`;
writeFileSync(process.argv[2] ?? fileURLToPath(new URL("prometheus-rule.yaml", import.meta.url)), text);
