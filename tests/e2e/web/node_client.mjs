// The example of a Node client, services/gateway/web/examples/node_client.mjs, against the real suite: what it prints is what the door tells by hand.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { callerOf, callerOfLink, packageOf, skip, startDemo, web } from "./suite.mjs";

packageOf("@connectrpc/connect-web");
if (!existsSync(join(web, "gen/.made"))) skip(`there is no client: npm run generate in ${web}`);

const kLimit = 60_000;
const demo = await startDemo();
try {
  const operator = await callerOfLink(demo.operator);
  const { secret } = await operator.call("gateway.GatewayService/CreateKey", { name: "node client", scopes: ["SCOPE_FIND"] });
  const { stdout } = await promisify(execFile)(process.execPath, ["examples/node_client.mjs", demo.url, secret], { cwd: web, timeout: kLimit });
  const call = callerOf(demo.url, { authorization: `Bearer ${secret}` });
  const { people, snapshot } = await call("scoring.ScoringService/RankPeople", { pageSize: 3 });
  const [{ score }] = people;
  const lines = stdout.trim().split("\n");
  assert.equal(lines[0], `snapshot ${snapshot.id}, model ${snapshot.model}`);
  assert.equal(lines[1], `1. ${score.subject}: ${score.score.toFixed(1)}, ${score.low.toFixed(1)} to ${score.high.toFixed(1)}`);
  assert.equal(lines[4], `${score.person || score.subject}: about ${Math.round(score.peoplePerWeek)} people a week`);
  assert.equal(lines[5], `watched: ${score.score.toFixed(1)}`);
  assert.match(lines[6], /^refused: InvalidArgument, reason [A-Z_]+, field subject$/);
  console.log(stdout);
} finally {
  await demo.stop();
}
