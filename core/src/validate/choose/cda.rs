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

/// The codes of documents, where they are those of one standard.
const CODES: &[(&str, &str)] = &[
    ("39289-4", "apd"),
    ("81215-6", "cpd"),
    ("PDC", "pdc"),
    ("53576-5", "phmr"),
    ("74468-0", "qfdd"),
    ("74465-6", "qrd"),
    ("103140-0", "phad"),
    ("PRF", "prf"),
    ("PSCR", "pscr"),
    ("PMR", "pmr"),
];

/// The standard of a document: by the version it marks, else by the template of its root and that
/// one's extension, else by the template alone; a Danish document that names no template that is
/// known, by its code.
pub(super) fn standard_of(tree: &Tree) -> Option<&'static Standard> {
    let all = || STANDARDS.iter().filter_map(|standard| Some((standard, standard.cda?)));
    let markers = markers(tree);
    let by_marker =
        all().find(|(_, marks)| marks.marker.is_some_and(|marker| markers.iter().any(|found| begins(found, marker))));
    let by_root = || all().find(|(_, marks)| marks.extension.is_some() && has_root(tree, marks));
    // Who asks for no marker, or for no extension, is meant where there is none.
    let marked = |standard: &Standard| markers.iter().any(|found| begins(found, &format!("{}-v", standard.name())));
    let unmarked = || all().filter(|(standard, marks)| marks.unmarked && !marked(standard));
    let plain = || {
        let unmarked = unmarked().find(|(_, marks)| has_root(tree, marks));
        unmarked.or_else(|| all().find(|(_, marks)| marks.extension.is_none() && has_root(tree, marks)))
    };
    let by_template = || plain().or_else(|| all().find(|(_, marks)| has_root(tree, &marks.without_extension())));
    let by_code = || {
        let code = tree.child(NodeId::ROOT, "code").and_then(|code| tree.child_value(code, "code"))?;
        let (_, name) = CODES.iter().find(|(known, _)| *known == code && is_danish(tree))?;
        let named = |(standard, _): &(&Standard, Marks)| standard.name() == *name;
        unmarked().find(named).or_else(|| all().find(named))
    };
    let found = by_marker.or_else(by_root).or_else(by_template).or_else(by_code).map(|(standard, _)| standard);
    found.or_else(|| STANDARDS.iter().find(|standard| standard.id == BASE))
}

/// Whether a document says that it is one of Denmark's: by its realm, or by its language as the
/// Danish profiles write it.
fn is_danish(tree: &Tree) -> bool {
    let code = |name: &str| tree.child(NodeId::ROOT, name).and_then(|node| tree.child_value(node, "code"));
    code("realmCode") == Some("DK") || code("languageCode") == Some("da-DK")
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

#[cfg(test)]
mod tests {
    use crate::parse::Limits;
    use crate::parse::parse;

    /// What is chosen for a document with these children.
    fn chosen(children: &str) -> &'static str {
        let text = format!(r#"<ClinicalDocument xmlns="urn:hl7-org:v3">{children}</ClinicalDocument>"#);
        let tree = parse("", text.as_bytes(), &Limits::default()).tree;
        super::standard_of(&tree).map_or("", |standard| standard.id)
    }

    #[test]
    fn by_marker_then_template_then_code() {
        let marker = |extension: &str| {
            format!(r#"<documentationOf><serviceEvent><id extension="{extension}"/></serviceEvent></documentationOf>"#)
        };
        let template = |root: &str, extension: &str| format!(r#"<templateId root="{root}" {extension}/>"#);
        let phmr = template("1.2.208.184.11.1", "");
        let pdc = |extension: &str| template("1.2.208.184.16.1", extension);
        let coded = |code: &str, realm: &str| format!(r#"<realmCode code="{realm}"/><code code="{code}"/>"#);
        let cases = [
            (marker("phmr-v2.1"), "phmr@2.1"),
            (marker("PHMR-V2.1"), "phmr@2.1"),
            (phmr.clone() + &marker("phmr-v2.0"), "phmr@2.1"),
            (phmr.clone() + &marker("phmr-v1.3"), "phmr@1.3"),
            (phmr.clone(), "phmr@1.3"),
            (pdc("") + &marker("pdc-v3.0"), "pdc@3.0"),
            (pdc(r#"extension="3.0""#), "pdc@3.0"),
            (pdc(""), "pdc@2.0"),
            (pdc(r#"extension="4.0""#), "pdc@2.0"),
            (coded("81215-6", "DK"), "cpd@2.0"),
            (coded("53576-5", "DK"), "phmr@1.3"),
            (coded("53576-5", "US"), "cda@2.0"),
            (coded("34133-9", "DK"), "cda@2.0"),
            (String::new(), "cda@2.0"),
        ];
        for (children, standard) in cases {
            assert_eq!(chosen(&children), standard, "{children}");
        }
    }
}
