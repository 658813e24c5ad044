// What somebody who is scored comes for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { settled } from "../suite.mjs";
import { button } from "./walkers.mjs";

async function reportOf(walkers, name) {
  const { campaigns } = await walkers.call.brand("perks.PerksService/ListCampaigns");
  const campaign = campaigns.find((each) => each.name === name);
  return { campaign, report: await walkers.call.brand("perks.PerksService/GetCampaignReport", { campaignId: campaign.id }) };
}

async function funnelCount(page, step) {
  return Number(await page.locator(".funnel li").filter({ has: page.getByText(step, { exact: true }) }).locator("strong").innerText());
}

// The open offer of the live campaign: reserved, claimed under its terms, posted about, honoured. The brand's report counts one more of each.
export async function claimPerk(walkers) {
  const { campaign, report } = await reportOf(walkers, "First roast");
  const page = await walkers.open("person", "/me?tab=perks");
  const { offers } = await walkers.call.person("perks.PerksService/ListOffers", { person: walkers.demo.subject });
  const at = offers.findIndex((offer) => offer.campaignId === campaign.id);
  assert.equal(offers[at].state, "OFFER_STATE_OPENED");
  const offer = page.locator(".offer").nth(at);
  await button(offer, "Reserve one").click();
  await button(offer, "Read the terms and claim").click();
  const dialog = page.locator("dialog[open]");
  await button(dialog, "Claim").click();
  await page.getByText("Accept the terms to claim.").waitFor();
  await page.getByLabel("I have read these terms").check();
  await button(dialog, "Claim").click();
  const code = (await offer.locator(".offer-code code").innerText()).trim();
  assert(code.length >= 6, `a code: ${code}`);

  await offer.getByText("Check a draft").click();
  await offer.getByLabel("Your text").fill("Che caffè! Provatelo. #collab");
  await button(offer, "Judge it").click();
  await offer.getByText("This does not say it clearly.").waitFor();
  await offer.getByLabel("Your text").fill("#pubblicità Che caffè, la nuova tostatura di Aurora.");
  await button(offer, "Judge it").click();
  await offer.getByText("This says it clearly.").waitFor();

  const brand = await walkers.open("brand", `/campaigns/${campaign.id}?tab=results`);
  assert.equal(await funnelCount(brand, "claimed"), Number(report.claimed) + 1);
  for (const share of await brand.locator(".funnel li > .small").allInnerTexts()) assert(Number(/^\d*/.exec(share)[0]) <= 100, `at most all: ${share}`);
  await brand.getByRole("tab", { name: "Perks and stock" }).click();
  await brand.locator("summary").getByText("Honour a code").click();
  await brand.getByLabel("Code", { exact: true }).fill(code);
  await button(brand, "Honour a code").last().click();
  await brand.getByText("The code is honoured.").waitFor();
  await brand.getByRole("tab", { name: "Results" }).click();
  await settled(brand);
  assert.equal(await funnelCount(brand, "redeemed"), Number(report.redeemed ?? 0) + 1);
  await walkers.open("person", "/me?tab=perks");
  await offer.getByText("The brand has honoured the code.").waitFor();
}

async function publish(walkers) {
  const page = await walkers.open("operator", "/operate?tab=snapshots");
  await button(page, "Publish now").click();
  const published = page.waitForResponse((response) => response.url().endsWith("/PublishSnapshot"), { timeout: 120_000 });
  await button(page.locator("dialog[open]"), "Publish now").click();
  assert.equal((await published).status(), 200, "published");
}

async function showsTopic(walkers, topic) {
  const { topics = [] } = await walkers.call.anyone("scoring.ScoringService/GetPerson", { subject: walkers.demo.subject });
  return topics.some((row) => row.topic === topic);
}

// The score without a network; a topic hidden, which others no longer see from the next snapshot on, and shown again.
export async function changeTopics(walkers) {
  const page = await walkers.open("person", "/me?tab=whatIf");
  await page.locator(".toggles-people .toggle").first().click();
  await button(page, "Score again").click();
  await page.locator(".change-delta").first().waitFor();

  const { topics = [] } = await walkers.call.person("scoring.ScoringService/GetPerson", { subject: walkers.demo.subject, includeHiddenTopics: true });
  if (topics.length === 0) {
    await (await walkers.open("person", "/me?tab=topics")).getByText("No topic yet.").waitFor();
    console.log("  this demo's person has no topic to hide");
    return;
  }
  const [{ topic }] = topics;
  await walkers.open("person", "/me?tab=topics");
  const row = page.locator("table tbody tr").first();
  const hide = row.getByRole("button", { name: /^Hide: / });
  assert(await showsTopic(walkers, topic), "seen by all at first");
  await hide.click();
  // Not by its whole label: the topic's name may come after the row.
  await row.getByRole("button", { name: /^Show again: / }).waitFor();
  await publish(walkers);
  assert(!(await showsTopic(walkers, topic)), "a hidden topic is seen by others");
  await walkers.open("person", "/me?tab=topics");
  const restore = page.getByRole("button", { name: /^Show again: / });
  await restore.first().click();
  await restore.waitFor({ state: "detached" });
  await publish(walkers);
  assert(await showsTopic(walkers, topic), "a topic that is shown again");
}

