// The operator measures how well the model foretold the demo community: the plot, the rankings and the intervals are those that the service answers.
import assert from "node:assert/strict";
import { button } from "./walkers.mjs";

export async function measureForecast(walkers) {
  const page = await walkers.open("operator", "/operate?tab=model");
  await button(page, "Measure it now").click();
  const card = page.locator(".card", { has: button(page, "Measure again") });
  await card.locator(".calibration canvas").waitFor();
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
  const { costs, bystanders } = await walkers.call.operator("scoring.ModelService/MeasureAttack", { kind: "ATTACK_KIND_HOSTILE_STORM", maxHelpers: 64 });
  assert.deepEqual(costs.map(({ system }) => system).slice(0, 2), ["ATTACKED_SYSTEM_SCORE", "ATTACKED_SYSTEM_USER_CRED"]);
  assert.equal(costs[0].size, undefined, "a storm raises nobody");
  assert(Number(bystanders) > 1000);
  await card.getByText("1 of 10 are measured", { exact: false }).or(card.getByText("Measuring 2 of 10", { exact: false })).first().waitFor({ timeout: 120_000 });
  await button(card, "Stop").click();
  await button(card, "Measure the rest").waitFor();
  await assert.rejects(walkers.call.brand("scoring.ModelService/MeasureAttack", { kind: 1 }), { status: 403 });
}
