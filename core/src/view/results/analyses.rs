//! Names and national groups of analyses.

use crate::diagnostic::Language;

/// The national groups of results in their order.
pub(super) const GROUPS: [(&str, &str, &str); 24] = [
    ("5", "Hæmatologi", "Haematology"),
    ("10", "Væske- og elektrolytbalance", "Fluid and electrolyte balance"),
    ("15", "Syre/base- og oxygenstatus", "Acid-base and oxygen status"),
    ("20", "Hæmostase", "Haemostasis"),
    ("25", "Organmarkører", "Organ markers"),
    ("30", "Metabolisme", "Metabolism"),
    ("35", "Endokrinologi", "Endocrinology"),
    ("40", "Tumormarkører", "Tumour markers"),
    ("45", "Immunologi og inflammation", "Immunology and inflammation"),
    ("50", "Autoantistoffer", "Autoantibodies"),
    ("55", "Allergi", "Allergy"),
    ("60", "Farmakologi", "Pharmacology"),
    ("65", "Sporstoffer og vitaminer", "Trace elements and vitamins"),
    ("70", "Infektion og smittemarkører", "Infection markers"),
    ("75", "Blodtyper og transfusion", "Blood types and transfusion"),
    ("80", "Vævstyper og transplantation", "Tissue types and transplantation"),
    ("85", "Molekylær genetik", "Molecular genetics"),
    ("90", "Urin og fæces", "Urine and faeces"),
    ("95", "CSV-, led- og pleuravæske, ascites m.m.", "CSF, joint and pleural fluid, ascites etc."),
    ("100", "Marv og andre biopsier", "Marrow and other biopsies"),
    ("105", "Sæd", "Semen"),
    ("110", "Projektundersøgelser", "Project analyses"),
    ("115", "Andre undersøgelser", "Other analyses"),
    ("120", "Hjemmemåling", "Measured at home"),
];

/// Where analyses of no known group stand.
pub(super) const OTHER: usize = 22;

/// Analyses that home care reports: code, place of its group, full name for messages without one.
#[rustfmt::skip]
const KNOWN: [(&str, usize, &str); 40] = [
    ("DNK05472", 23, "Arm—Blodtryk(systolisk); tryk = ? mmHg"),
    ("DNK05473", 23, "Arm—Blodtryk(diastolisk); tryk = ? mmHg"),
    ("MCS88122", 23, "Pt—Respiration; frekvens = ? × 1/min"),
    ("MCS88125", 23, "Pt—TOBS score; antal(værdi 0-15) = ?"),
    ("MCS88126", 23, "Pt—Bevidsthedsniveau; arb.antal(værdi 0-3) = ?"),
    ("MCS88147", 23, "Pt—Manniche VAS-score(total); antal(værdi 0-60) = ?"),
    ("NPU01349", 0, "B—Basophilocytter; antalk. = ? × 10^9/L"),
    ("NPU01459", 4, "P—Carbamid; stofk. = ? mmol/L"),
    ("NPU01536", 1, "P—Chlorid; stofk. = ? mmol/L"),
    ("NPU01685", 3, "P—Koagulation, vævsfaktor-induceret; rel.tid(INR) = ?"),
    ("NPU01933", 0, "B—Eosinophilocytter; antalk. = ? × 10^9/L"),
    ("NPU02187", 5, "B—Glucose; stofk. = ? mmol/L"),
    ("NPU02319", 0, "B—Hæmoglobin(Fe); stofk. = ? mmol/L"),
    ("NPU02593", 0, "B—Leukocytter; antalk. = ? × 10^9/L"),
    ("NPU02636", 0, "B—Lymfocytter; antalk. = ? × 10^9/L"),
    ("NPU02840", 0, "B—Monocytter; antalk. = ? × 10^9/L"),
    ("NPU02902", 0, "B—Neutrophilocytter; antalk. = ? × 10^9/L"),
    ("NPU03230", 1, "P—Kalium-ion; stofk. = ? mmol/L"),
    ("NPU03429", 1, "P—Natrium-ion; stofk. = ? mmol/L"),
    ("NPU03794", 23, "Pt—Legeme; højde = ? m"),
    ("NPU03804", 23, "Pt—Legeme; masse = ? kg"),
    ("NPU03963", 17, "U—Erythrocytter; arb.k.(proc.) = ?"),
    ("NPU03987", 17, "U—Leukocytter; arb.k.(proc.) = ?"),
    ("NPU04144", 1, "P—Calcium-ion(frit); stofk.(pH = 7,40; proc.) = ? mmol/L"),
    ("NPU04206", 17, "U—Protein; arb.k.(proc.) = ?"),
    ("NPU04207", 17, "U—Glucose; arb.k.(proc.) = ?"),
    ("NPU04208", 17, "U—Hæmoglobin; arb.k.(proc.) = ?"),
    ("NPU04998", 4, "P—Creatininium; stofk.(enz.) = ? µmol/L"),
    ("NPU08676", 23, "Pt—Legeme; temp. = ? °C"),
    ("NPU10197", 2, "Hb(Fe; O2-bind.; kB)—Oxygen(O2); mætn. = ?"),
    ("NPU10504", 17, "U—Acetoacetat; arb.k.(proc.) = ?"),
    ("NPU16271", 13, "Ex—Bacterium+fungus; taxon(proc.) = ?"),
    ("NPU16328", 13, "U(midtstråle)—Bacterium+fungus; taxon(proc.) = ?"),
    ("NPU18016", 4, "P—Creatininium; stofk. = ? µmol/L"),
    ("NPU18542", 13, "U(spec.)—Bacterium+fungus; taxon(proc.) = ?"),
    ("NPU19748", 8, "P—C-reaktivt protein; massek. = ? mg/L"),
    ("NPU21531", 5, "P(vB)—Glucose; stofk. = ? mmol/L"),
    ("NPU21578", 17, "U—Nitrit; arb.k.(proc.) = ?"),
    ("NPU21692", 23, "Hjerte—Systole; frekv. = ? × 1/min"),
    ("NPU22089", 5, "P(kB)—Glucose; stofk. = ? mmol/L"),
];

