// What goes in and what comes out.

import type { Audience, Policy } from "./view.js";

/** The languages that findings are written in. */
export type Language = "da" | "en";

/** Whether a message conforms; undecided where something could not be checked here. */
export type Verdict = "valid" | "invalid" | "undecided";

/** How much a finding weighs. */
export type Severity = "fatal" | "error" | "warning" | "information";

/** A message: its bytes, or its text. */
export type Input = Uint8Array | ArrayBuffer | string;

/** An official FHIR package, as registries have it (`.tgz`). */
export type PackageFile = Uint8Array | ArrayBuffer;

/** Something wrong with a definition of a package, or with what the package asks for. */
export interface PackageProblem {
  /** `name#version`. */
  package: string;
  /** The file in the package, where it is in one. */
  file: string | null;
  /** From 1. */
  line: number | null;
  /** Stable: `KS0902`. */
  code: string;
  message: string;
  /** What to do, in words. */
  fix: string | null;
}

/** How far the work has come. */
export interface Progress {
  /** Files are fetched, or the message is checked. */
  stage: "loading" | "checking";
  /** Of the files, how many are here, and how many are needed. */
  done: number;
  of: number;
}

/** How to validate, and how to speak of what is found. */
export interface Options {
  /** What the report calls the message: a file name. */
  name?: string;
  /** The standard to check against, `carecommunication@5.0`; by default what the message says. */
  standard?: string;
  /** Profiles that the message must conform to besides. */
  profiles?: string[];
  /** The questionnaire, or questionnaires (QFDD), that the answers of a response (QRD) are held against. */
  form?: Input | Input[];
  /** The language of the findings; Danish by default. */
  language?: Language;
  /** Shows values that may tell of a person; they are masked by default. */
  showValues?: boolean;
  /** Makes the governance rules' warnings errors. */
  governanceErrors?: boolean;
  /** Lets addresses pass that are kept for examples (example.org, acme.com); they are errors by default. */
  exampleUrls?: boolean;
  /** Ends the work: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Is told how far the work has come. */
  onProgress?: (progress: Progress) => void;
}

/** A stretch of the source, in UTF-16 units as JavaScript counts: start and end. */
export type Stretch = [start: number, end: number];

/** A replacement in the source. */
export interface Edit {
  span: Stretch;
  text: string;
}

/** Something found in a message. */
export interface Finding {
  /** Stable: `KS0203`. */
  code: string;
  severity: Severity;
  /** Whose rule it is: the profiles and the base standard, or MedCom's governance. */
  source: "profile" | "governance";
  /** The element as a FHIRPath from the root. */
  path: string;
  /** From 1. */
  line: number;
  /** In characters, from 1. */
  column: number;
  span: Stretch;
  message: string;
  expected: string | null;
  found: string | null;
  /** The reason, then the chain of definitions, outermost first. */
  why: string[];
  /** What to do, in words. */
  fix: string | null;
  /** What to replace in the source, where that can be said. */
  edits: Edit[];
  /** Whether the edits may change what the message says. */
  safety: "safe" | "suggestion" | "choose" | null;
  /** Other places that are part of the reason. */
  related: { line: number; span: Stretch; note: string }[];
  /** It names something that could not be checked here. */
  undecided: boolean;
  /** The finding, by position, that this one is a consequence of. */
  follows: number | null;
}

/** The answer about one message. */
export interface Report {
  file: string;
  verdict: Verdict;
  /** What it was checked against. */
  context: string;
  errors: number;
  warnings: number;
  /** In the order of the source. */
  findings: Finding[];
  /** Milliseconds it took, loading apart. */
  millis: number;
}

/** For whom messages are read, and what is known of them. */
export interface ViewOptions {
  /** The language of the labels; Danish by default. */
  language?: Language;
  /** Who reads: a citizen by default. */
  audience?: Audience;
  /** Invalid messages are withheld by default. */
  policy?: Policy;
  /** The report of each message; none where it was not checked. */
  verdicts?: (Report | Verdict | undefined)[];
  /** Messages that the reader has not seen, by their number. */
  unread?: number[];
  /** An organisation's name by its number, where the message has none. */
  resolveOrganization?: (id: string) => string | undefined;
}
