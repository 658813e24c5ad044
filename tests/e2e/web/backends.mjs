// Services behind the door that die, hang and come back, each a process of its own: what a page says meanwhile, and that nothing else has to be started again.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { button } from "./journeys/walkers.mjs";
import { callerOf, settled, start, startBrowser, visitor } from "./suite.mjs";

// How long the door may take to find a service that is back.
const kBack = 60_000;
const kLook = 200;
const kAway = "A service does not answer.";

// A port that nobody has: a service that comes back must have its old one.
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const folder = mkdtempSync(join(tmpdir(), "klout-backends-"));
const ports = {};
for (const name of ["scoring", "topics", "connector", "perks"]) ports[name] = await freePort();
const at = (name) => `127.0.0.1:${ports[name]}`;
const peers = (...names) => names.map((name) => `--${name}=${at(name)}`);
const kFlags = {
  scoring: ["--public_accounts=all"],
  topics: [],
  connector: [...peers("scoring", "topics"), "--sync_every=0"],
  perks: [...peers("scoring"), "--sweep_every=0"],
};

const services = {};
async function startService(name) {
  const data = name === "topics" ? [] : [`--data_dir=${join(folder, name)}`];
  services[name] = await start([`--listen=${at(name)}`, "--metrics_listen=", ...data, ...kFlags[name]], (text) => text.includes(`${name}_serves`), `klout-${name}`);
}

// Ten people, of whom the first is reshared by all others.
function activity() {
  const lines = [];
  for (let i = 0; i < 2000; ++i) lines.push(`reader${i % 97} writer${i % 10 < 5 ? 0 : i % 10} ${1_341_100_800 + i * 60} RT`);
  return `${lines.join("\n")}\n`;
}

async function answers(call, method, message) {
  for (const deadline = Date.now() + kBack; ; ) {
    try {
      return await call(method, message);
    } catch (error) {
      assert(Date.now() < deadline, `the door does not find a service that is back: ${error}`);
      await new Promise((go) => setTimeout(go, kLook));
    }
  }
}

const browser = await startBrowser();
let gateway;
try {
  for (const name of Object.keys(kFlags)) await startService(name);
  const file = join(folder, "activity.txt");
  writeFileSync(file, activity());
  await start(["import", file, "--format", "activity", "--network", "twitter", "--server", at("scoring")], (text) => /published snapshot/.test(text));
  const flags = [`--data_dir=${join(folder, "gateway")}`, "--listen=127.0.0.1:0", "--rpc_listen=127.0.0.1:0", "--metrics_listen=", "--public_accounts=all", "--person_rate=1000"];
  gateway = await start([...flags, ...peers("scoring", "topics", "connector", "perks"), `--web_dir=${process.argv[3]}`],
                        (text) => /"gateway_serves".*"port":(\d+).*"grpc":"([^"]+)"/.exec(text), "klout-gateway");
  const url = `http://127.0.0.1:${gateway.found[1]}`;
  const { found } = await start(["keys", "create", "backends", "--scope", "operate", "--rate", "1000", "--gateway", gateway.found[2]], (text) => /(klk_\S+)\s/.exec(text));
  const faults = [];
  const page = await visitor(browser, url, faults);
  const call = callerOf(url, { authorization: `Bearer ${found[1]}` });
  const rank = () => answers(call, "scoring.ScoringService/RankPeople", { pageSize: 1 });
  const open = async (path) => {
    await page.goto(url + path);
    await settled(page);
  };

  await open("/sign-in");
  await page.getByLabel("Key or ticket").fill(found[1]);
  await button(page.locator("form", { has: page.getByLabel("Key or ticket") }), "Sign in").click();
  await button(page, "Sign out").waitFor();
  await open("/find");
  await page.locator(".result").nth(1).waitFor();

  // Killed: the page says so, at once; what other services do goes on; back again, the page's own button brings the rest.
  await services.scoring.kill();
  await open("/find");
  await page.getByText(kAway).waitFor();
  await assert.rejects(call("scoring.ScoringService/GetScore", { subject: "twitter:writer0" }), { status: 503, code: "unavailable" });
  assert((await call("topics.TopicsService/GetModelInfo")).model !== undefined);
  await startService("scoring");
  await rank();
  await button(page, "Try again").first().click();
  await page.locator(".result").nth(1).waitFor();

  // Perks killed: its own page says so, Find does not care.
  await services.perks.kill();
  await open("/campaigns");
  await page.getByText(kAway).first().waitFor();
  await open("/find");
  await page.locator(".result").nth(1).waitFor();
  await startService("perks");
  await answers(call, "perks.PerksService/ListBrands", {});
  await open("/campaigns");
  assert.equal(await page.getByText(kAway).count(), 0);

  // Hangs: accepts, and answers nothing. A caller's time is kept to, and a page does not wait for ever.
  await services.scoring.freeze();
  const before = Date.now();
  const slow = callerOf(url, { authorization: `Bearer ${found[1]}`, "connect-timeout-ms": "500" });
  await assert.rejects(slow("scoring.ScoringService/GetScore", { subject: "twitter:writer0" }), { status: 504, code: "deadline_exceeded" });
  await page.goto(`${url}/find`);
  await page.getByText(kAway).first().waitFor();
  console.log(`a service that hangs: said so after ${((Date.now() - before) / 1000).toFixed(1)} s`);
  services.scoring.signal("SIGCONT");
  await rank();
  await button(page, "Try again").first().click();
  await page.locator(".result").nth(1).waitFor();
  assert.deepEqual(faults, []);
  console.log("killed, hung, back");
} finally {
  await browser.close();
  await gateway?.stop();
  for (const service of Object.values(services)) await service.kill();
  rmSync(folder, { recursive: true, force: true });
}
