// Starting the WebAssembly module that shows, once, when it is first needed.

import start, { mount, read } from "klarsyn:view";
import { module } from "../load.js";
import { known } from "../where.js";
import type { View } from "./door.js";

let started: Promise<View> | undefined;
let instance: { memory: WebAssembly.Memory } | undefined;

/** Bytes of memory that the views' module holds; none before it has been loaded. */
export function viewMemory(): number {
  return instance?.memory.buffer.byteLength ?? 0;
}

/** The door to the views. */
export function view(): Promise<View> {
  started ??= begin().catch((error: unknown) => {
    started = undefined; // the next element may try again
    throw error;
  });
  return started;
}

async function begin(): Promise<View> {
  const find = known()?.view;
  if (find === undefined) throw new Error("klarsyn does not know where its files lie: call locate(folder) first");
  instance = await start({ module_or_path: await module(await find()) });
  return { mount, read };
}
