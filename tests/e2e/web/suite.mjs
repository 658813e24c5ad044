// What the tests of the web app share: a suite that is served, calls of it without a browser, a browser.
//   node TEST.mjs KLOUT DIST      the program, and the folder of the built web app
// Exit code 77: something that the test needs is not there, and it says what.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const web = join(root, "services/gateway/web");
const kSkipped = 77;
// On a slow machine, or under sanitizers, all waits are so many times as long.
const patience = Number(process.env.KLOUT_WEB_PATIENCE ?? 1);
// The demo plays 90 days before it serves.
const kStart = 240_000 * patience;
// Of one step in a browser.
const kStep = 60_000 * patience;
// Of what the server computes for the page: a backtest, an attack, a model in shadow. Beside other work it takes minutes.
export const kMeasured = 500_000 * patience;
// Of a call, in milliseconds; the longest that the gateway takes. To fit a model beside other work is minutes.
const kCall = "600000";

export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(kSkipped);
}

export const [klout, dist] = (() => {
  const [program = join(root, "build/bin/klout"), folder = join(web, "dist")] = process.argv.slice(2);
  if (!existsSync(program)) skip(`${program} is not built`);
  if (!existsSync(join(folder, "index.html"))) skip(`${folder} holds no web app: npm ci && npm run build in ${web}`);
  return [program, folder];
})();

// A package that the web app's package.json names.
export function packageOf(name) {
  try {
    return createRequire(join(web, "package.json"))(name);
  } catch {
    return skip(`${name} is not installed: npm ci in ${web}`);
  }
}

const running = [];
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

// SIGSTOP is sent, not done: a thread that runs may answer one call more.
async function freeze(child) {
  child.kill("SIGSTOP");
  const tasks = `/proc/${child.pid}/task`;
  const stands = (task) => /\) T /.test(readFileSync(join(tasks, task, "stat"), "latin1"));
  while (!readdirSync(tasks).every(stands)) await new Promise(setImmediate);
}

// Runs `klout ...`, or a program that lies beside it. `ready(text)` finds what is waited for in all that was printed.
export async function start(args, ready, program = "klout") {
  const child = spawn(join(dirname(klout), program), args, { env: { ...process.env, KLOUT_WEB_DIR: dist }, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  let text = "";
  const found = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${program} ${args[0]} did not start in time:\n${text}`)), kStart);
    const take = (chunk) => {
      text += chunk;
      const match = ready(text);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.on("exit", (code) => reject(new Error(`${program} ${args[0]} ended with ${code}:\n${text}`)));
  });
  const end = (signal) =>
    new Promise((resolve) => {
      child.removeAllListeners("exit");
      child.on("exit", resolve);
      child.kill(signal);
    });
  return { found, stop: () => end("SIGTERM"), kill: () => end("SIGKILL"), signal: (name) => child.kill(name), freeze: () => freeze(child) };
}

// The demo community, with a brand and its campaigns. Its links sign in once each.
export async function startDemo(...flags) {
  const links = /everybody +(\S+)\n +the brand +(\S+)\n +a person +(\S+) +\((\S+)\)\n +operator +(\S+)/;
  const { found, stop } = await start(["demo", "--http", "127.0.0.1:0", "--listen", "127.0.0.1:0", ...flags], (text) => links.exec(text));
  const [, url, brand, person, subject, operator] = found;
  return { url: new URL(url).origin, brand, person, subject, operator, stop };
}

// An empty suite. Its folder goes with it.
export async function startEmpty(...flags) {
  const data = mkdtempSync(join(tmpdir(), "klout-web-"));
  const listen = ["listen", "topics-listen", "connector-listen", "perks-listen", "gateway-listen", "http"].flatMap((flag) => [`--${flag}`, "127.0.0.1:0"]);
  const { found, stop } = await start(["up", "--data", data, "--metrics", "none", ...listen, ...flags], (text) => /(http:\/\/\S+\/sign-in#klt_\S+)/.exec(text));
  return {
    url: new URL(found[1]).origin,
    operator: found[1],
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export class CallFailure extends Error {
  constructor(method, status, body) {
    super(`${method}: ${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = body.code;
    this.reason = body.details?.[0]?.debug?.reason ?? "";
  }
}

// Calls over HTTP as a program makes them: `call("perks.PerksService/ListPerks", {...})`.
export function callerOf(url, headers = {}) {
  return async (method, message = {}) => {
    const path = `klout.${method.replace(".", ".v1.")}`;
    const response = await fetch(`${url}/${path}`, { method: "POST", headers: { "content-type": "application/json", "connect-timeout-ms": kCall, ...headers }, body: JSON.stringify(message) });
    const body = await response.json();
    if (!response.ok) throw new CallFailure(path, response.status, body);
    return body;
  };
}

// The same with the session that a link opens.
export async function callerOfLink(link) {
  const { origin, hash } = new URL(link);
  const response = await fetch(`${origin}/klout.gateway.v1.GatewayService/SignIn`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ key: hash.slice(1) }),
  });
  if (!response.ok) throw new CallFailure("SignIn", response.status, await response.json());
  const cookie = response.headers.get("set-cookie").split(";")[0];
  const { session } = await response.json();
  const call = callerOf(origin, { cookie, "x-klout-csrf": session.csrfToken });
  return { call, session, cookie };
}

export async function startBrowser() {
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  if (!executablePath) skip("there is no Chromium");
  const { chromium } = packageOf("playwright-core");
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args, timeout: kStep });
}

// A visitor with cookies of their own. What goes wrong in their pages is added to `faults`: errors of scripts, requests that leave the suite, breaches of the
// content policy, dialogs (which only a script that was let in would open).
export async function visitor(browser, url, faults, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", acceptDownloads: true, viewport: { width: 1280, height: 860 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(kStep);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  page.on("console", (message) => message.type() === "error" && !/the server responded with a status of/.test(message.text()) && faults.push(`${page.url()}: ${message.text()}`));
  page.on("request", (request) => !request.url().startsWith(url) && !/^(data|blob):/.test(request.url()) && faults.push(`${page.url()}: asked elsewhere: ${request.url()}`));
  page.on("dialog", (dialog) => {
    faults.push(`${page.url()}: a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

// Nothing is being waited for any more.
export async function settled(page) {
  await page.waitForSelector("main h1, main .state");
  await page.waitForFunction(() => !document.querySelector("main .skeleton, main .stale, main [aria-busy=true]"));
}
