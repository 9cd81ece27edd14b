// The elements, one class each, and their registration.

import { KlarsynElement } from "./base.js";
import { check, make } from "./check.js";
import type { Kind, Props } from "./door.js";

/** Any supported document: detects the kind and picks the view. */
export class KlarsynDocument extends KlarsynElement {
  protected readonly kind: Kind = "document";
}

/** A thread of correspondence, from one message or many. */
export class KlarsynCorrespondence extends KlarsynElement {
  protected readonly kind: Kind = "correspondence";
}

/** A diagnosis card. */
export class KlarsynDiagnosisCard extends KlarsynElement {
  protected readonly kind: Kind = "diagnosis-card";
}

/** Test results, from one report or many. */
export class KlarsynLabResults extends KlarsynElement {
  protected readonly kind: Kind = "lab-results";
}

/** A stay in hospital, from its messages. */
export class KlarsynHospitalStay extends KlarsynElement {
  protected readonly kind: Kind = "hospital-stay";
}

/** A receipt. */
export class KlarsynReceipt extends KlarsynElement {
  protected readonly kind: Kind = "receipt";
}

/** An appointment: when, where, with whom and why. */
export class KlarsynAppointment extends KlarsynElement {
  protected readonly kind: Kind = "appointment";
}

/** A personal data card. */
export class KlarsynPersonalDataCard extends KlarsynElement {
  protected readonly kind: Kind = "personal-data-card";
}

/** A care plan: concerns, goals, interventions and outcomes. */
export class KlarsynCarePlan extends KlarsynElement {
  protected readonly kind: Kind = "care-plan";
}

/** Measurements made at home: a table by time, and curves. */
export class KlarsynMeasurements extends KlarsynElement {
  protected readonly kind: Kind = "measurements";
}

/** A questionnaire, or the answers to one. */
export class KlarsynQuestionnaire extends KlarsynElement {
  protected readonly kind: Kind = "questionnaire";
}

/** A referral, record or report of a pregnancy. */
export class KlarsynPregnancy extends KlarsynElement {
  protected readonly kind: Kind = "pregnancy";
}

/** A file that a citizen has shared. */
export class KlarsynHealthAttachment extends KlarsynElement {
  protected readonly kind: Kind = "health-attachment";
}

/** A summary of a patient's health, as CDA or FHIR. */
export class KlarsynPatientSummary extends KlarsynElement {
  protected readonly kind: Kind = "patient-summary";
}

/** What was found in a message, beside its source. */
export class KlarsynReport extends KlarsynElement {
  protected readonly kind: Kind = "report";

  protected override hasContent(): boolean {
    return super.hasContent() || this.report !== null;
  }

  protected override props(): Props {
    return { ...this.common(), report: this.report, source: this.source };
  }
}

/** Takes files and says what is wrong with them. It asks for them by itself, and needs no properties. */
export class KlarsynValidator extends KlarsynElement {
  protected readonly kind: Kind = "validator";

  protected override hasContent(): boolean {
    return true;
  }

  protected override props(): Props {
    return {
      ...this.common(),
      audience: this.hasAttribute("audience") ? this.audience : "clinician",
      check: async (name, bytes) => {
        const report = await check(bytes, { name, language: this.language });
        this.emit("checked", { name, verdict: report.verdict, errors: report.errors, warnings: report.warnings });
        return report;
      },
      make: (name, bytes, wanted) => make(wanted, bytes, { name, language: this.language }),
    };
  }
}

const CLASSES: Record<Kind, new () => HTMLElement> = {
  document: KlarsynDocument,
  correspondence: KlarsynCorrespondence,
  "diagnosis-card": KlarsynDiagnosisCard,
  "lab-results": KlarsynLabResults,
  "hospital-stay": KlarsynHospitalStay,
  receipt: KlarsynReceipt,
  appointment: KlarsynAppointment,
  "personal-data-card": KlarsynPersonalDataCard,
  "care-plan": KlarsynCarePlan,
  measurements: KlarsynMeasurements,
  questionnaire: KlarsynQuestionnaire,
  pregnancy: KlarsynPregnancy,
  "health-attachment": KlarsynHealthAttachment,
  "patient-summary": KlarsynPatientSummary,
  report: KlarsynReport,
  validator: KlarsynValidator,
};

/**
 * Registers the elements as `<prefix-document>` and so on. A tag that is taken, by another version of this package
 * too, stays as it is.
 */
export function define(prefix = "klarsyn"): void {
  if (typeof customElements === "undefined") return;
  for (const [kind, Class] of Object.entries(CLASSES)) {
    const tag = `${prefix}-${kind}`;
    // A class can be registered once, so each prefix has its own.
    if (customElements.get(tag) === undefined) customElements.define(tag, class extends Class {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "klarsyn-document": KlarsynDocument;
    "klarsyn-correspondence": KlarsynCorrespondence;
    "klarsyn-diagnosis-card": KlarsynDiagnosisCard;
    "klarsyn-lab-results": KlarsynLabResults;
    "klarsyn-hospital-stay": KlarsynHospitalStay;
    "klarsyn-receipt": KlarsynReceipt;
    "klarsyn-appointment": KlarsynAppointment;
    "klarsyn-personal-data-card": KlarsynPersonalDataCard;
    "klarsyn-care-plan": KlarsynCarePlan;
    "klarsyn-measurements": KlarsynMeasurements;
    "klarsyn-questionnaire": KlarsynQuestionnaire;
    "klarsyn-pregnancy": KlarsynPregnancy;
    "klarsyn-health-attachment": KlarsynHealthAttachment;
    "klarsyn-patient-summary": KlarsynPatientSummary;
    "klarsyn-report": KlarsynReport;
    "klarsyn-validator": KlarsynValidator;
  }
}
