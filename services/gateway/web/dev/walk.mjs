// Walks through what can be tried with fixtures: search by keyboard, filters in the address bar, more, export, person, receipt, sign-in with a ticket,
// sign-out, languages, theme. Fails at the first surprise. Needs dist/ and Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { startDevServer } from "./dev-server.mjs";

const kPort = Number(process.env.PORT ?? 8095);
const base = `http://127.0.0.1:${kPort}`;
const server = await startDevServer(kPort);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await (await browser.newContext({ locale: "en-GB", acceptDownloads: true, viewport: { width: 1280, height: 860 } })).newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));

  await page.goto(`${base}/sign-in#klt_person`);
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  assert(!page.url().includes("klt_"), "the ticket stays in the address bar");
  await page.getByRole("link", { name: "Me" }).waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Key or ticket").fill("nonsense");
  await page.getByLabel("Key or ticket").press("Enter");
  await page.getByText("A key begins with klk_").waitFor();
  await page.getByLabel("Key or ticket").fill("klk_operator");
  await page.getByLabel("Key or ticket").press("Enter");
  await page.getByRole("link", { name: "Operate" }).waitFor();

  const topic = page.locator(".combobox input");
  await topic.fill("coff");
  await page.locator(".combobox-option").first().waitFor();
  await topic.press("ArrowDown");
  await topic.press("Enter");
  await page.waitForURL(/topic=coffee(&|$)/);
  await page.getByText("about Coffee").first().waitFor();
  await page.getByLabel("Country").selectOption("IT");
  await page.waitForURL(/country=IT/);
  await page.goto(`${base}/find?kind=all`);
  await page.getByText("The first 25").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export CSV" }).click()]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  assert.equal(lines.length, 35, "the file holds all people, not one page");
  await page.getByRole("button", { name: "Show more" }).click();
  await page.getByText("34 found").waitFor();

  await page.getByRole("link", { name: "chiara" }).click();
  await page.waitForURL(/\/person\/person:chiara$/);
  await page.getByText("exactly the score").waitFor();
  await page.getByRole("button", { name: /Instagram/ }).press("Enter");
  await page.getByRole("heading", { name: "Who acted" }).waitFor();
  await page.getByRole("link", { name: "Espresso" }).first().click();
  await page.waitForURL(/\/find\?topic=espresso$/);
  await page.goBack();
  await page.getByText("exactly the score").waitFor();

  // Totals that a network reports: said beside the score, on the network, and in its part of the receipt.
  const totals = page.getByText("The score rests, on one network at least, on totals that the network reports");
  assert.equal(await totals.count(), 0, "nobody reports totals of chiara");
  await page.goto(`${base}/person/person:cortado.carlos`);
  await totals.waitFor();
  assert.equal(await page.getByText("from totals that the network reports").count(), 1, "one network reports totals, the other does not");
  assert.equal(await page.locator(".evidence").getAttribute("title"), (await totals.innerText()).trim());
  await page.getByText("exactly the score").waitFor();
  await page.getByRole("button", { name: /Twitter/ }).click();
  await page.getByText("Twitter: these points rest on totals that the network reports of the account").waitFor();
  await page.getByText("Nobody was seen to act.", { exact: true }).waitFor();
  await page.getByText("what the network reports is older than the grace period").waitFor();
  assert.match(await page.locator(".waterfall-line th").first().innerText(), /^Reported totals\s+mentions, reshares, lists and followers/);
  await page.goto(`${base}/person/person:chiara`);
  await page.getByText("exactly the score").waitFor();

  await page.getByLabel("Language", { exact: true }).selectOption("pl");
  await page.getByRole("heading", { name: "Rachunek" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "pl");
  await page.getByRole("button", { name: /^Motyw/ }).click();
  await page.getByRole("button", { name: /^Motyw/ }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.reload();
  await page.getByRole("heading", { name: "Rachunek" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.deepEqual(faults, []);
  console.log("walked");
} finally {
  await browser.close();
  server.close();
}
