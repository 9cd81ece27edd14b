// The validator, with definitions fetched as messages need them.

import { Validator } from "../wasm/klarsyn.js";
import { init } from "./init.js";
import { beginning, isCda, likely } from "./guess.js";
import { bytesOf, load } from "./load.js";
import { packages } from "./packages.js";
import type { Input, Language, Options, PackageFile, PackageProblem, Report, ViewOptions } from "./types.js";
import type { View } from "./view.js";
import { pack, packNames, type Place } from "./where.js";

/** How a validator is made. */
export interface KlarsynOptions {
  /**
   * Where the packs lie, when they do not lie in this package: a folder's address with a slash at the end, or a
   * function that finds one by its name, `r4` or `carecommunication@5.0`.
   */
  packs?: URL | string | ((name: string) => Place | Promise<Place>);
}

/** Checks and reads messages. One is enough; it keeps what it has loaded. */
export class Klarsyn {
  #validator: Validator | undefined;
  #packs: KlarsynOptions["packs"];
  #loading = new Map<string, Promise<void>>();
  /** Packs that come before anyone knows that they are needed. */
  #coming = new Map<string, Promise<Uint8Array>>();
  #loaded = new Set<string>();
  /** Milliseconds that the last check waited for files. */
  #spent = 0;

  constructor(options: KlarsynOptions = {}) {
    this.#packs = options.packs;
  }

