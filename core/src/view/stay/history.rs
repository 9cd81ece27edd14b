//! What happened, with corrections and cancellations in their place.

use super::event::Action;
use super::event::Told;
use super::event::place;
use super::event::sent_field;
use crate::sorting::sort_by_key;
use crate::view::Change;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::StayEvent;
use crate::view::Time;
use crate::view::Value;
use crate::view::elements::time_value;
use crate::view::words::Word;

/// An entry of the history, with the notification that counts.
pub(super) struct Entry {
    pub event: StayEvent,
    /// The place of the notification that counts among those told.
    pub counts: usize,
    pub at: Option<i64>,
    /// Whether it is only known from its cancellation.
    pub unseen: bool,
}

/// The history, the latest event first.
pub(super) fn of(told: &[Told]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (number, one) in told.iter().enumerate() {
        let target = match one.action {
            Action::Happened => None,
            _ => target(&entries, told, one),
        };
        match target {
            None => entries.push(fresh(one, number)),
            Some(target) => change(&mut entries[target], told, number),
        }
    }
    // By when it happened; what has no time stands where it was sent.
    sort_by_key(&mut entries, |entry| std::cmp::Reverse((entry.at.or(told[entry.counts].sent), entry.counts)));
    for (place, entry) in entries.iter_mut().enumerate() {
        entry.event.anchor = format!("e{}", place + 1);
    }
    entries
}

/// The entry that a correction or cancellation is about: the one it names, else the latest of its kind.
fn target(entries: &[Entry], told: &[Told], one: &Told) -> Option<usize> {
    let named = one.revises.and_then(|header| {
        let has = |entry: &Entry| {
            let of =
                |number: &u32| told.iter().any(|told| told.message.number == *number && told.header == Some(header));
            entry.event.messages.iter().any(of) && told[entry.counts].event == one.event
        };
        entries.iter().position(has)
    });
    let same = |entry: &Entry| told[entry.counts].event == one.event && !entry.event.cancelled;
    let exact = || entries.iter().rposition(|entry| same(entry) && entry.at == one.at);
    named.or_else(exact).or_else(|| entries.iter().rposition(same))
}

fn fresh(one: &Told, number: usize) -> Entry {
    let mut event = StayEvent {
        when: one.when.clone(),
        text: one.bare.clone(),
        place: place(one),
        remarks: one.report.clone(),
        changes_label: one.message.say("Vis det, der er rettet", "Show what was corrected").into(),
        sent: one.message.sent(),
        messages: vec![one.message.number],
        missing: one.missing.clone(),
        at: one.message.place(one.node),
        ..StayEvent::default()
    };
    event.fields = one.fields.iter().cloned().chain(sent_field(one)).collect();
    if let Some(death) = &one.death {
        event.marks.push(Mark { kind: MarkKind::Death, value: death.clone() });
    }
    match one.action {
        Action::Happened => {}
        Action::Corrected => {
            event.marks.push(mark(one, MarkKind::Corrected, Word::Corrected));
            event.text = one.text.clone();
        }
        Action::Cancelled => {
            event.marks.push(mark(one, MarkKind::Cancelled, Word::Cancelled));
            event.text = one.text.clone();
            event.cancelled = true;
        }
    }
    Entry { event, counts: number, at: one.at, unseen: one.action != Action::Happened }
}

fn mark(one: &Told, kind: MarkKind, word: Word) -> Mark {
    Mark { kind, value: one.message.told(one.message.word(word), one.node) }
}

/// A correction or cancellation of what is there.
fn change(entry: &mut Entry, told: &[Told], number: usize) {
    let (one, before) = (&told[number], &told[entry.counts]);
    let event = &mut entry.event;
    event.messages.push(one.message.number);
    event.missing.extend(one.missing.iter().filter(|said| !event.missing.contains(said)).cloned().collect::<Vec<_>>());
    let sent = one.message.sent().map(|time| time.short).unwrap_or_default();
    let received = one.message.say("sendt", "sent");
    match one.action {
        Action::Cancelled => {
            event.cancelled = true;
            event.marks.push(mark(one, MarkKind::Cancelled, Word::Cancelled));
            let text = format!("{}, {received} {sent}.", one.text.text);
            event.remarks.push(Value { text, ..one.text.clone() });
        }
        _ => {
            event.marks.retain(|mark| mark.kind != MarkKind::Corrected);
            event.marks.push(mark(one, MarkKind::Corrected, Word::Corrected));
            let of =
                |time: &Option<Time>| time.clone().map(|time| Value { text: time.short.clone(), ..time_value(time) });
            event.changes.extend(compared(one, one.message.say("Tidspunkt", "Time"), of(&before.when), of(&one.when)));
            event.changes.extend(compared(one, one.message.word(Word::Ward), place(before), place(one)));
            for field in &one.fields {
                let was = before.fields.iter().find(|it| it.label == field.label).and_then(|it| it.values.first());
                let is = field.values.first();
                if was.map(|it| &it.text) != is.map(|it| &it.text)
                    && was.map(|it| &it.text) != event.when.as_ref().map(|it| &it.text)
                {
                    event.changes.extend(compared(one, &field.label, was.cloned(), is.cloned()));
                }
            }
            let text = format!("{} {received} {sent}.", one.message.say("Rettelsen er", "The correction was"));
            event.remarks.push(Value { text, ..one.text.clone() });
            event.when = one.when.clone().or(event.when.take());
            event.place = place(one).or(event.place.take());
            event.fields = one.fields.iter().cloned().chain(sent_field(one)).collect();
            entry.at = one.at.or(entry.at);
            entry.counts = number;
        }
    }
}

fn compared(one: &Told, label: &str, before: Option<Value>, after: Option<Value>) -> Option<Change> {
    let same = before.as_ref().map(|it| &it.text) == after.as_ref().map(|it| &it.text);
    let like = after.clone().or(before.clone())?;
    let said = |text: &str| Value { text: text.into(), at: like.at.clone(), ..Value::default() };
    let after = match (same, after) {
        (true, _) => said(one.message.say("Uændret", "Unchanged")),
        (false, Some(after)) => after,
        (false, None) => said(one.message.say("Ikke oplyst", "Not said")),
    };
    Some(Change { label: label.into(), before: before.filter(|_| !same), after })
}
