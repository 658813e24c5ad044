// Shapes of a Grafana dashboard (schema 39), and what k8s/monitoring/rules.yaml says of an alert. make_dashboards.mjs says what is shown.
import { readFileSync } from "node:fs";

const kRules = readFileSync(new URL("../rules.yaml", import.meta.url), "utf8");
const kColumns = 24;
const kColours = { page: "red", ticket: "orange" };
const kDatasource = { type: "prometheus", uid: "${datasource}" };

// Text of an alert in rules.yaml, from its name to the next one.
function blockOf(name) {
  const head = kRules.match(new RegExp(`^ *- alert: ${name}\n`, "m"));
  if (head === null) throw new Error(`k8s/monitoring/rules.yaml has no alert ${name}`);
  const block = kRules.slice(head.index + head[0].length);
  const end = block.search(/^ *- (alert|record|name): /m);
  return end < 0 ? block : block.slice(0, end);
}

// The numbers that the alert compares with, each as the factors that the rule writes: `> 14.4 * 0.001` is [14.4, 0.001]. The first is what is drawn. An
// alert that compares two series is drawn as their difference, which is above 0.
function limitsOf(name) {
  const found = [...blockOf(name).matchAll(/(>=|<=|==|>|<) ([0-9.]+(?: \* [0-9.]+)*)/g)];
  if (found.length === 0) return [{ sign: ">", factors: [0] }];
  return found.map(([, sign, number]) => ({ sign, factors: number.split(" * ").map(Number) }));
}

const severityOf = (name) => blockOf(name).match(/severity: (\w+)/)[1];

// How fast an alert on the promise of reading scores lets the budget be spent: {budget: 0.001, paces: [6, 14.4]}.
export function paceOf(name) {
  const limits = limitsOf(name).filter(({ factors }) => factors.length === 2).map(({ factors }) => factors);
  return { budget: limits[0][1], paces: [...new Set(limits.map(([pace]) => pace))].sort((a, b) => a - b) };
}

// The label `code` of what counts as an error of ours, as the rules have it, of klout_rpc_requests_total or klout_gateway_calls_total.
export const codesOf = (metric) => kRules.match(new RegExp(`${metric}\\{code=~"([^"]+)"`))[1];

// Thresholds of a panel, from the limits of its alerts. Grafana colours from the value on, and an alert above 0 fires above it.
function thresholds(alerts, normal, values) {
  const limits = alerts.flatMap((name) => {
    const { sign, factors } = limitsOf(name)[0];
    const numbers = values ? values(name) : [factors.reduce((a, b) => a * b)];
    return numbers.map((value) => ({ value, colour: kColours[severityOf(name)], isBelow: sign.startsWith("<") || (sign === "==" && value === 0) }));
  });
  limits.sort((a, b) => a.value - b.value);
  if (limits.some(({ isBelow }) => isBelow)) {
    if (limits.length > 1) throw new Error(`${alerts}: one limit from below, or many from above`);
    return [{ color: limits[0].colour, value: null }, { color: normal, value: limits[0].value || 1 }];
  }
  return [{ color: normal, value: null }, ...limits.map(({ value, colour }) => ({ color: colour, value: value || 0.001 }))];
}

const anchorOf = (heading) => `docs/operations.md#${heading.toLowerCase().replaceAll(" ", "-")}`;

// What all panels share. `says`: what is normal. `alerts`: whose limits are drawn, and whose sections are to be read; `read`: further sections. `values`:
// the limits to draw of an alert, where they are not what its rule compares with; `steps`: those of no alert.
function panel(type, title, { width = 8, height = 8, unit, says, alerts = [], values, read = [], series, decimals, max, min, steps }, normal) {
  return {
    type,
    title,
    description: `${says}; otherwise read ${[...alerts, ...read].map(anchorOf).join(", ")}.`,
    datasource: kDatasource,
    gridPos: { h: height, w: width },
    targets: series.map(([expr, legend], at) => ({
      refId: String.fromCharCode("A".charCodeAt(0) + at), datasource: kDatasource, editorMode: "code", expr, legendFormat: legend, range: true,
    })),
    fieldConfig: {
      defaults: { unit, decimals, max, min, noValue: "-", thresholds: { mode: "absolute", steps: steps ?? thresholds(alerts, normal, values) } },
      overrides: [],
    },
  };
}

// Lines over time; what is above (or below) the limit of an alert lies on red (it pages) or orange (it writes a ticket).
export function graph(title, spec) {
  const shown = panel("timeseries", title, { min: 0, ...spec }, "transparent");
  const hasLimits = (spec.alerts ?? []).length > 0;
  shown.fieldConfig.defaults.color = { mode: "palette-classic" };
  shown.fieldConfig.defaults.custom = {
    drawStyle: "line", lineWidth: 1, fillOpacity: 5, showPoints: "never", spanNulls: false, thresholdsStyle: { mode: hasLimits ? "dashed+area" : "off" },
  };
  shown.options = {
    legend: { calcs: ["lastNotNull", "max"], displayMode: "table", placement: "bottom", showLegend: true },
    tooltip: { mode: "multi", sort: "desc" },
  };
  return shown;
}

