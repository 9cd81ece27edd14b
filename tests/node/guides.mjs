// Runs the code of the package's page and of the guide to embedding, each block where it belongs: in Node or a browser.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "./host.mjs";
import { complaints, launch } from "./launch.mjs";

const MESSAGE = resolve("examples/documents/carecommunication@5.0/new-message.json");
const blocks = (path, language) => [...readFileSync(path, "utf8").matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map((found) => found[1]);
const named = (all, name) => all.find((block) => block.includes(name)) ?? missing(name);
const page = blocks("pkg/README.md", "js");
const guide = blocks("docs/embedding.md", "js");
const markup = blocks("docs/embedding.md", "html");

const folder = mkdtempSync(join(tmpdir(), "klarsyn-guides-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(resolve("pkg"), join(folder, "node_modules/klarsyn"));
inNode("the package's page: check", named(page, 'from "klarsyn"'), "bytes", /^valid/);
inNode("the guide: on a server", named(guide, "// server.mjs"), "message", /^valid/);
inNode("the guide: slim", named(guide, "// slim.mjs"), "message", /^valid/);

const messages = join(folder, "messages");
mkdirSync(messages);
writeFileSync(join(messages, "1"), readFileSync(MESSAGE));
const browser = await launch();
const prelude = 'const bytes = new Uint8Array(await (await fetch("/messages/1")).arrayBuffer());\nconst register = {};\n';
await inBrowser("the package's page: worker", "", prelude + named(page, "KlarsynWorker"), async (opened) => said(opened, "valid"));
const [show] = blocks("pkg/README.md", "html");
const script = /<script type="module">([\s\S]*?)<\/script>/.exec(show)[1];
const late = 'document.body.append(document.createElement("klarsyn-correspondence"));\n';
await inBrowser("the package's page: show", "", prelude + late + script, (opened) => opened.getByText("Vil I måle blodtryk").first().waitFor());
const thread = markup[0].replace(/<script[\s\S]*?<\/script>/, "");
await inBrowser("the guide: show", thread, named(guide, "// app.js"), async (opened) => {
  await opened.getByText("Vil I måle blodtryk").first().waitFor();
  await opened.getByText("Din læge har måske ikke set beskeden endnu.").waitFor();
  await said(opened, "valid");
});
await inBrowser("the guide: events", thread, `${named(guide, "// actions.js")}\n${named(guide, "// app.js").replace(/^import.*|const thread.*/gm, "")}`, async (opened) => {
  await opened.getByRole("button", { name: /^Besvar/ }).first().click();
  await opened.waitForFunction(() => globalThis.said.some((line) => line.startsWith("svar på")));
});
await browser.close();
rmSync(folder, { recursive: true, force: true });

function inNode(name, code, input, wanted) {
  const file = join(folder, "example.mjs");
  writeFileSync(file, `import { readFileSync } from "node:fs";\nconst ${input} = readFileSync(${JSON.stringify(MESSAGE)});\n${code}`);
  const output = execFileSync("node", [file], { cwd: folder, encoding: "utf8" }).trim();
  if (!wanted.test(output)) throw new Error(`${name} says: ${output}`);
  console.log(`${name}: ${output.split("\n")[0]}`);
}

async function inBrowser(name, body, code, used) {
  const site = mkdtempSync(join(folder, "site-"));
  const own = code.replace(/"klarsyn(\/\w+)?"/g, (_, part) => `"/klarsyn/dist${part ?? "/index"}.js"`);
  writeFileSync(join(site, "app.js"), own);
  writeFileSync(join(site, "said.js"), "globalThis.said = []; console.log = (...all) => said.push(all.join(' '));");
  writeFileSync(join(site, "index.html"), `<!doctype html><html lang="da"><meta charset="utf-8"><title>Test</title><body>${body}<script src="said.js"></script><script type="module" src="app.js"></script></body></html>`);
  const host = await serve({ "": site, klarsyn: resolve("pkg"), messages });
  try {
    const opened = await (await browser.newContext()).newPage();
    const complained = complaints(opened);
    await opened.goto(host.address);
    await used(opened);
    if (complained.length > 0) throw new Error(complained.join("; "));
    console.log(`${name}: ran`);
  } catch (error) {
    throw new Error(`${name}: ${error.message}`);
  } finally {
    host.close();
  }
}

async function said(opened, line) {
  await opened.waitForFunction((wanted) => globalThis.said.includes(wanted), line);
}

function missing(name) {
  throw new Error(`there is no block with ${name}`);
}
