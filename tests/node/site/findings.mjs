// Every finding on one page, from docs/findings, which the core writes.

import { readFileSync, readdirSync } from "node:fs";
import { both, escape, prose } from "./html.mjs";

/** The list of codes, then an article for each. */
export function findings() {
  const all = readdirSync("docs/findings").filter((name) => /^KS\d+\.md$/.test(name)).sort().map(read);
  return `<div class="abouts">${all.map(article).join("\n")}</div>`;
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
    `<details class="k-panel about" id="${code}"><summary><h2><code>${code}</code> ${title}</h2></summary>` +
    `<div class="k-panel__body"><p class="k-soft"><code>${escape(slug)}</code></p>${body("da", da)}${body("en", en)}</div></details>`
  );
}

function block(text) {
  if (text.startsWith("```")) return `<pre class="k-code"><code>${escape(text.replace(/^```\w*\n|\n```$/g, ""))}</code></pre>`;
  const [, label, rest] = /^\*\*(.+?)\*\*\s*([\s\S]*)$/.exec(text) ?? [undefined, undefined, text];
  return `<p>${label ? `<strong>${escape(label)}</strong> ` : ""}${prose(rest.replaceAll("\n", " "))}</p>`;
}
