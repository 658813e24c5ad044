#!/usr/bin/env node
// Writes the dashboards for Grafana from sources/: make_dashboards.mjs [FOLDER], by default k8s/monitoring/dashboards. tests/monitoring checks that what lies
// there is what this writes. Limits of alerts are read from rules.yaml: after a change there or in sources/, run this again. To load them: docs/operations.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ofConnector } from "./sources/connector.mjs";
import { dashboard } from "./sources/grafana.mjs";
import { overview } from "./sources/overview.mjs";
import { ofPerks } from "./sources/perks.mjs";
import { ofScoring } from "./sources/scoring.mjs";
import { slo } from "./sources/slo.mjs";

const all = [overview, ofScoring, ofConnector, ofPerks, slo];
const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("dashboards", import.meta.url)));
mkdirSync(folder, { recursive: true });
for (const one of all) writeFileSync(join(folder, `${one.name}.json`), `${JSON.stringify(dashboard(one, all), null, 2)}\n`);
