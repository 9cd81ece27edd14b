// The plain reading of a message: who wrote, to whom, about whom, what and when.

import { h } from "./dom.js";
import type { Message, State } from "./state.js";
import type { Words } from "./words.js";

export function reading(message: Message, _state: State, words: Words): HTMLElement {
  const hint = message.report?.verdict === "invalid" ? words.readingInvalid : words.readingHint;
  const head = h("div.section__head", {}, h("h2", { id: "vis" }, words.reading), h("p.small.soft", {}, hint));
  return h("section.section", { "aria-labelledby": "vis" }, head, h("p.soft", {}, words.noReading));
}
