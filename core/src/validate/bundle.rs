//! Bundles: the addresses of their entries, what must come first, and what must be there.

use super::run::Run;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Reference;
use crate::tree::NodeId;
use crate::tree::Tree;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::rc::Rc;

/// Entries that share an address.
pub(super) type Entries = SmallVec<[NodeId; 1]>;

/// Where the entries of a Bundle are found.
#[derive(Default)]
pub(super) struct BundleIndex<'t> {
    by_url: FxHashMap<&'t str, Entries>,
    by_type: FxHashMap<&'t str, Entries>,
    by_name: FxHashMap<(&'t str, &'t str), Entries>,
}

impl<'t> BundleIndex<'t> {
    fn new(tree: &'t Tree, bundle: NodeId) -> Self {
        let mut index = Self::default();
        for entry in tree.named(bundle, "entry") {
            let Some(resource) = tree.child(entry, "resource") else { continue };
            if let Some(url) = tree.child_value(entry, "fullUrl") {
                index.by_url.entry(url).or_default().push(resource);
            }
            let type_name = tree.type_name(resource);
            index.by_type.entry(type_name).or_default().push(resource);
            if let Some(id) = tree.child_value(resource, "id") {
                index.by_name.entry((type_name, id)).or_default().push(resource);
            }
        }
        index
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
        self.bundles.entry(bundle).or_insert_with(|| Rc::new(BundleIndex::new(tree, bundle))).clone()
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
            self.error(problem, first);
        }
    }

    fn full_url(&mut self, entry: NodeId, kind: &str) {
        let tree = self.tree;
        let resource = tree.child(entry, "resource");
        match tree.child(entry, "fullUrl") {
            None => {
                if !matches!(kind, "transaction" | "batch" | "transaction-response" | "batch-response" | "history")
                    && resource.is_some()
                {
                    self.error(Reference::EntryWithoutFullUrl, entry);
                }
            }
            Some(node) => {
                let Some(url) = tree.value(node) else { return };
                // FHIR asks it of every Bundle; the reference let messages pass for years, and published
                // ones live by that.
                let severity = if kind == "message" { Severity::Warning } else { Severity::Error };
                if !is_absolute(url) {
                    self.add(Reference::FullUrlNotAbsolute { url: url.into() }.into(), node, severity);
                    return;
                }
                // An address of a server names type and id; they are those of the resource.
                let Some(resource) = resource else { return };
                let is_type = |name: &&str| self.set.find_type(name).is_some();
                if super::reference::type_in_address(url).filter(is_type).is_none() {
                    return;
                }
                let id = tree.child_value(resource, "id").unwrap_or_default();
                let resource = format!("{}/{id}", tree.type_name(resource));
                let address = url.split_once("/_history/").map_or(url, |(address, _)| address);
                if id.is_empty() || !address.ends_with(&format!("/{resource}")) {
                    self.add(Reference::FullUrlId { url: url.into(), resource }.into(), node, severity);
                }
            }
        }
    }

    fn composition(&mut self, composition: NodeId) {
        let tree = self.tree;
        for name in ["subject", "encounter"] {
            for node in tree.named(composition, name) {
                self.must_be_here(node, &format!("Composition.{name}"));
            }
        }
        let mut sections: Vec<NodeId> = tree.named(composition, "section").collect();
        while let Some(section) = sections.pop() {
            for entry in tree.named(section, "entry") {
                self.must_be_here(entry, "Composition.section.entry");
            }
            sections.extend(tree.named(section, "section"));
        }
    }

    /// A reference that must lead to an entry.
    fn must_be_here(&mut self, node: NodeId, element: &str) {
        let Some(reference) = self.tree.child_value(node, "reference") else { return };
        // By type and id is enough here: that the address is right too, the profile asks.
        if !reference.starts_with('#') && self.resolve(node, reference).is_none() {
            let problem = Reference::NotInBundle { reference: reference.into(), element: element.into() };
            self.error(problem, node);
        }
    }

    /// Entries that nothing leads to, from the first, in either direction.
    fn unreachable(&mut self, bundle: NodeId, first: NodeId) {
        let tree = self.tree;
        let mut links: FxHashMap<NodeId, SmallVec<[NodeId; 4]>> = FxHashMap::default();
        let resources: Vec<NodeId> = tree.named(bundle, "entry").filter_map(|e| tree.child(e, "resource")).collect();
        let name = tree.names.find("reference");
        for resource in &resources {
            for reference in tree.descendants(*resource).filter(|n| Some(tree.node(*n).name) == name) {
                // By type and id is enough to be led somewhere.
                let Some(text) = tree.value(reference) else { continue };
                let Some(target) = self.resolve(reference, text) else { continue };
                links.entry(*resource).or_default().push(target);
                // A Provenance is found from what it tells of.
                if tree.type_name(*resource) == "Provenance" {
                    links.entry(target).or_default().push(*resource);
                }
            }
        }
        let mut reached = rustc_hash::FxHashSet::default();
        let mut todo = vec![first];
        while let Some(resource) = todo.pop() {
            if reached.insert(resource) {
                todo.extend(links.get(&resource).into_iter().flatten());
            }
        }
        // A document is what its Composition leads to; a message may carry more. Beside another error
        // an entry that is led to no more follows from it, as a rule, and is no second one.
        let is_document = tree.child_value(bundle, "type") == Some("document");
        let alone = !self.findings.iter().any(|finding| finding.severity <= Severity::Error);
        let severity = if is_document && alone { Severity::Error } else { Severity::Warning };
        for resource in resources.iter().filter(|r| !reached.contains(r)) {
            let problem = Reference::Unreachable { resource: tree.type_name(*resource).into() };
            self.add(problem.into(), *resource, severity);
        }
    }
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
