// What each kilobyte of a WebAssembly module is: by crate, by module of ours, and the largest functions. Reads the
// names that rustc left in `target/modules`; the module that is shipped has none, and is smaller still.

import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const SHOWN = { crates: 10, modules: 30, functions: 20 };

for (const folder of readdirSync("target/modules")) {
  const name = readdirSync(`target/modules/${folder}`).find((file) => file.endsWith("_bg.wasm"));
  if (name) tell(folder, read(readFileSync(`target/modules/${folder}/${name}`)));
}

function tell(folder, { code, data, functions }) {
  const share = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB ${((100 * bytes) / code.length).toFixed(1).padStart(5)} %`;
  console.log(`\n${folder}: code ${kb(code)}, data ${kb(data)}`);
  for (const [title, key, shown] of [["by crate", crate, SHOWN.crates], ["by module", place, SHOWN.modules], ["largest functions", (name) => name, SHOWN.functions]]) {
    console.log(`  ${title}`);
    const sums = new Map();
    for (const { name, bytes } of functions) sums.set(key(name), (sums.get(key(name)) ?? 0) + bytes);
    const sorted = [...sums].sort((a, b) => b[1] - a[1]);
    for (const [what, bytes] of sorted.slice(0, shown)) console.log(`${share(bytes)}  ${what.slice(0, 100)}`);
    const rest = sorted.slice(shown).reduce((sum, [, bytes]) => sum + bytes, 0);
    if (rest > 0) console.log(`${share(rest)}  ${sorted.length - shown} others`);
  }
}

/** Bytes, and what Brotli makes of them alone. */
function kb(bytes) {
  return `${(bytes.length / 1000).toFixed(1)} kB (Brotli ${(brotliCompressSync(bytes).length / 1000).toFixed(1)} kB)`;
}

/** The first path in a name: `<alloc::vec::Vec<T> as …>::from_iter` is alloc's. */
function path(name) {
  return /[a-z_][\w]*(::[\w]+)+/.exec(name.replace(/^[<&*\[( ]*(?:mut |dyn )*/, ""))?.[0] ?? name;
}

function crate(name) {
  return path(name).split("::")[0];
}

function place(name) {
  return path(name).split("::").slice(0, 2).join("::");
}

/** The sections, and each function with its name and the bytes of its body. */
function read(wasm) {
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const text = () => {
    const length = number();
    return wasm.toString("utf8", at, (at += length));
  };
  const names = new Map();
  let [imported, code, data] = [0, Buffer.alloc(0), Buffer.alloc(0)];
  const bodies = [];
  while (at < wasm.length) {
    const id = wasm[at++];
    const length = number();
    const end = at + length;
    if (id === 2) {
      for (let count = number(); count > 0; count--) imported += Number(importOf());
    } else if (id === 10) {
      code = wasm.subarray(at, end);
      for (let count = number(); count > 0; count--) {
        const bytes = number();
        bodies.push(bytes);
        at += bytes;
      }
    } else if (id === 11) {
      data = wasm.subarray(at, end);
    } else if (id === 0 && text() === "name") {
      while (at < end) {
        const kind = wasm[at++];
        const next = number() + at;
        if (kind === 1) for (let count = number(); count > 0; count--) names.set(number(), text().replace(/\[[0-9a-f]{16}\]|::h[0-9a-f]{16}$/g, ""));
        at = next;
      }
    }
    at = end;
  }
  return { code, data, functions: bodies.map((bytes, i) => ({ bytes, name: names.get(i + imported) ?? "(no name)" })) };

  /** Passes one import; whether it is a function. */
  function importOf() {
    text();
    text();
    const kind = wasm[at++];
    if (kind === 0) number();
    else if (kind === 3) at += 2;
    else {
      if (kind === 1) at++;
      const flags = wasm[at++];
      number();
      if (flags & 1) number();
    }
    return kind === 0;
  }
}
