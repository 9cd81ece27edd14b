// The side: dropping, choosing and pasting files, examples, and the list of what was checked.

import { button, h, icon, type Child } from "../dom.js";
import { changed, type Actions, type Message, type State } from "./state.js";
import { contextName, counts, type Words } from "./words.js";

export interface Example {
  standard: string;
  name: string;
}

export const verdictIcon = { valid: "ok", invalid: "error", undecided: "open" } as const;
export const verdictKind = { valid: "k-is-valid", invalid: "k-is-invalid", undecided: "k-is-open" } as const;

/** The place to drop files, and everything else that brings a message in. */
export function intake(words: Words, actions: Actions, examples: Example[]): HTMLElement {
  const choose = h("input.k-vh", { type: "file", id: "fil", multiple: true, "aria-describedby": "fil-h" }) as HTMLInputElement;
  choose.addEventListener("change", () => void take(choose.files, actions).then(() => (choose.value = "")));
  const area = h("textarea", { id: "tekst", rows: 8, spellcheck: "false" }) as HTMLTextAreaElement;
  const done = () => {
    if (area.value.trim() === "") return area.focus();
    actions.add([{ name: words.pasted, bytes: new TextEncoder().encode(area.value) }]);
    area.value = "";
    paste.hidden = true;
  };
  const paste = h(
    "div.k-paste",
    { hidden: true },
    h("label.k-small", { for: "tekst" }, words.pasteLabel),
    area,
    h("div.k-actions", {}, button(".k-button--small", done, words.pasteDo), button(".k-button--quiet.k-button--small", () => (paste.hidden = true), words.cancel)),
  );
  const open = () => {
    paste.hidden = false;
    area.focus();
  };
  return h(
    "div.k-drop",
    {},
    h("p", {}, h("strong", {}, words.drop)),
    h("p.k-small.k-soft", { id: "fil-h" }, words.dropHint),
    h("div.k-actions", {}, choose, h("label.k-button", { for: "fil" }, words.choose), button(".k-button--quiet", open, words.paste)),
    paste,
    examples.length > 0 && picker(words, actions, examples),
  );
}

function picker(words: Words, actions: Actions, examples: Example[]): HTMLElement {
  const groups = new Map<string, Example[]>();
  for (const example of examples) groups.set(example.standard, [...(groups.get(example.standard) ?? []), example]);
  const select = h("select", { id: "eksempel" }) as HTMLSelectElement;
  select.append(h("option", { value: "" }, words.pickExample));
  for (const [standard, all] of groups) {
    const [name = "", version = ""] = standard.split("@");
    const label = `${words.standards[name] ?? name} ${version}`;
    select.append(h("optgroup", { label }, all.map((e) => h("option", { value: `${e.standard}/${e.name}` }, e.name))));
  }
  select.addEventListener("change", () => {
    const value = select.value;
    select.value = "";
    if (value !== "") void fetchExample(value).then((file) => actions.add([file]));
  });
  return h("div.pick", {}, h("label.k-small", { for: "eksempel" }, words.examples), select);
}

/** The examples there are. */
export async function listExamples(): Promise<Example[]> {
  const response = await fetch(new URL("examples/list.json", import.meta.url));
  return (await response.json()) as Example[];
}

/** An example's bytes. */
export async function fetchExample(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const response = await fetch(new URL(`examples/${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return { name: path.split("/").pop() ?? path, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Takes files from a drop, a paste or the chooser. */
export async function take(files: FileList | null | undefined, actions: Actions): Promise<void> {
  const all = await Promise.all(
    [...(files ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  if (all.length > 0) actions.add(all);
}

/** The messages with their verdicts. */
export function list(state: State, words: Words, actions: Actions): HTMLElement {
  const verdicts = state.messages.map((m) => m.report?.verdict);
  const count = (verdict: string) => verdicts.filter((v) => v === verdict).length;
  const summary = words.summary(verdicts.length, count("valid"), count("invalid"), count("undecided"));
  const rows = state.messages.map((message, i) => row(message, i, i === state.current, words, actions));
  const save = (form: "lines" | "json", label: string) => button(".k-button--quiet.k-button--small", () => actions.saveAll(form), icon("download"), label);
  return h(
    "div.k-stack.k-stack--s",
    { id: "liste" },
    h("p.k-small.k-soft", { id: "fl" }, summary),
    rows.length > 0 && h("ul.k-files", { "aria-labelledby": "fl" }, rows),
    rows.length > 1 && h("p.k-actions.k-small", {}, h("span", {}, words.saveAll), save("lines", words.lines), save("json", "JSON")),
    rows.length > 1 && h("p.k-actions", {}, button(".k-button--text", () => actions.clear(), words.clear)),
  );
}

function row(message: Message, i: number, current: boolean, words: Words, actions: Actions): HTMLElement {
  const { report } = message;
  const click = (event: Event) => {
    event.preventDefault();
    actions.select(i);
  };
  let verdict: Child = h("span.k-verdict-line", {}, message.failure ? words.failed : message.stopped ? words.stopped : "…");
  if (report) {
    const open = report.findings.filter((f) => f.undecided).length;
    const line = h(`span.k-verdict-line.${verdictKind[report.verdict]}`, {}, icon(verdictIcon[report.verdict]));
    line.append(h("strong", {}, words.verdict[report.verdict]), h("span", {}, counts(words, report.errors, report.warnings, open)));
    verdict = line;
  }
  const name = h("span.k-files__name", {}, message.name, changed(message) && ` (${words.changed})`);
  const context = report && h("span.k-small.k-soft", {}, contextName(report.context));
  const away = h("button.files__remove", { type: "button", "aria-label": words.remove(message.name), click: () => actions.remove(i) }, icon("close"));
  return h("li", {}, h("a.k-file", { href: "#resultat", "aria-current": current && "true", click }, name, context, verdict), away);
}
