//! Test results: report by report, and by sampling time.

use super::Attachment;
use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::MarkKind;
use super::Notice;
use super::Party;
use super::Place;
use super::Time;
use super::Trend;
use super::Value;

/// The reports of one person.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Results {
    /// The top.
    pub head: Head,
    /// Reports, the latest sample first.
    pub reports: Vec<ResultReport>,
    /// All results by sampling time; none where there is only one time.
    pub cumulative: Option<Cumulative>,
    /// Analyses with numbers of more than one time.
    pub trends: Vec<Trend>,
    /// Comments that apply to whole reports, together.
    pub comments: Vec<ReportComment>,
    /// The bottom.
    pub foot: Foot,
}

/// One report.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct ResultReport {
    /// A name for links: `r1`.
    pub anchor: String,
    /// `Prøve taget 20.11.2026 kl. 09.30`.
    pub title: Value,
    /// Whether it has been taken back: struck through and folded away, but there.
    pub cancelled: bool,
    /// Corrected, cancelled, consent refused.
    pub marks: Vec<Mark>,
    /// Not judged, consent refused: to be said loudly.
    pub notices: Vec<Notice>,
    /// When the sample was taken, where all results agree.
    pub sampled: Option<Time>,
    /// Producer, signature, receiver, requester.
    pub parties: Vec<Party>,
    /// Status, time of the report, reason for cancelling.
    pub facts: Vec<Field>,
    /// The comment on all results.
    pub comment: Option<ReportComment>,
    /// What the table is about, in a sentence.
    pub caption: String,
    /// Headings of the columns: analysis, value, unit, range, flag, remarks.
    pub columns: ResultColumns,
    /// Results by national group.
    pub groups: Vec<ResultGroup>,
    /// The full names of analyses by their code.
    pub long_names: Vec<Field>,
    /// The heading over them.
    pub long_names_label: String,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// The heading over them.
    pub attachments_label: String,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
    /// The message it came in.
    pub message: u32,
}

/// Headings of a table of results; a column that no row needs has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct ResultColumns {
    /// Always.
    pub analysis: String,
    /// Always.
    pub value: String,
    /// The unit.
    pub unit: Option<String>,
    /// The range, where any sender gave one.
    pub range: Option<String>,
    /// The laboratory's flag.
    pub flag: Option<String>,
    /// The status, where rows differ from the report.
    pub status: Option<String>,
    /// The sampling time, where rows differ.
    pub sampled: Option<String>,
    /// Notes and what was corrected.
    pub remarks: Option<String>,
}

/// A comment that applies to a whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct ReportComment {
    /// `Klinisk kommentar`.
    pub label: String,
    /// That it applies to all results, or of which report it is.
    pub applies: String,
    /// The text; line breaks are the author's.
    pub text: Value,
    /// The report.
    pub anchor: String,
}

/// Results of one national group.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct ResultGroup {
    /// Its name; empty where the sender named none and there is no other group.
    pub label: String,
    /// The results.
    pub rows: Vec<ResultRow>,
}

/// One result.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct ResultRow {
    /// The short name of the analysis.
    pub name: Value,
    /// Its code.
    pub code: Option<Value>,
    /// Its full name, where that is longer.
    pub long_name: Option<Value>,
    /// Whether it is a part of the result above it: systolic, diastolic.
    pub part: bool,
    /// The value with its comparator and the sender's own decimals; else why there is none.
    pub value: Value,
    /// Whether there is a value.
    pub has_value: bool,
    /// Whether it is a number, to be right-aligned.
    pub numeric: bool,
    /// The unit as people write it.
    pub unit: Option<Value>,
    /// The range as the sender gave it.
    pub range: Option<Value>,
    /// The laboratory's flag in words.
    pub flag: Option<Flag>,
    /// The status in words.
    pub status: Option<Value>,
    /// Corrected, cancelled, preliminary.
    pub marks: Vec<Mark>,
    /// Whether it was taken back: struck through.
    pub cancelled: bool,
    /// What it was before a correction: `7,9 mmol/L`.
    pub before: Option<Value>,
    /// The sentence about that: when it was, and when it was corrected.
    pub before_text: Option<String>,
    /// The answer before this one, in a sentence.
    pub previous: Option<String>,
    /// Comments on this result.
    pub notes: Vec<Value>,
    /// The label over them.
    pub notes_label: String,
    /// When the sample was taken.
    pub sampled: Option<Time>,
    /// A line of numbers, only where the message has a range.
    pub line: Option<NumberLine>,
    /// Producers, methods and what else is said.
    pub fields: Vec<Field>,
    /// The element it came from.
    pub at: Place,
}

/// A laboratory's flag.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Flag {
    /// Where it puts the result.
    pub kind: FlagKind,
    /// In words.
    pub value: Value,
}

/// Where a flag puts a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum FlagKind {
    /// Not judged: never coloured.
    NotInterpreted,
    /// Within the range, or negative.
    Within,
    /// Above.
    Above,
    /// Below.
    Below,
    /// Critical.
    Critical,
    /// Abnormal without a direction.
    Abnormal,
    /// Anything else.
    #[default]
    Other,
}

/// A value on a line with the message's own range. Positions are from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct NumberLine {
    /// Where the range begins; 0 where it has no lower limit.
    pub low: f64,
    /// Where it ends; 1 where it has no upper limit.
    pub high: f64,
    /// Where the value is.
    pub value: f64,
    /// The lower limit in words.
    pub low_text: Option<String>,
    /// The upper limit in words.
    pub high_text: Option<String>,
    /// The whole line in one sentence.
    pub sentence: String,
}

/// Results by sampling time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Cumulative {
    /// What the table is, in a sentence.
    pub caption: String,
    /// The heading of the first column.
    pub analysis: String,
    /// Sampling times, latest first.
    pub columns: Vec<CumulativeColumn>,
    /// Rows by national group.
    pub groups: Vec<CumulativeGroup>,
}

/// One sampling time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct CumulativeColumn {
    /// The date, without the year where all are of the same.
    pub date: String,
    /// The time of day.
    pub clock: Option<String>,
    /// In full.
    pub time: Time,
}

/// Rows of one national group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct CumulativeGroup {
    /// Its name.
    pub label: String,
    /// Its analyses.
    pub rows: Vec<CumulativeRow>,
}

/// One analysis over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct CumulativeRow {
    /// Its short name.
    pub name: Value,
    /// Its unit.
    pub unit: Option<String>,
    /// A cell for each column; empty where it was not measured.
    pub cells: Vec<Vec<CumulativeValue>>,
}

/// One value among many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct CumulativeValue {
    /// The value.
    pub value: Value,
    /// Whether it was taken back.
    pub cancelled: bool,
    /// Corrected, flagged: in words.
    pub remarks: Vec<String>,
    /// What kind of remark stands out.
    pub mark: Option<MarkKind>,
    /// The flag, for its shape and colour.
    pub flag: Option<FlagKind>,
}
