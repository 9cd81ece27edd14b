//! Coded values, asked of the terminology.

use super::run::Run;
use crate::definition::Strength;
use crate::diagnostic::Edit;
use crate::diagnostic::Fix;
use crate::diagnostic::Problem;
use crate::diagnostic::problem::NotKnown;
use crate::diagnostic::problem::Terminology;
use crate::schema::CDA;
use crate::schema::Rule;
use crate::schema::TypeUse;
use crate::schema::rules::Binding;
use crate::terminology::Answer;
use crate::terminology::Bound;
use crate::terminology::Coded;
use crate::terminology::Coding;
use crate::terminology::Issue;
use crate::terminology::Place;
use crate::terminology::Shape;
use crate::tree::NodeId;
use crate::tree::Tree;
use smallvec::SmallVec;

/// The type of attributes that hold several codes: `use`, `qualifier`.
const SET_OF_CODES: &str = "http://hl7.org/cda/stds/core/StructureDefinition/set-cs-simple";

type Codings<'t> = SmallVec<[Coding<'t>; 4]>;

impl<'s> Run<'s> {
    /// Checks a coded value against its binding.
    pub(super) fn binding(&mut self, node: NodeId, binding: &'s Binding, type_use: Option<&'s TypeUse>) {
        if type_use.is_some_and(|t| &*t.name == SET_OF_CODES) {
            return self.codes(node, &binding.bound, binding.strength);
        }
        self.coded(node, shape(type_use), Some((&binding.bound, binding.strength)));
        // Where no code need be from the set at all, words alone are no code from outside the largest one.
        let only_text = binding.strength > Strength::Extensible
            && matches!(shape(type_use), Shape::Concept)
            && self.tree.child(node, "coding").is_none();
        if let Some(limit) = binding.limit.as_ref().filter(|_| !only_text) {
            self.coded(node, shape(type_use), Some((limit, Strength::Required)));
        }
    }

    /// Checks the codes of a value that nothing binds.
    pub(super) fn unbound(&mut self, node: NodeId, rules: &[Rule], type_use: &TypeUse) {
        let bound = || rules.iter().any(|rule| matches!(rule, Rule::Binding(_)));
        let coded = match &*type_use.name {
            // Codings of a CodeableConcept are checked with it.
            "Coding" => self.tree.name(node) != "coding",
            "CodeableConcept" | "Quantity" => true,
            _ => false,
        };
        if coded && !bound() {
            self.coded(node, shape(Some(type_use)), None);
        }
    }

    /// Checks an attribute that holds several codes, parted by blanks.
    fn codes(&mut self, node: NodeId, bound: &'s Bound, strength: Strength) {
        let all: SmallVec<[&str; 2]> = self.tree.value(node).unwrap_or_default().split_ascii_whitespace().collect();
        for code in all {
            let coded = Coded { shape: Shape::Code, codings: &[Coding::code(code)] };
            for issue in self.set.terminology().check_coded(Some((bound, strength)), &coded) {
                self.issue(node, Shape::Code, issue);
            }
        }
    }

    fn coded(&mut self, node: NodeId, shape: Shape, bound: Option<(&Bound, Strength)>) {
        let system;
        let codings = match (self.plain, shape) {
            (true, Shape::Coding) => {
                // A code that is said not to be there is asked for nothing.
                let part = |name| self.tree.child_value(node, name);
                let code = part("code");
                if code.is_none() && part("nullFlavor").is_some() {
                    return;
                }
                system = part("codeSystem").map(|oid| format!("urn:oid:{oid}"));
                let coding = Coding { system: system.as_deref(), code, ..Coding::default() };
                std::iter::once(coding).collect()
            }
            _ => codings(self.tree, node, shape),
        };
        let issues = self.set.terminology().check_coded(bound, &Coded { shape, codings: &codings });
        // A code that stands in the bound set is known, whether or not its system is at hand.
        let listed = self.plain
            && bound.is_some_and(|(bound, _)| {
                let system = codings.first().and_then(|coding| coding.system);
                let code = codings.first().and_then(|coding| coding.code);
                matches!(bound.contains(system, code.unwrap_or_default()), Answer::Yes)
            });
        for issue in issues {
            if !(listed && matches!(issue.problem, Terminology::SystemNotChecked { .. })) {
                self.issue(node, shape, issue);
            }
        }
    }

