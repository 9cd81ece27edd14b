//! Danish words for KS055x to KS059x.

use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Governance, say: &Say) -> Words {
    match problem {
        Governance::NarrativeMissing { resource } => Words {
            headline: format!("{resource} har ingen læsbar tekst"),
            why: Some("et menneske skal kunne læse enhver ressource uden et program, der kender FHIR".into()),
            fix: Some("tilføj `text` med status og div".into()),
            ..Words::default()
        },
        Governance::NarrativeStatus { found } => Words {
            headline: format!("den læsbare tekst har status {}", say.value(found)),
            why: Some("kun \"generated\" og \"extensions\" siger, at teksten fortæller alt det, data fortæller".into()),
            fix: Some("brug \"generated\" eller \"extensions\"".into()),
            ..Words::default()
        },
        Governance::NarrativeWithoutId { id } => Words {
            headline: format!("den læsbare tekst nævner ikke ressourcens id {}", say.value(id)),
            why: Some("læseren skal kunne se, hvilken ressource den handler om".into()),
            fix: Some("nævn id'et i teksten".into()),
            ..Words::default()
        },
        Governance::HeaderCount { count } => Words {
            headline: format!("der er {count} MessageHeader"),
            why: Some("en meddelelse har netop én".into()),
            ..Words::default()
        },
        Governance::TimesDiffer { one, other } => Words {
            headline: format!("`{one}` er ikke samme tidspunkt som `{other}`"),
            why: Some("begge er tidspunktet, hvor det skete".into()),
            fix: Some("giv begge samme tidspunkt".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Shape } => Words {
            headline: format!("segmentets identifikator {} er ikke et UUID", say.value(found)),
            why: Some("andre systemer skelner segmenter på den".into()),
            fix: Some("brug urn:uuid: og et tilfældigt UUID (version 4)".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Version } => Words {
            headline: format!("segmentets identifikator {} er ikke et tilfældigt UUID (version 4)", say.value(found)),
            why: Some("andre slags UUID kan røbe, hvor og hvornår de er dannet, og er ikke den aftalte form".into()),
            fix: Some("brug et tilfældigt UUID (version 4)".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Repeated } => Words {
            headline: format!("to segmenter har identifikatoren {}", say.value(found)),
            why: Some("andre systemer skelner segmenter på den".into()),
            fix: Some("giv hvert segment sin egen".into()),
            ..Words::default()
        },
        Governance::PayloadAssigner => Words {
            headline: "segmentets identifikator har ikke afsenderen som tildeler".into(),
            why: Some("den organisation, der sender et segment, nummererer det".into()),
            fix: Some("lad `assigner` pege på afsenderens organisation".into()),
            ..Words::default()
        },
        Governance::AttachmentType { found, allowed } => Words {
            headline: format!("vedhæftninger af typen {} er ikke aftalt", say.value(found)),
            why: Some(format!("aftalt er {}", allowed.join(", "))),
            fix: Some("konverter den, for eksempel til PDF".into()),
            ..Words::default()
        },
        Governance::AttachmentWithout { what: "data" } => Words {
            headline: "vedhæftningen har ingen data".into(),
            why: Some("modtageren får data, første gang filen sendes, og når den videresendes".into()),
            fix: Some("læg filens indhold i `data`".into()),
            ..Words::default()
        },
        Governance::AttachmentWithout { what } => Words {
            headline: format!("vedhæftningen har ingen {what}"),
            why: Some("modtageren viser den med dens titel og genkender den på dens identifikator".into()),
            fix: Some(format!("tilføj {what}")),
            ..Words::default()
        },
        Governance::AttachmentAgain => Words {
            headline: "vedhæftningens data sendes igen".into(),
            why: Some("modtageren af et svar har dem allerede: her er identifikatoren nok".into()),
            fix: Some("udelad `data`".into()),
            ..Words::default()
        },
        Governance::TitleWithEnding { ending } => Words {
            headline: format!("titlen slutter som et filnavn: .{ending}"),
            why: Some("typen fremgår af contentType".into()),
            fix: Some(format!("udelad .{ending}")),
            ..Words::default()
        },
        Governance::TooLarge { bytes, limit } => Words {
            headline: format!("meddelelsen fylder {bytes} bytes; netværket tager {limit}"),
            fix: Some("send færre eller mindre vedhæftninger".into()),
            ..Words::default()
        },
        Governance::NoProvenance { id } => Words {
            headline: format!("ingen Provenance har MessageHeader {} som mål", say.value(id)),
            why: Some("en af dem fortæller, hvad der skete med netop denne meddelelse".into()),
            fix: Some("lad den nyeste Provenance pege på MessageHeader".into()),
            ..Words::default()
        },
        Governance::HistoryMissing { activity, role } => Words {
            headline: format!("{} henviser ikke til den meddelelse, den handler om", say.value(activity)),
            why: Some(format!("en `entity` med rollen \"{role}\" peger på den tidligere meddelelse")),
            fix: Some(format!("tilføj en `entity` med rollen \"{role}\"")),
            ..Words::default()
        },
        Governance::ProvenanceCount { count } => Words {
            headline: format!("der er {count} Provenance"),
            why: Some("en kvittering har to: sin egen og den fra meddelelsen, den kvitterer for".into()),
            ..Words::default()
        },
        Governance::StayClass { activity, found, expected } => Words {
            headline: format!("opholdets klasse er {}, men aktiviteten er {}", say.value(found), say.value(activity)),
            why: Some(format!("klassen {expected} hører til denne aktivitet")),
            fix: Some("ret klassen eller aktiviteten".into()),
            ..Words::default()
        },
        Governance::StayStatus { found, expected, deceased: true, .. } => Words {
            headline: format!("patienten er død, men opholdets status er {}", say.value(found)),
            why: Some(format!("døden afslutter opholdet: status er \"{expected}\"")),
            fix: Some("ret status".into()),
            ..Words::default()
        },
        Governance::StayStatus { activity, found, expected, deceased: false } => Words {
            headline: format!("opholdets status er {}, men aktiviteten er {}", say.value(found), say.value(activity)),
            why: Some(format!("status \"{expected}\" hører til denne aktivitet")),
            fix: Some("ret status eller aktiviteten".into()),
            ..Words::default()
        },
        Governance::PeriodEnd => Words {
            headline: "opholdet er afsluttet, men har intet sluttidspunkt".into(),
            fix: Some("tilføj `period.end`".into()),
            ..Words::default()
        },
        Governance::LeaveEnd => Words {
            headline: "orloven er slut, men dens start eller slut mangler".into(),
            why: Some("modtageren skal kunne se, hvor længe patienten var hjemme".into()),
            fix: Some("tilføj orlovens start og slut".into()),
            ..Words::default()
        },
        Governance::SecondLeave => Words {
            headline: "der er mere end én orlov".into(),
            why: Some("et advis fortæller kun om den aktuelle".into()),
            fix: Some("behold den aktuelle".into()),
            ..Words::default()
        },
        Governance::CprOnly => Words {
            headline: "patienten har intet CPR-nummer".into(),
            why: Some("denne standard tager ikke imod et erstatningsnummer".into()),
            fix: Some("brug CPR-nummeret".into()),
            ..Words::default()
        },
        Governance::DocumentTitle { found, expected } => Words {
            headline: format!("titlen er {}", say.value(found)),
            why: Some(format!("forventet er {}", say.value(expected))),
            fix: Some("brug den aftalte titel".into()),
            ..Words::default()
        },
        Governance::Authors { institutions, people } => Words {
            headline: format!("dokumentet har {institutions} institutioner og {people} personer som forfattere"),
            why: Some("det har netop én institution og højst én person".into()),
            ..Words::default()
        },
        Governance::Interpretation { found } => Words {
            headline: format!("målingen er fortolket som {}", say.value(found)),
            why: Some("kommunale målinger fortolkes ikke: koden er altid \"NI\"".into()),
            fix: Some("brug \"NI\"".into()),
            ..Words::default()
        },
        Governance::LongName => Words {
            headline: "målingens lange navn mangler".into(),
            why: Some("modtageren viser det".into()),
            fix: Some("tilføj `display`".into()),
            ..Words::default()
        },
        Governance::CancellationReason => Words {
            headline: "annulleringen har ingen begrundelse".into(),
            fix: Some("skriv begrundelsen i `conclusion`".into()),
            ..Words::default()
        },
        Governance::OutcomeMissing { code } => Words {
            headline: format!("svaret er {}, men siger ikke hvorfor", say.value(code)),
            why: Some("afsenderen kan kun rette det, den får at vide".into()),
            fix: Some("tilføj en OperationOutcome".into()),
            ..Words::default()
        },
        Governance::IdentifierMissing { resource } => Words {
            headline: format!("{resource} har ingen identifikator med både system og værdi"),
            why: Some("en modtager kan ikke skelne den fra andre eller genkende den i næste dokument".into()),
            fix: Some("tilføj `identifier` med `system` og `value`".into()),
            ..Words::default()
        },
        Governance::TextTooLong { bytes, limit } => Words {
            headline: format!("teksten fylder {bytes} byte; modtagere skal højst kunne tage imod {limit}"),
            fix: Some("forkort teksten, eller send den som vedhæftning".into()),
            ..Words::default()
        },
    }
}
