// Every finding on one page, from docs/findings, which the core writes.

import { readFileSync, readdirSync } from "node:fs";
import { both, escape, prose } from "./html.mjs";

/** What each hundred of codes is about. */
const GROUPS = {
  KS01: ["Læsning", "Reading"],
  KS02: ["Opbygning", "Structure"],
  KS03: ["Værdier", "Values"],
  KS04: ["Henvisninger", "References"],
  KS05: ["Regler og governance", "Rules and governance"],
  KS06: ["Koder", "Codes"],
  KS07: ["Spørgeskemaer", "Questionnaires"],
  KS08: ["Beretninger", "Narratives"],
  KS09: ["Definitioner", "Definitions"],
  KS10: ["CDA", "CDA"],
};

/** The groups with a link to each, then an article for each finding. */
export function findings() {
  const all = readdirSync("docs/findings").filter((name) => /^KS\d+\.md$/.test(name)).sort().map(read);
  const named = Object.entries(GROUPS);
  const other = all.find(({ code }) => GROUPS[code.slice(0, 4)] === undefined);
  if (other) throw new Error(`${other.code} is in no group`);
  const links = named.map(([id, [da, en]]) => `<li><a href="#${id}">${both(da, en)}</a></li>`).join("");
  const parts = named.map(([id, [da, en]]) => {
    const own = all.filter(({ code }) => code.startsWith(id)).map(article).join("\n");
    return `<section class="k-section" aria-labelledby="${id}"><h2 id="${id}">${both(da, en)}</h2><div class="abouts">${own}</div></section>`;
  });
  return `<ul class="subtabs">${links}</ul>${parts.join("\n")}`;
}

/** `# KS0203 no-slice`, then a heading and paragraphs in Danish, then the same in English. */
function read(name) {
  const [top, da, en] = readFileSync(`docs/findings/${name}`, "utf8").split(/^## /m);
  const [, code, slug] = /^# (KS\d+) (\S+)/.exec(top) ?? [];
  if (en === undefined) throw new Error(`docs/findings/${name} does not have its two languages`);
  return { code, slug, da: part(da), en: part(en) };
}

function part(text) {
  const [title, ...rest] = text.trim().split("\n");
  const blocks = rest.join("\n").trim().split(/\n{2,}/);
  return { title, blocks };
}

function article({ code, slug, da, en }) {
  const title = both(escape(da.title), escape(en.title));
  const body = (language, { blocks }) => `<div class="k-stack k-stack--s" data-lang="${language}">${blocks.map(block).join("")}</div>`;
  return (
    `<details class="k-panel about" id="${code}"><summary><h3><code>${code}</code> ${title}</h3></summary>` +
    `<div class="k-panel__body"><p class="k-soft"><code>${escape(slug)}</code></p>${body("da", da)}${body("en", en)}</div></details>`
  );
}

function block(text) {
  if (text.startsWith("```")) return `<pre class="k-code"><code>${escape(text.replace(/^```\w*\n|\n```$/g, ""))}</code></pre>`;
  const [, label, rest] = /^\*\*(.+?)\*\*\s*([\s\S]*)$/.exec(text) ?? [undefined, undefined, text];
  return `<p>${label ? `<strong>${escape(label)}</strong> ` : ""}${prose(rest.replaceAll("\n", " "))}</p>`;
}
