// Hostile narrative, text and attachments, shown by the elements to both kinds of reader: nothing runs, nothing is
// fetched, nothing leaves or breaks the page, and what else the message says is still there.

import { checks, equal, ok } from "./harness.mjs";

const address = process.argv[2];
const { open, check, fault, end } = await checks(address);

/** What may never stand in a view, whatever a message says. */
const FORBIDDEN =
  "script, iframe, frame, frameset, object, embed, applet, form, input, textarea, meta, base, link, style, template, portal, math, video, audio, source, dialog, map, area, foreignObject, animate, [srcdoc], [srcset], [ping], [formaction], [background], [contenteditable], [style]";

await check("nothing that a message carries runs, is fetched, or breaks the page", async () => {
  const page = await open("gallery/index.html?state=none", { viewport: { width: 1000, height: 900 }, acceptDownloads: false });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => (fault(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  await page.waitForSelector("html[data-ready]");
  const names = await page.evaluate(async () => {
    const { attacks, MARK } = await import("/gallery/attacks.js");
    const text = async (file) => (await fetch(`/examples/${file}`)).text();
    globalThis.mark = MARK;
    globalThis.hits = [];
    globalThis.hit = (name) => (hits.push(name), true);
    globalThis.breaches = [];
    addEventListener("securitypolicyviolation", (e) => breaches.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
    globalThis.list = attacks({ note: await text("notes@1.0/annual-check.json"), message: await text("carecommunication@5.0/new-message.json") });
    return list.map(({ name }) => name);
  });
  ok(new Set(names).size === names.length && names.length >= 60, `${names.length} attacks, or some share a name`);
  for (const [i, name] of names.entries()) {
    const found = await page.evaluate(
      async ([i, forbidden]) => {
        const { bytes, element: kind, name } = list[i];
        document.querySelector("#cases").replaceChildren();
        const began = performance.now();
        const made = [];
        for (const audience of ["citizen", "clinician"]) {
          made.push(await gallery.show({ kind, state: name, audience, policy: "disclaimer" }, [{ name: "besked.json", bytes }]));
        }
        const took = performance.now() - began;
        const out = [];
        for (const element of made) {
          const root = element.shadowRoot;
          // What folds is opened, and what could be pressed by mistake is pressed: links and headings, not downloads.
          for (const fold of root.querySelectorAll("details")) fold.open = true;
          const bad = [...root.querySelectorAll(forbidden)];
          if (bad.length > 0) out.push(`there is <${bad[0].localName}>: ${bad[0].outerHTML.slice(0, 120)}`);
          for (const at of root.querySelectorAll("*")) {
            for (const { name, value } of at.attributes) {
              if (name.startsWith("on") && name !== "one") out.push(`there is ${name}="${value.slice(0, 40)}"`);
              const address = ["href", "src", "action", "data", "xlink:href"].includes(name) ? value : "";
              if (address && !/^(https?:\/\/|mailto:|tel:|#|blob:|data:image\/(png|jpeg|gif|bmp|webp);)/i.test(address)) out.push(`there is ${name}="${address.slice(0, 60)}"`);
              if (name === "src" && /^https?:/i.test(address) && !address.startsWith(location.origin)) out.push(`there is ${name}="${address.slice(0, 60)}"`);
              if (name === "href" && /^https?:/i.test(address) && !/noopener|noreferrer/.test(at.rel)) out.push(`${address} is a link without rel`);
            }
          }
          const words = root.textContent;
          if (!words.includes(mark)) out.push(`the rest of the message is not there: “${words.trim().slice(0, 80)}”`);
          const frame = root.querySelector("[part=frame]");
          if (frame?.dataset.state !== "shown") out.push(`state ${frame?.dataset.state}`);
          const unsafe = [...words.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)];
          if (unsafe.length > 0) {
            // A control that turns text may stand only where it cannot reach beyond its own element.
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (/[\u202A-\u202E\u2066-\u2069]/.test(node.data) && !node.parentElement.closest("bdi, bdo, [dir=auto]")) {
                out.push(`a bidi control stands bare: “${node.data.trim().slice(0, 40)}”`);
              }
            }
          }
        }
        if (document.documentElement.scrollWidth > innerWidth) out.push(`the page is ${document.documentElement.scrollWidth} px wide`);
        if (took > 10_000) out.push(`it took ${Math.round(took)} ms`);
        if (hits.length > 0) out.push(`ran: ${hits.splice(0).join(", ")}`);
        if (breaches.length > 0) out.push(`against the policy: ${breaches.splice(0).join(", ")}`);
        return [...new Set(out)];
      },
      [i, FORBIDDEN],
    );
    for (const one of found) fault(`${name}: ${one}`);
  }
  const away = asked.filter((url) => !url.startsWith(address) && !url.startsWith("blob:") && !url.startsWith("data:"));
  equal(away.join(" "), "", "requests elsewhere");
  equal(new URL(page.url()).pathname, "/gallery/index.html", "the page");
  console.log(`  ${names.length} attacks, each shown to a citizen and a clinician`);
});

await check("pressing what a hostile message offers leads nowhere by itself", async () => {
  const page = await open("gallery/index.html?state=none", { viewport: { width: 1000, height: 900 } });
  await page.waitForSelector("html[data-ready]");
  let elsewhere = 0;
  await page.context().route(/evil\.example/, (route) => (elsewhere++, route.abort()));
  await page.evaluate(async () => {
    const { attacks } = await import("/gallery/attacks.js");
    const text = async (file) => (await fetch(`/examples/${file}`)).text();
    globalThis.hits = [];
    globalThis.hit = (name) => hits.push(name);
    const list = attacks({ note: await text("notes@1.0/annual-check.json"), message: await text("carecommunication@5.0/new-message.json") });
    for (const { name, bytes, element: kind } of list.filter(({ name }) => /^(javascript|vbscript|data-|onclick|onmouse|file-link|map|button|form|dialog)/.test(name))) {
      const element = await gallery.show({ kind, state: name, audience: "clinician", policy: "disclaimer" }, [{ name: "besked.json", bytes }]);
      for (const at of element.shadowRoot.querySelectorAll("*")) {
        const leads = at.localName === "a" && /^https?:/.test(at.getAttribute("href") ?? "");
        // A link that says where it leads may be followed by whoever presses it.
        if (!leads && !at.closest("a[download]")) at.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        const calls = /^(tel|mailto):/.test(at.getAttribute("href") ?? "");
        if (!leads && !calls && ["a", "p", "b", "td"].includes(at.localName) && !at.hasAttribute("download")) at.click();
      }
    }
  });
  equal(await page.evaluate(() => hits.join(" ")), "", "ran");
  equal(elsewhere, 0, "requests to evil.example");
  equal(new URL(page.url()).pathname, "/gallery/index.html", "the page");
});

await end();
