// Every component in every state, for both kinds of reader: axe, both languages, narrow and enlarged, keyboard,
// forced colours, dark, reduced motion, masking, and print with the CPR number on every page.

import { checks, equal, ok, violations } from "./harness.mjs";
import { distinct, skipped, twice } from "./distinct.mjs";
import { CASES } from "./gallery/cases.js";
import { pagesOf } from "./pdf.mjs";

const address = process.argv[2];
const KINDS = [...new Set(CASES.map(({ kind }) => kind))];
const PAGE = "gallery/index.html";
/** Whole CPR numbers of the examples' persons, as they may be written. */
const CPR = /251248-?9996|010858-?9995|020160-?9995|251248-?4916|250947-?9989|150282-?9995|021122-?3989/;
const { open, check, fault, end } = await checks(address);

/** What English and dark are looked at in: the large ones differ in nothing but their size. */
const SMALL = "normal,normal-2,normal-3,normal-4,normal-5,normal-6,normal-7,normal-8,normal-9,valid,empty,invalid,disclaimer,unsupported,unreadable,partial";

/**
 * One page shows the same message many times, so its landmarks share names; each is alone where it is used. The order of
 * headings is looked at in the whole page, not in what is distinct.
 */
const SEVERAL = { "landmark-unique": { enabled: false }, "heading-order": { enabled: false } };
const settings = { viewport: { width: 1100, height: 900 }, bypassCSP: true };

/** All components in all their states, which several checks look at. */
let danish;
let english;

await check("every component in every state, light in Danish and dark in English: axe finds nothing, and all of it shows", async () => {
  danish = await open(PAGE, { ...settings, colorScheme: "light" }, true);
  english = await open(`${PAGE}?lang=en&state=${SMALL}`, { ...settings, colorScheme: "dark" }, true);
  for (const [page, lang] of [[danish, "da"], [english, "en"]]) {
    await ready(page);
    for (const { id, state, text, language } of await shown(page)) {
      const wanted = id.includes("-empty-") && !id.startsWith("validator") ? "empty" : "shown";
      if (state !== wanted) fault(`${id}: the state is ${state}, not ${wanted}`);
      if (text.length <= 10) fault(`${id} says nothing`);
      if (language !== lang) fault(`${id}: the language is ${language}, not ${lang}`);
      const slip = /\{\d|undefined|\bNaN\b|\[object|\bnull\b/.exec(text);
      if (slip) fault(`${id} shows “${slip[0]}”`);
    }
    const segments = await page.evaluate(() => document.querySelector("#correspondence-many-clinician > :last-child")?.shadowRoot.querySelectorAll(".k-segment").length);
    if (lang === "da" && !(segments >= 50)) fault(`${segments} of 50 segments are shown`);
    for (const id of await twice(page)) fault(`two elements have the id ${id}`);
    for (const one of await skipped(page)) fault(`a heading skips a level: ${one}`);
    const { all, kept } = await distinct(page, "#cases");
    console.log(`       ${lang}: ${kept} of ${all} elements are distinct`);
    for (const v of await violations(page, [], SEVERAL)) fault(`axe ${lang}: ${v}`);
    await page.evaluate(() => globalThis.putBack());
  }
});

await check("the two languages differ in every state, and the sender's words stay Danish", async () => {
  const words = new Map((await shown(english)).map((one) => [one.id, one.text]));
  for (const { id, text } of await shown(danish)) if (!/^(report|validator)-/.test(id) && words.get(id) === text) fault(`${id} is the same in both languages`);
  const marked = await english.evaluate(() => {
    const root = document.querySelector("klarsyn-correspondence").shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.includes("Nancy udskrives")) return node.parentElement.closest("[lang]")?.lang;
    }
  });
  equal(marked, "da", "language of the sender's text in an English view");
});

await check("at 320 px, which is 400 % zoom of 1280, nothing scrolls sideways and nothing is cut", async () => {
  const page = danish;
  await page.setViewportSize({ width: 320, height: 256 });
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= 320) return "";
    const all = [...document.querySelectorAll(".case > :last-child")].flatMap((host) => [...host.shadowRoot.querySelectorAll("*")].map((e) => [host, e]));
    const beyond = all.filter(([, e]) => e.getBoundingClientRect().right > 321 && !e.closest("[tabindex]")).map(([host, e]) => `${host.parentElement.id} ${e.localName}.${e.className}`);
    return `${document.documentElement.scrollWidth} px: ${beyond.slice(0, 3).join(", ")}`;
  });
  if (wide) fault(`wider than 320 px: ${wide}`);
  for (const one of await cut(page)) fault(`cut: ${one}`);
  // What scrolls by itself is reached by keyboard and has a name.
  const scrollers = await page.evaluate(() =>
    [...document.querySelectorAll(".case > :last-child")]
      .flatMap((host) => [...host.shadowRoot.querySelectorAll("*")])
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(e).overflowX))
      .filter((e) => e.tabIndex < 0 || !(e.ariaLabel || e.getAttribute("aria-labelledby")))
      .map((e) => `${e.localName}.${e.className}`),
  );
  for (const one of new Set(scrollers)) fault(`scrolls without keyboard or name: ${one}`);
});

