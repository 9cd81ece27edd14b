// The shadow tree around a view: the style sheet, the states before it, and the slots a host may fill.

import sheet from "klarsyn:sheet";
import type { Theme } from "./door.js";
import type { Reason, Words } from "./words.js";

/** What stands there now. */
export type State = "empty" | "loading" | "error" | "shown";

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** One sheet for each document, since a sheet cannot be adopted by another than its own. */
function sheetOf(document: Document): CSSStyleSheet | undefined {
  let own = sheets.get(document);
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (own === undefined && Sheet !== undefined) {
    own = new Sheet();
    own.replaceSync(sheet);
    sheets.set(document, own);
  }
  return own;
}

/** The tree. */
export class Frame {
  readonly #outer: HTMLElement;
  readonly #state: HTMLElement;
  readonly #root: ShadowRoot;
  /** Where the view is mounted. */
  readonly content: HTMLElement;

  constructor(host: HTMLElement) {
    this.#root = host.attachShadow({ mode: "open" });
    this.#state = make("div", { part: "state", class: "klarsyn" });
    this.content = make("div", { part: "content" });
    this.#outer = make("div", { part: "frame" }, this.#state, this.content);
    this.#root.append(this.#outer);
    this.adopt();
  }

  /** Takes the style sheet of the document that the element lies in. */
  adopt(): void {
    const sheet = sheetOf(this.#root.ownerDocument);
    if (sheet && !this.#root.adoptedStyleSheets.includes(sheet)) this.#root.adoptedStyleSheets = [sheet];
  }

  /** How it looks and for whom. */
  dress(language: string, audience: string, theme: Theme | undefined): void {
    this.#state.lang = language;
    this.#state.dataset.audience = audience;
    if (theme) this.#state.dataset.theme = theme;
    else delete this.#state.dataset.theme;
  }

  /** Shows a state; `said` is what it says beneath its title. */
  show(state: State, words: Words, said = "", retry?: () => void): void {
    this.#outer.dataset.state = state;
    this.content.hidden = state !== "shown";
    this.#state.hidden = state === "shown";
    this.#outer.setAttribute("aria-busy", String(state === "loading"));
    if (state === "shown") return this.#state.replaceChildren();
    const slot = make("slot", { name: state });
    if (state === "loading") {
      const bars = ["mid", "title", "short", "long", "long", "mid", "box"].map((size) => make("span", { class: `k-skeleton k-skeleton--${size}` }));
      const skeleton = make("div", { class: "k-state k-skeletons", "aria-hidden": "true", part: "skeleton" }, ...bars);
      slot.append(make("div", { class: "k-document" }, make("p", { class: "k-vh", role: "status" }, said || words.loading), skeleton));
    } else {
      const title = make("p", { class: "k-state__title" }, state === "empty" ? words.empty : words.failed);
      const text = make("div", { class: "k-state__text" }, title, make("p", {}, said || words.emptyMore));
      const body = make("div", { class: "k-state k-state--centre", role: state === "error" ? "alert" : "note" }, text);
      if (retry) {
        const button = make("button", { type: "button", class: "k-button k-button--quiet", part: "retry" }, words.retry);
        button.addEventListener("click", retry);
        body.append(make("p", { class: "k-actions" }, button));
      }
      slot.append(make("div", { class: "k-document" }, body));
    }
    this.#state.replaceChildren(slot);
  }
}

function make(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export type { Reason };
