//! CDA documents: what they ask beyond elements, order and number.

mod assumed;
mod element;
mod ids;
mod interval;
mod narrative;
mod outside;
mod value;

pub use assumed::assumed;

use super::run::{At, Run};
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Structure;
use crate::schema::CDA;
use crate::schema::SchemaId;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;

/// The namespace of CDA.
pub const NAMESPACE: &str = crate::parse::CDA_NAMESPACE;

/// Whether a tree is a CDA document.
pub fn is_document(tree: &Tree) -> bool {
    !tree.is_empty() && tree.format == Format::PlainXml && tree.name(NodeId::ROOT) == "ClinicalDocument"
}

impl<'s> Run<'s> {
    /// The schema of a class or data type.
    pub(super) fn cda_type(&self, name: &str) -> Option<SchemaId> {
        self.set.find_type(&format!("{CDA}{name}"))
    }

    /// A whole document against its class, or the profiles asked for.
    pub(super) fn document(&mut self, wanted: &[SchemaId]) {
        let Some(class) = self.cda_type("ClinicalDocument") else {
            let problem = Structure::UnknownProfile { canonical: format!("{CDA}ClinicalDocument") };
            let mut finding = self.finding(problem.into(), NodeId::ROOT, Severity::Warning);
            finding.undecided = true;
            return self.push(finding);
        };
        self.class = Some(class);
        let (fitting, others): (Vec<SchemaId>, Vec<SchemaId>) =
            wanted.iter().copied().partition(|schema| self.set.derives(*schema, class));
        for schema in others.into_iter().filter_map(|id| self.set.get(id)) {
            let canonical = schema.url.to_string();
            let problem = Structure::ProfileType {
                canonical,
                expects: schema.type_name.to_string(),
                found: "ClinicalDocument".into(),
            };
            self.error(problem, NodeId::ROOT);
        }
        let schemas = if fitting.is_empty() { vec![class] } else { fitting };
        for schema in schemas.into_iter().filter_map(|id| self.set.get(id)) {
            self.chain.push(schema.id);
            self.rules(NodeId::ROOT, At::root(schema), None);
            self.children(NodeId::ROOT, At::root(schema));
            self.chain.pop();
        }
        self.document_ids();
    }
}
