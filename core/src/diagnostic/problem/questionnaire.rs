//! KS07xx: responses to questionnaires, and definitions that are checked as messages.

use crate::diagnostic::code::Code;

/// A problem of a QuestionnaireResponse or a Questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub enum Questionnaire {
    /// The questionnaire is not here, so the answers were not checked against it.
    NotFound {
        /// Its canonical.
        canonical: String,
    },
    /// The questionnaire has no such item.
    Unknown {
        /// `linkId`.
        link: String,
    },
    /// The item stands somewhere else in the questionnaire.
    Misplaced {
        /// `linkId`.
        link: String,
    },
    /// Items do not come in the questionnaire's order.
    Order {
        /// `linkId`.
        link: String,
    },
    /// An answer to a question that the other answers leave out.
    NotEnabled {
        /// `linkId`.
        link: String,
    },
    /// No answer to a required question.
    Required {
        /// `linkId`.
        link: String,
    },
    /// A required group without items.
    EmptyGroup {
        /// `linkId`.
        link: String,
    },
    /// More answers than the question takes.
    TooMany {
        /// `linkId`.
        link: String,
        /// How many it takes.
        most: u32,
        /// How many there are.
        found: u32,
    },
    /// Fewer answers than the question asks for.
    TooFew {
        /// `linkId`.
        link: String,
        /// How many it asks for.
        least: u32,
        /// How many there are.
        found: u32,
    },
    /// An answer to an item that takes none.
    NoAnswerHere {
        /// `linkId`.
        link: String,
        /// `group` or `display`.
        kind: &'static str,
    },
    /// Items directly below a question: they belong below its answer.
    NoItemHere {
        /// `linkId`.
        link: String,
    },
    /// The item's text is not the question's.
    Text {
        /// `linkId`.
        link: String,
    },
    /// An answer of another type.
    AnswerType {
        /// Its type.
        found: String,
        /// The types that answer the question.
        allowed: Vec<String>,
    },
    /// Not one of the options.
    NotAnOption {
        /// `linkId`.
        link: String,
    },
    /// The text of an option where its code belongs.
    TextOfOption {
        /// `linkId`.
        link: String,
    },
    /// The value set of the options does not tell.
    OptionsUnknown {
        /// `linkId`.
        link: String,
        /// Its canonical.
        value_set: String,
    },
    /// Line breaks in an answer of one line.
    Lines {
        /// `linkId`.
        link: String,
    },
    /// A quantity that cannot be compared to its bound.
    NotComparable {
        /// The bound.
        bound: String,
    },
    /// A unit that the question does not allow.
    Unit {
        /// The unit.
        unit: String,
    },
    /// A reference to a resource of a type that the question does not allow.
    ReferenceType {
        /// The type.
        found: String,
        /// The allowed ones; any where empty.
        allowed: Vec<String>,
    },
    /// An attachment of a kind that the question does not allow.
    MimeType {
        /// The kind.
        found: String,
        /// The allowed ones.
        allowed: Vec<String>,
    },
    /// An answer that does not have the form the question asks for.
    Form {
        /// `linkId`.
        link: String,
        /// The pattern, or the most decimals.
        form: String,
    },
    /// An option that excludes the other answers.
    Exclusive {
        /// `linkId`.
        link: String,
    },
    /// A condition on a question that is not there.
    ConditionTarget {
        /// `linkId` of the question asked for.
        link: String,
    },
    /// A condition on a question that comes later.
    ConditionLater {
        /// `linkId` of the question asked for.
        link: String,
    },
    /// A condition that asks for its own question, or for one inside of it.
    ConditionOwn {
        /// `linkId` of the question asked for.
        link: String,
    },
}

impl Questionnaire {
    pub(crate) fn code(&self) -> Code {
        use Questionnaire::*;
        match self {
            NotFound { .. } => Code::new("KS0701", "questionnaire-not-found"),
            Unknown { .. } => Code::new("KS0702", "question-unknown"),
            Misplaced { .. } => Code::new("KS0703", "question-misplaced"),
            Order { .. } => Code::new("KS0704", "question-order"),
            NotEnabled { .. } => Code::new("KS0705", "question-not-enabled"),
            Required { .. } => Code::new("KS0706", "answer-missing"),
            EmptyGroup { .. } => Code::new("KS0707", "group-empty"),
            TooMany { .. } => Code::new("KS0708", "answers-too-many"),
            TooFew { .. } => Code::new("KS0709", "answers-too-few"),
            NoAnswerHere { .. } => Code::new("KS0710", "answer-not-allowed"),
            NoItemHere { .. } => Code::new("KS0711", "item-below-question"),
            Text { .. } => Code::new("KS0712", "question-text"),
            AnswerType { .. } => Code::new("KS0713", "answer-type"),
            NotAnOption { .. } => Code::new("KS0714", "answer-not-an-option"),
            TextOfOption { .. } => Code::new("KS0715", "answer-as-text"),
            OptionsUnknown { .. } => Code::new("KS0716", "options-not-decided"),
            Lines { .. } => Code::new("KS0717", "answer-lines"),
            NotComparable { .. } => Code::new("KS0718", "quantity-not-comparable"),
            Unit { .. } => Code::new("KS0719", "unit-not-allowed"),
            ReferenceType { .. } => Code::new("KS0720", "answer-reference-type"),
            MimeType { .. } => Code::new("KS0721", "attachment-kind"),
            Form { .. } => Code::new("KS0724", "answer-form"),
            Exclusive { .. } => Code::new("KS0725", "answer-exclusive"),
            ConditionTarget { .. } => Code::new("KS0722", "condition-target"),
            ConditionLater { .. } => Code::new("KS0723", "condition-later"),
            ConditionOwn { .. } => Code::new("KS0726", "condition-own"),
        }
    }
}
