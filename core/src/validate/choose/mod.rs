//! Which standard a message or document belongs to, by what it says of itself.

pub mod cda;

use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;

/// A standard and how its messages or documents say that they are of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// `carecommunication@5.0`.
    pub id: &'static str,
    /// What its canonicals begin with, up to a slash.
    pub canonical: &'static str,
    /// The event of its messages.
    pub event: Option<&'static str>,
    /// The type of its documents, as a LOINC code, where it is theirs alone.
    pub document: Option<&'static str>,
    /// The profile of its Bundle.
    pub profile: &'static str,
    /// How CDA documents say that they are of it.
    pub cda: Option<cda::Marks>,
}

impl Standard {
    /// Whether MedCom keeps it, and MedCom's governance holds for it.
    pub fn is_medcoms(&self) -> bool {
        self.canonical.starts_with("http://medcomfhir.dk/")
    }

    /// Its name, without the version.
    pub fn name(&self) -> &'static str {
        self.id.split('@').next().unwrap_or(self.id)
    }

    /// Whether its documents are CDA.
    pub fn is_cda(&self) -> bool {
        self.cda.is_some()
    }

    /// Whether it is what holds of every CDA document, and no more.
    pub fn is_cda_base(&self) -> bool {
        self.id == cda::BASE
    }

    /// The packs that it needs, its own first.
    pub fn packs(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.id).chain((self.is_cda() && !self.is_cda_base()).then_some(cda::BASE))
    }

    /// The same for a version whose documents bear no marker.
    const fn unmarked(mut self) -> Self {
        if let Some(marks) = &mut self.cda {
            marks.unmarked = true;
        }
        self
    }

    /// A standard of CDA documents.
    const fn of_cda(
        id: &'static str,
        profile: &'static str,
        marker: Option<&'static str>,
        root: &'static str,
        extension: Option<&'static str>,
    ) -> Self {
        let cda = Some(cda::Marks { marker, root, extension, unmarked: false });
        Self { id, canonical: profile, event: None, document: None, profile, cda }
    }
}

/// The standards there are, the newest version of each first.
pub const STANDARDS: &[Standard] = &[
    Standard {
        id: "carecommunication@5.0",
        canonical: "http://medcomfhir.dk/ig/carecommunication",
        event: Some("care-communication-message"),
        document: None,
        profile: "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-message",
        cda: None,
    },
    Standard {
        id: "carecommunication@4.0",
        canonical: "http://medcomfhir.dk/ig/carecommunication",
        event: Some("care-communication-message"),
        document: None,
        profile: "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-message",
        cda: None,
    },
    Standard {
        id: "hospitalnotification@3.0",
        canonical: "http://medcomfhir.dk/ig/hospitalnotification",
        event: Some("hospital-notification-message"),
        document: None,
        profile: "http://medcomfhir.dk/ig/hospitalnotification/StructureDefinition/medcom-hospitalNotification-message",
        cda: None,
    },
    Standard {
        id: "acknowledgement@2.0",
        canonical: "http://medcomfhir.dk/ig/acknowledgement",
        event: Some("acknowledgement-message"),
        document: None,
        profile: "http://medcomfhir.dk/ig/acknowledgement/StructureDefinition/medcom-messaging-acknowledgement",
        cda: None,
    },
    Standard {
        id: "homecareobservation@1.2",
        canonical: "http://medcomfhir.dk/ig/homecareobservation",
        event: Some("homecareobservation-message"),
        document: None,
        profile: "http://medcomfhir.dk/ig/homecareobservation/StructureDefinition/medcom-homecareobservation-message",
        cda: None,
    },
    Standard {
        id: "conditionlist@1.0",
        canonical: "http://medcomfhir.dk/ig/conditionlist",
        event: None,
        document: None,
        profile: "http://medcomfhir.dk/ig/conditionlist/StructureDefinition/medcom-conditionlist-bundle",
        cda: None,
    },
    Standard {
        id: "notes@1.0",
        canonical: "http://medcomfhir.dk/ig/notes",
        event: None,
        document: None,
        profile: "http://medcomfhir.dk/ig/notes/StructureDefinition/medcom-notes-bundle",
        cda: None,
    },
    Standard {
        id: "ekg@1.0",
        canonical: "http://medcomfhir.dk/ig/ekg",
        event: None,
        document: None,
        profile: "http://medcomfhir.dk/ig/ekg/StructureDefinition/medcom-ekg-recording-bundle",
        cda: None,
    },
    Standard {
        id: "document@2.0",
        canonical: "http://medcomfhir.dk/ig/document",
        event: None,
        document: None,
        profile: "http://medcomfhir.dk/ig/document/StructureDefinition/medcom-document-bundle",
        cda: None,
    },
    Standard {
        id: "ips@2.0",
        canonical: "http://hl7.org/fhir/uv/ips",
        event: None,
        document: Some("60591-5"),
        profile: "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips",
        cda: None,
    },
    // CDA documents: id, profile, marker of the version, templateId of the root and its extension.
    Standard::of_cda(
        "apd@2.0",
        "urn:hl7ii:1.2.208.184.14.1:2019-09-10",
        Some("apd-v2.0"),
        "1.2.208.184.14.1",
        Some("2019-09-10"),
    ),
    Standard::of_cda("cpd@2.0", "urn:oid:1.2.208.184.15.1", Some("cpd-v2.0"), "1.2.208.184.15.1", None),
    Standard::of_cda("pdc@3.0", "urn:hl7ii:1.2.208.184.16.1:3.0", Some("pdc-v3.0"), "1.2.208.184.16.1", Some("3.0")),
    Standard::of_cda("pdc@2.0", "urn:oid:1.2.208.184.16.1", Some("pdc-v2.0"), "1.2.208.184.16.1", None),
    Standard::of_cda("phmr@2.1", "urn:oid:1.2.208.184.11.1", Some("phmr-v2.1"), "1.2.208.184.11.1", None),
    Standard::of_cda("phmr@1.3", "urn:oid:1.2.208.184.11.1", Some("phmr-v1.3"), "1.2.208.184.11.1", None).unmarked(),
    Standard::of_cda("qfdd@1.2", "urn:oid:1.2.208.184.12.1", Some("qfdd-v1.2"), "1.2.208.184.12.1", None),
    Standard::of_cda("qrd@1.3", "urn:oid:1.2.208.184.13.1", Some("qrd-v1.3"), "1.2.208.184.13.1", None),
    Standard::of_cda("phad@1.0", "urn:oid:1.2.208.184.22.1", Some("phad-v1.0"), "1.2.208.184.22.1", None),
    Standard::of_cda("prf@3.0", "urn:hl7ii:1.2.208.184.19.1:3.0", Some("prf-v3.0"), "1.2.208.184.19.1", Some("3.0")),
    Standard::of_cda("pscr@2.0", "urn:hl7ii:1.2.208.184.20.1:2.0", Some("pscr-v2.0"), "1.2.208.184.20.1", Some("2.0")),
    Standard::of_cda("pmr@2.0", "urn:hl7ii:1.2.208.184.21.1:2.0", Some("pmr-v2.0"), "1.2.208.184.21.1", Some("2.0")),
    Standard::of_cda("cda@2.0", "http://hl7.org/cda/stds/core/StructureDefinition/ClinicalDocument", None, "", None),
];

