//! CDA documents: from the entries first, with the sender's own text as the second view.
//!
//! Every kind is read by the same parts (header, sections, statements); what differs from kind to
//! kind is how its statements are put together.

mod appointment;
mod card;
mod conditions;
mod entry;
mod files;
mod glossary;
mod header;
mod measurements;
mod narrative;
mod parties;
mod pregnancy;
mod questions;
mod reader;
mod sections;
mod values;

use super::Document;
use super::Kind;
use super::View;
use super::foot;
use super::message::Message;
use super::words::Word;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;
use reader::Cda;

/// Whether the tree is a CDA document.
pub(super) fn is(tree: &Tree) -> bool {
    !tree.is_empty() && tree.format == Format::PlainXml && tree.name(NodeId::ROOT) == "ClinicalDocument"
}

/// The kind, by the code of the document, else by its templates.
pub(super) fn kind(message: &Message) -> Kind {
    Cda::new(message).kind()
}

impl Cda<'_, '_> {
    fn kind(&self) -> Kind {
        let code = self.element(NodeId::ROOT, "code").and_then(|code| self.attribute_text(code, "code"));
        let by_code = match code.unwrap_or_default() {
            "39289-4" => Kind::Appointment,
            "PDC" => Kind::PersonalDataCard,
            "81215-6" => Kind::CarePlan,
            "53576-5" => Kind::Measurements,
            "74468-0" | "74465-6" => Kind::Questionnaire,
            "PRF" | "PSCR" | "PMR" => Kind::Pregnancy,
            "103140-0" => Kind::HealthAttachment,
            "60591-5" => Kind::PatientSummary,
            _ => Kind::Clinical,
        };
        if by_code != Kind::Clinical {
            return by_code;
        }
        let root = |id: NodeId| self.attribute_text(id, "root");
        let by_template = |root: &str| {
            Some(match root {
                "1.2.208.184.14.1" => Kind::Appointment,
                "1.2.208.184.16.1" => Kind::PersonalDataCard,
                "1.2.208.184.15.1" => Kind::CarePlan,
                "1.2.208.184.11.1" | "2.16.840.1.113883.10.20.9" => Kind::Measurements,
                "1.2.208.184.12.1" | "1.2.208.184.13.1" => Kind::Questionnaire,
                "2.16.840.1.113883.10.20.32" | "2.16.840.1.113883.10.20.33" => Kind::Questionnaire,
                "1.2.208.184.19.1" | "1.2.208.184.20.1" | "1.2.208.184.21.1" => Kind::Pregnancy,
                "1.2.208.184.22.1" | "1.2.208.184.17.1" => Kind::HealthAttachment,
                "1.3.6.1.4.1.12559.11.10.1.3.1.1.3" => Kind::PatientSummary,
                _ => return None,
            })
        };
        let mut templates = self.elements(NodeId::ROOT, "templateId").filter_map(root);
        templates.find_map(by_template).unwrap_or(Kind::Clinical)
    }
}

/// The document.
pub(super) fn view(message: &Message, kind: Kind) -> View {
    let cda = Cda::new(message);
    let mut missing = Vec::new();
    let head = cda.head(kind, &mut missing);
    let mut out = Document { head, ..Document::default() };
    match kind {
        Kind::Appointment => cda.appointment(&mut out),
        Kind::PersonalDataCard => cda.card(&mut out),
        Kind::Measurements => cda.measurements(&mut out),
        Kind::Questionnaire => cda.questionnaire(&mut out),
        Kind::Pregnancy => cda.pregnancy(&mut out),
        Kind::CarePlan => cda.care_plan(&mut out),
        Kind::PatientSummary => cda.tell(&mut out, &|section, made| cda.plainly(section, made)),
        _ => cda.any(&mut out),
    }
    if out.sections.is_empty() {
        missing.push(message.word(Word::NoContent).into());
    }
    let narratives = cda.narratives.take();
    let mut bottom = message.foot_with(narratives, missing);
    bottom.folds.extend(Some(message.participants(out.head.parties.iter())).filter(|fold| !fold.fields.is_empty()));
    // How to reach those who take part stands there; at the top it would hide what the document is about.
    for party in &mut out.head.parties {
        party.fields.clear();
        party.identifiers.clear();
    }
    bottom.folds.extend(cda.folds.take());
    foot::add(&mut bottom, message);
    out.foot = bottom;
    match kind {
        Kind::Appointment => View::Appointment(out),
        Kind::PersonalDataCard => View::PersonalDataCard(out),
        Kind::CarePlan => View::CarePlan(out),
        Kind::Measurements => View::Measurements(out),
        Kind::Questionnaire => View::Questionnaire(out),
        Kind::Pregnancy => View::Pregnancy(out),
        Kind::HealthAttachment => View::HealthAttachment(out),
        Kind::PatientSummary => View::PatientSummary(out),
        _ => View::Other(out),
    }
}
