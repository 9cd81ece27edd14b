//! What a citizen does not see: numbers for systems and technical details. Each is counted.

use super::Attachment;
use super::Block;
use super::Entry;
use super::Field;
use super::Foot;
use super::Head;
use super::LeftOut;
use super::Look;
use super::Party;
use super::View;
use crate::diagnostic::Language;

/// What was left out.
#[derive(Default)]
struct Count {
    numbers: u32,
    technical: u32,
}

/// Takes out what is not for citizens.
pub(super) fn citizen(view: &mut View) {
    let mut count = Count::default();
    match view {
        View::Correspondence(it) => {
            for segment in &mut it.segments {
                count.fields(&mut segment.identifiers);
                count.parties(&mut segment.parties);
                count.attachments(&mut segment.attachments);
            }
        }
        View::Results(it) => {
            for report in &mut it.reports {
                count.parties(&mut report.parties);
                count.attachments(&mut report.attachments);
            }
        }
        View::Receipt(it) => count.fields(&mut it.facts),
        View::DiagnosisCard(_) | View::HospitalStay(_) | View::Withheld(_) => {}
        _ => {
            for section in view.document_mut().into_iter().flat_map(|it| &mut it.sections) {
                count.parties(&mut section.parties);
                section.blocks.iter_mut().for_each(|block| count.block(block));
            }
        }
    }
    let (head, foot) = parts(view);
    count.parties(&mut head.parties);
    count.fields(&mut head.facts);
    let language = head.language;
    let Some(foot) = foot else { return };
    for fold in &mut foot.folds {
        if fold.technical {
            count.technical += fold.fields.len() as u32;
            fold.fields.clear();
        } else {
            for field in &mut fold.fields {
                if field.look == Look::Id {
                    count.numbers += field.values.len() as u32;
                    field.values.clear();
                }
            }
            // An organisation without its numbers is still a participant; a number alone is nothing.
            fold.fields.retain(|field| !field.values.is_empty());
        }
    }
    foot.folds.retain(|fold| !fold.fields.is_empty());
    let (numbers, technical) = match language {
        Language::Da => (["id-nummer", "id-numre"], ["teknisk oplysning", "tekniske oplysninger"]),
        Language::En => (["number for systems", "numbers for systems"], ["technical detail", "technical details"]),
    };
    for (labels, count) in [(numbers, count.numbers), (technical, count.technical)] {
        if count > 0 {
            foot.left_out.push(LeftOut { label: labels[usize::from(count > 1)].into(), count });
        }
    }
}

/// Says what is left out.
pub(super) fn say(view: &mut View) {
    let (head, foot) = parts(view);
    let language = head.language;
    let Some(foot) = foot.filter(|foot| !foot.left_out.is_empty()) else { return };
    let parts: Vec<String> = foot.left_out.iter().map(|left| format!("{}\u{a0}{}", left.count, left.label)).collect();
    let label = match language {
        Language::Da => "Udeladt her",
        Language::En => "Left out here",
    };
    foot.left_out_text = format!("{label}: {}", parts.join(", "));
}

fn parts(view: &mut View) -> (&mut Head, Option<&mut Foot>) {
    match view {
        View::Correspondence(it) => (&mut it.head, Some(&mut it.foot)),
        View::DiagnosisCard(it) => (&mut it.head, Some(&mut it.foot)),
        View::Results(it) => (&mut it.head, Some(&mut it.foot)),
        View::HospitalStay(it) => (&mut it.head, Some(&mut it.foot)),
        View::Receipt(it) => (&mut it.head, Some(&mut it.foot)),
        View::Withheld(it) => (&mut it.head, None),
        View::Note(it) | View::Ecg(it) | View::Other(it) | View::HealthAttachment(it) => {
            (&mut it.head, Some(&mut it.foot))
        }
        View::Appointment(it) | View::PersonalDataCard(it) | View::CarePlan(it) | View::Measurements(it) => {
            (&mut it.head, Some(&mut it.foot))
        }
        View::Questionnaire(it) | View::Pregnancy(it) | View::PatientSummary(it) => (&mut it.head, Some(&mut it.foot)),
    }
}

impl Count {
    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Fields(fields) => self.fields(fields),
            Block::Attachments(attachments) => self.attachments(attachments),
            Block::Entries(entries) => self.entries(entries),
            Block::Questions(questions) => {
                for question in questions {
                    self.fields(&mut question.fields);
                    self.attachments(&mut question.attachments);
                }
            }
            Block::Table(table) => {
                while let Some(place) = table.columns.iter().position(|column| column.look == Look::Id) {
                    table.columns.remove(place);
                    for row in table.rows.iter_mut().filter(|row| row.len() > place) {
                        self.numbers += row.remove(place).len() as u32;
                    }
                }
            }
            Block::Text(_) | Block::Narrative(_) | Block::Results(_) | Block::Diagnoses(_) | Block::Trends(_) => {}
        }
    }

    fn entries(&mut self, entries: &mut [Entry]) {
        for entry in entries {
            self.fields(&mut entry.fields);
            self.entries(&mut entry.entries);
        }
    }

    fn fields(&mut self, fields: &mut Vec<Field>) {
        fields.retain(|field| {
            let number = field.look == Look::Id;
            if number {
                self.numbers += field.values.len() as u32;
            }
            !number
        });
    }

    fn parties(&mut self, parties: &mut [Party]) {
        for party in parties {
            self.fields(&mut party.identifiers);
            self.fields(&mut party.fields);
        }
    }

    fn attachments(&mut self, attachments: &mut [Attachment]) {
        for attachment in attachments {
            self.fields(&mut attachment.fields);
        }
    }
}
