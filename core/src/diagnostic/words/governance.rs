//! Words for KS055x to KS059x.

use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Governance, say: &Say) -> Words {
    match problem {
        Governance::NarrativeMissing { resource } => fill!(
            say,
            [resource],
            ["{0} har ingen læsbar tekst", "{0} has no narrative"],
            why = [
                "et menneske skal kunne læse enhver ressource uden et program, der kender FHIR",
                "a person must be able to read every resource without a program that knows FHIR"
            ],
            fix = ["tilføj `text` med status og div", "add `text` with status and div"]
        ),
        Governance::NarrativeStatus { found } => fill!(
            say,
            [found],
            ["den læsbare tekst har status {0}", "the narrative's status is {0}"],
            why = [
                "kun \"generated\" og \"extensions\" siger, at teksten fortæller alt det, data fortæller",
                "only \"generated\" and \"extensions\" say that the narrative tells all that the data tell"
            ],
            fix = ["brug \"generated\" eller \"extensions\"", "use \"generated\" or \"extensions\""]
        ),
        Governance::NarrativeWithoutId { id } => fill!(
            say,
            [id],
            [
                "den læsbare tekst nævner ikke ressourcens id {0}",
                "the narrative does not mention the resource's id {0}"
            ],
            why = [
                "læseren skal kunne se, hvilken ressource den handler om",
                "a reader must be able to tell which resource it is about"
            ],
            fix = ["nævn id'et i teksten", "mention the id in the narrative"]
        ),
        Governance::HeaderCount { count } => fill!(
            say,
            [count],
            ["der er {0} MessageHeader", "there are {0} MessageHeaders"],
            why = ["en meddelelse har netop én", "a message has exactly one"]
        ),
        Governance::TimesDiffer { one, other } => fill!(
            say,
            [one, other],
            ["`{0}` er ikke samme tidspunkt som `{1}`", "`{0}` is not the same time as `{1}`"],
            why = ["begge er tidspunktet, hvor det skete", "both are the time at which it happened"],
            fix = ["giv begge samme tidspunkt", "give both the same time"]
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Shape } => fill!(
            say,
            [found],
            ["segmentets identifikator {0} er ikke et UUID", "the segment's identifier {0} is not a UUID"],
            why = ["andre systemer skelner segmenter på den", "other systems tell segments apart by it"],
            fix = ["brug urn:uuid: og et tilfældigt UUID (version 4)", "use urn:uuid: and a random UUID (version 4)"]
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Version } => fill!(
            say,
            [found],
            [
                "segmentets identifikator {0} er ikke et tilfældigt UUID (version 4)",
                "the segment's identifier {0} is not a random UUID (version 4)"
            ],
            why = [
                "andre slags UUID kan røbe, hvor og hvornår de er dannet, og er ikke den aftalte form",
                "other kinds of UUID can tell where and when they were made, and are not the agreed form"
            ],
            fix = ["brug et tilfældigt UUID (version 4)", "use a random UUID (version 4)"]
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Repeated } => fill!(
            say,
            [found],
            ["to segmenter har identifikatoren {0}", "two segments have the identifier {0}"],
            why = ["andre systemer skelner segmenter på den", "other systems tell segments apart by it"],
            fix = ["giv hvert segment sin egen", "give each segment its own"]
        ),
        Governance::PayloadAssigner => fill!(
            say,
            [],
            [
                "segmentets identifikator har ikke afsenderen som tildeler",
                "the segment's identifier does not name the sender as its assigner"
            ],
            why = [
                "den organisation, der sender et segment, nummererer det",
                "the organisation that sends a segment numbers it"
            ],
            fix =
                ["lad `assigner` pege på afsenderens organisation", "let `assigner` lead to the sender's organisation"]
        ),
        Governance::AttachmentType { found, allowed } => fill!(
            say,
            [found, &allowed.join(", ")],
            ["vedhæftninger af typen {0} er ikke aftalt", "attachments of type {0} are not agreed"],
            why = ["aftalt er {1}", "agreed are {1}"],
            fix = ["konverter den, for eksempel til PDF", "convert it, for example to PDF"]
        ),
        Governance::AttachmentWithout { what: "data" } => fill!(
            say,
            [],
            ["vedhæftningen har ingen data", "the attachment has no data"],
            why = [
                "modtageren får data, første gang filen sendes, og når den videresendes",
                "the receiver gets its data the first time it is sent, and when it is forwarded"
            ],
            fix = ["læg filens indhold i `data`", "put the file's content into `data`"]
        ),
        Governance::AttachmentWithout { what } => fill!(
            say,
            [what],
            ["vedhæftningen har ingen {0}", "the attachment has no {0}"],
            why = [
                "modtageren viser den med dens titel og genkender den på dens identifikator",
                "the receiver shows it under its title and recognises it by its identifier"
            ],
            fix = ["tilføj {0}", "add {0}"]
        ),
        Governance::AttachmentAgain => fill!(
            say,
            [],
            ["vedhæftningens data sendes igen", "the attachment's data are sent again"],
            why = [
                "modtageren af et svar har dem allerede: her er identifikatoren nok",
                "the receiver of a reply has them already: there its identifier is enough"
            ],
            fix = ["udelad `data`", "leave out `data`"]
        ),
        Governance::TitleWithEnding { ending } => fill!(
            say,
            [ending],
            ["titlen slutter som et filnavn: .{0}", "the title ends like a file: .{0}"],
            why = ["typen fremgår af contentType", "the type is told by contentType"],
            fix = ["udelad .{0}", "leave out .{0}"]
        ),
        Governance::TooLarge { bytes, limit } => fill!(
            say,
            [bytes, limit],
            ["meddelelsen fylder {0} bytes; netværket tager {1}", "the message has {0} bytes; the network carries {1}"],
            fix = ["send færre eller mindre vedhæftninger", "send fewer or smaller attachments"]
        ),
        Governance::NoProvenance { id } => fill!(
            say,
            [id],
            ["ingen Provenance har MessageHeader {0} som mål", "no Provenance has the MessageHeader {0} as its target"],
            why = [
                "en af dem fortæller, hvad der skete med netop denne meddelelse",
                "one of them tells what happened with this very message"
            ],
            fix = [
                "lad den nyeste Provenance pege på MessageHeader",
                "let the newest Provenance lead to the MessageHeader"
            ]
        ),
        Governance::HistoryMissing { activity, role } => fill!(
            say,
            [activity, role],
            ["{0} henviser ikke til den meddelelse, den handler om", "{0} does not refer to the message it is about"],
            why = [
                "en `entity` med rollen \"{1}\" peger på den tidligere meddelelse",
                "an `entity` with the role \"{1}\" leads to the earlier message"
            ],
            fix = ["tilføj en `entity` med rollen \"{1}\"", "add an `entity` with the role \"{1}\""]
        ),
        Governance::ProvenanceCount { count } => fill!(
            say,
            [count],
            ["der er {0} Provenance", "there are {0} Provenances"],
            why = [
                "en kvittering har to: sin egen og den fra meddelelsen, den kvitterer for",
                "an acknowledgement has two: its own, and that of the message it answers"
            ]
        ),
        Governance::StayClass { activity, found, expected } => fill!(
            say,
            [found, activity, expected],
            ["opholdets klasse er {0}, men aktiviteten er {1}", "the stay's class is {0}, but the activity is {1}"],
            why = ["klassen {2} hører til denne aktivitet", "the class {2} goes with this activity"],
            fix = ["ret klassen eller aktiviteten", "correct the class or the activity"]
        ),
        Governance::StayStatus { found, expected, deceased: true, .. } => fill!(
            say,
            [found, expected],
            ["patienten er død, men opholdets status er {0}", "the patient is dead, but the stay's status is {0}"],
            why = ["døden afslutter opholdet: status er \"{1}\"", "death ends the stay: its status is \"{1}\""],
            fix = ["ret status", "correct the status"]
        ),
        Governance::StayStatus { activity, found, expected, deceased: false } => fill!(
            say,
            [found, activity, expected],
            ["opholdets status er {0}, men aktiviteten er {1}", "the stay's status is {0}, but the activity is {1}"],
            why = ["status \"{2}\" hører til denne aktivitet", "the status \"{2}\" goes with this activity"],
            fix = ["ret status eller aktiviteten", "correct the status or the activity"]
        ),
        Governance::PeriodEnd => fill!(
            say,
            [],
            ["opholdet er afsluttet, men har intet sluttidspunkt", "the stay is finished, but has no end"],
            fix = ["tilføj `period.end`", "add `period.end`"]
        ),
        Governance::LeaveEnd => fill!(
            say,
            [],
            [
                "orloven er slut, men dens start eller slut mangler",
                "the leave has ended, but its start or end is missing"
            ],
            why = [
                "modtageren skal kunne se, hvor længe patienten var hjemme",
                "the receiver must be able to tell how long the patient was at home"
            ],
            fix = ["tilføj orlovens start og slut", "add start and end of the leave"]
        ),
        Governance::SecondLeave => fill!(
            say,
            [],
            ["der er mere end én orlov", "there is more than one leave"],
            why = ["et advis fortæller kun om den aktuelle", "a notification tells of the current one only"],
            fix = ["behold den aktuelle", "keep the current one"]
        ),
        Governance::CprOnly => fill!(
            say,
            [],
            ["patienten har intet CPR-nummer", "the patient has no CPR number"],
            why =
                ["denne standard tager ikke imod et erstatningsnummer", "this standard accepts no replacement number"],
            fix = ["brug CPR-nummeret", "use the CPR number"]
        ),
        Governance::DocumentTitle { found, expected } => fill!(
            say,
            [found, expected],
            ["titlen er {0}", "the title is {0}"],
            why = ["forventet er {1}", "expected is {1}"],
            fix = ["brug den aftalte titel", "use the agreed title"]
        ),
        Governance::Authors { institutions, people } => fill!(
            say,
            [institutions, people],
            [
                "dokumentet har {0} institutioner og {1} personer som forfattere",
                "the document has {0} institutions and {1} people as authors"
            ],
            why = [
                "det har netop én institution og højst én person",
                "it has exactly one institution, and at most one person"
            ]
        ),
        Governance::Interpretation { found } => fill!(
            say,
            [found],
            ["målingen er fortolket som {0}", "the measurement is interpreted as {0}"],
            why = [
                "kommunale målinger fortolkes ikke: koden er altid \"NI\"",
                "municipal measurements are not interpreted: the code is always \"NI\""
            ],
            fix = ["brug \"NI\"", "use \"NI\""]
        ),
        Governance::LongName => fill!(
            say,
            [],
            ["målingens lange navn mangler", "the measurement's long name is missing"],
            why = ["modtageren viser det", "the receiver shows it"],
            fix = ["tilføj `display`", "add `display`"]
        ),
        Governance::CancellationReason => fill!(
            say,
            [],
            ["annulleringen har ingen begrundelse", "the cancellation does not give its reason"],
            fix = ["skriv begrundelsen i `conclusion`", "write the reason in `conclusion`"]
        ),
        Governance::OutcomeMissing { code } => fill!(
            say,
            [code],
            ["svaret er {0}, men siger ikke hvorfor", "the answer is {0}, but does not say why"],
            why = ["afsenderen kan kun rette det, den får at vide", "the sender can only mend what it is told"],
            fix = ["tilføj en OperationOutcome", "add an OperationOutcome"]
        ),
        Governance::IdentifierMissing { resource } => fill!(
            say,
            [resource],
            [
                "{0} har ingen identifikator med både system og værdi",
                "{0} has no identifier with both system and value"
            ],
            why = [
                "en modtager kan ikke skelne den fra andre eller genkende den i næste dokument",
                "a receiver could not tell it from others, or know it again in the next document"
            ],
            fix = ["tilføj `identifier` med `system` og `value`", "add `identifier` with `system` and `value`"]
        ),
        Governance::TextTooLong { bytes, limit } => fill!(
            say,
            [bytes, limit],
            [
                "teksten fylder {0} byte; modtagere skal højst kunne tage imod {1}",
                "the text takes {0} bytes; receivers need to take no more than {1}"
            ],
            fix = ["forkort teksten, eller send den som vedhæftning", "shorten the text, or send it as an attachment"]
        ),
    }
}
