// How far the checking has come, and the button that stops it; shown only where it takes long enough to wonder.

import type { Progress } from "klarsyn";
import { button, h } from "../dom.js";
import type { Words } from "./words.js";

/** Milliseconds before anything is said. */
const SOON = 300;

/** All that is being checked now. */
export class Work {
  readonly #stop = new AbortController();
  readonly #place: HTMLElement;
  readonly #words: Words;
  readonly #began = performance.now();
  #of = 0;
  #done = 0;
  #loading = false;
  #element: HTMLElement | undefined;

  constructor(place: HTMLElement, words: Words) {
    this.#place = place;
    this.#words = words;
    setTimeout(() => this.#show(), SOON);
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Whether everything has been checked. */
  get over(): boolean {
    return this.#done >= this.#of;
  }

  /** More messages are to be checked. */
  add(count: number): void {
    this.#of += count;
    this.#show();
  }

  /** What the check of a message tells on its way. */
  on = ({ stage }: Progress): void => {
    this.#loading = stage === "loading";
    this.#show();
  };

  /** One message more is done. */
  step(): void {
    this.#done++;
    this.#show();
    if (this.over) this.#element?.remove();
  }

  #show(): void {
    if (this.over || performance.now() - this.#began < SOON) return;
    const { checking, loading, stop } = this.#words;
    const text = this.#loading ? loading : checking(Math.min(this.#done + 1, this.#of), this.#of);
    if (this.#element === undefined) {
      const bar = h("progress", { "aria-labelledby": "gang-tekst" });
      this.#element = h("div.work", { id: "gang" }, h("p.k-small", { id: "gang-tekst" }), bar, button(".k-button--quiet.k-button--small", () => this.#stop.abort(), stop));
      this.#place.prepend(this.#element);
    }
    const [said, bar] = this.#element.children as unknown as [HTMLElement, HTMLProgressElement];
    said.textContent = text;
    // Of one message it is not known how far it has come.
    if (this.#of > 1) [bar.max, bar.value] = [this.#of, this.#done];
  }
}
