//! The source beside the findings: the lines that matter, with what is wrong in them underlined.

use super::lines::Hit;
use super::lines::Lines;
use super::mask::hidden;
use super::prose::prose;
use super::view::Draw;
use super::view::Msg;
use crate::components::tag::tag;
use crate::components::tag::text;
use crate::components::words::Word;
use klarsyn::diagnostic::Severity;
use klarsyn::sorting::sort_by_key;
use std::ops::Range;
use yew::Html;

/// Characters of a line before and after what stands out in it, where the line is long.
const WINDOW: usize = 160;
/// How many lines of a gap are opened at once.
const STEP: usize = 100;
/// In how many lines findings are shown at first.
const FIRST: usize = 100;

impl Draw<'_> {
    /// The panel with the source.
    pub fn source(&self) -> Html {
        let lines = self.lines;
        let id = self.id("source");
        let title = self.heading(1).attr("id", id.clone()).text(self.word(Word::Source));
        let words = self.word(if self.state.numbers { Word::HideNumbers } else { Word::ShowNumbers });
        let numbers = tag("p", "k-small").add(self.button("k-button k-button--text", words, Msg::Numbers));
        let head = tag("div", "k-panel__head").add(title).add(numbers);
        let mut all: Vec<Html> = Vec::new();
        let mut next = 0;
        for range in lines.shown(FIRST) {
            all.extend(self.gap(next..range.start, true));
            all.extend(range.clone().map(|line| self.line(lines, line)));
            next = range.end;
        }
        all.extend(self.gap(next..lines.count(), false));
        let list = tag("ol", "k-source").set("tabindex", "0").attr("aria-label", self.word(Word::LinesOf).to_owned());
        tag("section", "k-panel").part("source").attr("aria-labelledby", id).add(head).add(list.all(all)).into()
    }

    /// Lines that are not shown; those nearest to what is shown come first.
    fn gap(&self, lines: Range<usize>, before: bool) -> Option<Html> {
        if lines.is_empty() {
            return None;
        }
        let step = lines.len().min(STEP);
        let opened = if before { lines.end - step..lines.end } else { lines.start..lines.start + step };
        let words = format!("{} {}–{}", self.word(Word::ShowLines), opened.start + 1, opened.end);
        let button = self.button("k-button k-button--text", &words, Msg::Lines(opened));
        Some(tag("li", "k-gap").add(tag("span", "")).add(button).into())
    }

    fn line(&self, lines: &Lines, line: usize) -> Html {
        let hits = lines.hits(line);
        let worst = hits.iter().filter(|hit| !hit.reason).map(|hit| hit.severity).min();
        let class = match worst {
            _ if hits.is_empty() => "",
            Some(Severity::Fatal | Severity::Error) => "k-hit",
            Some(_) => "k-hit k-hit--warning",
            None => "k-hit k-hit--reason",
        };
        let number = (line + 1).to_string();
        let mut item = tag("li", class);
        if !hits.is_empty() {
            item = item.attr("id", self.id(&format!("l{number}"))).set("tabindex", "-1");
        }
        let mut inside = tag("span", "").add(tag("code", "").all(self.code(lines.span(line), hits)));
        let mut said: Vec<(usize, bool)> = Vec::new();
        for hit in hits {
            if said.contains(&(hit.finding, hit.reason)) {
                continue;
            }
            said.push((hit.finding, hit.reason));
            let Some(finding) = self.checked.findings.get(hit.finding) else { continue };
            let target = self.id(&format!("f{}", hit.finding));
            let code = tag("a", "").attr("href", format!("#{target}")).click(self.go(target)).text(&finding.code);
            let words = if hit.reason { vec![text(self.word(Word::IsReason))] } else { prose(&finding.message) };
            inside = inside.add(tag("span", "k-says").add(code).text(" ").all(words));
        }
        item.add(tag("span", "k-no").set("aria-hidden", "true").text(&number)).add(inside).into()
    }

    /// The characters of a line, what stands out in it marked.
    fn code(&self, line: Range<usize>, hits: &[Hit]) -> Vec<Html> {
        let source = self.checked.source.as_str();
        let Some(characters) = source.get(line.clone()) else { return Vec::new() };
        let hidden = if self.state.numbers { Vec::new() } else { hidden(characters) };
        let show = |range: Range<usize>| -> String {
            let part = source.get(range.clone()).unwrap_or_default();
            let masked = |at: usize| hidden.binary_search(&(range.start + at - line.start)).is_ok();
            part.char_indices().map(|(at, c)| if masked(at) { '•' } else { c }).collect()
        };
        let within = |hit: &Hit| hit.span.start.max(line.start)..hit.span.end.min(line.end);
        let mut spans: Vec<Range<usize>> = hits.iter().map(within).map(|span| seen(source, &line, span)).collect();
        spans.retain(|span| span.start < span.end && source.get(span.clone()).is_some());
        sort_by_key(&mut spans, |span| (span.start, span.end));
        let mut out: Vec<Html> = Vec::new();
        let mut at = line.start;
        for span in spans {
            if span.start < at {
                continue;
            }
            out.extend(self.between(at..span.start, at > line.start, true, &show));
            let marked = span.start..floor(source, span.end.min(span.start + 4 * WINDOW));
            out.push(tag("mark", "").text(&show(marked)).into());
            at = span.end;
        }
        out.extend(self.between(at..line.end, at > line.start, false, &show));
        out
    }

    /// What lies between two marks, shortened where it is long.
    fn between(
        &self,
        range: Range<usize>,
        after: bool,
        before: bool,
        show: &dyn Fn(Range<usize>) -> String,
    ) -> Vec<Html> {
        let source = self.checked.source.as_str();
        if range.len() <= 3 * WINDOW {
            return if range.is_empty() { Vec::new() } else { vec![text(&show(range))] };
        }
        let head =
            if after || !before { range.start..floor(source, range.start + WINDOW) } else { range.start..range.start };
        let tail = if before { floor(source, range.end - WINDOW)..range.end } else { range.end..range.end };
        let left_out = tag("span", "k-soft").text(&format!(" … {} … ", self.word(Word::TooLong)));
        vec![text(&show(head)), left_out.into(), text(&show(tail))]
    }
}

/// Where something is missing there is nothing to underline: the character before stands for it.
fn seen(source: &str, line: &Range<usize>, span: Range<usize>) -> Range<usize> {
    if span.start < span.end || line.is_empty() {
        return span;
    }
    let end = span.start.clamp(line.start + 1, line.end);
    floor(source, end - 1).max(line.start)..end
}

/// The next place at or before an offset where a character begins.
fn floor(source: &str, offset: usize) -> usize {
    let mut at = offset.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}
