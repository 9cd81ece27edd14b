//! Values, labelled values, times, marks and notices.

use super::Draw;
use super::frame::language_tag;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::Tag;
use crate::components::tag::capital;
use crate::components::tag::tag;
use crate::components::tag::text;
use klarsyn::diagnostic::Language;
use klarsyn::view::Field;
use klarsyn::view::Look;
use klarsyn::view::Mark;
use klarsyn::view::MarkKind;
use klarsyn::view::Notice;
use klarsyn::view::Time;
use klarsyn::view::Tone;
use klarsyn::view::Value;
use yew::Html;

impl Draw<'_> {
    /// A value: a time with what machines read, a phone number to dial.
    pub fn value(&self, value: &Value) -> Html {
        if let Some(datetime) = &value.datetime {
            return tag("time", "").attr("datetime", datetime.clone()).text(&value.text).into();
        }
        if let Some(tel) = &value.tel {
            let number: String = tel.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            return tag("a", "").attr("href", format!("tel:{number}")).text(&value.text).into();
        }
        text(&value.text)
    }

    /// A value that is struck through where it was taken back.
    pub fn struck(&self, value: &Value, cancelled: bool) -> Html {
        if cancelled { tag("del", "").add(self.value(value)).into() } else { self.value(value) }
    }

    /// A time in the words of the audience.
    pub fn time(&self, time: &Time) -> Html {
        tag("time", "").attr("datetime", time.datetime.clone()).text(&time.text).into()
    }

    /// The same, short.
    pub fn short(&self, time: &Time) -> Html {
        tag("time", "").attr("datetime", time.datetime.clone()).text(&time.short).into()
    }

    /// The sender's own words keep their language and their line breaks.
    pub fn told(&self, name: &'static str, class: &'static str, value: &Value) -> Tag {
        let tag = tag(name, class);
        let tag = if self.props.language == Language::Da { tag } else { tag.set("lang", language_tag(Language::Da)) };
        tag.text(&value.text)
    }

    /// Labelled values.
    pub fn facts(&self, class: &'static str, fields: &[Field]) -> Option<Html> {
        (!fields.is_empty()).then(|| tag("dl", class).part("facts").all(self.rows(fields)).into())
    }

    /// The rows of labelled values.
    pub fn rows(&self, fields: &[Field]) -> Vec<Html> {
        fields.iter().map(|field| self.row(&field.label, self.values(field))).collect()
    }

    /// A label with what belongs to it.
    pub fn row(&self, label: &str, inside: Vec<Html>) -> Html {
        tag("div", "").add(tag("dt", "").text(label)).add(tag("dd", "").all(inside)).into()
    }

    /// The values of a field, each on its own line.
    pub fn values(&self, field: &Field) -> Vec<Html> {
        let one = |value: &Value| match field.look {
            Look::Plain => self.value(value),
            Look::Strong => tag("strong", "").add(self.value(value)).into(),
            Look::Id => tag("code", "").add(self.value(value)).into(),
            Look::Warning => {
                tag("span", "k-mark k-mark--warning").add(icon(Icon::Priority)).add(self.value(value)).into()
            }
        };
        lines(field.values.iter().map(one).collect())
    }

    /// Marks in a row.
    pub fn marks(&self, marks: &[Mark]) -> Option<Html> {
        (!marks.is_empty()).then(|| {
            let marks = marks.iter().map(|mark| self.mark(mark.kind, &mark.value)).collect();
            tag("p", "k-marks").part("marks").all(marks).into()
        })
    }

    /// A word with an icon in a border.
    pub fn mark(&self, kind: MarkKind, value: &Value) -> Html {
        let (which, class) = match kind {
            MarkKind::New => (Icon::New, "k-mark"),
            MarkKind::Reply => (Icon::Reply, "k-mark"),
            MarkKind::Forwarded => (Icon::Forward, "k-mark"),
            MarkKind::Corrected => (Icon::Corrected, "k-mark k-mark--warning"),
            MarkKind::Cancelled => (Icon::Cancelled, "k-mark k-mark--danger"),
            MarkKind::Restricted => (Icon::Lock, "k-mark k-mark--danger"),
            MarkKind::Priority => (Icon::Priority, "k-mark k-mark--warning"),
            MarkKind::NotInterpreted => (Icon::NotInterpreted, "k-mark"),
            MarkKind::Unread => (Icon::Unread, "k-mark k-mark--solid"),
            MarkKind::Death => (Icon::Warning, "k-mark"),
            MarkKind::Rejected => (Icon::Error, "k-mark k-mark--danger"),
            MarkKind::Accepted => (Icon::Ok, "k-mark k-mark--success"),
            MarkKind::Current => (Icon::Bed, "k-mark k-mark--accent"),
            MarkKind::Preliminary => (Icon::Open, "k-mark k-mark--warning"),
        };
        tag("span", class).part("mark").add(icon(which)).text(&value.text).into()
    }

    /// A box with a sentence or two.
    pub fn notice(&self, notice: &Notice) -> Html {
        let (which, class) = match notice.tone {
            Tone::Info => (Icon::NotInterpreted, "k-notice"),
            Tone::Warning => (Icon::Warning, "k-notice k-notice--warning"),
            Tone::Danger => (Icon::Error, "k-notice k-notice--danger"),
        };
        let mut words = tag("div", "").add(tag("p", "k-notice__title").text(&notice.title));
        if !notice.text.is_empty() {
            words = words.add(tag("p", "").text(&notice.text));
        }
        tag("div", class).set("role", "note").part("notice").add(icon(which)).add(words).into()
    }

    /// What one would expect and the sender did not say.
    pub fn missing(&self, missing: &[String]) -> Option<Html> {
        (!missing.is_empty()).then(|| {
            let all = missing.iter().map(|it| tag("li", "").text(&capital(it)).into()).collect();
            tag("ul", "k-missing-list").part("missing").all(all).into()
        })
    }
}

/// Each on its own line.
pub(super) fn lines(values: Vec<Html>) -> Vec<Html> {
    let mut out = Vec::with_capacity(values.len() * 2);
    for value in values {
        if !out.is_empty() {
            out.push(tag("br", "").into());
        }
        out.push(value);
    }
    out
}
