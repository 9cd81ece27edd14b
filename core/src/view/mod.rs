//! What people see of a message or document: plain data, one model for each kind.
//!
//! [`view`] takes the messages at hand and gives one [`View`] for each thing there is to look at: a
//! thread, a card of diagnoses, a person's results, a stay in hospital. Every value remembers the
//! element it came from and the message that element stands in, whatever is missing is said, and
//! what is left out for the reader is counted. Nothing is worked out that the sender did not say.

mod attachment;
mod base64;
mod cda;
mod content;
mod correspondence;
mod diagnoses;
mod document;
mod elements;
mod entities;
mod fallback;
mod foot;
mod glossary;
mod head;
mod html;
mod kind;
mod memory;
mod message;
mod model;
mod narrative;
mod options;
mod parties;
mod person;
mod receipt;
mod results;
mod select;
mod sniff;
mod statement;
mod stay;
pub mod text;
mod time;
mod units;
mod withheld;
mod words;

pub use content::content;
pub use kind::Kind;
pub use memory::Memory;
pub use model::*;
pub use options::Audience;
pub use options::Options;
pub use options::Policy;
pub use options::Verdict;

use crate::sorting::sort_by_key;
use crate::tree::Tree;
use message::Index;
use message::Message;
use std::rc::Rc;

/// Everything there is to look at in these messages: threads, results and stays are put together
/// from the messages they came in, and stand where the first of these was given.
pub fn view(messages: &[&Tree], options: &Options) -> Vec<View> {
    let indexes: Vec<Rc<Index>> = messages.iter().map(|tree| Rc::new(Index::new(tree))).collect();
    made(messages, &indexes, options, None)
}

/// The same, where most of the messages have been viewed before: what was made of those is taken from memory. A memory
/// is for one place on the page, and may be given other messages, in another order or for another reader.
pub fn view_again(messages: &[Rc<Tree>], options: &Options, memory: &mut Memory) -> Vec<View> {
    memory.begin(messages, options);
    let trees: Vec<&Tree> = messages.iter().map(Rc::as_ref).collect();
    made(&trees, &memory.indexes, options, Some(memory))
}

fn made(trees: &[&Tree], indexes: &[Rc<Index>], options: &Options, memory: Option<&Memory>) -> Vec<View> {
    let messages = trees.iter().zip(indexes).zip(0..);
    let messages: Vec<Message> =
        messages.map(|((tree, index), number)| Message::new(tree, index.clone(), number, options)).collect();
    let mut views: Vec<View> = Vec::new();
    let mut together: [Vec<&Message>; 3] = Default::default();
    for message in &messages {
        let kind = message.kind();
        // A file of which nothing can be read has nothing to withhold.
        if !message.tree.is_empty()
            && let (Verdict::Invalid { errors }, Policy::Strict) = (message.verdict(), options.policy)
        {
            views.push(View::Withheld(withheld::view(message, kind, errors)));
            continue;
        }
        match kind {
            Kind::CareCommunication => together[0].push(message),
            Kind::HomeCareObservation => together[1].push(message),
            Kind::HospitalNotification => together[2].push(message),
            Kind::Acknowledgement => views.push(View::Receipt(receipt::view(message))),
            Kind::ConditionList => views.push(View::DiagnosisCard(diagnoses::view(message))),
            Kind::Note => views.push(View::Note(document::view(message, kind))),
            Kind::Ecg => views.push(View::Ecg(document::view(message, kind))),
            Kind::PatientSummary if !cda::is(message.tree) => {
                views.push(View::PatientSummary(document::view(message, kind)));
            }
            Kind::Document => views.push(View::Other(document::view(message, kind))),
            Kind::Other => views.push(View::Other(fallback::view(message))),
            kind => views.push(cda::view(message, kind)),
        }
    }
    views.extend(correspondence::views(&together[0], memory));
    views.extend(results::views(&together[1]));
    views.extend(stay::views(&together[2]));
    sort_by_key(&mut views, |view| view.head().messages.iter().min().copied());
    for view in &mut views {
        if options.audience == Audience::Citizen {
            select::citizen(view);
        }
        select::say(view);
    }
    views
}
