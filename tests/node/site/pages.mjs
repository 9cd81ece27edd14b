// The pages: each is a part of www/pages in the one frame, with what commands know set in.

import { readFileSync } from "node:fs";
import { both, escape } from "./html.mjs";
import { findings } from "./findings.mjs";
import { sample } from "./sample.mjs";
import { agreement, packages, scores, standards, standardsShort } from "./standards.mjs";

const FIRST = ["pkg/wasm/klarsyn_bg.wasm", "pkg/packs/r4.pack", "pkg/packs/carecommunication@5.0.pack"];

/** Each page: its names, the script it runs, and what it fetches at once. */
const PAGES = {
  index: { da: "Klarsyn – tjek og vis danske sundhedsbeskeder", en: "Klarsyn – check and show Danish health messages" },
  tjek: { da: "Tjek en besked – Klarsyn", en: "Check a message – Klarsyn", script: "tjek", modules: closure("index.js"), fetched: FIRST },
  vis: { da: "Vis en besked – Klarsyn", en: "Show a message – Klarsyn", script: "vis" },
  indlejr: { da: "Indlejr – Klarsyn", en: "Embed – Klarsyn", script: "indlejr" },
  standarder: { da: "Standarder – Klarsyn", en: "Standards – Klarsyn" },
  fund: { da: "Alle fund – Klarsyn", en: "All findings – Klarsyn" },
};

/** A script of the package and all that it imports at once. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const text = readFileSync(`pkg/dist/${name}`, "utf8");
  for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) closure(other, seen);
  return [...seen].map((file) => `pkg/dist/${file}`);
}

const DESCRIPTION = "Klarsyn tjekker og viser danske sundhedsmeddelelser i browseren. Intet forlader siden.";

/** Name and HTML of every page. */
export async function pages(examples) {
  const made = {
    agreement: agreement(),
    findings: findings(),
    packages: packages(),
    sample: await sample(),
    scores: scores(),
    standards: standards(examples),
    "standards-short": standardsShort(),
  };
  const frame = readFileSync("www/frame.html", "utf8");
  return Object.entries(PAGES).map(([name, page]) => {
    const values = { ...made, "title-da": page.da, "title-en": page.en, description: DESCRIPTION, head: head(page).join("\n") };
    for (const other of Object.keys(PAGES)) values[`current-${other}`] = other === name ? ' aria-current="page"' : "";
    const body = fill(readFileSync(`www/pages/${name}.html`, "utf8").trimEnd(), values);
    return [name, fill(frame, { ...values, body })];
  });
}

function head({ script, modules = [], fetched = [] }) {
  const kind = (file) => (file.endsWith(".wasm") ? ' type="application/wasm"' : "");
  return [
    ...(script ? [`  <link rel="modulepreload" href="${script}.js">`] : []),
    ...modules.map((file) => `  <link rel="modulepreload" href="${file}">`),
    ...fetched.map((file) => `  <link rel="preload" as="fetch"${kind(file)} crossorigin="anonymous" href="${file}">`),
    ...(script ? [`  <script type="module" src="${script}.js"></script>`] : []),
  ];
}

/** `{{name}}` is a value; `{{code:FILE}}` is a file's text, shown as code. */
function fill(template, values) {
  return template.replace(/\{\{([\w./:-]+)\}\}/g, (_, name) => {
    if (name.startsWith("code:")) return code(name.slice("code:".length));
    if (values[name] === undefined) throw new Error(`a page asks for {{${name}}}, which nothing makes`);
    return values[name];
  });
}

function code(file) {
  const text = readFileSync(file, "utf8").trimEnd();
  const label = both("Kode", "Code");
  return `<figure class="sample"><figcaption class="k-vh">${label}</figcaption><pre class="k-code" tabindex="0"><code>${escape(text)}</code></pre></figure>`;
}
