// What is supported and how well, as HTML: from the packs that were compiled, the definitions they
// are made of, the examples, and the scores that `cargo xtask score` wrote to tests/scores.json.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { both, escape, table } from "./html.mjs";

const NAMES = {
  carecommunication: ["CareCommunication", "Korrespondancemeddelelse", "Correspondence message"],
  hospitalnotification: ["HospitalNotification", "Advis om sygehusophold", "Notification of hospital stay"],
  acknowledgement: ["Acknowledgement", "Kvittering", "Receipt"],
  homecareobservation: ["HomeCareObservation", "Kommunale prøvesvar", "Municipal test results"],
  conditionlist: ["ConditionList", "Diagnosekort", "Diagnosis card"],
  document: ["Document", "Dokumentramme", "Document frame"],
  notes: ["Notes", "Notat", "Note"],
  ekg: ["EKG", "Hjertediagram", "Electrocardiogram"],
  ips: ["IPS", "International patientoversigt", "International Patient Summary"],
  apd: ["APD", "Aftaledeling (CDA)", "Appointment (CDA)"],
  cpd: ["CPD", "Planer, mål og indsatser (CDA)", "Care plan (CDA)"],
  pdc: ["PDC", "Stamkort (CDA)", "Personal data card (CDA)"],
  phmr: ["PHMR", "Hjemmemålinger (CDA)", "Home measurements (CDA)"],
  qfdd: ["QFDD", "Spørgeskema (CDA)", "Questionnaire (CDA)"],
  qrd: ["QRD", "Spørgeskemasvar (CDA)", "Questionnaire response (CDA)"],
  phad: ["PHAD", "Vedhæftet dokument (CDA)", "Attached document (CDA)"],
  prf: ["PRF", "Svangrehenvisning (CDA)", "Pregnancy referral (CDA)"],
  pscr: ["PSCR", "Svangrejournal (CDA)", "Pregnancy record (CDA)"],
  pmr: ["PMR", "Svangremålinger (CDA)", "Pregnancy measurements (CDA)"],
  cda: ["CDA", "Ethvert andet CDA-dokument", "Any other CDA document"],
};

const packs = readdirSync("pkg/packs").filter((name) => /@.*\.pack$/.test(name)).map((name) => name.replace(".pack", ""));
/** The package that states each standard, from the command that compiles the packs. */
const stated = new Map([...readFileSync("tests/xtask/src/packs.rs", "utf8").matchAll(/\("([\w-]+@[\d.]+)",\s*"([\w.-]+#[\w.-]+)"\)/g)].map(([, id, label]) => [id, label]));
const ids = packs.sort((a, b) => order(a) - order(b) || b.localeCompare(a));
const measured = existsSync("tests/scores.json") ? JSON.parse(readFileSync("tests/scores.json", "utf8")) : {};

function order(id) {
  const at = Object.keys(NAMES).indexOf(id.split("@")[0]);
  return at < 0 ? Infinity : at;
}

/** The package that states a standard. */
function packageOf(id) {
  const label = stated.get(id);
  if (label === undefined) throw new Error(`tests/xtask/src/packs.rs names no package for ${id}`);
  return label;
}

const versionOf = (id) => packageOf(id).split("#")[1];

function titled(id) {
  const [name] = id.split("@");
  const [title, da, en] = NAMES[name] ?? [name, name, name];
  return `${escape(title)} <span class="k-sub">${both(escape(da), escape(en))}</span>`;
}

const works = `<span class="k-flag"><svg class="k-icon k-is-valid" aria-hidden="true"><use href="#i-ok"/></svg>${both("Virker", "Works")}</span>`;
const count = (n) => String(n);

/** The table of the front page: a row for each standard, its versions together. */
export function standardsShort() {
  const names = [...new Set(ids.map((id) => id.split("@")[0]))];
  const rows = names.map((name) => {
    const all = ids.filter((id) => id.startsWith(`${name}@`));
    return [titled(all[0]), all.map(versionOf).join(", "), works, works];
  });
  return table(both("Standarder, som Klarsyn tjekker og viser", "Standards that Klarsyn checks and shows"), ["Standard", "Version", both("Tjek", "Check"), both("Vis", "Show")], rows, "table--standards");
}

/** The whole table: also how many examples there are, and how often the verdict was the reference's. */
export function standards(examples) {
  const rows = ids.map((id) => {
    const all = examples.filter((e) => e.standard === id);
    const json = all.filter((e) => e.name.endsWith(".json"));
    const own = json.length > 0 ? json : all;
    const invalid = own.filter((e) => e.name.startsWith("invalid-")).length;
    const first = own.find((e) => !/^(invalid|doubtful)-/.test(e.name)) ?? own[0];
    const link = first && `<a href="tjek.html?example=${id}/${first.name}">${both(`${own.length - invalid} gyldige, ${invalid} ugyldige`, `${own.length - invalid} valid, ${invalid} invalid`)}</a>`;
    const size = (readFileSync(`pkg/packs/${id}.pack`).length / 1000).toFixed(0);
    return [titled(id), versionOf(id), works, works, link ?? "–", agreed(id), `${size} kB`];
  });
  const columns = ["Standard", "Version", both("Tjek", "Check"), both("Vis", "Show"), both("Eksempler", "Examples"), both("Samme dom som referencen", "Same verdict as the reference"), both("Definitioner", "Definitions")];
  return table(both("Understøttede standarder", "Supported standards"), columns, rows, "table--standards");
}

