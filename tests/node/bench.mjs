// WebAssembly in Node against JSON.parse of the same text.

import { readFileSync } from "node:fs";
import { Klarsyn, init } from "../../pkg/dist/index.js";

const bytes = readFileSync("examples/documents/carecommunication@5.0/reply-with-attachment.json");
const text = bytes.toString();
const began = performance.now();
await init();
const klarsyn = new Klarsyn();
await klarsyn.prepare("carecommunication@5.0");
console.log(`loading the module and the packs     ${(performance.now() - began).toFixed(1).padStart(10)} ms`);
const first = await klarsyn.validate(bytes);
console.log(`the first message                    ${first.millis.toFixed(1).padStart(10)} ms  ${first.verdict}`);

const [ours, theirs] = [[], []];
for (let i = 0; i < 60; i++) {
  theirs.push(time(20, () => JSON.parse(text)));
  let began = performance.now();
  for (let n = 0; n < 20; n++) await klarsyn.validate(bytes);
  ours.push((performance.now() - began) / 20);
}
const [us, them] = [median(ours), median(theirs)];
console.log(`a message of ${String(bytes.length).padStart(6)} bytes, warm       ${(us * 1000).toFixed(1).padStart(10)} µs`);
console.log(`JSON.parse                           ${(them * 1000).toFixed(1).padStart(10)} µs`);
console.log(`ratio                                ${(us / them).toFixed(2).padStart(10)}     target ≤ 6`);

function time(runs, work) {
  const began = performance.now();
  for (let i = 0; i < runs; i++) work();
  return (performance.now() - began) / runs;
}

function median(times) {
  return times.sort((a, b) => a - b)[times.length >> 1];
}
