//! English words for KS055x to KS059x.

use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Governance, say: &Say) -> Words {
    match problem {
        Governance::NarrativeMissing { resource } => fill!(
            say,
            [resource],
            "{0} has no narrative",
            why = "a person must be able to read every resource without a program that knows FHIR",
            fix = "add `text` with status and div"
        ),
        Governance::NarrativeStatus { found } => fill!(
            say,
            [found],
            "the narrative's status is {0}",
            why = "only \"generated\" and \"extensions\" say that the narrative tells all that the data tell",
            fix = "use \"generated\" or \"extensions\""
        ),
        Governance::NarrativeWithoutId { id } => fill!(
            say,
            [id],
            "the narrative does not mention the resource's id {0}",
            why = "a reader must be able to tell which resource it is about",
            fix = "mention the id in the narrative"
        ),
        Governance::HeaderCount { count } => {
            fill!(say, [count], "there are {0} MessageHeaders", why = "a message has exactly one")
        }
        Governance::TimesDiffer { one, other } => fill!(
            say,
            [one, other],
            "`{0}` is not the same time as `{1}`",
            why = "both are the time at which it happened",
            fix = "give both the same time"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Shape } => fill!(
            say,
            [found],
            "the segment's identifier {0} is not a UUID",
            why = "other systems tell segments apart by it",
            fix = "use urn:uuid: and a random UUID (version 4)"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Version } => fill!(
            say,
            [found],
            "the segment's identifier {0} is not a random UUID (version 4)",
            why = "other kinds of UUID can tell where and when they were made, and are not the agreed form",
            fix = "use a random UUID (version 4)"
        ),
        Governance::PayloadIdentifier { found, fault: UuidFault::Repeated } => fill!(
            say,
            [found],
            "two segments have the identifier {0}",
            why = "other systems tell segments apart by it",
            fix = "give each segment its own"
        ),
        Governance::PayloadAssigner => fill!(
            say,
            [],
            "the segment's identifier does not name the sender as its assigner",
            why = "the organisation that sends a segment numbers it",
            fix = "let `assigner` lead to the sender's organisation"
        ),
        Governance::AttachmentType { found, allowed } => fill!(
            say,
            [found, &allowed.join(", ")],
            "attachments of type {0} are not agreed",
            why = "agreed are {1}",
            fix = "convert it, for example to PDF"
        ),
        Governance::AttachmentWithout { what: "data" } => fill!(
            say,
            [],
            "the attachment has no data",
            why = "the receiver gets its data the first time it is sent, and when it is forwarded",
            fix = "put the file's content into `data`"
        ),
        Governance::AttachmentWithout { what } => fill!(
            say,
            [what],
            "the attachment has no {0}",
            why = "the receiver shows it under its title and recognises it by its identifier",
            fix = "add {0}"
        ),
        Governance::AttachmentAgain => fill!(
            say,
            [],
            "the attachment's data are sent again",
            why = "the receiver of a reply has them already: there its identifier is enough",
            fix = "leave out `data`"
        ),
        Governance::TitleWithEnding { ending } => fill!(
            say,
            [ending],
            "the title ends like a file: .{0}",
            why = "the type is told by contentType",
            fix = "leave out .{0}"
        ),
        Governance::TooLarge { bytes, limit } => fill!(
            say,
            [bytes, limit],
            "the message has {0} bytes; the network carries {1}",
            fix = "send fewer or smaller attachments"
        ),
        Governance::NoProvenance { id } => fill!(
            say,
            [id],
            "no Provenance has the MessageHeader {0} as its target",
            why = "one of them tells what happened with this very message",
            fix = "let the newest Provenance lead to the MessageHeader"
        ),
        Governance::HistoryMissing { activity, role } => fill!(
            say,
            [activity, role],
            "{0} does not refer to the message it is about",
            why = "an `entity` with the role \"{1}\" leads to the earlier message",
            fix = "add an `entity` with the role \"{1}\""
        ),
        Governance::ProvenanceCount { count } => fill!(
            say,
            [count],
            "there are {0} Provenances",
            why = "an acknowledgement has two: its own, and that of the message it answers"
        ),
        Governance::StayClass { activity, found, expected } => fill!(
            say,
            [found, activity, expected],
            "the stay's class is {0}, but the activity is {1}",
            why = "the class {2} goes with this activity",
            fix = "correct the class or the activity"
        ),
        Governance::StayStatus { found, expected, deceased: true, .. } => fill!(
            say,
            [found, expected],
            "the patient is dead, but the stay's status is {0}",
            why = "death ends the stay: its status is \"{1}\"",
            fix = "correct the status"
        ),
        Governance::StayStatus { activity, found, expected, deceased: false } => fill!(
            say,
            [found, activity, expected],
            "the stay's status is {0}, but the activity is {1}",
            why = "the status \"{2}\" goes with this activity",
            fix = "correct the status or the activity"
        ),
        Governance::PeriodEnd => fill!(say, [], "the stay is finished, but has no end", fix = "add `period.end`"),
        Governance::LeaveEnd => fill!(
            say,
            [],
            "the leave has ended, but its start or end is missing",
            why = "the receiver must be able to tell how long the patient was at home",
            fix = "add start and end of the leave"
        ),
        Governance::SecondLeave => fill!(
            say,
            [],
            "there is more than one leave",
            why = "a notification tells of the current one only",
            fix = "keep the current one"
        ),
        Governance::CprOnly => fill!(
            say,
            [],
            "the patient has no CPR number",
            why = "this standard accepts no replacement number",
            fix = "use the CPR number"
        ),
        Governance::DocumentTitle { found, expected } => {
            fill!(say, [found, expected], "the title is {0}", why = "expected is {1}", fix = "use the agreed title")
        }
        Governance::Authors { institutions, people } => fill!(
            say,
            [institutions, people],
            "the document has {0} institutions and {1} people as authors",
            why = "it has exactly one institution, and at most one person"
        ),
        Governance::Interpretation { found } => fill!(
            say,
            [found],
            "the measurement is interpreted as {0}",
            why = "municipal measurements are not interpreted: the code is always \"NI\"",
            fix = "use \"NI\""
        ),
        Governance::LongName => fill!(
            say,
            [],
            "the measurement's long name is missing",
            why = "the receiver shows it",
            fix = "add `display`"
        ),
        Governance::CancellationReason => {
            fill!(say, [], "the cancellation does not give its reason", fix = "write the reason in `conclusion`")
        }
        Governance::OutcomeMissing { code } => fill!(
            say,
            [code],
            "the answer is {0}, but does not say why",
            why = "the sender can only mend what it is told",
            fix = "add an OperationOutcome"
        ),
        Governance::IdentifierMissing { resource } => fill!(
            say,
            [resource],
            "{0} has no identifier with both system and value",
            why = "a receiver could not tell it from others, or know it again in the next document",
            fix = "add `identifier` with `system` and `value`"
        ),
        Governance::TextTooLong { bytes, limit } => fill!(
            say,
            [bytes, limit],
            "the text takes {0} bytes; receivers need to take no more than {1}",
            fix = "shorten the text, or send it as an attachment"
        ),
    }
}
