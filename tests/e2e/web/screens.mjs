// Every page on the demo community, light and dark, at desktop and phone width: axe finds no serious fault, nothing scrolls sideways, nothing is asked of other
// hosts. With KLOUT_WEB_SCREENS=FOLDER, pictures go there as PAGE-THEME-SIZE.webp (docs/screens is made so).
//   KLOUT_WEB_SCREENS=docs/screens tests/e2e/web/run.sh tests/e2e/web/screens.mjs build/bin/klout services/gateway/web/dist [PAGE ...]
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fitModel, modelChangeCard, startShadow } from "./journeys/operator.mjs";
import { button, Walkers } from "./journeys/walkers.mjs";
import { kMeasured, packageOf, settled, startBrowser, startDemo, web } from "./suite.mjs";

packageOf("axe-core");
const axe = readFileSync(createRequire(join(web, "package.json")).resolve("axe-core/axe.min.js"), "utf8");
const folder = process.env.KLOUT_WEB_SCREENS;
const wanted = process.argv.slice(4);
const kSizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const kThemes = ["light", "dark"];
// A picture shows the beginning of a long page.
const kLongest = { desktop: 2400, phone: 2800 };
const kMostBytes = 150_000;
// The best that keeps a picture within its bytes.
const kQualities = [88, 76, 60, 45];
const kRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const campaign = (name) => async ({ call }) => {
  const { campaigns } = await call.brand("perks.PerksService/ListCampaigns");
  return `/campaigns/${campaigns.find((each) => each.name === name).id}`;
};
const live = campaign("First roast");
const draft = campaign("Espresso week");
const topOf = async ({ call }) => (await call.brand("scoring.ScoringService/RankPeople", { pageSize: 40, kind: "ACCOUNT_KIND_PERSON" })).people.find(({ score }) => score.networks.length > 1 && score.networks.length < 4).score.subject;

// name: who looks, where (a path, or what finds it), and what they do there first, on the page or by calls.
const pages = {
  welcome: { as: "anyone", at: "/" },
  "sign-in": { as: "anyone", at: "/sign-in" },
  find: { as: "brand", at: "/find" },
  "find-topic": { as: "brand", at: "/find?topic=espresso&reply=20" },
  person: { as: "anyone", at: async (walkers) => `/person/${await topOf(walkers)}` },
  receipt: { as: "anyone", at: async (walkers) => `/person/${await topOf(walkers)}`, scroll: "#receipt", run: async (page) => page.locator(".waterfall-toggle").first().click() },
  "person-missing": { as: "anyone", at: "/person/twitter:nobody_of_this_name" },
  me: { as: "person", at: "/me" },
  "me-topics": { as: "person", at: "/me?tab=topics" },
  "me-perks": { as: "person", at: "/me?tab=perks" },
  "me-what-if": { as: "person", at: "/me?tab=whatIf", run: async (page) => {
    await page.locator(".toggles-people .toggle").first().click();
    await button(page, "Score again").click();
    await page.locator(".change-delta").first().waitFor();
  } },
  "me-data": { as: "person", at: "/me?tab=data" },
  campaigns: { as: "brand", at: "/campaigns" },
  "campaign-plan": { as: "brand", at: draft },
  "campaign-perks": { as: "brand", at: live, tab: "perks" },
  "campaign-results": { as: "brand", at: live, tab: "results" },
  "campaign-disclosures": { as: "brand", at: live, tab: "disclosures" },
  "campaign-ledger": { as: "brand", at: live, tab: "ledger", run: async (page) => button(page, "Show the rows here").click() },
  operate: { as: "operator", at: "/operate", run: async (page) => page.waitForTimeout(8_000) },
  "operate-snapshots": { as: "operator", at: "/operate?tab=snapshots" },
  "operate-model": { as: "operator", at: "/operate?tab=model" },
  "operate-backtest": { as: "operator", at: "/operate?tab=model", scroll: ".backtest-start", run: async (page) => {
    await button(page, "Measure it now").click();
    await page.locator(".calibration canvas").waitFor({ timeout: kMeasured });
  } },
  "operate-attacks": { as: "operator", at: "/operate?tab=model", scroll: ".attack-start", run: async (page) => {
    const card = page.locator(".card", { has: page.getByRole("heading", { name: "What it costs to fake a score" }) });
    await button(card, "Measure").click();
    await card.getByText("Measuring 2 of 10", { exact: false }).first().waitFor({ timeout: kMeasured });
    // A picture shows the whole table; the page is looked at with a part of it, which takes a machine with other work minutes less.
    if (folder) await card.locator("[aria-busy=true]").waitFor({ state: "detached", timeout: kMeasured });
    else await button(card, "Stop").click();
  } },
  // The candidate stays on its way: pages of this tab come before.
  "operate-model-change": { as: "operator", at: "/operate?tab=model", scroll: ".model-change", run: async (page, walkers) => {
    const card = modelChangeCard(page);
    await startShadow(card, await fitModel(walkers));
    await button(card, "I have seen the drift: stage it").click();
    await card.locator(".change-trial").waitFor({ timeout: kMeasured });
  } },
  "operate-keys": { as: "operator", at: "/operate?tab=keys" },
  "operate-audit": { as: "operator", at: "/operate?tab=audit" },
  "not-found": { as: "anyone", at: "/nowhere" },
};

