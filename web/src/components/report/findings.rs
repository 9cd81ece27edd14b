//! The verdict, and the findings one by one: found, expected, why, what to do.

use super::checked::Finding;
use super::prose::prose;
use super::view::Draw;
use super::view::Form;
use super::view::Msg;
use super::view::ReportEvent;
use crate::components::icon::Icon;
use crate::components::icon::drawn;
use crate::components::icon::icon;
use crate::components::tag::tag;
use crate::components::tag::text;
use crate::components::words::Word;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Verdict;
use klarsyn::sorting::sort_by_key;
use yew::Html;

/// How many findings are listed at first.
const FIRST: usize = 50;

impl Draw<'_> {
    /// The verdict with its counts and buttons.
    pub fn verdict(&self) -> Html {
        let checked = self.checked;
        let (class, which, word, says) = match checked.verdict {
            Verdict::Valid => ("k-verdict k-verdict--valid", Icon::Ok, Word::Valid, Word::ValidText),
            Verdict::Invalid => ("k-verdict", Icon::Error, Word::Invalid, Word::InvalidText),
            Verdict::Undecided => ("k-verdict k-verdict--undecided", Icon::Open, Word::Undecided, Word::UndecidedText),
        };
        let id = self.id("verdict");
        let title = self.heading(0).attr("id", id.clone()).set("tabindex", "-1");
        let title = title.add(tag("span", "k-verdict__word").add(icon(which)).text(self.word(word)));
        let mut top = tag("div", "k-verdict__top").add(title);
        let buttons = self.verdict_buttons();
        if !buttons.is_empty() {
            top = top.add(tag("p", "k-actions").all(buttons));
        }
        let name = if checked.file.is_empty() { self.word(Word::TheMessage) } else { checked.file.as_str() };
        let said = tag("p", "").add(tag("strong", "").text(name)).text(" ").text(self.word(says));
        let said = if checked.context.is_empty() { said } else { said.text(&format!(" ({})", checked.context)) };
        let count = |of: fn(Severity) -> bool, class: &'static str, which: Icon, one: Word, many: Word| {
            let number = checked.count(of);
            let words = format!(" {}", self.word(if number == 1 { one } else { many }));
            let class = if number == 0 { "k-icon k-soft" } else { class };
            let number = tag("strong", "").text(&number.to_string());
            tag("li", "").add(drawn(which, class)).add(tag("span", "").add(number).text(&words)).into()
        };
        let counts = tag("ul", "k-counts").all(vec![
            count(|s| s <= Severity::Error, "k-icon k-is-invalid", Icon::Error, Word::OneError, Word::Errors),
            count(|s| s == Severity::Warning, "k-icon k-is-open", Icon::Warning, Word::OneWarning, Word::Warnings),
        ]);
        let mut out = tag("section", class).part("verdict").attr("aria-labelledby", id).add(top).add(said).add(counts);
        if self.props.offers.save {
            let mut row = tag("p", "k-actions k-small").add(tag("span", "").text(self.word(Word::Save)));
            for (form, words) in
                [(Form::Outcome, "OperationOutcome"), (Form::Text, self.word(Word::AsText)), (Form::Json, "JSON")]
            {
                let class = "k-button k-button--quiet k-button--small";
                row = row.add(self.button(class, words, Msg::Tell(ReportEvent::Save(form))));
            }
            out = out.add(row);
        }
        out.into()
    }

    fn verdict_buttons(&self) -> Vec<Html> {
        let mut out = Vec::new();
        let safe = self.checked.findings.iter().filter(|it| it.safe && !it.edits.is_empty()).count();
        if safe > 0 && self.props.offers.edit {
            let words = format!("{} ({safe})", self.word(Word::ApplySafe));
            out.push(self.button("k-button", &words, Msg::Tell(ReportEvent::ApplySafe)));
        }
        if self.props.offers.receipt {
            let class = "k-button k-button--quiet";
            out.push(self.button(class, self.word(Word::MakeReceipt), Msg::Tell(ReportEvent::MakeReceipt)));
        }
        out
    }

    /// The panel with the findings: each cause once, its consequences under it, the worst first.
    pub fn findings(&self) -> Html {
        let all = &self.checked.findings;
        let under = self.checked.causes();
        let mut causes: Vec<usize> = (0..all.len()).filter(|i| under[*i] == *i).collect();
        sort_by_key(&mut causes, |i| all[*i].severity);
        let shown = if self.state.all || causes.len() <= FIRST + 2 { causes.len() } else { FIRST };
        let id = self.id("findings");
        let title =
            self.heading(1).attr("id", id.clone()).text(&format!("{} ({})", self.word(Word::Findings), causes.len()));
        let mut head = tag("div", "k-panel__head").add(title);
        if causes.len() > 1 {
            head = head.add(tag("p", "k-small k-soft").text(self.word(Word::MostSerious)));
        }
        let mut out = tag("section", "k-panel").part("findings").attr("aria-labelledby", id).add(head);
        if all.is_empty() {
            return out.add(tag("p", "k-panel__body").text(self.word(Word::NoFindings))).into();
        }
        let items =
            causes.iter().take(shown).enumerate().map(|(place, i)| self.finding(*i, &under, place == 0)).collect();
        out = out.add(tag("ol", "k-findings").all(items));
        if shown < causes.len() {
            let words = format!("{} ({})", self.word(Word::ShowMore), causes.len() - shown);
            let button = self.button("k-button k-button--quiet k-button--small", &words, Msg::All);
            out = out.add(tag("p", "k-panel__body k-actions").add(button));
        }
        out.into()
    }

    fn finding(&self, number: usize, under: &[usize], open: bool) -> Html {
        let Some(it) = self.checked.findings.get(number) else { return text("") };
        let id = self.id(&format!("f{number}"));
        let details = tag("details", "k-finding").part("finding");
        let details = if open { details.set("open", "") } else { details };
        let details = details.add(self.summary(it)).add(self.finding_body(number, it, under));
        tag("li", "").attr("id", id).set("tabindex", "-1").add(details).into()
    }

    fn summary(&self, it: &Finding) -> Html {
        let (class, which, word) = match it.severity {
            Severity::Fatal | Severity::Error => ("k-icon k-is-invalid", Icon::Error, Word::Error),
            Severity::Warning => ("k-icon k-is-open", Icon::Warning, Word::Warning),
            _ => ("k-icon k-soft", Icon::Open, Word::Information),
        };
        let code = tag("span", "k-finding__code").text(self.word(word)).text(" ").add(tag("code", "").text(&it.code));
        let place = tag("span", "k-finding__place").text(&format!("{}:{} · ", it.line, it.column));
        let place = place.add(tag("code", "").text(&it.path));
        let words = tag("span", "").add(code).add(tag("span", "k-finding__title").all(prose(&it.message))).add(place);
        tag("summary", "").add(drawn(which, class)).add(words).into()
    }

    fn finding_body(&self, number: usize, it: &Finding, under: &[usize]) -> Html {
        let mut rows: Vec<Html> = Vec::new();
        let mut row = |word: Word, inside: Vec<Html>| {
            let value = tag("dd", "").all(inside);
            rows.push(tag("div", "").add(tag("dt", "").text(self.word(word))).add(value).into());
        };
        if let Some(found) = &it.found {
            // A value as it stands, or a sentence with names in it.
            row(Word::Found, if found.contains('`') { prose(found) } else { vec![tag("code", "").text(found).into()] });
        }
        if let Some(expected) = &it.expected {
            row(Word::Expected, prose(expected));
        }
        if !it.why.is_empty() {
            row(Word::Why, it.why.iter().map(|why| tag("span", "k-line").all(prose(why)).into()).collect());
        }
        if let Some(fix) = &it.fix {
            row(Word::Fix, prose(fix));
        }
        let others = self.checked.findings.iter().enumerate();
        let consequences: Vec<Html> = others
            .filter(|(i, _)| *i != number && under[*i] == number)
            .take(FIRST)
            .map(|(_, other)| {
                let code = tag("code", "").text(&other.code);
                tag("span", "k-line").add(code).text(" ").all(prose(&other.message)).into()
            })
            .collect();
        if !consequences.is_empty() {
            row(Word::Consequences, consequences);
        }
        let mut buttons: Vec<Html> = Vec::new();
        if self.props.offers.edit && !it.edits.is_empty() {
            let tell = Msg::Tell(ReportEvent::Apply { finding: number });
            buttons.push(self.button("k-button k-button--small", self.word(Word::FixThis), tell));
        }
        if self.props.source {
            let target = self.id(&format!("l{}", it.line));
            let link =
                tag("a", "k-button k-button--text").attr("href", format!("#{target}")).click(self.go_to_line(it.line));
            buttons.push(link.text(&format!("{} {}", self.word(Word::Go), it.line)).into());
        }
        let body = tag("div", "k-finding__body");
        let body = if rows.is_empty() { body } else { body.add(tag("dl", "k-facts").all(rows)) };
        if buttons.is_empty() { body.into() } else { body.add(tag("p", "k-actions").all(buttons)).into() }
    }
}
