//! What people see of a message or document: plain data, one model for each kind.
//!
//! [`view`] takes the messages at hand and gives one [`View`] for each thing there is to look at: a
//! thread, a card of diagnoses, a person's results, a stay in hospital. Every value remembers the
//! element it came from and the message that element stands in, whatever is missing is said, and
//! what is left out for the reader is counted. Nothing is worked out that the sender did not say.

mod model;
mod options;
mod reading;

pub use model::*;
pub use options::Audience;
pub use options::Options;
pub use options::Policy;
pub use options::Verdict;
pub use reading::Kind;
pub use reading::reading;
pub use reading::text;

use crate::tree::Tree;

/// Everything there is to look at in these messages.
pub fn view(messages: &[&Tree], options: &Options) -> Vec<View> {
    let one = |(number, tree): (usize, &&Tree)| {
        let reading = reading(tree, options.language);
        let at = Place { message: number as u32, path: String::new() };
        let text = reading.title.as_ref().map_or(reading.heading.clone(), |title| title.text.clone());
        let head = Head {
            language: options.language,
            audience: options.audience,
            messages: vec![number as u32],
            what: reading.heading.clone(),
            title: Value { text, at, ..Value::default() },
            ..Head::default()
        };
        match reading.kind {
            Kind::CareCommunication => View::Correspondence(Correspondence { head, ..Correspondence::default() }),
            Kind::HospitalNotification => View::HospitalStay(HospitalStay { head, ..HospitalStay::default() }),
            Kind::Acknowledgement => View::Receipt(Receipt { head, ..Receipt::default() }),
            Kind::HomeCareObservation => View::Results(Results { head, ..Results::default() }),
            Kind::ConditionList => View::DiagnosisCard(DiagnosisCard { head, ..DiagnosisCard::default() }),
            Kind::Note => View::Note(Document { head, ..Document::default() }),
            Kind::Ecg => View::Ecg(Document { head, ..Document::default() }),
            Kind::Document | Kind::Other => {
                View::Other(Document { head, unreadable: tree.is_empty(), ..Document::default() })
            }
        }
    };
    messages.iter().enumerate().map(one).collect()
}