/// The standard of that name; without a version, its newest.
pub fn standard(id: &str) -> Option<&'static Standard> {
    let id = id.to_ascii_lowercase();
    let (name, version) = id.split_once('@').unwrap_or((&id, ""));
    STANDARDS.iter().find(|standard| {
        let (guide, known) = standard.id.split_once('@').unwrap_or((standard.id, ""));
        // `5`, `5.0` and `5.0.2` all name 5.0.
        let same = known == version || version.starts_with(&format!("{known}."));
        guide == name && (version.is_empty() || same || known.starts_with(&format!("{version}.")))
    })
}

/// The standard of a tree: by the profiles that its Bundle, its header, its Composition or itself
/// declare, else by the event of its header, else by the type of its Composition. A declared profile says what was meant; an event that
/// is not the profile's is then a finding, and not another standard.
pub fn standard_of(tree: &Tree) -> Option<&'static Standard> {
    if tree.is_empty() {
        return None;
    }
    let root = NodeId::ROOT;
    if tree.format == Format::PlainXml {
        return (tree.name(root) == "ClinicalDocument").then(|| cda::standard_of(tree)).flatten();
    }
    let resources: Vec<NodeId> = tree.named(root, "entry").filter_map(|entry| tree.child(entry, "resource")).collect();
    let of_type = |name: &str| resources.iter().copied().find(|r| tree.type_name(*r) == name);
    let header = of_type("MessageHeader").or((tree.type_name(root) == "MessageHeader").then_some(root));
    let places = [Some(root), header, of_type("Composition")];
    let declared = places.into_iter().flatten().find_map(|node| {
        let meta = tree.child(node, "meta")?;
        tree.named(meta, "profile").filter_map(|p| tree.value(p)).find_map(of_guide)
    });
    let by_event = || {
        let event = tree.child(header?, "eventCoding").and_then(|event| tree.child_value(event, "code"))?;
        STANDARDS.iter().find(|standard| standard.event == Some(event))
    };
    let by_document = || {
        let kind = tree.child(of_type("Composition")?, "type")?;
        let loinc = |coding: &NodeId| tree.child_value(*coding, "system") == Some("http://loinc.org");
        let codes = tree.named(kind, "coding").filter(loinc).filter_map(|coding| tree.child_value(coding, "code"));
        codes.into_iter().find_map(|code| STANDARDS.iter().find(|standard| standard.document == Some(code)))
    };
    let found = declared.or_else(by_event).or_else(by_document)?;
    let definition = header.and_then(|header| tree.child_value(header, "definition")).unwrap_or_default();
    match (found.id.split('@').next().unwrap_or_default(), definition.split_once('|')) {
        // Only the header's definition tells the versions of CareCommunication apart.
        ("carecommunication", Some((_, version))) if version.starts_with('4') => standard("carecommunication@4.0"),
        _ => Some(found),
    }
}

/// The newest standard that a canonical belongs to.
pub fn of_guide(canonical: &str) -> Option<&'static Standard> {
    let below = |standard: &&Standard| {
        canonical.strip_prefix(standard.canonical).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    STANDARDS.iter().find(below)
}
