//! English words for KS055x to KS059x.

use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Governance, say: &Say) -> Words {
    match problem {
        Governance::NarrativeMissing { resource } => Words {
            headline: format!("{resource} has no narrative"),
            why: Some("a person must be able to read every resource without a program that knows FHIR".into()),
            fix: Some("add `text` with status and div".into()),
            ..Words::default()
        },
        Governance::NarrativeStatus { found } => Words {
            headline: format!("the narrative's status is {}", say.value(found)),
            why: Some(
                "only \"generated\" and \"extensions\" say that the narrative tells all that the data tell".into(),
            ),
            fix: Some("use \"generated\" or \"extensions\"".into()),
            ..Words::default()
        },
        Governance::NarrativeWithoutId { id } => Words {
            headline: format!("the narrative does not mention the resource's id {}", say.value(id)),
            why: Some("a reader must be able to tell which resource it is about".into()),
            fix: Some("mention the id in the narrative".into()),
            ..Words::default()
        },
        Governance::HeaderCount { count } => Words {
            headline: format!("there are {count} MessageHeaders"),
            why: Some("a message has exactly one".into()),
            ..Words::default()
        },
        Governance::TimesDiffer { one, other } => Words {
            headline: format!("`{one}` is not the same time as `{other}`"),
            why: Some("both are the time at which it happened".into()),
            fix: Some("give both the same time".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Shape } => Words {
            headline: format!("the segment's identifier {} is not a UUID", say.value(found)),
            why: Some("other systems tell segments apart by it".into()),
            fix: Some("use urn:uuid: and a random UUID (version 4)".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Version } => Words {
            headline: format!("the segment's identifier {} is not a random UUID (version 4)", say.value(found)),
            why: Some("other kinds of UUID can tell where and when they were made, and are not the agreed form".into()),
            fix: Some("use a random UUID (version 4)".into()),
            ..Words::default()
        },
        Governance::PayloadIdentifier { found, fault: UuidFault::Repeated } => Words {
            headline: format!("two segments have the identifier {}", say.value(found)),
            why: Some("other systems tell segments apart by it".into()),
            fix: Some("give each segment its own".into()),
            ..Words::default()
        },
        Governance::PayloadAssigner => Words {
            headline: "the segment's identifier does not name the sender as its assigner".into(),
            why: Some("the organisation that sends a segment numbers it".into()),
            fix: Some("let `assigner` lead to the sender's organisation".into()),
            ..Words::default()
        },
        Governance::AttachmentType { found, allowed } => Words {
            headline: format!("attachments of type {} are not agreed", say.value(found)),
            why: Some(format!("agreed are {}", allowed.join(", "))),
            fix: Some("convert it, for example to PDF".into()),
            ..Words::default()
        },
        Governance::AttachmentWithout { what: "data" } => Words {
            headline: "the attachment has no data".into(),
            why: Some("the receiver gets its data the first time it is sent, and when it is forwarded".into()),
            fix: Some("put the file's content into `data`".into()),
            ..Words::default()
        },
        Governance::AttachmentWithout { what } => Words {
            headline: format!("the attachment has no {what}"),
            why: Some("the receiver shows it under its title and recognises it by its identifier".into()),
            fix: Some(format!("add {what}")),
            ..Words::default()
        },
        Governance::AttachmentAgain => Words {
            headline: "the attachment's data are sent again".into(),
            why: Some("the receiver of a reply has them already: there its identifier is enough".into()),
            fix: Some("leave out `data`".into()),
            ..Words::default()
        },
        Governance::TitleWithEnding { ending } => Words {
            headline: format!("the title ends like a file: .{ending}"),
            why: Some("the type is told by contentType".into()),
            fix: Some(format!("leave out .{ending}")),
            ..Words::default()
        },
        Governance::TooLarge { bytes, limit } => Words {
            headline: format!("the message has {bytes} bytes; the network carries {limit}"),
            fix: Some("send fewer or smaller attachments".into()),
            ..Words::default()
        },
        Governance::NoProvenance { id } => Words {
            headline: format!("no Provenance has the MessageHeader {} as its target", say.value(id)),
            why: Some("one of them tells what happened with this very message".into()),
            fix: Some("let the newest Provenance lead to the MessageHeader".into()),
            ..Words::default()
        },
        Governance::HistoryMissing { activity, role } => Words {
            headline: format!("{} does not refer to the message it is about", say.value(activity)),
            why: Some(format!("an `entity` with the role \"{role}\" leads to the earlier message")),
            fix: Some(format!("add an `entity` with the role \"{role}\"")),
            ..Words::default()
        },
        Governance::ProvenanceCount { count } => Words {
            headline: format!("there are {count} Provenances"),
            why: Some("an acknowledgement has two: its own, and that of the message it answers".into()),
            ..Words::default()
        },
        Governance::StayClass { activity, found, expected } => Words {
            headline: format!("the stay's class is {}, but the activity is {}", say.value(found), say.value(activity)),
            why: Some(format!("the class {expected} goes with this activity")),
            fix: Some("correct the class or the activity".into()),
            ..Words::default()
        },
        Governance::StayStatus { found, expected, deceased: true, .. } => Words {
            headline: format!("the patient is dead, but the stay's status is {}", say.value(found)),
            why: Some(format!("death ends the stay: its status is \"{expected}\"")),
            fix: Some("correct the status".into()),
            ..Words::default()
        },
        Governance::StayStatus { activity, found, expected, deceased: false } => Words {
            headline: format!("the stay's status is {}, but the activity is {}", say.value(found), say.value(activity)),
            why: Some(format!("the status \"{expected}\" goes with this activity")),
            fix: Some("correct the status or the activity".into()),
            ..Words::default()
        },
        Governance::PeriodEnd => Words {
            headline: "the stay is finished, but has no end".into(),
            fix: Some("add `period.end`".into()),
            ..Words::default()
        },
        Governance::LeaveEnd => Words {
            headline: "the leave has ended, but its start or end is missing".into(),
            why: Some("the receiver must be able to tell how long the patient was at home".into()),
            fix: Some("add start and end of the leave".into()),
            ..Words::default()
        },
        Governance::SecondLeave => Words {
            headline: "there is more than one leave".into(),
            why: Some("a notification tells of the current one only".into()),
            fix: Some("keep the current one".into()),
            ..Words::default()
        },
        Governance::CprOnly => Words {
            headline: "the patient has no CPR number".into(),
            why: Some("this standard accepts no replacement number".into()),
            fix: Some("use the CPR number".into()),
            ..Words::default()
        },
        Governance::DocumentTitle { found, expected } => Words {
            headline: format!("the title is {}", say.value(found)),
            why: Some(format!("expected is {}", say.value(expected))),
            fix: Some("use the agreed title".into()),
            ..Words::default()
        },
        Governance::Authors { institutions, people } => Words {
            headline: format!("the document has {institutions} institutions and {people} people as authors"),
            why: Some("it has exactly one institution, and at most one person".into()),
            ..Words::default()
        },
        Governance::Interpretation { found } => Words {
            headline: format!("the measurement is interpreted as {}", say.value(found)),
            why: Some("municipal measurements are not interpreted: the code is always \"NI\"".into()),
            fix: Some("use \"NI\"".into()),
            ..Words::default()
        },
        Governance::LongName => Words {
            headline: "the measurement's long name is missing".into(),
            why: Some("the receiver shows it".into()),
            fix: Some("add `display`".into()),
            ..Words::default()
        },
        Governance::CancellationReason => Words {
            headline: "the cancellation does not give its reason".into(),
            fix: Some("write the reason in `conclusion`".into()),
            ..Words::default()
        },
        Governance::OutcomeMissing { code } => Words {
            headline: format!("the answer is {}, but does not say why", say.value(code)),
            why: Some("the sender can only mend what it is told".into()),
            fix: Some("add an OperationOutcome".into()),
            ..Words::default()
        },
        Governance::IdentifierMissing { resource } => Words {
            headline: format!("{resource} has no identifier with both system and value"),
            why: Some("a receiver could not tell it from others, or know it again in the next document".into()),
            fix: Some("add `identifier` with `system` and `value`".into()),
            ..Words::default()
        },
        Governance::TextTooLong { bytes, limit } => Words {
            headline: format!("the text takes {bytes} bytes; receivers need to take no more than {limit}"),
            fix: Some("shorten the text, or send it as an attachment".into()),
            ..Words::default()
        },
    }
}
