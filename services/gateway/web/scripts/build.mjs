// Makes dist/: index.html and assets/ named by their content, each also as .gz. Fails if a first load needs more than
// kBudget bytes of JavaScript, gzipped: the entry and all it imports, the
// largest page, the charts, the largest language.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const kBudget = 250_000;
const web = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(web, "dist");
const assets = join(dist, "assets");

rmSync(dist, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

const result = await build({
  absWorkingDir: web,
  entryPoints: { main: "src/main.tsx" },
  outdir: "dist/assets",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
});

// The theme is set before the first paint by a script of its own, since inline scripts are forbidden.
const theme = await build({
  absWorkingDir: web,
  entryPoints: ["src/theme/early.ts"],
  bundle: true,
  format: "iife",
  target: ["es2022"],
  minify: true,
  write: false,
});

function named(name, extension, contents) {
  const hash = createHash("sha256").update(contents).digest("base64url").replace(/[-_]/g, "").slice(0, 8);
  const file = `${name}-${hash}.${extension}`;
  writeFileSync(join(assets, file), contents);
  return file;
}

const themeFile = named("theme", "js", theme.outputFiles[0].contents);
const iconFile = named("icon", "svg", readFileSync(join(web, "src/icon.svg")));

const outputs = result.metafile.outputs;
const mainJs = Object.keys(outputs).find((file) => outputs[file].entryPoint === "src/main.tsx");
const mainCss = outputs[mainJs].cssBundle;

// The entry's static imports, transitively.
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of outputs[file]?.imports ?? [])
    if (imported.kind === "import-statement" && outputs[imported.path]) closure(imported.path, seen);
  return seen;
}

const preloads = [...closure(mainJs)].filter((file) => file !== mainJs);
const html = readFileSync(join(web, "src/index.html"), "utf8")
  .replace("{{icon}}", `/assets/${iconFile}`)
  .replace("{{theme}}", `/assets/${themeFile}`)
  .replace("{{css}}", `/assets/${basename(mainCss)}`)
  .replace("{{js}}", `/assets/${basename(mainJs)}`)
  .replace("{{preloads}}", preloads.map((f) => `<link rel="modulepreload" href="/assets/${basename(f)}">`).join("\n  "));
writeFileSync(join(dist, "index.html"), html);

const sizes = {};
for (const file of readdirSync(assets)) {
  const packed = gzipSync(readFileSync(join(assets, file)), { level: 9 });
  writeFileSync(join(assets, `${file}.gz`), packed);
  sizes[`dist/assets/${file}`] = packed.length;
}
writeFileSync(join(dist, "index.html.gz"), gzipSync(html, { level: 9 }));

const size = (files) => [...files].reduce((sum, file) => sum + (sizes[file] ?? 0), 0);
const entry = closure(mainJs);
const added = (file) => size([...closure(file)].filter((part) => !entry.has(part)));
const lazy = (test) =>
  Object.keys(outputs)
    .filter((file) => test.test(outputs[file].entryPoint ?? ""))
    .map((file) => ({ name: outputs[file].entryPoint.replace(/^src\//, ""), bytes: added(file) }))
    .sort((a, b) => b.bytes - a.bytes);
const languages = lazy(/src\/i18n\/.*\/index\.ts$/);
const pages = lazy(/src\/pages\//);
// What a page loads when it shows its first chart.
const libraries = lazy(/node_modules\//);
const first = libraries.reduce((sum, { bytes }) => sum + bytes, 0) + size(entry) + (pages[0]?.bytes ?? 0) + (languages[0]?.bytes ?? 0) + sizes[`dist/assets/${themeFile}`];

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`entry ${kb(size(entry))}, css ${kb(sizes[mainCss])} (gzipped)`);
for (const part of [...pages, ...libraries, ...languages]) console.log(`  ${part.name}: +${kb(part.bytes)}`);
console.log(`largest first load: ${kb(first)} of ${kb(kBudget)}`);
if (first > kBudget) {
  console.error("the first load is over its budget");
  process.exit(1);
}
