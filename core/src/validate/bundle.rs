//! Bundles: the addresses of their entries, what must come first, and what must be there.

use super::run::Run;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Reference;
use crate::map::Map;
use crate::map::Set;
use crate::text::split_version;
use crate::tree::NodeId;
use crate::tree::Tree;
use smallvec::SmallVec;
use std::rc::Rc;

/// Entries that share an address.
pub(super) type Entries = SmallVec<[NodeId; 1]>;

/// Where the entries of a Bundle are found.
#[derive(Default)]
pub(super) struct BundleIndex<'t> {
    by_url: Map<&'t str, Entries>,
    by_type: Map<&'t str, Entries>,
    by_name: Map<(&'t str, &'t str), Entries>,
    /// Elements that an address would be in, and is not: of some entries, more tell nothing.
    unaddressed: Vec<(NodeId, Box<str>)>,
}

/// Entries without an address that are kept.
const MOST_UNADDRESSED: usize = 32;

impl<'t> BundleIndex<'t> {
    fn new(tree: &'t Tree, bundle: NodeId) -> Self {
        let mut index = Self::default();
        for entry in tree.named(bundle, "entry") {
            let few = index.unaddressed.len() < MOST_UNADDRESSED;
            let Some(resource) = tree.child(entry, "resource") else {
                index.unaddressed.extend(few.then(|| (entry, "resource".into())));
                continue;
            };
            match tree.child_value(entry, "fullUrl") {
                Some(url) => index.by_url.or_default(url).push(resource),
                None if few => index.unaddressed.push((entry, "fullUrl".into())),
                None => {}
            }
            let type_name = tree.type_name(resource);
            index.by_type.or_default(type_name).push(resource);
            match tree.child_value(resource, "id") {
                Some(id) => index.by_name.or_default((type_name, id)).push(resource),
                None if few => index.unaddressed.push((resource, "id".into())),
                None => {}
            }
        }
        index
    }

    /// What entries lack that a reference may have meant.
    pub fn unaddressed(&self) -> &[(NodeId, Box<str>)] {
        &self.unaddressed
    }

    /// Resources at that address.
    pub fn at(&self, url: &str) -> &[NodeId] {
        self.by_url.get(url).map_or(&[], |entries| entries.as_slice())
    }

    /// Resources of that type and id (`Patient/1`); only those whose address is a urn, if asked.
    pub fn named(&self, tree: &Tree, name: &str, urn: bool) -> Entries {
        let Some(entries) = name.split_once('/').and_then(|name| self.by_name.get(&name)) else {
            return Entries::new();
        };
        let has_urn = |resource| {
            let address = tree.parent(resource).and_then(|entry| tree.child_value(entry, "fullUrl"));
            address.is_some_and(|address| address.starts_with("urn:"))
        };
        entries.iter().copied().filter(|resource| !urn || has_urn(*resource)).collect()
    }

    /// Resources of that type.
    pub fn of_type(&self, type_name: &str) -> &[NodeId] {
        self.by_type.get(type_name).map_or(&[], |entries| entries.as_slice())
    }
}

