//! Which standard a CDA document belongs to.

use super::STANDARDS;
use super::Standard;
use crate::tree::NodeId;
use crate::tree::Tree;

/// How the documents of a standard say that they are of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// What the extension of the version's service event begins with, in small letters: `phmr-v2.1`.
    pub marker: Option<&'static str>,
    /// The `templateId` of the root.
    pub root: &'static str,
    /// Its extension, where it has one that tells the version.
    pub extension: Option<&'static str>,
    /// Whether documents of this version mostly bear no marker: it was made before there were any.
    pub unmarked: bool,
}

impl Marks {
    fn without_extension(&self) -> Self {
        Self { extension: None, ..*self }
    }
}

/// The standard of every other document.
pub const BASE: &str = "cda@2.0";

/// The standard of a document: by the version it marks, else by the template of its root and that
/// one's extension, else by the template alone, the newest first.
pub(super) fn standard_of(tree: &Tree) -> Option<&'static Standard> {
    let all = || STANDARDS.iter().filter_map(|standard| Some((standard, standard.cda?)));
    let markers = markers(tree);
    let by_marker =
        all().find(|(_, marks)| marks.marker.is_some_and(|marker| markers.iter().any(|found| begins(found, marker))));
    let by_root = || all().find(|(_, marks)| marks.extension.is_some() && has_root(tree, marks));
    // Who asks for no marker, or for no extension, is meant where there is none.
    let unmarked = || all().find(|(_, marks)| marks.unmarked && markers.is_empty() && has_root(tree, marks));
    let plain = || unmarked().or_else(|| all().find(|(_, marks)| marks.extension.is_none() && has_root(tree, marks)));
    let by_template = || plain().or_else(|| all().find(|(_, marks)| has_root(tree, &marks.without_extension())));
    let found = by_marker.or_else(by_root).or_else(by_template).map(|(standard, _)| standard);
    found.or_else(|| STANDARDS.iter().find(|standard| standard.id == BASE))
}

/// Whether the document itself tells that it is of this version.
pub fn marked(tree: &Tree, standard: &Standard) -> bool {
    let Some(marks) = standard.cda else { return false };
    let by_marker = |marker: &str| markers(tree).iter().any(|found| begins(found, marker));
    marks.marker.is_some_and(by_marker) || marks.extension.is_some() && has_root(tree, &marks)
}

/// What the ids of service events say of the version.
fn markers(tree: &Tree) -> Vec<&str> {
    let events = tree.named(NodeId::ROOT, "documentationOf").filter_map(|of| tree.child(of, "serviceEvent"));
    let ids = events.flat_map(|event| tree.named(event, "id"));
    let extensions = ids.filter_map(|id| tree.child_value(id, "extension"));
    extensions.filter(|extension| extension.contains("-v") || extension.contains("-V")).collect()
}

fn begins(found: &str, marker: &str) -> bool {
    found.get(..marker.len()).is_some_and(|start| start.eq_ignore_ascii_case(marker))
}

fn has_root(tree: &Tree, marks: &Marks) -> bool {
    !marks.root.is_empty()
        && tree.named(NodeId::ROOT, "templateId").any(|id| {
            tree.child_value(id, "root") == Some(marks.root)
                && marks.extension.is_none_or(|extension| tree.child_value(id, "extension") == Some(extension))
        })
}
