// What a browser downloads, packed with Brotli as a host would, against the budgets beside this file.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const budgets = JSON.parse(readFileSync(new URL("budgets.json", import.meta.url), "utf8"));
const packed = (path) => {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
};
const add = (parts) => parts.reduce((sum, part) => ({ raw: sum.raw + part.raw, gzip: sum.gzip + part.gzip, brotli: sum.brotli + part.brotli }));
const folder = (path, ending) => readdirSync(path).filter((name) => name.endsWith(ending)).map((name) => packed(`${path}/${name}`));

const script = add([...imported("pkg/dist/index.js")].map(packed));
const engine = add([packed("pkg/wasm/klarsyn_bg.wasm"), script]);
const page = add([...["tjek.js", "site.js", "tjek.html", "klarsyn.css", "page.css"].map((name) => packed(`www/dist/${name}`))]);
const packs = existsSync("pkg/packs") ? readdirSync("pkg/packs").filter((name) => name.endsWith(".pack")) : [];
const sizes = Object.fromEntries(packs.map((name) => [name.replace(".pack", ""), packed(`pkg/packs/${name}`)]));

const shell = add([...imported("pkg/dist/elements.js")].map(packed));
const view = packed("pkg/wasm/view_bg.wasm");
const rows = [
  ["engine (WebAssembly and its JavaScript)", engine, "engine"],
  ["view (WebAssembly)", view],
  ["packages (WebAssembly, loaded with the first package that is added)", packed("pkg/wasm/packages_bg.wasm")],
  ["elements (JavaScript and style sheet)", shell, "shell"],
  ["page (HTML, CSS, JavaScript)", page],
];
for (const [name, size] of Object.entries(sizes)) rows.push([`pack ${name}`, size]);
if (sizes.r4) {
  const standards = Object.entries(sizes).filter(([name]) => name.includes("@"));
  const largest = standards.sort((a, b) => b[1].brotli - a[1].brotli)[0];
  if (largest) {
    const one = [engine, sizes.r4, largest[1]];
    rows.push([`engine and one standard (${largest[0]}, the largest)`, add(one), "one"]);
    rows.push(["the same with the viewers and the elements", add([...one, view, shell]), "all"]);
  }
  const site = [engine, view, shell, page, sizes.r4, ...standards.map(([, size]) => size)];
  rows.push(["the whole site: all of it, and every standard", add(site)]);
}

let over = 0;
const kb = (n) => `${(n / 1000).toFixed(1).padStart(8)} kB`;
console.log(`${"".padEnd(70)}${"raw".padStart(11)}${"gzip".padStart(11)}${"Brotli".padStart(11)}${"budget".padStart(11)}`);
for (const [name, size, budget] of rows) {
  const limit = budget && budgets[budget].brotli;
  const verdict = limit === undefined ? "" : size.brotli > limit * 1.03 ? `${kb(limit)}  OVER` : kb(limit);
  if (verdict.endsWith("OVER")) over++;
  console.log(`${name.padEnd(70)}${kb(size.raw)}${kb(size.gzip)}${kb(size.brotli)}${verdict}`);
}
for (const [, size, budget] of rows.filter((row) => row[2])) {
  const { target, text } = budgets[budget];
  console.log(`target for ${text}: ${kb(target).trim()}, ${size.brotli <= target ? "met" : `not met: ${kb(size.brotli).trim()}`}`);
}
if (over > 0) {
  console.error(`${over} figure(s) more than 3 % over budget (tests/node/budgets.json)`);
  process.exit(1);
}

/** A script and all that it imports. */
function imported(path, all = new Set()) {
  if (all.has(path)) return all;
  all.add(path);
  for (const [, other] of readFileSync(path, "utf8").matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) imported(`pkg/dist/${other}`, all);
  return all;
}
