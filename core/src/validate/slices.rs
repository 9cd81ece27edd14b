//! Which slice a member of a sliced element is in, and what that asks of it.

use super::paths::type_of_suffix;
use super::run::{At, Run};
use super::walk::Member;
use crate::definition::SliceRules;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::NearMiss;
use crate::diagnostic::problem::Structure;
use crate::schema::CDA;
use crate::schema::Condition;
use crate::schema::Expected;
use crate::schema::SchemaId;
use crate::schema::SliceTable;
use crate::schema::Step;
use crate::tree::NodeId;
use crate::tree::Tree;
use smallvec::SmallVec;

/// Why an element may be short, or a member in no slice.
#[derive(Default)]
pub(super) struct Because {
    /// Errors of their own in these elements.
    pub errors_in: SmallVec<[NodeId; 4]>,
    /// What was looked for there in vain.
    pub looked_for: Vec<(NodeId, Box<str>)>,
}

/// So many slices are named where a member is in none, and profiles where none holds.
pub(super) const MOST_NAMED: usize = 100;

impl<'s> Run<'s> {
    /// Checks the members of a sliced element: each against its slice, and the number of each.
    pub(super) fn slices(&mut self, parent: NodeId, at: At<'s>, members: &[Member]) {
        let element = at.element();
        let Some(table) = element.slicing.as_deref() else { return };
        let conditions = self.set.conditions(at.schema, table);
        let mut inside: SmallVec<[SmallVec<[Member; 4]>; 8]> = SmallVec::from_elem(SmallVec::new(), table.slices.len());
        let mut last = 0;
        let mut strays: SmallVec<[NodeId; 4]> = SmallVec::new();
        for member in members {
            let slice = self.slice_of(at, table, conditions, *member);
            match slice {
                Some(slice) => {
                    if (table.ordered && slice < last) || (table.rules == SliceRules::OpenAtEnd && !strays.is_empty()) {
                        let slice = Some(table.slices[slice].name.to_string());
                        self.error(Structure::SliceOrder { element: element.id.to_string(), slice }, member.node);
                    }
                    last = slice;
                    inside[slice].push(*member);
                }
                None => {
                    strays.push(member.node);
                    if table.rules == SliceRules::Closed {
                        self.in_no_slice(at, table, conditions, member.node);
                    }
                    self.node(member.node, at, member.type_index);
                }
            }
        }
        for (i, (slice, members)) in table.slices.iter().zip(&inside).enumerate() {
            let below = At { schema: at.schema, element: slice.element };
            let defined = below.element();
            let found = members.len() as u32;
            let lacks = found == 0 && found < defined.min && self.plain && self.may_lack(parent, at, defined);
            if !lacks && (found < defined.min || defined.max.is_some_and(|max| found > max)) {
                let few = found < defined.min;
                let mut because = Because::default();
                if few {
                    because = self.refused(&strays, conditions.get(i..=i).unwrap_or_default());
                }
                if few && table.rules == SliceRules::Closed {
                    because.errors_in.extend_from_slice(&strays);
                }
                let name = match conditions.get(i) {
                    Some(conditions) if self.plain => named(&defined.id, conditions),
                    _ => defined.id.to_string(),
                };
                self.number(parent, name, defined, found, because);
            }
            // The slice may name fewer types than the sliced element.
            let typed = |member: &Member| Member {
                node: member.node,
                type_index: match member.type_index {
                    Some(index) if element.is_choice() => {
                        let name = &element.types[index as usize].name;
                        defined.types.iter().position(|t| t.name == *name).map(|at| at as u16)
                    }
                    other => other.filter(|i| (*i as usize) < defined.types.len()),
                },
            };
            if defined.slicing.is_some() {
                let members: SmallVec<[Member; 4]> = members.iter().map(typed).collect();
                self.slices(parent, below, &members);
            } else {
                for member in members.iter().map(typed) {
                    self.node(member.node, below, member.type_index);
                }
            }
        }
    }

