// What Vis offers: each kind of document, its element, and examples that show it well.

import type { Language } from "klarsyn";

export interface Shown {
  da: string;
  en: string;
  files: string[];
}

/** Elements for messages, and for documents. */
type Element =
  | "correspondence" | "lab-results" | "diagnosis-card" | "hospital-stay" | "receipt"
  | "document" | "appointment" | "personal-data-card" | "care-plan" | "measurements" | "questionnaire" | "pregnancy" | "health-attachment" | "patient-summary";

export interface Kind {
  /** Its place in the address. */
  id: string;
  element: Element;
  da: string;
  en: string;
  examples: Shown[];
}

/** In Danish, in English, and the files: of the kind's own standard where none is named, JSON where it is not said. */
type Example = [da: string, en: string, ...files: string[]];

function kind(id: string, element: Element, [da, en]: [string, string], standard: string, examples: Example[]): Kind {
  const path = (file: string) => `${file.includes("/") ? "" : `${standard}/`}${file}${file.endsWith(".xml") ? "" : ".json"}`;
  return { id, element, da, en, examples: examples.map(([da, en, ...files]) => ({ da, en, files: files.map(path) })) };
}

export const kinds: Kind[] = [
  kind("korrespondance", "correspondence", ["Korrespondance", "Correspondence"], "carecommunication@5.0", [
    ["Tråd med svar og bilag", "Thread with a reply and an attachment", "new-message", "reply-with-attachment"],
    ["Videresendt", "Forwarded", "forward"],
    ["Prioritet og bestemt modtager", "Priority and a specific recipient", "priority-and-recipient"],
    ["Andet, med emne", "Other, with a topic", "other-with-topic"],
    ["Ugyldig", "Invalid", "invalid-priority-with-other-category"],
  ]),
  kind("proevesvar", "lab-results", ["Prøvesvar", "Test results"], "homecareobservation@1.2", [
    ["CRP og tidlig opsporing", "CRP and early warning", "early-warning-and-crp"],
    ["Urinstix med foto", "Urine stick with a photo", "urine-stix-with-photo"],
    ["Rettet svar", "Corrected result", "corrected"],
    ["Annulleret svar", "Cancelled result", "cancelled"],
    ["Samtykke afslået", "Consent refused", "consent-refused"],
    ["Svar over tid", "Results over time", "early-warning-and-crp", "corrected", "urine-stix-with-photo"],
  ]),
  kind("diagnosekort", "diagnosis-card", ["Diagnosekort", "Diagnosis card"], "conditionlist@1.0", [
    ["Tre diagnoser", "Three diagnoses", "three-diagnoses"],
    ["Kun tekst", "Text alone", "text-only"],
    ["Uden tekst og kode", "Without text and code", "without-text-and-code"],
  ]),
  kind("sygehusophold", "hospital-stay", ["Sygehusophold", "Hospital stay"], "hospitalnotification@3.0", [
    ["Indlæggelse med orlov", "Admission with leave", "admitted", "leave-started", "leave-ended", "discharged"],
    ["Akut ambulant", "Acute ambulant", "acute-ambulant"],
    ["Annulleret indlæggelse", "Cancelled admission", "admission-cancelled"],
    ["Død", "Death", "died"],
  ]),
  kind("kvittering", "receipt", ["Kvittering", "Receipt"], "acknowledgement@2.0", [
    ["Afvist", "Rejected", "rejected"],
    ["Modtaget", "Received", "received"],
    ["Modtaget to gange", "Received twice", "received-again"],
    ["Prøv igen senere", "Try again later", "try-again-later"],
  ]),
  kind("dokumenter", "document", ["Notater, EKG og aftaler", "Notes, ECG and appointments"], "document@2.0", [
    ["Årskontrol, notat", "Annual check, note", "notes@1.0/annual-check"],
    ["EKG", "ECG", "ekg@1.0/with-note"],
    ["Aftaleoversigt", "Appointments", "appointments"],
    ["Hjemmemonitorering", "Home monitoring", "home-monitoring"],
    ["Andet CDA-dokument", "Another CDA document", "cda@2.0/discharge-letter.xml"],
  ]),
  kind("aftale", "appointment", ["Aftale", "Appointment"], "apd@2.0", [
    ["Hjertesvigtsklinik", "Heart failure clinic", "hospital-heart-clinic.xml"],
    ["Hjemmepleje, gentages", "Home care, repeated", "home-care-repeated.xml"],
    ["Genoptræning", "Rehabilitation", "rehabilitation-asked-for-by-hospital.xml"],
  ]),
  kind("stamkort", "personal-data-card", ["Stamkort", "Personal data card"], "pdc@3.0", [
    ["Pårørende og sprog", "Relative and language", "relative-and-language.xml"],
    ["Midlertidig adresse og tandlæge", "Temporary address and dentist", "temporary-address-and-dentist.xml"],
    ["Kun fra registre", "From registers alone", "registers-only.xml"],
  ]),
  kind("plan", "care-plan", ["Plan og mål", "Care plan"], "cpd@2.0", [
    ["Diabetes", "Diabetes", "diabetes.xml"],
    ["KOL", "COPD", "copd.xml"],
    ["Genoptræning", "Rehabilitation", "rehabilitation.xml"],
  ]),
  kind("maalinger", "measurements", ["Hjemmemålinger", "Home measurements"], "phmr@2.1", [
    ["Blodtryk i tre dage", "Blood pressure for three days", "blood-pressure-three-days.xml"],
    ["KOL hjemme", "COPD at home", "copd-at-home.xml"],
    ["Blodsukker og vægt", "Glucose and weight", "glucose-and-weight.xml"],
    ["Ugyldig", "Invalid", "invalid-no-interval.xml"],
  ]),
  kind("spoergeskema", "questionnaire", ["Spørgeskema", "Questionnaire"], "qrd@1.3", [
    ["Søvn og humør, svar", "Sleep and mood, answers", "sleep-and-mood.xml"],
    ["Smerter, ikke alt besvaret", "Pain, not all answered", "pain-not-all-answered.xml"],
    ["Åndenød, svar", "Breathlessness, answers", "breathlessness-typed-by-home-care.xml"],
    ["Smerter, spørgsmål", "Pain, questions", "qfdd@1.2/pain-with-conditions.xml"],
  ]),
  kind("graviditet", "pregnancy", ["Graviditet", "Pregnancy"], "prf@3.0", [
    ["Henvisning, første besøg", "Referral, first visit", "first-visit-with-interpreter.xml"],
    ["Svangrejournal", "Pregnancy record", "pscr@2.0/summary-of-consultation.xml"],
    ["Målinger, tvillinger", "Measurements, twins", "pmr@2.0/twins.xml"],
  ]),
  kind("fil", "health-attachment", ["Delt fil", "Shared file"], "phad@1.0", [
    ["Smertedagbog", "Pain diary", "pain-diary.xml"],
    ["Genoptræningsplan", "Rehabilitation plan", "rehabilitation-plan.xml"],
  ]),
  kind("patientresume", "patient-summary", ["Patientresumé", "Patient summary"], "ips@2.0", [
    ["Før en rejse", "Before a journey", "travelling"],
    ["Resultater og vaccination", "Results and immunization", "results-and-immunization"],
    ["Intet kendt", "Nothing known", "nothing-known"],
  ]),
];

