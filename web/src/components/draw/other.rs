//! Documents section by section: notes, ECGs, anything else; and a readable tree.

use super::Draw;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Block;
use klarsyn::view::Document;
use klarsyn::view::Field;
use klarsyn::view::ResultColumns;
use klarsyn::view::ResultGroup;
use klarsyn::view::ResultRow;
use klarsyn::view::Section;
use klarsyn::view::TreeNode;
use yew::Html;

/// How many sections are shown at first.
const FIRST: usize = 60;
/// How deep the tree is drawn.
const DEEPEST: u32 = 48;

impl Draw<'_> {
    /// The sections, then the tree.
    pub fn document(&self, document: &Document, name: &str) -> Vec<Html> {
        let list = format!("{name}-sections");
        let shown = self.instance.shown_of(&list, document.sections.len(), FIRST);
        let mut out: Vec<Html> = Vec::new();
        // A heading may lie only one level below the one before it, however deep the sender has it.
        let mut deepest = 0;
        for (i, it) in document.sections.iter().take(shown).enumerate() {
            let depth = it.depth.min(deepest).min(4);
            if !it.heading.text.is_empty() {
                deepest = depth + 1;
            }
            out.push(self.section(it, &format!("{name}-p{i}"), depth as u8, (i == FIRST).then_some(list.as_str())));
        }
        if shown < document.sections.len() {
            out.push(self.more_button(&list, document.sections.len() - shown));
        }
        if let Some(tree) = &document.tree {
            let inside = tag("ul", "k-tree").part("tree").add(self.branch(tree, 0));
            out.push(if document.sections.is_empty() {
                inside.into()
            } else {
                let summary = tag("summary", "").text(self.word(Word::Tree));
                tag("details", "k-fold-inline").add(summary).add(inside).into()
            });
        }
        out
    }

    fn section(&self, section: &Section, name: &str, depth: u8, more: Option<&str>) -> Html {
        let level = self.level(1 + depth);
        let mut out = super::diagnoses::focusable(
            tag("section", if depth > 0 { "k-section k-section--inner" } else { "k-section" }).part("section"),
            more,
        );
        if !section.heading.text.is_empty() {
            let id = self.id(name);
            out = out.attr("aria-labelledby", id.clone());
            out = out.add(self.told_heading(level, &section.heading).attr("id", id));
        }
        out = out.maybe(self.marks(&section.marks));
        if !section.parties.is_empty() {
            out = out.add(tag("dl", "k-facts").part("facts").all(self.parties(&section.parties)));
        }
        for (i, block) in section.blocks.iter().enumerate() {
            out = out.all(self.block(block, level, &format!("{name}-{i}")));
        }
        out.maybe(self.missing(&section.missing)).into()
    }

    fn told_heading(&self, level: u8, value: &klarsyn::view::Value) -> crate::components::tag::Tag {
        heading(level, "").add(self.value(value))
    }

    fn block(&self, block: &Block, level: u8, name: &str) -> Vec<Html> {
        match block {
            Block::Text(value) => vec![self.told("p", "k-letter", value).into()],
            Block::Fields(fields) => self.facts("k-facts", fields).into_iter().collect(),
            Block::Narrative(narrative) => vec![self.narrative(narrative)],
            Block::Attachments(all) => self.attachments("", level, all).into_iter().collect(),
            Block::Results(groups) => {
                let mut out = self.result_table(groups, &self.needed_columns(groups), "", true, name);
                out.extend(self.long_names(groups));
                out
            }
            Block::Diagnoses(all) => {
                let items = all.iter().map(|it| self.diagnosis(it, None)).collect();
                vec![tag("ul", "k-diagnoses").all(items).into()]
            }
            Block::Entries(all) if all.is_empty() => Vec::new(),
            Block::Entries(all) => vec![self.entries(all, 0, name)],
            Block::Table(table) => vec![self.table(table, name)],
            Block::Trends(all) => {
                all.iter().enumerate().map(|(i, it)| self.trend(it, level, &format!("{name}-t{i}"))).collect()
            }
            Block::Questions(all) => vec![self.questions(all, level, name)],
        }
    }

    /// The full names of analyses that are not in a report, folded away.
    fn long_names(&self, groups: &[ResultGroup]) -> Option<Html> {
        let rows = groups.iter().flat_map(|group| &group.rows);
        let names: Vec<Field> = rows
            .filter_map(|row| {
                let (label, values) = (row.name.text.clone(), vec![row.long_name.clone()?]);
                Some(Field { label, values, ..Field::default() })
            })
            .collect();
        let names = self.facts("k-facts", &names)?;
        let summary = tag("summary", "").text(self.word(Word::LongNames));
        Some(tag("details", "k-fold-inline").add(summary).add(names).into())
    }

    /// Columns for results that are not in a report: those that any of them needs.
    fn needed_columns(&self, groups: &[ResultGroup]) -> ResultColumns {
        let any = |needs: fn(&ResultRow) -> bool, heading: Word| {
            let needed = groups.iter().flat_map(|group| &group.rows).any(needs);
            needed.then(|| self.word(heading).to_owned())
        };
        ResultColumns {
            analysis: self.word(Word::Analysis).into(),
            value: self.word(Word::Value).into(),
            unit: any(|row| row.unit.is_some(), Word::Unit),
            range: any(|row| row.range.is_some(), Word::Range),
            flag: any(|row| row.flag.is_some(), Word::Flag),
            status: any(|row| row.status.is_some(), Word::Status),
            sampled: any(|row| row.sampled.is_some(), Word::Sampled),
            remarks: any(|row| !row.notes.is_empty() || !row.marks.is_empty() || !row.fields.is_empty(), Word::Remarks),
        }
    }

    fn branch(&self, node: &TreeNode, depth: u32) -> Html {
        let mut line = tag("span", "k-tree__name").text(&node.name);
        if let Some(value) = &node.value {
            line = line.text(": ").add(tag("span", "k-tree__value").text(value));
        }
        let item = tag("li", "");
        if (node.children.is_empty() && node.more == 0) || depth >= DEEPEST {
            return item.add(line).into();
        }
        let mut inside: Vec<Html> = node.children.iter().map(|it| self.branch(it, depth + 1)).collect();
        if node.more > 0 {
            inside.push(tag("li", "k-soft").text(&format!("… + {}", node.more)).into());
        }
        let details = tag("details", "k-tree__branch");
        let details = if depth < 2 { details.set("open", "") } else { details };
        let details = details.add(tag("summary", "").add(line)).add(tag("ul", "k-tree").all(inside));
        item.add(details).into()
    }
}
