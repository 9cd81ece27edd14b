//! Checks of coded elements: do the codes exist, do the displays fit, does the binding hold.

use crate::definition::Strength;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::CodeIn;
use crate::diagnostic::problem::Demand;
use crate::diagnostic::problem::Near;
use crate::diagnostic::problem::NotKnown;
use crate::diagnostic::problem::SetName;
use crate::diagnostic::problem::Terminology as Problem;
use crate::identifier;

use super::Terminology;
use super::answer::Answer;
use super::answer::Reason;
use super::bound::Bound;
use super::coded::Coded;
use super::coded::Coding;
use super::coded::Place;
use super::coded::Shape;
use super::near;

/// Sets of at most this many codes are listed in a finding.
const LISTED: usize = 8;

/// Something found at a coded element.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What.
    pub problem: Problem,
    /// How much it weighs.
    pub severity: Severity,
    /// Where in the element.
    pub place: Place,
    /// Whether the element's conformance stays open because of it.
    pub undecided: bool,
    /// A new value for a part of the element that would mend it.
    pub fix: Option<Replacement>,
}

/// A new value for a part of a coded element.
#[derive(Clone, Debug, PartialEq)]
pub struct Replacement {
    /// The part.
    pub place: Place,
    /// Its new text.
    pub text: String,
    /// Whether it is safe.
    pub safety: Safety,
}

impl Issue {
    pub(super) fn new(problem: Problem, severity: Severity, place: Place) -> Self {
        Self { problem, severity, place, undecided: false, fix: None }
    }

    /// With an edit, where the new text can stand between quotes as it is, in JSON and XML.
    pub(super) fn fixed(mut self, place: Place, text: String, safety: Safety) -> Self {
        if !text.contains(['"', '\\', '<', '&']) && !text.contains(char::is_control) {
            self.fix = Some(Replacement { place, text, safety });
        }
        self
    }

    pub(super) fn fixed_by(self, near: Option<&Near>, coding: Option<usize>) -> Self {
        let (Some(at), Some(near)) = (coding, near) else { return self };
        match near {
            Near::Case(text) | Near::Letters(text) | Near::DisplayOf(text) | Near::Only(text) => {
                self.fixed(Place::Code(at), text.clone(), Safety::Suggestion)
            }
            Near::System(text) => self.fixed(Place::System(at), text.clone(), Safety::Suggestion),
        }
    }
}

impl Terminology {
    /// Checks a coded element against its binding. Adds nothing, and allocates nothing, where all
    /// is well. White space around a code is left to the check of its type.
    pub fn check_binding(&self, bound: &Bound, strength: Strength, coded: &Coded, issues: &mut Vec<Issue>) {
        let Some(demand) = demand(strength) else { return };
        let has_code = |coding: &Coding| coding.code.is_some_and(|code| !code.is_empty());
        if !bound.is_known() {
            if coded.codings.iter().any(has_code) {
                issues.push(set_missing(bound, demand));
            }
            return;
        }
        if !coded.codings.iter().any(has_code) {
            // A Quantity may be a plain number; a Coding without a code is its profile's matter.
            if demand != Demand::Prefer && matches!(coded.shape, Shape::Code | Shape::Concept) {
                let problem = Problem::NoCode { set: set_name(bound), demand, allowed: allowed(bound) };
                issues.push(Issue::new(problem, weight(demand), Place::Whole));
            }
            return;
        }
        let mut open = None;
        for (at, coding) in coded.codings.iter().enumerate() {
            let Some(code) = coding.code.map(str::trim) else { continue };
            let system = if coded.shape == Shape::Code { None } else { Some(coding.system.unwrap_or_default()) };
            match bound.contains(system, code) {
                Answer::Yes => return,
                Answer::Unknown(reason) => open = open.or(Some((at, reason))),
                Answer::No => {}
            }
        }
        match open {
            Some((at, reason)) => self.not_decided(bound, demand, coded, at, reason, issues),
            None => self.not_in_set(bound, demand, coded, issues),
        }
    }

