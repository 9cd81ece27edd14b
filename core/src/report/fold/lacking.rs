//! What follows from an element that is missing: the rule that looked for it, the code that has no
//! system, the element that is empty without it.

use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::Structure;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::problem::Terminology;
use crate::diagnostic::problem::Value;
use crate::tree::NodeId;
use crate::tree::Tree;

/// Of the findings that something is missing, so many are looked at.
const LOOKED_AT: usize = 64;

/// An element that is missing.
struct Missing<'f> {
    /// The finding that says so.
    by: usize,
    /// Where it should stand.
    node: NodeId,
    /// As the finding names it: `Observation.component:a.value[x]`.
    element: &'f str,
    /// `value`
    name: &'f str,
    /// Whether just one of its slices is missing.
    slice: bool,
}

/// Where an element is missing, as seen from the finding that may follow.
#[derive(Clone, Copy, PartialEq)]
enum Where {
    /// In the element of the finding.
    Here,
    /// In the one that holds it.
    Above,
    /// In a child of it.
    Below,
    /// Elsewhere in its resource.
    Resource,
    Elsewhere,
}

/// For each finding the one about a missing element that it follows from.
pub(super) fn explained(tree: &Tree, findings: &[Finding], causes: &mut [Option<usize>]) {
    let missing: Vec<Missing<'_>> =
        findings.iter().enumerate().filter_map(|(by, finding)| missing(by, finding)).take(LOOKED_AT).collect();
    if missing.is_empty() {
        return;
    }
    for (i, finding) in findings.iter().enumerate() {
        let Some(node) = finding.node.filter(|_| causes[i].is_none()) else { continue };
        let follows = |lack: &&Missing<'_>| {
            lack.by != i && (looked_for(tree, finding, lack) || follows(finding, i, lack, place(tree, node, lack.node)))
        };
        causes[i] = missing.iter().find(follows).map(|lack| lack.by);
    }
}

fn missing(by: usize, finding: &Finding) -> Option<Missing<'_>> {
    let Problem::Structure(Structure::TooFew { element, .. }) = &finding.problem else { return None };
    let node = finding.node.filter(|_| finding.severity <= Severity::Error)?;
    let (name, slice) = last(element);
    Some(Missing { by, node, element, name, slice })
}

/// The last name of an element, without its slice and the mark of a choice, and whether it has a slice.
fn last(element: &str) -> (&str, bool) {
    let element = element.split(' ').next().unwrap_or_default();
    let last = element.rsplit('.').next().unwrap_or_default();
    let (name, slice) = last.split_once(':').map_or((last, false), |(name, _)| (name, true));
    (name.strip_suffix("[x]").unwrap_or(name), slice)
}

fn place(tree: &Tree, node: NodeId, missing: NodeId) -> Where {
    let resource = |node: NodeId| {
        let mut above = std::iter::once(node).chain(tree.ancestors(node));
        above.find(|above| !tree.type_name(*above).is_empty())
    };
    if node == missing {
        Where::Here
    } else if tree.parent(node) == Some(missing) {
        Where::Above
    } else if tree.parent(missing) == Some(node) {
        Where::Below
    } else if resource(node) == resource(missing) {
        Where::Resource
    } else {
        Where::Elsewhere
    }
}

/// Whether a rule looked for the element where it is missing, or for the one that is empty without it.
fn looked_for(tree: &Tree, finding: &Finding, lack: &Missing<'_>) -> bool {
    let emptied = tree.parent(lack.node).filter(|_| !tree.node(lack.node).has_children());
    finding.looked_for.iter().any(|(node, name)| {
        *node == lack.node && **name == *lack.name
            || Some(*node) == emptied && tree.name(lack.node).starts_with(&**name)
    })
}

/// Whether the facts of a finding say that it follows.
fn follows(finding: &Finding, i: usize, lack: &Missing<'_>, at: Where) -> bool {
    let here = at == Where::Here;
    let named = |names: &[&str]| names.contains(&lack.name);
    match &finding.problem {
        // Two profiles ask for the same element: it is missing once.
        Problem::Structure(Structure::TooFew { element, .. }) => {
            here && lack.by < i && !lack.slice && last(element) == (lack.name, false)
        }
        Problem::Value(Value::Empty) | Problem::Syntax(Syntax::EmptyElement) => here,
        Problem::Structure(Structure::ExtensionUrl { url: None }) => here && named(&["url"]),
        Problem::Value(Value::Pattern { element, found: None, .. } | Value::Fixed { element, found: None, .. }) => {
            here && last(element).0 == lack.name
        }
        Problem::Terminology(
            Terminology::NoCode { .. }
            | Terminology::NoneInSet { .. }
            | Terminology::NotInSet { .. }
            | Terminology::SystemAbsent { .. },
        ) => (here || at == Where::Below || at == Where::Above) && named(&["coding", "code", "system"]),
        Problem::Cda(cda) => of_document(cda, lack, at),
        Problem::Governance(governance) => of_message(governance, lack, at),
        _ => false,
    }
}

