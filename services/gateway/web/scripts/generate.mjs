// Makes the Connect client's types from the suite's protos: gen/klout/**_pb.js with types beside them.
// Runs protoc once, and only if a proto, or this list, is newer than what it made.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const protos = join(web, "../../../protos");
const out = join(web, "gen");
const stamp = join(out, ".made");

const files = [
  "klout/common/v1/error.proto",
  "klout/fact/v1/network.proto",
  "klout/fact/v1/fact.proto",
  "klout/scoring/v1/scoring.proto",
  "klout/scoring/v1/planning.proto",
  "klout/scoring/v1/appeals.proto",
  "klout/scoring/v1/attack.proto",
  "klout/scoring/v1/model_change.proto",
  "klout/scoring/v1/model.proto",
  "klout/topics/v1/topics.proto",
  "klout/connector/v1/connector.proto",
  "klout/perks/v1/perks.proto",
  "klout/gateway/v1/gateway.proto",
];

const inputs = [...files.map((file) => join(protos, file)), fileURLToPath(import.meta.url)];
const made = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (inputs.some((file) => statSync(file).mtimeMs > made)) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync(
    process.env.PROTOC ?? "protoc",
    [
      `--plugin=protoc-gen-es=${join(web, "node_modules/.bin/protoc-gen-es")}`,
      `--proto_path=${protos}`,
      `--es_out=${out}`,
      "--es_opt=target=js+dts,import_extension=js",
      ...files,
    ],
    { stdio: "inherit" },
  );
  writeFileSync(stamp, "");
}
