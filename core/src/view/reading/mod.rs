//! Plain readings: who wrote, to whom, about whom, what and when, of any supported document.
//!
//! A [`Reading`] is plain data, made from the [`Tree`] alone: whatever is missing is said, nothing
//! is worked out that the sender did not say, and every value remembers the path it came from.

mod bundle;
mod correspondence;
mod diagnoses;
mod document;
mod elements;
mod fallback;
mod glossary;
mod hospital;
mod json;
mod kind;
mod message;
mod model;
mod narrative;
mod outcome;
mod parties;
mod results;
mod time;
mod words;

pub use kind::Kind;
pub use model::Reading;

use crate::diagnostic::Language;
use crate::tree::Tree;
use bundle::Bundle;

/// Reads a message or document for people, with labels in the language.
pub fn reading(tree: &Tree, language: Language) -> Reading {
    let bundle = Bundle::new(tree, language);
    let kind = kind::of(&bundle);
    let mut reading = Reading { kind, heading: kind.heading(language).into(), language, ..Reading::default() };
    if tree.is_empty() {
        reading.missing.push(bundle.word(words::Word::NothingToRead).into());
        return reading;
    }
    match kind {
        Kind::CareCommunication => correspondence::read(&bundle, &mut reading),
        Kind::HospitalNotification => hospital::read(&bundle, &mut reading),
        Kind::Acknowledgement => outcome::read(&bundle, &mut reading),
        Kind::HomeCareObservation => results::read(&bundle, &mut reading),
        Kind::ConditionList => diagnoses::read(&bundle, &mut reading),
        Kind::Note | Kind::Ecg | Kind::Document => document::read(&bundle, &mut reading),
        Kind::Other => fallback::read(&bundle, &mut reading),
    }
    if kind != Kind::Other {
        bundle.history(&mut reading);
    }
    reading
}
