// The page: what happens when a message comes in, and when something is pressed.

import { Klarsyn, type Finding, type Language } from "klarsyn";
import { byId, go, h, icon } from "./dom.js";
import { fetchExample, intake, list, take, type Example } from "./files.js";
import { findings } from "./findings.js";
import { reading } from "./reading.js";
import { saveFile } from "./save.js";
import { source, type SourceView } from "./source.js";
import { mended, type Actions, type Message, type State } from "./state.js";
import { verdict } from "./verdict.js";
import { counts, wordsOf } from "./words.js";

/** What is shown before anyone has chosen anything. */
const FIRST = ["carecommunication@5.0/invalid-priority-with-other-category.json", "carecommunication@5.0/reply-with-attachment.json"];

const klarsyn = new Klarsyn();
const state: State = {
  language: new URLSearchParams(location.search).get("lang") === "en" ? "en" : "da",
  messages: [],
  current: 0,
  showValues: false,
};
let examples: Example[] = [];
let view: SourceView | undefined;

const actions: Actions = {
  select(index) {
    state.current = index;
    show();
    if (matchMedia("(max-width: 61.99rem)").matches) byId("resultat").scrollIntoView();
  },
  add(files) {
    const added = files.map(({ name, bytes }): Message => ({ name, bytes, text: "", mended: false }));
    state.messages.unshift(...added);
    state.current = 0;
    void run(added);
  },
  toggleValues() {
    state.showValues = !state.showValues;
    void run(state.messages.slice(state.current, state.current + 1));
  },
  mend(chosen: Finding[]) {
    const message = state.messages[state.current];
    if (message === undefined) return;
    message.bytes = new TextEncoder().encode(mended(message.text, chosen).replace(ENCODING, "$1UTF-8$2"));
    message.mended = true;
    void run([message]);
  },
  save(form) {
    const message = state.messages[state.current];
    if (message !== undefined) void saveFile(klarsyn, message, form, options(message)).catch((e: Error) => tell(e.message));
  },
  goToFinding: (index) => go(byId(`f${index}`).querySelector("summary")),
  goToLine: (line) => go(view?.reveal(line)),
};

/** An encoding that an XML declaration names; what is mended here is written in UTF-8. */
const ENCODING = /^(<\?xml[^>]*encoding=["'])[\w-]+(["'])/;

function options(message: Message) {
  return { name: message.name, language: state.language, showValues: state.showValues };
}

/** Checks messages, then shows the page anew. */
async function run(messages: Message[]): Promise<void> {
  for (const message of messages) {
    try {
      message.report = await klarsyn.validate(message.bytes, options(message));
      message.text = await klarsyn.source(message.bytes);
      message.reading = await klarsyn.view(message.bytes, options(message));
      delete message.failure;
    } catch (error) {
      delete message.report;
      message.failure = error instanceof Error ? error.message : String(error);
    }
    if (messages.length > 20) show();
  }
  show();
  if (document.documentElement.dataset.ready === undefined) performance.mark("verdict");
  document.documentElement.dataset.ready = "true";
}

/** Shows the state as it is now. */
function show(): void {
  const words = wordsOf(state.language);
  const message = state.messages[state.current];
  document.documentElement.lang = state.language;
  document.title = `${words.title} – Klarsyn`;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = words[element.dataset.word as "title"];
  }
  for (const link of document.querySelectorAll<HTMLElement>(".lang a")) {
    if (link.lang === state.language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const old = document.getElementById("liste");
  if (state.messages.length > 0) {
    const made = list(state, words, actions);
    if (old) old.replaceWith(made);
    else byId("side").append(made);
  }
  byId("resultat").replaceChildren(...result(message));
  if (message?.report) {
    const { report } = message;
    const open = report.findings.filter((f) => f.undecided).length;
    tell(words.said(message.name, words.verdict[report.verdict], counts(words, report.errors, report.warnings, open)));
  }
}

function result(message: Message | undefined): HTMLElement[] {
  const words = wordsOf(state.language);
  const notice = (image: string, title: string, text: string) =>
    h("div.document", {}, h("div.state.state--centre", {}, icon(image), h("div.state__text", {}, h("h2", {}, title), h("p", {}, text))));
  if (message === undefined) return [notice("empty", words.empty, words.emptyHint)];
  if (message.failure !== undefined) return [notice("error", words.failed, message.failure)];
  if (message.report === undefined) return [];
  const found = findings(message.report, words, actions);
  view = source(message, message.report, state.showValues, words, actions);
  const split = h("div.split", {}, found, view.element);
  return [verdict(message, message.report, words, actions), split, reading(message, message.report, state, words, actions)];
}

function tell(text: string): void {
  byId("melding").textContent = text;
}

/** The place to bring messages in, in the present language. */
function showIntake(): void {
  const made = intake(wordsOf(state.language), actions, examples);
  const old = document.querySelector(".drop");
  if (old) old.replaceWith(made);
  else byId("side").append(made);
}

function speak(language: Language): void {
  state.language = language;
  history.replaceState(null, "", language === "da" ? "./" : "./?lang=en");
  showIntake();
  void run(state.messages);
}

function listen(): void {
  for (const link of document.querySelectorAll<HTMLElement>(".lang a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      speak(link.lang as Language);
    });
  }
  const over = (on: boolean) => document.querySelector(".drop")?.classList.toggle("is-over", on);
  addEventListener("dragover", (event) => (event.preventDefault(), over(true)));
  addEventListener("dragleave", () => over(false));
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    void take(event.dataTransfer?.files, actions);
  });
  addEventListener("paste", (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() !== "") actions.add([{ name: wordsOf(state.language).pasted, bytes: new TextEncoder().encode(text) }]);
    else void take(event.clipboardData?.files, actions);
  });
}

/** Opens with a first example; the rest, also the list of examples, comes after its verdict. */
async function start(): Promise<void> {
  listen();
  showIntake();
  const listed = fetch(new URL("examples/list.json", import.meta.url)).then((r) => r.json() as Promise<Example[]>);
  const ready = klarsyn.prepare("carecommunication@5.0");
  const [first, second] = await Promise.all(FIRST.map(fetchExample));
  await ready;
  const shown = [first, second].filter((f) => f !== undefined);
  state.messages = shown.map(({ name, bytes }): Message => ({ name, bytes, text: "", mended: false }));
  await run(state.messages.slice(0, 1));
  await run(state.messages.slice(1));
  examples = await listed;
  showIntake();
}

start().catch((error: unknown) => {
  byId("resultat").replaceChildren(h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
});
