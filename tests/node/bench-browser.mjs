// In Chromium: from opening the page to the first verdict and the first view, the warm time, a thread that grows, and
// memory.

import { launch, ready } from "./launch.mjs";

const address = process.argv[2];
const EXAMPLE = "/examples/carecommunication@5.0/reply-with-attachment.json";
const DOCUMENT = "/examples/phmr@2.1/blood-pressure-three-days.xml";
const ROUNDS = 9;

const cold = [];
for (let i = 0; i < ROUNDS; i++) {
  const browser = await launch();
  const page = await idle(browser);
  // What the page's own thread works, whatever else the machine does meanwhile.
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`${address}tjek.html`);
  await left(page, () => document.documentElement.hasAttribute("data-ready"));
  const { metrics } = await inspector.send("Performance.getMetrics");
  const worked = (name) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
  const marks = await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    const fetched = performance.getEntriesByType("resource").filter((r) => /wasm|pack$/.test(r.name) && r.responseEnd < at("verdict"));
    return { verdict: at("verdict"), fetched: Math.max(...fetched.map((r) => r.responseEnd)) };
  });
  cold.push({ ...marks, thread: worked("TaskDuration"), script: worked("ScriptDuration"), layout: worked("LayoutDuration") + worked("RecalcStyleDuration") });
  await browser.close();
}
const middle = (name) => cold.map((c) => c[name]).sort((a, b) => a - b)[cold.length >> 1];
const line = (name, figure, unit, more = "") => console.log(`${name.padEnd(36)} ${figure.padStart(10)} ${unit}${more}`);
line("page open to first verdict, cold", middle("verdict").toFixed(0), "ms", `  target ≤ 100  (${cold.map((c) => c.verdict.toFixed(0)).sort((a, b) => a - b).join(" ")})`);
line("  module and packs are here", middle("fetched").toFixed(0), "ms");
line("  the page's thread computed", middle("thread").toFixed(0), "ms", `  of it script and module ${middle("script").toFixed(0)}, layout ${middle("layout").toFixed(0)}`);

const views = await opened("gallery/portal.html", "view");
line("page open to first view, checked", views[ROUNDS >> 1].toFixed(0), "ms", `  target ≤ 150  (${views.map((view) => view.toFixed(0)).join(" ")})`);
const empty = await opened("gallery/empty.html", "empty");
line("  an empty page, to its first frame", empty[ROUNDS >> 1].toFixed(0), "ms");

const browser = await launch();
const thread = await marked(browser, "gallery/portal.html", "view");
const inspector = await thread.context().newCDPSession(thread);
await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
await thread.evaluate(async () => {
  const { CASES, messagesOf } = await import("/gallery/cases.js");
  const many = CASES.find(({ kind, state }) => kind === "correspondence" && state === "many");
  window.all = await messagesOf({ ...many, times: 70 });
  window.viewer = document.querySelector("klarsyn-correspondence");
  viewer.policy = "disclaimer";
  viewer.messages = all.slice(0, 50);
  await viewer.settled;
});
const grown = [];
for (let i = 50; i < 70; i++) {
  const before = await busy();
  const all = await thread.evaluate(async (i) => {
    const began = performance.now();
    viewer.messages = all.slice(0, i + 1);
    await viewer.settled;
    return performance.now() - began;
  }, i);
  grown.push({ all, thread: (await busy()) - before });
}
const half = (runs, name) => runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1];
line("a thread of 50 to 70, a new message", half(grown, "all").toFixed(1), "ms", `  target < 16  of it the page's thread ${half(grown, "thread").toFixed(1)}`);

// A document of 100 kB that takes the place of another: an example with its last entry so often that it has the size.
const shown = [];
await thread.evaluate(async (example) => {
  const text = await (await fetch(example)).text();
  const end = text.lastIndexOf("</entry>") + "</entry>".length;
  const entry = text.slice(text.lastIndexOf("<entry", end), end);
  const times = Math.floor((100_000 - text.length) / entry.length);
  window.paper = (more) => new TextEncoder().encode(text.slice(0, end) + entry.repeat(times - more) + text.slice(end));
  viewer.remove();
  window.viewer = document.createElement("klarsyn-document");
  viewer.policy = "disclaimer";
  viewer.audience = "clinician";
  document.querySelector("main").append(viewer);
  viewer.bytes = paper(0);
  await viewer.settled;
}, DOCUMENT);
for (let i = 1; i <= 20; i++) {
  const before = await busy();
  const all = await thread.evaluate(async (i) => {
    const bytes = paper(i);
    const began = performance.now();
    viewer.bytes = bytes;
    await viewer.settled;
    return performance.now() - began;
  }, i);
  shown.push({ all, thread: (await busy()) - before });
}
line("a CDA document of 100 kB, shown", half(shown, "all").toFixed(1), "ms", `  target < 16  of it the page's thread ${half(shown, "thread").toFixed(1)}`);
await thread.context().close();

const page = await (await browser.newContext()).newPage();
await page.goto(`${address}tjek.html`);
await ready(page);
const result = await page.evaluate(async (example) => {
  const { Klarsyn, memory } = await import("/pkg/dist/index.js");
  const text = await (await fetch(example)).text();
  const bytes = new TextEncoder().encode(text);
  const klarsyn = new Klarsyn();
  await klarsyn.validate(bytes);
  const used = memory();
  const [ours, theirs] = [[], []];
  for (let i = 0; i < 60; i++) {
    let began = performance.now();
    for (let n = 0; n < 50; n++) JSON.parse(text);
    theirs.push((performance.now() - began) / 50);
    began = performance.now();
    for (let n = 0; n < 50; n++) await klarsyn.validate(bytes);
    ours.push((performance.now() - began) / 50);
  }
  // The first rounds are those in which the browser still makes its code better.
  const median = (times) => times.slice(times.length / 3).sort((a, b) => a - b)[times.length / 3];
  return { ours: median(ours), theirs: median(theirs), used, bytes: bytes.length };
}, EXAMPLE);
await browser.close();
line(`a message of ${result.bytes} bytes, warm`, (result.ours * 1000).toFixed(1), "µs");
line("JSON.parse", (result.theirs * 1000).toFixed(1), "µs");
line("ratio", (result.ours / result.theirs).toFixed(2), "    target ≤ 6");
line("memory with one standard", (result.used / 2 ** 20).toFixed(1), "MB  target ≤ 16");

/** When a page comes to a mark, each time in a new browser; sorted. */
async function opened(path, mark) {
  const times = [];
  for (let i = 0; i < ROUNDS; i++) {
    const browser = await launch();
    const page = await marked(browser, path, mark);
    times.push(await page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, mark));
    await browser.close();
  }
  return times.sort((a, b) => a - b);
}

/** An empty tab of a new browser, in which nothing is cached, when it is done with its own beginning. */
async function idle(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.goto("about:blank");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return page;
}

/** A page that has come to a mark. */
async function marked(browser, path, mark) {
  const page = await idle(browser);
  await page.goto(`${address}${path}`);
  await left(page, (mark) => performance.getEntriesByName(mark).length > 0, mark);
  return page;
}

/** Waits for a page and leaves it alone meanwhile: what waits inside of it is a large script that it would read first. */
async function left(page, is, of) {
  do await new Promise((resolve) => setTimeout(resolve, 800));
  while (!(await page.evaluate(is, of)));
}

/** Milliseconds that the page's own thread has worked. */
async function busy() {
  const { metrics } = await inspector.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}
