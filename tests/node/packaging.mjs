// The npm package as a stranger gets it: packed, installed in a fresh folder, used from Node, its
// declarations read by TypeScript.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(".");
const folder = mkdtempSync(join(tmpdir(), "klarsyn-"));
const run = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
try {
  run("npm", ["pack", "--silent", "--pack-destination", folder], join(root, "pkg"));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  const listed = run("tar", ["-tzf", join(folder, tarball)], folder).trim().split("\n");
  for (const wanted of ["README.md", "dist/index.js", "dist/index.d.ts", "wasm/klarsyn_bg.wasm", "packs/r4.pack"]) {
    if (!listed.includes(`package/${wanted}`)) throw new Error(`the package lacks ${wanted}`);
  }
  if (listed.some((name) => /\/(src|node_modules)\//.test(name))) throw new Error("the package carries sources");

  const home = join(folder, "home");
  const documents = "examples/documents/carecommunication@5.0";
  cpSync(documents, join(home, "documents"), { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "name": "home", "private": true, "type": "module" }');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, tarball)], home);
  writeFileSync(join(home, "use.js"), USE());
  console.log(run("node", ["use.js"], home).trim());

  writeFileSync(join(home, "use.ts"), TYPES());
  const tsc = join(root, "tests/node/node_modules/.bin/tsc");
  run(tsc, ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "false", "--lib", "es2023,dom", "use.ts"], home);
  console.log(`${tarball}: ${listed.length} files, ${readFileSync(join(folder, tarball)).length} bytes; types read`);
} catch (error) {
  console.error(error.stdout ?? "", error.stderr ?? "", error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function USE() {
  return `
import { readFileSync } from "node:fs";
import { init, Klarsyn } from "klarsyn";
await Promise.all([init(), init()]);
const klarsyn = new Klarsyn();
const said = [];
for (const name of ["new-message.json", "new-message.xml", "invalid-priority-with-other-category.json"]) {
  const report = await klarsyn.validate(readFileSync("documents/" + name), { name, language: "en" });
  said.push(name + ": " + report.verdict);
}
console.log(said.join(", "));
if (!/json: valid.*xml: valid.*json: invalid/.test(said.join(", "))) process.exit(1);
`;
}

function TYPES() {
  return `
import { Klarsyn, type Report } from "klarsyn";
import { KlarsynWorker } from "klarsyn/worker";
export async function verdict(klarsyn: Klarsyn | KlarsynWorker, text: string): Promise<Report["verdict"]> {
  const report = await klarsyn.validate(text, { standard: "carecommunication@5.0", language: "en" });
  return report.findings.length === 0 ? report.verdict : "invalid";
}
`;
}
