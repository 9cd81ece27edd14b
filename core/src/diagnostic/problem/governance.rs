//! KS055x to KS059x: what MedCom's governance asks for in prose.

use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// What keeps an identifier from being a random UUID of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UuidFault {
    /// It is no UUID.
    Shape,
    /// It is a UUID of another kind than the random one (version 4).
    Version,
    /// Another segment has it.
    Repeated,
}

/// A problem of governance.
#[derive(Clone, Debug, PartialEq)]
pub enum Governance {
    /// A resource without narrative.
    NarrativeMissing {
        /// Its type.
        resource: String,
    },
    /// A narrative whose status is neither `generated` nor `extensions`.
    NarrativeStatus {
        /// The status.
        found: Excerpt,
    },
    /// A narrative that does not name its resource.
    NarrativeWithoutId {
        /// The resource's id.
        id: Excerpt,
    },
    /// None or several MessageHeaders.
    HeaderCount {
        /// How many.
        count: usize,
    },
    /// Two times that should be the same.
    TimesDiffer {
        /// The element pointed at.
        one: &'static str,
        /// The other one.
        other: &'static str,
    },
    /// A segment's identifier.
    PayloadIdentifier {
        /// The identifier.
        found: Excerpt,
        /// What is wrong with it.
        fault: UuidFault,
    },
    /// A new segment's identifier that was not given by the sender.
    PayloadAssigner,
    /// An attachment of a type that is not agreed.
    AttachmentType {
        /// The type.
        found: Excerpt,
        /// The types that may be sent.
        allowed: &'static [&'static str],
    },
    /// An attachment without something it needs.
    AttachmentWithout {
        /// The element: `data`, `title`, `identifier`.
        what: &'static str,
    },
    /// An attachment whose data the receiver has already.
    AttachmentAgain,
    /// A title with a file's ending.
    TitleWithEnding {
        /// The ending.
        ending: &'static str,
    },
    /// A message larger than the network carries.
    TooLarge {
        /// Number of bytes.
        bytes: usize,
        /// At most.
        limit: usize,
    },
    /// No Provenance has the MessageHeader as its target.
    NoProvenance {
        /// The MessageHeader's id.
        id: Excerpt,
    },
    /// A Provenance that does not refer to the message it is about.
    HistoryMissing {
        /// The activity.
        activity: Excerpt,
        /// The role that an entity should have.
        role: &'static str,
    },
    /// A number of Provenances other than two.
    ProvenanceCount {
        /// How many.
        count: usize,
    },
    /// A stay's class that does not go with the activity.
    StayClass {
        /// The activity.
        activity: Excerpt,
        /// The class.
        found: Excerpt,
        /// The one that goes with it.
        expected: &'static str,
    },
    /// A stay's status that does not go with the activity.
    StayStatus {
        /// The activity.
        activity: Excerpt,
        /// The status.
        found: Excerpt,
        /// The one that goes with it.
        expected: &'static str,
        /// Whether the patient is dead.
        deceased: bool,
    },
    /// A stay that is over, without its end.
    PeriodEnd,
    /// A leave that is over, without its start and end.
    LeaveEnd,
    /// More than one leave.
    SecondLeave,
    /// A patient without a CPR number.
    CprOnly,
    /// A document's title.
    DocumentTitle {
        /// The title.
        found: Excerpt,
        /// As it should be.
        expected: Excerpt,
    },
    /// A document's authors.
    Authors {
        /// How many institutions.
        institutions: usize,
        /// How many people.
        people: usize,
    },
    /// An interpretation of a measurement that is not to be interpreted.
    Interpretation {
        /// The code.
        found: Excerpt,
    },
    /// A measurement without its long name.
    LongName,
    /// A cancellation without its reason.
    CancellationReason,
    /// A refusal that does not say why.
    OutcomeMissing {
        /// The answer.
        code: Excerpt,
    },
    /// A resource of a document that cannot be told from others.
    IdentifierMissing {
        /// Its type.
        resource: String,
    },
    /// A text longer than receivers must take.
    TextTooLong {
        /// Number of bytes.
        bytes: usize,
        /// At most.
        limit: usize,
    },
}

impl Governance {
    pub(crate) fn code(&self) -> Code {
        match self {
            Governance::NarrativeMissing { .. } => Code::new("KS0550", "narrative-missing"),
            Governance::NarrativeStatus { .. } => Code::new("KS0551", "narrative-status"),
            Governance::NarrativeWithoutId { .. } => Code::new("KS0552", "narrative-without-id"),
            Governance::HeaderCount { .. } => Code::new("KS0553", "one-message-header"),
            Governance::TimesDiffer { .. } => Code::new("KS0554", "times-differ"),
            Governance::PayloadIdentifier { .. } => Code::new("KS0555", "payload-identifier"),
            Governance::PayloadAssigner => Code::new("KS0556", "payload-assigner"),
            Governance::AttachmentType { .. } => Code::new("KS0557", "attachment-type"),
            Governance::AttachmentWithout { .. } => Code::new("KS0558", "attachment-without"),
            Governance::AttachmentAgain => Code::new("KS0559", "attachment-again"),
            Governance::TitleWithEnding { .. } => Code::new("KS0560", "title-with-file-ending"),
            Governance::TooLarge { .. } => Code::new("KS0561", "message-too-large"),
            Governance::NoProvenance { .. } => Code::new("KS0562", "no-provenance-of-message"),
            Governance::HistoryMissing { .. } => Code::new("KS0563", "history-missing"),
            Governance::ProvenanceCount { .. } => Code::new("KS0564", "two-provenances"),
            Governance::StayClass { .. } => Code::new("KS0565", "class-of-stay"),
            Governance::StayStatus { .. } => Code::new("KS0566", "status-of-stay"),
            Governance::PeriodEnd => Code::new("KS0567", "end-of-stay"),
            Governance::LeaveEnd => Code::new("KS0568", "end-of-leave"),
            Governance::SecondLeave => Code::new("KS0569", "second-leave"),
            Governance::CprOnly => Code::new("KS0570", "cpr-only"),
            Governance::DocumentTitle { .. } => Code::new("KS0571", "document-title"),
            Governance::Authors { .. } => Code::new("KS0572", "document-authors"),
            Governance::Interpretation { .. } => Code::new("KS0573", "not-interpreted"),
            Governance::LongName => Code::new("KS0574", "long-name"),
            Governance::CancellationReason => Code::new("KS0575", "cancellation-reason"),
            Governance::OutcomeMissing { .. } => Code::new("KS0576", "refusal-without-reason"),
            Governance::IdentifierMissing { .. } => Code::new("KS0577", "identifier-missing"),
            Governance::TextTooLong { .. } => Code::new("KS0578", "text-too-long"),
        }
    }
}
