//! Sections: their headings, their statements, and the sender's own text as the second view.

use super::glossary;
use super::reader::Cda;
use super::reader::MANY;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Document;
use crate::view::Entry;
use crate::view::PartyKind;
use crate::view::Section;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::glossary::designation;
use crate::view::words::Word;

/// Sections may hold sections; deeper ones than this are not shown.
const DEEPEST: u32 = 8;

/// What becomes of the statements of a section.
pub(super) type Told<'f> = &'f dyn Fn(NodeId, &mut Section);

impl Cda<'_, '_> {
    /// The sections of the body that are directly below.
    pub fn sections(&self, node: NodeId) -> Vec<NodeId> {
        let tree = self.message.tree;
        let body = if node == NodeId::ROOT { self.reach(node, &["component", "structuredBody"]) } else { Some(node) };
        let components = body.into_iter().flat_map(|body| self.elements(body, "component"));
        components.flat_map(|component| tree.named(component, "section")).collect()
    }

    /// The sections below, with those inside them.
    pub fn all_sections(&self, node: NodeId, depth: u32) -> Vec<NodeId> {
        let mut out = Vec::new();
        for section in self.sections(node) {
            out.push(section);
            if depth < DEEPEST {
                out.append(&mut self.all_sections(section, depth + 1));
            }
        }
        out
    }

    /// All sections in their order, each told in the way of its kind.
    pub fn tell(&self, out: &mut Document, told: Told) {
        for section in self.sections(NodeId::ROOT) {
            self.section(section, 0, told, &mut out.sections);
        }
        self.body(out);
    }

    fn section(&self, section: NodeId, depth: u32, told: Told, out: &mut Vec<Section>) {
        let mut made = self.opened(section, depth);
        told(section, &mut made);
        self.closed(section, &mut made);
        let inner = self.sections(section);
        if inner.is_empty() || !made.heading.text.is_empty() || !made.blocks.is_empty() {
            out.push(made);
        }
        if depth < DEEPEST {
            for section in inner {
                self.section(section, depth + 1, told, out);
            }
        }
    }

    /// A section with its heading, and who wrote it where that is said.
    pub fn opened(&self, section: NodeId, depth: u32) -> Section {
        let code = self.element(section, "code");
        let title = self.element(section, "title").and_then(|title| self.text(title));
        let named = || code.and_then(|code| self.concept(code, glossary::PLAN));
        let mut made = Section { heading: title.or_else(named).unwrap_or_default(), depth, ..Section::default() };
        let authors =
            self.elements(section, "author").take(MANY).map(|author| self.party(PartyKind::Author, None, author));
        made.parties.extend(authors);
        made
    }

    /// The rest of a section: its own text beside or instead of its statements, and what is missing.
    pub fn closed(&self, section: NodeId, made: &mut Section) {
        let text = self.element(section, "text");
        let narrative = text.and_then(|text| self.narrative(text, &made.heading));
        let pictures = self.pictures(section);
        if !pictures.is_empty() {
            made.blocks.push(Block::Attachments(pictures));
        }
        match narrative {
            // Without statements the text is all there is.
            Some(narrative) if made.blocks.is_empty() => made.blocks.push(Block::Narrative(narrative)),
            Some(narrative) => self.narratives.borrow_mut().push(narrative),
            None if made.blocks.is_empty() && self.sections(section).is_empty() && made.missing.is_empty() => {
                made.missing.push(self.none(Word::NoContent));
            }
            None => {}
        }
    }

    /// The statements of a section.
    pub fn entries(&self, section: NodeId) -> Vec<Entry> {
        let all = self.elements(section, "entry").filter_map(|entry| self.statement(entry));
        all.filter(|&node| self.name(node) != "observationMedia").map(|node| self.entry(node, 0)).collect()
    }

    /// Statements as they are.
    pub fn plainly(&self, section: NodeId, made: &mut Section) {
        let entries = self.entries(section);
        if !entries.is_empty() {
            made.blocks.push(Block::Entries(entries));
        }
    }

    /// Any document: its sections with their own text, then their statements.
    pub fn any(&self, out: &mut Document) {
        self.tell(out, &|section, made| {
            let text = self.element(section, "text");
            let narrative = text.and_then(|text| self.narrative(text, &made.heading));
            made.blocks.extend(narrative.map(Block::Narrative));
            self.plainly(section, made);
        });
        // What stands in its section is no second view.
        self.narratives.take();
    }

    /// A care plan: concerns, goals, interventions and outcomes in this order, and what it lacks of them.
    pub fn care_plan(&self, out: &mut Document) {
        self.tell(out, &|section, made| {
            let code = self.element(section, "code").and_then(|code| self.attribute_text(code, "code"));
            let ours = designation(glossary::PLAN, code.unwrap_or_default(), self.message.language);
            if let Some(ours) = ours {
                // The sender's title may be anything; what part of the plan it is must be seen.
                let own = std::mem::take(&mut made.heading);
                let node = self.element(section, "code").unwrap_or(section);
                made.heading = self.told(ours, node);
                if !own.text.is_empty() && own.text != ours {
                    made.blocks.push(Block::Fields(vec![field(
                        self.say("Overskrift i dokumentet", "Heading in the document"),
                        own,
                    )]));
                }
                if self.sections(section).is_empty() && self.element(section, "entry").is_none() {
                    made.missing.push(self.say("ingen oplysninger", "no statements").into());
                }
            }
            self.plainly(section, made);
        });
        let place = |section: &Section| {
            glossary::PLAN.iter().position(|(_, da, en)| section.heading.text == *da || section.heading.text == *en)
        };
        // Sub-sections move with the part of the plan that they belong to.
        let mut parts: Vec<(usize, Vec<Section>)> = Vec::new();
        for section in out.sections.drain(..) {
            match (section.depth, parts.last_mut()) {
                (1.., Some((_, inner))) => inner.push(section),
                _ => parts.push((place(&section).unwrap_or(glossary::PLAN.len()), vec![section])),
            }
        }
        for (at, (_, da, en)) in glossary::PLAN.iter().enumerate().take(3) {
            if !parts.iter().any(|(place, _)| *place == at) {
                let heading = Value { text: self.say(da, en).into(), ..Value::default() };
                let missing = vec![self.say("ingen oplysninger", "no statements").into()];
                parts.push((at, vec![Section { heading, missing, ..Section::default() }]));
            }
        }
        parts.sort_by_key(|(place, _)| *place);
        out.sections = parts.into_iter().flat_map(|(_, sections)| sections).collect();
    }
}
