// Pictures of every page and every component, for whoever looks them through: `target/shots`.

import { mkdirSync, rmSync } from "node:fs";
import { checks } from "./harness.mjs";

const [, , address, only = ""] = process.argv;
const to = "target/shots";
const KINDS = ["correspondence", "lab-results", "diagnosis-card", "hospital-stay", "receipt", "document", "report", "validator"];
const PAGES = ["index", "tjek", "vis", "indlejr", "standarder", "fund"];
const LOOKS = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 1280, forcedColors: "active" },
];
const { browser, open } = await checks(address);
if (only === "") rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
let made = 0;
for (const { width, ...look } of LOOKS) {
  const kind = look.forcedColors ? "forced" : look.colorScheme;
  const context = { viewport: { width, height: 900 }, ...look };
  for (const name of PAGES) await shot(`page-${name}-${width}-${kind}`, `${name}.html`, context);
  for (const component of KINDS) {
    for (const audience of ["citizen", "clinician"]) {
      if (["report", "validator"].includes(component) && audience === "citizen") continue;
      const address = `gallery/index.html?kind=${component}&audience=${audience}`;
      await shot(`${component}-${audience}-${width}-${kind}`, `${address}&state=normal,normal-2,normal-3,normal-4,normal-5,normal-6,valid`, context);
      if (kind === "light") await shot(`${component}-${audience}-${width}-states`, `${address}&state=empty,invalid,disclaimer,unsupported,unreadable,partial`, context);
    }
  }
}
await browser.close();
console.log(`${made} pictures in ${to}`);

async function shot(name, path, context) {
  if (!name.includes(only)) return;
  const page = await open(path, context);
  const waits = !/(index|standarder|fund)\.html$/.test(path);
  if (waits) await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  await page.screenshot({ path: `${to}/${name}.png`, fullPage: true });
  for (const complaint of page.complained) console.log(`${name}: ${complaint}`);
  await page.context().close();
  made++;
}
