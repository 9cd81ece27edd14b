//! The bottom of a view: the sender's own text, what is missing, and whatever the view did not tell.

use super::Audience;
use super::Field;
use super::Fold;
use super::Foot;
use super::LeftOut;
use super::Look;
use super::Narrative;
use super::Party;
use super::PartyKind;
use super::glossary;
use super::memory::Known;
use super::memory::Part;
use super::message::Message;
use super::words::Word;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::NodeId;
use std::rc::Rc;

/// More than this is counted, not listed.
const MOST: usize = 400;

/// One sending of a message, as it is listed.
pub(super) struct Sending {
    /// The reference to what was sent.
    of: String,
    at: Option<i64>,
    told: Field,
}

impl Sending {
    fn is(&self, at: Option<i64>, of: &str) -> bool {
        self.at == at && self.of == of
    }
}

impl Message<'_> {
    /// A bottom with the narratives of this message.
    pub fn foot(&self, missing: Vec<String>) -> Foot {
        self.foot_with(self.narratives(), missing)
    }

    /// A bottom with these narratives.
    pub fn foot_with(&self, narratives: Vec<Narrative>, missing: Vec<String>) -> Foot {
        Foot {
            narratives,
            narrative_label: self.say("Afsenderens egen tekst (narrativ)", "The sender's own text (narrative)").into(),
            missing,
            missing_label: self.say("Ikke oplyst", "Not said").into(),
            ..Foot::default()
        }
    }

    /// Participants with their numbers, each once.
    pub fn participants<'p>(&self, parties: impl Iterator<Item = &'p Party>) -> Fold {
        let mut fold =
            Fold { label: self.say("Deltagere og id-numre", "Participants and numbers").into(), ..Fold::default() };
        for party in parties {
            let Some(organisation) = &party.organisation else { continue };
            let known = fold.fields.iter().position(|field| field.label == organisation.text);
            let place = known.unwrap_or_else(|| {
                let (label, values) = (organisation.text.clone(), Vec::new());
                fold.fields.push(Field { label, values, look: Look::Id });
                fold.fields.len() - 1
            });
            let values = &mut fold.fields[place].values;
            for said in party.identifiers.iter().chain(&party.fields) {
                for value in &said.values {
                    let number = |text: &str| text.strip_prefix(&said.label)?.strip_prefix('\u{a0}').map(str::len);
                    let is = |text: &str| number(text) == Some(value.text.len()) && text.ends_with(&value.text);
                    if !values.iter().any(|known| is(&known.text)) {
                        let text = format!("{}\u{a0}{}", said.label, value.text);
                        values.push(super::Value { text, ..value.clone() });
                    }
                }
            }
        }
        fold
    }

    /// Every sending that the messages tell of, in their order.
    pub fn sendings(&self, messages: &[&Message], memory: Option<Known>) -> Fold {
        let mut told: Vec<Rc<Sending>> = Vec::new();
        for message in messages {
            let sendings = match memory.filter(|memory| memory.latest != message.number) {
                None => message.own_sendings(&told),
                Some(memory) => {
                    let made = || Part::Sendings(message.own_sendings(&[]));
                    let part = memory.part(vec![(message.number, NodeId::ROOT)], made);
                    if let Part::Sendings(sendings) = part { sendings } else { Vec::new() }
                }
            };
            for sending in sendings {
                if !told.iter().any(|known| known.is(sending.at, &sending.of)) {
                    told.push(sending);
                }
            }
        }
        told.sort_by_key(|sending| sending.at);
        // A citizen is told how many there are.
        let citizen = self.options.audience == Audience::Citizen;
        let fields = told.iter().map(|sending| &sending.told).filter(|field| !field.values.is_empty());
        let fields = fields.map(|field| if citizen { Field::default() } else { field.clone() }).collect();
        Fold { label: self.say("Forsendelser", "Sendings").into(), technical: true, fields, ..Fold::default() }
    }

    /// The sendings that this message tells of, but for those that are told.
    fn own_sendings(&self, told: &[Rc<Sending>]) -> Vec<Rc<Sending>> {
        let mut own: Vec<Rc<Sending>> = Vec::new();
        for provenance in self.all("Provenance") {
            let at = self.moment_node(provenance, "occurred");
            let instant = at.and_then(|at| super::time::instant(self.tree.value(at)?));
            let target = self.tree.child(provenance, "target");
            let target = target.and_then(|target| self.tree.child_value(target, "reference")).unwrap_or_default();
            if told.iter().chain(&own).any(|known| known.is(instant, target)) {
                continue;
            }
            let at = at.and_then(|at| self.time_at(at)).map(super::elements::time_value);
            let what = self.activity_of(provenance).map(|(code, at)| self.told(self.activity_words(code), at));
            let who = self.tree.child(provenance, "agent").and_then(|agent| self.tree.child(agent, "who"));
            let who = who.map(|who| self.party(PartyKind::Sender, who));
            let who = who.and_then(|party| party.organisation.or(party.name));
            let values: Vec<super::Value> = at.into_iter().chain(what).chain(who).collect();
            let field = Field { label: self.say("Sendt", "Sent").into(), values, look: Look::Plain };
            own.push(Rc::new(Sending { of: target.into(), at: instant, told: field }));
        }
        own
    }

    /// What was done by sending, in words.
    fn activity_words(&self, code: &str) -> String {
        let (event, before) = match code.split_once('-') {
            Some(("revise", rest)) => (rest, Some(Word::Corrected)),
            Some(("cancel", rest)) => (rest, Some(Word::Cancelled)),
            _ => (code, None),
        };
        let words = [glossary::ACTIVITIES, glossary::STAY_EVENTS].into_iter();
        let words = words.filter_map(|list| glossary::designation(list, event, self.language)).next();
        match (words, before) {
            (Some(words), Some(before)) => format!("{} {words}", self.word(before)),
            (Some(words), None) => words.into(),
            (None, _) => code.into(),
        }
    }

    /// Everything in the message that was not told of, by the name of its element.
    pub fn rest(&self) -> Option<(Fold, Option<LeftOut>)> {
        let tree = self.tree;
        if tree.is_empty() {
            return None;
        }
        let shown = self.shown.borrow().clone();
        let plain = tree.format == Format::PlainXml;
        let mut fields: Vec<Field> = Vec::new();
        let mut more = 0;
        // What a name says is looked up once for all nodes that have it.
        let structure: Vec<Structure> = tree.names.iter().map(|name| structure(name, plain)).collect();
        let mut next = tree.children(NodeId::ROOT).next();
        while let Some(node) = next {
            let name = tree.name(node);
            // A complex value that was told of is told of with all its parts.
            let whole = tree.type_name(node).is_empty() || plain;
            let told = shown.contains(&node) && whole && node != NodeId::ROOT;
            let wrapping = match structure.get(tree.node(node).name.index()) {
                Some(Structure::Always) => true,
                Some(Structure::Attribute) => tree.node(node).kind == Kind::Attribute,
                _ => false,
            };
            let skipped = told || wrapping;
            let below = tree.children(node).next().filter(|_| !skipped);
            next = below.or_else(|| tree.behind(node));
            if skipped {
                continue;
            }
            let value = match tree.node(node).kind {
                Kind::Text if plain => tree.value(node).map(str::trim).filter(|value| !value.is_empty()),
                Kind::Object | Kind::Null | Kind::Text => continue,
                _ => tree.value(node).map(str::trim).filter(|value| !value.is_empty()),
            };
            let Some(value) = value else { continue };
            if matches!(name, "resourceType" | "url")
                && tree.parent(node).is_some_and(|up| is_wrapping(tree.name(up), name))
            {
                continue;
            }
            if fields.len() == MOST {
                more += 1;
                continue;
            }
            let value = self.told(value, node);
            fields.push(Field { label: self.short_path(node), values: vec![value], look: Look::Id });
        }
        let label = self.say("Øvrige oplysninger i meddelelsen", "Everything else in the message").into();
        let left = (more > 0)
            .then(|| LeftOut { label: self.say("øvrige oplysninger", "further details").into(), count: more });
        (!fields.is_empty()).then_some((Fold { label, technical: true, rest: true, fields }, left))
    }

    /// The path within its resource: `Provenance.target.reference`.
    fn short_path(&self, node: NodeId) -> String {
        let tree = self.tree;
        let mut names = vec![tree.name(node)];
        for up in tree.ancestors(node) {
            let type_name = tree.type_name(up);
            if !type_name.is_empty() {
                names.push(type_name);
                break;
            }
            names.push(tree.name(up));
        }
        names.reverse();
        names.retain(|name| !name.is_empty());
        names.join(".")
    }
}

