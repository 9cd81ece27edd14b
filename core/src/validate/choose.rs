//! Which standard a message or document belongs to, by what it says of itself.

use crate::tree::NodeId;
use crate::tree::Tree;

/// A standard and how its messages or documents say that they are of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// `carecommunication@5.0`.
    pub id: &'static str,
    /// The part of its canonicals behind `http://medcomfhir.dk/ig/`.
    pub guide: &'static str,
    /// The event of its messages.
    pub event: Option<&'static str>,
    /// The profile of its Bundle.
    pub profile: &'static str,
}

/// The standards there are, the newest version of each first.
pub const STANDARDS: &[Standard] = &[
    Standard {
        id: "carecommunication@5.0",
        guide: "carecommunication",
        event: Some("care-communication-message"),
        profile: "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-message",
    },
    Standard {
        id: "carecommunication@4.0",
        guide: "carecommunication",
        event: Some("care-communication-message"),
        profile: "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-message",
    },
    Standard {
        id: "hospitalnotification@3.0",
        guide: "hospitalnotification",
        event: Some("hospital-notification-message"),
        profile: "http://medcomfhir.dk/ig/hospitalnotification/StructureDefinition/medcom-hospitalNotification-message",
    },
    Standard {
        id: "acknowledgement@2.0",
        guide: "acknowledgement",
        event: Some("acknowledgement-message"),
        profile: "http://medcomfhir.dk/ig/acknowledgement/StructureDefinition/medcom-messaging-acknowledgement",
    },
    Standard {
        id: "homecareobservation@1.2",
        guide: "homecareobservation",
        event: Some("homecareobservation-message"),
        profile: "http://medcomfhir.dk/ig/homecareobservation/StructureDefinition/medcom-homecareobservation-message",
    },
    Standard {
        id: "conditionlist@1.0",
        guide: "conditionlist",
        event: None,
        profile: "http://medcomfhir.dk/ig/conditionlist/StructureDefinition/medcom-conditionlist-bundle",
    },
    Standard {
        id: "notes@1.0",
        guide: "notes",
        event: None,
        profile: "http://medcomfhir.dk/ig/notes/StructureDefinition/medcom-notes-bundle",
    },
    Standard {
        id: "ekg@1.0",
        guide: "ekg",
        event: None,
        profile: "http://medcomfhir.dk/ig/ekg/StructureDefinition/medcom-ekg-recording-bundle",
    },
    Standard {
        id: "document@2.0",
        guide: "document",
        event: None,
        profile: "http://medcomfhir.dk/ig/document/StructureDefinition/medcom-document-bundle",
    },
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
/// declare, else by the event of its header. A declared profile says what was meant; an event that
/// is not the profile's is then a finding, and not another standard.
pub fn standard_of(tree: &Tree) -> Option<&'static Standard> {
    if tree.is_empty() {
        return None;
    }
    let root = NodeId::ROOT;
    let resources: Vec<NodeId> = tree.named(root, "entry").filter_map(|entry| tree.child(entry, "resource")).collect();
    let of_type = |name: &str| resources.iter().copied().find(|r| tree.type_name(*r) == name);
    let header = of_type("MessageHeader").or((tree.type_name(root) == "MessageHeader").then_some(root));
    let places = [Some(root), header, of_type("Composition")];
    let declared = places.into_iter().flatten().find_map(|node| {
        let meta = tree.child(node, "meta")?;
        tree.named(meta, "profile").filter_map(|p| tree.value(p)).find_map(of_guide)
    });
    let found = declared.or_else(|| {
        let event = tree.child(header?, "eventCoding").and_then(|event| tree.child_value(event, "code"))?;
        STANDARDS.iter().find(|standard| standard.event == Some(event))
    })?;
    let definition = header.and_then(|header| tree.child_value(header, "definition")).unwrap_or_default();
    match (found.guide, definition.split_once('|')) {
        // Only the header's definition tells the versions of CareCommunication apart.
        ("carecommunication", Some((_, version))) if version.starts_with('4') => standard("carecommunication@4.0"),
        _ => Some(found),
    }
}

fn of_guide(canonical: &str) -> Option<&'static Standard> {
    let rest = canonical.strip_prefix("http://medcomfhir.dk/ig/")?;
    let guide = rest.split('/').next()?;
    STANDARDS.iter().find(|standard| standard.guide == guide)
}
