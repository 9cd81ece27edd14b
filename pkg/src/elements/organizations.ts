// Names of organisations that a message gives only by number: the host is asked, each number once.

/** Finds the name of an organisation by its number (SOR). It may answer later, or fail. */
export type ResolveOrganization = (id: string) => string | undefined | null | Promise<string | undefined | null>;

/** What is known by now. */
export class Organizations {
  readonly #resolve: ResolveOrganization | null;
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #names = new Map<string, string>();
  readonly #asked = new Set<string>();
  /** The name by a number, where it is known by now. Another function means that more are known. */
  find = this.#finder();

  constructor(resolve: ResolveOrganization | null, changed: () => void, failed: (error: unknown) => void) {
    this.#resolve = resolve;
    this.#changed = changed;
    this.#failed = failed;
  }

  #finder(): (id: string) => string | undefined {
    return (id) => {
      if (this.#resolve && !this.#asked.has(id)) {
        this.#asked.add(id);
        void this.#ask(id, this.#resolve);
      }
      return this.#names.get(id);
    };
  }

  async #ask(id: string, resolve: ResolveOrganization): Promise<void> {
    try {
      await undefined; // the view is drawing just now
      const name = await resolve(id);
      if (typeof name !== "string" || name === "") return;
      this.#names.set(id, name);
      this.find = this.#finder();
      this.#changed();
    } catch (error) {
      this.#failed(error);
    }
  }
}
