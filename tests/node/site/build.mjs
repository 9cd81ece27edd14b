// Builds the site into www/dist: its scripts, which import the npm package as a host would, its pages
// and style sheets, and the examples with a list of them.

import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { pages } from "./pages.mjs";

const to = "www/dist";
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });

/** The npm package stays outside: it is served beside the site as it is published. */
const klarsyn = {
  name: "klarsyn",
  setup(build) {
    build.onResolve({ filter: /^klarsyn(\/.*)?$/ }, ({ path }) => ({
      path: `./pkg/dist/${path === "klarsyn" ? "index" : path.slice("klarsyn/".length)}.js`,
      external: true,
    }));
  },
};
const options = { bundle: true, target: "es2022", minify: true, outdir: to, plugins: [klarsyn] };
const scripts = ["tjek", "vis", "indlejr"].map((name) => `www/src/${name}.ts`);
await build({ ...options, entryPoints: scripts, format: "esm" });
await build({ ...options, entryPoints: ["www/src/site.ts"], format: "iife" });

for (const file of ["web/klarsyn.css", "www/page.css", "www/icon.svg"]) cpSync(file, `${to}/${basename(file)}`);

// Of each standard: its valid documents, then the invalid ones.
const from = "examples/documents";
const list = [];
for (const standard of existsSync(from) ? readdirSync(from).filter((name) => name.includes("@")).sort() : []) {
  const names = readdirSync(`${from}/${standard}`).filter((name) => /\.(json|xml)$/.test(name) && !name.includes(".expected."));
  const json = names.filter((name) => name.endsWith(".json")).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  // Of a FHIR standard one message shows that XML is read too; a CDA document is XML only.
  const xml = names.filter((name) => name.endsWith(".xml")).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (json.length > 0) xml.splice(1);
  for (const name of [...json, ...xml]) {
    cpSync(`${from}/${standard}/${name}`, `${to}/examples/${standard}/${name}`);
    list.push({ standard, name });
  }
}
writeFileSync(`${to}/examples/list.json`, JSON.stringify(list));

for (const [name, html] of await pages(list)) writeFileSync(`${to}/${name}.html`, html);

function rank(name) {
  return name.startsWith("invalid-") ? 1 : 0;
}
