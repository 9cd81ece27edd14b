// Indlejr: an element as a host writes it, and the same element at work beside it.

import type { Language } from "klarsyn";
import "klarsyn/elements";
import type { KlarsynDocument } from "klarsyn/elements";
import { fetchExample } from "./check/files.js";
import { byId, h } from "./dom.js";
import { kinds, words } from "./show/kinds.js";

type Choice = "element" | "audience" | "policy" | "theme";

const chosen: Record<Choice, string> = { element: "correspondence", audience: "citizen", policy: "strict", theme: "" };
const language = (): Language => (document.documentElement.lang === "en" ? "en" : "da");

/** The choices, the markup that says them, and the element that it makes. */
async function show(): Promise<void> {
  const say = words[language()];
  byId("valg").replaceChildren(
    select("element", "Element", kinds.map(({ element }) => [element, `klarsyn-${element}`])),
    select("audience", "audience", [["citizen", "citizen"], ["clinician", "clinician"]]),
    select("policy", "policy", [["strict", "strict"], ["disclaimer", "disclaimer"]]),
    select("theme", "theme", Object.entries(say.themes)),
  );
  byId("kode").textContent = markup();
  const element = document.createElement(`klarsyn-${chosen.element}`) as KlarsynDocument;
  for (const [name, value] of attributes()) element.setAttribute(name, value);
  element.level = 3;
  const files = kinds.find((kind) => kind.element === chosen.element)?.examples[0]?.files ?? [];
  element.messages = await Promise.all(files.map(fetchExample));
  byId("levende").replaceChildren(element);
  await element.settled;
  document.documentElement.dataset.ready = "true";
}

function attributes(): [string, string][] {
  const all: [string, string][] = [["lang", language()], ["audience", chosen.audience], ["policy", chosen.policy], ["theme", chosen.theme]];
  return all.filter(([, value]) => value !== "");
}

function markup(): string {
  const tag = `klarsyn-${chosen.element}`;
  const said = attributes().map(([name, value]) => `${name}="${value}"`);
  return `<script type="module" src="/vis-besked.js"></script>\n\n<${tag} ${said.join(" ")}>\n</${tag}>`;
}

function select(name: Choice, label: string, all: [string, string][]): HTMLElement {
  const list = h("select", { id: name }, all.map(([value, text]) => h("option", { value, selected: value === chosen[name] }, text))) as HTMLSelectElement;
  list.addEventListener("change", () => {
    chosen[name] = list.value;
    void show().then(() => byId(name).focus());
  });
  return h("div.control", {}, h("label.k-small", { for: name }, label), list);
}

document.addEventListener("klarsyn-language", () => void show());
void show();
