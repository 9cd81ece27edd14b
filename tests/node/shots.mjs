// Pictures of every page and of every component in every state, for whoever looks them through: `target/shots`.

import { mkdirSync, rmSync } from "node:fs";
import { checks } from "./harness.mjs";

const [, , address, only = ""] = process.argv;
const to = "target/shots";
const PAGES = ["index", "tjek", "vis", "indlejr", "standarder", "fund"];
const STATES = "normal,normal-2,normal-3,normal-4,normal-5,normal-6,valid,empty,invalid,disclaimer,unsupported,unreadable,partial";
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
  // All components stand on one page; each case has a picture of its own.
  const page = await open(`gallery/index.html?state=${STATES}`, context);
  await ready(page);
  for (const one of await page.locator(".case").all()) {
    const file = `${await one.getAttribute("id")}-${width}-${kind}`;
    if (!file.includes(only)) continue;
    await one.screenshot({ path: `${to}/${file}.png` });
    made++;
  }
  await done(page, `components ${width} ${kind}`, 0);
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
