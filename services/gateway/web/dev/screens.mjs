// Screenshots of pages into shots/, and axe-core on each. Needs dist/ and Chromium.
//   node dev/screens.mjs [name ...]      only the pages whose name begins with one of these
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startDevServer } from "./dev-server.mjs";
import { pages as workPages } from "./work_pages.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const shots = join(web, "shots");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kPort = Number(process.env.PORT ?? 8096);
const base = `http://127.0.0.1:${kPort}`;

// name: path, and what differs from a signed-in brand: `as`, cookies `fail` and `hang`, `language`, `run` (steps on the page before the picture).
const pages = {
  find: { path: "/find" },
  "find-topic": { path: "/find?topic=espresso&reply=30&kind=all" },
  "find-none": { path: "/find?topic=astrophysics" },
  "find-error": { path: "/find", fail: "RankPeople:unavailable" },
  "find-hang": { path: "/find", hang: "RankPeople" },
  "find-signed-out": { path: "/", as: "" },
  "find-pl": { path: "/find?topic=espresso", language: "pl" },
  "find-combobox": { path: "/find", run: async (page) => {
    await page.locator(".combobox input").fill("co");
    await page.locator(".combobox-option").first().waitFor();
  } },
  person: { path: "/person/person:chiara" },
  "person-receipt": { path: "/person/person:chiara", run: async (page) => {
    for (const button of await page.locator(".waterfall-toggle").all()) await button.click();
  } },
  "person-absent": { path: "/person/person:v60.vera" },
  "person-reported": { path: "/person/person:cortado.carlos", run: async (page) => {
    for (const button of await page.locator(".waterfall-toggle").all()) await button.click();
  } },
  "person-thin": { path: "/person/twitter:hardly_there" },
  "person-none": { path: "/person/twitter:nobody" },
  "person-missing": { path: "/person/twitter:who" },
  "person-error": { path: "/person/person:chiara", fail: "GetReceipt:unavailable,ListScoreHistory:resource_exhausted" },
  "person-hang": { path: "/person/person:chiara", hang: "GetPerson,GetReceipt,ListScoreHistory,ListMoments,ListInfluenced" },
  "person-it": { path: "/person/person:chiara", language: "it" },
  "sign-in": { path: "/sign-in", as: "", run: async (page) => {
    await page.getByText("Mastodon").last().click();
  } },
  "not-found": { path: "/nothing/here/at/all" },
  ...workPages,
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.some((prefix) => name === prefix || (prefix.endsWith("*") && name.startsWith(prefix.slice(0, -1)))));
const looks = (process.env.LOOKS ?? "desktop-light,desktop-dark,phone-light,phone-dark").split(",");

mkdirSync(shots, { recursive: true });
const server = await startDevServer(kPort);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let faults = 0;
try {
  for (const look of looks) {
    const [device, theme] = look.split("-");
    const width = device === "phone" ? Number(process.env.PHONE ?? 390) : 1280;
    for (const [name, { path, as = "brand", fail, hang, language, run }] of chosen) {
      const context = await browser.newContext({
        viewport: { width, height: device === "phone" ? 844 : 860 }, deviceScaleFactor: 1, colorScheme: theme, locale: language ?? "en-GB", timezoneId: "UTC", bypassCSP: false, reducedMotion: "reduce",
      });
      const cookies = { "dev-session": as, "dev-fail": fail, "dev-hang": hang };
      await context.addCookies(Object.entries(cookies).filter(([, value]) => value).map(([key, value]) => ({ name: key, value: encodeURIComponent(value), url: base })));
      const page = await context.newPage();
      const said = [];
      page.on("console", (message) => message.type() === "error" && !/status of \d+/.test(message.text()) && said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("request", (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && said.push(`asked elsewhere: ${request.url()}`));
      await page.goto(base + path, { waitUntil: hang ? "domcontentloaded" : "networkidle" });
      await page.waitForSelector("main h1, main .state, main .skeleton");
      await run?.(page);
      await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running" || animation.effect.getTiming().iterations === Infinity));
      await page.screenshot({ path: join(shots, `${name}-${look}.png`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) said.push(`scrolls sideways by ${overflow}px`);
      // evaluate() is the debugger's own and not bound by the page's CSP.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const each of violations) said.push(`axe ${each.impact}: ${each.id} ${each.help} | ${each.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary.split("\n")[1] ?? ""}`).join(" | ")}`);
      faults += said.length;
      console.log(`${name}-${look}: ${said.length === 0 ? "clean" : `\n  ${said.join("\n  ")}`}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = faults > 0 ? 1 : 0;