    fn issue(&mut self, node: NodeId, shape: Shape, issue: Issue) {
        let Issue { problem, severity, place, undecided, fix } = issue;
        let at = place_of(self.tree, node, shape, place);
        let missing = matches!(
            problem,
            Terminology::SetMissing { .. } | Terminology::SetNotDecided { reason: NotKnown::Circular, .. }
        );
        let mut finding = self.finding(Problem::Terminology(problem), at, severity);
        // A set that is not here at all, or that takes codes from itself, leaves the verdict open. That
        // no list tells of a code (of SNOMED CT, of a fragment) does not: the reference passes it
        // offline, and the finding says that it was not checked.
        finding.undecided = undecided && missing;
        finding.fix = fix.and_then(|fix| {
            let part = place_of(self.tree, node, shape, fix.place);
            self.tree.value(part)?;
            // A code needs no escapes; quotes are the same in JSON and XML.
            let edits = vec![Edit { span: self.tree.node(part).span, text: format!("\"{}\"", fix.text) }];
            Some(Fix { edits, safety: fix.safety })
        });
        self.push(finding);
    }

    /// Whether a coded value is in the bound value set, for sure.
    pub(super) fn is_member(&self, node: NodeId, binding: &Binding) -> bool {
        matches!(self.membership(node, &binding.bound), Answer::Yes)
    }

    /// Whether a code, a Coding or one of a CodeableConcept's codings is in a value set.
    pub(super) fn membership(&self, node: NodeId, bound: &Bound) -> Answer {
        let tree = self.tree;
        let shape = match () {
            () if tree.value(node).is_some() => Shape::Code,
            () if tree.child(node, "coding").is_some() => Shape::Concept,
            () => Shape::Coding,
        };
        let mut answer = Answer::No;
        for coding in codings(tree, node, shape) {
            let system = if shape == Shape::Code { None } else { Some(coding.system.unwrap_or_default()) };
            match bound.contains(system, coding.code.unwrap_or_default()) {
                Answer::Yes => return Answer::Yes,
                unknown @ Answer::Unknown(_) => answer = unknown,
                Answer::No => {}
            }
        }
        answer
    }
}

fn shape(type_use: Option<&TypeUse>) -> Shape {
    let name = type_use.map_or("", |t| &*t.name);
    match name.strip_prefix(CDA).unwrap_or(name) {
        "CD" | "CE" | "CV" | "CO" | "CS" | "SC" | "PQR" => Shape::Coding,
        "Coding" => Shape::Coding,
        "CodeableConcept" => Shape::Concept,
        "Quantity" | "Age" | "Count" | "Distance" | "Duration" | "Money" => Shape::Quantity,
        _ => Shape::Code,
    }
}

fn codings(tree: &Tree, node: NodeId, shape: Shape) -> Codings<'_> {
    let coding = |node| {
        let mut coding = Coding::default();
        for child in tree.children(node) {
            let part = match tree.name(child) {
                "system" => &mut coding.system,
                "version" => &mut coding.version,
                "code" => &mut coding.code,
                "display" => &mut coding.display,
                _ => continue,
            };
            // Of several the first counts.
            if tree.node(child).index == 0 {
                *part = tree.value(child);
            }
        }
        coding
    };
    match shape {
        Shape::Code => tree.value(node).map(Coding::code).into_iter().collect(),
        Shape::Coding => std::iter::once(coding(node)).collect(),
        Shape::Quantity => std::iter::once(Coding { display: None, ..coding(node) }).collect(),
        Shape::Concept => tree.named(node, "coding").map(coding).collect(),
    }
}

fn place_of(tree: &Tree, node: NodeId, shape: Shape, place: Place) -> NodeId {
    let coding = |at: usize| match shape {
        Shape::Concept => tree.named(node, "coding").nth(at).unwrap_or(node),
        _ => node,
    };
    let part = |at, name| tree.child(coding(at), name).unwrap_or(coding(at));
    match place {
        Place::Whole => node,
        Place::Coding(at) => coding(at),
        Place::System(at) => part(at, "system"),
        Place::Code(at) => part(at, "code"),
        Place::Display(at) => part(at, "display"),
    }
}
