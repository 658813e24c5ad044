// What a brand comes for.
import assert from "node:assert/strict";
import { settled } from "../suite.mjs";
import { button } from "./walkers.mjs";

const kE5 = 100_000;

// `+1,234.50000` or `−0.00120` in hundred-thousandths.
function e5Of(text) {
  const digits = text.replace(/[^\d]/g, "");
  assert(/\.\d{5}$/.test(text.trim()), `five places: ${text}`);
  return (/[-−]/.test(text) ? -1 : 1) * Number(digits);
}

// Find by topic, the first person, their receipt: its lines, as they are shown, add up to the score, as the door tells it.
export async function readReceipt(walkers) {
  const page = await walkers.open("brand", "/find");
  assert.match(await page.locator(".account-name").innerText(), /^brand b-/);
  await page.locator(".combobox input").fill("coffee");
  await page.locator(".combobox-option").first().click();
  await page.waitForURL(/topic=/);
  await settled(page);
  await page.goto(`${walkers.url}/find`);
  await settled(page);
  const first = page.locator(".result-who a").first();
  const name = (await first.innerText()).trim();
  await first.click();
  await page.waitForURL(/\/person\//);
  await page.getByText("exactly the score").waitFor();
  assert.equal((await page.getByRole("heading", { level: 1 }).innerText()).trim(), name);

  const toggles = page.locator(".waterfall-toggle");
  assert((await toggles.count()) > 0, "a network in the receipt");
  for (const toggle of await toggles.all()) await toggle.click();
  // Lines of networks, and lines of no network; not the sums of networks, nor the total.
  const lines = page.locator(".waterfall > tbody > tr:not(.waterfall-network):not(.waterfall-total):not(.waterfall-evidence) > td:nth-child(3)");
  const points = (await lines.allInnerTexts()).map(e5Of);
  const total = e5Of(await page.locator(".waterfall-total td.numeric").last().innerText());
  const subject = decodeURIComponent(new URL(page.url()).pathname.slice("/person/".length));
  const { score } = await walkers.call.anyone("scoring.ScoringService/GetScore", { subject });
  assert(points.length >= 3, `lines: ${points}`);
  assert.equal(points.reduce((sum, each) => sum + each, 0), total, "the lines add up to the total");
  assert.equal(total, Math.round(score.score * kE5), "the total is the score");
}

// Opens the draft, moves a slider, saves the plan, launches it. The campaign is live then, and its page names who is invited.
export async function planAndLaunch(walkers) {
  const page = await walkers.open("brand", "/campaigns");
  await page.getByRole("link", { name: "Espresso week" }).click();
  await page.getByText("Distinct people reached in a week").first().waitFor();
  await settled(page);
  assert(await button(page, "Launch").isDisabled(), "no launch without a plan");
  const asked = page.waitForResponse((response) => response.url().endsWith("/PlanReach") && response.request().postDataJSON().maxPeople > 0);
  const people = page.getByRole("slider", { name: /At most so many people/ });
  await people.focus();
  for (let i = 0; i < 12; i += 1) await people.press("ArrowRight");
  await asked;
  await settled(page);
  await button(page, "Save this plan").click();
  await page.getByText("The plan is saved.").waitFor();
  await button(page, "Launch").click();
  await button(page.locator("dialog[open]"), "Launch").click();
  await page.locator(".campaign-facts").getByText("live", { exact: true }).waitFor();

  const campaignId = new URL(page.url()).pathname.split("/")[2];
  const { campaign, plan } = await walkers.call.brand("perks.PerksService/GetCampaign", { campaignId });
  assert.equal(campaign.state, "CAMPAIGN_STATE_LIVE");
  const report = await walkers.call.brand("perks.PerksService/GetCampaignReport", { campaignId });
  const invited = Number(report.invited);
  assert(invited > 0 && invited <= 12, `${invited} of at most 12 are invited`);
  await page.getByRole("tab", { name: "Plan" }).click();
  const named = plan.reach.picks.filter((pick) => pick.subject);
  assert(named.length > 0, "who consented is named");
  await page.locator(".picks").getByText(named[0].subject.replace(/^person:/, ""), { exact: true }).waitFor();
  await page.getByRole("tab", { name: "Results" }).click();
  assert.equal(await page.locator(".funnel li").first().locator("strong").innerText(), String(invited));
}
