//! A report as the page reads it: one JSON object whose places are counted as JavaScript counts.

use klarsyn::diagnostic::Finding;
use klarsyn::diagnostic::RelatedNote;
use klarsyn::diagnostic::Safety;
use klarsyn::diagnostic::Say;
use klarsyn::json::JsonWriter;
use klarsyn::report::Report;
use klarsyn::sorting::sort_by_key;
use klarsyn::text::Span;

/// The report in JSON; `pkg/src/types.ts` declares its shape.
pub fn object(report: &Report, say: &Say) -> String {
    let units = Units::new(report);
    let mut json = JsonWriter::new();
    json.object(|json| {
        json.member("file", &report.name);
        json.member("verdict", report.verdict.id());
        json.member("context", &report.context);
        json.key("errors").number(report.errors() as u64);
        json.key("warnings").number(report.warnings() as u64);
        json.key("findings").array(|json| {
            for finding in &report.findings {
                json.object(|json| write(finding, report, say, &units, json));
            }
        });
    });
    json.finish()
}

fn write(finding: &Finding, report: &Report, say: &Say, units: &Units, json: &mut JsonWriter) {
    let words = say.words(&finding.problem);
    let place = report.position(finding);
    json.member("code", finding.problem.code().id);
    json.member("severity", finding.severity.id());
    json.member("source", finding.origin.id());
    json.member("path", &finding.path);
    json.key("line").number(place.line.into());
    json.key("column").number(place.column.into());
    units.write(finding.span, json.key("span"));
    json.member("message", &words.headline);
    json.key("expected").string_or_null(words.expected.as_deref());
    json.key("found").string_or_null(words.found.as_deref());
    json.key("why").array(|json| words.why.iter().chain(&finding.why).for_each(|why| json.string(why)));
    json.key("fix").string_or_null(words.fix.as_deref());
    json.key("edits").array(|json| {
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            json.object(|json| {
                units.write(edit.span, json.key("span"));
                json.member("text", &edit.text);
            });
        }
    });
    json.key("safety").string_or_null(finding.fix.as_ref().map(|fix| safety(fix.safety)));
    json.key("related").array(|json| {
        for related in &finding.related {
            let span = report.tree.node(related.node).span;
            let line = report.lines().line_of(span.start) as u64 + 1;
            json.object(|json| {
                json.key("line").number(line);
                units.write(span, json.key("span"));
                json.member("note", note(related.note));
            });
        }
    });
    json.key("undecided").boolean(finding.undecided);
    match finding.follows {
        Some(cause) => json.key("follows").number(cause as u64),
        None => json.key("follows").raw("null"),
    }
}

fn safety(safety: Safety) -> &'static str {
    match safety {
        Safety::Safe => "safe",
        Safety::Suggestion => "suggestion",
        Safety::Choose => "choose",
    }
}

fn note(note: RelatedNote) -> &'static str {
    match note {
        RelatedNote::BecauseOfThis => "because-of-this",
        RelatedNote::OnlyCandidate => "only-candidate",
        RelatedNote::FirstHere => "first-here",
    }
}

/// Offsets in bytes to offsets in UTF-16 units, counted in one pass over the text.
struct Units {
    /// Each wanted offset with its count, in order; none where the two are the same.
    counted: Option<Vec<(u32, u32)>>,
}

impl Units {
    fn new(report: &Report) -> Self {
        let text = &report.tree.source.text;
        if text.is_ascii() {
            return Self { counted: None };
        }
        let mut wanted: Vec<u32> = Vec::new();
        for finding in &report.findings {
            let related = finding.related.iter().map(|r| report.tree.node(r.node).span);
            let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
            let spans = std::iter::once(finding.span).chain(related).chain(edits);
            wanted.extend(spans.flat_map(|span| [span.start, span.end]));
        }
        sort_by_key(&mut wanted, |offset| *offset);
        wanted.dedup();
        let (mut at, mut units) = (0, 0);
        let count = |offset: u32| {
            let end = (offset as usize).min(text.len());
            units += text.get(at..end).map_or(0, |part| part.encode_utf16().count()) as u32;
            at = at.max(end);
            (offset, units)
        };
        Self { counted: Some(wanted.into_iter().map(count).collect()) }
    }

    fn of(&self, offset: u32) -> u32 {
        let Some(counted) = &self.counted else { return offset };
        let found = counted.binary_search_by_key(&offset, |&(bytes, _)| bytes);
        found.ok().and_then(|i| counted.get(i)).map_or(offset, |&(_, units)| units)
    }

    fn write(&self, span: Span, json: &mut JsonWriter) {
        json.array(|json| {
            json.number(self.of(span.start).into());
            json.number(self.of(span.end).into());
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use klarsyn::diagnostic::Problem;
    use klarsyn::diagnostic::problem::Syntax;
    use klarsyn::text::Source;
    use klarsyn::tree::Format;
    use klarsyn::tree::TreeBuilder;

    #[test]
    fn places_are_counted_in_utf16() {
        let source = Source { text: "æ😀x".into(), ..Source::default() };
        let tree = TreeBuilder::new(source, Format::Json).finish();
        let finding = Finding::new(Problem::Syntax(Syntax::Empty), Span { start: 6, end: 7 });
        let json = object(&Report::new(tree, "r4", vec![finding]), &Say::default());
        assert!(json.contains(r#""line":1,"column":3,"span":[3,4]"#), "{json}");
    }
}
