//! Results of a search: what was found has an id and a type that was asked for.

use super::run::Run;
use crate::diagnostic::problem::Reference;
use crate::diagnostic::problem::SearchFault;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Checks the entries of a search set by its own link and their modes.
    pub(super) fn search_set(&mut self, bundle: NodeId) {
        let tree = self.tree;
        let asked = self.asked_types(bundle);
        for entry in tree.named(bundle, "entry") {
            let Some(resource) = tree.child(entry, "resource") else { continue };
            let mode = tree.child(entry, "search").and_then(|search| tree.child_value(search, "mode"));
            let found = tree.type_name(resource).to_string();
            if mode == Some("outcome") {
                if found != "OperationOutcome" {
                    self.error(Reference::Search(SearchFault::NotOutcome { found }), resource);
                }
                continue;
            }
            // Without a link and modes nobody can tell what was searched for.
            if (mode.is_some() || !asked.is_empty()) && tree.child(resource, "id").is_none() {
                self.error(Reference::Search(SearchFault::WithoutId), resource);
            }
            if mode == Some("match") && !asked.is_empty() && !asked.contains(&found) {
                self.error(Reference::Search(SearchFault::OtherType { found, asked: asked.clone() }), resource);
            }
        }
    }

    /// The types that the search asked for, by the link to itself; none where it does not tell.
    fn asked_types(&self, bundle: NodeId) -> Vec<String> {
        let tree = self.tree;
        let own = tree.named(bundle, "link").find(|link| tree.child_value(*link, "relation") == Some("self"));
        let Some(url) = own.and_then(|link| tree.child_value(link, "url")) else { return Vec::new() };
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let listed = query.split('&').find_map(|part| part.strip_prefix("_type="));
        if let Some(listed) = listed {
            return listed.split([',']).flat_map(|part| part.split("%2C")).map(str::to_string).collect();
        }
        let mut steps = path.trim_end_matches('/').rsplit('/');
        let last = match steps.next() {
            Some("_search") => steps.next(),
            last => last,
        };
        last.filter(|name| {
            self.set.find_type(name).is_some() && name.starts_with(|first: char| first.is_ascii_uppercase())
        })
        .map(str::to_string)
        .into_iter()
        .collect()
    }
}
