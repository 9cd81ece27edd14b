// Loading files that lie beside this one: over HTTP in a browser, from disk in Node.

/** The bytes of a file; throws where it cannot be had. */
export async function load(url: URL): Promise<Uint8Array> {
  if (url.protocol === "file:") {
    const fs: string = "node:fs/promises";
    const { readFile } = (await import(fs)) as { readFile(path: URL): Promise<Uint8Array> };
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes of an input. */
export function bytesOf(input: Uint8Array | ArrayBuffer | string): Uint8Array {
  if (typeof input === "string") return new TextEncoder().encode(input);
  return input instanceof Uint8Array ? input : new Uint8Array(input);
}
