//! Packs: the compiled definitions of one context, small, and decoded piece by piece.
//!
//! A pack is a saved result: structures with their snapshots, value sets and code systems. Texts
//! stand once; equal elements, types, bindings, constraints and values stand once and are
//! referred to by number; so a profile is a list of small numbers. Opening one reads the index
//! alone.

mod facets;
mod outline;
mod read;
mod terms;
mod wire;
mod write;

pub use outline::Outline;
pub use outline::Placed;
pub use read::Listed;
pub use read::Pack;
pub use write::write;

use crate::definition::CodeSystem;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::tree::Tree;
use std::sync::Arc;

/// Changes with the format.
const MAGIC: &[u8; 8] = b"KLARPK03";

/// What a pack is made of.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// `r4`, `full`, or the standard: `carecommunication@5.0`.
    pub id: String,
    /// The packages in it: `name#version`.
    pub packages: Vec<String>,
    /// Structures with their snapshots.
    pub structures: Vec<Arc<StructureDefinition>>,
    /// Value sets.
    pub value_sets: Vec<Arc<ValueSet>>,
    /// Code systems.
    pub code_systems: Vec<Arc<CodeSystem>>,
    /// Questionnaires, as the resources that they are.
    pub questionnaires: Vec<Arc<Tree>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::*;

    fn contents() -> Contents {
        let element = |id: &str, path: &str, slice: Option<&str>| ElementDefinition {
            id: id.into(),
            path: path.into(),
            slice_name: slice.map(String::from),
            min: Some(0),
            max: Some(Max::Unbounded),
            ..ElementDefinition::default()
        };
        let mut name = element("Patient.name", "Patient.name", None);
        name.slicing = Some(Slicing {
            discriminators: vec![Discriminator { kind: DiscriminatorKind::Value, path: "use".into() }],
            ordered: false,
            rules: SliceRules::Closed,
        });
        name.types = vec![TypeRef {
            code: "HumanName".into(),
            targets: vec!["http://a".into()],
            aggregation: vec![Aggregation::Bundled],
            ..TypeRef::default()
        }];
        let mut given = element("Patient.name:official.given", "Patient.name.given", None);
        given.fixed = Some(("String".into(), Value::String("Æ".into())));
        given.pattern = Some((
            "Coding".into(),
            Value::Object(vec![("code".into(), Value::Array(vec![Value::Number("1.0".into()), Value::Boolean(true)]))]),
        ));
        given.binding =
            Some(Binding { strength: Strength::Extensible, value_set: Some("http://vs".into()), max_value_set: None });
        given.constraints = vec![Arc::new(Constraint {
            key: "x-1".into(),
            error: true,
            human: "words".into(),
            danish: Some("ord".into()),
            clause: Some("1.2".into()),
            deviation: true,
            expression: Some("true".into()),
            ..Constraint::default()
        })];
        given.must_support = Some(true);
        let structure = StructureDefinition {
            url: "http://p".into(),
            version: "1.0.0".into(),
            name: "P".into(),
            kind: StructureKind::Resource,
            is_abstract: false,
            type_name: "Patient".into(),
            base: Some("http://hl7.org/fhir/StructureDefinition/Patient".into()),
            derivation: Derivation::Constraint,
            contexts: vec![ExtensionContext { kind: "element".into(), expression: "Patient".into() }],
            context_invariants: vec![],
            differential: vec![],
            snapshot: vec![
                element("Patient", "Patient", None),
                name,
                element("Patient.name:official", "Patient.name", Some("official")),
                given,
                element("Patient.gender", "Patient.gender", None),
            ],
        };
        let concept = Concept {
            code: "a".into(),
            display: Some("A".into()),
            designations: vec![Designation { language: Some("da".into()), value: "Æ".into() }],
            parent: None,
            properties: vec![ConceptProperty { code: "status".into(), value: "active".into() }],
        };
        Contents {
            id: "x@1.0".into(),
            packages: vec!["p#1.0.0".into()],
            structures: vec![Arc::new(structure)],
            value_sets: vec![Arc::new(ValueSet {
                url: "http://vs".into(),
                version: "1".into(),
                name: "VS".into(),
                compose: Some(Compose {
                    include: vec![ConceptSet {
                        system: Some("http://cs".into()),
                        concepts: vec![concept.clone()],
                        filters: vec![Filter { property: "p".into(), op: "=".into(), value: "v".into() }],
                        ..ConceptSet::default()
                    }],
                    exclude: vec![],
                }),
                expansion: Some(Expansion { codes: vec![("http://cs".into(), concept.clone())], incomplete: true }),
            })],
            code_systems: vec![Arc::new(CodeSystem {
                url: "http://cs".into(),
                version: "1".into(),
                name: "CS".into(),
                language: Some("da".into()),
                case_sensitive: true,
                content: Content::Fragment,
                supplements: None,
                value_set: None,
                hierarchy: Some("is-a".into()),
                concepts: vec![concept.clone(), Concept { parent: Some(0), ..concept }],
            })],
            questionnaires: vec![Arc::new(questionnaire())],
        }
    }

    fn questionnaire() -> Tree {
        let text = br#"{"resourceType": "Questionnaire", "url": "http://q", "item": [{"linkId": "1"}]}"#;
        crate::package::parse_json("", text)
    }

    #[test]
    fn what_is_packed_comes_back() {
        let contents = contents();
        let pack = Pack::open(write(&contents).into()).unwrap();
        assert_eq!(pack.id(), "x@1.0");
        assert_eq!(pack.packages(), ["p#1.0.0"]);
        assert_eq!(pack.structure(0).as_ref(), Some(&*contents.structures[0]));
        assert_eq!(pack.value_set(0).as_ref(), Some(&*contents.value_sets[0]));
        assert_eq!(pack.code_system(0).as_ref(), Some(&*contents.code_systems[0]));
        assert_eq!(pack.questionnaires().next().map(|e| (e.url, e.version)), Some(("http://q", "")));
        assert_eq!(pack.questionnaire(0).map(|q| q.source.text), Some(questionnaire().source.text));
        assert_eq!(pack.structures().next().map(|e| (e.url, e.version)), Some(("http://p", "1.0.0")));
    }

    #[test]
    fn broken_packs_are_refused_or_read_as_nothing() {
        let bytes = write(&contents());
        for end in 0..bytes.len() {
            assert!(Pack::open(bytes[..end].to_vec().into()).is_none(), "cut at {end}");
        }
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut broken = bytes.clone();
                broken[at] ^= 1 << bit;
                if let Some(pack) = Pack::open(broken.into()) {
                    let _ = (pack.structure(0), pack.value_set(0), pack.code_system(0), pack.structures().count());
                    let _ = pack.questionnaire(0);
                }
            }
        }
    }
}
