// The page in a browser: what it does, in both languages, at two widths, light and dark, under the
// strict policy, without a network, by keyboard, and what axe says of it.

import { readFileSync } from "node:fs";
import { complaints, launch, ready } from "./launch.mjs";

const address = process.argv[2];
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await launch();
const faults = [];
let passed = 0;

await check("says the verdict in both languages, at every width, light and dark, and axe finds nothing", async () => {
  for (const [width, lang, scheme] of [[1280, "da", "light"], [390, "da", "light"], [1280, "en", "dark"], [320, "en", "light"], [390, "en", "dark"]]) {
    const page = await open({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true }, lang === "en" ? "?lang=en" : "");
    equal(await page.textContent("#dom"), lang === "en" ? "Invalid" : "Ugyldig", `verdict (${lang})`);
    equal(await page.evaluate(() => document.documentElement.lang), lang, "language of the page");
    equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `width without sideways scrolling (${lang})`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const v of violations) faults.push(`axe ${width} ${lang} ${scheme}: ${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
    await page.context().close();
  }
});

await check("works without a network once it has loaded, and under the strict policy", async () => {
  const page = await open();
  await page.context().setOffline(true);
  const text = readFileSync("examples/documents/carecommunication@5.0/new-message.xml", "utf8");
  await page.setInputFiles("#fil", { name: "ny.xml", mimeType: "application/xml", buffer: Buffer.from(text) });
  await page.waitForSelector(".k-files__name:has-text('ny.xml')");
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Gyldig");
});

await check("goes from finding to source and back", async () => {
  const page = await open();
  await page.locator(".k-finding .k-button--text").first().click();
  const line = await page.evaluate(() => document.activeElement?.id);
  if (!/^l\d+$/.test(line ?? "")) throw new Error(`the line has no focus: ${line}`);
  await page.locator(".k-source .k-says a").first().click();
  equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY", "focus");
});

await check("takes pasted text, unreadable text, and says what is wrong", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Indsæt tekst" }).click();
  await page.keyboard.insertText('{ "resourceType": "Bundle", ');
  await page.getByRole("button", { name: "Tjek teksten" }).click();
  await page.waitForFunction(() => document.querySelector(".k-files__name")?.textContent === "indsat tekst");
  equal(await page.textContent("#dom"), "Ugyldig", "verdict");
});

await check("switches language, shows values, and changes the message", async () => {
  const page = await open();
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Invalid");
  await page.getByRole("button", { name: "Show CPR numbers and values" }).click();
  await page.getByRole("button", { name: "Hide CPR numbers and values" }).waitFor();
  await page.locator(".k-file").nth(1).click();
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Valid");
});

await check("every example of the list opens", async () => {
  const page = await open();
  const values = await page.locator("#eksempel option").evaluateAll((all) => all.map((o) => o.value).filter(Boolean));
  const firsts = new Map(values.map((value) => [value.split("/")[0], value]).reverse());
  for (const value of firsts.values()) {
    await page.selectOption("#eksempel", value);
    await page.waitForSelector(`.k-files li:first-child .k-files__name:has-text("${value.split("/")[1]}")`);
    await page.waitForSelector(".k-files li:first-child .k-verdict-line strong");
    const verdict = await page.textContent("#dom");
    const wanted = value.includes("/invalid-") ? "Ugyldig" : "Gyldig";
    if (verdict !== wanted) faults.push(`${value}: ${verdict}, not ${wanted}`);
  }
});

await check("applies a fix and undoes it; a file that the address names is opened", async () => {
  const page = await open({}, "?example=carecommunication@5.0/invalid-destination-use-upper-case.json");
  equal(await page.locator(".k-files li").count(), 1, "files");
  equal(await page.textContent("#dom"), "Ugyldig", "verdict");
  await page.getByRole("button", { name: "Brug forslaget" }).first().click();
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Gyldig");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem den rettede fil" }).click()]);
  if (!readFileSync(await saved.path(), "utf8").includes('"primary"')) throw new Error("the saved file is not the mended one");
  await page.getByRole("button", { name: "Fortryd rettelse" }).click();
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Ugyldig");
  equal(await page.getByRole("button", { name: "Fortryd rettelse" }).count(), 0, "nothing is left to undo");
});

await check("takes many files, saves one report about all, and lets files go", async () => {
  const page = await open();
  const folder = "examples/documents/hospitalnotification@3.0";
  const names = ["admitted.json", "invalid-no-ward.json", "discharged.xml"];
  await page.setInputFiles("#fil", names.map((name) => `${folder}/${name}`));
  await page.waitForFunction(() => document.querySelectorAll(".k-files .k-verdict-line strong").length === 3);
  equal(await page.textContent("#fl"), "3 filer: 2 gyldige, 1 ugyldig", "summary");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#liste").getByRole("button", { name: "JSON", exact: true }).click()]);
  equal(JSON.parse(readFileSync(await saved.path(), "utf8")).length, 3, "reports");
  await page.getByRole("button", { name: "Fjern invalid-no-ward.json fra listen" }).click();
  equal(await page.textContent("#fl"), "2 filer: 2 gyldige", "summary");
  await page.getByRole("button", { name: "Ryd listen" }).click();
  equal(await page.locator(".k-files li").count(), 0, "files");
  equal(await page.textContent("#resultat h2"), "Ingen fil valgt", "what is shown");
});

await check("saves the report as an OperationOutcome", async () => {
  const page = await open();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "OperationOutcome" }).click()]);
  const outcome = JSON.parse(readFileSync(await download.path(), "utf8"));
  equal(outcome.resourceType, "OperationOutcome", "resource");
});

await check("takes what is dropped or pasted anywhere on the page, text and files", async () => {
  const page = await open();
  const text = readFileSync("examples/documents/carecommunication@5.0/new-message.json", "utf8");
  const bring = (kind, at, files) =>
    page.evaluate(
      ([kind, at, files, text]) => {
        const data = new DataTransfer();
        for (const name of files) data.items.add(new File([text], name));
        if (files.length === 0) data.setData("text/plain", text);
        const more = { bubbles: true, cancelable: true };
        const event = kind === "drop" ? new DragEvent(kind, { ...more, dataTransfer: data }) : new ClipboardEvent(kind, { ...more, clipboardData: data });
        document.querySelector(at).dispatchEvent(event);
      },
      [kind, at, files, text],
    );
  const first = (name) => page.waitForFunction((name) => document.querySelector(".k-files__name")?.textContent === name && document.querySelector("#dom")?.textContent === "Gyldig", name);
  await bring("drop", "h1", ["sluppet.json", "andet.json"]);
  await first("sluppet.json");
  await bring("paste", "footer", ["kopieret.json"]);
  await first("kopieret.json");
  await bring("paste", "body", []);
  await first("indsat tekst");
  equal(await page.locator(".k-files li").count(), 4, "files");
});

await check("a large file is checked in a worker: the page stays alive, tells that it works, and the check can be stopped", async () => {
  const page = await open();
  const text = readFileSync("examples/documents/homecareobservation@1.2/early-warning-and-crp.json", "utf8");
  await page.evaluate((text) => {
    const observations = JSON.parse(text).entry.filter((e) => e.resource.resourceType === "Observation");
    const entry = Array.from({ length: 30_000 }, (_, i) => ({ ...observations[i % observations.length], fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, "0")}` }));
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify({ resourceType: "Bundle", type: "collection", entry })], "stor.json"));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, text);
  await page.locator("#gang progress").waitFor();
  const frames = await page.evaluate(
    () =>
      new Promise((done) => {
        const began = performance.now();
        let count = 0;
        const next = (now) => {
          if (++count, now - began < 500) return requestAnimationFrame(next);
          const [stop] = [...document.querySelectorAll("#gang button")].filter((one) => one.textContent === "Stop");
          stop?.click();
          done(stop ? count : -1);
        };
        requestAnimationFrame(next);
      }),
  );
  if (frames < 8) throw new Error(frames < 0 ? "the check ended too soon to be stopped" : `only ${frames} pictures in half a second`);
  await page.waitForFunction(() => document.querySelector("#resultat h2")?.textContent === "Ikke tjekket");
  equal(await page.locator("#gang").count(), 0, "progress that stays");
  // The next file is checked as ever.
  await page.selectOption("#eksempel", "carecommunication@5.0/new-message.json");
  await page.waitForFunction(() => document.querySelector("#dom")?.textContent === "Gyldig");
});

