// Who checks: the page itself what it opens with, since its module is here first; a worker everything else, so that the
// page stays alive and a check can be stopped.

import { Klarsyn, type Input, type Options, type Report } from "klarsyn";
import { KlarsynWorker } from "klarsyn/worker";

type Form = "outcome" | "text" | "lines" | "json" | "acknowledge";
type Asked = Pick<Klarsyn, "validate" | "source" | Form>;

const page = new Klarsyn();
let worker: KlarsynWorker | undefined;

/** Makes ready what the first message needs; the worker follows when it stands. */
export const prepare = (standard: string): Promise<void> => page.prepare(standard);

export function prepareWorker(standard: string): void {
  void (worker ??= new KlarsynWorker()).prepare(standard).catch(() => undefined);
}

/** A message's report and text. */
export function check(bytes: Input, options: Options, here: boolean): Promise<[Report, string]> {
  const both = async (asked: Asked): Promise<[Report, string]> => [await asked.validate(bytes, options), await asked.source(bytes)];
  return here ? both(page) : ask(both, options.signal);
}

/** A report in a form, or the answer to the message. */
export function make(form: Form, bytes: Input, options: Options): Promise<string> {
  return ask((asked) => asked[form](bytes, options));
}

/** The worker's answer; where it has none (it was not allowed, or its files are out of reach), the page's own. */
async function ask<T>(question: (asked: Asked) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await question((worker ??= new KlarsynWorker()));
  } catch (error) {
    if (signal?.aborted) throw error;
    if (worker?.failed !== undefined) worker = undefined;
    return question(page);
  }
}
