// Making elements without markup in strings, as a strict policy wants it.

export type Child = Node | string | null | undefined | false | Child[];
type Attributes = Record<string, string | boolean | number | ((event: Event) => void) | null | undefined>;

/** An element: `h("p.k-small", { id: "x" }, "text")`; classes stand after dots. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const [tag = "div", ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

function append(to: Node, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(to, child);
    else if (child) to.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
}

/** One of the page's icons; the word beside it says the same. */
export function icon(name: string, kind = ""): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `k-icon ${kind}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A button that does something. */
export function button(kind: string, does: () => void, ...children: Child[]): HTMLElement {
  return h(`button.k-button${kind}`, { type: "button", click: () => does() }, ...children);
}

/** The same with a capital first, where an ordinary word stands there: names, addresses and values stay as they are. */
export function sentence(text: string): string {
  return /^\p{Ll}+(?=[ ,]|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Text in which `names in backticks` are set as code. */
export function prose(text: string): Child[] {
  return text.split("`").map((part, i) => (i % 2 === 1 ? h("code", {}, part) : part));
}

/** The address of a page of the site, in the present language. */
export function page(name: string, place = "", query: Record<string, string> = {}): string {
  if (document.documentElement.lang === "en") query = { ...query, lang: "en" };
  const asked = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  return `${name}${asked.length > 0 ? `?${asked.join("&")}` : ""}${place}`;
}

/** Brings an element into view and gives it the focus. */
export function go(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.closest("details")?.setAttribute("open", "");
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

/** The element with an id; it is in the page. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`#${id} is not in the page`);
  return element;
}
