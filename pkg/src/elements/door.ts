// What the elements ask of the WebAssembly module `view`; the Yew side (`web/src/mount.rs`) answers it.

import type { Language } from "../types.js";

/** Which component is shown; the element's tag without `klarsyn-`. */
export type Kind =
  | "document"
  | "correspondence"
  | "diagnosis-card"
  | "lab-results"
  | "hospital-stay"
  | "receipt"
  | "report"
  | "validator";

/** A message with what is known of it. */
export interface Shown {
  /** The message as it came. */
  bytes: Uint8Array;
  /** What the host calls it. */
  name: string;
  /** The engine's report as JSON text, in the form `object`; none where nothing was checked. */
  report?: string;
}

/** All that a component is told. A member that is left out of an update stays as it was. */
export interface Props {
  /** In the order they were given. Those that the policy hides are here too: the component says so, and shows the report. */
  messages?: Shown[];
  language?: Language;
  audience?: "citizen" | "clinician";
  policy?: "strict" | "disclaimer";
  /** Names of organisations, by their number: `{ "1042981000016003": "Aarhus Universitetshospital" }`. */
  names?: Record<string, string>;
  /** Now, as ISO 8601 with zone: the module has no clock. */
  now?: string;
  /**
   * Tells the host that something was done or is wanted: `emit("attachment-open", { … })` becomes the event
   * `klarsyn-attachment-open`. False where the host took it over (`preventDefault`), and the component then does nothing.
   * Organisations without a name are asked for with `emit("organizations", { ids: ["1042981000016003"] })`.
   */
  emit?: (name: string, detail: unknown) => boolean;
}

/** A mounted component. */
export interface Mounted {
  update(props: Props): void;
  /** Takes the component down and frees what it holds. */
  destroy(): void;
}

/** The door itself: `export function mount(target, kind, props)` of `wasm/view.js`. */
export interface View {
  /** Mounts inside `target`, which lies in a shadow root that has adopted the style sheet. */
  mount(target: Element, kind: Kind, props: Props): Mounted;
}
