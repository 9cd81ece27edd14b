//! One report: its results in groups, who made it, and what must be said of it.

use super::analyses;
use super::row;
use super::row::Made;
use crate::tree::NodeId;
use crate::view::Attachment;
use crate::view::Field;
use crate::view::FlagKind;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::Notice;
use crate::view::PartyKind;
use crate::view::ReportComment;
use crate::view::ResultColumns;
use crate::view::ResultGroup;
use crate::view::ResultReport;
use crate::view::ResultRow;
use crate::view::Tone;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::glossary;
use crate::view::message::Message;
use crate::view::words::Word;

/// A report, and its rows as they are compared from report to report.
pub(super) struct Report {
    pub report: ResultReport,
    pub rows: Vec<Made>,
    pub sampled_at: Option<i64>,
}

pub(super) fn read(message: &Message, node: NodeId, anchor: String) -> Report {
    let tree = message.tree;
    let mut report = ResultReport { anchor, message: message.number, ..ResultReport::default() };
    let mut rows = Vec::new();
    let mut lost = 0;
    let results: Vec<NodeId> = tree.named(node, "result").collect();
    for &result in &results {
        match message.target(result) {
            Some(observation) => row::rows(message, observation, &mut rows),
            None => lost += 1,
        }
    }
    if results.is_empty() {
        // Without references, what there is.
        message.all("Observation").for_each(|observation| row::rows(message, observation, &mut rows));
    }
    if rows.is_empty() {
        report.missing.push(message.word(Word::NoResults).into());
    }
    title(message, node, &rows, &mut report);
    notices(message, node, &rows, lost, &mut report);
    facts(message, node, &mut report);
    parties(message, node, &mut report);
    // Of a report that was taken back it is the reason, which stands among the facts.
    let comment = message.child(node, "conclusion").filter(|_| !report.cancelled);
    report.comment = comment.map(|text| ReportComment {
        label: message.say("Klinisk kommentar", "Clinical comment").into(),
        applies: message.say("Gælder alle svar i rapporten", "Applies to all results in the report").into(),
        text,
        anchor: report.anchor.clone(),
    });
    report.attachments = tree
        .named(node, "media")
        .filter_map(|media| tree.child(media, "link"))
        .map(|link| media(message, link))
        .collect();
    if message.all("DiagnosticReport").count() == 1 {
        // A picture that no report refers to came along all the same.
        let links = || tree.named(node, "media").filter_map(|media| message.follow(media, "link"));
        let alone: Vec<NodeId> = message.all("Media").filter(|&it| !links().any(|known| known == it)).collect();
        report.attachments.extend(alone.into_iter().map(|it| media_file(message, it)));
    }
    report.attachments.extend(tree.named(node, "presentedForm").map(|form| message.attachment(form)));
    report.attachments_label = match report.attachments.len() {
        0 => String::new(),
        count => format!("{} ({count})", message.say("Bilag", "Attachments")),
    };
    let sampled_at = rows.iter().filter_map(|row| row.at).max();
    Report { report, rows, sampled_at }
}

/// Groups the rows and names the columns, when corrections are in place.
pub(super) fn finish(message: &Message, report: &mut ResultReport, rows: &[Made]) {
    report.groups = groups(message, rows);
    columns(message, report, rows);
    let mut seen: Vec<&str> = Vec::new();
    for made in rows {
        let (Some(code), Some(name)) = (&made.row.code, &made.row.long_name) else { continue };
        if !seen.contains(&code.text.as_str()) {
            seen.push(&code.text);
            report.long_names.push(looking(Look::Id, &code.text, name.clone()));
        }
    }
    report.long_names_label = message.say("Vis analysernes lange navne", "Show the full names of the analyses").into();
}

/// Rows under their national groups in the national order.
pub(in crate::view) fn groups(message: &Message, rows: &[Made]) -> Vec<ResultGroup> {
    let any = rows.iter().any(|made| made.grouped);
    let mut out = Vec::new();
    for place in 0..analyses::GROUPS.len() {
        let of: Vec<ResultRow> = rows.iter().filter(|made| made.group == place).map(|made| made.row.clone()).collect();
        if !of.is_empty() {
            let label = if any { analyses::group_name(place, message.language) } else { "" };
            out.push(ResultGroup { label: label.into(), rows: of });
        }
    }
    out
}

fn title(message: &Message, node: NodeId, rows: &[Made], report: &mut ResultReport) {
    let mut times = rows.iter().filter_map(|made| made.row.sampled.as_ref());
    let first = times.next();
    // The same minute is the same time for who reads it.
    let same = first.filter(|first| times.all(|time| time.short == first.short));
    report.sampled = same.cloned();
    let latest = rows.iter().max_by_key(|made| made.at).and_then(|made| made.row.sampled.as_ref());
    let text = match (same, latest) {
        (Some(time), _) => format!("{} {}", message.say("Prøve taget", "Sample taken"), time.text),
        (None, Some(time)) => format!("{} {}", message.say("Prøver taget senest", "Samples last taken"), time.text),
        (None, None) => message.say("Prøve uden tidspunkt", "Sample without a time").into(),
    };
    report.title = message.told(text, node);
    report.caption = report.title.text.clone() + ".";
}

