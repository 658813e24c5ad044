// Runs each block of sh with curl in the gateway's README as it is printed, on the demo: only the address is another one, and KEY is set. Each must end well
// and print JSON that is no error.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { callerOfLink, root, skip, startDemo } from "./suite.mjs";

const kLimit = 60_000;
const kPrinted = /http:\/\/127\.0\.0\.1:7440/g;
const run = promisify(execFile);
await run("curl", ["--version"]).catch(() => skip("there is no curl"));

const text = readFileSync(join(root, "services/gateway/README.md"), "utf8");
const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block).filter((block) => /\bcurl\b/.test(block));
assert(blocks.length > 0, "the README has examples");

const demo = await startDemo();
try {
  const operator = await callerOfLink(demo.operator);
  const { secret } = await operator.call("gateway.GatewayService/CreateKey", { name: "examples", scopes: ["SCOPE_FIND", "SCOPE_SCORES"] });
  for (const block of blocks) {
    assert.match(block, kPrinted, `the address that is served by default:\n${block}`);
    const { stdout } = await run("sh", ["-euc", block.replace(kPrinted, demo.url)], { env: { ...process.env, KEY: secret }, timeout: kLimit, maxBuffer: 64 << 20 });
    const answer = JSON.parse(stdout);
    assert(!("code" in answer && "message" in answer), `${block}${stdout}`);
    console.log(`${block}-> ${stdout.slice(0, 100)}\n`);
  }
} finally {
  await demo.stop();
}
