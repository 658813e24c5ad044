// Walks through Me, Campaigns and Operate with fixtures: hide a topic, +K, what-if, claim with terms, judge a draft, take part, export, erase; score a day anew; make a brand,
// a campaign, a perk, plan, launch, ledger; file, take back and decide an appeal; key shown once and revoked, publish against the gate, rollback, a model's way into service, backtest, attacks. Fails at the first surprise. Needs dist/ and
// Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { startDevServer } from "./dev-server.mjs";
import { kModelFile } from "./fixtures/model_change.mjs";

const kPort = Number(process.env.PORT ?? 8094);
const base = `http://127.0.0.1:${kPort}`;
const server = await startDevServer(kPort);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const faults = [];

async function pageAs(name) {
  const context = await browser.newContext({ locale: "en-GB", acceptDownloads: true, viewport: { width: 1280, height: 860 }, reducedMotion: "reduce" });
  await context.addCookies([{ name: "dev-session", value: name, url: base }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && !/status of \d+/.test(message.text()) && faults.push(message.text()));
  page.press_ = (label) => page.getByRole("button", { name: label, exact: true }).first().click();
  return page;
}

async function downloaded(page, label) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.press_(label)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

async function walkMe() {
  const page = await pageAs("person");
  await page.goto(`${base}/me?tab=topics`);
  await page.press_("Hide: Espresso");
  await page.getByRole("button", { name: "Show again: Espresso" }).waitFor();
  await page.getByLabel("Person or account").fill("person:luca_tazza");
  await page.getByRole("combobox", { name: "Topic" }).fill("esp");
  await page.locator(".combobox-option").first().click();
  await page.press_("Give +K");
  await page.getByText("9 left today").waitFor();
  await page.getByLabel("Person or account").fill("person:recent");
  await page.press_("Give +K");
  await page.getByText("within the last 7 days").waitFor();

  await page.getByRole("tab", { name: "What if" }).click();
  await page.locator(".toggle").first().click();
  await page.press_("Score again");
  await page.locator(".change-delta").waitFor();

  await page.getByRole("tab", { name: "Appeals" }).click();
  await page.getByLabel("Acts of an account", { exact: true }).check();
  await page.getByLabel("Account whose acts should not count").fill("twitter:nobody");
  await page.getByLabel("Why is it wrong?").fill("It is a machine.");
  await page.press_("File the appeal");
  await page.getByText("No fact of yours is known by this name.").waitFor();
  await page.getByLabel("Account whose acts should not count").fill("twitter:spam_900");
  await page.press_("File the appeal");
  await page.getByText("Acts of twitter:spam_900").waitFor();
  await page.locator(".appeal-change .change-delta").first().waitFor();
  await page.press_("Take back: Appeal 4");
  await page.locator(".dialog").getByRole("button", { name: "Take back", exact: true }).click();
  await page.getByText("taken back", { exact: true }).waitFor();

  await page.getByRole("tab", { name: "Perks" }).click();
  await page.press_("Read the terms and claim");
  await page.press_("Claim");
  await page.getByText("Accept the terms to claim.").waitFor();
  await page.getByLabel("I have read these terms").check();
  await page.press_("Claim");
  await page.getByText("AUR-93HD-WQLS").waitFor();
  await page.getByText("Check a draft").last().click();
  await page.getByLabel("Your text").last().fill("So good! #collab");
  await page.getByRole("button", { name: "Judge it" }).last().click();
  await page.getByText("This does not say it clearly.").last().waitFor();
  await page.getByText("We saw these posts of yours").waitFor();
  await page.press_("Give its text: X / Twitter, 1893402277145620481");
  assert.equal(await page.getByLabel("Where", { exact: true }).last().inputValue(), "twitter");
  assert(await page.getByLabel("Your text").last().evaluate((field) => field === document.activeElement), "its text is not asked for");
  await page.getByLabel("Your text").last().fill("So good! A gift from Torrefazione Aurora");
  await page.getByRole("button", { name: "Judge it" }).last().click();
  assert.equal(await page.getByLabel("Id of the post").inputValue(), "1893402277145620481");
  await page.press_("Tell the brand of my post");
  await page.getByText("mended in time").waitFor();
  assert.equal(await page.getByText("We saw these posts of yours").count(), 0, "a judged post is still to be judged");
  await page.getByLabel("Velo & Figli").check();
  await page.getByText("Kept.", { exact: true }).waitFor();
  await page.getByLabel("Part of the country").fill("RM");
  await page.press_("Save");

  await page.getByRole("tab", { name: "My data" }).click();
  const { name, text } = await downloaded(page, "Download my data");
  assert.equal(name, "openklout-chiara.json");
  assert.deepEqual(JSON.parse(text), { person: "person:chiara" });
  await page.press_("Erase me");
  assert(await page.getByRole("button", { name: "Erase me for good" }).isDisabled(), "erased without a word");
  const never = page.getByLabel("And never score me again");
  assert(!(await never.isChecked()), "never scored again without being asked");
  await never.check();
  await page.getByLabel("Type person:chiara to confirm").fill("person:chiara");
  await page.press_("Erase me for good");
  await page.getByRole("heading", { name: "You are erased." }).waitFor();
  await page.getByText("You asked never to be scored again").waitFor();
  const whole = await downloaded(page, "Save the receipt");
  assert.equal(whole.name, "openklout-erasure.json");
  assert.equal(JSON.parse(whole.text).scoring.length, 5);
  const part = await downloaded(page, "Save erasure-2.json");
  assert.equal(part.name, "erasure-2.json");
  assert.deepEqual(JSON.parse(part.text), JSON.parse(whole.text).scoring[1]);
  assert.equal(JSON.parse(part.text).do_not_score, true);
  await page.getByRole("link", { name: "Sign in" }).waitFor();
}

async function walkHistory() {
  const context = (await pageAs("person")).context();
  const [page] = context.pages();
  const card = page.locator(".history-card");
  await page.goto(`${base}/person/person:luca_tazza`);
  await card.locator("canvas").waitFor();
  assert.equal(await card.locator(".as-of").count(), 0, "a day of somebody else");
  await page.goto(`${base}/person/person:chiara`);
  const day = card.getByLabel("Day", { exact: true });
  await page.press_("Score it");
  await card.getByText(/^Nov 27, 2026|^27 Nov 2026/).waitFor();
  await card.getByText(/scored anew under 2026-11-a; history says .* under 2026-11-a\./).waitFor();
  await day.fill("2026-09-20");
  await page.press_("Score it");
  await card.getByText(/scored anew under 2026-11-a; history says .* under 2026-07-b\./).waitFor();
  // The form itself refuses what history does not reach.
  await day.fill("2026-01-01");
  assert(!(await day.evaluate((field) => field.checkValidity())), "a day before history");
  await day.fill("2026-11-20");
  for (const [failure, text] of [["failed_precondition:OUTSIDE_LOG", "The log holds nothing of this day."], ["resource_exhausted:OVERLOADED", "Other days are being scored already."], ["not_found:SUBJECT", "No fact of that day"]]) {
    await context.addCookies([{ name: "dev-fail", value: `GetScoreAsOf:${failure}`, url: base }]);
    await page.press_("Score it");
    await card.getByText(text).waitFor();
  }
}

async function walkTotals() {
  const page = await pageAs("totals");
  await page.goto(`${base}/me`);
  await page.getByText(/^about 27 people act on .* · The score rests, on one network at least, on totals that the network reports/).waitFor();
}

async function walkCampaigns() {
  const page = await pageAs("operator");
  await page.goto(`${base}/campaigns`);
  await page.press_("New brand");
  await page.getByLabel("Name of the brand").fill("Walk & Co");
  await page.locator(".dialog").getByRole("button", { name: "New brand" }).click();
  await page.getByText("No campaign yet.").waitFor();
  await page.press_("New campaign");
  await page.getByLabel("Name", { exact: true }).fill("A walk");
  await page.getByLabel("Budget").fill("1.000x");
  await page.press_("Make the draft");
  await page.getByText("Write an amount").waitFor();
  await page.getByLabel("Budget").fill("1000");
  await page.press_("Make the draft");
  await page.getByRole("heading", { name: "A walk" }).waitFor();
  assert(await page.getByRole("button", { name: "Launch" }).isDisabled(), "launched without a plan");
  await page.press_("Make a perk with these rules");
  await page.getByLabel("Name", { exact: true }).fill("A shoe");
  await page.getByLabel("Terms", { exact: true }).fill("Walk.");
  await page.getByLabel("Cost of a unit (EUR)").fill("50");
  await page.press_("Make the perk");
  await page.getByText("Distinct people reached in a week").waitFor();
  await page.press_("Save this plan");
  await page.getByText("The plan is saved.").waitFor();
  await page.press_("Launch");
  await page.locator(".dialog").getByRole("button", { name: "Launch" }).click();
  await page.locator(".campaign-facts").getByText("live").waitFor();
  await page.goto(`${base}/campaigns/cp_doppia?tab=disclosures`);
  await page.getByText("Seen, not judged yet: 2 posts").click();
  await page.getByText("DGr2kQxoZ1b").waitFor();
  await page.getByText("klout disclosure observe of_42 ").waitFor();
  await page.goto(`${base}/campaigns/cp_doppia?tab=ledger`);
  const { text } = await downloaded(page, "Download as CSV");
  assert.equal(text.trim().split("\r\n").length, 241);
  assert(text.includes("\"'=cmd|' /C calc'!A0\""), "a formula stays a formula");
}

// The picture is a canvas: that something is drawn on it in the colour of data is all that can be asked of it.
function isDrawn(canvas) {
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = getComputedStyle(canvas).getPropertyValue("--data");
  probe.fillRect(0, 0, 1, 1);
  const wanted = probe.getImageData(0, 0, 1, 1).data;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < data.length; i += 4) if (wanted.every((part, j) => data[i + j] === part)) return true;
  return false;
}