// One number for each series, on the colour of its state.
export function number(title, spec) {
  const shown = panel("stat", title, { width: 4, height: 4, ...spec }, "green");
  for (const target of shown.targets) Object.assign(target, { instant: true, range: false });
  shown.fieldConfig.defaults.color = { mode: "thresholds" };
  shown.options = {
    colorMode: spec.steps || (spec.alerts ?? []).length > 0 ? "background" : "none", graphMode: "none",
    justifyMode: "auto", orientation: "auto", textMode: "auto", reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
  };
  return shown;
}

// Bands over time, of series that are 0 or 1: `names` are what these mean, `colours` theirs.
export function bands(title, { names, colours, ...spec }) {
  const shown = panel("state-timeline", title, { unit: "none", ...spec, alerts: [], read: [...(spec.alerts ?? []), ...(spec.read ?? [])] }, "green");
  shown.fieldConfig.defaults.color = { mode: "thresholds" };
  shown.fieldConfig.defaults.custom = { fillOpacity: 70, lineWidth: 0 };
  shown.fieldConfig.defaults.mappings = [
    { type: "value", options: Object.fromEntries(names.map((text, at) => [at, { color: colours[at], index: at, text }])) },
  ];
  shown.options = {
    legend: { displayMode: "list", placement: "bottom", showLegend: true }, mergeValues: true, rowHeight: 0.9, showValue: "never",
    tooltip: { mode: "single", sort: "none" },
  };
  return shown;
}

// A line for each series of now, its labels and its value as columns. The value's column is called `value`.
export function list(title, { value, ...spec }) {
  const shown = panel("table", title, { width: 12, ...spec, alerts: [], read: [...(spec.alerts ?? []), ...(spec.read ?? [])] }, "green");
  for (const target of shown.targets) Object.assign(target, { format: "table", instant: true, range: false });
  shown.fieldConfig.defaults.custom = { align: "auto", cellOptions: { type: "auto" } };
  shown.options = { cellHeight: "sm", showHeader: true, sortBy: [{ desc: true, displayName: value }] };
  shown.transformations = [{ id: "organize", options: { excludeByName: { Time: true }, indexByName: {}, renameByName: { Value: value } } }];
  return shown;
}

export const wide = (shown) => ({ ...shown, gridPos: { ...shown.gridPos, w: kColumns / 2 } });

// A question and the panels that answer it.
export const row = (title, ...panels) => ({ title, panels });

// Panels flow from left to right, line by line, under the title of their row.
function laidOut(rows) {
  const all = [];
  let y = 0;
  for (const { title, panels } of rows) {
    all.push({ id: all.length + 1, type: "row", title, collapsed: false, gridPos: { h: 1, w: kColumns, x: 0, y: y++ }, panels: [] });
    let x = 0;
    let height = 0;
    for (const shown of panels) {
      if (x + shown.gridPos.w > kColumns) [x, y, height] = [0, y + height, 0];
      all.push({ id: all.length + 1, ...shown, gridPos: { ...shown.gridPos, x, y } });
      x += shown.gridPos.w;
      height = Math.max(height, shown.gridPos.h);
    }
    y += height;
  }
  return all;
}

// A variable that is chosen from the values of a label: all at first.
export function choice(name, metric, label, allValue = ".+") {
  const query = `label_values(${metric}, ${label})`;
  return {
    name, label: name, type: "query", datasource: kDatasource, definition: query,
    query: { qryType: 1, query, refId: "PrometheusVariableQueryEditor-VariableQuery" }, allValue,
    current: { selected: true, text: ["All"], value: ["$__all"] }, hide: 0, includeAll: true, multi: true, options: [], refresh: 2, regex: "",
    skipUrlSync: false, sort: 1,
  };
}

// The dashboard of that name among `all`, each of which is {name, title, description, from, variables, rows}.
export function dashboard({ name, title, description, from = "now-6h", variables, rows }, all) {
  return {
    uid: `klout-${name}`,
    title,
    description,
    tags: ["openklout"],
    schemaVersion: 39,
    editable: true,
    graphTooltip: 1,
    refresh: "1m",
    time: { from, to: "now" },
    timezone: "browser",
    // Not the variables, but where the figures come from: what is an instance here is none there.
    links: all.filter((other) => other.name !== name).map((other) => ({
      type: "link", title: other.title, tooltip: other.description, url: `/d/klout-${other.name}?\${datasource:queryparam}`, icon: "dashboard",
      asDropdown: false, includeVars: false, keepTime: true, tags: [], targetBlank: false,
    })),
    annotations: {
      list: [{
        name: "Pages", datasource: kDatasource, enable: true, hide: false, iconColor: "red", step: "60s", titleFormat: "{{alertname}}",
        textFormat: "{{job}} {{instance}}", expr: 'ALERTS{alertname=~"Klout.+",alertstate="firing",severity="page"}',
      }],
    },
    templating: {
      list: [
        { name: "datasource", label: "datasource", type: "datasource", query: "prometheus", current: {}, hide: 0, includeAll: false, multi: false, options: [],
          refresh: 1, regex: "", skipUrlSync: false },
        ...variables,
      ],
    },
    panels: laidOut(rows),
  };
}
