// Tjek: what happens when a message comes in, and when something is pressed.

import type { Finding, Language } from "klarsyn";
import { check, prepare, prepareWorker } from "./check/checker.js";
import { fetchExample, intake, list, listExamples, take, type Example } from "./check/files.js";
import { findings } from "./check/findings.js";
import { preview } from "./check/preview.js";
import { Work } from "./check/progress.js";
import { offer, saveAll, saveFile } from "./check/save.js";
import { source, type SourceView } from "./check/source.js";
import { changed, mended, type Actions, type Message, type State } from "./check/state.js";
import { verdict } from "./check/verdict.js";
import { counts, wordsOf } from "./check/words.js";
import { button, byId, go, h, icon } from "./dom.js";

/** What is shown before anyone has chosen anything. */
const FIRST = ["carecommunication@5.0/invalid-priority-with-other-category.json", "carecommunication@5.0/reply-with-attachment.json"];

const state: State = { language: spoken(), messages: [], current: 0, showValues: false, audience: "clinician", shown: false };
let examples: Example[] = [];
let work: Work | undefined;
let view: SourceView | undefined;

const actions: Actions = {
  select(index) {
    state.current = index;
    show();
    if (matchMedia("(max-width: 61.99rem)").matches) byId("resultat").scrollIntoView();
  },
  add(files) {
    const added = files.map(({ name, bytes }): Message => ({ name, bytes, text: "", before: [] }));
    // What was shown to begin with makes room for the first of one's own.
    state.messages = state.shown ? added : [...added, ...state.messages];
    state.shown = false;
    state.current = 0;
    show();
    void run(added);
  },
  remove(index) {
    state.messages.splice(index, 1);
    if (state.current >= index && state.current > 0) state.current--;
    show();
    go(document.querySelectorAll<HTMLElement>(".k-file")[Math.min(index, state.messages.length - 1)] ?? byId("resultat"));
  },
  clear() {
    state.messages = [];
    state.current = 0;
    show();
    byId("indhold").focus({ preventScroll: true });
  },
  toggleValues() {
    state.showValues = !state.showValues;
    void run(state.messages.slice(state.current, state.current + 1));
  },
  mend(chosen: Finding[]) {
    const message = state.messages[state.current];
    if (message === undefined) return;
    message.before.push(message.bytes);
    message.bytes = new TextEncoder().encode(mended(message.text, chosen).replace(ENCODING, "$1UTF-8$2"));
    void run([message]);
  },
  undo() {
    const message = state.messages[state.current];
    const before = message?.before.pop();
    if (message === undefined || before === undefined) return;
    message.bytes = before;
    void run([message]);
  },
  save(form) {
    const message = state.messages[state.current];
    if (message !== undefined) void saveFile(message, form, options(message)).then((f) => offer(f.name, f.content), said);
  },
  saveAll(form) {
    void saveAll(state.messages, form, options).then((f) => offer(f.name, f.content), said);
  },
  goToFinding: (index) => go(byId(`f${index}`).querySelector("summary")),
  goToLine: (line) => go(view?.reveal(line)),
};