    /// The first slice whose conditions hold; that it is the only one is checked too.
    fn slice_of(
        &mut self,
        at: At<'s>,
        table: &'s SliceTable,
        conditions: &'s [Vec<Condition>],
        member: Member,
    ) -> Option<usize> {
        let mut first = None;
        if !self.spend(conditions.len() as u64) {
            return None;
        }
        for (i, conditions) in conditions.iter().enumerate() {
            let holds = match conditions.is_empty() {
                false => conditions.iter().all(|c| self.holds(member.node, &c.steps, &c.expected)),
                // Without discriminators the whole slice decides.
                true => {
                    let below = At { schema: at.schema, element: table.slices[i].element };
                    self.quietly(|run| run.node(member.node, below, None))
                }
            };
            match (holds, first) {
                (false, _) => {}
                (true, None) => first = Some(i),
                (true, Some(other)) => {
                    let slices = [other, i].iter().map(|s| table.slices[*s].name.to_string()).collect();
                    let element = at.element().id.to_string();
                    self.error(Structure::SeveralSlices { element, slices }, member.node);
                    return first;
                }
            }
        }
        first
    }

    /// Whether what is expected is found at the end of the steps.
    fn holds(&mut self, node: NodeId, steps: &[Step], expected: &Expected) -> bool {
        if let Expected::Exists(wanted) = expected {
            return self.reaches(node, steps, &mut |_, _| true) == *wanted;
        }
        self.reaches(node, steps, &mut |run, node| run.is_expected(node, expected))
    }

    fn is_expected(&mut self, node: NodeId, expected: &Expected) -> bool {
        let tree = self.tree;
        match expected {
            Expected::Fixed(literal) => literal.equals(tree, node),
            Expected::Pattern(literal) => literal.within(tree, node),
            Expected::Member(binding) => self.is_member(node, binding),
            Expected::Exists(wanted) => *wanted,
            Expected::Type { types, names } => match names.is_empty() {
                false => names.iter().any(|name| **name == *tree.name(node)),
                true => {
                    let stated = tree.type_name(node);
                    // An element of a plain type needs no statement of it.
                    stated.is_empty()
                        || types
                            .iter()
                            .any(|t| **t == *stated || &**t == "Resource" || t.strip_prefix(CDA) == Some(stated))
                }
            },
            Expected::Profile(schemas) => schemas.iter().any(|schema| match tree.type_name(node).is_empty() {
                false => self.conforms_to(node, *schema),
                // An element of a plain type is held against the profile as it stands.
                true => {
                    let set = self.set;
                    set.get(*schema).is_none_or(|schema| self.quietly(|run| run.against(node, schema)))
                }
            }),
            Expected::Unknown => false,
        }
    }

    /// Whether an element is called that, or is a choice called that, of a type that there is.
    fn is_called(&self, name: &str, wanted: &str) -> bool {
        let is_type =
            |found: &str| self.set.find_type(found).is_some() || self.set.find_type(&type_of_suffix(found)).is_some();
        is_named(name, wanted) && (name == wanted || is_type(&name[wanted.len()..]))
    }

    /// Whether some node at the end of the steps passes.
    fn reaches(&mut self, node: NodeId, steps: &[Step], passes: &mut dyn FnMut(&mut Self, NodeId) -> bool) -> bool {
        let Some((step, rest)) = steps.split_first() else { return passes(self, node) };
        let tree = self.tree;
        if !self.spend(1) {
            return false;
        }
        match step {
            Step::Child(name) => tree.children(node).any(|child| {
                self.is_called(tree.name(child), name) && has_shape(tree, child) && self.reaches(child, rest, passes)
            }),
            Step::Extension(url) => tree.named(node, "extension").any(|extension| {
                tree.child_value(extension, "url") == Some(url) && self.reaches(extension, rest, passes)
            }),
            Step::Resolve => match self.resolved(node) {
                Some(target) => self.reaches(target, rest, passes),
                None => false,
            },
            Step::OfType(type_name) => {
                let name = tree.name(node);
                let is = tree.type_name(node) == &**type_name
                    || name.to_ascii_lowercase().ends_with(&type_name.to_ascii_lowercase());
                is && self.reaches(node, rest, passes)
            }
        }
    }

    /// Of members in no slice, those in which nothing stands where these conditions look, and the
    /// resources there that do not conform: their own errors tell why. Where a reference leads nowhere, the
    /// entry may have no address.
    fn refused(&mut self, strays: &[NodeId], conditions: &[Vec<Condition>]) -> Because {
        let mut because = Because::default();
        for stray in strays {
            for Condition { steps, expected } in conditions.iter().flatten() {
                let reached = matches!(expected, Expected::Exists(_)) || self.reaches(*stray, steps, &mut |_, _| true);
                if !reached {
                    because.errors_in.push(*stray);
                    if steps.contains(&Step::Resolve)
                        && let Some(bundle) = self.bundle_of(*stray)
                        && because.looked_for.is_empty()
                    {
                        because.looked_for.extend_from_slice(self.index(bundle).unaddressed());
                    }
                }
                let Expected::Profile(schemas) = expected else { continue };
                self.reaches(*stray, steps, &mut |run, node| {
                    let type_name = run.tree.type_name(node);
                    let of_type =
                        |id: &SchemaId| run.set.header(*id).is_some_and(|header| header.type_name == type_name);
                    if schemas.iter().any(of_type) {
                        because.errors_in.push(node);
                    }
                    false
                });
            }
        }
        because
    }