await check("answers from a worker, under the strict policy", async () => {
  const page = await open();
  const verdict = await page.evaluate(async () => {
    const { KlarsynWorker } = await import("/pkg/dist/worker.js");
    const worker = new KlarsynWorker();
    const text = await (await fetch("/examples/carecommunication@5.0/new-message.json")).text();
    const report = await worker.validate(text);
    worker.close();
    return report.verdict;
  });
  equal(verdict, "valid", "verdict");
});

await check("a standard's pack is asked for before the module has come", async () => {
  for (const [file, packs] of [["hospitalnotification@3.0/acute-ambulant.xml", ["r4", "hospitalnotification@3.0"]], ["phad@1.0/network-meeting.xml", ["cda@2.0"]]]) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${address}standarder.html`);
    const asked = packs.map((name) => page.waitForRequest((request) => request.url().endsWith(`/${name}.pack`)));
    // The module comes when the packs have been asked for; it would never, if they waited for it.
    await page.route("**/klarsyn_bg.wasm", (route) => Promise.all(asked).then(() => route.continue()));
    const verdict = await page.evaluate(async (file) => {
      const { Klarsyn } = await import("/pkg/dist/index.js");
      const text = await (await fetch(`/examples/${file}`)).text();
      return (await new Klarsyn().validate(text)).verdict;
    }, file);
    equal(verdict, "valid", file);
    await page.close();
  }
});

await browser.close();
console.log(`${passed} browser checks passed, ${faults.length} faults`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

async function open(context = {}, query = "") {
  const page = await (await browser.newContext(context)).newPage();
  page.complained = complaints(page);
  await page.goto(`${address}tjek.html${query}`);
  await ready(page);
  await page.waitForFunction(() => document.querySelectorAll("#eksempel option").length > 1);
  return page;
}

async function check(name, run) {
  const before = faults.length;
  try {
    await run();
    for (const page of browser.contexts().flatMap((c) => c.pages())) faults.push(...(page.complained ?? []).map((c) => `${name}: ${c}`));
  } catch (error) {
    faults.push(`${name}: ${error.message.split("\n")[0]}`);
  }
  await Promise.all(browser.contexts().map((c) => c.close()));
  if (faults.length === before) passed++;
  console.log(`  ${faults.length === before ? "ok  " : "FAIL"} ${name}`);
}

function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}
