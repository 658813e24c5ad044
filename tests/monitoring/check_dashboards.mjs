// The dashboards for Grafana are what k8s/monitoring/make_dashboards.mjs writes, are well formed, show only metrics and labels that exist, and name sections
// of the runbook that exist. Prints each fault, and fails if there is one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../..", import.meta.url));
const kFolder = join(kRoot, "k8s/monitoring/dashboards");
const kDashboards = ["connector", "overview", "perks", "scoring", "slo"];
const kColumns = 24;
const kLimit = 60_000;
const kMaxBytes = 1 << 20;
// What Prometheus itself exposes, and the labels that it sets.
const kOthers = ["up", "ALERTS", "ALERTS_FOR_STATE"];
const kOtherLabels = ["job", "instance", "le", "alertname", "alertstate", "severity"];
const kWords = "and or unless by without on ignoring group_left group_right bool offset inf nan".split(" ");
const kLists = /\b(by|without|on|ignoring|group_left|group_right) *\(([^)]*)\)/g;

const read = (path) => readFileSync(join(kRoot, path), "utf8");
const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
let faults = 0;
function complain(text) {
  console.log(text);
  ++faults;
}

// Sources of the services, without the web app.
function sources(folder) {
  return readdirSync(join(kRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === "services/gateway/web" ? [] : sources(path);
    return entry.name.endsWith(".cc") ? [read(path)] : [];
  });
}

const code = [...sources("services"), ...sources("common")].join("\n");
// Name and type of each family.
const golden = new Map(["metrics.golden", "perks_metrics.golden"].flatMap((file) => read(`tests/contract/${file}`).trim().split("\n"))
  .map((line) => line.split(" ")));