// A post contested by the person, upheld by the operator with a reason: the score without it, then and now, is what filing foretold.
export async function appealPost(walkers) {
  const reason = "It was not theirs.";
  const page = await walkers.open("person", "/me?tab=appeals");
  await page.getByRole("radio", { name: "A post" }).check({ force: true });
  await page.getByRole("combobox", { name: "A post" }).selectOption({ index: 1 });
  await page.getByLabel("Why is it wrong?").fill("I never wrote this.");
  await button(page, "File the appeal").click();
  await page.getByText("Filed. What it would change is in the list.").waitFor();
  const { appeals } = await walkers.call.person("scoring.AppealService/ListAppeals", { subject: walkers.demo.subject });
  assert.equal(appeals.length, 1);

  const operator = await walkers.open("operator", "/operate?tab=appeals");
  await operator.getByRole("button", { name: /^Decide: / }).click();
  const dialog = operator.locator("dialog[open]");
  await dialog.getByRole("radio", { name: "Uphold" }).check({ force: true });
  await dialog.getByLabel("Reason").fill(reason);
  await button(dialog, "Uphold").click();
  await operator.getByText("Upheld. The new score is served.").waitFor();

  const { appeal } = await walkers.call.person("scoring.AppealService/GetAppeal", { subject: walkers.demo.subject, appealId: appeals[0].id });
  assert.equal(appeal.state, "APPEAL_STATE_UPHELD");
  assert.equal(appeal.outcome.after.score, appeal.expected.after.score, "what was foretold");
  await (await walkers.open("person", "/me?tab=appeals")).getByText(reason).waitFor();
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return readFileSync(await download.path(), "utf8");
}

// All that is kept, as one JSON document that names the person and their offer.
export async function takeData(walkers) {
  const page = await walkers.open("person", "/me?tab=data");
  const data = await saved(page, "Download my data");
  JSON.parse(data);
  assert(data.includes(walkers.demo.subject), "the file is about the person");
  const { offers } = await walkers.call.person("perks.PerksService/ListOffers", { person: walkers.demo.subject });
  assert(data.includes(offers[0].id), "the file holds the offers");
}

// A day of the own history scored anew: both models are named, and history still says what it said.
export async function scoreDay(walkers) {
  const { subject } = walkers.demo;
  const { points } = await walkers.call.person("scoring.ScoringService/ListScoreHistory", { subject, pageSize: 5 });
  const { day, model } = points.at(-1);
  const page = await walkers.open("person", `/person/${subject}`);
  const card = page.locator(".history-card");
  await card.getByLabel("Day", { exact: true }).fill(day);
  await button(card, "Score it").click();
  const found = card.locator(".as-of-found").filter({ has: page.locator("b") });
  await found.waitFor({ timeout: 120_000 });
  const { receipt, history } = await walkers.call.person("scoring.ModelService/GetScoreAsOf", { subject, day });
  assert.equal(history.model, model);
  const text = await found.innerText();
  for (const part of [receipt.score.score.toFixed(1), `scored anew under ${receipt.snapshot.model}`, `history says ${history.score.toFixed(1)}`, `under ${model}.`]) {
    assert(text.includes(part), `${part}: ${text}`);
  }
  const others = await walkers.open("brand", `/person/${subject}`);
  await others.locator(".history-card canvas").waitFor();
  assert.equal(await others.locator(".as-of").count(), 0, "others score their days");
}

// Erased, and never scored again: a receipt without a name that says so and stands when it is verified, the session is over, and nobody knows them any more.
export async function eraseMe(walkers) {
  const { subject } = walkers.demo;
  const page = await walkers.open("person", "/me?tab=data");
  await button(page, "Erase me").click();
  const sure = button(page, "Erase me for good");
  assert(await sure.isDisabled(), "erased without a word");
  const never = page.getByLabel("And never score me again");
  assert(!(await never.isChecked()), "never scored again without being asked");
  await never.check();
  await page.getByLabel(`Type ${subject} to confirm`).fill(subject);
  await sure.click();
  await page.getByRole("heading", { name: "You are erased." }).waitFor({ timeout: 120_000 });
  const receipt = await page.locator(".receipt-card").innerText();
  assert(!receipt.includes(subject.slice("person:".length)), "the receipt holds a name");
  assert(receipt.includes("You asked never to be scored again"), receipt);
  const whole = JSON.parse(await saved(page, "Save the receipt"));
  const saves = page.getByRole("button", { name: /^Save erasure/ });
  assert.equal(await saves.count(), whole.scoring.length);
  assert(whole.scoring.length > 0, "nothing to verify");
  for (const [i, label] of (await saves.allInnerTexts()).entries()) {
    const part = JSON.parse(await saved(page, label.trim()));
    assert.deepEqual(part, whole.scoring[i]);
    const verified = await walkers.call.operator("scoring.ScoringService/VerifyErasure", { receipt: part });
    assert(verified.genuine && verified.doNotScore, JSON.stringify(verified));
    for (const trace of ["batchesUntil", "batchesSince", "inSnapshot"]) assert(!Number(verified[trace] ?? 0), `${trace}: ${JSON.stringify(verified)}`);
  }
  const { doNotScore } = await walkers.call.operator("scoring.ScoringService/GetDoNotScore", { subject });
  assert(doNotScore, "not on the list");
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).waitFor();
  await assert.rejects(walkers.call.person("perks.PerksService/ListOffers", { person: subject }), (error) => error.status === 401);
  await assert.rejects(walkers.call.anyone("scoring.ScoringService/GetScore", { subject }), (error) => error.status === 404);
  const seen = await walkers.open("anyone", `/person/${subject}`);
  await seen.getByText("Nobody is known by this name.").waitFor();
}
