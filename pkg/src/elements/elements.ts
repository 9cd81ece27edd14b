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
    "klarsyn-report": KlarsynReport;
    "klarsyn-validator": KlarsynValidator;
  }
}
