//! Words for KS06xx.

use crate::diagnostic::problem::{
    CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology,
};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Terminology, say: &Say) -> Words {
    match problem {
        Terminology::NotInSet { code, set, demand, exists, allowed, near } => {
            let found = code.system.as_ref().map_or_else(String::new, |_| coded(code, say));
            let why = if *exists {
                [
                    "koden findes i sit kodesystem, men er ikke med i dette værdisæt",
                    "the code exists in its code system, but this value set leaves it out",
                ]
            } else {
                ["", ""]
            };
            fill!(
                say,
                [
                    &code.code,
                    &set.name,
                    &hint(near, say),
                    &found,
                    &expected(set, *demand, allowed, say),
                    &why,
                    &fix(near, say)
                ],
                ["{0} er ikke i værdisættet {1}{2}", "{0} is not in the value set {1}{2}"],
                found = "{3}",
                expected = "{4}",
                why = "{5}",
                fix = "{6}"
            )
        }
        Terminology::NoneInSet { codes, set, demand, allowed, near } => {
            let found = codes.iter().map(|c| coded(c, say)).collect::<Vec<_>>().join(", ");
            let headline = match codes.as_slice() {
                [one] => line(say, ["{0} er ikke i værdisættet", "{0} is not in the value set"], &[&one.code]),
                _ => say.pick(["ingen af koderne er i værdisættet", "none of the codings is in the value set"]).into(),
            };
            fill!(
                say,
                [
                    &headline,
                    &set.name,
                    &hint(near, say),
                    &found,
                    &expected(set, *demand, allowed, say),
                    &fix(near, say)
                ],
                "{0} {1}{2}",
                found = "{3}",
                expected = "{4}",
                fix = "{5}"
            )
        }
        Terminology::NoCode { set, demand, allowed } => {
            let headline = match demand {
                Demand::Must => [
                    "der mangler en kode fra værdisættet {0}",
                    "there is no code, and one of the value set {0} must be used",
                ],
                _ => [
                    "der er ingen kode; der bør bruges en fra værdisættet {0}",
                    "there is no code; one of the value set {0} should be used",
                ],
            };
            let headline = line(say, headline, &[&set.name]);
            fill!(say, [&headline, &expected(set, *demand, allowed, say)], "{0}", expected = "{1}")
        }
        Terminology::SetNotDecided { code, set, reason } => fill!(
            say,
            [&code.code, &set.name, &not_known(*reason)],
            [
                "det kunne ikke afgøres, om {0} er i værdisættet {1}",
                "whether {0} is in the value set {1} could not be checked"
            ],
            why = "{2}"
        ),
        Terminology::SetMissing { set, .. } => fill!(
            say,
            [&set.canonical],
            [
                "værdisættet {0} blev ikke fundet, så koden er ikke kontrolleret",
                "the value set {0} was not found, so the code was not checked"
            ],
            why =
                ["det findes ikke i de definitioner, der er til rådighed", "the definitions at hand do not contain it"]
        ),
        Terminology::UnknownCode { code, system, complete, near } => {
            let why = if *complete {
                ["", ""]
            } else {
                ["kun en del af kodesystemet er til rådighed", "only a part of the code system is at hand"]
            };
            fill!(
                say,
                [code, system, &hint(near, say), &why, &fix(near, say)],
                ["koden {0} findes ikke i kodesystemet {1}{2}", "the code system {1} has no code {0}{2}"],
                why = "{3}",
                fix = "{4}"
            )
        }
        Terminology::SystemNotChecked { system } => fill!(
            say,
            [system],
            ["koder fra {0} er ikke kontrolleret", "codes of {0} are not checked"],
            why = ["kodesystemet er ikke til rådighed", "the code system is not at hand"]
        ),
        Terminology::SystemRelative { system } => fill!(
            say,
            [system],
            ["kodesystemet skal være en absolut uri", "the code system must be an absolute uri"],
            found = "{0}",
            expected = [
                "en uri med skema, for eksempel http://… eller urn:oid:…",
                "a uri with a scheme, such as http://… or urn:oid:…"
            ]
        ),
        Terminology::SystemVersion { system, version, known } => fill!(
            say,
            [system, version, known],
            ["version {1} af kodesystemet {0} er ikke kendt", "no version {1} of the code system {0} is known"],
            expected = "{2}",
            fix = [
                "skriv den version, der er kendt, eller udelad den",
                "write the version that is known, or leave it out"
            ]
        ),
        Terminology::LabelTwice { code } => fill!(
            say,
            [code],
            ["sikkerhedsmærket {0} står der mere end én gang", "the security label {0} stands more than once"],
            fix = ["behold ét af dem", "keep one of them"]
        ),
        Terminology::SystemAbsent { code } => fill!(
            say,
            [code],
            [
                "koden {0} har intet kodesystem og dermed ingen betydning",
                "the code {0} has no system, and so no meaning"
            ],
            fix = ["angiv hvilket kodesystem koden er fra", "say which code system the code is from"]
        ),
        Terminology::SystemIsValueSet { system, near: Some(near) } => fill!(
            say,
            [system, near],
            ["{0} er et værdisæt, ikke et kodesystem", "{0} is a value set, not a code system"],
            fix = ["skriv {1}", "write {1}"]
        ),
        Terminology::SystemIsValueSet { system, near: None } => {
            fill!(say, [system], ["{0} er et værdisæt, ikke et kodesystem", "{0} is a value set, not a code system"])
        }
        Terminology::Display { code, system, found, expected } => {
            let fix = expected.first().map_or_else(String::new, |word| {
                line(say, ["skriv \"{0}\", eller udelad teksten", "write \"{0}\", or leave the display out"], &[word])
            });
            fill!(
                say,
                [code, system, found, &quoted(expected, say), &fix],
                ["visningsteksten hører ikke til {0} i {1}", "the display is not that of {0} in {1}"],
                found = "{2}",
                expected = "{3}",
                fix = "{4}"
            )
        }
        Terminology::CodeForm { kind, code, fault } => fill!(
            say,
            [code, &code_kind(*kind), &form_fault(*fault), &code_form(*kind)],
            ["{0} er ikke en {1}: {2}", "{0} is no {1} code: {2}"],
            expected = "{3}"
        ),
        Terminology::SystemUnknown { system, near: Some(near) } => fill!(
            say,
            [system, near],
            ["kodesystemet {0} findes ikke; mente du {1}?", "there is no code system {0}; did you mean {1}?"],
            fix = ["skriv {1}", "write {1}"]
        ),
        Terminology::SystemUnknown { system, near: None } => {
            fill!(say, [system], ["kodesystemet {0} findes ikke", "there is no code system {0}"])
        }
        Terminology::IdentifierForm { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault), &identifier_form(*kind)],
            ["dette er ikke {1}: {2}", "this is no {1}: {2}"],
            found = "{0}",
            expected = "{3}"
        ),
        Terminology::IdentifierOdd { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault)],
            ["kontrollér det, der er angivet som {1}: {2}", "look at this {1} once more: {2}"],
            found = "{0}"
        ),
    }
}