await check("with the reader's own spacing of text nothing is cut", async () => {
  const page = danish;
  await page.setViewportSize({ width: 480, height: 800 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
    for (const host of document.querySelectorAll(".case > :last-child")) host.shadowRoot.adoptedStyleSheets.push(sheet);
  });
  for (const one of await cut(page)) fault(`cut: ${one}`);
  await page.context().close();
});

await check("in forced colours every button, mark and notice keeps its edge, and text its contrast", async () => {
  const page = english;
  await page.emulateMedia({ forcedColors: "active" });
  const bad = await page.evaluate(() => {
    const out = [];
    for (const host of document.querySelectorAll(".case > :last-child")) {
      for (const e of host.shadowRoot.querySelectorAll(".k-button, .k-mark, .k-notice")) {
        const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(e);
        if (color === backgroundColor) out.push(`${e.className}: text in the colour of its ground`);
        const text = e.matches(".k-button--text");
        if (!text && (parseFloat(borderTopWidth) < 1 || borderTopColor === "rgba(0, 0, 0, 0)")) out.push(`${e.className}: no edge`);
      }
    }
    return [...new Set(out)];
  });
  equal(bad.join("; "), "", "in forced colours");
  await page.context().close();
});

await check("the keyboard reaches everything, in order, and the focus can be seen", async () => {
  const page = await open(`${PAGE}?state=normal&audience=clinician`, { viewport: { width: 1000, height: 800 } });
  await ready(page);
  const wanted = await page.evaluate(() => {
    const reached = "a[href], button:not([disabled]), summary, select, input:not([type=hidden]), textarea, [tabindex='0']";
    const seen = (e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && e.tabIndex >= 0;
    return [...document.querySelectorAll(".case > :last-child")].map(({ localName, shadowRoot }) => [localName, [...shadowRoot.querySelectorAll(reached)].filter(seen).length]);
  });
  equal(wanted.length, KINDS.length, "components");
  const stops = new Map();
  const last = new Map();
  for (let i = 0; i < wanted.reduce((sum, [, count]) => sum + count, 3); i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const host = document.activeElement;
      const at = host?.shadowRoot?.activeElement;
      if (!at) return undefined;
      // A chooser that is only for screen readers shows its focus at its label.
      const seen = at.matches("input.k-vh") ? at.nextElementSibling ?? at : at;
      const { outlineStyle, outlineWidth } = getComputedStyle(seen);
      const box = seen.getBoundingClientRect();
      return { kind: host.localName, place: [...host.shadowRoot.querySelectorAll("*")].indexOf(at), name: (at.ariaLabel || at.textContent).trim().slice(0, 40), outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight };
    });
    if (stop === undefined) break;
    const { kind } = stop;
    ok(stop.outlined, `${kind}: the focus on “${stop.name}” cannot be seen`);
    ok(stop.inView, `${kind}: “${stop.name}” has the focus outside the window`);
    ok(stop.place > (last.get(kind) ?? -1), `${kind}: “${stop.name}” comes before what stands above it`);
    last.set(kind, stop.place);
    stops.set(kind, (stops.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of wanted) ok(stops.get(kind) === count, `${kind}: ${stops.get(kind)} of ${count} stops reached`);
});

await check("folds open and CPR numbers are shown by keyboard, and the citizen's view hides the number until then", async () => {
  const page = await open(`${PAGE}?kind=correspondence,lab-results,diagnosis-card,hospital-stay,document,cda&state=normal&audience=citizen`);
  await ready(page);
  const cases = page.locator(".case");
  for (const one of await cases.all()) {
    const kind = await one.getAttribute("id");
    const text = () => one.evaluate((section) => section.lastElementChild.shadowRoot.querySelector("[part=content]").innerText);
    ok(!CPR.test(await text()), `${kind}: the whole CPR number is shown unasked`);
    await one.locator("button:has-text('CPR')").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
    ok(CPR.test(await text()), `${kind}: the CPR number was asked for and is not shown`);
  }
});

await check("no CPR number in an attribute, an address, an event, a title or the console", async () => {
  const page = await open(`${PAGE}?state=none`);
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => said.push(request.url()));
  await ready(page);
  const found = await page.evaluate(async () => {
    const { CASES } = await import("/gallery/cases.js");
    const details = [];
    for (const name of ["shown", "error", "progress", "attachment-open", "reply", "organizations", "numbers"]) {
      document.addEventListener(`klarsyn-${name}`, (e) => details.push(`${name}: ${JSON.stringify(e.detail)}`));
    }
    const out = [];
    for (const one of CASES.filter(({ state }) => /normal|disclaimer|invalid/.test(state))) {
      const messages = await gallery.messagesOf(one);
      const element = await gallery.show({ ...one, audience: "clinician" }, messages);
      for (const button of element.shadowRoot.querySelectorAll("button")) if (/CPR/.test(button.textContent)) button.click();
      await new Promise((done) => setTimeout(done));
      for (const at of [element, ...element.shadowRoot.querySelectorAll("*")]) {
        for (const { name, value } of at.attributes) out.push(`${one.kind} ${one.state} ${name}="${value}"`);
      }
    }
    return [...out, ...details, document.title, location.href];
  });
  for (const one of [...found, ...said].filter((text) => CPR.test(text)).slice(0, 5)) fault(`CPR number: ${one.slice(0, 120)}`);
});

