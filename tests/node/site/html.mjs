// Text into HTML, while the site is built.

/** Text with what markup is made of set aside. */
export function escape(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The same in both languages; the page shows one. Both are HTML already. */
export function both(da, en) {
  return da === en ? da : `<span data-lang="da">${da}</span><span data-lang="en">${en}</span>`;
}

/** Text in which names in backticks are code. */
export function prose(text) {
  return escape(text)
    .split("`")
    .map((part, i) => (i % 2 === 1 ? `<code>${part}</code>` : part))
    .join("");
}

/** A table that becomes a list of things on a narrow screen. Columns and cells are HTML. */
export function table(caption, columns, rows, kind = "") {
  const head = columns.map((c) => `<th scope="col" role="columnheader">${c}</th>`).join("");
  const body = rows.map((cells) => {
    const [first, ...rest] = cells;
    const others = rest.map((cell, i) => `<td role="cell"><span class="k-cell-label" aria-hidden="true">${columns[i + 1]}</span><span>${cell}</span></td>`);
    return `<tr role="row"><th scope="row" role="rowheader">${first}</th>${others.join("")}</tr>`;
  });
  return (
    `<table class="k-table k-table--stack ${kind}" role="table"><caption class="k-vh">${caption}</caption>` +
    `<thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">\n${body.join("\n")}\n</tbody></table>`
  );
}