  /** The verdict on a message, and everything found. */
  async validate(input: Input, options: Options = {}): Promise<Report> {
    this.#spent = 0;
    const began = performance.now();
    const json = await this.#form("object", input, options);
    const report = JSON.parse(json) as Report;
    return { ...report, millis: performance.now() - began - this.#spent };
  }

  /** The same as a FHIR OperationOutcome, in JSON. */
  async outcome(input: Input, options: Options = {}): Promise<string> {
    return this.#form("outcome", input, options);
  }

  /** The same as text for a terminal. */
  async text(input: Input, options: Options = {}): Promise<string> {
    return this.#form("text", input, options);
  }

  /** The same as one line for each finding, as build logs have them. */
  async lines(input: Input, options: Options = {}): Promise<string> {
    return this.#form("line", input, options);
  }

  /** What the command line's `--format json` prints. */
  async json(input: Input, options: Options = {}): Promise<string> {
    return this.#form("json", input, options);
  }

  /** The message's text as it was read, whatever its encoding; places in reports count in it. */
  async source(input: Input): Promise<string> {
    await init();
    return this.#engine().source(bytesOf(input));
  }

  /** What there is to look at in these messages, as plain data: a thread is put together from all of its messages. */
  async view(input: Input | Input[], options: ViewOptions = {}): Promise<View[]> {
    const { view } = await import("./elements/view.js");
    const { read } = await view();
    return JSON.parse(read((Array.isArray(input) ? input : [input]).map(bytesOf), options)) as View[];
  }

  /** The MedCom Acknowledgement that answers a message, in JSON; throws where it has no answer. */
  async acknowledge(input: Input, options: Options = {}): Promise<string> {
    const bytes = bytesOf(input);
    await this.#ready(bytes, options);
    const { name = "", standard, profiles = [], language = "da" } = options;
    const flags = flagsOf(options);
    const random = crypto.getRandomValues(new Uint8Array(1024));
    const now = new Date();
    return this.#engine().acknowledge(language, flags, standard, profiles, name, bytes, now.getTime(), now.toISOString(), random);
  }

  /** The standard that a message names, such as `carecommunication@5.0`. */
  async standardOf(input: Input): Promise<string | undefined> {
    await init();
    return this.#engine().standardOf(bytesOf(input));
  }

  /**
   * Loads official FHIR packages (`.tgz`), to be used besides what is here; give those that need one another together.
   * What is wrong with their definitions is answered, and the rest of them is used.
   */
  async addPackage(tgz: PackageFile | PackageFile[], options: { language?: Language } = {}): Promise<PackageProblem[]> {
    const all = this.#packs === undefined ? packNames() : [];
    const names = new Set([...this.#loaded, ...(all.length > 0 ? all : ["r4", "full"])]);
    const [{ Packages }, ...below] = await Promise.all([packages(), ...[...names].map((name) => this.#find(name).then(load))]);
    const made = new Packages(options.language ?? "da");
    try {
      for (const pack of below) made.below(pack);
      for (const file of Array.isArray(tgz) ? tgz : [tgz]) made.add(bytesOf(file));
      await this.addPack(made.pack());
      return JSON.parse(made.found()) as PackageProblem[];
    } finally {
      made.free();
    }
  }

  /** Loads a pack's bytes. */
  async addPack(pack: Uint8Array | ArrayBuffer): Promise<void> {
    await init();
    this.#engine().addPack(bytesOf(pack));
  }

  /** Loads what a standard needs before the first message comes. */
  async prepare(standard: string): Promise<void> {
    const own = standard.includes("@") ? [this.#pack(standard)] : [];
    await init();
    await Promise.all([...own, ...this.#engine().packsOf(this.#named(standard)).map((name) => this.#pack(name))]);
  }

  /** Loads what a message needs; tells whether anything was missing. */
  async #ready(bytes: Uint8Array, options: Options): Promise<boolean> {
    const before = this.#loaded.size;
    const tell = (done: number) => options.onProgress?.({ stage: "loading", done, of: 3 });
    tell(0);
    // Fetched beside the module: the base, and the standard that the message seems to be of.
    const start = beginning(bytes);
    this.#expect(isCda(start) ? "cda@2.0" : "r4");
    if (this.#packs === undefined && options.standard === undefined) this.#expect(likely(start, packNames()));
    await this.#timed(init());
    tell(1);
    const named = options.standard;
    const standard = named === undefined ? this.#engine().standardOf(bytes) : this.#named(named);
    const packs = this.#engine().packsOf(standard).map((name) => this.#pack(name));
    void packs[0]?.then(() => tell(2), () => undefined);
    await this.#timed(Promise.all(packs));
    tell(3);
    options.signal?.throwIfAborted();
    return this.#loaded.size > before;
  }

  /** Waits, and keeps account of the time. */
  async #timed<T>(waiting: Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await waiting;
    this.#spent += performance.now() - began;
    return answer;
  }

  /** One of the forms; where a message leaves something open, with all definitions there are. */
  async #form(form: string, input: Input, options: Options): Promise<string> {
    const bytes = bytesOf(input);
    options.signal?.throwIfAborted();
    // A standard whose pack is here already is found by the check itself, without a second reading.
    let said = this.#loaded.size > 0 ? this.#run(form, bytes, options) : undefined;
    if (said === undefined || this.#engine().context() === "r4") {
      if (await this.#ready(bytes, options)) said = undefined;
      said ??= this.#run(form, bytes, options);
    }
    if (this.#loaded.has("full") || !this.#engine().wantsMore()) return said;
    // Where the rest cannot be had, what was left open stays open, and the verdict says so.
    const more = await this.#timed(this.#pack("full").then(() => true, () => false));
    options.signal?.throwIfAborted();
    return more ? this.#run(form, bytes, options) : said;
  }

  #run(form: string, bytes: Uint8Array, options: Options): string {
    options.onProgress?.({ stage: "checking", done: 0, of: 1 });
    const { name = "", standard, profiles = [], language = "da", form: asked = [] } = options;
    const forms = Array.isArray(asked) ? asked : [asked];
    this.#engine().setForms(forms.map((questions) => this.#engine().source(bytesOf(questions))));
    return this.#engine().validate(form, language, flagsOf(options), standard, profiles, name, bytes, Date.now());
  }

  /** Has a pack come that is likely to be asked for; where it does not come, whoever asks for it hears why. */
  #expect(name: string | undefined): void {
    if (!name || this.#loading.has(name) || this.#coming.has(name)) return;
    const coming = this.#find(name).then(load);
    coming.catch(() => undefined);
    this.#coming.set(name, coming);
  }

  /** Fetches a pack, once. */
  #pack(name: string): Promise<void> {
    let loading = this.#loading.get(name);
    if (loading === undefined) {
      const fetched = this.#coming.get(name) ?? this.#find(name).then(load);
      this.#coming.delete(name);
      loading = Promise.all([fetched, init()]).then(([bytes]) => {
        this.#engine().addPack(bytes);
        this.#loaded.add(name);
      });
      loading.catch(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading;
  }

  /** Where a pack lies. */
  async #find(name: string): Promise<Place> {
    if (typeof this.#packs === "function") return this.#packs(name);
    if (this.#packs !== undefined) return new URL(`${name}.pack`, new URL(this.#packs, globalThis.location?.href));
    return pack(name);
  }

  /** The full id of a standard that is named, perhaps without its version. */
  #named(name: string): string {
    const id = this.#engine().standardNamed(name);
    if (id === undefined) throw new Error(`no such standard: ${name}`);
    return id;
  }

  #engine(): Validator {
    return (this.#validator ??= new Validator());
  }
}

/** As the engine takes them. */
function flagsOf(options: Options): number {
  return (options.showValues ? 1 : 0) | (options.governanceErrors ? 2 : 0) | (options.exampleUrls ? 4 : 0);
}
