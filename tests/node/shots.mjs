// Pictures of every page and of every component in every state, for whoever looks them through: `target/shots`.

import { mkdirSync, rmSync } from "node:fs";
import { CASES } from "./gallery/cases.js";
import { checks } from "./harness.mjs";

const [, , address, only = ""] = process.argv;
const to = "target/shots";
const PAGES = ["index", "tjek", "vis", "indlejr", "standarder", "fund"];
const STATES = "normal,normal-2,normal-3,normal-4,normal-5,normal-6,normal-7,normal-8,normal-9,valid,empty,invalid,disclaimer,unsupported,unreadable,partial";
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
  for (const name of PAGES) {
    for (const lang of kind === "light" ? ["da", "en"] : ["da"]) {
      const file = `page-${name}-${lang}-${width}-${kind}`;
      if (!file.includes(only)) continue;
      const page = await open(`${name}.html${lang === "en" ? "?lang=en" : ""}`, context);
      if (!["index", "standarder", "fund"].includes(name)) await ready(page);
      await page.screenshot({ path: `${to}/${file}.png`, fullPage: true });
      await done(page, file);
    }
  }
  // Each case has a picture of its own, taken while it is alone on the page.
  for (const component of new Set(CASES.map((one) => one.kind))) {
    const page = await open(`gallery/index.html?kind=${component}&state=${STATES}`, context);
    await ready(page);
    for (const id of await page.locator(".case").evaluateAll((all) => all.map((one) => one.id))) {
      const file = `${id}-${width}-${kind}`;
      if (!file.includes(only)) continue;
      await page.evaluate((id) => document.querySelectorAll(".case").forEach((one) => (one.hidden = one.id !== id)), id);
      await page.screenshot({ path: `${to}/${file}.png`, fullPage: true });
      made++;
    }
    await done(page, `${component} ${width} ${kind}`, 0);
  }
}
await browser.close();
console.log(`${made} pictures in ${to}`);

async function ready(page) {
  await page.waitForSelector("html[data-ready]", { timeout: 300_000 });
}

async function done(page, name, pictures = 1) {
  for (const complaint of page.complained) console.log(`${name}: ${complaint}`);
  await page.context().close();
  made += pictures;
}
