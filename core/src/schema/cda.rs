//! What a class or a data type of CDA asks beside its elements, by its name.

use super::simple::CDA;

/// A data type or class that asks for more than its definition says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CdaType {
    /// An instance identifier.
    Ii,
    /// A coded value with its system.
    Cd,
    /// A code alone.
    Cs,
    /// Data of some kind.
    Ed,
    /// Text.
    St,
    /// `true` or `false`.
    Bl,
    /// A whole number.
    Int,
    /// A number.
    Real,
    /// A physical quantity.
    Pq,
    /// An amount of money.
    Mo,
    /// A point in time.
    Ts,
    /// An interval.
    Ivl,
    /// A time that comes again.
    Pivl,
    /// A time told by an event of the day.
    Eivl,
    /// An address for telecommunication.
    Tel,
    /// A postal address.
    Ad,
    /// A name.
    En,
    /// A narrative.
    Narrative,
    /// A class of which one of these elements must be there, or may.
    OneOf(&'static [&'static str], bool),
    /// Nothing more.
    #[default]
    Plain,
}

const ENTRIES: &[&str] = &[
    "act",
    "encounter",
    "observation",
    "observationMedia",
    "organizer",
    "procedure",
    "regionOfInterest",
    "substanceAdministration",
    "supply",
];

impl CdaType {
    /// The type of that canonical.
    pub(super) fn named(url: &str) -> Self {
        let Some(name) = url.strip_prefix(CDA) else { return Self::Plain };
        match name {
            "II" | "TypeId" => Self::Ii,
            "CD" | "CE" | "CV" | "CO" | "PQR" | "HXIT_CE" | "SXCM_CD" | "BXIT_CD" => Self::Cd,
            "CS" => Self::Cs,
            "ED" => Self::Ed,
            "ST" | "SC" => Self::St,
            "BL" | "BN" => Self::Bl,
            "INT" | "INT_POS" | "SXCM_INT" | "IVXB_INT" | "RegionOfInterest.value" => Self::Int,
            "REAL" | "SXCM_REAL" | "IVXB_REAL" => Self::Real,
            "PQ" | "SXCM_PQ" | "IVXB_PQ" | "HXIT_PQ" | "PPD_PQ" | "SXCM_PPD_PQ" | "IVXB_PPD_PQ" => Self::Pq,
            "MO" | "SXCM_MO" | "IVXB_MO" => Self::Mo,
            "TS" | "SXCM_TS" | "IVXB_TS" | "PPD_TS" | "SXCM_PPD_TS" | "IVXB_PPD_TS" | "UVP_TS" => Self::Ts,
            "PIVL_TS" | "PIVL_PPD_TS" => Self::Pivl,
            "EIVL_TS" | "EIVL_PPD_TS" => Self::Eivl,
            "TEL" => Self::Tel,
            "AD" => Self::Ad,
            "EN" | "PN" | "ON" | "TN" => Self::En,
            "StrucDocText" => Self::Narrative,
            "Component" => Self::OneOf(&["nonXMLBody", "structuredBody"], true),
            "Entry" | "EntryRelationship" | "OrganizerComponent" => Self::OneOf(ENTRIES, true),
            "Guardian" => Self::OneOf(&["guardianPerson", "guardianOrganization"], true),
            "Informant" => Self::OneOf(&["assignedEntity", "relatedEntity"], true),
            "ManufacturedProduct" => Self::OneOf(&["manufacturedLabeledDrug", "manufacturedMaterial"], true),
            "Reference" => {
                Self::OneOf(&["externalAct", "externalObservation", "externalProcedure", "externalDocument"], true)
            }
            "Precondition2" => Self::OneOf(
                &[
                    "sdtcAllTrue",
                    "sdtcAllFalse",
                    "sdtcAtLeastOneTrue",
                    "sdtcAtLeastOneFalse",
                    "sdtcOnlyOneTrue",
                    "sdtcOnlyOneFalse",
                    "sdtcCriterion",
                ],
                true,
            ),
            "AssignedAuthor" => Self::OneOf(&["assignedPerson", "assignedAuthoringDevice"], false),
            "ParticipantRole" => Self::OneOf(&["playingDevice", "playingEntity"], false),
            name if name.starts_with("IVL_") || name == "BXIT_IVL_PQ" => Self::Ivl,
            _ => Self::Plain,
        }
    }
}
