// Proves the page: it loads under the strict policy, checks an example, and shows verdict and findings.

import { complaints, launch, ready } from "./launch.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  const complained = complaints(page);
  const began = performance.now();
  await page.goto(`${process.argv[2]}tjek.html`);
  await ready(page);
  const verdict = await page.textContent("#dom");
  const findings = await page.locator(".k-finding").count();
  const first = await page.locator(".k-finding__title").first().textContent();
  const shown = "#resultat klarsyn-document [part=frame][data-state=shown]";
  await page.waitForSelector(shown, { timeout: 30_000 });
  const reading = await page.locator("#resultat klarsyn-document").evaluate((element) => element.shadowRoot.textContent);
  console.log(`after ${(performance.now() - began).toFixed(0)} ms: ${verdict}, ${findings} finding(s): ${first}`);
  if (verdict !== "Ugyldig" || findings === 0) throw new Error("the first example should be invalid, with a finding");
  if (!reading.includes("Bruno Test Elmer")) throw new Error("the message is not shown");
  if (complained.length > 0) throw new Error(`the page complained:\n${complained.join("\n")}`);
} finally {
  await browser.close();
}
