//! Templates and what fills them. A problem's words are one text for each language, Danish first, its parts on lines of
//! their own and `{0}` where the first of its facts stands, and one function puts the facts in: a formatter for each
//! sentence would be a fifth of what a browser downloads.

use super::{Say, Words};
use crate::diagnostic::excerpt::Excerpt;

/// A fact that stands in a sentence.
pub(super) trait Shown {
    /// Writes it as the sentence has it.
    fn show(&self, say: &Say, out: &mut String);
}

impl Shown for String {
    fn show(&self, _: &Say, out: &mut String) {
        out.push_str(self);
    }
}

impl Shown for &str {
    fn show(&self, _: &Say, out: &mut String) {
        out.push_str(self);
    }
}

/// A text in Danish and English.
impl Shown for [&str; 2] {
    fn show(&self, say: &Say, out: &mut String) {
        out.push_str(say.pick(*self));
    }
}

impl Shown for Excerpt {
    fn show(&self, say: &Say, out: &mut String) {
        out.push_str(&say.value(self));
    }
}

impl Shown for char {
    fn show(&self, _: &Say, out: &mut String) {
        out.push(*self);
    }
}

impl Shown for usize {
    fn show(&self, _: &Say, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Shown for u64 {
    fn show(&self, say: &Say, out: &mut String) {
        (*self as usize).show(say, out);
    }
}

impl Shown for u32 {
    fn show(&self, say: &Say, out: &mut String) {
        (*self as usize).show(say, out);
    }
}

/// Words of a template: a headline, and lines that begin with what they are; first in Danish, then, after an empty line,
/// in English: one text for both, since each has an address that a browser downloads. A line in which nothing stands is
/// left out.
pub(super) fn fill(say: &Say, templates: &str, facts: &[&dyn Shown]) -> Words {
    let mut words = Words::default();
    let template = templates.split_once("\n\n").map_or(templates, |(da, en)| say.pick([da, en]));
    for (at, text) in template.split('\n').enumerate() {
        if at == 0 {
            words.headline = filled(say, text, facts);
            continue;
        }
        let mut letters = text.chars();
        let part = match letters.next() {
            Some('f') => &mut words.found,
            Some('e') => &mut words.expected,
            Some('w') => &mut words.why,
            _ => &mut words.fix,
        };
        *part = Some(filled(say, letters.as_str(), facts)).filter(|text| !text.is_empty());
    }
    words
}

/// One line in the language that is spoken.
pub(super) fn line(say: &Say, templates: [&str; 2], facts: &[&dyn Shown]) -> String {
    filled(say, say.pick(templates), facts)
}

fn filled(say: &Say, template: &str, facts: &[&dyn Shown]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let fact = match after.as_bytes() {
            [digit @ b'0'..=b'9', b'}', ..] => facts.get(usize::from(digit - b'0')),
            _ => None,
        };
        rest = match fact {
            Some(fact) => {
                fact.show(say, &mut out);
                after.get(2..).unwrap_or_default()
            }
            None => {
                out.push('{');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// Words of a template whose parts are named, each a text in Danish and English, or one that is the same in both:
/// `fill!(say, [fact, …], ["overskrift", "headline"], found = "{0}", why = ["fordi …", "because …"], …)`.
macro_rules! fill {
    (@ found) => { "\nf" };
    (@ expected) => { "\ne" };
    (@ why) => { "\nw" };
    (@ fix) => { "\nx" };
    (@ da [$da:literal, $en:literal]) => { $da };
    (@ en [$da:literal, $en:literal]) => { $en };
    (@ $language:ident $both:literal) => { $both };
    ($say:ident, [$($fact:expr),*], $headline:tt $(, $part:ident = $text:tt)* $(,)?) => {
        $crate::diagnostic::words::fill::fill(
            $say,
            concat!(
                fill!(@ da $headline) $(, fill!(@ $part), fill!(@ da $text))*,
                "\n\n",
                fill!(@ en $headline) $(, fill!(@ $part), fill!(@ en $text))*,
            ),
            &[$($fact),*],
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_where_the_template_says() {
        let say = &Say::default();
        let (name, count) = ("a".to_string(), 2u32);
        let words = fill!(
            say,
            [&name, &count, &""],
            ["`{0}` { {1} {9}", "in English"],
            why = "{1}{0}",
            found = "{2}",
            fix = ["{0}", "x"]
        );
        assert_eq!(words.headline, "`a` { 2 {9}");
        assert_eq!((words.why.as_deref(), words.fix.as_deref()), (Some("2a"), Some("a")));
        assert_eq!((words.found, words.expected), (None, None));
    }

    #[test]
    fn private_facts_stay_private() {
        let say = &Say::default();
        let (private, public) = (Excerpt::private("250947-9989"), Excerpt::public("x"));
        assert_eq!(line(say, ["{0} {1}", ""], &[&private, &public]), "\"●●●●●●-●●●●\" \"x\"");
    }
}