/// The place of the group of an analysis, and its full name.
pub(super) fn known(code: &str) -> Option<(usize, &'static str)> {
    let place = KNOWN.binary_search_by_key(&code, |(known, ..)| known).ok()?;
    KNOWN.get(place).map(|(_, group, name)| (*group, *name))
}

/// The place of a group by the code of its system.
pub(super) fn group(code: &str) -> Option<usize> {
    GROUPS.iter().position(|(known, ..)| *known == code)
}

/// The name of a group.
pub(super) fn group_name(place: usize, language: Language) -> &'static str {
    let (_, da, en) = GROUPS.get(place).copied().unwrap_or(GROUPS[OTHER]);
    match language {
        Language::Da => da,
        Language::En => en,
    }
}

/// The short name of an analysis: `P—C-reaktivt protein; massek. = ? mg/L` is `C-reaktivt
/// protein;P`. A name of another form stays as it is.
pub(super) fn short(name: &str) -> String {
    let Some((system, rest)) = name.split_once('—') else { return without_unit(name).to_string() };
    // What is measured ends at the first semicolon outside brackets.
    let mut depth = 0i32;
    let end = rest.char_indices().find(|(_, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        *c == ';' && depth <= 0
    });
    let Some((end, _)) = end else { return without_unit(name).to_string() };
    let (component, kind) = (rest.get(..end).unwrap_or(rest).trim(), rest.get(end + 1..).unwrap_or("").trim());
    // Body: height, weight and temperature differ by the property alone.
    if component == "Legeme" {
        let property = without_unit(kind);
        let property = match property {
            "temp." => "Temperatur",
            "masse" => "Vægt",
            "højde" => "Højde",
            other => other,
        };
        return format!("{property};{}", system.trim());
    }
    format!("{component};{}", system.trim())
}

fn without_unit(name: &str) -> &str {
    name.split_once("= ?").or_else(|| name.split_once("=?")).map_or(name, |(name, _)| name).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(KNOWN.is_sorted_by_key(|(code, ..)| *code));
        assert!(KNOWN.iter().all(|(_, group, _)| *group < GROUPS.len()));
    }

    #[test]
    fn names_of_analyses() {
        for (name, expected) in [
            ("P—C-reaktivt protein; massek. = ? mg/L", "C-reaktivt protein;P"),
            ("Arm—Blodtryk(diastolisk); tryk =? mmHg", "Blodtryk(diastolisk);Arm"),
            ("Hb(Fe; O2-bind.; kB)—Oxygen(O2); mætn. = ?", "Oxygen(O2);Hb(Fe; O2-bind.; kB)"),
            ("Pt—Legeme; temp. = ? °C", "Temperatur;Pt"),
            ("Pt—Legeme", "Pt—Legeme"),
            ("Puls = ? 1/min", "Puls"),
            ("EKG", "EKG"),
        ] {
            assert_eq!(short(name), expected);
        }
    }
}
