//! Code systems, value sets and concept maps as messages: what they say of codes, held against the
//! systems at hand.

use super::run::Run;
use crate::definition::Canonical;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Definition;
use crate::diagnostic::problem::Reference;
use crate::diagnostic::problem::Structure;
use crate::diagnostic::problem::SystemFault;
use crate::diagnostic::problem::Terminology;
use crate::map::Set;
use crate::schema::Profile;
use crate::schema::TypeUse;
use crate::terminology::Answer;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// What is asked of a resource beside its structure, whatever its profiles: a contained one has
    /// an id, security labels stand once, and what is known by a url has one that stands for itself.
    pub(super) fn about(&mut self, node: NodeId) {
        let tree = self.tree;
        let type_name = tree.type_name(node);
        if tree.name(node) == "contained" && tree.child(node, "id").is_none() {
            let element = format!("{type_name}.id");
            self.error(Structure::TooFew { element, min: 1, found: 0 }, node);
        }
        if let Some(meta) = tree.child(node, "meta") {
            let mut seen = Set::default();
            for label in tree.named(meta, "security") {
                let part = |name| tree.child_value(label, name);
                let Some(code) = part("code") else { continue };
                if !seen.insert((part("system"), code)) {
                    self.add(
                        Problem::Terminology(Terminology::LabelTwice { code: public(code) }),
                        label,
                        Severity::Error,
                    );
                }
            }
        }
        let Some(url) = tree.child(node, "url") else { return };
        let relative = tree.value(url).is_some_and(|text| !text.starts_with('#') && !super::bundle::is_absolute(text));
        if relative && self.is_canonical(type_name) {
            self.not_absolute(url);
        }
    }

    /// A canonical leads to a definition of a kind that is asked for, where that is at hand.
    pub(super) fn canonical<'t>(&mut self, node: NodeId, type_use: &'t TypeUse) {
        let Some(text) = self.tree.value(node) else { return };
        let (set, terminology) = (self.set, self.set.terminology());
        let found = match () {
            () if set.find(text).is_some() => "StructureDefinition",
            () if terminology.has_value_set(text) => "ValueSet",
            () if terminology.has_system(text) => "CodeSystem",
            () => return,
        };
        let name = |target: &'t Profile| match target.schema.and_then(|id| set.header(id)) {
            Some(header) => &*header.type_name,
            None => Canonical::new(&target.canonical).url.rsplit('/').next().unwrap_or_default(),
        };
        let mut allowed = type_use.targets.iter().map(name);
        if !allowed.any(|allowed| matches!(allowed, "Resource" | "DomainResource") || allowed == found) {
            let allowed = type_use.targets.iter().map(|target| name(target).to_string()).collect();
            self.error(Reference::TargetType { found: found.into(), allowed }, node);
        }
    }

    /// A code system: its supplement, its number of concepts, the value set of all its codes.
    pub(super) fn code_system(&mut self, node: NodeId) {
        let tree = self.tree;
        let content = tree.child_value(node, "content").unwrap_or_default();
        let place = tree.child(node, "content").unwrap_or(node);
        let concepts: Vec<NodeId> = tree.named(node, "concept").collect();
        let supplements = tree.child_value(node, "supplements").filter(|of| !of.trim().is_empty());
        match supplements {
            Some(_) if content != "supplement" => self.system_fault(SystemFault::NotSupplement, place),
            None if content == "supplement" => self.system_fault(SystemFault::SupplementsNothing, place),
            _ => {}
        }
        if let Some(of) = supplements {
            for name in ["caseSensitive", "hierarchyMeaning"] {
                if let Some(part) = tree.child(node, name) {
                    self.system_fault(SystemFault::OfItsSystem { element: name }, part);
                }
            }
            for concept in &concepts {
                self.code_of(Some(of), *concept, *concept, Severity::Error);
            }
        }
        if let Some(first) = concepts.first().filter(|_| content == "not-present") {
            self.system_fault(SystemFault::NotPresent, *first);
        }
        let found = tree.descendants(node).filter(|n| tree.name(*n) == "concept").count() as u32;
        if let Some(count) = tree.child(node, "count").filter(|_| content == "complete")
            && let Some(stated) = tree.value(count).and_then(|text| text.parse().ok())
            && stated != found
        {
            self.system_fault(SystemFault::Count { stated, found }, count);
        }
        if let Some(all) = tree.child(node, "valueSet")
            && let Some(set) = tree.value(all).and_then(|url| self.set.terminology().prepare(url).value_set().cloned())
        {
            let includes = set.compose.as_ref().map_or(&[][..], |compose| &compose.include);
            let whole = match includes {
                [only] => {
                    let plain = only.concepts.is_empty() && only.filters.is_empty() && only.value_sets.is_empty();
                    plain && only.system.as_deref() == tree.child_value(node, "url")
                }
                _ => false,
            };
            if !whole {
                self.system_fault(SystemFault::AllCodes, all);
            }
        }
    }

    fn system_fault(&mut self, fault: SystemFault, node: NodeId) {
        self.error(Definition::CodeSystem { fault }, node);
    }

    /// What a value set includes and leaves out.
    pub(super) fn value_set(&mut self, node: NodeId) {
        let tree = self.tree;
        let Some(compose) = tree.child(node, "compose") else { return };
        for part in tree.named(compose, "include").chain(tree.named(compose, "exclude")) {
            let Some(system) = tree.child_value(part, "system") else { continue };
            if !super::bundle::is_absolute(system) {
                let problem = Terminology::SystemRelative { system: public(system) };
                self.add(Problem::Terminology(problem), part, Severity::Error);
            } else if self.set.terminology().has_value_set(system) {
                let problem = Terminology::SystemIsValueSet { system: system.into(), near: None };
                self.add(Problem::Terminology(problem), part, Severity::Error);
            } else {
                for concept in tree.named(part, "concept") {
                    self.code_of(Some(system), concept, concept, Severity::Warning);
                }
            }
        }
    }

    /// What a concept map maps from and to.
    pub(super) fn concept_map(&mut self, node: NodeId) {
        let tree = self.tree;
        for group in tree.named(node, "group") {
            let [source, target] = ["source", "target"].map(|name| tree.child_value(group, name));
            for element in tree.named(group, "element") {
                self.mapped(source, element);
                for to in tree.named(element, "target") {
                    self.mapped(target, to);
                }
            }
        }
    }

    fn mapped(&mut self, system: Option<&str>, of: NodeId) {
        if let Some(code) = self.tree.child(of, "code") {
            self.code_of(system, of, code, Severity::Error);
        }
    }

    /// Tells of a code that its system does not have, where all of that is at hand.
    fn code_of(&mut self, system: Option<&str>, of: NodeId, place: NodeId, severity: Severity) {
        let (Some(system), Some(code)) = (system, self.tree.child_value(of, "code")) else { return };
        if matches!(self.set.terminology().exists(system, code), Answer::No) {
            let (code, system) = (public(code), system.to_string());
            let problem = Terminology::UnknownCode { code, system, complete: true, near: None };
            self.add(Problem::Terminology(problem), place, severity);
        }
    }
}

/// A code in a definition says nothing of a person.
fn public(text: &str) -> Excerpt {
    Excerpt::public(text)
}
