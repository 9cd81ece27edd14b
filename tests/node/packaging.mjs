// The npm package as a stranger gets it: packed, installed into fresh projects, read by TypeScript, bundled by Vite,
// webpack and esbuild, opened in a browser under the strict policy, used from Node both ways.

import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build as esbuild } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build as vite } from "vite";
import webpack from "webpack";
import { serve } from "./host.mjs";
import { complaints, launch } from "./launch.mjs";

const root = resolve(".");
const tools = join(root, "tests/node/node_modules/.bin");
const documents = join(root, "examples/documents/carecommunication@5.0");
const folder = mkdtempSync(join(tmpdir(), "klarsyn-packaging-"));
const run = async (program, args, cwd) => (await promisify(execFile)(program, args, { cwd, encoding: "utf8" })).stdout;
const PROFILE = {
  resourceType: "StructureDefinition",
  url: "http://own.example/Named",
  version: "1.0.0",
  name: "Named",
  status: "active",
  kind: "resource",
  abstract: false,
  type: "Patient",
  baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
  derivation: "constraint",
  differential: { element: [{ id: "Patient.name", path: "Patient.name", min: 1 }] },
};
/** A profile is unknown, its package comes, and the profile counts; what the package lacks is told. */
const PACKAGE = `
const klarsyn = new Klarsyn();
const check = () => klarsyn.validate('{"resourceType": "Patient"}', { profiles: ["http://own.example/Named"] });
const before = await check();
const found = await klarsyn.addPackage(readFileSync("own.tgz"));
const after = await check();
const missing = after.findings.filter((finding) => finding.severity === "error").map((finding) => finding.code);
console.log(before.verdict, ...found.map((problem) => problem.code), after.verdict, ...missing);
`;
let failed = 0;

