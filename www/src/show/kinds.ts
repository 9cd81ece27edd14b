// What Vis offers: each kind of document, its element, and examples that show it well.

import type { Language } from "klarsyn";

export interface Shown {
  da: string;
  en: string;
  files: string[];
}

export interface Kind {
  /** Its place in the address. */
  id: string;
  element: "document" | "correspondence" | "diagnosis-card" | "lab-results" | "hospital-stay" | "receipt";
  da: string;
  en: string;
  examples: Shown[];
}

const one = (da: string, en: string, ...files: string[]): Shown => ({ da, en, files });

export const kinds: Kind[] = [
  {
    id: "korrespondance",
    element: "correspondence",
    da: "Korrespondance",
    en: "Correspondence",
    examples: [
      one("Tråd med svar og bilag", "Thread with a reply and an attachment", "carecommunication@5.0/new-message.json", "carecommunication@5.0/reply-with-attachment.json"),
      one("Videresendt", "Forwarded", "carecommunication@5.0/forward.json"),
      one("Prioritet og bestemt modtager", "Priority and a specific recipient", "carecommunication@5.0/priority-and-recipient.json"),
      one("Andet, med emne", "Other, with a topic", "carecommunication@5.0/other-with-topic.json"),
      one("Ugyldig", "Invalid", "carecommunication@5.0/invalid-priority-with-other-category.json"),
    ],
  },
  {
    id: "proevesvar",
    element: "lab-results",
    da: "Prøvesvar",
    en: "Test results",
    examples: [
      one("CRP og tidlig opsporing", "CRP and early warning", "homecareobservation@1.2/early-warning-and-crp.json"),
      one("Urinstix med foto", "Urine stick with a photo", "homecareobservation@1.2/urine-stix-with-photo.json"),
      one("Rettet svar", "Corrected result", "homecareobservation@1.2/corrected.json"),
      one("Annulleret svar", "Cancelled result", "homecareobservation@1.2/cancelled.json"),
      one("Samtykke afslået", "Consent refused", "homecareobservation@1.2/consent-refused.json"),
      one("Svar over tid", "Results over time", "homecareobservation@1.2/early-warning-and-crp.json", "homecareobservation@1.2/corrected.json", "homecareobservation@1.2/urine-stix-with-photo.json"),
    ],
  },
  {
    id: "diagnosekort",
    element: "diagnosis-card",
    da: "Diagnosekort",
    en: "Diagnosis card",
    examples: [
      one("Tre diagnoser", "Three diagnoses", "conditionlist@1.0/three-diagnoses.json"),
      one("Kun tekst", "Text alone", "conditionlist@1.0/text-only.json"),
      one("Uden tekst og kode", "Without text and code", "conditionlist@1.0/without-text-and-code.json"),
    ],
  },
  {
    id: "sygehusophold",
    element: "hospital-stay",
    da: "Sygehusophold",
    en: "Hospital stay",
    examples: [
      one(
        "Indlæggelse med orlov",
        "Admission with leave",
        "hospitalnotification@3.0/admitted.json",
        "hospitalnotification@3.0/leave-started.json",
        "hospitalnotification@3.0/leave-ended.json",
        "hospitalnotification@3.0/discharged.json",
      ),
      one("Akut ambulant", "Acute ambulant", "hospitalnotification@3.0/acute-ambulant.json"),
      one("Annulleret indlæggelse", "Cancelled admission", "hospitalnotification@3.0/admission-cancelled.json"),
      one("Død", "Death", "hospitalnotification@3.0/died.json"),
    ],
  },
  {
    id: "kvittering",
    element: "receipt",
    da: "Kvittering",
    en: "Receipt",
    examples: [
      one("Afvist", "Rejected", "acknowledgement@2.0/rejected.json"),
      one("Modtaget", "Received", "acknowledgement@2.0/received.json"),
      one("Modtaget to gange", "Received twice", "acknowledgement@2.0/received-again.json"),
      one("Prøv igen senere", "Try again later", "acknowledgement@2.0/try-again-later.json"),
    ],
  },
  {
    id: "dokumenter",
    element: "document",
    da: "Notater, EKG og aftaler",
    en: "Notes, ECG and appointments",
    examples: [
      one("Årskontrol, notat", "Annual check, note", "notes@1.0/annual-check.json"),
      one("EKG", "ECG", "ekg@1.0/with-note.json"),
      one("Aftaleoversigt", "Appointments", "document@2.0/appointments.json"),
      one("Hjemmemonitorering", "Home monitoring", "document@2.0/home-monitoring.json"),
    ],
  },
];

/** The kind that the address names, or the first. */
export function kindOf(hash: string): Kind {
  return kinds.find(({ id }) => `#${id}` === hash) ?? (kinds[0] as Kind);
}

export interface Words {
  kinds: string;
  example: string;
  own: string;
  ownChosen(names: string[]): string;
  theme: string;
  themes: Record<string, string>;
  policy: string;
  policies: Record<"strict" | "disclaimer", string>;
  citizen: string;
  citizenHint: string;
  clinician: string;
  clinicianHint: string;
  check: string;
  failed: string;
}

export const words: Record<Language, Words> = {
  da: {
    kinds: "Visninger",
    example: "Eksempel",
    own: "Vis din egen fil",
    ownChosen: (names) => `Din egen: ${names.join(", ")}`,
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
  },
  en: {
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
  },
};
