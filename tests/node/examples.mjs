// Each example, started by its own command, and used as its users would.

import { readFileSync } from "node:fs";
import { start } from "./example.mjs";
import { complaints, launch } from "./launch.mjs";

const EXAMPLES = { "citizen-app": citizen, "send-dialog": dialog, "node-validate": server, "react-vite": react, portal };
const phone = { viewport: { width: 390, height: 844 } };
const message = (name) => readFileSync(`examples/documents/carecommunication@5.0/${name}.json`);
const browser = await launch();
const faults = [];

for (const [name, use] of Object.entries(EXAMPLES).filter(([name]) => !process.argv[2] || process.argv[2] === name)) {
  const began = performance.now();
  const before = faults.length;
  let stop = () => undefined;
  try {
    const example = await start(name);
    stop = example.stop;
    await use(example.address);
  } catch (error) {
    faults.push(`${name}: ${error.message.split("\n").slice(0, 4).join(" ")}`);
  }
  stop();
  for (const context of browser.contexts()) await context.close();
  console.log(`  ${faults.length === before ? "ok  " : "FAIL"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
await browser.close();
console.log(`${faults.length} faults in the examples`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

async function citizen(address) {
  const { page, done } = await open(address, phone);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const viewer = page.locator("klarsyn-document");
  for (const [title, text] of [["Besked om udskrivelse", "Vil I måle blodtryk"], ["Prøvesvar fra hjemmesygeplejen", "C-reaktivt protein"], ["Diagnosekort", "Lungebetændelse"]]) {
    await page.getByRole("button", { name: title }).click();
    await viewer.getByText(text).first().waitFor();
    equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `width with ${title}`);
  }
  await page.getByRole("button", { name: "Besked, der er forkert" }).click();
  await page.getByText("sendt tilbage til afsenderen").waitFor();
  const shown = await viewer.evaluate((element) => element.shadowRoot.querySelector("[part=content]").innerText);
  if (shown.includes("Bruno er henvist")) throw new Error("the invalid message is shown");
  if (/251248-?9996/.test(shown)) throw new Error("the CPR number is shown unasked");
  equal(asked.filter((url) => !url.startsWith("blob:")).join(), "", "requests after loading");
  done();
}

async function dialog(address) {
  const { page, done } = await open(address);
  await page.evaluate(() => addEventListener("delivered", () => (globalThis.delivered = (globalThis.delivered ?? 0) + 1)));
  await page.getByRole("button", { name: "Skriv korrespondance" }).click();
  await page.getByLabel("Kategori").selectOption("udskrivelse");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("heading", { name: "Beskeden kan ikke sendes" }).waitFor();
  if ((await page.locator("#list li").count()) === 0) throw new Error("no reason is given");
  equal(await page.evaluate(() => globalThis.delivered ?? 0), 0, "messages sent");
  await page.getByLabel("Kategori").selectOption("discharge");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Beskeden er sendt.").waitFor();
  equal(await page.evaluate(() => globalThis.delivered), 1, "messages sent");
  done();
}

async function server(address) {
  const post = (body, headers = {}) => fetch(`${address}validate`, { method: "POST", body, headers });
  const good = await post(message("new-message"));
  equal(good.status, 200, "status of a valid message");
  equal(good.headers.get("Klarsyn-Verdict"), "valid", "verdict");
  const bad = await post(message("invalid-cpr-with-hyphen"), { "Accept-Language": "en" });
  equal(bad.status, 422, "status of an invalid message");
  const text = await bad.text();
  equal(JSON.parse(text).resourceType, "OperationOutcome", "resource");
  if (/\d{6}-\d{4}/.test(text)) throw new Error("the answer repeats the CPR number");
  equal((await post("{")).status, 422, "status of half a message");
  equal((await fetch(`${address}validate`)).status, 405, "status of GET");
  equal((await post(new Uint8Array(10_000_001))).status, 413, "status of too much");
  equal((await post(message("new-message"))).status, 200, "status after all that");
}

async function react(address) {
  const { page, done } = await open(address);
  const viewer = page.locator("klarsyn-correspondence");
  await viewer.getByText("Vil I måle blodtryk").first().waitFor();
  await page.getByText("valid", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Vis for fagperson" }).click();
  await page.getByRole("button", { name: "Vis for borger" }).waitFor();
  equal(await viewer.evaluate((element) => element.audience), "clinician", "audience");
  await page.getByRole("button", { name: "Hent svaret" }).click();
  await viewer.getByText("blodtryk").first().waitFor();
  await page.waitForFunction(() => document.querySelector("klarsyn-correspondence").messages[0].name.startsWith("reply"));
  done(/Download the React DevTools|\[vite\]/);
}

async function portal(address) {
  const { page, done } = await open(address);
  await page.getByRole("button", { name: "Diagnosekort" }).click();
  await page.getByText("Lungebetændelse").first().waitFor();
  await page.getByRole("button", { name: "Korrespondance" }).click();
  await page.getByText("Vil I måle blodtryk").first().waitFor();
  const citizen = await page.locator("main").innerText();
  await page.getByRole("button", { name: "Fagperson" }).click();
  await page.waitForSelector('[data-audience="clinician"]');
  const clinician = await page.locator("main").innerText();
  if (citizen.includes("251248-9996") || !clinician.includes("9996")) throw new Error("the two views show the CPR number wrongly");
  await page.getByRole("button", { name: "Ugyldig besked" }).click();
  await page.getByText("ugyldig").first().waitFor();
  if ((await page.locator("main").textContent()).includes("Bruno er henvist")) throw new Error("the invalid message is shown");
  done();
}

async function open(address, options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  const complained = complaints(page);
  await page.goto(address);
  const done = (allowed = /^$/) => {
    const left = complained.filter((complaint) => !allowed.test(complaint));
    if (left.length > 0) throw new Error(`the page complains: ${left.join("; ")}`);
  };
  return { page, done };
}

function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}
