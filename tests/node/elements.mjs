// The custom elements in a browser, under the strict policy with Trusted Types: what hosts do to them, and what
// must not happen then.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { POLICY, serve } from "./host.mjs";
import { complaints, launch } from "./launch.mjs";

/** Names in events.rs that are no events. */
const FORMS = ["outcome", "text", "json", "receipt"];
const TAGS = ["document", "correspondence", "diagnosis-card", "lab-results", "hospital-stay", "receipt", "appointment", "personal-data-card", "care-plan", "measurements", "questionnaire", "pregnancy", "health-attachment", "patient-summary", "report", "validator"];
const folder = mkdtempSync(join(tmpdir(), "klarsyn-elements-"));
mkdirSync(join(folder, "page"));
writeFileSync(join(folder, "page/index.html"), '<!doctype html><html lang="da"><meta charset="utf-8"><title>Test</title><main></main></html>');
const folders = { "": join(folder, "page"), one: resolve("pkg"), two: resolve("pkg"), documents: resolve("examples/documents") };
const host = await serve(folders);
const wary = await serve(folders, { policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") });
const browser = await launch();
const faults = [];
let passed = 0;

await check("registers all tags, and shows a valid message", async (page) => {
  const tags = await page.evaluate((all) => all.filter((tag) => !customElements.get(`klarsyn-${tag}`)), TAGS);
  equal(tags.length, 0, "tags that are missing");
  const said = await page.evaluate(async () => shown(await put("correspondence", NEW)));
  match(said, /Vil I måle blodtryk morgen og aften/, "the message's text");
  match(said, /Berggren/, "the patient");
});

await check("withholds an invalid message under the strict policy, and shows it under the other with a note", async (page) => {
  const [strict, loose, verdict] = await page.evaluate(async () => {
    const element = await put("correspondence", INVALID);
    const strict = shown(element);
    element.policy = "disclaimer";
    await element.settled;
    return [strict, shown(element), element.report.verdict];
  });
  equal(verdict, "invalid", "verdict");
  match(strict, /ugyldig/i, "what is said");
  if (/Bruno er henvist den 6/.test(strict)) throw new Error("an invalid message is shown");
  match(loose, /Bruno er henvist den 6/, "text under the policy of document consumers");
});

await check("takes properties that were set before the element was defined, and attributes at any time", async (page) => {
  const said = await page.evaluate(async () => {
    const element = document.createElement("klarsyn-later");
    element.bytes = NEW;
    element.setAttribute("lang", "en");
    document.querySelector("main").append(element);
    K.define("later-is"); // another prefix: another class, the same elements
    const other = document.createElement("later-is-correspondence");
    other.bytes = NEW;
    document.querySelector("main").append(other);
    const Class = class extends customElements.get("klarsyn-correspondence") {};
    customElements.define("klarsyn-later", Class);
    await element.settled;
    await other.settled;
    return [shown(element), shown(other)];
  });
  for (const text of said) match(text, /Vil I måle blodtryk/, "text");
});

await check("keeps still when it is detached, moved or updated quickly", async (page) => {
  const [text, live] = await page.evaluate(async () => {
    const main = document.querySelector("main");
    const detached = document.createElement("klarsyn-correspondence");
    detached.bytes = NEW; // never in the page
    const element = document.createElement("klarsyn-correspondence");
    const section = document.createElement("section");
    main.append(section);
    for (let i = 0; i < 60; i++) {
      element.bytes = i % 3 === 0 ? INVALID : i % 3 === 1 ? "{" : NEW;
      (i % 2 ? main : section).append(element);
      if (i % 7 === 0) await new Promise((go) => setTimeout(go));
      if (i % 11 === 0) element.remove();
      element.lang = i % 2 ? "da" : "en";
    }
    element.bytes = NEW;
    main.append(element);
    element.lang = "da";
    await element.settled;
    main.moveBefore?.(section, element);
    main.prepend(element);
    await new Promise((go) => setTimeout(go, 50));
    await element.settled;
    return [shown(element), document.querySelectorAll("klarsyn-correspondence").length];
  });
  match(text, /Vil I måle blodtryk/, "text in the end");
  equal(live, 1, "elements");
});

await check("a resolver that throws, fails, or answers late changes nothing but names", async (page) => {
  const texts = await page.evaluate(async () => {
    const out = [];
    const nameless = NAMELESS;
    const resolvers = [
      () => { throw new Error("no register"); },
      () => Promise.reject(new Error("no connection")),
      () => 42,
      (id) => new Promise((go) => setTimeout(go, 30, `Afsnit ${id.slice(-3)}`)),
    ];
    for (const resolver of resolvers) {
      const element = document.createElement("klarsyn-correspondence");
      element.resolveOrganization = resolver;
      element.bytes = NAMELESS;
      document.querySelector("main").append(element);
      await element.settled;
      await new Promise((go) => setTimeout(go, 200));
      out.push(shown(element));
    }
    return out;
  });
  for (const text of texts) match(text, /Vil I måle blodtryk/, "text");
  match(texts[0], /SOR\s\d{15,}/, "the number, where there is no name");
  match(texts[3], /Afsnit \d{3}/, "the name that came late");
});

await check("what was checked is what is shown, whatever becomes of the host's bytes", async (page) => {
  const [first, second, verdicts] = await page.evaluate(async () => {
    const bytes = NEW.slice();
    const element = await put("correspondence", bytes);
    const first = shown(element);
    const verdicts = [element.report.verdict];
    bytes.set(new TextEncoder().encode("xx"), new TextDecoder("latin1").decode(bytes).indexOf('"unknown"') + 1); // status
    element.lang = "en"; // drawn again, from what was checked
    await element.settled;
    verdicts.push(element.report.verdict);
    element.bytes = bytes; // the same array, with other content
    await element.settled;
    verdicts.push(element.report.verdict);
    return [first, shown(element), verdicts.join()];
  });
  equal(verdicts, "valid,valid,invalid", "verdicts");
  match(first, /Vil I måle blodtryk/, "the first text");
  if (/Vil I måle/.test(second)) throw new Error("what was not checked is shown");
});

await check("the states before a view are accessible", async (page) => {
  await page.evaluate(readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8"));
  const faults = await page.evaluate(async () => {
    document.querySelector("main").append(Object.assign(document.createElement("h1"), { textContent: "Test" }));
    const faults = [];
    const look = async (state) => faults.push(...(await axe.run()).violations.map((found) => `${state}: ${found.id}`));
    const element = document.createElement("klarsyn-document");
    document.querySelector("main").append(element);
    await element.settled;
    await look("empty");
    element.bytes = 42;
    await element.settled;
    await look("error");
    element.addEventListener("klarsyn-progress", () => (globalThis.looked ??= look("loading")));
    element.bytes = NEW;
    await element.settled;
    await globalThis.looked;
    await look("shown");
    return faults;
  });
  equal(faults.join(), "", "what axe finds");
}, { bypassCSP: true });

await check("what is no message says so, and the next one is shown", async (page) => {
  const [texts, last] = await page.evaluate(async () => {
    const element = document.createElement("klarsyn-document");
    document.querySelector("main").append(element);
    const texts = [];
    for (const bytes of ["", "{", "\u0000\u0001", 42, {}, new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), "<a>".repeat(100000), null]) {
      element.bytes = bytes;
      await element.settled;
      texts.push(shown(element).trim());
    }
    element.bytes = NEW;
    await element.settled;
    return [texts, shown(element)];
  });
  for (const [i, text] of texts.entries()) if (text === "") throw new Error(`input ${i}: nothing is said`);
  match(last, /Vil I måle blodtryk/, "text in the end");
});

await check("a message of 50 MB does not break the page", async (page) => {
  const [text, answered, loose, millis] = await page.evaluate(async () => {
    const element = document.createElement("klarsyn-correspondence");
    document.querySelector("main").append(element);
    element.bytes = new TextDecoder().decode(NEW).replace('"payload": [', `"payload": [{"contentAttachment":{"contentType":"application/pdf","title":"stor","data":"${"JVBERi0x".repeat(6_400_000)}"}},`);
    let beats = 0;
    const pulse = setInterval(() => beats++, 20);
    await element.settled;
    clearInterval(pulse);
    const text = shown(element).trim();
    const began = performance.now();
    element.policy = "disclaimer";
    await element.settled;
    return [text, beats, shown(element), performance.now() - began];
  });
  // The added attachment lacks what its profile asks for, so the message is checked, found invalid, and withheld.
  match(text, /ugyldig/i, "what is said");
  match(loose, /Vil I måle blodtryk/, "text under the policy of document consumers");
  console.log(`       50 MB drawn in ${millis.toFixed(0)} ms`);
  if (answered < 5) throw new Error(`the page was held up: ${answered} beats`);
});

await check("a thread that grows leaves what is there alone, and is what it is when shown at once", async (page) => {
  const [segments, kept, grown, once] = await page.evaluate(async () => {
    const text = new TextDecoder().decode(NEW);
    const bundle = JSON.parse(text);
    const { identifier } = bundle.entry.find(({ resource }) => resource.resourceType === "Communication").resource;
    const thread = identifier[0].value.replace("urn:uuid:", "");
    // The same message once more: other numbers but for the thread's.
    const again = (i) => text.replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{8}([0-9a-f]{4})/g, (id) => (id === thread ? id : id.slice(0, -2) + (16 + i)));
    const all = [0, 1, 2, 3, 4].map((i) => new TextEncoder().encode(again(i)));
    // Ids differ from one instance to the next.
    const inside = (element) => element.shadowRoot.querySelector("[part=content]").innerHTML.replace(/\bk[0-9a-f]+-/g, "k-");
    const growing = await put("correspondence", all[0]);
    const first = growing.shadowRoot.querySelector("[part~=segment]");
    let changes = 0;
    const watch = new MutationObserver((list) => (changes += list.length));
    watch.observe(first.querySelector("[part~=letter]"), { subtree: true, childList: true, attributes: true, characterData: true });
    for (let i = 1; i <= all.length; i++) {
      growing.messages = all.slice(0, i);
      await growing.settled;
    }
    await Promise.resolve();
    const same = growing.shadowRoot.querySelector("[part~=segment]") === first && changes === 0;
    const other = document.createElement("klarsyn-correspondence");
    other.messages = all;
    document.querySelector("main").append(other);
    await other.settled;
    return [growing.shadowRoot.querySelectorAll("[part~=segment]").length, same, inside(growing), inside(other)];
  });
  equal(segments, 5, "segments");
  equal(kept, true, "whether the first segment is left alone");
  equal(grown, once, "what is shown");
});

await check("500 times in and out leave nothing behind", async (page) => {
  const sizes = await page.evaluate(async () => {
    const sizes = [];
    for (let i = 0; i < 500; i++) {
      const element = document.createElement("klarsyn-correspondence");
      element.bytes = NEW;
      document.querySelector("main").append(element);
      await element.settled;
      if (i % 100 === 0 && !/Vil I måle/.test(shown(element))) throw new Error(`after ${i}: ${shown(element)}`);
      element.remove();
      if (i % 100 === 99) {
        await new Promise((go) => setTimeout(go));
        if (shown(element) !== "") throw new Error("a removed element still holds its view");
        sizes.push([document.querySelectorAll("*").length, K.viewMemory(), performance.memory?.usedJSHeapSize ?? 0]);
      }
    }
    return sizes;
  });
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { nodes } = await client.send("Memory.getDOMCounters");
  const [first, last] = [sizes[0], sizes.at(-1)];
  equal(last[0], first[0], "elements of the page");
  // Memory grows by pages of 64 kB. One may be taken late; a kilobyte left by each element would take six.
  if (last[1] > first[1] + 65_536) throw new Error(`the view's memory grew from ${first[1]} to ${last[1]} bytes`);
  if (nodes > 2000) throw new Error(`${nodes} nodes are still held`);
  console.log(`       after 500: ${nodes} nodes, ${(last[1] / 2 ** 20).toFixed(1)} MB in the view's module`);
});

await check("works when the network is cut after loading", async (page) => {
  const said = await page.evaluate(async () => {
    await put("correspondence", NEW);
    return true;
  });
  equal(said, true, "the first");
  await page.context().setOffline(true);
  const text = await page.evaluate(async () => shown(await put("correspondence", NEW, { lang: "en" })));
  match(text, /Vil I måle blodtryk/, "text without a network");
});

await check("checks in the page where no worker may be had", async (page) => {
  const text = await page.evaluate(async () => shown(await put("correspondence", NEW)));
  match(text, /Vil I måle blodtryk/, "text");
  const workers = page.complained.filter((complaint) => complaint.includes("worker-src"));
  if (workers.length === 0) throw new Error("the policy was not asked");
  page.complained.length = 0; // the browser's own word on the policy
}, { at: wary });

await check("says why when nothing can be loaded, and shows the message once it can", async (page) => {
  await page.context().setOffline(true);
  const [before, event] = await page.evaluate(async () => {
    const heard = new Promise((go) => addEventListener("klarsyn-error", (e) => go(e.detail.reason), { once: true }));
    const element = await put("correspondence", NEW);
    return [shown(element), await heard];
  });
  match(before, /Prøv igen/, "the way on");
  if (before.includes("Vil I måle")) throw new Error("an unchecked message is shown");
  if (!["unchecked", "module"].includes(event)) throw new Error(`reason: ${event}`);
  await page.context().setOffline(false);
  await page.locator("klarsyn-correspondence").getByRole("button", { name: "Prøv igen" }).click();
  await page.getByText("Vil I måle blodtryk").first().waitFor();
  page.complained.length = 0; // the browser's own word on the missing network
});

await check("two versions of the package live on one page", async (page) => {
  const text = await page.evaluate(async () => {
    const own = customElements.get("klarsyn-document");
    const second = await import("/two/dist/elements.js");
    if (customElements.get("klarsyn-document") !== own) throw new Error("the tag was taken over");
    second.define("second");
    const element = document.createElement("second-correspondence");
    element.bytes = NEW;
    document.querySelector("main").append(element);
    const first = await put("correspondence", NEW);
    await element.settled;
    return [shown(first), shown(element)];
  });
  for (const one of text) match(one, /Vil I måle blodtryk/, "text");
});

await check("the report is shown for a message, and alone where it was made elsewhere", async (page) => {
  const [own, given, events] = await page.evaluate(async () => {
    const element = document.createElement("klarsyn-report");
    element.offers = ["receipt"];
    element.bytes = INVALID;
    globalThis.asked = [];
    addEventListener("klarsyn-make-receipt", () => asked.push("make-receipt"));
    document.querySelector("main").append(element);
    await element.settled;
    const other = document.createElement("klarsyn-report");
    other.report = element.report;
    document.querySelector("main").append(other);
    await other.settled;
    return [shown(element), shown(other), asked.length];
  });
  for (const text of [own, given]) {
    match(text, /Ugyldig/, "the verdict");
    match(text, /KS\d{4}/, "a finding");
    if (/251248-?9996|2512489996/.test(text)) throw new Error("a CPR number is shown unasked");
  }
  equal(events, 0, "events before anything was pressed");
  await page.locator("klarsyn-report").first().getByRole("button", { name: /kvittering/i }).click();
  await page.waitForFunction(() => globalThis.asked.length === 1);
});

await check("the validator takes files, checks them in the worker, and tells the host", async (page) => {
  await page.evaluate(() => {
    globalThis.checked = [];
    addEventListener("klarsyn-checked", (event) => checked.push(`${event.detail.name} ${event.detail.verdict}`));
    document.querySelector("main").append(document.createElement("klarsyn-validator"));
  });
  const files = ["new-message.json", "invalid-cpr-with-hyphen.json"].map((name) => `examples/documents/carecommunication@5.0/${name}`);
  await page.locator("klarsyn-validator input[type=file]").setInputFiles(files);
  await page.waitForFunction(() => globalThis.checked.length === 2);
  equal(await page.evaluate(() => checked.sort().join(", ")), "invalid-cpr-with-hyphen.json invalid, new-message.json valid", "what the host heard");
  await page.locator("klarsyn-validator").getByText("Ugyldig").first().waitFor();
});

await check("an ended check is ended: the worker answers the next", async (page) => {
  const [name, millis, verdict, stages] = await page.evaluate(async () => {
    const { KlarsynWorker } = await import("/one/dist/worker.js");
    const klarsyn = new KlarsynWorker();
    const stages = new Set();
    await klarsyn.validate(NEW, { onProgress: ({ stage }) => stages.add(stage) });
    const text = new TextDecoder().decode(NEW);
    const entry = text.slice(text.indexOf('"entry": [') + 10, text.lastIndexOf("]"));
    const long = text.replace('"entry": [', `"entry": [${`${entry},`.repeat(300)}`);
    const stop = new AbortController();
    const began = performance.now();
    setTimeout(() => stop.abort(), 30);
    const name = await klarsyn.validate(long, { signal: stop.signal }).then(() => "done", (error) => error.name);
    const millis = performance.now() - began;
    const { verdict } = await klarsyn.validate(NEW);
    klarsyn.close();
    return [name, millis, verdict, [...stages]];
  });
  equal(name, "AbortError", "how it ended");
  if (millis > 2000) throw new Error(`it took ${millis} ms to end`);
  equal(verdict, "valid", "the next verdict");
  equal(stages.join(" "), "loading checking", "stages");
});

await check("custom-elements.json says what the elements have", async (page) => {
  const manifest = JSON.parse(readFileSync("pkg/custom-elements.json", "utf8"));
  const declared = manifest.modules.flatMap((module) => module.declarations).filter((one) => one.tagName);
  equal(declared.map((one) => one.tagName).sort().join(" "), TAGS.map((tag) => `klarsyn-${tag}`).sort().join(" "), "tags");
  const wanted = declared.map(({ tagName, attributes, members, slots, cssParts }) => ({ tagName, attributes, members, slots, cssParts }));
  // An event that the views' side tells, and no other, is written.
  const told = readFileSync("web/src/view/events.rs", "utf8").matchAll(/^\s*"([a-z-]+)"$|=> "([a-z-]+)",$/gm);
  const written = new Set(declared.flatMap((one) => one.events.map(({ name }) => name.slice("klarsyn-".length))));
  for (const [, first, second] of told) {
    const name = first ?? second;
    if (!written.has(name) && !FORMS.includes(name)) throw new Error(`the event ${name} is not written`);
  }
  const wrong = await page.evaluate(async (all) => {
    const wrong = [];
    for (const { tagName, attributes, members, slots, cssParts } of all) {
      const element = document.createElement(tagName);
      document.querySelector("main").append(element);
      const Class = customElements.get(tagName);
      const same = (what, a, b) => [...a].sort().join() === [...b].sort().join() || wrong.push(`${tagName}: ${what}: ${[...a].sort()} is written, ${[...b].sort()} is there`);
      same("attributes", attributes.map((one) => one.name), Class.observedAttributes);
      const found = new Set();
      for (let type = Class.prototype; type !== HTMLElement.prototype; type = Object.getPrototypeOf(type)) {
        for (const name of Object.getOwnPropertyNames(type)) if (!/Callback$|^constructor$/.test(name)) found.add(name);
      }
      const inner = ["plan", "hasContent", "props", "common", "source", "emit"];
      same("members", members.map((one) => one.name), [...found].filter((name) => !inner.includes(name)));
      for (const part of ["frame", "state", "content"]) if (!cssParts.some((one) => one.name === part) || !element.shadowRoot.querySelector(`[part=${part}]`)) wrong.push(`${tagName}: part ${part}`);
      const names = new Set(slots.map((one) => one.name));
      const note = (root) => root.querySelectorAll("slot").forEach((slot) => names.has(slot.name) || wrong.push(`${tagName}: slot ${slot.name} is not written`));
      note(element.shadowRoot);
      element.bytes = NEW;
      note(element.shadowRoot);
      await element.settled;
      note(element.shadowRoot);
    }
    return wrong;
  }, wanted);
  equal(wrong.join("; "), "", "what differs");
});

await check("events leave the shadow tree and carry no CPR number", async (page) => {
  const [events, leaks] = await page.evaluate(async () => {
    const events = [];
    const leaks = [];
    for (const name of ["progress", "shown", "error"]) {
      addEventListener(`klarsyn-${name}`, (event) => {
        events.push(name);
        if (/251248-?9996/.test(JSON.stringify(event.detail))) leaks.push(name);
      });
    }
    const element = await put("correspondence", NEW, { attributes: { audience: "clinician" } });
    for (let at = element; at; at = at.parentElement) for (const { value } of at.attributes) if (/251248-?9996/.test(value)) leaks.push("attribute");
    for (const inner of element.shadowRoot.querySelectorAll("*")) for (const { name, value } of inner.attributes) if (/251248-?9996/.test(value)) leaks.push(name);
    if (/251248-?9996/.test(document.title + location.href)) leaks.push("title or address");
    return [events, leaks];
  });
  equal(leaks.join(), "", "leaks");
  if (!events.includes("progress") || !events.includes("shown")) throw new Error(`events: ${events}`);
});

await browser.close();
host.close();
wary.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} checks of the elements passed, ${faults.length} faults`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

async function check(name, run, { at = host, ...options } = {}) {
  if (process.argv[2] && !name.includes(process.argv[2])) return;
  const before = faults.length;
  const began = performance.now();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.complained = complaints(page);
  try {
    await page.goto(at.address);
    await page.evaluate(async () => {
      globalThis.K = await import("/one/dist/elements.js");
      const get = async (name) => new Uint8Array(await (await fetch(`/documents/carecommunication@5.0/${name}.json`)).arrayBuffer());
      globalThis.NEW = await get("new-message");
      globalThis.INVALID = await get("invalid-priority-with-other-category");
      const nameless = JSON.parse(new TextDecoder().decode(NEW));
      for (const { resource } of nameless.entry) if (resource.resourceType === "Organization") delete resource.name;
      globalThis.NAMELESS = new TextEncoder().encode(JSON.stringify(nameless));
      globalThis.put = async (kind, bytes, { lang, attributes = {} } = {}) => {
        const element = document.createElement(`klarsyn-${kind}`);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        if (lang) element.lang = lang;
        element.bytes = bytes;
        document.querySelector("main").append(element);
        await element.settled;
        return element;
      };
      globalThis.shown = (element) => element.shadowRoot.textContent;
    });
    await run(page);
    faults.push(...page.complained.map((complaint) => `${name}: ${complaint}`));
  } catch (error) {
    faults.push(`${name}: ${error.message.split("\n").slice(0, 2).join(" ")}`);
  }
  await context.close();
  if (faults.length === before) passed++;
  console.log(`  ${faults.length === before ? "ok  " : "FAIL"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}

function match(text, pattern, what) {
  if (!pattern.test(text)) throw new Error(`${what}: ${pattern} is not in ${JSON.stringify(text.slice(0, 300))}`);
}
