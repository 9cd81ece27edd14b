//! Mistakes in FHIR R4's own definitions that HL7 corrected later.

use crate::definition::Strength;

/// The expression as it should have been.
pub(super) fn expression(text: &str) -> &str {
    match text {
        // "More than one" was counted as more than two.
        "enableWhen.count() > 2 implies enableBehavior.exists()"
        | "(enableWhen.count() > 2) implies enableBehavior.exists()" => {
            "enableWhen.count() > 1 implies enableBehavior.exists()"
        }
        // It is about a dateTime, and was asked of a Period too.
        "($this as dateTime).toString().length() >= 8" => {
            "($this is dateTime) implies ($this.toString().length() >= 8)"
        }
        // Of a prediction without a probability it says nothing.
        "probability is decimal implies (probability as decimal) <= 100" => {
            "probability.ofType(decimal).all($this <= 100)"
        }
        // Without an address there is none to name a version.
        "fullUrl.contains('/_history/').not()" => "fullUrl.exists() implies fullUrl.contains('/_history/').not()",
        other => other,
    }
}

/// How a value set binds. R4's vital signs demand their few units of each component, which only
/// some of them can meet.
pub(super) fn strength(value_set: &str, stated: Strength) -> Strength {
    let units = value_set.starts_with("http://hl7.org/fhir/ValueSet/ucum-vitals-common");
    if units { stated.max(Strength::Extensible) } else { stated }
}