/** The kind that the address names, or the first. */
export function kindOf(hash: string): Kind {
  return kinds.find(({ id }) => `#${id}` === hash) ?? (kinds[0] as Kind);
}

const da = {
  kinds: "Visninger",
  example: "Eksempel",
  own: "Vis din egen fil",
  ownChosen: (names: string[]) => `Din egen: ${names.join(", ")}`,
  theme: "Tema",
  themes: { "": "Som enheden", klarsyn: "Klarsyn", dkfds: "Fælles designsystem", dark: "Mørkt", "high-contrast": "Høj kontrast" },
  policy: "Ugyldige beskeder",
  policies: { strict: "Vises ikke", disclaimer: "Vises med forbehold" },
  citizen: "For borgeren",
  citizenHint: "Enkle ord. Numre og teknik er foldet sammen, og CPR-nummeret er skjult.",
  clinician: "For klinikeren",
  clinicianHint: "Alt er fremme: koder, numre og hvem der skrev.",
  check: "Åbn eksemplet i Tjek",
  failed: "Kunne ikke hentes",
};

export type Words = typeof da;

const en: Words = {
  kinds: "Views",
  example: "Example",
  own: "Show your own file",
  ownChosen: (names) => `Your own: ${names.join(", ")}`,
  theme: "Theme",
  themes: { "": "As the device", klarsyn: "Klarsyn", dkfds: "Public design system", dark: "Dark", "high-contrast": "High contrast" },
  policy: "Invalid messages",
  policies: { strict: "Not shown", disclaimer: "Shown with a note" },
  citizen: "For the citizen",
  citizenHint: "Plain words. Numbers and technical data are folded away, and the CPR number is hidden.",
  clinician: "For the clinician",
  clinicianHint: "Everything is at hand: codes, numbers, and who wrote.",
  check: "Open the example in Check",
  failed: "Could not be fetched",
};

export const words: Record<Language, Words> = { da, en };
