//! Mistakes in FHIR R4's own definitions that HL7 corrected later.

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
        other => other,
    }
}

/// Value sets that R4's vital signs bind as required, and that only some of their values can meet.
pub(super) fn is_too_strict(path: &str, value_set: &str) -> bool {
    path == "Observation.component.value[x]" && value_set.starts_with("http://hl7.org/fhir/ValueSet/ucum-vitals-common")
}