try {
  await run("npm", ["pack", "--silent", "--pack-destination", folder], join(root, "pkg"));
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")));
  const listed = (await run("tar", ["-tzf", tarball], folder)).trim().split("\n");
  // What other programs work at goes on beside what is bundled here.
  const read = async () => {
    await step("what is in it", () => contents(listed));
    await step("publint", lint);
    await step("arethetypeswrong", () => types(tarball));
    await step("Node, ESM and CommonJS, with TypeScript", () => node(tarball));
  };
  const bundled = async () => {
    for (const [name, bundle] of Object.entries({ vite: withVite, webpack: withWebpack, esbuild: withEsbuild, plain })) {
      await step(`${name}, in the browser`, () => page(name, tarball, bundle));
    }
  };
  await Promise.all([read(), bundled()]);
  console.log(`${tarball.split("/").pop()}: ${listed.length} files, ${statSync(tarball).size} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

async function step(name, work) {
  const began = performance.now();
  try {
    await work();
    console.log(`  ok   ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`  FAIL ${name}: ${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
  }
}

/** All that `exports` names is there, and nothing that is not for users. */
function contents(listed) {
  const manifest = JSON.parse(readFileSync("pkg/package.json", "utf8"));
  const named = JSON.stringify(manifest.exports).match(/\.\/[^"*]+\.[a-z.]+(?=")/g).map((name) => name.slice(2));
  const wanted = [...named, "README.md", "LICENSE-MIT", "LICENSE-APACHE", "packs/r4.pack", "packs/carecommunication@5.0.pack"];
  const missing = wanted.filter((name) => !listed.includes(`package/${name}`));
  if (missing.length > 0) throw new Error(`the package lacks ${missing.join(", ")}`);
  const extra = listed.filter((name) => /^package\/(src|node_modules|tsconfig)|\.ts\.map$/.test(name));
  if (extra.length > 0) throw new Error(`the package carries ${extra.join(", ")}`);
}

async function lint() {
  const { messages, pkg } = await publint({ pkgDir: join(root, "pkg"), level: "suggestion", strict: true });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg, { color: false })).join("\n"));
}

/** In each way that Node 16 and later, and bundlers, resolve a package. */
async function types(tarball) {
  await run(join(tools, "attw"), [tarball, "--profile", "node16", "--no-emoji", "--no-color"], root);
}

async function node(tarball) {
  const home = await install("node", tarball);
  cpSync(documents, join(home, "documents"), { recursive: true });
  const use = `
const { readFileSync } = await import("node:fs");
await Promise.all([init(), init()]);
const klarsyn = new Klarsyn();
const said = [];
for (const name of ["new-message.json", "new-message.xml", "invalid-priority-with-other-category.json"]) {
  const report = await klarsyn.validate(readFileSync("documents/" + name), { name, language: "en" });
  said.push(report.verdict);
}
console.log(said.join(" "));
`;
  writeFileSync(join(home, "use.mjs"), `import { init, Klarsyn } from "klarsyn";\nimport "klarsyn/elements";\n${use}`);
  writeFileSync(join(home, "use.cjs"), `const { init, Klarsyn } = require("klarsyn");\nrequire("klarsyn/elements");\n(async () => {${use}})();`);
  writeFileSync(join(home, "inline.mjs"), `import { init, Klarsyn } from "klarsyn/inline";\n${use}`);
  const slim = `const at = (name) => readFileSync("node_modules/klarsyn/" + name);
await init(at("wasm/${engineFile()}"));
const klarsyn = new Klarsyn({ packs: (name) => at("packs/" + name + ".pack") });
console.log((await klarsyn.validate(at("../../documents/new-message.json"))).verdict);`;
  writeFileSync(join(home, "slim.mjs"), `import { readFileSync } from "node:fs";\nimport { init, Klarsyn } from "klarsyn/slim";\n${slim}`);
  const own = join(home, "package");
  mkdirSync(own);
  writeFileSync(join(own, "package.json"), JSON.stringify({ name: "own", version: "1.0.0", dependencies: { elsewhere: "1.0.0" } }));
  writeFileSync(join(own, "profile.json"), JSON.stringify(PROFILE));
  await run("tar", ["-czf", "own.tgz", "package"], home);
  writeFileSync(join(home, "package.mjs"), `import { readFileSync } from "node:fs";\nimport { Klarsyn } from "klarsyn";\n${PACKAGE}`);
  for (const [script, wanted] of [["package.mjs", "undecided KS0914 invalid KS0202"], ["use.mjs", "valid valid invalid"], ["use.cjs", "valid valid invalid"], ["inline.mjs", "valid valid invalid"], ["slim.mjs", "valid"]]) {
    const said = (await run("node", [script], home)).trim();
    if (said !== wanted) throw new Error(`${script} says: ${said}`);
  }
  const typed = `
import { Klarsyn, type Report } from "klarsyn";
import { KlarsynWorker } from "klarsyn/worker";
import type { KlarsynCorrespondence, Offer } from "klarsyn/elements";
export async function verdict(klarsyn: Klarsyn | KlarsynWorker, text: string, signal: AbortSignal): Promise<Report["verdict"]> {
  const report = await klarsyn.validate(text, { standard: "carecommunication@5.0", language: "en", signal });
  return report.findings.length === 0 ? report.verdict : "invalid";
}
export function show(element: KlarsynCorrespondence, bytes: Uint8Array, offers: Offer[]): Promise<void> {
  element.messages = [bytes, { name: "message.json", bytes: "{}" }];
  element.offers = offers;
  element.resolveOrganization = async (id) => (id === "1" ? "One" : undefined);
  return element.settled;
}
`;
  const tags = 'export const made = (): KlarsynCorrespondence => document.createElement("klarsyn-correspondence");';
  writeFileSync(join(home, "typed.mts"), typed + tags);
  writeFileSync(join(home, "typed.cts"), typed);
  const strict = ["--noEmit", "--strict", "--target", "es2022", "--skipLibCheck", "false", "--lib", "es2023,dom,dom.iterable"];
  await run(join(tools, "tsc"), [...strict, "--module", "nodenext", "typed.mts", "typed.cts"], home);
  await run(join(tools, "tsc"), [...strict, "--module", "esnext", "--moduleResolution", "bundler", "typed.mts"], home);
}

/** A project of its own, with the package installed from the tarball. */
async function install(name, tarball) {
  const home = join(folder, name);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), `{ "name": "${name}", "private": true }`);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball], home);
  return home;
}

/** Builds a page, opens it under the strict policy, and hears what it says. */
async function page(name, tarball, bundle) {
  const home = await install(name, tarball);
  const app = `
import { Klarsyn, locate } from "klarsyn";
import { KlarsynWorker } from "klarsyn/worker";
import "klarsyn/elements";
async function main() {
  LOCATE;
  const bytes = new Uint8Array(await (await fetch("/documents/new-message.json")).arrayBuffer());
  const here = await new Klarsyn().validate(bytes);
  const worker = new KlarsynWorker();
  const there = await worker.validate(bytes);
  worker.close();
  const element = document.createElement("klarsyn-document");
  element.bytes = bytes;
  document.body.append(element);
  await element.settled;
  document.documentElement.dataset.said = here.verdict + " " + there.verdict + " " + /Vil I måle blodtryk/.test(element.shadowRoot.textContent);
}
main().catch((error) => (document.documentElement.dataset.said = String(error)));
`;
  const { at, more = {} } = await bundle(home, (locating) => writeFileSync(join(home, "app.js"), app.replace("LOCATE", locating)));
  const host = await serve({ "": at, documents, ...more });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complained = complaints(page);
    await page.goto(host.address);
    await page.waitForSelector("html[data-said]", { timeout: 20_000 }).catch(() => undefined);
    const said = await page.evaluate(() => document.documentElement.dataset.said);
    if (said !== "valid valid true" || complained.length > 0) throw new Error(`it says: ${said}\n${complained.join("\n")}`);
  } finally {
    await browser.close();
    host.close();
  }
}

function html(home, script) {
  writeFileSync(join(home, "index.html"), `<!doctype html><html lang="da"><meta charset="utf-8"><title>Test</title><body><script type="module" src="${script}"></script></body></html>`);
}

async function withVite(home, write) {
  write("");
  html(home, "/app.js");
  await vite({ root: home, logLevel: "error", configFile: false });
  return { at: join(home, "dist") };
}

async function withWebpack(home, write) {
  write("");
  const stats = await promisify(webpack)({ mode: "production", context: home, entry: "./app.js", output: { path: join(home, "dist"), trustedTypes: true }, performance: false });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  html(join(home, "dist"), "/main.js");
  return { at: join(home, "dist") };
}

async function withEsbuild(home, write) {
  write('locate("/klarsyn/")');
  await esbuild({ entryPoints: [join(home, "app.js")], bundle: true, format: "iife", minify: true, outfile: join(home, "dist/app.js"), logLevel: "error", logOverride: { "empty-import-meta": "silent" } });
  html(join(home, "dist"), "/app.js");
  return { at: join(home, "dist"), more: { klarsyn: join(home, "node_modules/klarsyn") } };
}

/** No bundler: the package's folder served as it is. */
async function plain(home, write) {
  write("");
  const text = readFileSync(join(home, "app.js"), "utf8").replace(/"klarsyn(\/\w+)?"/g, (_, part) => `"/klarsyn/dist${part ?? "/index"}.js"`);
  mkdirSync(join(home, "page"));
  writeFileSync(join(home, "page/app.js"), text);
  html(join(home, "page"), "/app.js");
  return { at: join(home, "page"), more: { klarsyn: join(home, "node_modules/klarsyn") } };
}

function engineFile() {
  return ["engine_bg.wasm", "klarsyn_bg.wasm"].find((name) => existsSync(`pkg/wasm/${name}`));
}
