// The plain reading of a message: who wrote, to whom, about whom, what and when.

import type { Reading, ReadAttachment, ReadBlock, ReadField, ReadMark, ReadNumber, ReadParty, ReadSection, ReadTable, ReadValue, Report } from "klarsyn";
import { h, icon, type Child } from "../dom.js";
import type { Actions, Message, State } from "./state.js";
import type { Words } from "./words.js";

interface Context {
  report: Report;
  words: Words;
  actions: Actions;
  /** Whether numbers that identify a person are shown. */
  values: boolean;
}

export function reading(message: Message, report: Report, state: State, words: Words, actions: Actions): HTMLElement {
  const hint = report.verdict === "invalid" ? words.readingInvalid : words.readingHint;
  const head = h("div.section__head", {}, h("h2", { id: "vis" }, words.reading), h("p.small.soft", {}, hint));
  const context = { report, words, actions, values: state.showValues };
  const { reading } = message;
  const sheet = reading === undefined ? h("p.soft", {}, words.noReading) : document_(reading, context);
  return h("section.section", { "aria-labelledby": "vis" }, head, sheet);
}

function document_(reading: Reading, context: Context): HTMLElement {
  const { person } = reading;
  const patient = person !== undefined && h("p.patient", {}, person.name && value(person.name, context), person.numbers.map((n) => number(n, context)));
  const title = h("div.document__title", {}, h("p.document__kind", {}, reading.heading), h("h3", { id: "pv" }, reading.title ? value(reading.title, context) : reading.heading));
  if (reading.title === undefined) title.firstElementChild?.remove();
  const facts = [
    reading.when !== undefined && pair(context.words.when, [value(reading.when, context)]),
    ...reading.parties.map((p) => pair(p.role, party(p, context))),
    ...reading.fields.map((f) => pair(f.label, [value(f.value, context)])),
    ...(person?.fields ?? []).map((f) => pair(f.label, [value(f.value, context)])),
  ];
  const top = h("header.document__head", {}, patient, title, marks(reading.marks, context), h("dl.facts", {}, facts), missing(reading.missing));
  const timed = reading.sections.filter((s) => s.when !== undefined || s.by !== undefined).length > 0;
  const body = timed ? h("ol.thread", {}, reading.sections.map((s, i) => segment(s, i, context))) : h("div.document__body.document__body--stack", {}, reading.sections.map((s) => part(s, context)));
  return h("article.document", { "data-audience": "clinician", "aria-labelledby": "pv" }, top, reading.sections.length > 0 && body);
}

/** A part with a time and an author, on the rail. */
function segment(section: ReadSection, i: number, context: Context): HTMLElement {
  const id = `pv${i}`;
  const head = h(
    "header.segment__head",
    {},
    section.heading !== undefined && h("h4", { id }, value(section.heading, context)),
    section.when !== undefined && h("p.segment__meta", {}, value(section.when, context)),
    marks(section.marks, context),
  );
  const article = h("article", { "aria-labelledby": section.heading !== undefined && id }, head, section.blocks.map((b) => block(b, context)), missing(section.missing), section.by !== undefined && signature(section.by, context));
  return h("li.segment", {}, h("span.rail", { "aria-hidden": "true" }), article);
}

function part(section: ReadSection, context: Context): HTMLElement {
  const heading = section.heading !== undefined && h("h4.group-title", {}, value(section.heading, context));
  return h("section.section", {}, heading, marks(section.marks, context), section.blocks.map((b) => block(b, context)), missing(section.missing));
}

function block(block: ReadBlock, context: Context): Child {
  if (block.text) return h("p.letter", { lang: "da" }, value(block.text, context));
  if (block.fields) return fields(block.fields, context);
  if (block.table) return table(block.table, context);
  if (block.attachment) return attachment(block.attachment, context);
  return null;
}

function fields(all: ReadField[], context: Context): HTMLElement {
  return h("dl.facts", {}, all.map((f) => pair(f.label, [value(f.value, context)])));
}

function pair(label: string, shown: Child[]): HTMLElement {
  return h("div", {}, h("dt", {}, label), h("dd", {}, shown));
}

