// Vis: one document as the citizen and the clinician see it, side by side; examples, or one's own files.

import type { Language } from "klarsyn";
import "klarsyn/elements";
import type { Audience, KlarsynDocument, Policy, Theme } from "klarsyn/elements";
import { fetchExample } from "./check/files.js";
import { byId, h, page } from "./dom.js";
import { kindOf, kinds, words, type Kind, type Shown, type Words } from "./show/kinds.js";

interface File {
  name: string;
  bytes: Uint8Array;
}

interface State {
  kind: Kind;
  example: Shown | undefined;
  /** One's own files; they are shown instead of the example. */
  own: File[];
  theme: Theme | "";
  policy: Policy;
}

const first = kindOf(location.hash);
const state: State = { kind: first, example: first.examples[0], own: [], theme: "", policy: "strict" };
let shown = 0;

const language = (): Language => (document.documentElement.lang === "en" ? "en" : "da");

/** Builds the page anew: the controls, then the two elements. */
async function show(): Promise<void> {
  const say = words[language()];
  const round = ++shown;
  const columns = h("div.two", { id: "visninger" });
  byId("vis").replaceChildren(tabs(say), controls(say), columns);
  let files = state.own;
  if (files.length === 0) {
    try {
      files = await Promise.all((state.example?.files ?? []).map(fetchExample));
    } catch (error) {
      columns.replaceChildren(h("p", { role: "alert" }, `${say.failed}: ${error instanceof Error ? error.message : String(error)}`));
      return;
    }
  }
  if (round !== shown) return;
  const citizen = column("citizen", say.citizen, say.citizenHint, files);
  const clinician = column("clinician", say.clinician, say.clinicianHint, files);
  columns.replaceChildren(citizen.section, clinician.section);
  await Promise.all([citizen.element.settled, clinician.element.settled]);
  document.documentElement.dataset.ready = "true";
}

function column(audience: Audience, title: string, hint: string, files: File[]) {
  const kind = state.own.length > 0 ? "document" : state.kind.element;
  const element = document.createElement(`klarsyn-${kind}`) as KlarsynDocument;
  element.audience = audience;
  element.policy = state.policy;
  element.level = 3;
  if (state.theme !== "") element.theme = state.theme;
  element.messages = files;
  const head = h("div.k-section__head", {}, h("h2", { id: audience }, title), h("p.k-small.k-soft", {}, hint));
  return { element, section: h("section.k-section", { "aria-labelledby": audience }, head, element) };
}

function tabs(say: Words): HTMLElement {
  const items = kinds.map((kind) => {
    const current = state.own.length === 0 && kind === state.kind && "page";
    return h("li", {}, h("a", { href: `#${kind.id}`, "aria-current": current }, kind[language()]));
  });
  return h("nav", { "aria-label": say.kinds }, h("ul.subtabs", {}, items));
}

function controls(say: Words): HTMLElement {
  const choose = h("input.k-vh", { type: "file", id: "egen", multiple: true }) as HTMLInputElement;
  choose.addEventListener("change", () => void take(choose.files));
  const examples = state.kind.examples.map((example, i) => [String(i), example[language()]] as const);
  const own = state.own.length > 0 && ([["own", say.ownChosen(state.own.map(({ name }) => name))]] as const);
  const at = state.own.length > 0 ? "own" : String(state.kind.examples.indexOf(state.example as Shown));
  const example = select("eksempel", say.example, [...(own || []), ...examples], at, (value) => {
    if (value === "own") return;
    state.own = [];
    state.example = state.kind.examples[Number(value)];
  });
  const theme = select("tema", say.theme, Object.entries(say.themes), state.theme, (value) => (state.theme = value as Theme));
  const policy = select("regel", say.policy, Object.entries(say.policies), state.policy, (value) => (state.policy = value as Policy));
  const file = state.own.length === 0 ? state.example?.files[0] : undefined;
  const link = file !== undefined && h("a.k-small", { href: page("tjek.html", "", { example: file }) }, say.check);
  return h("div.controls", {}, example, theme, policy, h("div.controls__own", {}, choose, h("label.k-button.k-button--quiet", { for: "egen" }, say.own), link));
}

function select(id: string, label: string, all: readonly (readonly [string, string])[], current: string, choose: (value: string) => void): HTMLElement {
  const options = all.map(([value, text]) => h("option", { value, selected: value === current }, text));
  const list = h("select", { id }, options) as HTMLSelectElement;
  list.addEventListener("change", () => {
    choose(list.value);
    void show().then(() => document.getElementById(id)?.focus());
  });
  return h("div.control", {}, h("label.k-small", { for: id }, label), list);
}

async function take(files: FileList | null | undefined): Promise<void> {
  const all = await Promise.all([...(files ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  if (all.length === 0) return;
  state.own = all;
  await show();
}

addEventListener("hashchange", () => {
  state.kind = kindOf(location.hash);
  state.example = state.kind.examples[0];
  state.own = [];
  void show();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files);
});
document.addEventListener("klarsyn-language", () => void show());
void show();
