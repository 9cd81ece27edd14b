//! Checks of codings that need no binding: the system, whether it has the code, the display.

use crate::diagnostic::Excerpt;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::CodeKind;
use crate::diagnostic::problem::Terminology as Problem;

use super::Terminology;
use super::bound::Bound;
use super::check::Issue;
use super::check::excerpt;
use super::check::place_of;
use super::coded::Coded;
use super::coded::Coding;
use super::coded::Place;
use super::coded::Shape;
use super::display;
use super::form;
use super::form::Form;
use super::near;
use super::system::System;

impl Terminology {
    /// Checks each coding by itself; once for an element, however many bindings it has. `bound`
    /// may add words that a display is measured by.
    pub fn check_codings(&self, bound: Option<&Bound>, coded: &Coded, issues: &mut Vec<Issue>) {
        if coded.shape == Shape::Code {
            return;
        }
        for (at, coding) in coded.codings.iter().enumerate() {
            self.check_coding(bound, coded.shape, at, coding, issues);
        }
    }

    fn check_coding(&self, bound: Option<&Bound>, shape: Shape, at: usize, coding: &Coding, issues: &mut Vec<Issue>) {
        let place = place_of(shape, at);
        let Some(system) = coding.system else {
            if let Some(code) = coding.code.filter(|_| shape != Shape::Quantity) {
                issues.push(Issue::new(Problem::SystemAbsent { code: excerpt(code) }, Severity::Warning, place));
            }
            return;
        };
        if !is_absolute(system) {
            let problem = Problem::SystemRelative { system: excerpt(system) };
            issues.push(Issue::new(problem, Severity::Error, place));
            return;
        }
        let Some(code) = coding.code.map(str::trim).filter(|code| !code.is_empty()) else { return };
        match self.system(system) {
            Some(known) if known.has_codes() => {
                if let Some(version) = coding.version.filter(|version| !self.is_version(&known, system, version)) {
                    let (version, known) = (excerpt(version), known.resource.version.clone());
                    let problem = Problem::SystemVersion { system: system.to_string(), version, known };
                    issues.push(Issue::new(problem, Severity::Error, place));
                    return;
                }
                self.check_code(&known, bound, place, at, coding, system, code, issues);
            }
            _ => self.check_form(place, at, system, code, issues),
        }
    }

    /// Whether a version of a system is at hand; one that tells no version is of any.
    fn is_version(&self, known: &System, system: &str, version: &str) -> bool {
        let same = |of: &System| of.resource.version.is_empty() || of.resource.version == version;
        // A table of HL7's version 2 is told by the version of that which it is from.
        let of_v2 = system.starts_with("http://terminology.hl7.org/CodeSystem/v2-") && version.starts_with("2.");
        same(known) || of_v2 || self.store.system_of_version(system, Some(version)).is_some_and(|of| same(&of))
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one coding, taken apart once")]
    fn check_code(
        &self,
        known: &System,
        bound: Option<&Bound>,
        place: Place,
        at: usize,
        coding: &Coding,
        system: &str,
        code: &str,
        issues: &mut Vec<Issue>,
    ) {
        if known.position(code).is_none() {
            let complete = known.is_complete();
            let severity = if complete { Severity::Error } else { Severity::Warning };
            let near = near::in_system(known, code);
            let problem =
                Problem::UnknownCode { code: excerpt(code), system: system.to_string(), complete, near: near.clone() };
            issues.push(Issue::new(problem, severity, place).fixed_by(near.as_ref(), Some(at)));
            return;
        }
        let Some(found) = coding.display else { return };
        if known.words(code).any(|word| display::same(word, found)) {
            return;
        }
        let words = self.words(bound);
        let expected = words.all(system, code);
        if !expected.is_empty() && !words.has(system, code, found) {
            // Where the words at hand are of one language, or few of many, others may be right too.
            let language = known.resource.language.as_deref().unwrap_or("en");
            let all_known = known.is_complete() && language.starts_with("en");
            let severity = if all_known { Severity::Error } else { Severity::Warning };
            issues.push(wrong_display(severity, at, system, code, found, expected));
        }
    }

    fn check_form(&self, place: Place, at: usize, system: &str, code: &str, issues: &mut Vec<Issue>) {
        match form::check(system, code) {
            Form::Malformed(kind, fault) => {
                let problem = Problem::CodeForm { kind, code: excerpt(code), fault };
                issues.push(Issue::new(problem, Severity::Warning, place));
            }
            Form::WellFormed(CodeKind::Ucum | CodeKind::Mime | CodeKind::Language) => {}
            Form::WellFormed(_) | Form::NotKnown => {
                if let Some(set) = self.value_set(system) {
                    let of = set.compose.as_ref().and_then(|c| c.include.first()).and_then(|i| i.system.clone());
                    let problem = Problem::SystemIsValueSet { system: system.to_string(), near: of };
                    issues.push(Issue::new(problem, Severity::Error, place));
                    return;
                }
                let near = self.system_like(system);
                let name = system.to_string();
                let all = self.store.has_all_of_publisher(system);
                // A slash too many may be another's own address, where not all are known.
                let slash = near.as_ref().is_some_and(|near| {
                    !super::OPEN_SYSTEMS.contains(&near.as_str()) && system.trim_end_matches('/') == near
                });
                let (problem, severity) = match (all, near.is_some()) {
                    (false, true) if slash => {
                        (Problem::SystemUnknown { system: name, near: near.clone() }, Severity::Warning)
                    }
                    (false, false) => (Problem::SystemNotChecked { system: name }, Severity::Information),
                    _ => (Problem::SystemUnknown { system: name, near: near.clone() }, Severity::Error),
                };
                let issue = Issue::new(problem, severity, place);
                let issue = match near {
                    Some(near) => issue.fixed(Place::System(at), near, Safety::Suggestion),
                    None => issue,
                };
                issues.push(issue);
            }
        }
    }
}

fn wrong_display(severity: Severity, at: usize, system: &str, code: &str, found: &str, expected: Vec<String>) -> Issue {
    let text = expected.first().cloned().unwrap_or_default();
    let problem =
        Problem::Display { code: excerpt(code), system: system.to_string(), found: Excerpt::private(found), expected };
    Issue::new(problem, severity, Place::Display(at)).fixed(Place::Display(at), text, Safety::Choose)
}

/// Whether a text is an absolute uri: a scheme and something after it.
fn is_absolute(uri: &str) -> bool {
    uri.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
            && !rest.is_empty()
    })
}
