// Screens of Me, Campaigns and Operate, for screens.mjs.
import { kModelFile } from "./fixtures/model_change.mjs";

const asPerson = { as: "person" };
const asOperator = { as: "operator" };
const click = (name) => async (page) => {
  await page.getByRole("button", { name, exact: true }).first().click();
};

// In any language.
const measured = async (page) => {
  await page.locator(".backtest-start button").click();
  await page.locator(".calibration canvas").waitFor();
};

const attacked = async (page) => {
  await page.locator(".attack-start button").click();
  await page.locator(".attack-literal").waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".attacks .attack-state").length === 0);
  await page.locator(".attack-literal summary").click();
};
// Goes well for two attacks, and then meets what the cookie says.
const attackedUntil = (name, value) => async (page) => {
  await page.locator(".attack-start button").click();
  await page.locator(".attacks tr:nth-child(2) td:last-child .attack-figure").waitFor();
  await page.context().addCookies([{ name, value, url: page.url() }]);
  await page.waitForTimeout(1000);
};

// Fixtures remember: a candidate of the page before is withdrawn first.
const withdrawn = async (page) => {
  const call = (method, data) => page.request.post(new URL(`/klout.scoring.v1.ModelService/${method}`, page.url()).href, { data });
  const { candidate } = await (await call("ListModels", {})).json();
  await call("WithdrawModel", { model: candidate?.model ?? "" });
  await page.reload();
  await settled(page);
};
const picked = (name, text) => async (page) => {
  await withdrawn(page);
  await page.locator(".model-change input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator(".change-facts, .change-start .inline-problem").first().waitFor();
};
const inShadow = async (page) => {
  await picked("model.json", JSON.stringify(kModelFile))(page);
  await page.locator(".change-facts + .button").click();
  await page.locator(".change-headline").waitFor();
};
// So many looks after it was staged.
const staged = (looks) => async (page) => {
  await inShadow(page);
  await page.locator(".change-actions .button-primary").click();
  await page.locator(".change-trial").waitFor();
  for (let i = 0; i < looks; i += 1) {
    await settled(page);
    await page.locator(".change-aside .button").click();
  }
};

const openSeen = async (page) => {
  await page.locator(".row-below summary").click();
};
const pickSeen = async (page) => {
  await page.locator(".seen-posts button").first().click();
};

// In any language.
const askErase = async (page) => {
  await page.locator(".danger-card .button-danger").click();
  await page.locator(".dialog .checkbox input").check();
};
const erased = (never) => async (page) => {
  await page.locator(".danger-card .button-danger").click();
  await page.locator(".dialog .checkbox input").setChecked(never);
  await page.locator(".dialog input.input").fill("person:chiara");
  await page.locator(".dialog .button-danger").click();
  await page.locator(".receipt-card").waitFor();
};
const dayAnew = (day) => async (page) => {
  await page.locator(".as-of input").fill(day);
  await page.locator(".as-of button").click();
  await page.locator(".as-of b, .as-of .inline-problem, .as-of [aria-busy]").first().waitFor();
};

const settled = (page) => page.waitForFunction(() => !document.querySelector("main .skeleton, main .stale"), undefined, { timeout: 60_000 });

const all = {
  me: { path: "/me", ...asPerson },
  "me-reported": { path: "/me", as: "totals" },
  "me-signed-out": { path: "/me?problem=NOT_OWNER", as: "", run: async (page) => {
    await page.getByText("Bluesky").last().click();
  } },
  "me-key": { path: "/me", as: "brand" },
  "me-problem": { path: "/me?problem=AGE", ...asPerson },
  "me-link": { path: "/me", ...asPerson, run: click("Link a network") },
  "me-unlink": { path: "/me", ...asPerson, run: click("Unlink") },
  "me-topics": { path: "/me?tab=topics", ...asPerson },
  "me-perks": { path: "/me?tab=perks", ...asPerson },
  "me-claim": { path: "/me?tab=perks", ...asPerson, run: async (page) => {
    await click("Read the terms and claim")(page);
    await page.getByRole("button", { name: "Claim", exact: true }).click();
  } },
  "me-draft": { path: "/me?tab=perks", ...asPerson, run: async (page) => {
    await page.getByText("Check a draft").click();
    await page.getByLabel("Your text").fill("Che buono! Regalo di Torrefazione Aurora ☕");
    await click("Judge it")(page);
    await page.getByText("Posted?").waitFor();
  } },
  "me-seen": { path: "/me?tab=perks", ...asPerson, run: pickSeen },
  "me-seen-es": { path: "/me?tab=perks", ...asPerson, language: "es", run: pickSeen },
  "me-seen-pl": { path: "/me?tab=perks", ...asPerson, language: "pl", run: pickSeen },
  "me-what-if": { path: "/me?tab=whatIf", ...asPerson, run: async (page) => {
    await page.locator(".toggle").nth(1).click();
    await page.locator(".toggles-people .toggle").first().click();
    await click("Score again")(page);
    await page.locator(".change-delta").waitFor();
  } },
  "me-appeals": { path: "/me?tab=appeals", ...asPerson },
  "me-appeal-filed": { path: "/me?tab=appeals", ...asPerson, run: async (page) => {
    await page.getByLabel("Acts of an account", { exact: true }).check();
    await page.getByLabel("Account whose acts should not count").fill("twitter:spam_900");
    await page.getByLabel("Why is it wrong?").fill("It reshares whatever anybody writes.");
    await click("File the appeal")(page);
    await page.getByText("Acts of twitter:spam_900").waitFor();
  } },
  "me-appeals-none": { path: "/me?tab=appeals", ...asPerson, fail: "ListPosts:unavailable,ListAppeals:unavailable" },
  "me-data": { path: "/me?tab=data", ...asPerson },
  "me-erase": { path: "/me?tab=data", ...asPerson, run: askErase },
  "me-erase-it": { path: "/me?tab=data", ...asPerson, language: "it", run: askErase },
  "me-erase-es": { path: "/me?tab=data", ...asPerson, language: "es", run: askErase },
  "me-erase-pl": { path: "/me?tab=data", ...asPerson, language: "pl", run: askErase },
  "me-erased": { path: "/me?tab=data", ...asPerson, run: erased(false) },
  "me-erased-never": { path: "/me?tab=data", ...asPerson, run: erased(true) },
  "me-erased-never-it": { path: "/me?tab=data", ...asPerson, language: "it", run: erased(true) },
  "me-erased-never-es": { path: "/me?tab=data", ...asPerson, language: "es", run: erased(true) },
  "me-erased-never-pl": { path: "/me?tab=data", ...asPerson, language: "pl", run: erased(true) },
  "day-anew": { path: "/person/person:chiara", ...asPerson, run: dayAnew("2026-09-20") },
  "day-anew-it": { path: "/person/person:chiara", ...asPerson, language: "it", run: dayAnew("2026-09-20") },
  "day-anew-es": { path: "/person/person:chiara", ...asPerson, language: "es", run: dayAnew("2026-09-20") },
  "day-anew-pl": { path: "/person/person:chiara", ...asPerson, language: "pl", run: dayAnew("2026-09-20") },
  "day-anew-outside": { path: "/person/person:chiara", ...asPerson, fail: "GetScoreAsOf:failed_precondition:OUTSIDE_LOG", run: dayAnew("2026-11-20") },
  "day-anew-busy": { path: "/person/person:chiara", ...asPerson, hang: "GetScoreAsOf", run: dayAnew("2026-11-20") },
  "me-error": { path: "/me", ...asPerson, fail: "ListMyAccounts:unavailable,GetPerson:not_found" },
  "me-hang": { path: "/me?tab=perks", ...asPerson, hang: "ListOffers,GetPerson,GetParticipant,ListBrands" },
  "me-none": { path: "/me?tab=perks", ...asPerson, fail: "GetParticipant:not_found,GetPerson:not_found,ListOffers:internal" },
  campaigns: { path: "/campaigns" },
  "campaigns-operator": { path: "/campaigns", ...asOperator },
  "campaigns-signed-out": { path: "/campaigns", as: "" },
  "campaigns-new": { path: "/campaigns", run: click("New campaign") },
  "campaigns-error": { path: "/campaigns", fail: "ListCampaigns:unavailable" },
  "campaign-plan": { path: "/campaigns/cp_winter" },
  "campaign-advanced": { path: "/campaigns/cp_winter", run: async (page) => {
    await page.getByText("Advanced").click();
    await page.locator(".chip-select select").first().selectOption("IT");
    await page.waitForTimeout(600);
  } },
  "campaign-nobody": { path: "/campaigns/cp_winter", run: async (page) => {
    await page.locator(".chip-select select").first().selectOption("AQ").catch(() => page.locator(".chip-select select").first().selectOption("VA"));
    await page.locator(".plan-result .state").waitFor();
  } },
  "campaign-perk": { path: "/campaigns/cp_winter?tab=perks", run: click("New perk") },
  "campaign-perks": { path: "/campaigns/cp_doppia?tab=perks" },
  "campaign-saved": { path: "/campaigns/cp_doppia?tab=plan" },
  "campaign-results": { path: "/campaigns/cp_doppia" },
  "campaign-unseen": { path: "/campaigns/cp_velo", ...asOperator },
  "campaign-draft-results": { path: "/campaigns/cp_winter?tab=results" },
  "campaign-disclosures": { path: "/campaigns/cp_doppia?tab=disclosures" },
  "campaign-seen": { path: "/campaigns/cp_doppia?tab=disclosures", run: openSeen },
  "campaign-seen-it": { path: "/campaigns/cp_doppia?tab=disclosures", language: "it", run: openSeen },
  "campaign-seen-es": { path: "/campaigns/cp_doppia?tab=disclosures", language: "es", run: openSeen },
  "campaign-seen-pl": { path: "/campaigns/cp_doppia?tab=disclosures", language: "pl", run: openSeen },
  "campaign-ledger": { path: "/campaigns/cp_doppia?tab=ledger", run: async (page) => {
    await click("Show the rows here")(page);
    await page.locator(".table").waitFor();
  } },
  "campaign-launch": { path: "/campaigns/cp_doppia", run: click("Pause") },
  "campaign-missing": { path: "/campaigns/nothing" },
  "campaign-hang": { path: "/campaigns/cp_winter", hang: "PlanReach" },
  operate: { path: "/operate", ...asOperator, run: async (page) => {
    await page.waitForTimeout(16_000);
  } },
  "operate-person": { path: "/operate", ...asPerson },
  "operate-error": { path: "/operate", ...asOperator, fail: "GetSuiteStatus:unavailable" },
  "operate-snapshots": { path: "/operate?tab=snapshots", ...asOperator },
  "operate-publish": { path: "/operate?tab=snapshots", ...asOperator, run: async (page) => {
    await click("Publish now")(page);
    await page.locator(".dialog .button-primary").click();
    await page.locator(".inline-problem").waitFor();
  } },
  "operate-appeals": { path: "/operate?tab=appeals", ...asOperator },
  "operate-decide": { path: "/operate?tab=appeals", ...asOperator, run: async (page) => {
    await page.getByRole("button", { name: /^Decide/ }).first().click();
    await page.locator(".dialog").getByLabel("Uphold", { exact: true }).check();
    await page.getByLabel("Reason").fill("It answers 9,000 people a day with one text.");
  } },
  "operate-appeals-pl": { path: "/operate?tab=appeals", ...asOperator, language: "pl" },
  "operate-model": { path: "/operate?tab=model", ...asOperator },
  "operate-change": { path: "/operate?tab=model", ...asOperator, run: withdrawn },
  "operate-change-file": { path: "/operate?tab=model", ...asOperator, run: picked("model.json", JSON.stringify(kModelFile)) },
  "operate-change-no-model": { path: "/operate?tab=model", ...asOperator, run: picked("scores-2026-11-28.json", '{"people": []}') },
  "operate-change-shadow": { path: "/operate?tab=model", ...asOperator, run: inShadow },
  "operate-change-not-scored": { path: "/operate?tab=model", ...asOperator, run: async (page) => {
    await inShadow(page);
    await page.context().addCookies([{ name: "dev-fail", value: "GetDrift:unavailable:NO_SNAPSHOT", url: page.url() }]);
    await page.locator(".change-aside .button").click();
    await page.locator(".change-headline").waitFor({ state: "detached" });
  } },
  "operate-change-staged": { path: "/operate?tab=model", ...asOperator, run: staged(1) },
  "operate-change-stopped": { path: "/operate?tab=model", ...asOperator, run: staged(2) },
  "operate-change-over": { path: "/operate?tab=model", ...asOperator, run: staged(5) },
  "operate-change-refused": { path: "/operate?tab=model", ...asOperator, run: async (page) => {
    await staged(5)(page);
    await settled(page);
    await click("Promote")(page);
    await page.locator(".dialog .button-primary").click();
    await page.locator(".dialog .inline-problem").waitFor();
  } },
  "operate-change-force": { path: "/operate?tab=model", ...asOperator, run: async (page) => {
    await staged(2)(page);
    await settled(page);
    await click("Promote against the gate")(page);
  } },
  "operate-change-it": { path: "/operate?tab=model", ...asOperator, language: "it", run: staged(2) },
  "operate-change-es": { path: "/operate?tab=model", ...asOperator, language: "es", run: staged(2) },
  "operate-change-pl": { path: "/operate?tab=model", ...asOperator, language: "pl", run: staged(2) },
  "operate-change-none-it": { path: "/operate?tab=model", ...asOperator, language: "it", run: withdrawn },
  "operate-change-none-es": { path: "/operate?tab=model", ...asOperator, language: "es", run: withdrawn },
  "operate-change-none-pl": { path: "/operate?tab=model", ...asOperator, language: "pl", run: withdrawn },
  "operate-backtest": { path: "/operate?tab=model", ...asOperator, run: measured },
  "operate-backtest-zero": { path: "/operate?tab=model", ...asOperator, run: async (page) => {
    await measured(page);
    await page.locator(".backtest-cut select").selectOption("2");
    await page.locator(".calibration summary").click();
  } },
  "operate-backtest-busy": { path: "/operate?tab=model", ...asOperator, hang: "BacktestModel", run: click("Measure it now") },
  "operate-backtest-short": { path: "/operate?tab=model", ...asOperator, fail: "BacktestModel:failed_precondition:LOG_TOO_SHORT", run: async (page) => {
    await click("Measure it now")(page);
    await page.locator(".inline-problem").waitFor();
  } },
  "operate-backtest-it": { path: "/operate?tab=model", ...asOperator, language: "it", run: measured },
  "operate-backtest-es": { path: "/operate?tab=model", ...asOperator, language: "es", run: measured },
  "operate-backtest-pl": { path: "/operate?tab=model", ...asOperator, language: "pl", run: measured },
  "operate-attacks": { path: "/operate?tab=model", ...asOperator, run: attacked },
  "operate-attacks-busy": { path: "/operate?tab=model", ...asOperator, run: attackedUntil("dev-hang", "MeasureAttack") },
  "operate-attacks-overloaded": { path: "/operate?tab=model", ...asOperator, run: attackedUntil("dev-fail", "MeasureAttack:resource_exhausted:OVERLOADED") },
  "operate-attacks-it": { path: "/operate?tab=model", ...asOperator, language: "it", run: attacked },
  "operate-attacks-es": { path: "/operate?tab=model", ...asOperator, language: "es", run: attacked },
  "operate-attacks-pl": { path: "/operate?tab=model", ...asOperator, language: "pl", run: attacked },
  "operate-keys": { path: "/operate?tab=keys", ...asOperator },
  "operate-new-key": { path: "/operate?tab=keys", ...asOperator, run: async (page) => {
    await click("New key")(page);
    await page.getByLabel("run campaigns of a brand").check();
  } },
  "operate-secret": { path: "/operate?tab=keys", ...asOperator, run: async (page) => {
    await click("New key")(page);
    await page.getByLabel("Name", { exact: true }).fill("Screens");
    await click("Make the key")(page);
    await page.locator(".command").waitFor();
  } },
  "operate-audit": { path: "/operate?tab=audit", ...asOperator },
  "me-pl": { path: "/me?tab=topics", ...asPerson, language: "pl" },
  "me-perks-it": { path: "/me?tab=perks", ...asPerson, language: "it" },
  "campaign-plan-es": { path: "/campaigns/cp_winter", language: "es" },
  "campaign-results-pl": { path: "/campaigns/cp_doppia", language: "pl" },
  "operate-it": { path: "/operate?tab=snapshots", ...asOperator, language: "it" },
  "operate-keys-pl": { path: "/operate?tab=keys", ...asOperator, language: "pl" },
};

// The picture is of what came, not of the waiting, unless waiting is what it shows.
export const pages = Object.fromEntries(
  Object.entries(all).map(([name, page]) => {
    if (page.hang) return [name, page];
    const run = async (shown) => {
      await settled(shown);
      await page.run?.(shown);
      await settled(shown);
    };
    return [name, { ...page, run }];
  }),
);
