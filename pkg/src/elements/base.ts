// What every element does: properties and attributes in, a checked message to the view, events out.

import type { Input, Language, Progress, Report } from "../types.js";
import { check, make } from "./check.js";
import type { Audience, Common, Kind, Offer, Policy, Props, Theme } from "./door.js";
import { Frame, type Reason } from "./frame.js";
import { mounted, type Mounted } from "./mounted.js";
import { own, type Owned } from "./owned.js";
import { Organizations, type ResolveOrganization } from "./organizations.js";
import { view } from "./view.js";
import { words, type Words } from "./words.js";

/** A message with what the host calls it. */
export interface NamedMessage {
  name?: string;
  bytes: Input;
}

const THEMES: readonly string[] = ["klarsyn", "dkfds", "dark", "high-contrast"];
const PROPERTIES = ["bytes", "messages", "report", "unread", "offers", "resolveOrganization", "audience", "policy", "theme", "level"] as const;

// Imported where there is no page (a server), the elements are there but do nothing.
const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/** The ground that all elements stand on. */
export abstract class KlarsynElement extends Base {
  static observedAttributes = ["lang", "audience", "policy", "theme", "level"];

  /** Which view it shows. */
  protected abstract readonly kind: Kind;

  protected items: NamedMessage[] = [];
  #owned: Owned[] = [];
  #bytes: Uint8Array[] = [];
  /** Whether these are copies of what is set now. */
  #copied = false;
  #reports: (Report | undefined)[] = [];
  #given: Report | undefined;
  #checked = new WeakMap<Uint8Array, Partial<Record<Language, Report>>>();
  #unread: number[] = [];
  #offers: Offer[] = [];
  #resolve: ResolveOrganization | null = null;
  #organizations = this.#organizationsOf(null);
  #frame: Frame | undefined;
  #mounted: Mounted | undefined;
  #work: AbortController | undefined;
  #settled: Promise<void> = Promise.resolve();
  #planned = false;

  /** One message: its bytes, or its text. */
  get bytes(): Input | null {
    return this.items[0]?.bytes ?? null;
  }

  set bytes(bytes: Input | null | undefined) {
    this.messages = bytes == null ? [] : [{ bytes }];
  }

  /** Many messages: their bytes or texts, or these with a name each. */
  get messages(): NamedMessage[] {
    return this.items;
  }

  set messages(messages: Iterable<Input | NamedMessage> | null | undefined) {
    this.items = Array.from(messages ?? [], (one) => (isNamed(one) ? one : { bytes: one }));
    this.#copied = false;
    this.plan();
  }

  /** What was found in the first message. Set it where it was checked elsewhere; it is then not checked again. */
  get report(): Report | null {
    return this.#given ?? this.#reports[0] ?? null;
  }

  set report(report: Report | null | undefined) {
    this.#given = report ?? undefined;
    this.plan();
  }

  /** What was found, message by message. */
  get reports(): (Report | undefined)[] {
    return [...this.#reports];
  }

  /** Messages that the reader has not seen, by their place in `messages`. */
  get unread(): number[] {
    return this.#unread;
  }

  set unread(unread: Iterable<number> | null | undefined) {
    this.#unread = [...(unread ?? [])];
    this.plan();
  }

  /** What the host can do: `open`, `reply`, `forward`, `report`, `receipt`. */
  get offers(): Offer[] {
    return this.#offers;
  }

  set offers(offers: Iterable<Offer> | null | undefined) {
    this.#offers = [...(offers ?? [])];
    this.plan();
  }

  /** Finds names of organisations that a message gives only by number. It may answer later, or fail. */
  get resolveOrganization(): ResolveOrganization | null {
    return this.#resolve;
  }

  set resolveOrganization(resolve: ResolveOrganization | null | undefined) {
    this.#resolve = resolve ?? null;
    this.#organizations = this.#organizationsOf(this.#resolve);
    this.plan();
  }

  /** Who reads: `citizen`, the default, or `clinician`. */
  get audience(): Audience {
    return this.getAttribute("audience") === "clinician" ? "clinician" : "citizen";
  }

  set audience(audience: Audience) {
    this.setAttribute("audience", audience);
  }

  /** What becomes of an invalid message: `strict`, the default, withholds it; `disclaimer` shows it with a note. */
  get policy(): Policy {
    return this.getAttribute("policy") === "disclaimer" ? "disclaimer" : "strict";
  }

  set policy(policy: Policy) {
    this.setAttribute("policy", policy);
  }

  /** `klarsyn`, `dkfds`, `dark` or `high-contrast`; as the device has it where none is said. */
  get theme(): Theme | null {
    const theme = this.getAttribute("theme") ?? "";
    return THEMES.includes(theme) ? (theme as Theme) : null;
  }

  set theme(theme: Theme | null | undefined) {
    if (theme == null) this.removeAttribute("theme");
    else this.setAttribute("theme", theme);
  }

  /** The level of the title among the page's headings, 2 by default. */
  get level(): number {
    const level = Number(this.getAttribute("level"));
    return level >= 1 && level <= 6 ? Math.floor(level) : 2;
  }

  set level(level: number) {
    this.setAttribute("level", String(level));
  }

  /** The language of labels: from `lang` here or around, Danish otherwise. */
  get language(): Language {
    return this.closest("[lang]")?.getAttribute("lang")?.toLowerCase().startsWith("en") ? "en" : "da";
  }

  /** Settles when what was set last is shown, or cannot be. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** The MedCom Acknowledgement that answers a message, in JSON. */
  acknowledge(index = 0): Promise<string> {
    const message = this.items[index];
    if (!message) return Promise.reject(new RangeError(`there is no message ${index}`));
    return make("receipt", message.bytes, { language: this.language, name: message.name });
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) this.#upgrade(name);
    this.#frame ??= new Frame(this);
    this.plan();
  }