/** An encoding that an XML declaration names; what is mended here is written in UTF-8. */
const ENCODING = /^(<\?xml[^>]*encoding=["'])[\w-]+(["'])/;

function spoken(): Language {
  return document.documentElement.lang === "en" ? "en" : "da";
}

function options(message: Message) {
  return { name: message.name, language: state.language, showValues: state.showValues };
}

/** Checks messages, in the page itself only what it opens with, then shows the page anew. */
async function run(messages: Message[], here = false): Promise<void> {
  if (work === undefined || work.over) work = new Work(byId("side"), wordsOf(state.language));
  const now = work;
  now.add(messages.length);
  let painted = performance.now();
  for (const message of messages) {
    const { bytes } = message;
    try {
      now.signal.throwIfAborted();
      const [report, text] = await check(bytes, { ...options(message), signal: now.signal, onProgress: now.on }, here);
      // What has been mended since is checked by itself.
      if (bytes === message.bytes) {
        [message.report, message.text] = [report, text];
        delete message.failure;
        delete message.stopped;
      }
    } catch (error) {
      if (now.signal.aborted) message.stopped = true;
      else {
        delete message.report;
        message.failure = error instanceof Error ? error.message : String(error);
      }
    }
    now.step();
    // Of many files the page tells how far it has come, and stays alive.
    if (performance.now() - painted > 200) {
      show();
      await new Promise((resolve) => setTimeout(resolve));
      painted = performance.now();
    }
  }
  show();
  if (document.documentElement.dataset.ready === undefined) performance.mark("verdict");
  document.documentElement.dataset.ready = "true";
}

/** Shows the state as it is now. */
function show(): void {
  const words = wordsOf(state.language);
  const message = state.messages[state.current];
  const made = list(state, words, actions);
  const old = document.getElementById("liste");
  if (old) old.replaceWith(made);
  else byId("side").append(made);
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
    h("div.k-document", {}, h("div.k-state.k-state--centre", {}, icon(image), h("div.k-state__text", {}, h("h2", {}, title), h("p", {}, text))));
  if (message === undefined) return [notice("empty", words.empty, words.emptyHint)];
  if (message.stopped && message.report === undefined) {
    const again = button(".k-button--quiet", () => void run([message]), words.again);
    const told = notice("broken", words.stopped, words.stoppedHint);
    told.querySelector(".k-state")?.append(h("p.k-actions", {}, again));
    return [told];
  }
  if (message.failure !== undefined) return [notice("broken", words.failed, message.failure)];
  if (message.report === undefined) return [notice("open", words.checking(1, 1), "")];
  const found = findings(message.report, words, actions);
  view = source(message, message.report, state.showValues, words, actions);
  const split = h("div.k-split", {}, found, view.element);
  return [verdict(message, message.report, words, actions), split, preview(message, message.report, state, words, (audience) => ((state.audience = audience), show()))];
}

function tell(text: string): void {
  byId("melding").textContent = text;
}

/** An error where a file was to be saved: it is shown, and read out. */
function said(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  byId("resultat").prepend(
    h("div.k-notice.k-notice--danger", { role: "alert" }, icon("error"), h("div", {}, h("p.k-notice__title", {}, wordsOf(state.language).notSaved), h("p", {}, text))),
  );
}

/** The place to bring messages in, in the present language. */
function showIntake(): void {
  const made = intake(wordsOf(state.language), actions, examples);
  const old = document.querySelector(".k-drop");
  if (old) old.replaceWith(made);
  else byId("side").append(made);
}

function listen(): void {
  document.addEventListener("klarsyn-language", () => {
    state.language = spoken();
    showIntake();
    void run(state.messages);
  });
  const over = (on: boolean) => document.querySelector(".k-drop")?.classList.toggle("k-drop--over", on);
  addEventListener("dragover", (event) => (event.preventDefault(), over(true)));
  addEventListener("dragleave", (event) => event.relatedTarget === null && over(false));
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
  addEventListener("beforeunload", (event) => {
    if (state.messages.some(changed)) event.preventDefault();
  });
}

/** Opens with the example that the address names, or with the first; the list of examples comes after the verdict. */
async function start(): Promise<void> {
  listen();
  showIntake();
  const named = new URLSearchParams(location.search).get("example");
  const wanted = named !== null && /^[a-z]+@[\d.]+\/[\w-]+\.(json|xml)$/.test(named) ? [named] : FIRST;
  const listed = listExamples();
  const standard = wanted[0]?.split("/")[0] ?? "r4";
  const ready = prepare(standard);
  const first = await Promise.all(wanted.map(fetchExample));
  await ready;
  state.messages = first.map(({ name, bytes }): Message => ({ name, bytes, text: "", before: [] }));
  state.shown = true;
  await run(state.messages.slice(0, 1), true);
  if (first.length > 1) await run(state.messages.slice(1), true);
  examples = await listed;
  showIntake();
  prepareWorker(standard);
}

start().catch((error: unknown) => {
  byId("resultat").replaceChildren(h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
});
