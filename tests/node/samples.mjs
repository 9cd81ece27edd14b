// The code that the site shows under Indlejr, run as it stands: in Node, and in a page.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checks, equal, ok } from "./harness.mjs";

const [, , address] = process.argv;
const { open, check, end } = await checks(address);
const sample = (name) => readFileSync(`www/samples/${name}`, "utf8");
const VALID = "carecommunication@5.0/new-message.json";
const INVALID = "carecommunication@5.0/invalid-priority-with-other-category.json";

await check("on a server: verdicts, and an exit code that stops a build", async () => {
  const folder = mkdtempSync(join(tmpdir(), "klarsyn-samples-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(resolve("pkg"), join(folder, "node_modules/klarsyn"));
    cpSync("www/samples/server.mjs", join(folder, "server.mjs"));
    const run = (file) => execFileSync("node", ["server.mjs", resolve("examples/documents", file)], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    ok(run(VALID).includes(": valid"), "a valid message");
    try {
      run(INVALID);
      ok(false, "an invalid message ended with 0");
    } catch (error) {
      ok(String(error.stdout).includes(": invalid"), `an invalid message: ${error.message}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

await check("in a page: the validator, the worker, the answers, and the element", async () => {
  const page = await open("index.html", { bypassCSP: true });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await page.evaluate(() => {
    const names = { klarsyn: "index", "klarsyn/worker": "worker", "klarsyn/elements": "elements" };
    const imports = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, new URL(`/pkg/dist/${file}.js`, location.href).href]));
    const map = document.createElement("script");
    map.type = "importmap";
    map.textContent = JSON.stringify({ imports });
    document.head.append(map);
    document.body.append(document.createElement("klarsyn-correspondence"));
  });
  // `bytes` and `names` are what the host has; everything else is the sample.
  const run = async (name, file) => {
    said.length = 0;
    await page.evaluate(
      async ([code, file]) => {
        globalThis.bytes = new Uint8Array(await (await fetch(`/examples/${file}`)).arrayBuffer());
        globalThis.names = {};
        await new Promise((done, failed) => {
          globalThis.sampleDone = done;
          addEventListener("error", (e) => failed(e.error ?? e.message), { once: true });
          addEventListener("unhandledrejection", (e) => failed(e.reason), { once: true });
          const script = document.createElement("script");
          script.type = "module";
          script.textContent = `${code}\nsampleDone();`;
          document.head.append(script);
        });
      },
      [sample(name), file],
    );
    return said;
  };
  ok((await run("validate.js", INVALID))[0] === "invalid", `validate.js said ${said}`);
  ok((await run("worker.js", INVALID))[0]?.startsWith("not sent: 1"), `worker.js said ${said}`);
  await run("acknowledge.js", INVALID);
  await run("element.js", VALID);
  await page.evaluate(() => document.querySelector("klarsyn-correspondence").settled);
  equal(said.at(-1), "[valid]", "element.js said");
});

await end();
