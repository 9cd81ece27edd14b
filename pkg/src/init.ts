// Starting the WebAssembly module that checks, once.

import start from "../wasm/klarsyn.js";
import { module } from "./load.js";
import { known, type Place } from "./where.js";

let started: Promise<void> | undefined;
let instance: { memory: WebAssembly.Memory } | undefined;

/**
 * Loads the WebAssembly module. May be called any number of times; only the first does anything.
 * `wasm` is the module's address or bytes, where it does not lie in this package.
 */
export function init(wasm?: Place | WebAssembly.Module): Promise<void> {
  started ??= begin(wasm).catch((error: unknown) => {
    started = undefined; // the next call may try again
    throw error;
  });
  return started;
}

async function begin(wasm?: Place | WebAssembly.Module): Promise<void> {
  const from = wasm ?? (await known()?.engine());
  if (from === undefined) throw new Error("klarsyn/slim does not know where its files lie: call init(wasm) first");
  instance = await start({ module_or_path: from instanceof WebAssembly.Module ? from : await module(from) });
}

/** Bytes of memory that the module holds; none before it has been loaded. */
export function memory(): number {
  return instance?.memory.buffer.byteLength ?? 0;
}
