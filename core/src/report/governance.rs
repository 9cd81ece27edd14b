//! How much MedCom's governance in prose weighs: the caller's choice.

use crate::diagnostic::Finding;
use crate::diagnostic::Origin;
use crate::diagnostic::Severity;

/// What becomes of findings of MedCom's governance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Governance {
    /// They are warnings, whatever they say of themselves.
    #[default]
    Warning,
    /// Warnings become errors.
    Error,
    /// They are left out.
    Off,
}

impl Governance {
    /// Weighs findings anew; those of the profiles stay as they are.
    pub fn weigh(self, findings: &mut Vec<Finding>) {
        if self == Governance::Off {
            findings.retain(|f| f.origin != Origin::Governance);
            return;
        }
        for finding in findings.iter_mut().filter(|f| f.origin == Origin::Governance) {
            finding.severity = match (self, finding.severity) {
                (_, Severity::Information) => Severity::Information,
                (Governance::Error, _) => Severity::Error,
                _ => Severity::Warning,
            };
        }
    }
}