    fn in_no_slice(&mut self, at: At<'s>, table: &SliceTable, conditions: &[Vec<Condition>], node: NodeId) {
        let slices = table.slices.iter().take(MOST_NAMED).map(|s| s.name.to_string()).collect();
        let nearest = table.slices.iter().zip(conditions).filter_map(|(slice, conditions)| {
            let missed = conditions.iter().find(|c| !self.holds(node, &c.steps, &c.expected))?;
            let near = near_miss(self.tree, node, missed)?;
            Some(NearMiss { slice: slice.name.to_string(), ..near })
        });
        // One that differs in case alone is nearer than the first.
        let nearest = nearest.min_by_key(|near| (!near.case_only, near.found.is_none()));
        let problem = Structure::NoSlice { element: at.element().id.to_string(), slices, nearest };
        let mut finding = self.finding(problem.into(), node, Severity::Error);
        let because = self.refused(&[node], conditions);
        finding.explained_by.extend(because.errors_in);
        finding.looked_for.extend(because.looked_for);
        self.push(finding);
    }
}

/// Whether an element is called that, or is a choice called that.
fn is_named(name: &str, wanted: &str) -> bool {
    name == wanted || name.strip_prefix(wanted).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// Whether a node is no object under a name that tells of a primitive (`valueInteger`).
fn has_shape(tree: &Tree, node: NodeId) -> bool {
    let name = tree.name(node);
    if tree.value(node).is_some() || !name.contains(|c: char| c.is_ascii_uppercase()) {
        return true;
    }
    const PRIMITIVES: &[&str] = &["String", "Integer", "Boolean", "Code", "Uri", "Date", "DateTime", "Decimal"];
    let primitive = PRIMITIVES.iter().any(|p| name.strip_suffix(p).is_some_and(|stem| !stem.is_empty()));
    !primitive || tree.children(node).all(|c| matches!(tree.name(c), "id" | "extension"))
}

fn near_miss(tree: &Tree, node: NodeId, condition: &Condition) -> Option<NearMiss> {
    let literal = match &condition.expected {
        Expected::Fixed(literal) | Expected::Pattern(literal) => literal,
        _ => return None,
    };
    let mut path = Vec::new();
    let mut at = Some(node);
    for step in &condition.steps {
        match step {
            Step::Child(name) => {
                path.push(name.to_string());
                at = at.and_then(|at| tree.children(at).find(|c| is_named(tree.name(*c), name)));
            }
            Step::Extension(url) => {
                path.push("extension".into());
                at = at.and_then(|at| tree.named(at, "extension").find(|e| tree.child_value(*e, "url") == Some(url)));
            }
            Step::Resolve | Step::OfType(_) => return None,
        }
    }
    let difference = at.map(|at| literal.difference(tree, at, false));
    let (below, found, expected) = match difference {
        Some(d) => (d.path, d.node.and_then(|n| tree.value(n)), d.expected),
        None => (String::new(), None, literal.value.as_str().unwrap_or_default().to_string()),
    };
    if !below.is_empty() {
        path.push(below);
    }
    let case_only = found.is_some_and(|found| found.eq_ignore_ascii_case(&expected));
    Some(NearMiss {
        slice: String::new(),
        path: path.join("."),
        found: found.map(Excerpt::public),
        expected: format!("\"{expected}\""),
        case_only,
    })
}

/// A slice of a CDA document with the value that it is known by, since its name tells little:
/// `ClinicalDocument.templateId:own [root = 1.2.208.184.14.1]`.
fn named(id: &str, conditions: &[Condition]) -> String {
    let [Condition { steps, expected: Expected::Fixed(literal) }] = conditions else { return id.into() };
    let mut path = String::new();
    for step in steps {
        let Step::Child(name) = step else { return id.into() };
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
    }
    format!("{id} [{path} = {}]", literal.text())
}
