//! Ids of a CDA document: each stands once, and references lead to one.

use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::map::Set;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::validate::run::Run;

impl<'s> Run<'s> {
    /// Checks the ids of the whole document, and the references to them.
    pub(super) fn document_ids(&mut self) {
        let tree = self.tree;
        let name = |name: &str| tree.names.find(name);
        let (id, idref, object) = (name("ID"), name("IDREF"), name("referencedObject"));
        let (value, href) = (name("value"), name("href"));
        if id.or(idref).or(object).or(href).or(name("reference")).is_none() {
            return;
        }
        let mut ids: Set<&str> = Set::default();
        let mut references: Vec<(NodeId, &str, bool)> = Vec::new();
        let mut twice = Vec::new();
        for node in tree.all() {
            let at = tree.node(node);
            if at.kind != Kind::Attribute || at.namespace != 0 {
                continue;
            }
            let text = tree.value(node).unwrap_or_default().trim();
            let this = Some(at.name);
            if this == id {
                if !ids.insert(text) {
                    twice.push(node);
                }
            } else if this == idref || this == object {
                references.extend(text.split_ascii_whitespace().map(|one| (node, one, true)));
            } else if (this == value || this == href)
                && let Some(target) = text.strip_prefix('#').filter(|target| !target.is_empty())
            {
                let parent = tree.parent(node).map_or("", |parent| tree.name(parent));
                if matches!(parent, "reference" | "linkHtml") {
                    references.push((node, target, false));
                }
            }
        }
        for node in twice {
            let id = Excerpt::public(tree.value(node).unwrap_or_default());
            self.error(Cda::IdTwice { id }, node);
        }
        for (node, target, typed) in references {
            if !ids.contains(target) {
                let id = Excerpt::public(target);
                let severity = if typed { Severity::Error } else { Severity::Warning };
                self.add(Cda::NoSuchId { id }.into(), node, severity);
            }
        }
    }
}
