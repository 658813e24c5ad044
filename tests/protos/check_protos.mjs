// Protos keep their promise to those who were built against the release before: `buf breaking` holds protos/ against released.binpb.gz, an image of the protos of
// that release, and `buf lint` finds what has not the style of the others. Faults are planted as well, and each must be found; what is only added must pass.
//
//   node tests/protos/check_protos.mjs --release     after a release: makes its image, which is then committed
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../testing/npm_packages.mjs";

const kHere = fileURLToPath(new URL(".", import.meta.url));
const kProtos = fileURLToPath(new URL("../../protos", import.meta.url));
const kReleased = join(kHere, "released.binpb.gz");
const kLimit = 60_000;
// Of buf: it found something.
const kFound = 100;
const kScoring = "klout/scoring/v1/scoring.proto";

// The lines that buf prints; none: it has nothing to say.
function buf(...words) {
  try {
    return execFileSync(process.execPath, [join(kHere, "node_modules/@bufbuild/buf/bin/buf"), ...words], { encoding: "utf8", stdio: "pipe", timeout: kLimit });
  } catch (error) {
    if (error.status === kFound) return error.stdout;
    throw error;
  }
}

// The protos with one change, held against themselves without it.
function saidOfChange(folder, { file, from, to }) {
  const changed = join(folder, "changed");
  cpSync(kProtos, changed, { recursive: true });
  const text = readFileSync(join(kProtos, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(changed, file), text.replace(from, to));
  const said = buf("breaking", changed, "--against", kProtos);
  rmSync(changed, { recursive: true });
  return said;
}

const score = "  double score = 4;";
const kFaults = [
  ["a field with another number", { file: kScoring, from: score, to: "  double score = 400;" }],
  ["a field of another type", { file: kScoring, from: score, to: "  float score = 4;" }],
  ["a field with another name, which JSON has", { file: kScoring, from: score, to: "  double points = 4;" }],
  ["a field that is gone, and its number free", { file: kScoring, from: score, to: "" }],
  ["a field that was one and is many", { file: kScoring, from: score, to: "  repeated double score = 4;" }],
  ["a call that is gone", { file: kScoring, from: "  rpc GetScore(GetScoreRequest) returns (GetScoreResponse);", to: "" }],
  ["a call that answers with a stream", { file: kScoring, from: "rpc GetScore(GetScoreRequest) returns (GetScoreResponse)", to: "rpc GetScore(GetScoreRequest) returns (stream GetScoreResponse)" }],
  ["a value with another number", { file: "klout/fact/v1/network.proto", from: "NETWORK_TWITTER = 1;", to: "NETWORK_TWITTER = 1000;" }],
];
const kAdditions = [
  ["a field", { file: kScoring, from: score, to: `${score}\n  double added = 4000;` }],
  ["a call", { file: kScoring, from: "  rpc GetScore(", to: "  rpc GetScoreAgain(GetScoreRequest) returns (GetScoreResponse);\n  rpc GetScore(" }],
];

installPackages(kHere);
if (process.argv[2] === "--release") {
  buf("build", kProtos, "--exclude-source-info", "-o", kReleased);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "klout-protos-"));
const wrong = [];
try {
  for (const [what, said] of [["buf lint", buf("lint", kProtos)], ["buf breaking", buf("breaking", kProtos, "--against", kReleased)]]) {
    if (said !== "") wrong.push(`${what}:\n${said}`);
  }
  for (const [what, change] of kFaults) {
    if (saidOfChange(folder, change) === "") wrong.push(`planted fault, ${what}: is not found`);
  }
  for (const [what, change] of kAdditions) {
    const said = saidOfChange(folder, change);
    if (said !== "") wrong.push(`${what} that is added: ${said}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const line of wrong) console.log(line);
if (wrong.length === 0) console.log(`protos/ breaks nobody of the release before; ${kFaults.length} planted faults were found, ${kAdditions.length} additions pass`);
process.exitCode = wrong.length === 0 ? 0 : 1;