  disconnectedCallback(): void {
    // An element that is moved leaves and comes back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  adoptedCallback(): void {
    this.#frame?.adopt();
  }

  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (before !== after) this.plan();
  }

  /** A property that was set before the element was defined hides the one here. */
  #upgrade(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = this[name];
    delete (this as Record<string, unknown>)[name];
    (this as Record<string, unknown>)[name] = value;
  }

  #leave(): void {
    this.#work?.abort();
    this.#work = undefined;
    this.#drop();
  }

  /** Shows again what is to be shown, once for all that is set in one go. */
  protected plan(): void {
    if (this.#planned || !this.#frame || !this.isConnected) return;
    this.#planned = true;
    this.#settled = new Promise((settle) => {
      queueMicrotask(() => {
        this.#planned = false;
        this.#work?.abort();
        const work = (this.#work = new AbortController());
        if (!this.isConnected) return settle();
        void this.#run(work.signal).finally(settle);
      });
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const frame = this.#frame as Frame;
    const say = words[this.language];
    frame.dress(this.language, this.audience, this.theme ?? undefined);
    if (!this.hasContent()) {
      this.#owned = [];
      this.#drop();
      return frame.show("empty", say);
    }
    const loaded = view(); // in parallel with the check
    loaded.catch(() => undefined);
    let reason: Reason = "input";
    try {
      if (!this.#copied) {
        this.#owned = own(this.items.map(({ bytes }) => bytes), this.#owned);
        this.#bytes = this.#owned.map(({ bytes }) => bytes);
        this.#copied = true;
      }
      reason = "unchecked";
      const checked = this.#check(signal, say, frame);
      checked.catch(() => undefined);
      // While the worker checks, the views are made. They are shown when the verdict is there.
      const verdicts = this.#bytes.map((bytes, i) => this.#known(bytes, i));
      if (this.#mounted && verdicts.includes(undefined)) this.#mounted.prepare({ ...this.props(), verdicts });
      await checked;
      reason = "module";
      const door = await loaded;
      if (signal.aborted) return;
      reason = "view";
      const props = this.props();
      if (this.#mounted) this.#mounted.update(props);
      else this.#mounted = mounted(door, frame.content, this.kind, props);
      await new Promise((go) => setTimeout(go)); // the view draws when this script pauses
      if (signal.aborted) return;
      frame.show("shown", say);
      this.emit("shown", { verdicts: this.#reports.map((report) => report?.verdict ?? "unchecked") });
    } catch (error) {
      if (signal.aborted) return;
      this.#drop();
      frame.show("error", say, say.reasons[reason], reason === "input" ? undefined : () => this.plan());
      this.emit("error", { reason, message: said(error) });
    }
  }

  /** A message's report, where it has been checked. */
  #known(bytes: Uint8Array, i: number): Report | undefined {
    return i === 0 && this.#given ? this.#given : this.#checked.get(bytes)?.[this.language];
  }

  /** Every message's report; those that were checked before are not checked again. */
  async #check(signal: AbortSignal, say: Words, frame: Frame): Promise<void> {
    const { language, policy } = this;
    const reports: (Report | undefined)[] = [];
    for (const [i, bytes] of this.#bytes.entries()) {
      let report = this.#known(bytes, i);
      if (report === undefined) {
        if (reports.length === i && this.#mounted === undefined) frame.show("loading", say, say.checking);
        const onProgress = (progress: Progress) => this.emit("progress", { ...progress, message: i, messages: this.#bytes.length });
        try {
          report = await check(bytes, { language, name: this.items[i]?.name, signal, onProgress });
          this.#checked.set(bytes, { ...this.#checked.get(bytes), [language]: report });
        } catch (error) {
          if (signal.aborted || policy === "strict") throw error;
        }
      }
      signal.throwIfAborted();
      reports.push(report);
    }
    if (this.#bytes.length === 0 && this.#given) reports.push(this.#given);
    this.#reports = reports;
  }

  /** Whether there is anything to show. */
  protected hasContent(): boolean {
    return this.items.length > 0;
  }

  /** What every component is told. */
  protected common(): Common {
    return {
      language: this.language,
      audience: this.audience,
      theme: this.theme ?? undefined,
      level: this.level,
      offers: Object.fromEntries(this.#offers.map((offer) => [offer, true])),
      onEvent: (name, detail) => void this.emit(name, detail),
    };
  }

  /** What the view is told. */
  protected props(): Props {
    return {
      ...this.common(),
      messages: this.#bytes,
      verdicts: this.#reports,
      unread: this.#unread,
      policy: this.policy,
      slots: true,
      resolveOrganization: this.#organizations.find,
    };
  }

  /** The first message's bytes. */
  protected get source(): Uint8Array | undefined {
    return this.#bytes[0];
  }

  /** What is known of organisations; the view is told what has changed without checking anything again. */
  #organizationsOf(resolve: ResolveOrganization | null): Organizations {
    const changed = () =>
      queueMicrotask(() => {
        if (!this.#planned && !this.#work?.signal.aborted) this.#mounted?.update(this.props());
      });
    return new Organizations(resolve, changed, (error) => this.emit("error", { reason: "organization", message: said(error) }));
  }

  /** An event for the host; false where it was taken over. Carries no CPR number. */
  protected emit(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(`klarsyn-${name}`, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  #drop(): void {
    this.#mounted?.leave();
    this.#mounted = undefined;
  }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isNamed(one: Input | NamedMessage): one is NamedMessage {
  return typeof one === "object" && one !== null && "bytes" in one;
}
