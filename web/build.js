// Bundles the desk's scripts and copies what is taken whole. `--check` builds in memory and fails where the committed files differ.
import { build } from "esbuild";
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../src/InForce.Web/wwwroot");
const check = process.argv.includes("--check");
const from = name => join(here, "node_modules", name);

const outputs = new Map();

const bundled = await build({
  entryPoints: [join(here, "src/desk.js"), join(here, "src/map.js")],
  bundle: true, format: "esm", target: "es2022", minify: true, legalComments: "none",
  charset: "utf8", outdir: target, write: false, absWorkingDir: here,
});
for (const file of bundled.outputFiles) outputs.set(file.path.split(/[\\/]/).pop(), Buffer.from(file.contents));

outputs.set("htmx.min.js", readFileSync(from("htmx.org/dist/htmx.min.js")));
outputs.set("countries-50m.json", readFileSync(from("world-atlas/countries-50m.json")));

const inBundle = ["htmx.org", "world-atlas", "topojson-client", "d3-array", "d3-axis", "d3-color", "d3-format", "d3-geo",
  "d3-interpolate", "d3-scale", "d3-selection", "d3-time", "d3-time-format", "internmap"];
const licences = inBundle.map(name => {
  const { version, license } = JSON.parse(readFileSync(from(`${name}/package.json`)));
  return `${name} ${version} (${license})\n\n${readFileSync(from(`${name}/LICENSE`), "utf8").trim()}\n`;
});
outputs.set("third-party.txt", Buffer.from(
  "What the desk's pages carry that others wrote. Country shapes: Natural Earth (public domain), as packed by world-atlas.\n\n"
  + licences.join("\n" + "-".repeat(72) + "\n\n")));

let differing = 0;
for (const [name, bytes] of [...outputs].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const path = join(target, name);
  if (!check) {
    writeFileSync(path, bytes);
    console.log(`${name} ${bytes.length}`);
  } else if (!existsSync(path) || !readFileSync(path).equals(bytes)) {
    console.error(`${name} differs from what its sources build; run 'npm run build' in web/`);
    differing++;
  }
}
process.exitCode = differing ? 1 : 0;
