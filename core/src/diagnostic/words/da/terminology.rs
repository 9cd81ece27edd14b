//! Danish words for KS06xx.

use crate::diagnostic::problem::{
    CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology,
};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Terminology, say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Terminology::NotInSet { code, set, demand, exists, allowed, near } => Words {
            found: code.system.as_ref().map(|_| coded(code, say)),
            expected: expected(set, *demand, allowed),
            why: exists.then(|| "koden findes i sit kodesystem, men er ikke med i dette værdisæt".into()),
            fix: near.as_ref().map(fix),
            ..of(format!("{} er ikke i værdisættet {}{}", say.value(&code.code), set.name, hint(near)))
        },
        Terminology::NoneInSet { codes, set, demand, allowed, near } => Words {
            found: Some(codes.iter().map(|c| coded(c, say)).collect::<Vec<_>>().join(", ")),
            expected: expected(set, *demand, allowed),
            fix: near.as_ref().map(fix),
            ..of(match codes.as_slice() {
                [one] => format!("{} er ikke i værdisættet {}{}", say.value(&one.code), set.name, hint(near)),
                _ => format!("ingen af koderne er i værdisættet {}{}", set.name, hint(near)),
            })
        },
        Terminology::NoCode { set, demand, allowed } => Words {
            expected: expected(set, *demand, allowed),
            ..of(match demand {
                Demand::Must => format!("der mangler en kode fra værdisættet {}", set.name),
                _ => format!("der er ingen kode; der bør bruges en fra værdisættet {}", set.name),
            })
        },
        Terminology::SetNotDecided { code, set, reason } => Words {
            why: Some(not_known(*reason).into()),
            ..of(format!("det kunne ikke afgøres, om {} er i værdisættet {}", say.value(&code.code), set.name))
        },
        Terminology::SetMissing { set, .. } => Words {
            why: Some("det findes ikke i de definitioner, der er til rådighed".into()),
            ..of(format!("værdisættet {} blev ikke fundet, så koden er ikke kontrolleret", set.canonical))
        },
        Terminology::UnknownCode { code, system, complete, near } => Words {
            why: (!complete).then(|| "kun en del af kodesystemet er til rådighed".into()),
            fix: near.as_ref().map(fix),
            ..of(format!("koden {} findes ikke i kodesystemet {system}{}", say.value(code), hint(near)))
        },
        Terminology::SystemNotChecked { system } => Words {
            why: Some("kodesystemet er ikke til rådighed".into()),
            ..of(format!("koder fra {system} er ikke kontrolleret"))
        },
        Terminology::SystemRelative { system } => Words {
            found: Some(say.value(system)),
            expected: Some("en uri med skema, for eksempel http://… eller urn:oid:…".into()),
            ..of("kodesystemet skal være en absolut uri".into())
        },
        Terminology::SystemAbsent { code } => Words {
            fix: Some("angiv hvilket kodesystem koden er fra".into()),
            ..of(format!("koden {} har intet kodesystem og dermed ingen betydning", say.value(code)))
        },
        Terminology::SystemIsValueSet { system, near } => Words {
            fix: near.as_ref().map(|near| format!("skriv {near}")),
            ..of(format!("{system} er et værdisæt, ikke et kodesystem"))
        },
        Terminology::Display { code, system, found, expected } => Words {
            found: Some(say.value(found)),
            expected: Some(quoted(expected)),
            fix: expected.first().map(|word| format!("skriv \"{word}\", eller udelad teksten")),
            ..of(format!("visningsteksten hører ikke til {} i {system}", say.value(code)))
        },
        Terminology::CodeForm { kind, code, fault } => Words {
            expected: Some(code_form(*kind).into()),
            ..of(format!("{} er ikke en {}: {}", say.value(code), code_kind(*kind), form_fault(*fault)))
        },
        Terminology::SystemUnknown { system, near } => Words {
            fix: near.as_ref().map(|near| format!("skriv {near}")),
            ..of(match near {
                Some(near) => format!("kodesystemet {system} findes ikke; mente du {near}?"),
                None => format!("kodesystemet {system} findes ikke"),
            })
        },
        Terminology::IdentifierForm { kind, value, fault } => Words {
            found: Some(say.value(value)),
            expected: Some(identifier_form(*kind).into()),
            ..of(format!("dette er ikke {}: {}", identifier_kind(*kind), form_fault(*fault)))
        },
        Terminology::IdentifierOdd { kind, value, fault } => Words {
            found: Some(say.value(value)),
            ..of(format!("kontrollér det, der er angivet som {}: {}", identifier_kind(*kind), form_fault(*fault)))
        },
    }
}

fn coded(code: &CodeIn, say: &Say) -> String {
    match &code.system {
        Some(system) => format!("{} fra {system}", say.value(&code.code)),
        None => say.value(&code.code),
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" eller ")
}

fn expected(set: &SetName, demand: Demand, allowed: &[String]) -> Option<String> {
    let codes = if allowed.is_empty() { format!("en kode fra {}", set.canonical) } else { quoted(allowed) };
    Some(match demand {
        Demand::Must => codes,
        Demand::Should => format!("{codes}, medmindre ingen passer"),
        Demand::Prefer => format!("helst {codes}"),
    })
}

fn hint(near: &Option<Near>) -> String {
    match near {
        Some(Near::Case(code)) => format!("; koden skrives \"{code}\""),
        Some(Near::Letters(code) | Near::DisplayOf(code)) => format!("; mente du \"{code}\"?"),
        Some(Near::System(_)) => "; koden findes i et andet kodesystem".into(),
        Some(Near::Only(_)) | None => String::new(),
    }
}

fn fix(near: &Near) -> String {
    match near {
        Near::Case(code) | Near::Only(code) => format!("skriv \"{code}\""),
        Near::Letters(code) => format!("skriv \"{code}\", hvis det er den, der menes"),
        Near::DisplayOf(code) => format!("skriv \"{code}\": det, der står, er kodens visningstekst"),
        Near::System(system) => format!("skriv kodesystemet {system}"),
    }
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
