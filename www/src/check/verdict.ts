// The verdict on one message, and what can be saved of it.

import type { Report } from "klarsyn";
import { button, h, icon } from "../dom.js";
import { verdictIcon, verdictKind } from "./files.js";
import { changed, safeFixes, type Actions, type Message } from "./state.js";
import { contextName, type Words } from "./words.js";

export function verdict(message: Message, report: Report, words: Words, actions: Actions): HTMLElement {
  const kind = verdictKind[report.verdict];
  const open = report.findings.filter((f) => f.undecided).length;
  const safe = safeFixes(report).length;
  const digits = report.millis < 10 ? 1 : 0;
  const ms = report.millis.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
  const [before, after] = words.checked(contextName(report.context), ms);
  const save = (form: Parameters<Actions["save"]>[0], label: string) =>
    button(".k-button--quiet.k-button--small", () => actions.save(form), icon("download"), label);
  return h(
    `section.k-verdict.k-verdict--${report.verdict}`,
    { "aria-labelledby": "dom" },
    h(
      "div.k-verdict__top",
      {},
      h(`h2.k-verdict__word.${kind}`, { id: "dom" }, icon(verdictIcon[report.verdict]), words.verdict[report.verdict]),
      h(
        "p.k-actions",
        {},
        safe > 0 && button("", () => actions.mend(safeFixes(report)), words.mendAll(safe)),
        changed(message) && button(".k-button--quiet", () => actions.undo(), icon("undo"), words.undo),
        changed(message) && button(".k-button--quiet", () => actions.save("message"), icon("download"), words.saveMessage),
        answerable(report) && button(".k-button--quiet", () => actions.save("acknowledgement"), icon("reply"), words.acknowledge),
      ),
    ),
    h("p", {}, h("strong", {}, message.name), before, after),
    h(
      "ul.k-counts",
      {},
      count(icon("error", report.errors > 0 ? "k-is-invalid" : "k-soft"), words.errors(report.errors)),
      count(icon("warn", report.warnings > 0 ? "k-is-open" : "k-soft"), words.warnings(report.warnings)),
      count(icon("open", open > 0 ? "k-is-open" : "k-soft"), words.undecided(open)),
    ),
    h(
      "p.k-actions.k-small",
      {},
      h("span", {}, words.saveReport),
      save("outcome", "OperationOutcome"),
      save("text", words.text),
      save("lines", words.lines),
      save("json", "JSON"),
      button(".k-button--quiet.k-button--small", () => print(), icon("print"), words.print),
    ),
  );
}

/** `2 fejl`, with the number set apart. */
function count(image: SVGElement, text: string): HTMLElement {
  const [number = "", ...rest] = text.split(" ");
  return h("li", {}, image, h("strong", {}, number), ` ${rest.join(" ")}`);
}

/** Messages are acknowledged; documents and acknowledgements are not. */
function answerable({ context }: Report): boolean {
  return /^(carecommunication|hospitalnotification|homecareobservation)@/.test(context);
}