async function walkBacktest(page) {
  const context = page.context();
  await page.getByText("klout model backtest").waitFor();
  assert.equal(await page.locator(".calibration").count(), 0, "measured before anybody asked");
  await context.addCookies([{ name: "dev-fail", value: "BacktestModel:failed_precondition:LOG_TOO_SHORT", url: base }]);
  await page.press_("Measure it now");
  await page.getByText("The log does not reach back far enough").waitFor();
  await context.addCookies([{ name: "dev-fail", value: "", url: base }]);
  await page.press_("Measure it now");
  await page.getByText("Measured at 3 cuts.").waitFor();
  await page.getByText(/^In the 7 days after .* times too high; the 90\u00a0% interval held /).waitFor();
  await page.locator(".calibration canvas").waitFor();
  await page.waitForFunction(`(${isDrawn})(document.querySelector(".calibration canvas"))`);
  assert.equal(await page.locator(".rankings tbody tr").count(), 7);
  assert.match(await page.locator(".rankings tbody th").first().innerText(), /^Score\s+this model$/);
  assert.equal(await page.locator(".coverage tbody tr").count(), 8);
  assert.match(await page.locator(".coverage thead").innerText(), /Within\s+Foretold\s+Divided\s+Below/);
  await page.getByText("A group is marked if “Divided” is less than 87\u00a0% or more than 93\u00a0%.").waitFor();
  // 95.4 % of whole counts lie within, which is right for so low ones.
  assert.match(await page.locator(".coverage tbody tr").nth(1).innerText(), /^Smallest third\s+13,737\s+95.4%\s+95.7%\s+89.7%/);
  assert.equal(await page.locator(".group-rankings tbody tr").count(), 6);
  assert.match(await page.locator(".group-rankings tbody tr").nth(1).innerText(), /another is better[\s\S]*Acts, recent ones above all/);
  await page.getByText("half of 797,000 scores moved by at most 0.11 points, 95% by at most 1.38; 0.4% moved by more than 5 points.").waitFor();
  await page.getByLabel("Cut and the days after it").selectOption({ index: 2 });
  await page.getByText(/ times too low; /).waitFor();
  assert.equal(await page.getByText("From day to day").count(), 0, "the log is too short before the oldest cut");
  await page.locator(".calibration summary").click();
  assert.equal(await page.locator(".calibration tbody tr").count(), 10);
  // An answer that took minutes outlasts a look at another tab.
  await page.getByRole("tab", { name: "Audit" }).click();
  await page.getByRole("tab", { name: "Model" }).click();
  await page.locator(".calibration canvas").waitFor();
}

