//! The top of a document: whom it is about, what it is, who takes part.

use super::Draw;
use super::field::lines;
use crate::components::document::Msg;
use crate::components::tag::heading;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Head;
use klarsyn::view::Look;
use klarsyn::view::Mark;
use klarsyn::view::Number;
use klarsyn::view::Party;
use klarsyn::view::Person;
use klarsyn::view::Value;
use yew::Html;

impl Draw<'_> {
    /// The top.
    pub fn head(&self, head: &Head, title: String) -> Html {
        let name = self.struck(&head.title, head.cancelled);
        let mut titles = tag("div", "k-document__title").add(tag("p", "k-document__kind").text(&head.what));
        titles = titles.add(heading(self.level(0), "").part("title").attr("id", title).add(name));
        if let Some(byline) = &head.byline {
            titles = titles.add(tag("p", "k-document__kind").text(byline));
        }
        // A party says more than a fact that only names it.
        let facts = head.facts.iter().filter(|field| !head.parties.iter().any(|party| party.role == field.label));
        let mut rows: Vec<Html> = facts.map(|field| self.row(&field.label, self.values(field))).collect();
        if let Some(person) = &head.person {
            rows.extend(self.rows(&person.fields));
        }
        rows.extend(self.parties(&head.parties));
        let person = head.person.as_ref().map(|person| self.person(person));
        let out = tag("header", "k-document__head").part("head").maybe(person).add(titles);
        // A mark that stands among the facts with its label is not said twice.
        let warns = |it: &Value| {
            head.facts
                .iter()
                .any(|fact| fact.look == Look::Warning && fact.values.iter().any(|value| value.text == it.text))
        };
        let mut marks: Vec<Mark> = head.marks.iter().filter(|mark| !warns(&mark.value)).cloned().collect();
        for mark in marks.iter_mut().filter(|mark| mark.value.text == head.title.text) {
            // The title says the rest of it.
            mark.value.text = mark.value.text.split(": ").next().unwrap_or_default().to_owned();
        }
        let out = out.maybe(self.marks(&marks));
        if rows.is_empty() { out.into() } else { out.add(tag("dl", "k-facts").part("facts").all(rows)).into() }
    }

    /// Those who take part, as labelled values. Several messages may name the same; once is enough.
    pub fn parties(&self, parties: &[Party]) -> Vec<Html> {
        let mut drawn: Vec<(&str, Vec<Html>)> = Vec::new();
        for party in parties {
            let inside = self.party(party);
            if !drawn.iter().any(|(role, before)| *role == party.role && *before == inside) {
                drawn.push((&party.role, inside));
            }
        }
        drawn.into_iter().map(|(role, inside)| self.row(role, inside)).collect()
    }

    fn party(&self, party: &Party) -> Vec<Html> {
        let mut all: Vec<Html> = party.organisation.iter().map(|it| self.value(it)).collect();
        let mut named = tag("span", "");
        for (number, it) in [&party.name, &party.job].into_iter().flatten().enumerate() {
            named = if number > 0 { named.text(", ") } else { named };
            named = named.add(self.value(it));
        }
        if party.name.is_some() || party.job.is_some() {
            all.push(named.into());
        }
        all.extend(party.phone.iter().map(|it| self.value(it)));
        for field in party.fields.iter().chain(&party.identifiers) {
            let label = tag("span", "k-soft").text(&format!("{} ", field.label));
            all.push(tag("span", "k-small").add(label).all(self.values(field)).into());
        }
        lines(all)
    }

    /// The person, with numbers hidden until somebody asks for them.
    fn person(&self, person: &Person) -> Html {
        let mut out = tag("p", "k-patient").part("patient");
        out = out.add(tag("span", "").add(self.value(&person.name))).text(" ");
        for number in &person.numbers {
            out = out.add(self.number(number)).text(" ");
        }
        if person.numbers.iter().any(|number| number.hidden) {
            let words = self.word(if self.instance.numbers { Word::HideNumber } else { Word::ShowNumber });
            out = out.add(self.button("k-button k-button--text", None, words, "", Msg::Numbers));
        }
        out.into()
    }

    fn number(&self, number: &Number) -> Html {
        let out = tag("span", "k-cpr").part("number");
        if number.hidden && !self.instance.numbers {
            let masked = format!("{} {}", number.label, number.masked);
            return out
                .add(tag("span", "").set("aria-hidden", "true").text(&masked))
                .add(spoken(&number.spoken))
                .into();
        }
        out.text(&format!("{} {}", number.label, number.value.text)).into()
    }
}
