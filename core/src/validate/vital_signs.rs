//! Observations that are vital signs by their code: FHIR asks of them what its profiles of vital
//! signs ask, whether they declare so or not.

use super::run::Run;
use crate::schema::SchemaId;
use crate::tree::NodeId;

const LOINC: &str = "http://loinc.org";
const SNOMED: &str = "http://snomed.info/sct";

/// A profile of vital signs, and the codes that mean its measurement.
struct VitalSign {
    profile: &'static str,
    loinc: &'static [&'static str],
    snomed: &'static [&'static str],
}

const VITAL_SIGNS: &[VitalSign] = &[
    VitalSign { profile: "vitalspanel", loinc: &["85353-1"], snomed: &["46680005"] },
    VitalSign {
        profile: "resprate",
        loinc: &["9279-1", "76170-0", "76172-6", "76171-8", "19840-8", "33438-3", "76270-8", "11291-2"],
        snomed: &["86290005", "271625008"],
    },
    VitalSign {
        profile: "heartrate",
        loinc: &[
            "8867-4", "60978-4", "73795-7", "73799-9", "76476-1", "76477-9", "8889-8", "8890-6", "8891-4", "8892-2",
            "8893-0", "40443-4", "55425-3", "68999-2", "11328-2", "69000-8", "8886-4",
        ],
        snomed: &["271306003", "249043002", "444981005", "399017001", "251670001", "429525003", "429614003"],
    },
    VitalSign {
        profile: "oxygensat",
        loinc: &[
            "2708-6", "19224-5", "20564-1", "2709-4", "2710-2", "2711-0", "2713-6", "51733-4", "59408-5", "59417-6",
            "89276-0", "97549-0",
        ],
        snomed: &["103228002", "442349007", "442476006", "442440005", "431314004", "442734002", "713194001"],
    },
    VitalSign {
        profile: "bodytemp",
        loinc: &[
            "8310-5", "60834-9", "60835-6", "60836-4", "60838-0", "60955-2", "61009-7", "75539-7", "75987-8",
            "76010-8", "76011-6", "76278-1", "8309-7", "8328-7", "8329-5", "8330-3", "8331-1", "8332-9", "8333-7",
            "8334-5", "91371-5", "98657-0", "98663-8",
        ],
        snomed: &[
            "386725007",
            "276885007",
            "300076005",
            "1222808002",
            "364246006",
            "307047009",
            "708499008",
            "431598003",
            "698831002",
            "698832009",
            "415882003",
            "415974002",
            "415929009",
            "415945006",
        ],
    },
    VitalSign {
        profile: "bodyheight",
        loinc: &["8302-2", "3137-7", "3138-5", "8306-3", "8308-9"],
        snomed: &["1153637007", "1162419008", "50373000", "1162418000", "1230278008", "1162392001", "1162417005"],
    },
    VitalSign {
        profile: "headcircum",
        loinc: &["9843-4", "8287-5"],
        snomed: &["363812007", "169876006", "1269262007", "363811000"],
    },
    VitalSign {
        profile: "bodyweight",
        loinc: &["29463-7", "3141-9", "3142-7", "75292-3", "79348-9", "8350-1", "8351-9"],
        snomed: &["735395000", "425024002", "424927000", "784399000", "1162416001", "1162415002"],
    },
    VitalSign { profile: "bmi", loinc: &["39156-5", "59574-4", "89270-3"], snomed: &["60621009"] },
    VitalSign {
        profile: "bp",
        loinc: &["85354-9", "35094-2", "8459-0", "76534-7", "55284-4", "8480-6"],
        snomed: &[
            "75367002",
            "251076008",
            "163033001",
            "163035008",
            "386534000",
            "386536003",
            "271649006",
            "271650006",
            "407556006",
            "407554009",
            "716579001",
            "399304008",
        ],
    },
];

impl<'s> Run<'s> {
    /// The profile that an Observation must conform to by its code, if it is a vital sign.
    pub(super) fn vital_sign(&self, observation: NodeId) -> Option<SchemaId> {
        let tree = self.tree;
        let code = tree.child(observation, "code")?;
        let has = |system: &str, codes: &[&str]| {
            tree.named(code, "coding").any(|coding| {
                let found = tree.child_value(coding, "code").unwrap_or_default();
                tree.child_value(coding, "system") == Some(system) && codes.contains(&found)
            })
        };
        let found = VITAL_SIGNS.iter().find(|sign| has(LOINC, sign.loinc));
        let found = found.or_else(|| VITAL_SIGNS.iter().find(|sign| has(SNOMED, sign.snomed)))?;
        self.set.find(&format!("http://hl7.org/fhir/StructureDefinition/{}", found.profile))
    }
}
