// What the page knows: the messages, which one is shown, and in what words.

import type { Finding, Language, Report } from "klarsyn";
import type { Audience } from "klarsyn/elements";

/** A message, as it came or as it has been mended here. */
export interface Message {
  name: string;
  bytes: Uint8Array;
  /** The text as it was read; set with the report. */
  text: string;
  report?: Report;
  /** Why it could not be checked at all. */
  failure?: string;
  /** Whether its check was stopped. */
  stopped?: boolean;
  /** What it was before each fix made here, the newest last. */
  before: Uint8Array[];
}

export interface State {
  language: Language;
  messages: Message[];
  current: number;
  showValues: boolean;
  /** For whom the message is shown below. */
  audience: Audience;
  /** Whether the messages are those that the page opened with. */
  shown: boolean;
}

/** Whether a fix has changed a message. */
export function changed(message: Message): boolean {
  return message.before.length > 0;
}

/** The forms that a report is saved in. */
export type Form = "outcome" | "text" | "lines" | "json";

/** What the parts of the page ask of the whole. */
export interface Actions {
  select(index: number): void;
  add(files: { name: string; bytes: Uint8Array }[]): void;
  /** Takes a message off the list; nothing else happens to it. */
  remove(index: number): void;
  clear(): void;
  toggleValues(): void;
  mend(findings: Finding[]): void;
  undo(): void;
  save(form: Form | "message" | "acknowledgement"): void;
  saveAll(form: "lines" | "json"): void;
  goToFinding(index: number): void;
  goToLine(line: number): void;
}

/** Findings that are no consequence of another, the gravest first. */
export function roots(report: Report): [Finding, number][] {
  const weight = { fatal: 0, error: 1, warning: 2, information: 3 };
  const all = report.findings.map((finding, i): [Finding, number] => [finding, i]);
  const rank = ([f]: [Finding, number]) => weight[f.severity] * 2 + (f.undecided ? 0 : 1);
  return all.filter(([f]) => f.follows === null).sort((a, b) => rank(a) - rank(b) || a[1] - b[1]);
}

/** The edits of safe fixes that do not meet. */
export function safeFixes(report: Report): Finding[] {
  return report.findings.filter((f) => f.safety === "safe" && f.edits.length > 0);
}

/** The text after the edits of some findings; of two edits that meet, the first counts. */
export function mended(text: string, findings: Finding[]): string {
  const edits = findings.flatMap((f) => f.edits).sort((a, b) => a.span[0] - b.span[0]);
  let out = "";
  let at = 0;
  for (const { span, text: by } of edits) {
    if (span[0] < at) continue;
    out += text.slice(at, span[0]) + by;
    at = span[1];
  }
  return out + text.slice(at);
}
