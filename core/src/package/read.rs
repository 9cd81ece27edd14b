//! A package's definitions, indexed by a glance at each file.

use super::Limits;
use super::Manifest;
use super::archive;
use super::item;
use super::item::Index;
use super::item::Item;
use super::item::Place;
use super::item::Places;
use super::peek;
use crate::definition::CodeSystem;
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
    broken: Vec<Place>,
}

impl Package {
    /// Unpacks and indexes a `.tgz`.
    pub fn from_tgz(bytes: &[u8], limits: &Limits) -> Result<Self, Definition> {
        let mut package = Gathered::default();
        archive::unpack(bytes, limits, is_definition, |path, content| package.add(&path, content))?;
        package.finish()
    }

    /// The examples that a `.tgz` carries: names and bytes.
    pub fn examples(bytes: &[u8], limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, Definition> {
        let mut found = Vec::new();
        archive::unpack(bytes, limits, is_example, |path, content| found.push((path, content)))?;
        found.sort();
        Ok(found)
    }

    /// Indexes the files of a package's folder; one without a `package.json` is called `files`.
    pub fn from_files(files: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Self, Definition> {
        let mut package = Gathered::default();
        files.filter(|(path, _)| is_definition(path)).for_each(|(path, content)| package.add(&path, content));
        package.manifest.get_or_insert_with(|| Manifest { name: "files".into(), ..Manifest::default() });
        package.finish()
    }

    /// Single definitions under the name and version given, whatever their files are called.
    pub fn of_definitions(name: &str, version: &str, files: impl Iterator<Item = (String, Vec<u8>)>) -> Self {
        let mut package = Gathered::default();
        files.for_each(|(path, content)| package.add(&path, content));
        package.finish_as(Manifest { name: name.into(), version: version.into(), ..Manifest::default() })
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

    /// The same with more packages that it needs: name and version of each.
    pub fn needing(mut self, packages: impl IntoIterator<Item = (String, String)>) -> Self {
        self.manifest.dependencies.extend(packages);
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

    /// The same with each structure as `make` gives it; those of which it gives none are left out.
    pub fn map_structures(
        mut self,
        mut make: impl FnMut(&StructureDefinition) -> Option<Arc<StructureDefinition>>,
    ) -> Self {
        let made = |item: Item<StructureDefinition>| {
            let made = make(&*item.get().ok()?)?;
            Some(item.with(made))
        };
        self.structures = self.structures.into_iter().filter_map(made).collect();
        self
    }

    /// The files that are no whole JSON, or no definition can be read of, and where: each with the
    /// problem.
    pub fn problems(&self) -> Vec<(Place, Definition)> {
        fn of<T>(items: &[Item<T>], found: &mut Vec<(Place, Definition)>) {
            for item in items {
                if let Some(place) = item.broken() {
                    let problem = Definition::Unreadable { file: place.file.clone() };
                    found.push((place, problem));
                }
                if let Err(problem) = item.get() {
                    found.push((Place { file: item.file.clone(), line: None }, problem));
                }
            }
        }
        let unreadable = |place: &Place| (place.clone(), Definition::Unreadable { file: place.file.clone() });
        let mut found: Vec<(Place, Definition)> = self.broken.iter().map(unreadable).collect();
        of(&self.structures, &mut found);
        of(&self.value_sets, &mut found);
        of(&self.code_systems, &mut found);
        of(&self.questionnaires, &mut found);
        found
    }

    /// Its questionnaires, parsed.
    pub fn questionnaires(&self) -> impl Iterator<Item = Arc<Tree>> {
        self.questionnaires.iter().flat_map(Item::get)
    }

    /// How many definitions it holds.
    pub fn count(&self) -> usize {
        self.structures.len() + self.value_sets.len() + self.code_systems.len() + self.questionnaires.len()
    }

    /// The file of a structure, and the lines of its elements.
    pub fn places(&self, url: &str) -> Option<Places> {
        let at = self.structures.partition_point(|item| item.url.as_str() < url);
        self.structures.get(at).filter(|item| item.url == url).map(Item::places)
    }
}

/// Definitions lie at the top of `package/`; examples and schemas in folders below it.
fn is_definition(path: &str) -> bool {
    let inside = path.strip_prefix("./").unwrap_or(path);
    let inside = inside.strip_prefix("package/").unwrap_or(inside);
    let is_text = inside.ends_with(".json") || inside.ends_with(".xml");
    is_text && !inside.contains('/') && !inside.starts_with('.')
}

fn is_example(path: &str) -> bool {
    let Some((folder, file)) = path.rsplit_once('/') else { return false };
    let is_text = file.ends_with(".json") || file.ends_with(".xml");
    folder.rsplit('/').next().is_some_and(|name| name.starts_with("example")) && is_text && !file.starts_with('.')
}

#[derive(Default)]
struct Gathered {
    manifest: Option<Manifest>,
    structures: Vec<Item<StructureDefinition>>,
    value_sets: Vec<Item<ValueSet>>,
    code_systems: Vec<Item<CodeSystem>>,
    questionnaires: Vec<Item<Tree>>,
    broken: Vec<Place>,
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
        let Some([resource, url, version, type_name, derivation, supplements]) = found else {
            self.broken.extend(item::broken(path, &content));
            return;
        };
        let (Some(resource), Some(url)) = (resource, url) else { return };
        let index = |of: Option<String>| {
            let is_profile = derivation.as_deref() == Some("constraint");
            Index {
                url: url.clone(),
                version: version.clone().unwrap_or_default(),
                of: of.unwrap_or_default(),
                is_profile,
            }
        };
        match &*resource {
            "StructureDefinition" => {
                self.structures.push(Item::new(path, content, index(type_name), read::structure_definition));
            }
            "ValueSet" => self.value_sets.push(Item::new(path, content, index(None), read::value_set)),
            "CodeSystem" => self.code_systems.push(Item::new(path, content, index(supplements), read::code_system)),
            "Questionnaire" => {
                self.questionnaires.push(Item::new(path, content, index(None), |tree, _| Ok(tree.clone())));
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Result<Package, Definition> {
        let manifest = self.manifest.take().ok_or(Definition::ManifestMissing)?;
        Ok(self.finish_as(manifest))
    }

    fn finish_as(self, manifest: Manifest) -> Package {
        let Self { mut structures, mut value_sets, mut code_systems, mut questionnaires, broken, .. } = self;
        structures.sort_by(|a, b| a.url.cmp(&b.url));
        value_sets.sort_by(|a, b| a.url.cmp(&b.url));
        code_systems.sort_by(|a, b| a.url.cmp(&b.url));
        questionnaires.sort_by(|a, b| a.url.cmp(&b.url));
        Package { manifest, structures, value_sets, code_systems, questionnaires, broken }
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
        let broken = Place { file: "package/broken.json".into(), line: Some(1) };
        assert_eq!(package.problems(), [(broken, Definition::Unreadable { file: "package/broken.json".into() })]);
        assert_eq!(Package::from_tgz(&tgz(&files[1..]), &Limits::default()).err(), Some(Definition::ManifestMissing));
    }
}
