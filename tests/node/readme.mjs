// Runs the examples of the README: JavaScript in Node, the shell in the repository, Rust as an
// example of the crate (which must be the same text).

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";

const readme = readFileSync("README.md", "utf8");
const block = (language) => {
  const found = new RegExp("```" + language + "\\n([\\s\\S]*?)```").exec(readme);
  if (!found) throw new Error(`README.md has no example in ${language}`);
  return found[1];
};
const options = { encoding: "utf8", env: { ...process.env, KLARSYN_PACKS: resolve("target/packs") } };

const folder = mkdtempSync(join(tmpdir(), "klarsyn-readme-"));
try {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("pkg"), join(folder, "node_modules/klarsyn"));
  symlinkSync(resolve("examples"), join(folder, "examples"));
  writeFileSync(join(folder, "example.mjs"), block("js"));
  told("JavaScript", execFileSync("node", ["example.mjs"], { ...options, cwd: folder }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const rust = readFileSync("core/examples/validate.rs", "utf8");
if (!rust.includes(block("rust").trim())) throw new Error("README.md's Rust example is not the one in core/examples/validate.rs");
told("Rust", execFileSync("cargo", ["run", "-q", "--profile", "fast", "-p", "klarsyn", "--example", "validate"], options));

// The shell's examples end with 1 where a message is invalid, as they should.
const shell = readme.split("\n").filter((line) => line.startsWith("klarsyn ")).join("\n");
if (shell === "") throw new Error("README.md has no example in the shell");
const path = `${resolve("target/fast")}:${process.env.PATH}`;
const script = shell.split("\n").map((line) => `${line} || [ $? = 1 ]`).join("\n");
told("shell", execFileSync("bash", ["-e", "-c", script], { ...options, env: { ...options.env, PATH: path } }));

function told(name, output) {
  if (output.trim() === "") throw new Error(`the ${name} example says nothing`);
  console.log(`${name} example: ${output.trim().split("\n")[0]}`);
}
