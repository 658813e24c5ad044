// Packages of npm that a test needs, which its own package-lock.json pins.
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

// What ctest takes for skipped.
const kSkipped = 77;

const kLimit = 240_000;
const kUnreachable = ["ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "ETIMEDOUT"];

export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(kSkipped);
}

// As the launcher does it for the web app: anew if the lock file is newer. Without a network there is nothing to check with; any other failure is one.
export function installPackages(folder) {
  const stamp = join(folder, "node_modules/.package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs) return;
  try {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], { cwd: folder, encoding: "utf8", stdio: "pipe", timeout: kLimit });
  } catch (error) {
    if (error.code === "ENOENT") skip("there is no npm");
    const code = error.stderr?.match(/^npm error code (\w+)/m)?.[1];
    if (kUnreachable.includes(code)) skip(`npm's registry cannot be reached: ${code}`);
    throw error;
  }
}
