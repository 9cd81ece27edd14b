// The same in a worker, so that a large message does not hold the page up.

import type { Reading } from "./reading.js";
import type { Input, Options, Report } from "./types.js";

/** What can be asked of the worker, by name. */
type Method = "validate" | "outcome" | "text" | "lines" | "json" | "view" | "acknowledge" | "standardOf" | "addPackage" | "prepare";

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** A validator that lives in a worker; every answer is a promise, as in `Klarsyn`. */
export class KlarsynWorker {
  #worker: Worker;
  #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor() {
    this.#worker = new Worker(trusted(new URL("./host.js", import.meta.url).href), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; value?: unknown; error?: string }>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.error));
    };
    this.#worker.onerror = (event) => {
      this.#waiting.forEach((waiting) => waiting.reject(new Error(event.message || "the worker stopped")));
      this.#waiting.clear();
    };
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

  view(input: Input, options: Options = {}): Promise<Reading> {
    return this.#ask("view", input, options) as Promise<Reading>;
  }

  acknowledge(input: Input, options: Options = {}): Promise<string> {
    return this.#ask("acknowledge", input, options) as Promise<string>;
  }

  standardOf(input: Input): Promise<string | undefined> {
    return this.#ask("standardOf", input) as Promise<string | undefined>;
  }

  addPackage(tgz: Uint8Array | ArrayBuffer): Promise<void> {
    return this.#ask("addPackage", tgz) as Promise<void>;
  }

  prepare(standard: string): Promise<void> {
    return this.#ask("prepare", standard) as Promise<void>;
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.forEach((waiting) => waiting.reject(new Error("the worker was closed")));
    this.#waiting.clear();
  }

  #ask(method: Method, ...values: unknown[]): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, values });
    });
  }
}

/** A script's address as a page under `require-trusted-types-for 'script'` wants it. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types ? types.createPolicy("klarsyn-worker", { createScriptURL: (own) => own }).createScriptURL(url) : url;
}