fn notices(message: &Message, node: NodeId, rows: &[Made], lost: usize, report: &mut ResultReport) {
    let tree = message.tree;
    let status = message.code(node, "status", glossary::REPORT_STATUS);
    let kind = match tree.child_value(node, "status") {
        Some("corrected" | "amended" | "appended") => Some(MarkKind::Corrected),
        Some("cancelled" | "entered-in-error") => Some(MarkKind::Cancelled),
        Some("partial" | "preliminary" | "registered") => Some(MarkKind::Preliminary),
        _ => None,
    };
    if let (Some(kind), Some(value)) = (kind, status) {
        report.cancelled = kind == MarkKind::Cancelled;
        report.marks.push(Mark { kind, value });
    }
    let sent = message.provenance().and_then(|provenance| message.activity_of(provenance));
    if let Some(mark) =
        sent.and_then(|(code, at)| message.activity_mark(code, at)).filter(|mark| mark.kind != MarkKind::New)
    {
        report.cancelled |= mark.kind == MarkKind::Cancelled;
        if !report.marks.iter().any(|known| known.kind == mark.kind) {
            report.marks.push(mark);
        }
    }
    let not_judged =
        rows.iter().filter_map(|made| made.row.flag.as_ref()).find(|flag| flag.kind == FlagKind::NotInterpreted);
    if let Some(flag) = not_judged {
        report.marks.push(Mark { kind: MarkKind::NotInterpreted, value: flag.value.clone() });
        report.notices.push(Notice {
            tone: Tone::Info,
            title: message.word(Word::NotInterpreted).into(),
            text: message
                .say(
                    "Afsenderen har ikke vurderet svarene mod et referenceinterval. Det gøres heller ikke her, og ingen tal er farvet.",
                    "The sender has not judged the results against a reference range. Nor is it done here, and no number is coloured.",
                )
                .into(),
            at: flag.value.at.clone(),
        });
    }
    let labels = tree.child(node, "meta").into_iter().flat_map(|meta| tree.named(meta, "security"));
    for label in labels.filter(|&label| tree.child_value(label, "code") == Some("R")) {
        let words = message.say("Samtykke afslået", "Consent refused");
        report.marks.push(Mark { kind: MarkKind::Restricted, value: message.told(words, label) });
        report.notices.push(Notice {
            tone: Tone::Warning,
            title: words.into(),
            text: format!("{}.", message.word(Word::Restricted)),
            at: message.place(label),
        });
    }
    let unread = lost + rows.iter().filter(|made| unreadable(made)).count();
    if unread > 0 {
        let all = rows.len() + lost;
        let title = match message.language {
            crate::diagnostic::Language::Da => format!("{unread} af {all} svar kunne ikke læses"),
            crate::diagnostic::Language::En => format!("{unread} of {all} results could not be read"),
        };
        let text =
            message.say("De øvrige svar vises, som de er sendt.", "The others are shown as they were sent.").into();
        report.notices.push(Notice { tone: Tone::Warning, title, text, at: message.place(node) });
    }
}

fn unreadable(made: &Made) -> bool {
    !made.row.has_value && !made.row.value.text.is_empty() && !made.row.cancelled
}

fn facts(message: &Message, node: NodeId, report: &mut ResultReport) {
    let tree = message.tree;
    let status = message.code(node, "status", glossary::REPORT_STATUS);
    let issued = message.time(node, "issued");
    if status.is_none() {
        report.missing.push(message.word(Word::NoStatus).into());
    }
    report.facts.extend(status.map(|status| looking(Look::Strong, message.word(Word::Status), status)));
    report.facts.extend(issued.map(|issued| field(message.say("Rapport dannet", "Report made"), issued)));
    let code = tree.child(node, "code").and_then(|code| message.concept(code, glossary::REPORTS));
    report.facts.extend(code.map(|code| field(message.say("Rapporttype", "Type of report"), code)));
    let category = message.concept_of(node, "category", &[]);
    report.facts.extend(category.map(|category| message.field(Word::Category, category)));
    if report.cancelled
        && let Some(text) = message.child(node, "conclusion")
    {
        report.facts.push(Field { look: Look::Warning, ..field(message.word(Word::Reason), reason(message, text)) });
    }
}

/// One of the predefined phrases in the language of the view.
fn reason(message: &Message, text: crate::view::Value) -> crate::view::Value {
    match glossary::designation(glossary::CANCELLATIONS, text.text.trim(), message.language) {
        Some(words) => crate::view::Value { text: words.into(), ..text },
        None => text,
    }
}