async function walkAttacks(page) {
  const context = page.context();
  const rows = page.locator(".attacks tbody tr");
  const answered = page.locator(".attacks td:last-child .attack-figure");
  await context.addCookies([{ name: "dev-fail", value: "MeasureAttack:resource_exhausted:OVERLOADED", url: base }]);
  await page.press_("Measure");
  await page.getByText("Others are measuring already").waitFor();
  await context.addCookies([{ name: "dev-fail", value: "", url: base }]);
  // Three are answered, the fourth is not.
  let answers = 3;
  await page.route("**/MeasureAttack", (route) => (answers-- > 0 ? route.continue() : undefined));
  await page.press_("Measure");
  await page.getByText("Measuring 4 of 10: Slow bots.").waitFor();
  await page.press_("Stop");
  await page.getByText("Stopped. 3 of 10 are measured.").waitFor();
  assert.equal(await rows.count(), 10);
  assert.equal(await answered.count(), 3);
  assert(await page.getByRole("button", { name: "Measure the rest" }).evaluate((button) => button === document.activeElement), "the keyboard is lost");
  await page.unroute("**/MeasureAttack");
  await page.press_("Measure the rest");
  await page.getByText("10 attacks are measured.").waitFor();
  assert.equal(await answered.count(), 10);
  assert.match(await page.locator(".attacks thead").innerText(), /How much dearer\s+Others moved at 50\s+Target’s score\s+Others moved at ten times/);
  assert.match(await rows.nth(2).locator("td").nth(5).innerText(), /^0\.23%\s+with 9,216 accounts\s+1,840 of 811,432\s+at most by 5\.2$/);
  assert.match(await rows.nth(1).locator("td").nth(5).innerText(), /the largest, with 16,384 accounts/);
  assert.match(await rows.nth(4).innerText(), /4\.3×\s+as dear as UserCredV2/);
  assert.match(await rows.nth(0).innerText(), /more than 44×\s+as dear as Tweepcred/);
  await page.locator(".attack-literal summary").click();
  assert.equal(await page.locator(".attack-literal tbody tr").count(), 10);
  // Anew: the former rows stay until the first answer, and none is lost to a stop before it.
  await context.addCookies([{ name: "dev-hang", value: "MeasureAttack", url: base }]);
  await page.press_("Measure all again");
  await page.locator(".attack-start + .stale").waitFor();
  await page.press_("Stop");
  await page.getByText("Stopped. 10 of 10 are measured.").waitFor();
  await context.addCookies([{ name: "dev-hang", value: "", url: base }]);
}

