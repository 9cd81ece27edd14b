//! Tests that are not met, each with its reason. One that passes fails the run.

/// Name and reason.
pub const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "HighBoundaryDateTimeMillisecond1",
        "08 is known to the hour: it ends at 08:59:59.999, not at 08:00:59.999; FHIR itself has no such dateTime",
    ),
    ("HighBoundaryDateTimeMillisecond3", "the same expression again"),
];
