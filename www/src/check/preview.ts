// How the message reads: the viewer of the npm package, beneath what was found.

import type { Report } from "klarsyn";
import type { Audience, KlarsynDocument } from "klarsyn/elements";
import { h } from "../dom.js";
import type { Message, State } from "./state.js";
import type { Words } from "./words.js";

/** The viewers are fetched once the first verdict stands: that is what people wait for. */
let elements: Promise<unknown> | undefined;
let made: { message: Message; report: Report; audience: Audience; element: KlarsynDocument } | undefined;

/** The section with the viewer; the same viewer again while it shows the same. */
export function preview(message: Message, report: Report, state: State, words: Words, choose: (audience: Audience) => void): HTMLElement {
  const hint = report.verdict === "invalid" ? words.readingInvalid : words.readingHint;
  const choice = (["citizen", "clinician"] as const).map((audience) => {
    const on = audience === state.audience;
    return h("button.k-button.k-button--quiet.k-button--small", { type: "button", "aria-pressed": String(on), click: () => choose(audience) }, words.audiences[audience]);
  });
  const head = h(
    "div.k-section__head.section__head--choice",
    {},
    h("div", {}, h("h2", { id: "vis" }, words.reading), h("p.k-small.k-soft", {}, hint)),
    h("div.k-actions", { role: "group", "aria-label": words.audience }, choice),
  );
  const place = h("div");
  void show(place, message, report, state.audience);
  return h("section.k-section", { "aria-labelledby": "vis" }, head, place);
}

async function show(place: HTMLElement, message: Message, report: Report, audience: Audience): Promise<void> {
  if (made?.message !== message || made.report !== report || made.audience !== audience) {
    const element = document.createElement("klarsyn-document") as KlarsynDocument;
    element.setAttribute("audience", audience);
    // Whoever looks for the fault sees the message, with a note that it is invalid.
    element.setAttribute("policy", "disclaimer");
    element.setAttribute("level", "3");
    element.report = report;
    element.messages = [{ name: message.name, bytes: message.bytes }];
    made = { message, report, audience, element };
  }
  place.append(made.element);
  elements ??= import("klarsyn/elements");
  await elements;
}
