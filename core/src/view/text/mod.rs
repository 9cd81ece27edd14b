//! A view as plain text, for a terminal or a file. It reads the models and nothing else.

mod correspondence;
mod document;
mod results;
mod stay;
mod writer;

use super::Foot;
use super::Head;
use super::Look;
use super::View;
use crate::text::case::upper_text;
use writer::Writer;

/// The view over many lines. Numbers of persons are masked, unless they are asked for.
pub fn render(view: &View, numbers: bool) -> String {
    let mut out = Writer::new(view.head(), numbers);
    head(&mut out, view);
    match view {
        View::Correspondence(it) => correspondence::write(&mut out, it),
        View::DiagnosisCard(it) => document::diagnoses(&mut out, it),
        View::Results(it) => results::write(&mut out, it),
        View::HospitalStay(it) => stay::write(&mut out, it),
        View::Receipt(it) => document::receipt(&mut out, it),
        other => other.document().into_iter().for_each(|it| document::write(&mut out, it)),
    }
    if let Some(it) = view.foot() {
        foot(&mut out, it);
    }
    out.finish()
}

/// All views, one after the other.
pub fn render_all(views: &[View], numbers: bool) -> String {
    let texts: Vec<String> = views.iter().map(|view| render(view, numbers)).collect();
    texts.join("\n")
}

fn head(out: &mut Writer, view: &View) {
    let head: &Head = view.head();
    out.line(0, &upper_text(&head.what));
    if head.what != head.title.text {
        out.line(0, &head.title.text);
    }
    out.lines(0, head.byline.as_deref());
    // A mark that is the title says nothing more.
    let marks: Vec<_> = head.marks.iter().filter(|mark| mark.value.text != head.title.text).cloned().collect();
    out.marks(0, &marks);
    if head.byline.is_none() {
        out.lines(0, head.when.as_ref().map(|when| when.text.as_str()));
    }
    out.gap();
    out.notices(&head.notices);
    if let Some(person) = &head.person {
        out.line(0, &person.name.text);
        for number in &person.numbers {
            let shown = if out.numbers { &number.value.text } else { &number.masked };
            out.labelled(0, &number.label, shown);
        }
        out.fields(0, &person.fields);
        out.gap();
    }
    out.fields(0, &head.facts);
    out.gap();
}

fn foot(out: &mut Writer, foot: &Foot) {
    for fold in foot.folds.iter().filter(|fold| !fold.technical) {
        out.rule(&fold.label);
        for field in &fold.fields {
            match field.look {
                Look::Id => out.labelled(2, &field.label, &out.joined(&field.values)),
                _ => out.field(2, field),
            }
        }
        out.gap();
    }
    for fold in foot.folds.iter().filter(|fold| fold.technical && !fold.rest) {
        out.rule(&fold.label);
        out.fields(2, &fold.fields);
        out.gap();
    }
    // Page after page of it would hide the rest of the text.
    for fold in foot.folds.iter().filter(|fold| fold.rest) {
        out.labelled(0, &fold.label, &fold.fields.len().to_string());
    }
    out.lines(0, Some(foot.left_out_text.as_str()).filter(|text| !text.is_empty()));
    if !foot.missing.is_empty() {
        out.labelled(0, &foot.missing_label, &foot.missing.join(", "));
    }
}
