// Starting the WebAssembly module, once.

import start from "../wasm/klarsyn.js";
import { load } from "./load.js";

let started: Promise<void> | undefined;
let instance: { memory: WebAssembly.Memory } | undefined;

/**
 * Loads the WebAssembly module. May be called any number of times; only the first does anything.
 * `wasm` is the module's address or bytes, where it does not lie in this package.
 */
export function init(wasm?: URL | string | BufferSource | WebAssembly.Module): Promise<void> {
  started ??= begin(wasm).catch((error: unknown) => {
    started = undefined; // the next call may try again
    throw error;
  });
  return started;
}

async function begin(wasm?: URL | string | BufferSource | WebAssembly.Module): Promise<void> {
  const from = wasm ?? new URL("../wasm/klarsyn_bg.wasm", import.meta.url);
  const disk = from instanceof URL && from.protocol === "file:";
  instance = await start({ module_or_path: disk ? ((await load(from)) as BufferSource) : from });
}

/** Bytes of memory that the module holds; none before it has been loaded. */
export function memory(): number {
  return instance?.memory.buffer.byteLength ?? 0;
}
