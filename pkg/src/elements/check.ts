// Checking for the elements: in one worker for the whole page, and in the page itself where no worker can be had.

import type { Klarsyn } from "../klarsyn.js";
import type { Input, Options, Report } from "../types.js";
import { known } from "../where.js";
import { KlarsynWorker } from "../worker.js";

/** What elements ask for. */
export type Checker = Pick<Klarsyn, "validate" | "outcome" | "text" | "json" | "acknowledge">;

let worker: KlarsynWorker | undefined;
/** In use once it has been needed and has answered. */
let page: Checker | undefined;

/** A message's report. */
export function check(input: Input, options: Options): Promise<Report> {
  return ask((checker) => checker.validate(input, options));
}

/** The report in a form, or the message's answer to its sender. */
export function make(wanted: "outcome" | "text" | "json" | "receipt", input: Input, options: Options): Promise<string> {
  return ask((checker) => (wanted === "receipt" ? checker.acknowledge(input, options) : checker[wanted](input, options)));
}

async function ask<T>(question: (checker: Checker) => Promise<T>): Promise<T> {
  if (page) return question(page);
  if (typeof Worker === "function" && known()?.host) {
    try {
      worker ??= new KlarsynWorker();
      return await question(worker);
    } catch (error) {
      // A question may fail; the worker has failed only where the browser, a policy or the network would not have it.
      if (worker !== undefined && worker.failed === undefined) throw error;
      worker = undefined;
    }
  }
  const { Klarsyn } = await import("../klarsyn.js");
  const here = new Klarsyn();
  const answer = await question(here);
  page = here;
  return answer;
}