fn coded(code: &CodeIn, say: &Say) -> String {
    match &code.system {
        Some(system) => line(say, ["{0} fra {1}", "{0} of {1}"], &[&code.code, system]),
        None => say.value(&code.code),
    }
}

fn quoted(words: &[String], say: &Say) -> String {
    match words {
        [] => String::new(),
        words => ["\"", &words.join(say.pick(["\" eller \"", "\" or \""])), "\""].concat(),
    }
}

fn expected(set: &SetName, demand: Demand, allowed: &[String], say: &Say) -> String {
    let codes = match allowed {
        [] => line(say, ["en kode fra {0}", "a code of {0}"], &[&set.canonical]),
        _ => quoted(allowed, say),
    };
    match demand {
        Demand::Must => codes,
        Demand::Should => line(say, ["{0}, medmindre ingen passer", "{0}, unless none fits"], &[&codes]),
        Demand::Prefer => line(say, ["helst {0}", "preferably {0}"], &[&codes]),
    }
}

fn hint(near: &Option<Near>, say: &Say) -> String {
    match near {
        Some(Near::Case(code)) => line(say, ["; koden skrives \"{0}\"", "; the code is written \"{0}\""], &[code]),
        Some(Near::Letters(code) | Near::DisplayOf(code)) => {
            line(say, ["; mente du \"{0}\"?", "; did you mean \"{0}\"?"], &[code])
        }
        Some(Near::System(_)) => {
            say.pick(["; koden findes i et andet kodesystem", "; another code system has the code"]).into()
        }
        Some(Near::Only(_)) | None => String::new(),
    }
}

