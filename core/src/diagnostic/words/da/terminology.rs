//! Danish words for KS06xx.

use crate::diagnostic::problem::{
    CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology,
};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Terminology, say: &Say) -> Words {
    match problem {
        Terminology::NotInSet { code, set, demand, exists, allowed, near } => {
            let found = code.system.as_ref().map_or_else(String::new, |_| coded(code, say));
            let why = if *exists { "koden findes i sit kodesystem, men er ikke med i dette værdisæt" } else { "" };
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
                "{0} er ikke i værdisættet {1}{2}",
                found = "{3}",
                expected = "{4}",
                why = "{5}",
                fix = "{6}"
            )
        }
        Terminology::NoneInSet { codes, set, demand, allowed, near } => {
            let found = codes.iter().map(|c| coded(c, say)).collect::<Vec<_>>().join(", ");
            let headline = match codes.as_slice() {
                [one] => line(say, "{0} er ikke i værdisættet", &[&one.code]),
                _ => "ingen af koderne er i værdisættet".into(),
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
                Demand::Must => "der mangler en kode fra værdisættet {0}",
                _ => "der er ingen kode; der bør bruges en fra værdisættet {0}",
            };
            let headline = line(say, headline, &[&set.name]);
            fill!(say, [&headline, &expected(set, *demand, allowed, say)], "{0}", expected = "{1}")
        }
        Terminology::SetNotDecided { code, set, reason } => fill!(
            say,
            [&code.code, &set.name, &not_known(*reason)],
            "det kunne ikke afgøres, om {0} er i værdisættet {1}",
            why = "{2}"
        ),
        Terminology::SetMissing { set, .. } => fill!(
            say,
            [&set.canonical],
            "værdisættet {0} blev ikke fundet, så koden er ikke kontrolleret",
            why = "det findes ikke i de definitioner, der er til rådighed"
        ),
        Terminology::UnknownCode { code, system, complete, near } => {
            let why = if *complete { "" } else { "kun en del af kodesystemet er til rådighed" };
            fill!(
                say,
                [code, system, &hint(near, say), &why, &fix(near, say)],
                "koden {0} findes ikke i kodesystemet {1}{2}",
                why = "{3}",
                fix = "{4}"
            )
        }
        Terminology::SystemNotChecked { system } => {
            fill!(say, [system], "koder fra {0} er ikke kontrolleret", why = "kodesystemet er ikke til rådighed")
        }
        Terminology::SystemRelative { system } => fill!(
            say,
            [system],
            "kodesystemet skal være en absolut uri",
            found = "{0}",
            expected = "en uri med skema, for eksempel http://… eller urn:oid:…"
        ),
        Terminology::SystemVersion { system, version, known } => fill!(
            say,
            [system, version, known],
            "version {1} af kodesystemet {0} er ikke kendt",
            expected = "{2}",
            fix = "skriv den version, der er kendt, eller udelad den"
        ),
        Terminology::LabelTwice { code } => {
            fill!(say, [code], "sikkerhedsmærket {0} står der mere end én gang", fix = "behold ét af dem")
        }
        Terminology::SystemAbsent { code } => fill!(
            say,
            [code],
            "koden {0} har intet kodesystem og dermed ingen betydning",
            fix = "angiv hvilket kodesystem koden er fra"
        ),
        Terminology::SystemIsValueSet { system, near: Some(near) } => {
            fill!(say, [system, near], "{0} er et værdisæt, ikke et kodesystem", fix = "skriv {1}")
        }
        Terminology::SystemIsValueSet { system, near: None } => {
            fill!(say, [system], "{0} er et værdisæt, ikke et kodesystem")
        }
        Terminology::Display { code, system, found, expected } => {
            let fix = expected
                .first()
                .map_or_else(String::new, |word| line(say, "skriv \"{0}\", eller udelad teksten", &[word]));
            fill!(
                say,
                [code, system, found, &quoted(expected), &fix],
                "visningsteksten hører ikke til {0} i {1}",
                found = "{2}",
                expected = "{3}",
                fix = "{4}"
            )
        }
        Terminology::CodeForm { kind, code, fault } => fill!(
            say,
            [code, &code_kind(*kind), &form_fault(*fault), &code_form(*kind)],
            "{0} er ikke en {1}: {2}",
            expected = "{3}"
        ),
        Terminology::SystemUnknown { system, near: Some(near) } => {
            fill!(say, [system, near], "kodesystemet {0} findes ikke; mente du {1}?", fix = "skriv {1}")
        }
        Terminology::SystemUnknown { system, near: None } => fill!(say, [system], "kodesystemet {0} findes ikke"),
        Terminology::IdentifierForm { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault), &identifier_form(*kind)],
            "dette er ikke {1}: {2}",
            found = "{0}",
            expected = "{3}"
        ),
        Terminology::IdentifierOdd { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault)],
            "kontrollér det, der er angivet som {1}: {2}",
            found = "{0}"
        ),
    }
}

fn coded(code: &CodeIn, say: &Say) -> String {
    match &code.system {
        Some(system) => line(say, "{0} fra {1}", &[&code.code, system]),
        None => say.value(&code.code),
    }
}

fn quoted(words: &[String]) -> String {
    match words {
        [] => String::new(),
        words => ["\"", &words.join("\" eller \""), "\""].concat(),
    }
}

