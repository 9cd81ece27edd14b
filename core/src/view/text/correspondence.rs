//! A thread as text.

use super::writer::Writer;
use super::writer::marks_text;
use crate::view::Correspondence;
use crate::view::Segment;

pub(super) fn write(out: &mut Writer, thread: &Correspondence) {
    for made in &thread.segments {
        segment(out, made);
        out.gap();
    }
}

fn segment(out: &mut Writer, segment: &Segment) {
    let when = segment.when.as_ref().map(|when| when.text.clone());
    let marks = Some(marks_text(&segment.marks)).filter(|marks| !marks.is_empty());
    let top: Vec<String> = [Some(segment.organisation.text.clone()), when, marks].into_iter().flatten().collect();
    out.rule(&top.join(" · "));
    if !segment.to.is_empty() {
        let label = out.say("Til", "To");
        out.labelled(0, label, &out.joined(&segment.to));
    }
    if let Some(answers) = &segment.answers {
        out.labelled(0, &answers.label, &answers.text);
    }
    if let Some(reason) = &segment.reason {
        let label = out.say("Begrundelse", "Reason");
        out.labelled(0, label, &reason.text);
    }
    out.fields(0, &segment.fields);
    for text in &segment.texts {
        out.line(2, &text.text);
    }
    if !segment.attachments.is_empty() {
        out.line(0, &segment.attachments_label);
        out.attachments(2, &segment.attachments);
    }
    out.fields(0, &segment.signature);
    out.fields(0, &segment.identifiers);
    out.missing(0, &segment.missing);
}
