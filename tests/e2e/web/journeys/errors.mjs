// What is seen when something is wrong: a page that says what happened, and is mended by its own button.
import assert from "node:assert/strict";
import { settled } from "../suite.mjs";

export async function meetErrors(walkers) {
  const page = await walkers.open("anyone", "/person/twitter:nobody_of_this_name");
  await page.getByText("Nobody is known by this name.").waitFor();
  assert.equal(await page.getByRole("alert").count(), 1);
  await page.getByRole("link", { name: "Back to Find" }).click();
  await page.waitForURL(`${walkers.url}/`);

  await walkers.open("anyone", "/person/no-colon-at-all");
  await page.getByText("Nobody is known by this name.").waitFor();
  await walkers.open("anyone", "/nowhere");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await walkers.open("anyone", "/operate");
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).waitFor();

  // A topic that nobody here writes about is no fault.
  await walkers.open("brand", "/find?topic=cooking");
  await walkers.brand.getByText("Nobody fits all of these.").waitFor();

  // The scoring service is away, as the door says it, and comes back.
  const away = { code: "unavailable", message: "the scoring service does not answer", details: [] };
  const brand = walkers.brand;
  await brand.route("**/RankPeople", (route) => route.fulfill({ status: 503, contentType: "application/json", body: JSON.stringify(away) }));
  await walkers.open("brand", "/find");
  await brand.getByText("A service does not answer.").waitFor();
  await brand.unroute("**/RankPeople");
  await brand.getByRole("button", { name: "Try again" }).click();
  await settled(brand);
  await brand.locator(".result").nth(1).waitFor();

  // The net is gone, and comes back.
  await brand.route("**/RankPeople", (route) => route.abort());
  await brand.reload();
  await brand.getByText("The server cannot be reached.").waitFor();
  await brand.unroute("**/RankPeople");
  await brand.getByRole("button", { name: "Try again" }).click();
  await brand.locator(".result").nth(1).waitFor();
  walkers.faults.splice(0, Infinity, ...walkers.faults.filter((fault) => !/net::ERR_FAILED/.test(fault)));
}