impl<'s> Run<'s> {
    /// The index of a Bundle, made when first needed.
    pub(super) fn index(&mut self, bundle: NodeId) -> Rc<BundleIndex<'s>> {
        let tree = self.tree;
        self.bundles.or_insert_with(bundle, || Rc::new(BundleIndex::new(tree, bundle))).clone()
    }

    /// What holds for a Bundle as a whole, beside its structure.
    pub(super) fn bundle(&mut self, bundle: NodeId) {
        let tree = self.tree;
        let kind = tree.child_value(bundle, "type").unwrap_or_default();
        let first = tree.child(bundle, "entry").and_then(|entry| tree.child(entry, "resource"));
        match kind {
            "message" => self.first_entry(first, kind, "MessageHeader"),
            "document" => self.first_entry(first, kind, "Composition"),
            "searchset" => self.search_set(bundle),
            _ => {}
        }
        self.links(bundle, kind);
        for entry in tree.named(bundle, "entry") {
            self.full_url(entry, kind);
        }
        if let Some(first) = first
            && matches!(kind, "message" | "document")
        {
            match tree.type_name(first) {
                "MessageHeader" => {
                    for focus in tree.named(first, "focus") {
                        self.must_be_here(focus, "MessageHeader.focus");
                    }
                }
                "Composition" => self.composition(first),
                _ => {}
            }
            self.unreachable(bundle, first);
        }
    }

    /// Links between pages stand in results of searches only, and each once.
    fn links(&mut self, bundle: NodeId, kind: &str) {
        let tree = self.tree;
        let mut seen: SmallVec<[&str; 4]> = SmallVec::new();
        for link in tree.named(bundle, "link") {
            let Some(relation) = tree.child_value(link, "relation") else { continue };
            let pages = matches!(relation, "first" | "previous" | "next" | "last");
            if pages && !matches!(kind, "searchset" | "history" | "") {
                let (relation, bundle) = (relation.into(), kind.into());
                self.error(Reference::LinkOfSearch { relation, bundle }, link);
            } else if (pages || relation == "self") && seen.contains(&relation) {
                self.error(Reference::LinkTwice { relation: relation.into() }, link);
            }
            seen.push(relation);
        }
    }

    fn first_entry(&mut self, first: Option<NodeId>, kind: &str, expected: &'static str) {
        let Some(first) = first else { return };
        let found = self.tree.type_name(first);
        if found != expected {
            let problem = Reference::FirstEntry { bundle: kind.into(), expected, found: found.into() };
            let mut finding = self.finding(problem.into(), first, Severity::Error);
            // It may be missing altogether.
            if let Some(bundle) = self.bundle_of(first) {
                finding.looked_for.push((bundle, "entry".into()));
            }
            self.push(finding);
        }
    }

    fn full_url(&mut self, entry: NodeId, kind: &str) {
        let tree = self.tree;
        let resource = tree.child(entry, "resource");
        match tree.child(entry, "fullUrl").filter(|url| !tree.node(*url).in_array) {
            None => {
                if !matches!(kind, "transaction" | "batch" | "transaction-response" | "batch-response" | "history")
                    && resource.is_some()
                {
                    let mut finding = self.finding(Reference::EntryWithoutFullUrl.into(), entry, Severity::Error);
                    finding.looked_for.push((entry, "fullUrl".into()));
                    self.push(finding);
                }
            }
            Some(node) => {
                let Some(url) = tree.value(node) else { return };
                // FHIR asks it of every Bundle; the reference let messages pass for years, and published
                // ones live by that.
                let severity = if kind == "message" { Severity::Warning } else { Severity::Error };
                if !is_absolute(url) {
                    let mut finding =
                        self.finding(Reference::FullUrlNotAbsolute { url: url.into() }.into(), node, severity);
                    finding.path = self.path(entry);
                    return self.push(finding);
                }
                // An address of a server names type and id; they are those of the resource.
                let Some(target) = resource else { return };
                let is_type = |name: &&str| self.set.find_type(name).is_some();
                if super::reference::type_in_address(url).filter(is_type).is_none() {
                    return;
                }
                let (name, id) = (tree.type_name(target), tree.child_value(target, "id").unwrap_or_default());
                let (address, _) = split_version(url);
                let mut parts = address.rsplit('/');
                // Type and id, and something before them.
                let is_its = parts.next() == Some(id) && parts.next() == Some(name) && parts.next().is_some();
                if id.is_empty() || !is_its {
                    let problem = Reference::FullUrlId { url: url.into(), resource: [name, "/", id].concat() };
                    let mut finding = self.finding(problem.into(), node, severity);
                    finding.path = self.path(entry);
                    finding.looked_for.push((target, "id".into()));
                    self.push(finding);
                }
            }
        }
    }

    /// A document holds all that its Composition names.
    fn composition(&mut self, composition: NodeId) {
        let tree = self.tree;
        let mut named: Vec<(NodeId, &str)> = Vec::new();
        let mut name = |of: NodeId, child: &str, element| named.extend(tree.named(of, child).map(|n| (n, element)));
        for (child, element) in [
            ("subject", "Composition.subject"),
            ("encounter", "Composition.encounter"),
            ("author", "Composition.author"),
            ("custodian", "Composition.custodian"),
        ] {
            name(composition, child, element);
        }
        tree.named(composition, "attester").for_each(|of| name(of, "party", "Composition.attester.party"));
        tree.named(composition, "event").for_each(|of| name(of, "detail", "Composition.event.detail"));
        let mut sections: Vec<NodeId> = tree.named(composition, "section").collect();
        while let Some(section) = sections.pop() {
            name(section, "author", "Composition.section.author");
            name(section, "focus", "Composition.section.focus");
            name(section, "entry", "Composition.section.entry");
            sections.extend(tree.named(section, "section"));
        }
        named.into_iter().for_each(|(node, element)| self.must_be_here(node, element));
    }

    /// A reference that must lead to an entry.
    fn must_be_here(&mut self, node: NodeId, element: &str) {
        let Some(reference) = self.tree.child_value(node, "reference") else { return };
        // By type and id is enough here: that the address is right too, the profile asks.
        if !reference.starts_with('#') && self.resolve(node, reference).is_none() {
            // What is asked of the reference itself may have told it already.
            let leads_nowhere = |problem: &Problem| {
                use Reference::{Malformed, NoFullUrl, NotFound};
                matches!(problem, Problem::Reference(Malformed { .. } | NoFullUrl { .. } | NotFound { .. }))
            };
            if self.findings.iter().any(|finding| finding.node == Some(node) && leads_nowhere(&finding.problem)) {
                return;
            }
            let problem = Reference::NotInBundle { reference: reference.into(), element: element.into() };
            let finding = self.finding(problem.into(), node, Severity::Error);
            self.push_unaddressed(finding, node);
        }
    }

    /// Keeps a finding of a reference that leads nowhere, which may come of an entry without address.
    pub(super) fn push_unaddressed(&mut self, mut finding: Finding, node: NodeId) {
        if let Some(bundle) = self.bundle_of(node) {
            finding.looked_for.extend_from_slice(self.index(bundle).unaddressed());
            finding.looked_for.push((bundle, "entry".into()));
        }
        self.push(finding);
    }

    /// Entries that nothing leads to, from the first, in either direction.
    fn unreachable(&mut self, bundle: NodeId, first: NodeId) {
        let tree = self.tree;
        let mut links = Links::default();
        let mut either = Links::default();
        let resources: Vec<NodeId> = tree.named(bundle, "entry").filter_map(|e| tree.child(e, "resource")).collect();
        let name = tree.names.find("reference");
        for resource in &resources {
            for reference in tree.descendants(*resource).filter(|n| Some(tree.node(*n).name) == name) {
                // By type and id is enough to be led somewhere.
                let Some(text) = tree.value(reference) else { continue };
                let Some(target) = self.resolve(reference, text) else { continue };
                links.or_default(*resource).push(target);
                either.or_default(*resource).push(target);
                either.or_default(target).push(*resource);
                // A Provenance is found from what it tells of.
                if tree.type_name(*resource) == "Provenance" {
                    links.or_default(target).push(*resource);
                }
            }
        }
        let (reached, connected) = (reach(&links, first), reach(&either, first));
        let is_document = tree.child_value(bundle, "type") == Some("document");
        let broken = self.findings.iter().filter(|finding| {
            use Reference::{Ambiguous, EntryType, Malformed, NoFullUrl, NotFound, NotInBundle};
            matches!(
                &finding.problem,
                Problem::Reference(
                    Ambiguous { .. }
                        | EntryType { .. }
                        | Malformed { .. }
                        | NoFullUrl { .. }
                        | NotFound { .. }
                        | NotInBundle { .. }
                )
            )
        });
        let broken: Vec<NodeId> = broken.filter_map(|finding| finding.node).take(MOST_UNADDRESSED).collect();
        let mut lacking = self.index(bundle).unaddressed().to_vec();
        lacking.extend(self.leads.iter().take(MOST_UNADDRESSED).cloned());
        for resource in resources.iter().filter(|r| !reached.contains(r)) {
            // A document is what its Composition leads to, or what leads to that; a message may carry more.
            let alone = is_document && !connected.contains(resource);
            let severity = if alone { Severity::Error } else { Severity::Warning };
            let problem = Reference::Unreachable { resource: tree.type_name(*resource).into() };
            let mut finding = self.finding(problem.into(), *resource, severity);
            finding.path = tree.parent(*resource).map_or(finding.path, |entry| self.path(entry));
            finding.explained_by.clone_from(&broken);
            finding.looked_for.clone_from(&lacking);
            self.push(finding);
        }
    }
}

/// To which resources one leads.
type Links = Map<NodeId, SmallVec<[NodeId; 4]>>;

/// All that links lead to from a resource, and itself.
fn reach(links: &Links, first: NodeId) -> Set<NodeId> {
    let mut reached = Set::default();
    let mut todo = vec![first];
    while let Some(resource) = todo.pop() {
        if reached.insert(resource) {
            todo.extend(links.get(&resource).into_iter().flatten());
        }
    }
    reached
}

/// Whether an address stands for itself.
pub(super) fn is_absolute(url: &str) -> bool {
    match url.split_once(':') {
        Some((scheme, rest)) => {
            !rest.is_empty()
                && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        }
        None => false,
    }
}
