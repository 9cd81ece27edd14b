// The text of each page of a PDF as Chromium writes it: enough to ask whether a word is on a page.

import { inflateSync } from "node:zlib";

/** The text of each page, in order, without blanks. */
export function pagesOf(bytes) {
  const objects = read(bytes);
  const root = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head));
  return walk(objects, reference(root.head, "Pages")).map((page) => text(objects, page));
}

/** Every `n 0 obj … endobj`, with its stream unpacked. */
function read(bytes) {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map();
  for (const { 1: id, index } of raw.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b/g)) {
    const rest = raw.slice(index);
    const start = /stream\r?\n/.exec(rest);
    const end = rest.indexOf("endobj");
    if (!start || start.index > end) {
      objects.set(id, { head: rest.slice(0, end), stream: "" });
      continue;
    }
    const head = rest.slice(0, start.index);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const body = Buffer.from(rest.slice(start.index + start[0].length, start.index + start[0].length + length), "latin1");
    objects.set(id, { head, stream: /FlateDecode/.test(head) ? inflateSync(body).toString("latin1") : body.toString("latin1") });
  }
  return objects;
}

function reference(head, name) {
  return new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head)?.[1];
}

/** The pages below a node of the tree of pages. */
function walk(objects, id) {
  const node = objects.get(id);
  if (/\/Type\s*\/Page\b/.test(node.head)) return [node];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node.head)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(objects, kid));
}

function text(objects, page) {
  const resources = /\/Resources\s+(\d+) 0 R/.test(page.head) ? objects.get(reference(page.head, "Resources")).head : page.head;
  const fonts = new Map();
  const list = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? "";
  for (const [, name, id] of list.matchAll(/\/(\w+)\s+(\d+) 0 R/g)) {
    const map = reference(objects.get(id).head, "ToUnicode");
    fonts.set(name, map ? unicode(objects.get(map).stream) : new Map());
  }
  const contents = [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page.head)?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
  const stream = contents.map(([, id]) => objects.get(id).stream).join("\n");
  let font = new Map();
  let out = "";
  for (const [, name, hex] of stream.matchAll(/\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    else for (const glyph of hex.match(/.{4}/g) ?? []) out += font.get(parseInt(glyph, 16)) ?? "";
  }
  return out.replace(/\s+/g, "");
}

/** Glyph to text, as a font's ToUnicode table has it. */
function unicode(table) {
  const map = new Map();
  const said = (hex) => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join("");
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) map.set(parseInt(from, 16), said(to));
  }
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, a, b, to] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const first = parseInt(to, 16);
      for (let glyph = parseInt(a, 16); glyph <= parseInt(b, 16); glyph++) map.set(glyph, String.fromCodePoint(first + glyph - parseInt(a, 16)));
    }
  }
  return map;
}