fn of_document(problem: &Cda, lack: &Missing<'_>, at: Where) -> bool {
    match problem {
        Cda::Incomplete { part, .. } => at == Where::Here && [part, "nullFlavor"].contains(&lack.name),
        Cda::Alone { needs, .. } => at == Where::Above && lack.name == *needs,
        Cda::OneOf { choices, found: 0, .. } => at == Where::Here && choices.iter().any(|choice| choice == lack.name),
        // The text in which the id stood.
        Cda::NoSuchId { .. } => lack.name == "text",
        Cda::VersionAssumed { .. } => {
            let of = |class: &str| lack.element.starts_with(class);
            of("ServiceEvent.") || of("DocumentationOf.") || of("ClinicalDocument.documentationOf")
        }
        _ => false,
    }
}

/// What governance asks of a resource may be missing anywhere in it; what it asks of the message, in it all.
fn of_message(problem: &Governance, lack: &Missing<'_>, at: Where) -> bool {
    let near = at != Where::Elsewhere;
    let of = |class: &str| lack.element.starts_with(class);
    let named = |names: &[&str]| names.contains(&lack.name);
    match problem {
        Governance::NarrativeMissing { .. } => near && named(&["text"]),
        Governance::CprOnly | Governance::IdentifierMissing { .. } => near && named(&["identifier", "system", "value"]),
        Governance::Authors { .. } => near && named(&["author"]),
        Governance::HistoryMissing { .. } => near && named(&["entity", "role"]),
        Governance::AttachmentWithout { what } => near && named(&[what]),
        Governance::PayloadAssigner => near && named(&["assigner"]),
        // What is new is told by the Provenance and the identifiers of the segments.
        Governance::AttachmentAgain => {
            of("Provenance.entity") || of("Communication.payload") || of("Extension.") || of("Identifier.value")
        }
        Governance::LeaveEnd | Governance::PeriodEnd => near && named(&["extension", "url", "period", "start", "end"]),
        Governance::HeaderCount { count: 0 } => of("Bundle."),
        Governance::TimesDiffer { .. } => of("Communication.payload") || of("Extension."),
        Governance::NoProvenance { .. } => of("Bundle.entry") || of("MessageHeader.id") || of("Provenance.target"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Excerpt;
    use crate::parse::Limits;
    use crate::parse::parse;
    use crate::text::Span;

    fn too_few(element: &str) -> Problem {
        Structure::TooFew { element: element.into(), min: 1, found: 0 }.into()
    }

    /// Causes of findings at the nodes of `{"resourceType":"Patient","a":{"b":"x"}}`: the root is 0, `a` is 1,
    /// `b` is 2; the first of them looked for the name given at the root in vain.
    fn causes(missed: &str, findings: Vec<(u32, Problem)>) -> Vec<Option<usize>> {
        let tree = parse("", br#"{"resourceType":"Patient","a":{"b":"x"}}"#, &Limits::default()).tree;
        let at = |(node, problem)| Finding { node: Some(NodeId(node)), ..Finding::new(problem, Span::at(node)) };
        let mut findings: Vec<Finding> = findings.into_iter().map(at).collect();
        findings[0].looked_for.push((NodeId(0), missed.into()));
        let mut causes = vec![None; findings.len()];
        explained(&tree, &findings, &mut causes);
        causes
    }

    #[test]
    fn what_an_element_lacks_explains_the_rest() {
        let empty = || Problem::Value(Value::Empty);
        let coded = || Problem::Terminology(Terminology::SystemAbsent { code: Excerpt::public("a") });
        let alone = || Problem::Cda(Cda::Alone { attribute: "code", needs: "codeSystem" });
        let cpr = || Problem::Governance(Governance::CprOnly);
        let table = [
            ("-", vec![(1, empty()), (1, too_few("A.b"))], vec![Some(1), None]),
            ("-", vec![(1, empty()), (0, too_few("A.b"))], vec![None, None]),
            ("c", vec![(2, empty()), (0, too_few("A.c[x]:one"))], vec![Some(1), None]),
            ("c", vec![(2, empty()), (0, too_few("A.b"))], vec![None, None]),
            ("-", vec![(1, too_few("A.b")), (1, too_few("B.a:x.b")), (1, too_few("B.b:x"))], vec![None, Some(0), None]),
            ("-", vec![(1, coded()), (1, too_few("A.coding")), (1, coded())], vec![Some(1), None, Some(1)]),
            ("-", vec![(1, coded()), (2, too_few("A.coding.code"))], vec![Some(1), None]),
            ("-", vec![(1, coded()), (2, too_few("A.display"))], vec![None, None]),
            ("-", vec![(2, alone()), (1, too_few("Section.code.codeSystem"))], vec![Some(1), None]),
            ("-", vec![(2, cpr()), (0, too_few("Patient.identifier:cpr"))], vec![Some(1), None]),
        ];
        for (missed, findings, expected) in table {
            assert_eq!(causes(missed, findings.clone()), expected, "{findings:?}");
        }
    }
}