fn expected(set: &SetName, demand: Demand, allowed: &[String], say: &Say) -> String {
    let codes = match allowed {
        [] => line(say, "en kode fra {0}", &[&set.canonical]),
        _ => quoted(allowed),
    };
    match demand {
        Demand::Must => codes,
        Demand::Should => line(say, "{0}, medmindre ingen passer", &[&codes]),
        Demand::Prefer => line(say, "helst {0}", &[&codes]),
    }
}

fn hint(near: &Option<Near>, say: &Say) -> String {
    match near {
        Some(Near::Case(code)) => line(say, "; koden skrives \"{0}\"", &[code]),
        Some(Near::Letters(code) | Near::DisplayOf(code)) => line(say, "; mente du \"{0}\"?", &[code]),
        Some(Near::System(_)) => "; koden findes i et andet kodesystem".into(),
        Some(Near::Only(_)) | None => String::new(),
    }
}

fn fix(near: &Option<Near>, say: &Say) -> String {
    let Some(near) = near else { return String::new() };
    let (template, code) = match near {
        Near::Case(code) | Near::Only(code) => ("skriv \"{0}\"", code),
        Near::Letters(code) => ("skriv \"{0}\", hvis det er den, der menes", code),
        Near::DisplayOf(code) => ("skriv \"{0}\": det, der står, er kodens visningstekst", code),
        Near::System(system) => ("skriv kodesystemet {0}", system),
    };
    line(say, template, &[code])
}

fn not_known(reason: NotKnown) -> &'static str {
    match reason {
        NotKnown::SetMissing => "det henter koder fra et værdisæt, der ikke er til rådighed",
        NotKnown::SystemMissing => "kodesystemet er ikke til rådighed",
        NotKnown::SystemIncomplete => "kun en del af kodesystemet er til rådighed",
        NotKnown::Filter => "det udvælger koder med en regel, der kræver hele kodesystemet",
        NotKnown::Circular => "det henter koder fra sig selv",
        NotKnown::TooLarge => "det har flere koder, end der er plads til her",
    }
}

fn code_kind(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::SnomedCt => "SNOMED CT-kode",
        CodeKind::Loinc => "LOINC-kode",
        CodeKind::Ucum => "UCUM-enhed",
        CodeKind::Mime => "medietype",
        CodeKind::Language => "sprogkode",
        CodeKind::Sks => "SKS-kode",
        CodeKind::Icpc2 => "ICPC-2-kode",
        CodeKind::Icd10 => "ICD-10-kode",
        CodeKind::Icd11 => "ICD-11-kode",
        CodeKind::Npu => "NPU-kode",
        CodeKind::Subdivision => "regionskode",
    }
}

fn code_form(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::SnomedCt => "6 til 18 cifre, hvoraf det sidste er et kontrolciffer",
        CodeKind::Loinc => "cifre, en bindestreg og et kontrolciffer, som 8310-5",
        CodeKind::Ucum => "en enhed som mg/mL eller mm[Hg]",
        CodeKind::Mime => "en type og en undertype, som application/pdf",
        CodeKind::Language => "en sprogkode som da eller da-DK",
        CodeKind::Sks => "store bogstaver og cifre, som DE119",
        CodeKind::Icpc2 => "et bogstav og to cifre, som R74",
        CodeKind::Icd10 => "et bogstav og to cifre og efter et punktum flere cifre, som E11.9",
        CodeKind::Icd11 => "en kode som 5A11 eller CA40.0, sat sammen med & og /",
        CodeKind::Npu => "tre bogstaver og fem cifre, som NPU03011",
        CodeKind::Subdivision => "et land og dets region, som DK-84",
    }
}

fn form_fault(fault: FormFault) -> &'static str {
    match fault {
        FormFault::Shape => "formen er forkert",
        FormFault::CheckDigit => "kontrolcifret passer ikke",
        FormFault::Date => "datoen findes ikke",
        FormFault::RaisedDay => "dagen er forhøjet med 60 som i et erstatningsnummer",
        FormFault::Modulus11 => "det opfylder ikke modulus 11 (det behøver numre fra 2007 og frem ikke)",
        FormFault::Case => "bogstaverne bør være store",
    }
}

fn identifier_kind(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Cpr => "et CPR-nummer",
        IdentifierKind::NationalReplacement => "et nationalt erstatnings-CPR-nummer (X-eCPR)",
        IdentifierKind::RegionalReplacement => "et regionalt erstatnings-CPR-nummer (D-eCPR)",
        IdentifierKind::Sor => "et SOR-id",
        IdentifierKind::Gln => "et GLN-nummer",
        IdentifierKind::Cvr => "et CVR-nummer",
        IdentifierKind::Yder => "et ydernummer",
        IdentifierKind::Authorisation => "et autorisations-id",
    }
}

fn identifier_form(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Cpr => "ti cifre, der begynder med en fødselsdato (DDMMÅÅ)",
        IdentifierKind::NationalReplacement | IdentifierKind::RegionalReplacement => {
            "en fødselsdato (DDMMÅÅ), et ciffer for århundredet, to bogstaver eller cifre og et ciffer"
        }
        IdentifierKind::Sor => "højst 18 cifre uden foranstillet nul, hvoraf det sidste er et kontrolciffer",
        IdentifierKind::Gln => "13 cifre, hvoraf det sidste er et kontrolciffer",
        IdentifierKind::Cvr => "8 cifre, der opfylder modulus 11",
        IdentifierKind::Yder => "højst 6 cifre",
        IdentifierKind::Authorisation => "fem cifre eller konsonanter",
    }
}
