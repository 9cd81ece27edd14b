//! A package's definitions, indexed by a glance at each file.

use super::Limits;
use super::Manifest;
use super::archive;
use super::item::Item;
use super::peek;
use crate::definition::CodeSystem;
use crate::definition::Derivation;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::definition::read;
use crate::diagnostic::problem::Definition;
use crate::tree::Tree;
use std::sync::Arc;

/// A FHIR package: its manifest and its conformance resources.
pub struct Package {
    pub(super) manifest: Manifest,
    pub(super) structures: Vec<Item<StructureDefinition>>,
    pub(super) value_sets: Vec<Item<ValueSet>>,
    pub(super) code_systems: Vec<Item<CodeSystem>>,
    pub(super) questionnaires: Vec<Item<Tree>>,
}

impl Package {
    /// Unpacks and indexes a `.tgz`.
    pub fn from_tgz(bytes: &[u8], limits: &Limits) -> Result<Self, Definition> {
        let mut package = Gathered::default();
        archive::unpack(bytes, limits, is_definition, |path, content| package.add(&path, content))?;
        package.finish()
    }

    /// Indexes the files of a package's folder, or single definitions without a `package.json`.
    pub fn from_files(files: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Self, Definition> {
        let mut package = Gathered::default();
        files.filter(|(path, _)| is_definition(path)).for_each(|(path, content)| package.add(&path, content));
        package.manifest.get_or_insert_with(|| Manifest { name: "files".into(), ..Manifest::default() });
        package.finish()
    }

    /// What it says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The same under another name and version, as HL7's registry calls it.
    pub fn named(mut self, name: &str, version: &str) -> Self {
        self.manifest.name = name.into();
        self.manifest.version = version.into();
        self
    }

    /// Leaves out definitions by their url; the first argument tells structures, value sets and
    /// code systems apart.
    pub fn keep(mut self, wanted: impl Fn(&str, &str) -> bool) -> Self {
        self.structures.retain(|i| wanted("StructureDefinition", &i.url));
        self.value_sets.retain(|i| wanted("ValueSet", &i.url));
        self.code_systems.retain(|i| wanted("CodeSystem", &i.url));
        self
    }

    /// Its structures, parsed; broken ones as problems.
    pub fn structures(&self) -> impl Iterator<Item = Result<Arc<StructureDefinition>, Definition>> {
        self.structures.iter().map(Item::get)
    }

    /// Its value sets, parsed; broken ones as problems.
    pub fn value_sets(&self) -> impl Iterator<Item = Result<Arc<ValueSet>, Definition>> {
        self.value_sets.iter().map(Item::get)
    }

    /// Its code systems, parsed; broken ones as problems.
    pub fn code_systems(&self) -> impl Iterator<Item = Result<Arc<CodeSystem>, Definition>> {
        self.code_systems.iter().map(Item::get)
    }

    /// The same with other structures: those whose snapshots were made.
    pub fn with_structures(self, structures: Vec<Arc<StructureDefinition>>) -> Self {
        Self { structures: structures.into_iter().map(ready).collect(), ..self }
    }
}

fn ready(structure: Arc<StructureDefinition>) -> Item<StructureDefinition> {
    let (url, version, of) = (structure.url.clone(), structure.version.clone(), structure.type_name.clone());
    let is_profile = structure.derivation == Derivation::Constraint;
    Item::ready(structure, &url, &version, &of, is_profile)
}

/// Definitions lie at the top of `package/`; examples and schemas in folders below it.
fn is_definition(path: &str) -> bool {
    let inside = path.strip_prefix("./").unwrap_or(path);
    let inside = inside.strip_prefix("package/").unwrap_or(inside);
    let is_text = inside.ends_with(".json") || inside.ends_with(".xml");
    is_text && !inside.contains('/') && !inside.starts_with('.')
}

#[derive(Default)]
struct Gathered {
    manifest: Option<Manifest>,
    structures: Vec<Item<StructureDefinition>>,
    value_sets: Vec<Item<ValueSet>>,
    code_systems: Vec<Item<CodeSystem>>,
    questionnaires: Vec<Item<Tree>>,
}

impl Gathered {
    fn add(&mut self, path: &str, content: Vec<u8>) {
        if path.ends_with("package.json") {
            self.manifest = Manifest::read(&content).ok();
            return;
        }
        let names = ["resourceType", "url", "version", "type", "derivation", "supplements"];
        let found = match peek::is_xml(&content) {
            true => peek::values(&content, names),
            false => peek::strings(&content, names).map(|found| found.map(|f| f.map(str::to_owned))),
        };
        let Some([resource, url, version, type_name, derivation, supplements]) = found else { return };
        let (Some(resource), Some(url)) = (resource, url) else { return };
        let version = version.unwrap_or_default();
        match &*resource {
            "StructureDefinition" => {
                let is_profile = derivation.as_deref() == Some("constraint");
                let of = type_name.unwrap_or_default();
                self.structures.push(Item::new(content, &url, &version, &of, is_profile, read::structure_definition));
            }
            "ValueSet" => self.value_sets.push(Item::new(content, &url, &version, "", false, read::value_set)),
            "CodeSystem" => {
                let of = supplements.unwrap_or_default();
                self.code_systems.push(Item::new(content, &url, &version, &of, false, read::code_system));
            }
            "Questionnaire" => {
                self.questionnaires.push(Item::new(content, &url, &version, "", false, |tree, _| Ok(tree.clone())));
            }
            _ => {}
        }
    }

    fn finish(self) -> Result<Package, Definition> {
        let Self { manifest, mut structures, mut value_sets, mut code_systems, mut questionnaires } = self;
        structures.sort_by(|a, b| a.url.cmp(&b.url));
        value_sets.sort_by(|a, b| a.url.cmp(&b.url));
        code_systems.sort_by(|a, b| a.url.cmp(&b.url));
        questionnaires.sort_by(|a, b| a.url.cmp(&b.url));
        let manifest = manifest.ok_or(Definition::ManifestMissing)?;
        Ok(Package { manifest, structures, value_sets, code_systems, questionnaires })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::archive::tests::tgz;

    #[test]
    fn definitions_are_found_by_their_place_and_type() {
        let files: [(&str, &[u8]); 5] = [
            ("package/package.json", br#"{"name": "a.b", "version": "1.0.0", "dependencies": {"c": "2"}}"#),
            (
                "package/S.json",
                br#"{"resourceType":"StructureDefinition","url":"http://s","type":"Patient","kind":"resource"}"#,
            ),
            ("package/P.json", br#"{"resourceType":"Patient"}"#),
            ("package/example/S.json", br#"{"resourceType":"StructureDefinition","url":"http://no"}"#),
            ("package/broken.json", br#"{"resourceType":"ValueSet","url":"#),
        ];
        let package = Package::from_tgz(&tgz(&files), &Limits::default()).unwrap();
        assert_eq!(package.manifest().label(), "a.b#1.0.0");
        assert_eq!(package.manifest().dependencies, [("c".to_owned(), "2".to_owned())]);
        let found: Vec<_> = package.structures().map(|s| s.unwrap().url.clone()).collect();
        assert_eq!(found, ["http://s"]);
        assert!(package.value_sets.is_empty());
        assert_eq!(Package::from_tgz(&tgz(&files[1..]), &Limits::default()).err(), Some(Definition::ManifestMissing));
    }
}
