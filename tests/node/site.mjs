// Every page of the site: both languages, three widths, light and dark, forced colours; axe, links, keyboard.

import { distinct, skipped } from "./distinct.mjs";
import { checks, equal, ok, violations } from "./harness.mjs";

const address = process.argv[2];
const PAGES = ["index", "tjek", "vis", "indlejr", "standarder", "fund"];
const { open, check, fault, end } = await checks(address);

await check("every page, narrow and wide, light and dark, in both languages: axe finds nothing, nothing scrolls sideways", async () => {
  const looks = [
    { viewport: { width: 1280, height: 900 }, colorScheme: "light", lang: "da" },
    { viewport: { width: 320, height: 640 }, colorScheme: "dark", lang: "en" },
  ];
  for (const { lang, ...look } of looks) {
    for (const name of PAGES) {
      const page = await open(`${name}.html${lang === "en" ? "?lang=en" : ""}`, { ...look, bypassCSP: true });
      await settled(page, name);
      equal(await page.evaluate(() => document.documentElement.lang), lang, `${name}: language`);
      equal(await page.evaluate(() => document.documentElement.scrollWidth), look.viewport.width, `${name} ${lang}: width`);
      const words = await page.evaluate(() => document.body.innerText);
      ok(!/\{\{|undefined|NaN|\[object/.test(words), `${name} ${lang} shows ${/\{\{.*|.*undefined.*|.*NaN.*|.*\[object.*/.exec(words)?.[0]}`);
      for (const one of await skipped(page)) fault(`${name} ${lang}: a heading skips a level: ${one}`);
      await distinct(page, "main");
      for (const v of await violations(page, [], { "heading-order": { enabled: false } })) fault(`axe ${name} ${lang} ${look.viewport.width}: ${v}`);
      await page.context().close();
    }
  }
});

await check("every link leads to a page or a place that is there", async () => {
  const page = await open("index.html?lang=en");
  const links = new Set();
  for (const name of PAGES) {
    await page.goto(new URL(`${name}.html?lang=en`, address).href);
    await settled(page, name);
    await page.waitForLoadState("networkidle");
    for (const href of await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((a) => a.href))) links.add(href);
  }
  const own = [...links].filter((href) => href.startsWith(address) && !/#(l|f)\d+$|#resultat$/.test(href));
  ok(own.length > 10, `only ${own.length} links`);
  for (const href of own.filter((href) => !/[?&]lang=en/.test(href) && !href.includes("?"))) {
    ok(/#|\.(json|xml)$/.test(href), `${href} loses the language`);
  }
  const there = new Map();
  for (const href of own) {
    const [path, place] = href.split("#");
    if (!there.has(path)) {
      const answer = await page.request.get(path);
      ok(answer.ok(), `${href}: ${answer.status()}`);
      there.set(path, await answer.text());
    }
    // Vis reads its places by itself.
    if (place && !path.includes("vis.html")) ok(there.get(path).includes(`id="${place}"`), `${href}: there is no such place`);
  }
});

await check("the language is switched in place, and links keep it", async () => {
  const page = await open("standarder.html");
  equal(await page.textContent("h1 [data-lang=da]"), "Standarder", "heading");
  await page.getByRole("link", { name: "English" }).click();
  equal(await page.evaluate(() => document.documentElement.lang), "en", "language");
  ok(await page.getByRole("heading", { name: "Supported standards" }).isVisible(), "the English heading is not visible");
  ok(!(await page.getByRole("heading", { name: "Understøttede standarder" }).isVisible()), "the Danish heading is still there");
  equal(await page.title(), "Standards – Klarsyn", "title");
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.waitForURL(/tjek\.html\?lang=en/);
});

await check("Vis shows every example of every kind to both readers", async () => {
  const page = await open("vis.html");
  await settled(page, "vis");
  const kinds = await page.locator(".subtabs a").evaluateAll((all) => all.map((a) => a.hash));
  equal(new Set(kinds).size, kinds.length, "kinds that differ");
  for (const kind of kinds) {
    await page.evaluate((hash) => (location.hash = hash), kind);
    await page.waitForSelector(`.subtabs a[href="${kind}"][aria-current]`);
    const examples = await page.locator("#eksempel option").allTextContents();
    for (const [i, example] of examples.entries()) {
      if (i > 0) await page.selectOption("#eksempel", String(i));
      const shown = await page.evaluate(async (name) => {
        const chosen = () => document.querySelector("#eksempel")?.selectedOptions[0]?.textContent === name;
        const viewers = () => [...document.querySelectorAll("#visninger > section > :last-child")].filter((one) => one.messages?.length > 0);
        while (!chosen() || viewers().length < 2) await new Promise((go) => setTimeout(go, 20));
        await Promise.all(viewers().map((one) => one.settled));
        return viewers().map(({ audience, reports, shadowRoot }) => ({ audience, verdicts: reports.map((report) => report?.verdict), words: shadowRoot.textContent.length }));
      }, example);
      for (const { audience, verdicts, words } of shown) {
        const meant = example === "Ugyldig" ? "invalid" : "valid";
        ok(verdicts.length > 0 && verdicts.every((verdict) => verdict === meant), `${kind} ${example}: ${verdicts}`);
        ok(words > 60, `${kind} ${example}: the ${audience} is shown ${words} characters`);
      }
    }
  }
});

await check("Indlejr makes every element, as its markup says", async () => {
  const page = await open("indlejr.html");
  await settled(page, "indlejr");
  for (const element of await page.locator("#element option").evaluateAll((all) => all.map((one) => one.value))) {
    await page.selectOption("#element", element);
    await page.waitForSelector(`#levende > klarsyn-${element}`);
    const shown = await page.evaluate(async () => {
      const one = document.querySelector("#levende > *");
      await one.settled;
      return one.reports.map((report) => report?.verdict);
    });
    ok(shown.length > 0 && shown.every((verdict) => verdict === "valid"), `${element}: ${shown}`);
    ok((await page.textContent("#kode")).includes(`<klarsyn-${element} `), `${element} is not in the markup`);
  }
});

await check("the keyboard reaches the content at once, and every stop can be seen", async () => {
  const page = await open("index.html");
  await page.keyboard.press("Tab");
  equal(await page.evaluate(() => document.activeElement?.className), "skip", "first stop");
  await page.keyboard.press("Enter");
  equal(await page.evaluate(() => document.activeElement?.id), "indhold", "the skip link leads to");
  for (const name of ["index", "standarder"]) {
    await page.goto(new URL(`${name}.html`, address).href);
    const stops = await page.locator("a[href]:visible, button:visible, summary:visible, select:visible, [tabindex='0']:visible").count();
    const seen = new Set();
    for (let i = 0; i < stops + 2; i++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const id = [...document.querySelectorAll("*")].indexOf(at);
        return { id, name: at.textContent?.trim().slice(0, 30), outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight };
      });
      if (stop === undefined) break;
      ok(stop.outlined && stop.shown, `${name}: the focus on “${stop.name}” cannot be seen`);
      seen.add(stop.id);
    }
    ok(seen.size >= stops, `${name}: ${seen.size} of ${stops} stops reached`);
  }
});

await check("in forced colours the pages stand, and the address opens a finding", async () => {
  const page = await open("fund.html#KS0203", { forcedColors: "active" });
  ok(await page.locator("#KS0203[open]").isVisible(), "the finding that the address names is not open");
  equal(await page.locator("details[open]").count(), 1, "findings opened");
});

await end();

async function settled(page, name) {
  if (name === "tjek") await page.waitForSelector("html[data-ready]", { timeout: 30_000 });
  if (name === "tjek") await page.waitForFunction(() => document.querySelectorAll("#eksempel option").length > 1);
  if (name === "vis" || name === "indlejr") await page.waitForSelector("html[data-ready]", { timeout: 30_000 });
}