function table(table: ReadTable, context: Context): HTMLElement {
  const head = h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, table.columns.map((c) => h("th", { scope: "col", role: "columnheader" }, c))));
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i) => {
      const label = h("span.cell-label", { "aria-hidden": "true" }, table.columns[i] ?? "");
      if (i === 0) return h("th", { scope: "row", role: "rowheader" }, value(cell, context), row.notes.map((n) => h("span.sub", {}, value(n, context))));
      return h("td", { role: "cell" }, cell.text !== "" && label, cell.text !== "" && h("span", {}, value(cell, context)));
    });
    return h("tr", { role: "row" }, cells);
  });
  return h("table.table.table--stack", { role: "table" }, head, h("tbody", { role: "rowgroup" }, rows));
}

function attachment(file: ReadAttachment, context: Context): HTMLElement {
  const kind = file.kind?.text ?? "";
  const size = file.bytes === undefined ? null : bytes(file.bytes);
  const meta = [kind, size, file.created?.text].filter(Boolean).join(" · ");
  const link = file.link !== undefined && h("p.attachment__meta", {}, value(file.link, context));
  const title = h("p.attachment__title", {}, file.title ? value(file.title, context) : kind || context.words.noTitle);
  return h("div.attachment", {}, h("span.attachment__kind", { "aria-hidden": "true" }, (kind.split(/[- ]/)[0] ?? "").slice(0, 4).toUpperCase()), h("div.attachment__text", {}, title, h("p.attachment__meta", {}, meta), link));
}

function bytes(count: number): string {
  const [size, unit] = count < 1000 ? [count, "byte"] : count < 1e6 ? [count / 1000, "kB"] : [count / 1e6, "MB"];
  return `${size.toLocaleString("da", { maximumFractionDigits: size < 10 && unit !== "byte" ? 1 : 0 })} ${unit}`;
}

function signature(by: ReadParty, context: Context): HTMLElement {
  return h("dl.signature", {}, h("div", {}, h("dt", {}, by.role), h("dd", {}, party(by, context))));
}

/** Name, job and phone, then the organisation. */
function party(party: ReadParty, context: Context): Child[] {
  const parts = [party.name, party.job, party.organisation, party.phone].filter((p) => p !== undefined);
  return parts.map((p, i) => h("span", {}, i > 0 && ", ", value(p, context)));
}

function marks(all: ReadMark[], context: Context): Child {
  const looks: Record<string, [string, string]> = {
    reply: ["", "reply"],
    forwarded: ["", "reply"],
    new: ["", "new"],
    corrected: [".mark--warning", "warn"],
    restricted: [".mark--warning", "warn"],
    priority: [".mark--warning", "warn"],
    "not-interpreted": [".mark--warning", "info"],
    cancelled: [".mark--danger", "error"],
    rejected: [".mark--danger", "error"],
    death: ["", "info"],
  };
  const made = all.map((mark) => {
    const [look, image] = looks[mark.kind] ?? ["", "info"];
    return h(`span.mark${look}`, {}, icon(image), h("span", {}, value(mark.value, context)));
  });
  return made.length > 0 && h("p.marks", {}, made);
}

function missing(all: string[]): Child {
  return all.length > 0 && h("ul.missing-list", {}, all.map((text) => h("li.missing", {}, text)));
}

function number(number: ReadNumber, context: Context): HTMLElement {
  if (context.values) return h("span.cpr", {}, number.value.text);
  const shown = number.masked.replace(/\D.*$/, "");
  return h("span.cpr", {}, h("span", { "aria-hidden": "true" }, number.masked), h("span.vh", {}, context.words.hiddenCpr(shown)));
}

/** The text, with the codes of what was found at its element. */
function value(value: ReadValue, context: Context): HTMLElement {
  const at = context.report.findings.findIndex((f) => f.follows === undefined && f.path !== "" && f.path === value.path);
  const text = h("span", {}, value.text);
  const found = context.report.findings[at];
  if (found === undefined) return text;
  const click = (event: Event) => {
    event.preventDefault();
    context.actions.goToFinding(at);
  };
  return h("span", {}, text, " ", h("a.found-here", { href: `#f${at}`, click }, found.code));
}
