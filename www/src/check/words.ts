// The page's own words, in Danish and English. What a finding says comes from the core.

import type { Language, Severity, Verdict } from "klarsyn";

export interface Words {
  drop: string;
  dropHint: string;
  choose: string;
  paste: string;
  pasteLabel: string;
  pasteDo: string;
  cancel: string;
  pasted: string;
  examples: string;
  pickExample: string;
  summary(all: number, valid: number, invalid: number, open: number): string;
  verdict: Record<Verdict, string>;
  checked(context: string, ms: string): [string, string];
  none: string;
  errors(n: number): string;
  warnings(n: number): string;
  undecided(n: number): string;
  mendAll(n: number): string;
  acknowledge: string;
  saveReport: string;
  text: string;
  lines: string;
  print: string;
  saveMessage: string;
  saveAll: string;
  notSaved: string;
  undo: string;
  remove(name: string): string;
  clear: string;
  readMore: string;
  about(code: string): string;
  findings(n: number): string;
  gravest: string;
  noFindings: string;
  noFindingsHint: string;
  severity: Record<Severity, string>;
  found: string;
  expected: string;
  why: string;
  fix: string;
  follows(n: number): string;
  apply: Record<"safe" | "suggestion" | "choose", string>;
  goToLine(n: number): string;
  governance: string;
  sourceHead: string;
  sourceLabel(name: string): string;
  showValues: string;
  hideValues: string;
  showLines(a: number, b: number): string;
  note: Record<string, string>;
  reading: string;
  readingInvalid: string;
  readingHint: string;
  audience: string;
  audiences: Record<"citizen" | "clinician", string>;
  checking(n: number, of: number): string;
  loading: string;
  stop: string;
  stopped: string;
  stoppedHint: string;
  again: string;
  failed: string;
  empty: string;
  emptyHint: string;
  said(name: string, verdict: string, counts: string): string;
  changed: string;
  standards: Record<string, string>;
}

const s = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const standards = {
  carecommunication: "Korrespondance · CareCommunication",
  hospitalnotification: "Advis om sygehusophold · HospitalNotification",
  acknowledgement: "Kvittering · Acknowledgement",
  homecareobservation: "Kommunale prøvesvar · HomeCareObservation",
  conditionlist: "Diagnosekort · ConditionList",
  document: "Dokument · Document",
  notes: "Notat · Notes",
  ekg: "EKG",
  ips: "Patientresumé · IPS",
  apd: "Aftale · APD",
  cpd: "Plan · CPD",
  pdc: "Stamkort · PDC",
  phmr: "Hjemmemålinger · PHMR",
  qfdd: "Spørgeskema · QFDD",
  qrd: "Spørgeskemasvar · QRD",
  phad: "Delt fil · PHAD",
  prf: "Svangrehenvisning · PRF",
  pscr: "Svangrejournal · PSCR",
  pmr: "Svangremålinger · PMR",
  cda: "CDA",
};

const da: Words = {
  drop: "Slip filer her",
  dropHint: "FHIR (JSON eller XML) og CDA",
  choose: "Vælg filer",
  paste: "Indsæt tekst",
  pasteLabel: "Beskedens tekst",
  pasteDo: "Tjek teksten",
  cancel: "Fortryd",
  pasted: "indsat tekst",
  examples: "Prøv et eksempel",
  pickExample: "Vælg et eksempel …",
  summary: (all, valid, invalid, open) =>
    `${s(all, "fil", "filer")}: ${[
      valid && s(valid, "gyldig", "gyldige"),
      invalid && s(invalid, "ugyldig", "ugyldige"),
      open && s(open, "uafklaret", "uafklarede"),
    ]
      .filter(Boolean)
      .join(", ")}`,
  verdict: { valid: "Gyldig", invalid: "Ugyldig", undecided: "Uafklaret" },
  checked: (context, ms) => [" er tjekket mod ", `${context} på ${ms} ms.`],
  none: "ingen fund",
  errors: (n) => s(n, "fejl", "fejl"),
  warnings: (n) => s(n, "advarsel", "advarsler"),
  undecided: (n) => s(n, "uafklaret", "uafklarede"),
  mendAll: (n) => `Ret alt sikkert (${n})`,
  acknowledge: "Lav kvittering",
  saveReport: "Gem rapport:",
  text: "Tekst",
  lines: "CI-linjer",
  print: "Udskriv",
  saveMessage: "Gem den rettede fil",
  saveAll: "Gem for alle:",
  notSaved: "Filen kunne ikke laves",
  undo: "Fortryd rettelse",
  remove: (name) => `Fjern ${name} fra listen`,
  clear: "Ryd listen",
  readMore: "Læs mere",
  about: (code) => `Om ${code}`,
  findings: (n) => `Fund (${n})`,
  gravest: "Alvorligste først",
  noFindings: "Ingen fund",
  noFindingsHint: "Beskeden følger profilerne, og alt kunne tjekkes her.",
  severity: { fatal: "Kan ikke læses", error: "Fejl", warning: "Advarsel", information: "Oplysning" },
  found: "Fundet",
  expected: "Forventet",
  why: "Hvorfor",
  fix: "Løsning",
  follows: (n) => `${s(n, "fund følger", "fund følger")} af dette`,
  apply: { safe: "Ret", suggestion: "Brug forslaget", choose: "Vælg denne rettelse" },
  goToLine: (n) => `Gå til linje ${n}`,
  governance: "MedComs governance",
  sourceHead: "Kilde",
  sourceLabel: (name) => `Linjer i ${name}`,
  showValues: "Vis CPR-numre og værdier",
  hideValues: "Skjul CPR-numre og værdier",
  showLines: (a, b) => (a === b ? `Vis linje ${a}` : `Vis linje ${a} til ${b}`),
  note: {
    "because-of-this": "på grund af dette",
    "only-candidate": "den eneste mulighed er her",
    "first-here": "den første står her",
  },
  reading: "Sådan læses beskeden",
  readingInvalid: "En modtager viser ikke en ugyldig besked. Her vises den, så du kan finde fejlen.",
  readingHint: "Hvem skrev, til hvem, om hvem, hvad og hvornår.",
  audience: "Vist for",
  audiences: { citizen: "Borger", clinician: "Kliniker" },
  checking: (n, of) => (of === 1 ? "Tjekker filen …" : `Tjekker fil ${n} af ${of} …`),
  loading: "Henter definitioner …",
  stop: "Stop",
  stopped: "Ikke tjekket",
  stoppedHint: "Tjekket blev stoppet, før der var en dom.",
  again: "Tjek filen",
  failed: "Filen kunne ikke tjekkes",
  empty: "Ingen fil valgt",
  emptyHint: "Slip en fil, indsæt tekst, eller prøv et eksempel.",
  said: (name, verdict, counts) => `${name}: ${verdict}. ${counts}.`,
  changed: "rettet",
  standards,
};

