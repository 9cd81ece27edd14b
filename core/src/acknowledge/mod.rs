//! The MedCom Acknowledgement that answers a received message: `ok`, or `fatal-error` with what was
//! found as an OperationOutcome.
//!
//! Times and ids are the caller's, since nothing here knows the clock or chance.

mod bundle;
mod received;

use crate::diagnostic::Say;
use crate::report::Report;
use received::Received;
use std::fmt;

/// What only the caller can give.
pub struct Stamp<'a> {
    /// The time of the acknowledgement with its zone: `2026-01-31T12:00:00+01:00`.
    pub time: &'a str,
    /// Gives a new UUID each time it is asked.
    pub id: &'a mut dyn FnMut() -> String,
}

/// Why a message cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswerable {
    /// It has no MessageHeader with an id that an answer could name.
    NoHeader,
    /// It does not tell the organization that sent it.
    NoSender,
    /// It does not tell the organization that it was sent to.
    NoReceiver,
    /// It is an acknowledgement, and those are never acknowledged.
    IsAcknowledgement,
}

impl fmt::Display for Unanswerable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoHeader => "the message has no MessageHeader with an id, which an answer must name",
            Self::NoSender => "the message does not tell the organization that sent it",
            Self::NoReceiver => "the message does not tell the organization that it was sent to",
            Self::IsAcknowledgement => "the message is an acknowledgement, and those are never acknowledged",
        })
    }
}

impl std::error::Error for Unanswerable {}

/// The Acknowledgement in FHIR JSON: `fatal-error` where the report says invalid, else `ok`.
pub fn acknowledge(report: &Report, say: &Say, stamp: Stamp<'_>) -> Result<String, Unanswerable> {
    let received = Received::read(&report.tree)?;
    Ok(bundle::write(&received, report, say, stamp))
}