await check("while it loads there is a skeleton that is said, and it stands still for whoever wants that", async () => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const page = await open("tjek.html", { reducedMotion, bypassCSP: true });
    page.complained.length = 0;
    await page.context().route(/view_bg\.wasm|packs\//, () => undefined); // never answered
    await page.goto(new URL(`${PAGE}?state=normal`, address).href, { waitUntil: "commit" });
    await page.waitForFunction(() => document.documentElement.dataset.made === "true");
    await page.waitForFunction(() => [...document.querySelectorAll(".case > :last-child")].every((e) => e.shadowRoot.querySelector("[part=frame]").dataset.state === "loading"));
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll(".case > :last-child")].map(({ shadowRoot }) => ({
        busy: shadowRoot.querySelector("[part=frame]").ariaBusy,
        said: shadowRoot.querySelector("[role=status]")?.textContent ?? "",
        moving: [...shadowRoot.querySelectorAll("*")].some((e) => e.getAnimations().length > 0),
      })),
    );
    for (const { busy, said, moving } of seen) {
      ok(busy === "true" && said.length > 5, `loading is not said: “${said}”`);
      equal(moving, reducedMotion === "no-preference", `moves (${reducedMotion})`);
    }
    for (const v of await violations(page, [], SEVERAL)) fault(`axe loading: ${v}`);
    page.complained.length = 0; // what never comes is reported when the page closes
    await page.context().close();
  }
});

await check("on paper the CPR number stands on every page, whoever reads", async () => {
  const page = await open(`${PAGE}?kind=correspondence,lab-results,diagnosis-card,cda&state=long`, { colorScheme: "dark" });
  await ready(page);
  for (const id of await page.locator(".case").evaluateAll((all) => all.map((one) => one.id))) {
    await page.evaluate((id) => document.querySelectorAll(".case").forEach((one) => (one.hidden = one.id !== id)), id);
    const pages = pagesOf(await page.pdf({ format: "A4", printBackground: true }));
    ok(pages.length >= 2, `${id}: ${pages.length} page(s) prove little`);
    pages.forEach((text, i) => ok(text.includes("251248-9996"), `${id}: page ${i + 1} of ${pages.length} lacks the CPR number: ${text.slice(0, 60)}`));
  }
});

await end();

/** What is hidden because its box is too small. */
function cut(page) {
  return page.evaluate(() => {
    const out = [];
    for (const host of document.querySelectorAll(".case > :last-child")) {
      for (const e of host.shadowRoot.querySelectorAll("*")) {
        if (e.clientWidth <= 1 || e.namespaceURI.includes("svg")) continue;
        const { overflowX, overflowY } = getComputedStyle(e);
        if (overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1) out.push(`${host.parentElement.id}: ${e.localName}.${e.className}`);
        if (overflowY === "hidden" && e.scrollHeight > e.clientHeight + 2) out.push(`${host.parentElement.id}: ${e.localName}.${e.className}`);
      }
    }
    return [...new Set(out)].slice(0, 4);
  });
}

async function ready(page) {
  await page.waitForSelector("html[data-ready]", { timeout: 300_000 });
}

/** Each case: what state its element is in, and what it says. */
function shown(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".case")].map((section) => {
      const frame = section.lastElementChild.shadowRoot?.querySelector("[part=frame]");
      return { id: section.id, state: frame?.dataset.state ?? "not defined", language: frame?.querySelector("[lang]")?.lang, text: frame?.innerText ?? "" };
    }),
  );
}