/// Whether an element of that name is a part of the wrapping and says nothing.
fn is_wrapping(above: &str, name: &str) -> bool {
    match name {
        "url" => above == "extension" || above == "modifierExtension",
        _ => true,
    }
}

/// Whether elements of a name are about how a document is written, and say nothing of what it is about.
enum Structure {
    No,
    /// As attributes of a CDA document.
    Attribute,
    Always,
}

fn structure(name: &str, plain: bool) -> Structure {
    match name {
        "div" | "data" => Structure::Always,
        _ if !plain => Structure::No,
        "templateId" | "sdtcTemplateId" | "typeId" | "realmCode" => Structure::Always,
        "classCode"
        | "moodCode"
        | "typeCode"
        | "determinerCode"
        | "contextControlCode"
        | "contextConductionInd"
        | "inversionInd"
        | "independentInd"
        | "type"
        | "schemaLocation"
        | "nullFlavor"
        | "ID"
        | "use"
        | "unit"
        | "language"
        | "lang" => Structure::Attribute,
        name if name.starts_with("xmlns") => Structure::Attribute,
        _ => Structure::No,
    }
}

/// Puts the sendings, and what was not told of, at the end.
pub(super) fn add_rest(foot: &mut Foot, message: &Message) {
    add_rests(foot, message, &[message]);
}

/// The same for many messages.
pub(super) fn add_rests(foot: &mut Foot, latest: &Message, messages: &[&Message]) {
    foot.folds.extend(Some(latest.sendings(messages, None)).filter(|fold| !fold.fields.is_empty()));
    for message in messages {
        let before = foot.folds.len();
        add(foot, message);
        // Several are told apart by what was sent, and when.
        if let (true, Some(fold)) = (messages.len() > 1, foot.folds.get_mut(before)) {
            let what = message.provenance().and_then(|provenance| message.activity_of(provenance));
            let what = what.map(|(code, _)| message.activity_words(code));
            let sent = message.sent().map(|sent| format!("{} {}", message.say("sendt", "sent"), sent.text));
            let parts: Vec<String> = what.into_iter().chain(sent).collect();
            let parts = if parts.is_empty() { (message.number + 1).to_string() } else { parts.join(", ") };
            fold.label = format!("{}: {parts}", message.say("Øvrige oplysninger", "Everything else"));
        }
    }
}

/// What was not told of one message.
pub(super) fn add(foot: &mut Foot, message: &Message) {
    if let Some((fold, left)) = message.rest() {
        foot.folds.push(fold);
        foot.left_out.extend(left);
    }
}
