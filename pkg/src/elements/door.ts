// What the elements ask of the WebAssembly module `view`; the Yew side is `web/src/view`.

import type { Language, Report, ViewOptions } from "../types.js";
import type { Audience, Policy } from "../view.js";

export type { Audience, Policy };

/** Which component is shown: the element's tag without `klarsyn-`. */
export type Kind =
  | "document"
  | "correspondence"
  | "diagnosis-card"
  | "lab-results"
  | "hospital-stay"
  | "receipt"
  | "appointment"
  | "personal-data-card"
  | "care-plan"
  | "measurements"
  | "questionnaire"
  | "pregnancy"
  | "health-attachment"
  | "patient-summary"
  | "report"
  | "validator";

/** The presets. */
export type Theme = "klarsyn" | "dkfds" | "dark" | "high-contrast";

/** What the host can do; a button stands only where it leads somewhere. */
export type Offer = "open" | "reply" | "forward" | "report" | "receipt" | "edit" | "save";

/** What every component is told, at each update. */
export interface Common {
  language: Language;
  audience: Audience;
  /** None: as the device has it. */
  theme: Theme | undefined;
  /** The level of the title among the page's headings. */
  level: number;
  offers: Partial<Record<Offer, true>>;
  /** Tells what the reader did: `onEvent("reply", { … })` becomes the event `klarsyn-reply`. */
  onEvent: (name: string, detail: unknown) => void;
}

/** What a viewer is told besides. */
export interface ViewerProps extends Common {
  /** The messages, in the order they were given. The same array means that nothing has changed. */
  messages: Uint8Array[];
  /** The engine's report of each message; none where it was not checked. */
  verdicts: (Report | undefined)[];
  /** Messages that the reader has not seen, by their number. */
  unread: number[];
  policy: Policy;
  /** Puts `slot` elements where a host may fill something in. */
  slots: true;
  /** An organisation's name by its number, where it is known by now. Another function means that more are known. */
  resolveOrganization: (id: string) => string | undefined;
}

/** What the report is told besides. */
export interface ReportProps extends Common {
  report: Report | null;
  /** The message that it is about. */
  source: Uint8Array | undefined;
}

/** What the validator is told besides: it asks for reports by itself. */
export interface ValidatorProps extends Common {
  check: (name: string, bytes: Uint8Array) => Promise<Report>;
  /** The report as `outcome`, `text` or `json`, or the `receipt`. */
  make: (name: string, bytes: Uint8Array, wanted: "outcome" | "text" | "json" | "receipt") => Promise<string>;
}

export type Props = ViewerProps | ReportProps | ValidatorProps;

/** The handle of a mounted component. */
export interface Handle {
  update(props: Props): void;
  /** Reads messages and makes their views for the next update. Nothing is shown. */
  prepare(props: Props): void;
  /** Takes the component down. */
  destroy(): void;
  /** Gives the handle back; nothing may be asked of it any more. */
  free(): void;
}

/** The door itself, exported by `wasm/view.js`. */
export interface View {
  /** Mounts inside `target`, which lies in a shadow root that has adopted the style sheet. */
  mount(target: Element, kind: Kind, props: Props): Handle;
  /** The views of messages, in JSON. */
  read(messages: Uint8Array[], options: ViewOptions): string;
}