    fn not_decided(
        &self,
        bound: &Bound,
        demand: Demand,
        coded: &Coded,
        at: usize,
        reason: Reason,
        issues: &mut Vec<Issue>,
    ) {
        let reason = match reason {
            Reason::Grammar => return,
            Reason::ValueSetMissing => NotKnown::SetMissing,
            Reason::SystemMissing => NotKnown::SystemMissing,
            Reason::SystemIncomplete => NotKnown::SystemIncomplete,
            Reason::Filter => NotKnown::Filter,
            Reason::Circular => NotKnown::Circular,
            Reason::TooLarge => NotKnown::TooLarge,
        };
        let Some(coding) = coded.codings.get(at) else { return };
        let problem = Problem::SetNotDecided { code: code_in(coding), set: set_name(bound), reason };
        let mut issue = Issue::new(problem, Severity::Information, place_of(coded.shape, at));
        issue.undecided = demand == Demand::Must;
        issues.push(issue);
    }

    fn not_in_set(&self, bound: &Bound, demand: Demand, coded: &Coded, issues: &mut Vec<Issue>) {
        let near_of = |coding: &Coding| {
            let system = if coded.shape == Shape::Code { None } else { Some(coding.system.unwrap_or_default()) };
            near::in_set(bound, system, coding.code.unwrap_or_default().trim())
        };
        if coded.shape == Shape::Concept {
            let near = match coded.codings {
                [only] => near_of(only),
                _ => coded.codings.iter().find_map(near_of).filter(|near| !matches!(near, Near::Only(_))),
            };
            let single = (coded.codings.len() == 1).then_some(0);
            let problem = Problem::NoneInSet {
                codes: coded.codings.iter().filter(|c| c.code.is_some()).map(code_in).collect(),
                set: set_name(bound),
                demand,
                allowed: allowed(bound),
                near: near.clone(),
            };
            issues.push(Issue::new(problem, weight(demand), Place::Whole).fixed_by(near.as_ref(), single));
            return;
        }
        let Some(coding) = coded.codings.first() else { return };
        let system = coding.system.and_then(|system| self.system(system));
        let exists = system.as_ref().is_some_and(|s| s.position(coding.code.unwrap_or_default().trim()).is_some());
        // A code that its system does not have is told once, by the check of the codings.
        if coded.shape == Shape::Coding && !exists && system.is_some_and(|s| s.is_complete()) {
            return;
        }
        let near = near_of(coding);
        let problem = Problem::NotInSet {
            code: code_in(coding),
            set: set_name(bound),
            demand,
            exists,
            allowed: allowed(bound),
            near: near.clone(),
        };
        issues.push(Issue::new(problem, weight(demand), Place::Whole).fixed_by(near.as_ref(), Some(0)));
    }
}

fn demand(strength: Strength) -> Option<Demand> {
    match strength {
        Strength::Required => Some(Demand::Must),
        Strength::Extensible => Some(Demand::Should),
        Strength::Preferred => Some(Demand::Prefer),
        Strength::Example => None,
    }
}

fn weight(demand: Demand) -> Severity {
    match demand {
        Demand::Must => Severity::Error,
        Demand::Should => Severity::Warning,
        Demand::Prefer => Severity::Information,
    }
}

fn set_missing(bound: &Bound, demand: Demand) -> Issue {
    let severity = if demand == Demand::Prefer { Severity::Information } else { Severity::Warning };
    let mut issue = Issue::new(Problem::SetMissing { set: set_name(bound), demand }, severity, Place::Whole);
    issue.undecided = demand == Demand::Must;
    issue
}

pub(super) fn place_of(shape: Shape, at: usize) -> Place {
    if shape == Shape::Concept { Place::Coding(at) } else { Place::Whole }
}

fn set_name(bound: &Bound) -> SetName {
    let canonical = bound.canonical().to_string();
    match bound.value_set() {
        Some(set) if !set.name.is_empty() => SetName { name: set.name.clone(), canonical },
        _ => SetName { name: canonical.clone(), canonical },
    }
}

fn allowed(bound: &Bound) -> Vec<String> {
    match bound.size() {
        Some(1..=LISTED) => bound.codes().map(|(_, code)| code.to_string()).collect(),
        _ => Vec::new(),
    }
}

fn code_in(coding: &Coding) -> CodeIn {
    CodeIn { system: coding.system.map(str::to_string), code: excerpt(coding.code.unwrap_or_default()) }
}

/// A code is public, unless somebody wrote a person's number in its place.
pub(super) fn excerpt(code: &str) -> Excerpt {
    if identifier::may_name_a_person(code) { Excerpt::private(code) } else { Excerpt::public(code) }
}
