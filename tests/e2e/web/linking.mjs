// Links an account in a real browser, against the real suite, with a small server that stands in for GitHub: its page where the person says yes or no, its
// tokens, its API. From nobody to a person with a score of their own, and away again.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { button } from "./journeys/walkers.mjs";
import { startGithub } from "./stand_in_github.mjs";
import { callerOf, settled, startBrowser, startEmpty, visitor } from "./suite.mjs";

// The longest that a first reading may take, and how often it is asked for.
const kRead = 90_000;
const kLook = 500;

const browser = await startBrowser();
const folder = mkdtempSync(join(tmpdir(), "klout-applications-"));
const github = await startGithub();
let suite;

async function chooseGithub(page) {
  await page.getByRole("radio", { name: "GitHub" }).check({ force: true });
  await page.getByLabel("I agree", { exact: false }).first().check();
  await page.getByLabel(/16/).last().check();
}

try {
  const applications = join(folder, "applications");
  writeFileSync(applications, `github.client_id = journey\ngithub.client_secret = a secret of the application\ngithub.base_url = ${github.url}\n`);
  chmodSync(applications, 0o600);
  suite = await startEmpty("--applications", applications, "--publish-every", "1s");
  const faults = [];
  const page = await visitor(browser, suite.url, faults);
  // The network's own page is the one place elsewhere that is asked for.
  page.on("request", (request) => request.url().startsWith(github.url) && faults.splice(0, Infinity, ...faults.filter((fault) => !fault.includes(github.url))));

  // Said no on the network's page: back on Me, with the reason.
  await page.goto(`${suite.url}/me`);
  await settled(page);
  await chooseGithub(page);
  await button(page, "Go on").click();
  await page.waitForURL(`${github.url}/**`);
  await page.getByRole("link", { name: "No" }).click();
  await page.waitForURL(/\/me\?problem=/);
  await page.getByText("The account was not linked.").waitFor();

  // Said yes.
  await settled(page);
  await chooseGithub(page);
  await button(page, "Go on").click();
  await page.getByRole("link", { name: "Yes" }).click();
  await page.waitForURL(`${suite.url}/me`);
  await button(page, "Sign out").waitFor();
  await page.locator(".account-row").getByText("Ada Roaster").waitFor();
  assert.equal(github.tokens, 1, "one code, one token");
  assert(github.sawVerifier, "the code was proved with PKCE");

  // The account is read by itself, and becomes facts and a score.
  const [{ name, value }] = await page.context().cookies();
  const { session } = await callerOf(suite.url, { cookie: `${name}=${value}` })("gateway.GatewayService/GetSession");
  const call = callerOf(suite.url, { cookie: `${name}=${value}`, "x-klout-csrf": session.csrfToken });
  assert.match(session.person, /^person:/);
  const deadline = Date.now() + kRead;
  let status;
  do {
    const { accounts } = await call("gateway.GatewayService/ListMyAccounts");
    ({ status } = accounts[0]);
    assert(Date.now() < deadline, `read in time: ${JSON.stringify(status)}`);
    await new Promise((go) => setTimeout(go, kLook));
  } while (status.state !== "SYNC_STATE_COMPLETE");
  await page.reload();
  await page.locator(".account-row").getByText("up to date").waitFor();
  assert.match(await page.locator(".account-row").innerText(), /\b[1-9]\d* facts/);

  // Away again.
  await button(page, "Unlink").click();
  await button(page.locator("dialog[open]"), "Unlink").click();
  await page.getByText("No account is linked.").waitFor();
  assert.deepEqual(faults, []);
  console.log("linked, read, unlinked");
} finally {
  await browser.close();
  await suite?.stop();
  await github.stop();
  rmSync(folder, { recursive: true, force: true });
}
