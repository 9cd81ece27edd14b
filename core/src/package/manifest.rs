//! package.json: who a package is and what it needs.

use super::parse_json;
use crate::diagnostic::problem::Definition;
use crate::tree::NodeId;

/// What a package says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// `medcom.fhir.dk.core`.
    pub name: String,
    /// `3.0.1`.
    pub version: String,
    /// Name and version of the packages it needs, in its order.
    pub dependencies: Vec<(String, String)>,
    /// The versions of FHIR it is for.
    pub fhir: Vec<String>,
}

impl Manifest {
    /// Reads package.json.
    pub fn read(bytes: &[u8]) -> Result<Self, Definition> {
        let tree = parse_json("package.json", bytes);
        if tree.is_empty() {
            return Err(Definition::ManifestMissing);
        }
        let text = |name| tree.child_value(NodeId::ROOT, name).map(str::to_owned).ok_or(Definition::ManifestMissing);
        let needs = tree.child(NodeId::ROOT, "dependencies").map(|needs| {
            let pairs = tree.children(needs).filter_map(|n| Some((tree.name(n).to_owned(), tree.value(n)?.to_owned())));
            pairs.collect()
        });
        let fhir = ["fhirVersions", "fhir-version-list"].into_iter().flat_map(|name| tree.named(NodeId::ROOT, name));
        let fhir = fhir.filter_map(|version| tree.value(version)).map(str::to_owned).collect();
        Ok(Self { fhir, name: text("name")?, version: text("version")?, dependencies: needs.unwrap_or_default() })
    }

    /// `name#version`.
    pub fn label(&self) -> String {
        format!("{}#{}", self.name, self.version)
    }
}