fn fix(near: &Option<Near>, say: &Say) -> String {
    let Some(near) = near else { return String::new() };
    let (template, code) = match near {
        Near::Case(code) | Near::Only(code) => (["skriv \"{0}\"", "write \"{0}\""], code),
        Near::Letters(code) => (["skriv \"{0}\", hvis det er den, der menes", "write \"{0}\" if that was meant"], code),
        Near::DisplayOf(code) => (
            [
                "skriv \"{0}\": det, der står, er kodens visningstekst",
                "write \"{0}\": what stands there is its display",
            ],
            code,
        ),
        Near::System(system) => (["skriv kodesystemet {0}", "write the system {0}"], system),
    };
    line(say, template, &[code])
}

fn not_known(reason: NotKnown) -> [&'static str; 2] {
    match reason {
        NotKnown::SetMissing => [
            "det henter koder fra et værdisæt, der ikke er til rådighed",
            "it takes codes from a value set that is not at hand",
        ],
        NotKnown::SystemMissing => ["kodesystemet er ikke til rådighed", "its code system is not at hand"],
        NotKnown::SystemIncomplete => {
            ["kun en del af kodesystemet er til rådighed", "only a part of its code system is at hand"]
        }
        NotKnown::Filter => [
            "det udvælger koder med en regel, der kræver hele kodesystemet",
            "it picks its codes by a rule that needs the whole code system",
        ],
        NotKnown::Circular => ["det henter koder fra sig selv", "it takes codes from itself"],
        NotKnown::TooLarge => {
            ["det har flere koder, end der er plads til her", "it has more codes than are listed here"]
        }
    }
}

fn code_kind(kind: CodeKind) -> [&'static str; 2] {
    match kind {
        CodeKind::SnomedCt => ["SNOMED CT-kode", "SNOMED CT"],
        CodeKind::Loinc => ["LOINC-kode", "LOINC"],
        CodeKind::Ucum => ["UCUM-enhed", "UCUM"],
        CodeKind::Mime => ["medietype", "media type"],
        CodeKind::Language => ["sprogkode", "language"],
        CodeKind::Sks => ["SKS-kode", "SKS"],
        CodeKind::Icpc2 => ["ICPC-2-kode", "ICPC-2"],
        CodeKind::Icd10 => ["ICD-10-kode", "ICD-10"],
        CodeKind::Icd11 => ["ICD-11-kode", "ICD-11"],
        CodeKind::Npu => ["NPU-kode", "NPU"],
        CodeKind::Subdivision => ["regionskode", "region"],
    }
}

