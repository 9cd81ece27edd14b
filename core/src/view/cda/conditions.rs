//! When something holds: criteria, and groups of them.

use super::reader::Cda;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::view::Value;

/// Groups inside groups end at this depth.
const DEEPEST: u32 = 8;

impl Cda<'_, '_> {
    /// A precondition in words, each of several in a value of its own.
    pub fn condition(&self, node: NodeId, depth: u32) -> Vec<Value> {
        let mut out = Vec::new();
        for part in self.inside(node) {
            let name = self.name(part);
            if matches!(name, "criterion" | "sdtcCriterion") {
                out.extend(self.criterion(part));
                continue;
            }
            let plain = name.strip_prefix("sdtc").unwrap_or(name);
            let words = match plain {
                "allTrue" | "AllTrue" => self.say("alle er opfyldt", "all of these hold"),
                "allFalse" | "AllFalse" => self.say("ingen er opfyldt", "none of these hold"),
                "atLeastOneTrue" | "AtLeastOneTrue" => self.say("mindst én er opfyldt", "at least one of these holds"),
                "atLeastOneFalse" | "AtLeastOneFalse" => {
                    self.say("mindst én er ikke opfyldt", "at least one of these does not hold")
                }
                "onlyOneTrue" | "OnlyOneTrue" => self.say("netop én er opfyldt", "exactly one of these holds"),
                "onlyOneFalse" | "OnlyOneFalse" => {
                    self.say("netop én er ikke opfyldt", "exactly one of these does not hold")
                }
                _ => continue,
            };
            if depth >= DEEPEST {
                continue;
            }
            let inner: Vec<String> = self
                .inside(part)
                .filter(|&it| matches!(self.name(it), "precondition" | "sdtcPrecondition" | "sdtcPrecondition2"))
                .flat_map(|it| self.condition(it, depth + 1))
                .map(|value| value.text)
                .collect();
            out.push(self.label(format!("{words}: {}", inner.join("; ")), part));
        }
        out
    }

    /// The codes that stand anywhere inside, and the numbers of groups of preconditions.
    pub fn condition_codes(&self, node: NodeId) -> Vec<Value> {
        let tree = self.message.tree;
        let mut out = Vec::new();
        for it in tree.descendants(node).filter(|&it| tree.node(it).kind != Kind::Attribute) {
            match tree.name(it) {
                "code" | "value" => out.extend(self.codes(it)),
                "id" | "sdtcId"
                    if tree
                        .parent(it)
                        .is_some_and(|up| tree.name(up).ends_with("True") || tree.name(up).ends_with("False")) =>
                {
                    out.extend(self.identifier_text(it));
                }
                _ => {}
            }
        }
        out
    }

    fn criterion(&self, node: NodeId) -> Option<Value> {
        let code = self.element(node, "code");
        let asked = code.and_then(|code| self.attribute_text(code, "code")).and_then(|code| self.question_of(code));
        let what = match (&asked, code) {
            (Some((number, _)), Some(code)) => {
                Some(self.told(format!("{} {number}", self.say("spørgsmål", "question")), code))
            }
            (None, Some(code)) => self.concept(code, &[]),
            _ => self.element(node, "text").and_then(|text| self.text(text)),
        };
        let value = self.element(node, "value");
        let says = value.and_then(|value| {
            let code = self.attribute_text(value, "code");
            let chosen = code.and_then(|code| self.option_of(asked.as_ref()?.1, code));
            chosen.map(|words| self.told(words, value)).or_else(|| self.value(value))
        });
        let text = match (what, says) {
            (Some(what), Some(says)) => format!("{} = {}", what.text, says.text),
            (Some(one), None) | (None, Some(one)) => one.text,
            (None, None) => return None,
        };
        Some(self.label(text, node))
    }

    /// What an option of a question says.
    fn option_of(&self, question: NodeId, code: &str) -> Option<String> {
        let option = self.elements(question, "value").find(|&it| self.attribute_text(it, "code") == Some(code))?;
        self.attribute_text(option, "displayName").map(|words| format!("»{words}«"))
    }
}
