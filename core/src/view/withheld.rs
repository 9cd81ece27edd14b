//! An invalid message that the policy does not let show: who sent it and when, and nothing of its content.

use super::Audience;
use super::Kind;
use super::Notice;
use super::Tone;
use super::Withheld;
use super::elements::field;
use super::elements::time_value;
use super::message::Message;
use crate::diagnostic::Language;
use crate::tree::NodeId;

pub(super) fn view(message: &Message, kind: Kind, errors: usize) -> Withheld {
    let title = message.told(
        message.say("Beskeden er ugyldig og vises ikke", "The message is invalid and is not shown"),
        NodeId::ROOT,
    );
    let mut head = message.head(kind.heading(message.language), title.clone());
    let how_much = match (message.language, errors) {
        (Language::Da, 1) => "Den følger ikke standarden på 1 punkt".to_string(),
        (Language::Da, errors) => format!("Den følger ikke standarden på {errors} punkter"),
        (Language::En, 1) => "It breaks the standard at 1 place".to_string(),
        (Language::En, errors) => format!("It breaks the standard at {errors} places"),
    };
    let text = message
        .say("Afsenderen skal rette den og sende den igen.", "The sender must correct it and send it again.")
        .into();
    head.notices.push(Notice { tone: Tone::Danger, title: how_much, text, at: title.at });
    let sender = message.senders(&mut Vec::new()).into_iter().find(|party| party.kind == super::PartyKind::Sender);
    let sender = sender.and_then(|party| party.organisation.or(party.name));
    head.facts.extend(message.organisation_field(message.say("Afsender", "From"), sender));
    head.facts.extend(message.sent().map(|sent| field(message.say("Sendt", "Sent"), time_value(sent))));
    // Which definition it breaks helps whoever can look into it.
    let header = message.first("MessageHeader").filter(|_| message.options.audience == Audience::Clinician);
    let definition = header.and_then(|header| message.child(header, "definition"));
    head.facts.extend(definition.map(|definition| {
        field(message.say("Standard", "Standard"), super::Value { text: standard(&definition.text), ..definition })
    }));
    head.when = message.sent();
    Withheld { head, errors: errors.min(u32::MAX as usize) as u32 }
}

/// The last part of a canonical address, with its version.
fn standard(canonical: &str) -> String {
    canonical.rsplit('/').next().unwrap_or(canonical).replace('|', " ")
}