fn parties(message: &Message, node: NodeId, report: &mut ResultReport) {
    let tree = message.tree;
    for performer in tree.named(node, "performer") {
        let organisation = message.target(performer).is_some_and(|to| tree.type_name(to) == "Organization");
        report
            .parties
            .push(message.party(if organisation { PartyKind::Producer } else { PartyKind::Signer }, performer));
    }
    let senders = message.senders(&mut report.missing);
    let producer =
        |name: &str| report.parties.iter().any(|party| party.organisation.as_ref().is_some_and(|it| it.text == name));
    let (own, others): (Vec<_>, Vec<_>) = senders.into_iter().partition(|party| party.kind == PartyKind::Sender);
    // A sender that is the producer says nothing new.
    let new: Vec<_> =
        own.into_iter().filter(|party| party.organisation.as_ref().is_none_or(|it| !producer(&it.text))).collect();
    report.parties.extend(new.into_iter().chain(others));
    let requester = message.first("MessageHeader").and_then(|header| tree.child(header, "destination"));
    let requester = requester.and_then(|destination| message.follow(destination, "receiver"));
    let contact = requester.and_then(|requester| tree.child(requester, "contact"));
    match contact.and_then(|contact| message.human_name(contact)) {
        Some(initials) => report.facts.push(message.field(Word::RequesterInitials, initials)),
        None => report.missing.push(message.word(Word::NoInitials).into()),
    }
    let signed = report.parties.iter().any(|party| party.kind == PartyKind::Signer);
    if !signed {
        report.missing.push(message.say("underskrift", "signature").into());
    }
}

fn columns(message: &Message, report: &mut ResultReport, rows: &[Made]) {
    let any = |used: fn(&ResultRow) -> bool| rows.iter().any(|made| used(&made.row));
    let say = |used: bool, word: Word| used.then(|| message.word(word).to_string());
    let mut statuses = rows.iter().filter_map(|made| made.row.status.as_ref()).map(|status| &status.text);
    let first = statuses.next();
    let mixed = statuses.any(|status| Some(status) != first);
    let remarks =
        any(|row| !row.notes.is_empty() || !row.marks.is_empty() || row.before.is_some() || !row.fields.is_empty());
    report.columns = ResultColumns {
        analysis: message.word(Word::Analysis).into(),
        value: message.say("Svar", "Result").into(),
        unit: say(any(|row| row.unit.is_some()), Word::Unit),
        range: say(any(|row| row.range.is_some()), Word::ReferenceRange),
        flag: say(any(|row| row.flag.is_some()), Word::Interpretation),
        status: say(mixed, Word::Status),
        sampled: say(report.sampled.is_none() && any(|row| row.sampled.is_some()), Word::Sampled),
        remarks: remarks.then(|| message.say("Bemærkninger", "Remarks").to_string()),
    };
    // One status of all results is said once, beside that of the report.
    if let Some(first) = rows.iter().find_map(|made| made.row.status.clone()).filter(|_| !mixed) {
        report.facts.push(field(message.say("Status på svar", "Status of results"), first));
    }
    if !any(|row| row.range.is_some()) && !rows.is_empty() {
        report.caption.push_str(
            message
                .say(" Afsenderen har ikke oplyst referenceintervaller.", " The sender has given no reference ranges."),
        );
    }
}

/// A picture or document that belongs to the report.
fn media(message: &Message, link: NodeId) -> Attachment {
    let Some(media) = message.target(link) else {
        let mut out = Attachment {
            title: message.told(message.say("Bilag", "Attachment"), link),
            at: message.place(link),
            ..Attachment::default()
        };
        out.kind = crate::view::FileKind::Absent;
        out.summary = message.word(Word::NotFound).into();
        return out;
    };
    media_file(message, media)
}

fn media_file(message: &Message, media: NodeId) -> Attachment {
    let tree = message.tree;
    let mut out = match tree.child(media, "content") {
        Some(content) => message.attachment(content),
        None => Attachment { title: message.told(message.say("Bilag", "Attachment"), media), ..Attachment::default() },
    };
    let operator = tree.child(media, "operator").map(|operator| message.party(PartyKind::Author, operator));
    out.fields.extend(operator.as_ref().and_then(crate::view::head::party_field));
    let made = message.moment(media, "created").or_else(|| message.time(media, "issued"));
    out.fields.extend(made.map(|made| field(message.say("Optaget", "Recorded"), made)));
    for identifier in tree.named(media, "identifier") {
        out.fields.extend(
            message
                .child(identifier, "value")
                .map(|id| looking(Look::Id, message.say("Bilags-id", "Attachment number"), id)),
        );
    }
    out.fields.extend(
        message.child(media, "id").map(|id| looking(Look::Id, message.say("Bilags-id", "Attachment number"), id)),
    );
    out
}
