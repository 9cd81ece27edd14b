// In Chromium: from opening the page to the first verdict, the warm time, and memory.

import { launch, ready } from "./launch.mjs";

const address = process.argv[2];
const cold = [];
for (let i = 0; i < 9; i++) {
  const browser = await launch(); // a new process each time: nothing is cached
  const page = await (await browser.newContext()).newPage();
  await page.goto("about:blank");
  // What the page's own thread works, whatever else the machine does meanwhile.
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`${address}tjek.html`);
  await ready(page);
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

const browser = await launch();
const page = await (await browser.newContext()).newPage();
await page.goto(`${address}tjek.html`);
await ready(page);
const result = await page.evaluate(async () => {
  const { Klarsyn, memory } = await import("/pkg/dist/index.js");
  const text = await (await fetch("/examples/carecommunication@5.0/reply-with-attachment.json")).text();
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
});
await browser.close();
line(`a message of ${result.bytes} bytes, warm`, (result.ours * 1000).toFixed(1), "µs");
line("JSON.parse", (result.theirs * 1000).toFixed(1), "µs");
line("ratio", (result.ours / result.theirs).toFixed(2), "    target ≤ 6");
line("memory with one standard", (result.used / 2 ** 20).toFixed(1), "MB  target ≤ 16");
