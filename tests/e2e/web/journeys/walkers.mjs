// Those who walk: a brand, a person and an operator, each signed in by their link in a browser of their own, and somebody unknown.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { callerOf, settled, visitor } from "../suite.mjs";

// Whose pages: `brand`, `person`, `operator`, `anyone`. `call.brand(...)` and so on ask the door without a page, with the same session.
export class Walkers {
  static async signIn(browser, demo) {
    const walkers = new Walkers();
    walkers.demo = demo;
    walkers.url = demo.url;
    walkers.faults = [];
    walkers.call = { anyone: callerOf(demo.url) };
    walkers.anyone = await visitor(browser, demo.url, walkers.faults);
    for (const who of ["brand", "person", "operator"]) {
      const page = await visitor(browser, demo.url, walkers.faults);
      await page.goto(demo[who]);
      await page.getByRole("button", { name: "Sign out" }).waitFor();
      assert(!page.url().includes("klt_"), "the ticket stays in the address bar");
      const [{ name, value, httpOnly }] = await page.context().cookies();
      assert(httpOnly, "scripts can read the session");
      const cookie = `${name}=${value}`;
      const { session } = await callerOf(demo.url, { cookie })("gateway.GatewayService/GetSession");
      walkers[who] = page;
      walkers.call[who] = callerOf(demo.url, { cookie, "x-klout-csrf": session.csrfToken });
    }
    return walkers;
  }

  async open(who, path) {
    await this[who].goto(this.url + path);
    await settled(this[who]);
    return this[who];
  }

  mustBeClean() {
    assert.deepEqual(this.faults, []);
  }

  // What they saw when it went wrong, into the folder that KLOUT_WEB_SHOTS names.
  async picture(name) {
    const folder = process.env.KLOUT_WEB_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    for (const who of ["anyone", "brand", "person", "operator"]) await this[who].screenshot({ path: join(folder, `${name}-${who}.png`) }).catch(() => {});
  }
}

export const button = (scope, name) => scope.getByRole("button", { name, exact: true });
