// Builds the page: its script into one file that imports the npm package as a host would, and the
// examples with a list of them.

import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";

await build({
  entryPoints: ["www/src/app.ts"],
  outfile: "www/dist/app.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  plugins: [
    {
      name: "klarsyn",
      setup(build) {
        build.onResolve({ filter: /^klarsyn(\/worker)?$/ }, ({ path }) => ({
          path: path === "klarsyn" ? "../pkg/dist/index.js" : "../pkg/dist/worker.js",
          external: true,
        }));
      },
    },
  ],
});

// Of each standard: its valid documents, then the invalid ones.
const from = "examples/documents";
const to = "www/dist/examples";
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const list = [];
for (const standard of existsSync(from) ? readdirSync(from).filter((name) => name.includes("@")).sort() : []) {
  const names = readdirSync(`${from}/${standard}`).filter((name) => /\.(json|xml)$/.test(name) && !name.includes(".expected."));
  const json = names.filter((name) => name.endsWith(".json")).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const xml = names.filter((name) => name.endsWith(".xml")).slice(0, 1);
  for (const name of [...json, ...xml]) {
    cpSync(`${from}/${standard}/${name}`, `${to}/${standard}/${name}`);
    list.push({ standard, name });
  }
}
writeFileSync(`${to}/list.json`, JSON.stringify(list));

function rank(name) {
  return name.startsWith("invalid-") ? 1 : 0;
}
