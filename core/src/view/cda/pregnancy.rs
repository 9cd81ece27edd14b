//! Pregnancies: what is said of the pregnant woman, and of each fetus by itself.

use super::reader::Cda;
use super::reader::DEEPEST;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Section;
use crate::view::Value;
use crate::view::elements::field;

/// A fetus by its code, its name, and what is said of it.
type Fetus = (String, Value, Vec<Entry>);

impl Cda<'_, '_> {
    /// The sections, with those statements that are about a fetus under its name.
    pub fn pregnancy(&self, out: &mut Document) {
        for section in self.sections(NodeId::ROOT) {
            let mut made = self.opened(section, 0);
            let mut fetuses: Vec<Fetus> = Vec::new();
            let mut own: Vec<Entry> = Vec::new();
            for node in self.elements(section, "entry").filter_map(|entry| self.statement(entry)) {
                self.sort(node, 0, &mut own, &mut fetuses);
            }
            if !own.is_empty() {
                made.blocks.push(Block::Entries(own));
            }
            if made.blocks.is_empty() && !fetuses.is_empty() {
                // The heading stands for the fetuses below it.
                made.blocks.push(Block::Entries(Vec::new()));
            }
            self.closed(section, &mut made);
            out.sections.push(made);
            fetuses.sort_by(|one, other| one.0.cmp(&other.0));
            for (_, heading, entries) in fetuses {
                let blocks = vec![Block::Entries(entries)];
                out.sections.push(Section { heading, depth: 1, blocks, ..Section::default() });
            }
        }
        self.body(out);
    }

    /// An organizer only holds together what is in it: its parts stand by themselves, with its time.
    fn sort(&self, node: NodeId, depth: u32, own: &mut Vec<Entry>, fetuses: &mut Vec<Fetus>) {
        let parts: Vec<NodeId> = self.elements(node, "component").filter_map(|it| self.statement(it)).collect();
        let named = self.element(node, "code").and_then(|code| self.concept(code, &[])).is_some();
        if !parts.is_empty() && !named && depth < DEEPEST {
            let shell = self.shell(node);
            if !shell.is_empty() {
                let title = self.label(self.say("Målingerne", "The measurements"), node);
                own.push(Entry { title, fields: shell, at: self.spot(node), ..Entry::default() });
            }
            for part in parts {
                self.sort(part, depth + 1, own, fetuses);
            }
            return;
        }
        let mut entry = self.entry(node, 0);
        let Some(code) = self.reach(node, &["subject", "relatedSubject", "code"]) else {
            own.push(entry);
            return;
        };
        let key = self.attribute_text(code, "code").unwrap_or_default();
        let named = self.concept(code, &[]).or_else(|| self.absent(code));
        let Some(name) = named else { return own.push(entry) };
        // It stands under the name; only the code says more.
        let label = self.part_label("subject");
        entry.fields.retain(|field| field.label != label);
        entry.fields.extend(Some(self.coded(label, code)).filter(|field| !field.values.is_empty()));
        match fetuses.iter_mut().find(|(known, ..)| known == key) {
            Some((.., entries)) => entries.push(entry),
            None => fetuses.push((key.to_owned(), name, vec![entry])),
        }
    }

    /// What an organizer says beside its parts.
    pub fn shell(&self, node: NodeId) -> Vec<crate::view::Field> {
        let mut out = Vec::new();
        for part in self.inside(node) {
            match self.name(part) {
                "effectiveTime" => {
                    out.extend(self.moment(part).map(|time| field(self.part_label("effectiveTime"), time)));
                }
                "component" => {}
                _ => out.extend(self.single(part)),
            }
        }
        out
    }
}
