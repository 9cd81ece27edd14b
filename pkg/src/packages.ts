// Starting the WebAssembly module that reads official packages, once, when it is first needed.

import { module } from "./load.js";
import { known } from "./where.js";

type Module = typeof import("../wasm/packages.js");

let started: Promise<Module> | undefined;

/** The module's calls. */
export function packages(): Promise<Module> {
  started ??= begin().catch((error: unknown) => {
    started = undefined; // the next call may try again
    throw error;
  });
  return started;
}

async function begin(): Promise<Module> {
  const find = known()?.packages;
  if (find === undefined) throw new Error("klarsyn does not know where its files lie: call locate(folder) first");
  const made = await import("../wasm/packages.js");
  await made.default({ module_or_path: await module(await find()) });
  return made;
}