async function walkModelChange(page) {
  const context = page.context();
  const card = page.locator(".model-change");
  const pick = (name, text) => card.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const dialog = page.locator(".dialog[open]");
  const look = async () => {
    await page.press_("Look again");
    await page.waitForFunction(() => !document.querySelector(".model-change .stale"));
  };
  await card.getByText("No model is on its way.").waitFor();
  await pick("notes.json", "not at all");
  await card.getByText("it is not JSON").waitFor();
  await pick("scores.json", '{"people": []}');
  await card.getByText("This is no model file, such as").waitFor();
  await pick("old.json", JSON.stringify({ ...kModelFile, base: "2013-02" }));
  await page.press_("Start the shadow");
  await card.getByText("does not take this file because of “base”").waitFor();
  await pick("model.json", JSON.stringify(kModelFile));
  await card.getByText("46,112").waitFor();
  assert.equal(await card.locator(".inline-problem").count(), 0, "what was wrong with another file is still told");
  await page.press_("Start the shadow");
  await card.getByText("12 of 1,204 people move by more than 5 points (1.0%): 3 up, 9 down; rank correlation 0.998; nine tenths move between -1.2 and +0.8.").waitFor();
  assert.match(await card.locator("[aria-current=step]").innerText(), /Shadow/);
  assert(await page.getByRole("button", { name: "Promote", exact: true }).isDisabled(), "promoted without a trial");
  assert.equal(await page.getByRole("button", { name: "Promote against the gate" }).count(), 0, "forced from the shadow");
  assert.equal(await card.locator(".change-movers tbody tr").count(), 8);
  await page.press_("Show all 12");
  assert.equal(await card.locator(".change-movers tbody tr").count(), 12);
  await page.press_("I have seen the drift: stage it");
  await card.getByText("passed 0 of 3 publishes", { exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector(".model-change").contains(document.activeElement));
  await look();
  await card.getByText("It passed all 10 checks.").waitFor();
  await look();
  await card.getByText("X / Twitter: acts in a day, usual 480,112, now 233,480").waitFor();
  await card.getByText("Not while the gate stops it.").waitFor();
  for (let i = 0; i < 3; i += 1) await look();
  await card.getByText("passed 3 of 3 publishes", { exact: true }).waitFor();
  await page.press_("Promote");
  await dialog.getByRole("button", { name: "Promote", exact: true }).click();
  await dialog.getByText("the gate stops 2026-11-a-fit-5f0c21aa: feed_twitter").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.press_("Withdraw");
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await card.getByText("No model is on its way.").waitFor();
  // Gone from under the page: what is told is told where it was asked, and the card shows how it is.
  await pick("model.json", JSON.stringify(kModelFile));
  await page.press_("Start the shadow");
  await page.press_("I have seen the drift: stage it");
  await page.press_("Promote against the gate");
  assert(await dialog.getByRole("button", { name: "Promote against the gate" }).isDisabled(), "forced without a word");
  await context.addCookies([{ name: "dev-fail", value: "PromoteModel:not_found:NOT_FOUND,GetDrift:not_found:NOT_FOUND", url: base }]);
  await dialog.getByLabel("Type 2026-11-a-fit-5f0c21aa to confirm").fill("2026-11-a-fit-5f0c21aa");
  await dialog.getByRole("button", { name: "Promote against the gate" }).click();
  await dialog.getByText("somebody withdrew or promoted it").waitFor();
  await card.getByText("No model is on its way.").waitFor();
  await context.addCookies([{ name: "dev-fail", value: "", url: base }]);
  await dialog.getByRole("button", { name: "Promote against the gate" }).click();
  await page.getByText("2026-11-a-fit-5f0c21aa serves: snapshot 414.").waitFor();
  await card.locator(".change-aside").getByText("2026-11-a-fit-5f0c21aa").waitFor();
}

async function walkOperate() {
  const page = await pageAs("operator");
  await page.goto(`${base}/operate?tab=snapshots`);
  await page.press_("Publish now");
  await page.locator(".dialog").getByRole("button", { name: "Publish now" }).click();
  await page.getByText("The gate stopped it").waitFor();
  await page.locator(".dialog").getByRole("button", { name: "Cancel" }).click();
  await page.press_("Serve this again");
  await page.locator(".dialog").getByRole("button", { name: "Serve this again" }).click();
  await page.getByText("is served again.").waitFor();
  await page.getByRole("tab", { name: "Appeals" }).click();
  await page.press_("Decide: Appeal 3");
  await page.locator(".dialog").getByLabel("Uphold", { exact: true }).check();
  await page.getByLabel("Reason").fill("It answers everybody alike.");
  await page.locator(".dialog .button-danger").click();
  await page.getByText("What it changed", { exact: true }).waitFor();
  await page.getByRole("tab", { name: "Model" }).click();
  await walkModelChange(page);
  await walkBacktest(page);
  await walkAttacks(page);
  await page.getByRole("tab", { name: "Keys" }).click();
  await page.press_("New key");
  await page.getByLabel("Name", { exact: true }).fill("Walker");
  await page.press_("Make the key");
  await page.getByText("klk_3xQm8vT1nB6yR0pZ7sLd2WgKc5HfJa9E").waitFor();
  await page.press_("I have kept it");
  assert.equal(await page.getByText("klk_3xQm8").count(), 0, "the secret is shown twice");
  await page.press_("Revoke: Walker");
  await page.locator(".dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByText("The key is revoked.").waitFor();
  await page.getByRole("tab", { name: "Audit" }).click();
  await page.press_("Show more");
  await page.getByRole("button", { name: "Show more" }).waitFor({ state: "detached" });
}

try {
  for (const walk of [walkHistory, walkMe, walkTotals, walkCampaigns, walkOperate]) {
    await walk();
    console.log(`${walk.name}: done`);
  }
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  server.close();
}
