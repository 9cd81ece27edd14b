// Starting the browser that the checks drive.

import { chromium } from "playwright-core";

const SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser on this machine; CHROMIUM names it. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: SWITCHES });
}

/** Collects what a page complains of: errors, refused requests, breaches of the policy. */
export function complaints(page) {
  const all = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) all.push(message.text());
  });
  page.on("pageerror", (error) => all.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A page that is left before its icon has come asks no more for it.
    if (why !== "net::ERR_ABORTED" || !request.url().endsWith("/icon.svg")) all.push(`${request.url()}: ${why}`);
  });
  return all;
}

/** Waits until the page has shown a verdict. */
export async function ready(page) {
  await page.waitForSelector("html[data-ready]", { timeout: 30_000 });
}