// The window is made as high as the page: a capture beyond the window lays the page out anew, by halves.
async function picture(page, file, size, scroll) {
  const { width, height: window } = kSizes[size];
  const { top, height } = await page.evaluate((selector) => {
    const box = selector && document.querySelector(selector).getBoundingClientRect();
    return { top: box ? Math.floor(box.top + scrollY) - 16 : 0, height: document.documentElement.scrollHeight };
  }, scroll);
  await page.setViewportSize({ width, height: Math.max(height, window) });
  await drawn(page);
  const client = await page.context().newCDPSession(page);
  const clip = { x: 0, y: top, width, height: Math.min(Math.max(height, window) - top, kLongest[size]), scale: 1 };
  for (const quality of kQualities) {
    const bytes = Buffer.from((await client.send("Page.captureScreenshot", { format: "webp", quality, clip })).data, "base64");
    if (bytes.length > kMostBytes) continue;
    writeFileSync(file, bytes);
    break;
  }
  await client.detach();
  await page.setViewportSize(kSizes[size]);
}

const drawn = (page) => page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

// axe.run in the page; evaluate() is the debugger's own and not bound by the page's policy.
async function axeFaults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), kRules);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `axe: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary.split("\n")[1] ?? ""}`).join(" | ")}`);
}

const browser = await startBrowser();
let demo;
const faults = [];
try {
  demo = await startDemo();
  const walkers = await Walkers.signIn(browser, demo);
  // For the pages of keys and audit.
  await walkers.call.operator("gateway.GatewayService/CreateKey", { name: "Dashboard", scopes: ["SCOPE_FIND", "SCOPE_SCORES"] });
  if (folder) mkdirSync(folder, { recursive: true });
  for (const [name, { as, at, tab, run, scroll }] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const path = (typeof at === "string" ? at : await at(walkers)) + (tab ? `?tab=${tab}` : "");
    await walkers[as].setViewportSize(kSizes.desktop);
    const page = await walkers.open(as, path);
    await run?.(page, walkers);
    for (const [size, viewport] of Object.entries(kSizes)) {
      await page.setViewportSize(viewport);
      for (const theme of kThemes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await settled(page);
        await drawn(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const found = await axeFaults(page);
        if (overflow > 0) found.push(`scrolls sideways by ${overflow} px`);
        faults.push(...found.map((fault) => `${name}-${theme}-${size}: ${fault}`));
        if (folder) await picture(page, join(folder, `${name}-${theme}-${size}.webp`), size, scroll);
      }
    }
    console.log(`${name}: looked at`);
  }
  faults.push(...walkers.faults);
} finally {
  await browser.close();
  await demo?.stop();
}
assert.deepEqual(faults, []);
