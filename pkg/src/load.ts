// Loading files: over HTTP in a browser, from disk in Node, or at hand already.

import type { Place } from "./where.js";

/** The bytes of a file; throws where it cannot be had. */
export async function load(place: Place): Promise<Uint8Array> {
  if (typeof place !== "string" && !(place instanceof URL)) return bytesOf(place);
  const url = new URL(place, globalThis.location?.href);
  if (url.protocol === "file:" && globalThis.process?.versions?.node) {
    const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A WebAssembly module in the form that its script takes: an address is compiled while it comes. */
export async function module(place: Place): Promise<Response | BufferSource> {
  const address = typeof place === "string" ? new URL(place, globalThis.location?.href) : place;
  if (!(address instanceof URL) || address.protocol === "file:") return (await load(address)) as BufferSource;
  return fetch(address);
}

/** The bytes of an input. */
export function bytesOf(input: Uint8Array | ArrayBuffer | string): Uint8Array {
  if (typeof input === "string") return new TextEncoder().encode(input);
  return input instanceof Uint8Array ? input : new Uint8Array(input);
}

declare global {
  var process: undefined | {
    versions?: { node?: string };
    getBuiltinModule(name: "node:fs/promises"): { readFile(path: URL): Promise<Uint8Array> };
  };
}
