// Where the package's other files lie: said once, by the entry that a program imports.

/** A file: its address, or its bytes. */
export type Place = URL | string | Uint8Array | ArrayBuffer;

/** A file that is asked for when it is needed. */
export type Finder = () => Place | Promise<Place>;

/** The files beside the script. */
export interface Files {
  /** The WebAssembly module that checks. */
  engine: Finder;
  /** The WebAssembly module that shows. */
  view?: Finder;
  /** The WebAssembly module that reads official packages. */
  packages?: Finder;
  /** Definitions by name (`r4`, one for each standard, and `full`), or the folder that they lie in. */
  packs: Record<string, Finder> | URL;
  /** The worker's script; none where a worker cannot be had. */
  host?: () => URL;
}

let files: Files | undefined;

/** Says where the files lie. */
export function theyLie(at: Files): void {
  files = at;
}

/**
 * Says that the files lie in a folder of the host's: a copy of the package, or of its `dist/host.js`, `wasm` and
 * `packs`. For bundlers that do not bring them along. `base` ends with a slash.
 */
export function locate(base: URL | string): void {
  const at = (path: string) => new URL(path, new URL(base, globalThis.location?.href));
  theyLie({
    engine: () => at("wasm/klarsyn_bg.wasm"),
    view: () => at("wasm/view_bg.wasm"),
    packages: () => at("wasm/packages_bg.wasm"),
    packs: at("packs/"),
    host: () => at("dist/host.js"),
  });
}

/** Where a pack lies. */
export async function pack(name: string): Promise<Place> {
  const packs = files?.packs;
  if (packs instanceof URL) return new URL(`${name}.pack`, packs);
  const find = packs?.[name];
  if (find === undefined) throw new Error(`no pack ${name} is here: say where the packs lie`);
  return find();
}

/** The packs that are known by name. */
export function packNames(): string[] {
  return files === undefined || files.packs instanceof URL ? [] : Object.keys(files.packs);
}

/** Where the files lie, where the entry knows. */
export function known(): Files | undefined {
  return files;
}
