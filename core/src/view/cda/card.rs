//! Personal data cards: what the registers know, and what the citizen has typed in.

use super::glossary;
use super::reader::Cda;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Look;
use crate::view::Section;
use crate::view::Value;

/// Registrations of what somebody wishes, by their codes.
const WISHES: [&str; 4] =
    ["NoResuscitationRegistration", "TreatmentWillRegistration", "LivingWillRegistration", "OrganDonorRegistration"];

impl Cda<'_, '_> {
    /// The card: wishes first, then what is registered, then what was typed in.
    pub fn card(&self, out: &mut Document) {
        let headings = [
            self.say("Ønsker om behandling", "Wishes for treatment"),
            self.say("Fra registre", "From registers"),
            self.say("Indtastet af borgeren eller på borgerens vegne", "Typed in by or for the citizen"),
        ];
        let mut parts: [Vec<Entry>; 3] = Default::default();
        for section in self.all_sections(NodeId::ROOT, 0) {
            for node in self.elements(section, "entry").filter_map(|entry| self.statement(entry)) {
                let code = self.element(node, "code");
                let named = code.and_then(|code| self.attribute_text(code, "code")).unwrap_or_default();
                let mut entry = self.entry(node, 0);
                if let Some(ours) = code.and_then(|code| self.ours(code, glossary::CARD)) {
                    entry.title = ours;
                }
                let place = if WISHES.contains(&named) { 0 } else { usize::from(named.ends_with("TypedIn")) + 1 };
                if place == 0 {
                    let said =
                        self.elements(node, "value").any(|it| self.attribute_text(it, "extension") == Some("true"));
                    // Nobody may overlook that somebody does not want to be resuscitated.
                    let grave = said && named == "NoResuscitationRegistration";
                    entry.look = if grave { Look::Warning } else { Look::Strong };
                }
                parts[place].push(entry);
            }
            let mut made = self.opened(section, 0);
            made.blocks.push(Block::Entries(Vec::new()));
            self.closed(section, &mut made);
        }
        parts[0].sort_by_key(|entry| {
            glossary::CARD.iter().position(|(_, da, en)| entry.title.text == *da || entry.title.text == *en)
        });
        for (heading, entries) in headings.into_iter().zip(parts) {
            if !entries.is_empty() {
                let heading = Value { text: heading.into(), ..Value::default() };
                let blocks = vec![Block::Entries(entries)];
                out.sections.push(Section { heading, blocks, ..Section::default() });
            }
        }
        if out.sections.is_empty() {
            self.tell(out, &|_, _| {});
        }
    }
}
