// The same in a worker, so that a large message does not hold the page up; what runs there can be ended.

import { files } from "klarsyn:files";
import type { Method, Question, Start } from "./host.js";
import type { Input, Language, Options, PackageFile, PackageProblem, Progress, Report, ViewOptions } from "./types.js";
import type { View } from "./view.js";
import { known, theyLie, type Finder } from "./where.js";

interface Asked extends Question {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  options: Options;
}

interface Answer {
  id: number;
  value?: unknown;
  error?: string;
  progress?: Progress;
}

/** Milliseconds that an unwanted check may take to end by itself before the worker is ended. */
const PATIENCE = 300;

/** A validator that lives in a worker; every answer is a promise, as in `Klarsyn`. */
export class KlarsynWorker {
  #worker: Worker | undefined;
  #queue: Asked[] = [];
  #running: Asked | undefined;
  /** What a new worker must be given again. */
  #added: [Method, unknown[]][] = [];
  #next = 0;
  #options: { wasm?: URL | string; packs?: URL | string };
  #failed: Error | undefined;

  /** `wasm` and `packs` are addresses, where the files do not lie in this package; `packs` is a folder's. */
  constructor(options: { wasm?: URL | string; packs?: URL | string } = {}) {
    if (known() === undefined) theyLie(files);
    this.#options = options;
    this.#start();
  }

  validate(input: Input, options: Options = {}): Promise<Report> {
    return this.#ask("validate", input, options) as Promise<Report>;
  }

  outcome(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("outcome", input, options) as Promise<string>;
  }

  text(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("text", input, options) as Promise<string>;
  }

  lines(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("lines", input, options) as Promise<string>;
  }

  json(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("json", input, options) as Promise<string>;
  }

  source(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("source", input, options) as Promise<string>;
  }

  /** Without `resolveOrganization`: a function cannot be sent to a worker. */
  view(input: Input | Input[], options: Omit<ViewOptions, "resolveOrganization"> = {}): Promise<View[]> {
    return this.#ask("view", input, options) as Promise<View[]>;
  }

  acknowledge(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("acknowledge", input, options) as Promise<string>;
  }

  standardOf(input: Input): Promise<string | undefined> {
    return this.#ask("standardOf", input) as Promise<string | undefined>;
  }

  addPackage(tgz: PackageFile | PackageFile[], options: { language?: Language } = {}): Promise<PackageProblem[]> {
    return this.#add("addPackage", tgz, options) as Promise<PackageProblem[]>;
  }

  addPack(pack: Uint8Array | ArrayBuffer): Promise<void> {
    return this.#add("addPack", pack) as Promise<void>;
  }

  prepare(standard: string): Promise<void> {
    return this.#ask("prepare", standard) as Promise<void>;
  }

  /** Why the worker cannot answer any more, where that is so. */
  get failed(): Error | undefined {
    return this.#failed;
  }

  /** Ends the worker; what waits is rejected. */
  close(): void {
    this.#fail(new Error("the worker was closed"));
  }

  async #add(method: Method, files: PackageFile | PackageFile[], options?: Options): Promise<unknown> {
    const answer = await this.#ask(method, files, options);
    this.#added.push([method, [files, options]]);
    return answer;
  }

  #ask(method: Method, input: unknown, options?: Options): Promise<unknown> {
    const { signal, onProgress, ...plain } = options ?? {};
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#failed) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      const values = options ? [input, plain] : [input];
      const asked: Asked = { id: this.#next++, method, values, resolve, reject, options: { onProgress } };
      this.#queue.push(asked);
      signal?.addEventListener("abort", () => this.#drop(asked, signal.reason), { once: true });
      this.#send();
    });
  }

  /** Sends the next question, where none is being answered. */
  #send(): void {
    if (this.#running) return;
    this.#running = this.#queue.shift();
    if (!this.#running) return;
    const { id, method, values, reject } = this.#running;
    try {
      this.#worker?.postMessage({ id, method, values } satisfies Question);
    } catch (error) {
      reject(error); // an input that cannot be sent
      this.#running = undefined;
      this.#send();
    }
  }

  /** Nobody waits for the answer any more. */
  #drop(asked: Asked, reason: unknown): void {
    asked.reject(reason);
    this.#queue = this.#queue.filter((other) => other !== asked);
    if (this.#running !== asked) return;
    setTimeout(() => {
      if (this.#running !== asked || this.#failed) return;
      this.#worker?.terminate();
      this.#running = undefined;
      for (const [method, values] of this.#added.toReversed()) {
        const nobody = () => undefined;
        this.#queue.unshift({ id: this.#next++, method, values, resolve: nobody, reject: nobody, options: {} });
      }
      this.#start();
      this.#send();
    }, PATIENCE);
  }

  #start(): void {
    const at = known();
    const worker = (this.#worker = new Worker(script((at?.host ?? files.host)?.() as URL)));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answered(data);
    worker.onerror = (event) => this.#fail(new Error(event.message || "the worker could not be started"));
    const { wasm, packs } = this.#options;
    const own = packs ?? at?.packs ?? files.packs;
    const byName = typeof own === "string" || own instanceof URL ? absolute(own) : addresses(own);
    const engine = wasm === undefined ? address(at?.engine ?? files.engine) : absolute(wasm);
    const [view, packages] = [address(at?.view ?? files.view), address(at?.packages ?? files.packages)];
    worker.postMessage({ engine, view, packages, packs: byName } satisfies Start);
  }

  #answered({ id, value, error, progress }: Answer): void {
    const asked = this.#running;
    if (asked?.id !== id) return;
    if (progress) return asked.options.onProgress?.(progress);
    this.#running = undefined;
    if (error === undefined) asked.resolve(value);
    else asked.reject(new Error(error));
    this.#send();
  }

  #fail(error: Error): void {
    this.#failed = error;
    this.#worker?.terminate();
    const waiting = this.#running ? [this.#running, ...this.#queue] : this.#queue;
    this.#running = undefined;
    this.#queue = [];
    for (const asked of waiting) asked.reject(error);
  }
}

/** The address that a finder gives, or nothing that could be fetched. */
function address(find: Finder | undefined): string {
  const place = find?.();
  return place instanceof URL || typeof place === "string" ? absolute(place) : "";
}

function addresses(all: Record<string, Finder>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, find]) => [name, address(find)]));
}

function absolute(url: URL | string): string {
  return new URL(url, globalThis.location?.href).href;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** The script's address as a page under `require-trusted-types-for 'script'` wants it. */
function script(url: URL): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url.href;
  const own = url.href;
  policy ??= types.createPolicy("klarsyn-worker", {
    createScriptURL(asked) {
      if (asked !== own) throw new TypeError("not the worker's script");
      return asked;
    },
  });
  return policy.createScriptURL(own);
}
