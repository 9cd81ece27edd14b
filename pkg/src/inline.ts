// Everything in one file: for a web view or a page that may fetch nothing. Only the rarely needed pack `full` is left out.

import { data } from "klarsyn:data";
import { theyLie, type Finder } from "./where.js";

export * from "./slim.js";
export * from "./elements/elements.js";

const packs = Object.keys(data).filter((name) => name.endsWith(".pack"));
theyLie({
  engine: carried("engine"),
  view: carried("view"),
  packages: carried("packages"),
  packs: Object.fromEntries(packs.map((name): [string, Finder] => [name.slice(0, -5), carried(name)])),
});

/** Unpacks a file when it is first needed. */
function carried(name: string): Finder {
  let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return () => (bytes ??= unpack(name));
}

async function unpack(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = data[name];
  if (!file) throw new Error(`${name} is not part of klarsyn/inline`);
  const bytes = Uint8Array.from(atob(file.text), (letter) => letter.charCodeAt(0));
  file.text = ""; // the text is no longer needed
  if (!file.gzip) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
