// The source with its marks: the lines around what was found, the rest a button away.

import type { Report, Stretch } from "klarsyn";
import { button, h, prose, sentence, type Child } from "../dom.js";
import type { Actions, Message } from "./state.js";
import type { Words } from "./words.js";

/** Lines shown before and after a mark. */
const AROUND = 2;
/** Lines shown of a source without marks, and by one press of a button. */
const AT_ONCE = 200;
/** Longer lines are cut around their marks. */
const LONG = 300;

interface Mark {
  from: number;
  to: number;
  kind: "error" | "warning" | "reason";
  finding: number;
  code: string;
  says: string;
}

export interface SourceView {
  element: HTMLElement;
  /** Shows a line, wherever it hides. */
  reveal(line: number): HTMLElement | null;
}

export function source(message: Message, report: Report, values: boolean, words: Words, actions: Actions): SourceView {
  const lines = message.text.split(/\r\n|\n|\r/);
  const marks = marksOf(message.text, report, words);
  const list = h("ol.k-source", { tabindex: 0, "aria-label": words.sourceLabel(message.name) });
  const rows = (from: number, to: number) => range(from, to).map((n) => row(n, lines[n - 1] ?? "", marks.get(n) ?? [], values, actions));
  const gap = (from: number, to: number): HTMLElement => {
    const show = () => {
      const upTo = Math.min(to, from + AT_ONCE - 1);
      const shown = rows(from, upTo);
      element.replaceWith(...shown, ...(upTo < to ? [gap(upTo + 1, to)] : []));
      shown[0]?.focus();
    };
    const element = h("li.k-gap", { "data-from": from, "data-to": to }, h("span"), button(".k-button--text", show, words.showLines(from, to)));
    return element;
  };
  let next = 1;
  for (const [from, to] of shownRanges(lines.length, [...marks.keys()])) {
    if (next < from) list.append(from - next === 1 ? row(next, lines[next - 1] ?? "", [], values, actions) : gap(next, from - 1));
    list.append(...rows(from, to));
    next = to + 1;
  }
  if (next <= lines.length) list.append(gap(next, lines.length));
  const reveal = (line: number) => {
    for (const hidden of list.querySelectorAll<HTMLElement>(".k-gap")) {
      const [from, to] = [Number(hidden.dataset.from), Number(hidden.dataset.to)];
      if (line < from || line > to) continue;
      const [a, b] = [Math.max(from, line - 8), Math.min(to, line + 8)];
      hidden.replaceWith(...(from < a ? [gap(from, a - 1)] : []), ...rows(a, b), ...(b < to ? [gap(b + 1, to)] : []));
    }
    return list.querySelector<HTMLElement>(`#l${line}`);
  };
  const toggle = button(".k-button--text", () => actions.toggleValues(), values ? words.hideValues : words.showValues);
  const head = h("div.k-panel__head", {}, h("h2", { id: "kilde" }, words.sourceHead), h("p.k-small", {}, toggle));
  return { element: h("section.k-panel", { "aria-labelledby": "kilde" }, head, list), reveal };
}

/** The ranges of lines that are shown at first, in order, not touching. */
function shownRanges(count: number, marked: number[]): [number, number][] {
  if (marked.length === 0) return [[1, Math.min(count, 24)]];
  const out: [number, number][] = [];
  for (const line of marked.sort((a, b) => a - b)) {
    const [from, to] = [Math.max(1, line - AROUND), Math.min(count, line + AROUND)];
    const last = out.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** What is marked, by line. A stretch over many lines is marked on its first. */
function marksOf(text: string, report: Report, words: Words): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  const add = (line: number, [start, end]: Stretch, mark: Omit<Mark, "from" | "to">) => {
    const begin = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
    const stop = text.slice(start, end).search(/[\r\n]/);
    const to = stop < 0 ? end : start + stop;
    const all = marks.get(line) ?? [];
    all.push({ from: start - begin, to: Math.max(to - begin, start - begin + 1), ...mark });
    marks.set(line, all);
  };
  report.findings.forEach((f, finding) => {
    if (f.follows !== null) return;
    const kind = f.severity === "fatal" || f.severity === "error" ? "error" : "warning";
    add(f.line, f.span, { kind, finding, code: f.code, says: sentence(f.message) });
    f.related.forEach((r) => add(r.line, r.span, { kind: "reason", finding, code: f.code, says: words.note[r.note] ?? r.note }));
  });
  return marks;
}

function row(number: number, text: string, marks: Mark[], values: boolean, actions: Actions): HTMLElement {
  const grave = marks.find((m) => m.kind === "error") ?? marks.find((m) => m.kind === "warning") ?? marks[0];
  const kind = grave === undefined ? "" : grave.kind === "error" ? ".k-hit" : `.k-hit.k-hit--${grave.kind}`;
  const says = marks.map((mark) => {
    const click = (event: Event) => {
      event.preventDefault();
      actions.goToFinding(mark.finding);
    };
    const code = h("a", { href: `#f${mark.finding}`, click }, mark.code);
    return h("span.k-says", {}, code, " ", prose(mark.says));
  });
  const shown = marked(values ? text : masked(text), marks);
  return h(`li${kind}`, { id: `l${number}`, tabindex: "-1" }, h("span.k-no", { "aria-hidden": "true" }, String(number)), h("span", {}, h("code", {}, shown), says));
}

/** The line in pieces, marked ones apart; long stretches without a mark are cut. */
function marked(text: string, marks: Mark[]): Child[] {
  const long = text.length > LONG;
  const cut = (part: string, first: boolean, last: boolean) => {
    if (!long || part.length < 240) return part;
    return `${first ? "" : part.slice(0, 100)} … ${last ? "" : part.slice(-100)}`;
  };
  const out: Child[] = [];
  let at = 0;
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    out.push(cut(text.slice(at, from), at === 0, false), h("mark", {}, text.slice(from, to) || " "));
    at = to;
  }
  if (marks.length === 0 && long) return [`${text.slice(0, 400)} …`];
  out.push(cut(text.slice(at), false, true));
  return out;
}

/** The last four digits of what may be a CPR number, hidden; the length is kept for the marks. */
export function masked(text: string): string {
  return text.replace(/(?<![\d.])(\d{6}-?)\d{4}(?![\d.])/g, "$1••••");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
