// Runs inside the worker and answers what `worker.ts` asks, one question at a time.

import { init } from "./init.js";
import { Klarsyn } from "./klarsyn.js";
import type { Options } from "./types.js";
import { theyLie } from "./where.js";

/** What can be asked, by name. */
export type Method = "validate" | "outcome" | "text" | "lines" | "json" | "source" | "view" | "acknowledge" | "standardOf" | "addPackage" | "addPack" | "prepare";

/** The first message: where the files lie. */
export interface Start {
  engine: string;
  view: string;
  packages: string;
  packs: Record<string, string> | string;
}

/** Each message after it. */
export interface Question {
  id: number;
  method: Method;
  values: unknown[];
}

let klarsyn: Klarsyn | undefined;
const answer = postMessage as (message: unknown) => void;

onmessage = async ({ data }: MessageEvent<Start | Question>) => {
  if ("engine" in data) {
    const { engine, view, packages, packs } = data;
    const finders = typeof packs === "string" ? [] : Object.entries(packs).map(([name, place]) => [name, () => place]);
    theyLie({ engine: () => engine, view: () => view, packages: () => packages, packs: Object.fromEntries(finders) });
    klarsyn = new Klarsyn(typeof packs === "string" ? { packs } : {});
    await init().catch(() => undefined); // the first question tries again, and tells
    return;
  }
  const { id, method, values } = data;
  try {
    const options = values[1] as Options | undefined;
    if (options) options.onProgress = (progress) => answer({ id, progress });
    const ask = klarsyn?.[method] as (...values: unknown[]) => Promise<unknown>;
    answer({ id, value: await ask.apply(klarsyn, values) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