function agreed(id) {
  // No reference judges CDA by its templates: what counts is whether published documents are found as they are meant.
  const meant = measured.cda?.standards?.[id];
  if (meant) return both(`${count(meant.agreed)} af ${count(meant.asked)} som ment`, `${count(meant.agreed)} of ${count(meant.asked)} as meant`);
  const parts = ["corpus", "mutants"].map((name) => measured[name]?.standards?.[id]).filter(Boolean);
  if (parts.length === 0) return both("Ikke målt", "Not measured");
  const sum = (key) => parts.reduce((all, part) => all + part[key], 0);
  return both(`${count(sum("agreed"))} af ${count(sum("asked"))}`, `${count(sum("agreed"))} of ${count(sum("asked"))}`);
}

const SCORES = {
  corpus: ["Publicerede meddelelser og dokumenter: samme dom", "Published messages and documents: same verdict"],
  mutants: ["Gyldige meddelelser med én ændring: samme dom", "Valid messages with one change: same verdict"],
  errors: ["Referencens fejl fundet ved samme element", "The reference's errors found at the same element"],
  fhirpath: ["Den officielle FHIRPath-suite for R4", "The official FHIRPath suite of R4"],
  hl7: ["HL7's egne testtilfælde for validatorer", "HL7's own test cases for validators"],
  cda: [
    "CDA-dokumenter: samme dom som HL7's skema. Resten er forklaret: CDA tillader udvidelser, som skemaet afviser, og har regler, som intet skema kan sige",
    "CDA documents: same verdict as HL7's schema. The rest is explained: CDA allows extensions that the schema refuses, and has rules that no schema can state",
  ],
  packages: ["Officielle pakker, læst som de udgives", "Official packages, read as they are published"],
};

/** What the scores say, with the command behind each. */
export function scores() {
  const rows = Object.entries(measured).map(([name, { agreed, asked, command, date }]) => {
    const [da, en] = SCORES[name] ?? [name, name];
    const share = (100 * agreed) / asked;
    const percent = agreed === asked ? "100" : Math.min(share, 99.9).toFixed(1);
    return [both(escape(da), escape(en)), both(`${agreed} af ${asked}`, `${agreed} of ${asked}`), both(`${percent.replace(".", ",")} %`, `${percent} %`), `<code>${escape(command)}</code>`];
  });
  if (rows.length === 0) return `<p>${both("Ikke målt endnu.", "Not measured yet.")}</p>`;
  return table(both("Mål", "Measurements"), [both("Hvad", "What"), both("Enige", "Agreeing"), both("Andel", "Share"), both("Kommando", "Command")], rows);
}

/** One line for the front page. */
export function agreement() {
  const { corpus, mutants } = measured;
  if (!corpus || !mutants) return both("Tjekker som HL7's egen validator.", "Checks as HL7's own validator does.");
  const [agreed, asked] = [corpus.agreed + mutants.agreed, corpus.asked + mutants.asked];
  return both(
    `Samme dom som HL7's egen validator på ${agreed} af ${asked} meddelelser. Hvor vi er uenige, står grunden.`,
    `The same verdict as HL7's own validator on ${agreed} of ${asked} messages. Where we disagree, the reason is told.`,
  );
}

/** Which packages each standard is checked with: those it names, and those that they name. */
export function packages() {
  const short = (label) => label.replace("medcom.fhir.dk.", "").replace("hl7.fhir.dk.", "dk-").replace("#", " ");
  const rows = ids.map((id) => {
    const closure = close(packageOf(id));
    const pills = closure.map((label) => `<span class="pill">${escape(short(label))}</span>`).join(" ");
    return [titled(id), versionOf(id), pills || both("FHIR R4 og HL7's terminologi", "FHIR R4 and HL7's terminology")];
  });
  return table(both("Pakker bag hver standard", "Packages behind each standard"), ["Standard", "Version", both("Tjekkes med", "Checked with")], rows, "table--packages");
}

/** A package's own definitions and dependencies, as far as they are Danish. */
function close(label, seen = new Set()) {
  const path = `core/definitions/${label}/package.json`;
  if (!existsSync(path) || seen.has(label)) return [];
  seen.add(label);
  const { dependencies = {} } = JSON.parse(readFileSync(path, "utf8"));
  for (const [name, version] of Object.entries(dependencies)) close(`${name}#${version}`, seen);
  return [...seen].slice(1);
}