fn code_form(kind: CodeKind) -> [&'static str; 2] {
    match kind {
        CodeKind::SnomedCt => {
            ["6 til 18 cifre, hvoraf det sidste er et kontrolciffer", "6 to 18 digits, the last a check digit"]
        }
        CodeKind::Loinc => {
            ["cifre, en bindestreg og et kontrolciffer, som 8310-5", "digits, a hyphen and a check digit, as 8310-5"]
        }
        CodeKind::Ucum => ["en enhed som mg/mL eller mm[Hg]", "a unit as mg/mL or mm[Hg]"],
        CodeKind::Mime => ["en type og en undertype, som application/pdf", "a type and a subtype, as application/pdf"],
        CodeKind::Language => ["en sprogkode som da eller da-DK", "a language tag, as da or da-DK"],
        CodeKind::Sks => ["store bogstaver og cifre, som DE119", "upper-case letters and digits, as DE119"],
        CodeKind::Icpc2 => ["et bogstav og to cifre, som R74", "a letter and two digits, as R74"],
        CodeKind::Icd10 => [
            "et bogstav og to cifre og efter et punktum flere cifre, som E11.9",
            "a letter and two digits, and after a dot more digits, as E11.9",
        ],
        CodeKind::Icd11 => {
            ["en kode som 5A11 eller CA40.0, sat sammen med &og /", "a code as 5A11 or CA40.0, joined by &and /"]
        }
        CodeKind::Npu => ["tre bogstaver og fem cifre, som NPU03011", "three letters and five digits, as NPU03011"],
        CodeKind::Subdivision => ["et land og dets region, som DK-84", "a country and its region, as DK-84"],
    }
}

fn form_fault(fault: FormFault) -> [&'static str; 2] {
    match fault {
        FormFault::Shape => ["formen er forkert", "it does not have the form"],
        FormFault::CheckDigit => ["kontrolcifret passer ikke", "its check digit does not fit"],
        FormFault::Date => ["datoen findes ikke", "there is no such date"],
        FormFault::RaisedDay => [
            "dagen er forhøjet med 60 som i et erstatningsnummer",
            "the day is raised by 60, as in a replacement number",
        ],
        FormFault::Modulus11 => [
            "det opfylder ikke modulus 11 (det behøver numre fra 2007 og frem ikke)",
            "it does not pass modulus 11 (numbers from 2007 on need not)",
        ],
        FormFault::Case => ["bogstaverne bør være store", "its letters should be upper case"],
    }
}

fn identifier_kind(kind: IdentifierKind) -> [&'static str; 2] {
    match kind {
        IdentifierKind::Cpr => ["et CPR-nummer", "CPR number"],
        IdentifierKind::NationalReplacement => {
            ["et nationalt erstatnings-CPR-nummer (X-eCPR)", "national replacement CPR number (X-eCPR)"]
        }
        IdentifierKind::RegionalReplacement => {
            ["et regionalt erstatnings-CPR-nummer (D-eCPR)", "regional replacement CPR number (D-eCPR)"]
        }
        IdentifierKind::Sor => ["et SOR-id", "SOR id"],
        IdentifierKind::Gln => ["et GLN-nummer", "GLN"],
        IdentifierKind::Cvr => ["et CVR-nummer", "CVR number"],
        IdentifierKind::Yder => ["et ydernummer", "provider number"],
        IdentifierKind::Authorisation => ["et autorisations-id", "authorisation id"],
    }
}

fn identifier_form(kind: IdentifierKind) -> [&'static str; 2] {
    match kind {
        IdentifierKind::Cpr => [
            "ti cifre, der begynder med en fødselsdato (DDMMÅÅ)",
            "ten digits that begin with a date of birth (DDMMYY)",
        ],
        IdentifierKind::NationalReplacement | IdentifierKind::RegionalReplacement => [
            "en fødselsdato (DDMMÅÅ), et ciffer for århundredet, to bogstaver eller cifre og et ciffer",
            "a date of birth (DDMMYY), a digit for the century, two letters or digits, and a digit",
        ],
        IdentifierKind::Sor => [
            "højst 18 cifre uden foranstillet nul, hvoraf det sidste er et kontrolciffer",
            "at most 18 digits without a leading zero, the last a check digit",
        ],
        IdentifierKind::Gln => ["13 cifre, hvoraf det sidste er et kontrolciffer", "13 digits, the last a check digit"],
        IdentifierKind::Cvr => ["8 cifre, der opfylder modulus 11", "8 digits that pass modulus 11"],
        IdentifierKind::Yder => ["højst 6 cifre", "at most 6 digits"],
        IdentifierKind::Authorisation => ["fem cifre eller konsonanter", "five digits or consonants"],
    }
}
