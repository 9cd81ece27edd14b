// The findings of one message, the gravest first, consequences under their cause.

import type { Finding, Report } from "klarsyn";
import { button, h, icon, page, prose, sentence, type Child } from "../dom.js";
import { roots, type Actions } from "./state.js";
import type { Words } from "./words.js";

/** So many are shown at once; a button shows more. */
const SHOWN = 50;

export function findings(report: Report, words: Words, actions: Actions): HTMLElement {
  const all = roots(report);
  const list = h("ol.k-findings");
  const more = (from: number) => {
    const part = all.slice(from, from + SHOWN);
    list.append(...part.map(([finding, i], n) => item(finding, i, from + n === 0, report, words, actions)));
    const left = all.length - from - part.length;
    if (left > 0) {
      const row = h("li.k-more", {}, button(".k-button--text", () => (row.remove(), more(from + SHOWN)), `+ ${left}`));
      list.append(row);
    }
  };
  more(0);
  const head = h("div.k-panel__head", {}, h("h2", { id: "fund" }, words.findings(all.length)));
  if (all.length > 1) head.append(h("p.k-small.k-soft", {}, words.gravest));
  const none = h("div.k-state.k-state--centre.k-is-valid", {}, icon("ok"), h("p", {}, h("strong", {}, words.noFindings)), h("p.k-small.k-soft", {}, words.noFindingsHint));
  return h("section.k-panel", { "aria-labelledby": "fund" }, head, all.length > 0 ? list : none);
}

export function severityIcon(finding: Finding): SVGElement {
  if (finding.severity === "fatal" || finding.severity === "error") return icon("error", "k-is-invalid");
  if (finding.undecided) return icon("open", "k-is-open");
  return finding.severity === "warning" ? icon("warn", "k-is-open") : icon("info", "k-soft");
}

function item(finding: Finding, i: number, open: boolean, report: Report, words: Words, actions: Actions): HTMLElement {
  const consequences = report.findings.filter((f) => f.follows === i);
  const governance = finding.source === "governance" && ` · ${words.governance}`;
  const summary = h(
    "summary",
    {},
    severityIcon(finding),
    h(
      "span",
      {},
      h("span.k-finding__code", {}, `${words.severity[finding.severity]} `, h("code", {}, finding.code), governance),
      h("span.k-finding__title", {}, prose(sentence(finding.message))),
      h("span.k-finding__place", {}, `${finding.line}:${finding.column}`, finding.path !== "" && " · ", finding.path !== "" && h("code", {}, finding.path)),
    ),
  );
  const facts = h("dl.k-facts", {}, [
    fact(words.found, finding.found, true),
    fact(words.expected, finding.expected),
    finding.why.length > 0 && h("div", {}, h("dt", {}, words.why), h("dd", {}, why(finding, words, actions))),
    fact(words.fix, finding.fix),
    h("div", {}, h("dt", {}, words.readMore), h("dd", {}, h("a", { href: page("fund.html", `#${finding.code}`) }, words.about(finding.code)))),
  ]);
  const does = h(
    "p.k-actions",
    {},
    // A consequence may be what can be mended: with it, the cause goes too.
    [finding, ...consequences].filter((f) => f.edits.length > 0).map((f) => fix(f, words, actions)),
    line(finding.line, words.goToLine(finding.line), actions, "a.k-button.k-button--text"),
  );
  const follows =
    consequences.length > 0 &&
    h(
      "details.k-fold-inline",
      {},
      h("summary", {}, words.follows(consequences.length)),
      h("ul.consequences", {}, consequences.map((f) => h("li", {}, h("code", {}, f.code), " ", prose(sentence(f.message)), " ", line(f.line, words.goToLine(f.line), actions, "a")))),
    );
  const body = h("div.k-finding__body", {}, facts.childElementCount > 0 && facts, follows, does);
  return h("li", { id: `f${i}` }, h("details.k-finding", { open }, summary, body));
}

/** `Brug forslaget: "primary"`: what stands there afterwards, where that is short. */
function fix(finding: Finding, words: Words, actions: Actions): HTMLElement {
  const by = finding.edits.length === 1 ? (finding.edits[0]?.text.trim() ?? "") : "";
  const short = by !== "" && by.length <= 32 && !by.includes("\n");
  const kind = finding.safety === "safe" ? ".k-button--small" : ".k-button--quiet.k-button--small";
  return button(kind, () => actions.mend([finding]), words.apply[finding.safety ?? "suggestion"], short && ": ", short && h("code", {}, by));
}

/** A label and a sentence; what was found is a value as it stands, or a sentence with names in it. */
function fact(label: string, text: string | null, value = false): Child {
  if (text === null) return null;
  return h("div", {}, h("dt", {}, label), h("dd", {}, value && !text.includes("`") ? h("code", {}, text) : prose(sentence(text))));
}

/** A definition's canonical: its last part says enough. */
const URL_ALONE = /^https?:\/\/\S+$/;

/** The reason, the chain of definitions, and links to the other places that are part of it. */
function why(finding: Finding, words: Words, actions: Actions): Child[] {
  const parts = finding.why.map((text) => h("span.k-line", {}, URL_ALONE.test(text) ? h("code", { title: text }, text.split("/").pop() ?? text) : prose(sentence(text))));
  const places = finding.related.map((r) => h("span.k-line", {}, line(r.line, words.goToLine(r.line), actions, "a"), ` (${words.note[r.note] ?? r.note})`));
  return [...parts, ...places];
}

function line(number: number, label: string, actions: Actions, kind: string): HTMLElement {
  const click = (event: Event) => {
    event.preventDefault();
    actions.goToLine(number);
  };
  return h(kind, { href: `#l${number}`, click }, label);
}
