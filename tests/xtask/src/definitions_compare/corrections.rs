//! Differences that are meant, each with its reason. One that no longer differs is an error.

use super::facets::Difference;

/// Which comparison a correction belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Our packages against the official ones.
    Ours,
    /// Snapshots generated from the official differentials against the published ones.
    Generated,
}

/// A difference that is meant.
pub struct Correction {
    half: Half,
    /// Begins so: the package and, after `#`, its version.
    package: &'static str,
    /// The definition's url ends so.
    definition: &'static str,
    /// The element's id begins so.
    place: &'static str,
    /// The facet; any where empty.
    facet: &'static str,
    /// Why it differs.
    pub reason: &'static str,
}

impl Correction {
    fn fits(&self, half: Half, d: &Difference) -> bool {
        self.half == half
            && d.package.starts_with(self.package)
            && d.definition.ends_with(self.definition)
            && d.place.starts_with(self.place)
            && (self.facet.is_empty() || self.facet == d.facet)
    }

    /// Where it applies, for people.
    pub fn place(&self) -> String {
        format!("{:?}: {} {} {} {}", self.half, self.package, self.definition, self.place, self.facet)
    }
}

const OLD_SLICES: &str = "generators before 2025 did not hand on to a slice what the differential says of the sliced \
                          element's children; the element's own rule holds for the slice's items all the same";
const OUTSIDE: &str = "its base is a profile of IHE MHD, in a package that no registry here carries; \
                       our own definition states the profile's facts itself";
const CONTACT: &str = "cpt-2 is ContactPoint's own rule and is checked there; \
                       older generators repeated it at the element that a profile of ContactPoint is bound to";

/// All of them.
pub const CORRECTIONS: &[Correction] = &[
    Correction {
        half: Half::Ours,
        package: "medcom.fhir.dk.core#2.",
        definition: "/medcom-core-patient",
        place: "Patient.telecom",
        facet: "constraints",
        reason: CONTACT,
    },
    Correction {
        half: Half::Ours,
        package: "medcom.fhir.dk.core#2.4.0",
        definition: "/medcom-core-patient",
        place: "Patient.address.extension:address-official",
        facet: "",
        reason: "in HomeCareObservation's context the base is dk-core 3.4.0, which knows this optional extension; \
                 the published snapshot was made on 3.2.0",
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.core#2.",
        definition: "/medcom-core-patient",
        place: "Patient.telecom",
        facet: "constraints",
        reason: CONTACT,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.core#2.",
        definition: "/medcom-core-encounter",
        place: "Encounter.episodeOfCare:lpr3identifier.identifier",
        facet: "mustSupport",
        reason: OLD_SLICES,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.hospitalnotification#3.0.2",
        definition: "/medcom-hospitalNotification-encounter",
        place: "Encounter.episodeOfCare:lpr3identifier.identifier",
        facet: "mustSupport",
        reason: OLD_SLICES,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.messaging#2.1.0",
        definition: "/medcom-messaging-messageHeader",
        place: "MessageHeader.destination:",
        facet: "min",
        reason: OLD_SLICES,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.acknowledgement#2.0.3",
        definition: "/medcom-messaging-acknowledgementHeader",
        place: "MessageHeader.destination:",
        facet: "min",
        reason: OLD_SLICES,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.hospitalnotification#3.0.2",
        definition: "/medcom-hospitalNotification-messageHeader",
        place: "MessageHeader.destination:",
        facet: "min",
        reason: OLD_SLICES,
    },
    Correction {
        half: Half::Generated,
        package: "hl7.fhir.dk.core#3.5.0",
        definition: "/dk-core-minimaldocumentreference",
        place: "",
        facet: "snapshot",
        reason: OUTSIDE,
    },
    Correction {
        half: Half::Generated,
        package: "medcom.fhir.dk.document#2.0.",
        definition: "/medcom-contained-documentreference",
        place: "",
        facet: "snapshot",
        reason: OUTSIDE,
    },
];

/// Takes the meant differences out. What is left is an error, and so is a correction that met
/// nothing (returned as the second list).
pub fn apply(half: Half, found: Vec<Difference>) -> (Vec<Difference>, Vec<&'static Correction>) {
    let mut used = vec![false; CORRECTIONS.len()];
    let left = found
        .into_iter()
        .filter(|difference| {
            let fitting = CORRECTIONS.iter().position(|c| c.fits(half, difference));
            if let Some(index) = fitting {
                used[index] = true;
            }
            fitting.is_none()
        })
        .collect();
    let idle = CORRECTIONS.iter().zip(used).filter(|(c, used)| c.half == half && !used).map(|(c, _)| c).collect();
    (left, idle)
}
