// What axe need not look at again: parts of a page that are the same as others in everything but their words.

/**
 * Takes away every element that repeats another: the same tags, classes, roles and states all the way down, in the
 * same surroundings, with as much text. `putBack()` in the page puts them back.
 */
export function distinct(page, root) {
  return page.evaluate((root) => {
    const REPEATED = "li, tr, tbody, section, article, details, figure, dl > div, p, .case";
    const SAID = ["aria-current", "aria-hidden", "aria-expanded", "aria-pressed", "data-audience", "data-theme", "disabled", "lang", "open", "role", "scope", "tabindex", "type"];
    const seen = new Set();
    const away = [];
    let all = 0;
    const length = (text) => (text.length === 0 ? 0 : text.length < 60 ? 1 : text.length < 600 ? 2 : 3);
    /** What an element is made of; neighbours that are alike count once. */
    const made = (element, audience, parent) => {
      all++;
      const name = element.localName + "." + (element.getAttribute("class") ?? "");
      const states = SAID.filter((one) => element.hasAttribute(one)).map((one) => `${one}=${element.getAttribute(one)}`);
      const text = [...element.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data.trim()).join("");
      const reader = element.getAttribute("data-audience") ?? audience;
      const children = [...(element.shadowRoot ?? element).children].map((child) => made(child, reader, name));
      const inside = children.filter((child, i) => child !== children[i - 1]);
      const signature = `${name}[${states}]${length(text)}(${inside})`;
      if (element.matches(REPEATED)) {
        // A list or a table keeps one of its kind, and what has a name may be what another is described by.
        const first = element.matches("li, tr, tbody, div") && element.previousElementSibling?.localName !== element.localName;
        const named = element.localName === "p" && element.id !== "";
        const known = `${audience} ${parent} ${signature}`;
        if (!first && !named && seen.has(known)) away.push(element);
        seen.add(known);
      }
      return signature;
    };
    made(document.querySelector(root), "", "");
    const places = away.map((element) => {
      const place = document.createComment("");
      element.replaceWith(place);
      return [place, element];
    });
    globalThis.putBack = () => places.toReversed().forEach(([place, element]) => place.replaceWith(element));
    const count = (root) => [...root.querySelectorAll("*")].reduce((sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);
    return { all, kept: count(document.querySelector(root)) };
  }, root);
}

/** Ids that stand twice in one tree. */
export function twice(page) {
  return page.evaluate(() =>
    [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])].flatMap((root) => {
      const ids = [...root.querySelectorAll("[id]")].map((one) => one.id);
      return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
    }),
  );
}

/** Headings that skip a level below the one before; axe sees too few of them once what repeats is away. */
export function skipped(page) {
  return page.evaluate(() =>
    [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])].flatMap((root) => {
      const all = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility());
      const level = (one) => Number(one.localName[1]);
      const bad = all.filter((one, i) => i > 0 && level(one) > level(all[i - 1]) + 1);
      return bad.map((one) => `${root.host?.parentElement?.id ?? ""} ${one.localName} “${one.textContent.trim().slice(0, 40)}”`);
    }),
  );
}
