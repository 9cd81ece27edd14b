// The plain reading of a message, as data: every value with the element it came from.

import type { Language } from "./types.js";

/** A value as people read it. */
export interface ReadValue {
  text: string;
  /** The element, as a FHIRPath from the root. */
  path: string;
}

/** A value with its label. */
export interface ReadField {
  label: string;
  value: ReadValue;
}

/** A number that identifies a person; `masked` is what may be shown unasked. */
export interface ReadNumber extends ReadField {
  masked: string;
}

/** Whom the document is about. */
export interface ReadPerson {
  name?: ReadValue;
  numbers: ReadNumber[];
  fields: ReadField[];
}

/** An organisation, team or person that takes part. */
export interface ReadParty {
  role: string;
  organisation?: ReadValue;
  name?: ReadValue;
  job?: ReadValue;
  phone?: ReadValue;
  identifiers: ReadField[];
}

/** A mark with its words. */
export interface ReadMark {
  kind: string;
  value: ReadValue;
}

/** A file that came with the document. */
export interface ReadAttachment {
  title?: ReadValue;
  kind?: ReadValue;
  bytes?: number;
  created?: ReadValue;
  link?: ReadValue;
  path: string;
}

/** Things to compare: cells as many as columns. */
export interface ReadTable {
  columns: string[];
  rows: { cells: ReadValue[]; notes: ReadValue[] }[];
}

/** A piece of a section; one member is there. */
export interface ReadBlock {
  text?: ReadValue;
  fields?: ReadField[];
  table?: ReadTable;
  attachment?: ReadAttachment;
}

/** A part of the document: a segment of a thread, a group of results, a diagnosis. */
export interface ReadSection {
  heading?: ReadValue;
  when?: ReadValue;
  by?: ReadParty;
  marks: ReadMark[];
  blocks: ReadBlock[];
  missing: string[];
}

/** Who wrote, to whom, about whom, what and when. */
export interface Reading {
  kind: string;
  /** The language of headings and labels; texts of the sender stay in theirs. */
  language: Language;
  heading: string;
  title?: ReadValue;
  when?: ReadValue;
  marks: ReadMark[];
  person?: ReadPerson;
  parties: ReadParty[];
  fields: ReadField[];
  sections: ReadSection[];
  missing: string[];
}
