// In Chromium: from opening the page to the first verdict, the warm time, and memory.

import { launch, ready } from "./launch.mjs";

const address = process.argv[2];
const cold = [];
for (let i = 0; i < 9; i++) {
  const browser = await launch(); // a new process each time: nothing is cached
  const page = await (await browser.newContext()).newPage();
  await page.goto("about:blank");
  await page.goto(`${address}tjek.html`);
  await ready(page);
  cold.push(await page.evaluate(() => performance.getEntriesByName("verdict")[0]?.startTime ?? NaN));
  await browser.close();
}
cold.sort((a, b) => a - b);
console.log(`page open to first verdict, cold     ${cold[cold.length >> 1].toFixed(0).padStart(10)} ms  target ≤ 100  (${cold.map((c) => c.toFixed(0)).join(" ")})`);

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
  for (let i = 0; i < 40; i++) {
    let began = performance.now();
    for (let n = 0; n < 50; n++) JSON.parse(text);
    theirs.push((performance.now() - began) / 50);
    began = performance.now();
    for (let n = 0; n < 50; n++) await klarsyn.validate(bytes);
    ours.push((performance.now() - began) / 50);
  }
  const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
  return { ours: median(ours), theirs: median(theirs), used, bytes: bytes.length };
});
await browser.close();
console.log(`a message of ${String(result.bytes).padStart(6)} bytes, warm       ${(result.ours * 1000).toFixed(1).padStart(10)} µs`);
console.log(`JSON.parse                           ${(result.theirs * 1000).toFixed(1).padStart(10)} µs`);
console.log(`ratio                                ${(result.ours / result.theirs).toFixed(2).padStart(10)}     target ≤ 6`);
console.log(`memory with one standard             ${(result.used / 2 ** 20).toFixed(1).padStart(10)} MB  target ≤ 16`);
