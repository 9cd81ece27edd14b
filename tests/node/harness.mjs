// What the browser checks share: one browser, named checks, and what axe, the policy and the console say.

import { readFileSync } from "node:fs";
import { complaints, launch } from "./launch.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Checks against one address, in one browser. */
export async function checks(address) {
  const browser = await launch();
  const faults = [];
  let passed = 0;
  return {
    browser,
    faults,
    fault: (text) => faults.push(text),

    /** A page of its own context; its complaints fail the check that it belongs to. One that is kept stays open. */
    async open(path, context = {}, keep = false) {
      const page = await (await browser.newContext(context)).newPage();
      page.complained = complaints(page);
      page.kept = keep;
      await page.goto(new URL(path, address).href);
      return page;
    },

    async check(name, run) {
      const before = faults.length;
      const began = performance.now();
      try {
        await run();
        const pages = browser.contexts().flatMap((c) => c.pages());
        for (const page of pages) faults.push(...(page.complained ?? []).splice(0).map((c) => `${name}: ${c}`));
      } catch (error) {
        faults.push(`${name}: ${error.message.split("\n").slice(0, 3).join(" ")}`);
      }
      await Promise.all(browser.contexts().filter((c) => !c.pages().some((page) => page.kept)).map((c) => c.close()));
      if (faults.length === before) passed++;
      console.log(`  ${faults.length === before ? "ok  " : "FAIL"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    },

    /** Closes the browser, sums up and ends the process. */
    async end() {
      await browser.close();
      console.log(`${passed} checks passed, ${faults.length} faults`);
      for (const fault of faults) console.log(`  ${fault}`);
      process.exit(faults.length === 0 ? 0 : 1);
    },
  };
}

/** What axe finds on a page that was opened with `bypassCSP`; shadow roots are looked into. */
export async function violations(page, exclude = [], rules = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(([exclude, rules]) => globalThis.axe.run({ exclude }, { resultTypes: ["violations"], rules }), [exclude, { "target-size": { enabled: true }, ...rules }]);
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 4).map((n) => [n.target].flat(3).join(" >>> ")).join("; ")}`);
}

export function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}

export function ok(value, what) {
  if (!value) throw new Error(what);
}
