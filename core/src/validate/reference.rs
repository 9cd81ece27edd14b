//! References: whether they lead somewhere, and whether what is there is what is asked for.

use super::bundle::Entries;
use super::bundle::is_absolute;
use super::run::Run;
use super::slices::MOST_NAMED;
use crate::definition::Aggregation;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Reference;
use crate::schema::SchemaId;
use crate::schema::TypeUse;
use crate::sorting::sort_by_key;
use crate::text::split_version;
use crate::tree::NodeId;
use smallvec::SmallVec;

/// Where a reference leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// To a contained resource, or to the container itself.
    Contained(NodeId),
    /// To an entry of the same Bundle.
    Entry(NodeId),
    /// To several entries.
    Several,
    /// To no contained resource, although it says so.
    NoContained,
    /// To nothing in the Bundle.
    NotInBundle { relative_in_urn: bool },
    /// Relative, in an entry without an address.
    NoFullUrl,
    /// To an entry of another type than the reference says.
    OtherType(NodeId),
    /// Outside, and there is no Bundle here.
    Outside,
}

impl<'s> Run<'s> {
    /// Checks a Reference.
    pub(super) fn reference(&mut self, node: NodeId, type_use: &'s TypeUse) {
        let tree = self.tree;
        let Some(text) = tree.child(node, "reference").and_then(|r| tree.value(r)) else { return };
        if text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}\\^`".contains(c)) {
            return self.error(Reference::Malformed { reference: text.into() }, node);
        }
        let lead = self.lead(node, text);
        let target = match lead {
            Lead::Contained(target) | Lead::Entry(target) => Some(target),
            Lead::OtherType(other) => {
                let problem = Reference::EntryType { reference: text.into(), found: tree.type_name(other).into() };
                return self.error(problem, node);
            }
            Lead::Several => return self.error(Reference::Ambiguous { reference: text.into() }, node),
            Lead::NoFullUrl if self.needs_address(node) => {
                let problem = Reference::NoFullUrl { reference: text.into() };
                let finding = self.finding(problem.into(), node, Severity::Error);
                self.push_unaddressed(finding, node);
                None
            }
            Lead::NotInBundle { .. } if self.is_no_address(node, text) => {
                return self.error(Reference::Malformed { reference: text.into() }, node);
            }
            _ => None,
        };
        self.stated_type(node, text, target, type_use);
        self.aggregation(node, text, lead, type_use);
        if !type_use.targets.is_empty() {
            self.target(node, text, target, type_use);
        }
    }

    /// Whether a relative reference here can lead nowhere without the address of its entry: what
    /// asks a server, or tells what it did, speaks of the server's resources; so does a signature.
    fn needs_address(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let Some(bundle) = self.bundle_of(node) else { return false };
        let kind = tree.child_value(bundle, "type").unwrap_or_default();
        !matches!(kind, "batch" | "transaction" | "batch-response" | "transaction-response")
            && self.entry_of(node, bundle).is_some_and(|part| tree.name(part) != "signature")
    }

    /// Whether a relative reference names no resource in a Bundle, where only a transaction may search.
    fn is_no_address(&self, node: NodeId, text: &str) -> bool {
        let tree = self.tree;
        let kind = self.bundle_of(node).and_then(|bundle| tree.child_value(bundle, "type"));
        let searches = matches!(kind, Some("transaction" | "batch")) && text.contains('?');
        let parts = text.trim_end_matches('/').split('/').count();
        !is_absolute(text) && !matches!(parts, 2 | 4) && !searches
    }

    /// The type that the reference itself states.
    fn stated_type(&mut self, node: NodeId, text: &str, target: Option<NodeId>, type_use: &TypeUse) {
        let (tree, set) = (self.tree, self.set);
        let Some(place) = tree.child(node, "type") else { return };
        let Some(stated) = tree.value(place) else { return };
        let known = |name: &&str| set.find_type(name).is_some();
        let found = target.map(|target| tree.type_name(target)).or_else(|| type_in_address(text).filter(known));
        let mut targets = type_use.targets.iter().map(|t| set.get(t.schema?));
        let allowed = type_use.targets.is_empty()
            || targets.any(|target| target.is_none_or(|t| *t.type_name == *stated || t.is_abstract));
        if !allowed || found.is_some_and(|found| found != stated) {
            self.error(Reference::StatedType { stated: stated.into() }, node);
        }
    }

    fn aggregation(&mut self, node: NodeId, text: &str, lead: Lead, type_use: &TypeUse) {
        let allowed = &type_use.aggregation;
        let must_be_inside = !allowed.is_empty() && !allowed.contains(&Aggregation::Referenced);
        let found = match lead {
            Lead::Contained(_) => Aggregation::Contained,
            Lead::Entry(_) => Aggregation::Bundled,
            Lead::NoContained => return self.not_found(node, text, false, type_use),
            Lead::NotInBundle { relative_in_urn } if must_be_inside => {
                return self.not_found(node, text, relative_in_urn, type_use);
            }
            Lead::NoFullUrl if must_be_inside => return self.not_found(node, text, false, type_use),
            // A resource by itself, without its Bundle: nobody can tell.
            Lead::Outside if allowed.as_slice() == [Aggregation::Contained] => Aggregation::Referenced,
            Lead::Outside => return,
            _ => Aggregation::Referenced,
        };
        // An entry beside it lies outside the resource, and is referred to.
        let bundled = found == Aggregation::Bundled && allowed.contains(&Aggregation::Referenced);
        if !allowed.is_empty() && !allowed.contains(&found) && !bundled {
            let name = |a: &Aggregation| match a {
                Aggregation::Contained => "contained",
                Aggregation::Referenced => "referenced",
                Aggregation::Bundled => "bundled",
            };
            let problem = Reference::Aggregation { found: name(&found), allowed: allowed.iter().map(name).collect() };
            self.error(problem, node);
        }
    }

    fn not_found(&mut self, node: NodeId, text: &str, relative_in_urn: bool, type_use: &TypeUse) {
        let tree = self.tree;
        let mut candidates: Vec<NodeId> = Vec::new();
        if let Some(bundle) = self.bundle_of(node) {
            let index = self.index(bundle);
            for target in type_use.targets.iter().filter_map(|t| self.set.header(t.schema?)) {
                candidates.extend(index.of_type(&target.type_name).iter().copied());
            }
        }
        sort_by_key(&mut candidates, |candidate| *candidate);
        candidates.dedup();
        let only = match candidates.as_slice() {
            [only] => tree.parent(*only).and_then(|entry| tree.child_value(entry, "fullUrl")),
            _ => None,
        };
        let problem = Reference::NotFound {
            reference: text.into(),
            element: tree.name(node).into(),
            candidate: only.map(str::to_string),
            relative_in_urn,
        };
        let mut finding = self.finding(problem.into(), node, Severity::Error);
        if let (Some(only), [target]) = (only, candidates.as_slice()) {
            use crate::diagnostic::{Edit, Fix, Related, RelatedNote, Safety};
            let address = tree.parent(*target).and_then(|entry| tree.child(entry, "fullUrl"));
            finding.related.extend(address.map(|node| Related { node, note: RelatedNote::OnlyCandidate }));
            if let Some(reference) = tree.child(node, "reference") {
                // The span of a value holds its quotes, which are the same in both formats.
                let text = format!("\"{only}\"");
                let edits = vec![Edit { span: tree.node(reference).span, text }];
                finding.fix = Some(Fix { edits, safety: Safety::Suggestion });
            }
        }
        self.push_unaddressed(finding, node);
    }

    /// Of a target that is not here only its address tells, which names its type.
    fn implied_target(&mut self, node: NodeId, text: &str, type_use: &'s TypeUse) {
        let set = self.set;
        let Some(found) = type_in_address(text).filter(|name| set.find_type(name).is_some()) else { return };
        let mut targets = type_use.targets.iter().map(|t| set.header(t.schema?));
        let fits = targets.any(|target| target.is_none_or(|t| *t.type_name == *found || t.is_abstract));
        if !fits {
            self.wrong_type_of_target(node, found, type_use);
        }
    }

    fn wrong_type_of_target(&mut self, node: NodeId, found: &str, type_use: &TypeUse) {
        let mut allowed: Vec<String> =
            type_use.targets.iter().filter_map(|t| Some(self.set.header(t.schema?)?.type_name.clone())).collect();
        allowed.dedup();
        self.error(Reference::TargetType { found: found.into(), allowed }, node);
    }

    /// Type and profile of what a reference leads to.
    fn target(&mut self, node: NodeId, text: &str, target: Option<NodeId>, type_use: &'s TypeUse) {
        let tree = self.tree;
        let set = self.set;
        let Some(target) = target else { return self.implied_target(node, text, type_use) };
        let found = tree.type_name(target);
        if type_use.targets.iter().any(|t| t.schema.is_none()) {
            return;
        }
        if found.is_empty() {
            // What does not say which resource it is, is none of those that are asked for.
            let any = |id: SchemaId| set.header(id).is_some_and(|header| header.is_abstract);
            if !type_use.targets.iter().filter_map(|t| t.schema).any(any) {
                self.wrong_type_of_target(node, "Resource", type_use);
            }
            return;
        }
        let of_type: SmallVec<[SchemaId; 4]> = type_use
            .targets
            .iter()
            .filter_map(|t| t.schema)
            .filter(|id| set.header(*id).is_some_and(|header| header.type_name == found || header.is_abstract))
            .collect();
        if of_type.is_empty() {
            let known = set.find_type(found).is_some();
            if known {
                self.wrong_type_of_target(node, found, type_use);
            }
            return;
        }
        if !of_type.iter().any(|schema| self.conforms_to(target, *schema)) {
            let profiles = of_type.iter().take(MOST_NAMED).filter_map(|id| set.get(*id)).map(|s| s.url.to_string());
            let profiles = profiles.collect();
            let problem = Reference::TargetProfile { reference: text.into(), profiles };
            let mut finding = self.finding(problem.into(), node, Severity::Error);
            finding.explained_by.push(target);
            self.push(finding);
        }
    }

    /// The resource a Reference leads to, if it leads to one here.
    pub(super) fn resolved(&mut self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let text = tree.value(node).or_else(|| tree.child_value(node, "reference"))?;
        match self.lead(node, text) {
            Lead::Contained(target) | Lead::Entry(target) => Some(target),
            _ => None,
        }
    }

    /// Where a reference that stands at a node leads.
    pub(super) fn lead(&mut self, node: NodeId, text: &str) -> Lead {
        let tree = self.tree;
        if let Some(id) = text.strip_prefix('#') {
            let Some(container) = self.container_of(node) else { return Lead::NoContained };
            if id.is_empty() {
                return Lead::Contained(container);
            }
            let mut contained = tree.named(container, "contained");
            let found = contained.find(|resource| tree.child_value(*resource, "id") == Some(id));
            return found.map_or(Lead::NoContained, Lead::Contained);
        }
        let Some(bundle) = self.bundle_of(node) else { return Lead::Outside };
        let index = self.index(bundle);
        let text = text.split_once('|').map_or(text, |(text, _)| text);
        let (text, version) = split_version(text);
        let own = self.entry_of(node, bundle).and_then(|entry| tree.child_value(entry, "fullUrl"));
        let (found, relative_in_urn): (Entries, bool) = match own {
            _ if is_absolute(text) => (index.at(text).into(), false),
            None => return Lead::NoFullUrl,
            // A urn has no base to stand beside. Strictly such a reference leads nowhere; the
            // reference validator takes the entry of that type and id if it has a urn as well,
            // and messages rely on it.
            Some(own) if own.starts_with("urn:") => {
                let named = index.named(tree, text, true);
                if let ([], [other]) = (named.as_slice(), at_urn(&index, text)) {
                    return Lead::OtherType(*other);
                }
                (named, true)
            }
            Some(own) => {
                let mut address = std::mem::take(&mut self.address);
                beside(own, text, &mut address);
                let found = index.at(&address).into();
                self.address = address;
                (found, false)
            }
        };
        match (found.as_slice(), version) {
            ([], _) => Lead::NotInBundle { relative_in_urn },
            ([one], _) => Lead::Entry(*one),
            (several, Some(version)) => {
                let is = |of: &&NodeId| {
                    tree.child(**of, "meta").and_then(|meta| tree.child_value(meta, "versionId")) == Some(version)
                };
                let mut of_version = several.iter().filter(is);
                match (of_version.next(), of_version.next()) {
                    (Some(one), None) => Lead::Entry(*one),
                    _ => Lead::Several,
                }
            }
            _ => Lead::Several,
        }
    }

    /// What `resolve()` gives in an expression. An entry whose address names another id than its
    /// resource has is none that a relative reference leads to.
    pub(super) fn resolve_in_expression(&mut self, node: NodeId, text: &str) -> Option<NodeId> {
        let tree = self.tree;
        let target = self.resolve(node, text)?;
        let is_named = || match text.split_once('/') {
            Some((name, id)) => {
                let id = id.split_once('/').map_or(id, |(id, _)| id);
                tree.type_name(target) == name && tree.child_value(target, "id") == Some(id)
            }
            None => false,
        };
        if text.starts_with('#') || is_absolute(text) || is_named() {
            return Some(target);
        }
        let bundle = self.bundle_of(node)?;
        self.index(bundle).named(tree, text, false).first().copied()
    }

    /// Where a reference leads, the first of several, and any entry of that type and id, whatever
    /// its address.
    pub(super) fn resolve(&mut self, node: NodeId, text: &str) -> Option<NodeId> {
        match self.lead(node, text) {
            Lead::Contained(target) | Lead::Entry(target) => return Some(target),
            Lead::NoContained => return None,
            _ => {}
        }
        let bundle = self.bundle_of(node)?;
        let index = self.index(bundle);
        let at = index.at(text).first().copied();
        at.or_else(|| index.named(self.tree, text, false).first().copied())
    }

    /// The nearest Bundle that the node stands in.
    pub(super) fn bundle_of(&self, node: NodeId) -> Option<NodeId> {
        self.tree.ancestors(node).find(|above| self.tree.type_name(*above) == "Bundle")
    }

    fn entry_of(&self, node: NodeId, bundle: NodeId) -> Option<NodeId> {
        let mut below = node;
        for above in self.tree.ancestors(node) {
            if above == bundle {
                return Some(below);
            }
            below = above;
        }
        None
    }

    /// The resource that holds the contained ones here: the nearest that is not contained itself.
    pub(super) fn container_of(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let mut resources =
            std::iter::once(node).chain(tree.ancestors(node)).filter(|n| !tree.type_name(*n).is_empty());
        resources.find(|n| tree.name(*n) != "contained")
    }
}

/// `Patient/1` beside `https://a/b/Organization/2` is `https://a/b/Patient/1`. Older messages
/// have addresses without a base: beside `Organization/2` it is itself.
fn beside(own: &str, relative: &str, address: &mut String) {
    let before = |end: usize| own.as_bytes()[..end].iter().rposition(|byte| *byte == b'/');
    address.clear();
    if let Some(end) = before(own.len()).and_then(before) {
        address.push_str(&own[..=end]);
    }
    address.push_str(relative);
}

/// Entries at the urn that a relative reference may mean beside a urn: `urn:uuid:` and the id.
fn at_urn<'i>(index: &'i super::bundle::BundleIndex, text: &str) -> &'i [NodeId] {
    let id = type_in_address(text).and_then(|_| text.split('/').nth(1)).unwrap_or_default();
    index.at(&format!("urn:uuid:{id}"))
}

/// The type that an address names: `Patient` of `Patient/1` and `https://a/Patient/1/_history/2`.
pub(super) fn type_in_address(text: &str) -> Option<&str> {
    let (text, _) = split_version(text);
    let (before, id) = text.rsplit_once('/')?;
    let name = before.rsplit_once('/').map_or(before, |(_, name)| name);
    let is_name = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|b| b.is_ascii_alphabetic());
    let is_id = crate::schema::Primitive::Id.check(id).is_ok();
    let is_restful = before.len() == name.len() || text.starts_with("http://") || text.starts_with("https://");
    (is_name && is_id && is_restful).then_some(name)
}
