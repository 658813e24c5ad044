// The operator measures how well the model foretold the demo community: the plot, the rankings and the intervals are those that the service answers. Then what
// attacks cost, and whom another model would move.
import assert from "node:assert/strict";
import { kMeasured } from "../suite.mjs";
import { button } from "./walkers.mjs";

export async function measureForecast(walkers) {
  const page = await walkers.open("operator", "/operate?tab=model");
  await button(page, "Measure it now").click();
  const card = page.locator(".card", { has: button(page, "Measure again") });
  await card.locator(".calibration canvas").waitFor({ timeout: kMeasured });
  const { backtests } = await walkers.call.operator("scoring.ModelService/BacktestModel", { cuts: 4 });
  const newest = backtests.at(-1);
  assert.equal(newest.rankings[0].name, "score");
  assert.equal(newest.calibration.length, 10);
  const shown = await card.getByRole("table", { name: "Does it rank better" }).innerText();
  assert(shown.includes(newest.rankings[0].spearman.toFixed(3)), `${newest.rankings[0].spearman} in ${shown}`);
  for (const group of ["All", "Smallest third", "Middle third", "Largest third"]) {
    await card.getByRole("table", { name: "Does the 90" }).getByText(group, { exact: false }).first().waitFor();
  }
  await assert.rejects(walkers.call.brand("scoring.ModelService/BacktestModel", {}), { status: 403 });
}

// And what the first attack costs; the operator stops before the others.
export async function measureAttack(walkers) {
  const page = await walkers.open("operator", "/operate?tab=model");
  const card = page.locator(".card", { has: page.getByRole("heading", { name: "What it costs to fake a score" }) });
  await button(card, "Measure").click();
  await card.getByText("1 of 10 are measured", { exact: false }).or(card.getByText("Measuring 2 of 10", { exact: false })).first().waitFor({ timeout: kMeasured });
  await button(card, "Stop").click();
  await button(card, "Measure the rest").waitFor();
  // Only now: one runs and one may wait, and the page's next may come while this one still waits.
  const { costs, bystanders } = await walkers.call.operator("scoring.ModelService/MeasureAttack", { kind: "ATTACK_KIND_HOSTILE_STORM", maxHelpers: 64 });
  assert.deepEqual(costs.map(({ system }) => system).slice(0, 2), ["ATTACKED_SYSTEM_SCORE", "ATTACKED_SYSTEM_USER_CRED"]);
  assert.equal(costs[0].size, undefined, "a storm raises nobody");
  assert(Number(bystanders) > 1000);
  await assert.rejects(walkers.call.brand("scoring.ModelService/MeasureAttack", { kind: 1 }), { status: 403 });
}

const kNoModel = '{"people": []}';

// A model that is learned from the demo's own log.
export async function fitModel(walkers) {
  const { model } = await walkers.call.operator("scoring.ModelService/FitModel", { cuts: 3 });
  return model;
}

export const modelChangeCard = (page) => page.locator(".card", { has: page.getByRole("heading", { name: "Model change" }) });

export async function pickFile(card, name, text) {
  await card.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

export async function startShadow(card, model) {
  await pickFile(card, "model.json", JSON.stringify(model));
  await card.getByText(model.name, { exact: true }).first().waitFor();
  await button(card, "Start the shadow").click();
  await card.locator(".change-headline").waitFor({ timeout: kMeasured });
}

// And whom another model would move: in shadow, staged, and given up again.
export async function changeModel(walkers) {
  const model = await fitModel(walkers);
  const page = await walkers.open("operator", "/operate?tab=model");
  const card = modelChangeCard(page);
  await card.getByText("No model is on its way.").waitFor();
  await assert.rejects(walkers.call.operator("scoring.ModelService/GetDrift"), { status: 404 });
  await pickFile(card, "scores.json", kNoModel);
  await card.getByText("This is no model file", { exact: false }).waitFor();
  await startShadow(card, model);
  const { cohorts, spearman, movers = [], after } = await walkers.call.operator("scoring.ModelService/GetDrift");
  assert.equal(after, model.name);
  assert.equal(cohorts[0].name, "all");
  assert(Number(cohorts[0].subjects) > 500, cohorts[0].subjects);
  const headline = await card.locator(".change-headline").innerText();
  assert(headline.includes(`of ${Number(cohorts[0].subjects).toLocaleString("en")} people`), headline);
  assert(headline.includes(`rank correlation ${spearman.toFixed(3)}`), headline);
  for (const mover of movers) {
    const sum = mover.reasons.reduce((points, { pointsE5 }) => points + Number(pointsE5), 0);
    const move = (mover.after - mover.before) * 100_000;
    // Two scores, each rounded to a hundred-thousandth.
    assert(Math.abs(sum - move) <= 2, `${mover.subject}: ${sum} of ${move}`);
  }
  if (movers.length === 0) await card.getByText("Nobody moves by more than the limit.").waitFor();
  else assert.equal(await card.getByRole("table", { name: "Who moves most" }).locator("tbody tr").count(), Math.min(movers.length, 8));
  assert(await button(card, "Promote").isDisabled(), "promoted from the shadow");
  await button(card, "I have seen the drift: stage it").click();
  await card.getByText("passed 0 of 3 publishes", { exact: true }).waitFor();
  await card.getByText("Not before its trial is over", { exact: false }).waitFor();
  assert(await button(card, "Promote").isDisabled(), "promoted without a trial");
  const staged = await walkers.call.operator("scoring.ModelService/ListModels");
  assert.deepEqual([staged.candidate.model, staged.candidate.stage], [model.name, "CANDIDATE_STAGE_STAGED"]);
  await button(card, "Withdraw").click();
  await button(page.locator(".dialog[open]"), "Withdraw").click();
  await card.getByText("No model is on its way.").waitFor();
  const left = await walkers.call.operator("scoring.ModelService/ListModels");
  assert.equal(left.candidate, undefined);
  assert(left.models.some(({ name, serves }) => name === model.name && !serves), "its file is not kept");
  await assert.rejects(walkers.call.brand("scoring.ModelService/ListModels"), { status: 403 });
  await assert.rejects(walkers.call.brand("scoring.ModelService/StartShadow", { model }), { status: 403 });
}
