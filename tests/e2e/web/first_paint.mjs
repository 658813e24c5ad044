// First contentful paint of the web app's pages, from this machine, in a browser that has nothing of them yet: median and greatest of some loads. Not a test, as
// it measures: node first_paint.mjs KLOUT DIST
import { startBrowser, startDemo, visitor } from "./suite.mjs";

const kLoads = 11;
const browser = await startBrowser();
const demo = await startDemo();
try {
  for (const path of ["/", "/find", `/person/${demo.subject}`, "/campaigns", "/me", "/operate"]) {
    const paints = [];
    for (let i = 0; i < kLoads; ++i) {
      const page = await visitor(browser, demo.url, []);
      await page.goto(demo.url + path);
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
      await page.context().close();
    }
    paints.sort((a, b) => a - b);
    console.log(`${path}: median ${paints[Math.floor(kLoads / 2)].toFixed(0)} ms, greatest ${paints.at(-1).toFixed(0)} ms`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
