// WebAssembly says the same as the native program: of every example, and of mutants where they are at hand.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Klarsyn } from "../../pkg/dist/index.js";

const MUTANTS = 100;
const shared = process.env.KLARSYN_SHARED ?? "../shared";
const files = [];
for (const standard of readdirSync("examples/documents").filter((name) => name.includes("@"))) {
  const folder = `examples/documents/${standard}`;
  files.push(...readdirSync(folder).filter((n) => /\.(json|xml)$/.test(n) && !n.includes(".expected.")).map((n) => `${folder}/${n}`));
}
const examples = files.length;
if (existsSync(`${shared}/mutants/cases.json`)) {
  const cases = JSON.parse(readFileSync(`${shared}/mutants/cases.json`, "utf8"));
  const step = Math.max(1, Math.floor(cases.length / MUTANTS));
  files.push(...cases.filter((_, i) => i % step === 0).slice(0, MUTANTS).map((c) => `${shared}/mutants/${c.file}`));
} else {
  console.log(`mutants skipped: ${shared}/mutants is not there`);
}

const native = "target/fast/klarsyn";
const env = { ...process.env, KLARSYN_PACKS: "target/packs" };
const klarsyn = new Klarsyn();
let different = 0;
for (const language of ["da", "en"]) {
  const options = { env, maxBuffer: 1 << 30, encoding: "utf8" };
  const lines = run(["validate", "--format", "json", "--lang", language, ...files], options).trim().split("\n");
  if (lines.length !== files.length) throw new Error(`${files.length} files, ${lines.length} answers`);
  for (const [i, file] of files.entries()) {
    const theirs = plain(JSON.parse(lines[i]));
    const ours = plain(JSON.parse(await klarsyn.json(readFileSync(file), { language, name: file })));
    if (theirs === ours) continue;
    different++;
    if (different <= 3) console.log(`${file}\n  native ${theirs}\n  wasm   ${ours}`);
  }
}
console.log(`${examples} examples and ${files.length - examples} mutants, in both languages: ${different} different`);
process.exit(different === 0 ? 0 : 1);

/** The program ends with 1 or 2 where a file is invalid or unreadable; its output counts. */
function run(args, options) {
  try {
    return execFileSync(native, args, options);
  } catch (error) {
    if (typeof error.stdout === "string" && error.status <= 2) return error.stdout;
    throw error;
  }
}

function plain({ millis, ...report }) {
  return JSON.stringify(report);
}
