//! A stay in hospital as text.

use super::writer::Writer;
use super::writer::marks_text;
use crate::view::HospitalStay;

pub(super) fn write(out: &mut Writer, stay: &HospitalStay) {
    if let Some(now) = &stay.now {
        out.labelled(0, &stay.now_label, &now.text.text);
        out.fields(2, &now.facts);
        out.gap();
        out.notices(&now.reasons);
    }
    out.rule(&stay.history_label);
    for event in &stay.events {
        let when = event.when.as_ref().map(|when| when.text.clone());
        let marks = Some(marks_text(&event.marks)).filter(|marks| !marks.is_empty());
        let top: Vec<String> = [when, Some(event.text.text.clone()), marks].into_iter().flatten().collect();
        out.line(0, &top.join(" · "));
        out.lines(2, event.place.as_ref().map(|place| place.text.as_str()));
        out.lines(2, event.remarks.iter().map(|remark| remark.text.as_str()));
        for change in &event.changes {
            let before = change.before.as_ref().map(|before| format!("{} → ", before.text)).unwrap_or_default();
            out.labelled(2, &change.label, &format!("{before}{}", change.after.text));
        }
        out.fields(2, &event.fields);
        out.missing(2, &event.missing);
    }
    out.gap();
}
