//! Danish words for KS055x to KS059x.

use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Governance, say: &Say) -> Words {
    match problem {
        Governance::NarrativeMissing { resource } => fill!(
            say,
            [resource],
            "{0} har ingen læsbar tekst",
            why = "et menneske skal kunne læse enhver ressource uden et program, der kender FHIR",
            fix = "tilføj `text` med status og div"
        ),
        Governance::NarrativeStatus { found } => fill!(
            say,
            [found],
            "den læsbare tekst har status {0}",
            why = "kun \"generated\" og \"extensions\" siger, at teksten fortæller alt det, data fortæller",
            fix = "brug \"generated\" eller \"extensions\""
        ),
        Governance::NarrativeWithoutId { id } => fill!(
            say,
            [id],
            "den læsbare tekst nævner ikke ressourcens id {0}",
            why = "læseren skal kunne se, hvilken ressource den handler om",
            fix = "nævn id'et i teksten"
        ),
        Governance::HeaderCount { count } => {
            fill!(say, [count], "der er {0} MessageHeader", why = "en meddelelse har netop én")
        }
        Governance::TimesDiffer { one, other } => fill!(
            say,
            [one, other],
            "`{0}` er ikke samme tidspunkt som `{1}`",
            why = "begge er tidspunktet, hvor det skete",
            fix = "giv begge samme tidspunkt"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Shape } => fill!(
            say,
            [found],
            "segmentets identifikator {0} er ikke et UUID",
            why = "andre systemer skelner segmenter på den",
            fix = "brug urn:uuid: og et tilfældigt UUID (version 4)"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Version } => fill!(
            say,
            [found],
            "segmentets identifikator {0} er ikke et tilfældigt UUID (version 4)",
            why = "andre slags UUID kan røbe, hvor og hvornår de er dannet, og er ikke den aftalte form",
            fix = "brug et tilfældigt UUID (version 4)"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Repeated } => fill!(
            say,
            [found],
            "to segmenter har identifikatoren {0}",
            why = "andre systemer skelner segmenter på den",
            fix = "giv hvert segment sin egen"
        ),
        Governance::PayloadAssigner => fill!(
            say,
            [],
            "segmentets identifikator har ikke afsenderen som tildeler",
            why = "den organisation, der sender et segment, nummererer det",
            fix = "lad `assigner` pege på afsenderens organisation"
        ),
        Governance::AttachmentType { found, allowed } => fill!(
            say,
            [found, &allowed.join(", ")],
            "vedhæftninger af typen {0} er ikke aftalt",
            why = "aftalt er {1}",
            fix = "konverter den, for eksempel til PDF"
        ),
        Governance::AttachmentWithout { what: "data" } => fill!(
            say,
            [],
            "vedhæftningen har ingen data",
            why = "modtageren får data, første gang filen sendes, og når den videresendes",
            fix = "læg filens indhold i `data`"
        ),
        Governance::AttachmentWithout { what } => fill!(
            say,
            [what],
            "vedhæftningen har ingen {0}",
            why = "modtageren viser den med dens titel og genkender den på dens identifikator",
            fix = "tilføj {0}"
        ),
        Governance::AttachmentAgain => fill!(
            say,
            [],
            "vedhæftningens data sendes igen",
            why = "modtageren af et svar har dem allerede: her er identifikatoren nok",
            fix = "udelad `data`"
        ),
        Governance::TitleWithEnding { ending } => fill!(
            say,
            [ending],
            "titlen slutter som et filnavn: .{0}",
            why = "typen fremgår af contentType",
            fix = "udelad .{0}"
        ),
        Governance::TooLarge { bytes, limit } => fill!(
            say,
            [bytes, limit],
            "meddelelsen fylder {0} bytes; netværket tager {1}",
            fix = "send færre eller mindre vedhæftninger"
        ),
        Governance::NoProvenance { id } => fill!(
            say,
            [id],
            "ingen Provenance har MessageHeader {0} som mål",
            why = "en af dem fortæller, hvad der skete med netop denne meddelelse",
            fix = "lad den nyeste Provenance pege på MessageHeader"
        ),
        Governance::HistoryMissing { activity, role } => fill!(
            say,
            [activity, role],
            "{0} henviser ikke til den meddelelse, den handler om",
            why = "en `entity` med rollen \"{1}\" peger på den tidligere meddelelse",
            fix = "tilføj en `entity` med rollen \"{1}\""
        ),
        Governance::ProvenanceCount { count } => fill!(
            say,
            [count],
            "der er {0} Provenance",
            why = "en kvittering har to: sin egen og den fra meddelelsen, den kvitterer for"
        ),
        Governance::StayClass { activity, found, expected } => fill!(
            say,
            [found, activity, expected],
            "opholdets klasse er {0}, men aktiviteten er {1}",
            why = "klassen {2} hører til denne aktivitet",
            fix = "ret klassen eller aktiviteten"
        ),
        Governance::StayStatus { found, expected, deceased: true, .. } => fill!(
            say,
            [found, expected],
            "patienten er død, men opholdets status er {0}",
            why = "døden afslutter opholdet: status er \"{1}\"",
            fix = "ret status"
        ),
        Governance::StayStatus { activity, found, expected, deceased: false } => fill!(
            say,
            [found, activity, expected],
            "opholdets status er {0}, men aktiviteten er {1}",
            why = "status \"{2}\" hører til denne aktivitet",
            fix = "ret status eller aktiviteten"
        ),
        Governance::PeriodEnd => {
            fill!(say, [], "opholdet er afsluttet, men har intet sluttidspunkt", fix = "tilføj `period.end`")
        }
        Governance::LeaveEnd => fill!(
            say,
            [],
            "orloven er slut, men dens start eller slut mangler",
            why = "modtageren skal kunne se, hvor længe patienten var hjemme",
            fix = "tilføj orlovens start og slut"
        ),
        Governance::SecondLeave => fill!(
            say,
            [],
            "der er mere end én orlov",
            why = "et advis fortæller kun om den aktuelle",
            fix = "behold den aktuelle"
        ),
        Governance::CprOnly => fill!(
            say,
            [],
            "patienten har intet CPR-nummer",
            why = "denne standard tager ikke imod et erstatningsnummer",
            fix = "brug CPR-nummeret"
        ),
        Governance::DocumentTitle { found, expected } => {
            fill!(say, [found, expected], "titlen er {0}", why = "forventet er {1}", fix = "brug den aftalte titel")
        }
        Governance::Authors { institutions, people } => fill!(
            say,
            [institutions, people],
            "dokumentet har {0} institutioner og {1} personer som forfattere",
            why = "det har netop én institution og højst én person"
        ),
        Governance::Interpretation { found } => fill!(
            say,
            [found],
            "målingen er fortolket som {0}",
            why = "kommunale målinger fortolkes ikke: koden er altid \"NI\"",
            fix = "brug \"NI\""
        ),
        Governance::LongName => {
            fill!(say, [], "målingens lange navn mangler", why = "modtageren viser det", fix = "tilføj `display`")
        }
        Governance::CancellationReason => {
            fill!(say, [], "annulleringen har ingen begrundelse", fix = "skriv begrundelsen i `conclusion`")
        }
        Governance::OutcomeMissing { code } => fill!(
            say,
            [code],
            "svaret er {0}, men siger ikke hvorfor",
            why = "afsenderen kan kun rette det, den får at vide",
            fix = "tilføj en OperationOutcome"
        ),
        Governance::IdentifierMissing { resource } => fill!(
            say,
            [resource],
            "{0} har ingen identifikator med både system og værdi",
            why = "en modtager kan ikke skelne den fra andre eller genkende den i næste dokument",
            fix = "tilføj `identifier` med `system` og `value`"
        ),
        Governance::TextTooLong { bytes, limit } => fill!(
            say,
            [bytes, limit],
            "teksten fylder {0} byte; modtagere skal højst kunne tage imod {1}",
            fix = "forkort teksten, eller send den som vedhæftning"
        ),
    }
}