const en: Words = {
  drop: "Drop files here",
  dropHint: "FHIR (JSON or XML) and CDA",
  choose: "Choose files",
  paste: "Paste text",
  pasteLabel: "The message's text",
  pasteDo: "Check the text",
  cancel: "Cancel",
  pasted: "pasted text",
  examples: "Try an example",
  pickExample: "Choose an example …",
  summary: (all, valid, invalid, open) =>
    `${s(all, "file", "files")}: ${[valid && `${valid} valid`, invalid && `${invalid} invalid`, open && `${open} undecided`]
      .filter(Boolean)
      .join(", ")}`,
  verdict: { valid: "Valid", invalid: "Invalid", undecided: "Undecided" },
  checked: (context, ms) => [" was checked against ", `${context} in ${ms} ms.`],
  none: "no findings",
  errors: (n) => s(n, "error", "errors"),
  warnings: (n) => s(n, "warning", "warnings"),
  undecided: (n) => `${n} undecided`,
  mendAll: (n) => `Fix all that is safe (${n})`,
  acknowledge: "Make acknowledgement",
  saveReport: "Save report:",
  text: "Text",
  lines: "CI lines",
  print: "Print",
  saveMessage: "Save the fixed file",
  saveAll: "Save for all:",
  notSaved: "The file could not be made",
  undo: "Undo the fix",
  remove: (name) => `Remove ${name} from the list`,
  clear: "Clear the list",
  readMore: "Read more",
  about: (code) => `About ${code}`,
  findings: (n) => `Findings (${n})`,
  gravest: "Gravest first",
  noFindings: "No findings",
  noFindingsHint: "The message conforms to its profiles, and everything could be checked here.",
  severity: { fatal: "Unreadable", error: "Error", warning: "Warning", information: "Information" },
  found: "Found",
  expected: "Expected",
  why: "Why",
  fix: "Fix",
  follows: (n) => `${s(n, "finding follows", "findings follow")} from this`,
  apply: { safe: "Fix", suggestion: "Use the suggestion", choose: "Choose this fix" },
  goToLine: (n) => `Go to line ${n}`,
  governance: "MedCom's governance",
  sourceHead: "Source",
  sourceLabel: (name) => `Lines of ${name}`,
  showValues: "Show CPR numbers and values",
  hideValues: "Hide CPR numbers and values",
  showLines: (a, b) => (a === b ? `Show line ${a}` : `Show lines ${a} to ${b}`),
  note: {
    "because-of-this": "because of this",
    "only-candidate": "the only candidate is here",
    "first-here": "the first is here",
  },
  reading: "How the message reads",
  readingInvalid: "A receiver does not show an invalid message. It is shown here so that you can find the fault.",
  readingHint: "Who wrote, to whom, about whom, what and when.",
  audience: "Shown for",
  audiences: { citizen: "Citizen", clinician: "Clinician" },
  checking: (n, of) => (of === 1 ? "Checking the file …" : `Checking file ${n} of ${of} …`),
  loading: "Fetching definitions …",
  stop: "Stop",
  stopped: "Not checked",
  stoppedHint: "The check was stopped before there was a verdict.",
  again: "Check the file",
  failed: "The file could not be checked",
  empty: "No file chosen",
  emptyHint: "Drop a file, paste text, or try an example.",
  said: (name, verdict, counts) => `${name}: ${verdict}. ${counts}.`,
  changed: "fixed",
  standards: { ...standards, document: "Document" },
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === "da" ? da : en;
}

/** `carecommunication@5.0` as people write it. */
export function contextName(context: string): string {
  const known: Record<string, string> = {
    carecommunication: "CareCommunication",
    hospitalnotification: "HospitalNotification",
    acknowledgement: "Acknowledgement",
    homecareobservation: "HomeCareObservation",
    conditionlist: "ConditionList",
    document: "MedCom Document",
    notes: "Notes",
    ekg: "EKG",
    ips: "IPS",
    r4: "FHIR R4",
  };
  const [name = "", version] = context.split("@");
  return [known[name] ?? name.toUpperCase(), version].filter(Boolean).join(" ");
}

/** What was found, in a few words. */
export function counts(words: Words, errors: number, warnings: number, undecided: number): string {
  const parts = [
    errors > 0 && words.errors(errors),
    warnings > 0 && words.warnings(warnings),
    undecided > 0 && words.undecided(undecided),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : words.none;
}