const recorded = new Set(matches(read("k8s/monitoring/rules.yaml"), /^ *- record: (\S+)$/gm));
const labels = new Set([...kOtherLabels, ...matches(code, /\{"([a-z_]+)",/g)]);
const anchors = new Set(matches(read("docs/operations.md"), /^#+ (.+)$/gm)
  .map((heading) => heading.toLowerCase().replace(/[^\w -]/g, "").replaceAll(" ", "-")));

// Of a service without a golden file the code must register it.
function exists(metric) {
  if (kOthers.includes(metric) || recorded.has(metric)) return true;
  const family = metric.replace(/_(bucket|sum|count)$/, "");
  if (golden.has(metric)) return golden.get(metric) !== "histogram";
  if (golden.get(family) === "histogram") return true;
  const service = metric.split("_", 2).join("_");
  return ![...golden.keys()].some((name) => name.startsWith(`${service}_`)) && (code.includes(`"${metric}"`) || code.includes(`"${family}"`));
}

const metricsOf = (expr) => matches(
  expr.replace(/"[^"]*"/g, "").replace(/\{[^}]*\}/g, "").replace(/\[[^\]]*\]/g, "").replace(kLists, "").replace(/\boffset +\w+/g, ""),
  /(?<![\w:.])([a-zA-Z_:][\w:]*)\b(?! *\()/g).filter((word) => !kWords.includes(word));

function labelsOf(expr) {
  const bare = expr.replace(/"[^"]*"/g, "");
  const listed = [...bare.matchAll(kLists)].flatMap(([, , list]) => list.split(",").map((label) => label.trim()).filter(Boolean));
  return [...matches(bare, /[{,] *(\w+) *(?:=~|!~|!=|=)/g), ...listed];
}

const names = new Set();
const exprs = [];
function checkExpr(where, expr, variables) {
  exprs.push({ where, expr });
  for (const metric of metricsOf(expr)) {
    names.add(metric);
    if (!exists(metric)) complain(`${where}: there is no metric ${metric}`);
  }
  for (const label of labelsOf(expr)) if (!labels.has(label)) complain(`${where}: no metric has a label ${label}`);
  for (const name of matches(expr, /\$\{?(\w+)/g)) if (!variables.has(name)) complain(`${where}: there is no variable ${name}`);
}

function checkDescription(where, description) {
  if (!/^Normally [^.]/.test(description) || !description.endsWith(".") || /[.!?] /.test(description)) {
    complain(`${where}: not one sentence on what is normal: ${description}`);
  }
  const named = matches(description, /docs\/operations\.md#([\w-]+)/g);
  if (named.length === 0) complain(`${where}: names no section of docs/operations.md`);
  for (const anchor of named) if (!anchors.has(anchor)) complain(`${where}: docs/operations.md has no section #${anchor}`);
}

function checkPanel(where, panel, variables) {
  if (!panel.fieldConfig?.defaults?.unit) complain(`${where}: no unit`);
  if (!(panel.fieldConfig?.defaults?.thresholds?.steps?.length > 0)) complain(`${where}: no thresholds`);
  if (panel.datasource?.uid !== "${datasource}") complain(`${where}: its datasource is not the variable`);
  checkDescription(where, panel.description ?? "");
  if (!(panel.targets?.length > 0)) complain(`${where}: no target`);
  if (panel.type === "timeseries" && panel.options?.legend?.showLegend !== true) complain(`${where}: no legend`);
  const ids = new Set();
  for (const { refId, datasource, expr, legendFormat } of panel.targets ?? []) {
    if (!refId || ids.has(refId)) complain(`${where}: refId ${refId} is missing or given twice`);
    ids.add(refId);
    if (datasource?.uid !== "${datasource}") complain(`${where}: the datasource of ${refId} is not the variable`);
    if (!legendFormat) complain(`${where}: no legend of ${refId}`);
    for (const label of matches(legendFormat ?? "", /\{\{(\w+)\}\}/g)) if (!labels.has(label)) complain(`${where}: no metric has a label ${label}`);
    if (expr) checkExpr(`${where} ${refId}`, expr, variables);
    else complain(`${where}: ${refId} has no expr`);
  }
}

// Panels lie within the columns, and no two on the same place.
function checkPlaces(where, panels) {
  const taken = new Map();
  for (const { id, title, gridPos: { x, y, w, h } = {} } of panels) {
    if (![x, y, w, h].every(Number.isInteger) || x < 0 || y < 0 || w < 1 || h < 1 || x + w > kColumns) {
      complain(`${where} ${title}: gridPos is missing or beyond the ${kColumns} columns`);
      continue;
    }
    const others = new Set();
    for (let column = x; column < x + w; ++column) {
      for (let line = y; line < y + h; ++line) {
        const place = `${column},${line}`;
        if (taken.has(place)) others.add(taken.get(place));
        taken.set(place, id);
      }
    }
    for (const other of others) complain(`${where} ${title}: lies on panel ${other}`);
  }
}

function checkDashboard(name, dashboard) {
  const where = `${name}.json`;
  if (dashboard.schemaVersion !== 39) complain(`${where}: schemaVersion is not 39`);
  if (dashboard.uid !== `klout-${name}`) complain(`${where}: uid is not klout-${name}`);
  if (!dashboard.title || !dashboard.description) complain(`${where}: no title, or no description`);
  if (JSON.stringify(dashboard.tags) !== '["openklout"]') complain(`${where}: tags are not openklout alone`);
  const list = dashboard.templating?.list ?? [];
  const variables = new Set(list.map((variable) => variable.name));
  if (!list.some(({ name, type, query }) => name === "datasource" && type === "datasource" && query === "prometheus")) {
    complain(`${where}: no variable datasource`);
  }
  for (const { name: variable, type, definition } of list) {
    if (type !== "query") continue;
    const [, selector, label] = definition.match(/^label_values\((.+), (\w+)\)$/) ?? [];
    if (selector === undefined) complain(`${where}: the variable ${variable} is no label_values(metric, label)`);
    else checkExpr(`${where} variable ${variable}`, `group by (${label}) (${selector})`, variables);
  }
  const linked = matches((dashboard.links ?? []).map(({ url }) => url).join("\n"), /^\/d\/klout-(\w+)\?/gm).sort();
  if (JSON.stringify(linked) !== JSON.stringify(kDashboards.filter((other) => other !== name))) complain(`${where}: does not link to each other dashboard`);
  for (const { name: annotation, expr } of dashboard.annotations?.list ?? []) checkExpr(`${where} annotation ${annotation}`, expr, variables);

  const panels = dashboard.panels ?? [];
  const ids = panels.map(({ id }) => id);
  if (!ids.every(Number.isInteger) || new Set(ids).size !== ids.length) complain(`${where}: ids of panels are missing or given twice`);
  if (panels[0]?.type !== "row") complain(`${where}: does not begin with a row`);
  checkPlaces(where, panels);
  for (const panel of panels) {
    if (!panel.title) complain(`${where}: panel ${panel.id} has no title`);
    if (panel.type !== "row") checkPanel(`${where} "${panel.title}"`, panel, variables);
  }
  return panels.filter(({ type }) => type !== "row").length;
}

const temporary = mkdtempSync(join(tmpdir(), "klout-dashboards-"));
let panels = 0;
try {
  execFileSync(process.execPath, [join(kRoot, "k8s/monitoring/make_dashboards.mjs"), temporary], { timeout: kLimit });
  const files = kDashboards.map((name) => `${name}.json`);
  for (const folder of [kFolder, temporary]) {
    const found = readdirSync(folder).sort();
    if (JSON.stringify(found) !== JSON.stringify(files)) complain(`${folder} holds ${found}, not ${files}`);
  }
  for (const name of kDashboards) {
    const text = readFileSync(join(kFolder, `${name}.json`), "utf8");
    if (text.length > kMaxBytes) complain(`${name}.json is larger than a ConfigMap may be`);
    if (text !== readFileSync(join(temporary, `${name}.json`), "utf8")) {
      complain(`${name}.json is not what it is made from: run k8s/monitoring/make_dashboards.mjs`);
    }
    panels += checkDashboard(name, JSON.parse(text));
  }

  // YAML reads JSON.
  const rules = join(temporary, "exprs.yaml");
  writeFileSync(rules, JSON.stringify({ groups: [{ name: "dashboards", rules: exprs.map(({ expr }, at) => ({ record: `dashboards:expr_${at}`, expr })) }] }));
  try {
    execFileSync("promtool", ["check", "rules", rules], { encoding: "utf8", stdio: "pipe", timeout: kLimit });
  } catch (error) {
    if (error.code === "ENOENT") complain("promtool is missing: it comes with Debian's package prometheus");
    else complain([`${error.stdout}${error.stderr}`, ...matches(`${error.stderr}`, /expr_(\d+)/g).map((at) => `expr_${at}: ${exprs[at].where}`)].join("\n"));
  }
} finally {
  rmSync(temporary, { recursive: true });
}
if (faults === 0) console.log(`${kDashboards.length} dashboards, ${panels} panels, ${exprs.length} expressions, ${names.size} names: all is there`);
process.exitCode = faults === 0 ? 0 : 1;
