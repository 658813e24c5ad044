// Walks through the web app in a real browser, on the demo community served by the real suite: from Find to a receipt that adds up; from a plan to a launch; as
// a person to a claim, which the brand's report then counts; what-if, topics, an appeal, data, a day scored anew; as the operator to how well it forecasts, and whom another model would move; texts that try to be code; errors; and at the end the person is erased.
import { startBrowser, startDemo } from "./suite.mjs";
import { planAndLaunch, readReceipt } from "./journeys/brand.mjs";
import { meetErrors } from "./journeys/errors.mjs";
import { changeModel, measureAttack, measureForecast } from "./journeys/operator.mjs";
import { appealPost, claimPerk, changeTopics, eraseMe, scoreDay, takeData } from "./journeys/person.mjs";
import { probeTexts } from "./journeys/probes.mjs";
import { Walkers } from "./journeys/walkers.mjs";

const browser = await startBrowser();
let demo;
try {
  demo = await startDemo();
  const walkers = await Walkers.signIn(browser, demo);
  for (const walk of [readReceipt, planAndLaunch, claimPerk, changeTopics, appealPost, takeData, scoreDay, measureForecast, measureAttack, changeModel, probeTexts, meetErrors, eraseMe]) {
    const before = Date.now();
    try {
      await walk(walkers);
      walkers.mustBeClean();
    } catch (error) {
      await walkers.picture(walk.name);
      throw error;
    }
    console.log(`${walk.name}: done in ${((Date.now() - before) / 1000).toFixed(1)} s`);
  }
} finally {
  await browser.close();
  await demo?.stop();
}
