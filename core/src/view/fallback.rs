//! What there is no view for: the sender's own text, then everything as a readable tree.

use super::Document;
use super::Kind;
use super::Notice;
use super::Section;
use super::Tone;
use super::TreeNode;
use super::document;
use super::message::Message;
use super::receipt;
use super::words::Word;
use crate::tree::Kind as NodeKind;
use crate::tree::NodeId;

/// The tree ends at this depth, and after so many nodes.
const DEEPEST: usize = 24;
const MOST: usize = 5_000;
/// Longer values are cut.
const LONGEST: usize = 300;

/// A resource or file without a view of its own.
pub(super) fn view(message: &Message) -> Document {
    let tree = message.tree;
    if tree.is_empty() {
        return unreadable(message);
    }
    let mut missing = Vec::new();
    let name = match tree.type_name(NodeId::ROOT) {
        "" => tree.name(NodeId::ROOT),
        name => name,
    };
    let heading = Kind::Other.heading(message.language);
    let title = if name.is_empty() { heading } else { name };
    let mut head = message.head(heading, message.told(title, NodeId::ROOT));
    head.notices.push(Notice {
        tone: Tone::Info,
        title: message.say("Denne type har ikke sin egen visning", "There is no view for this type").into(),
        text: message
            .say(
                "Den vises med afsenderens egen tekst og som læsbart træ.",
                "It is shown by the sender's own text and as a readable tree.",
            )
            .into(),
        at: message.place(NodeId::ROOT),
    });
    if message.first("Patient").is_some() {
        message.about(None, &mut head, &mut missing);
    }
    let mut out = Document { head, ..Document::default() };
    if name == "OperationOutcome" {
        out.sections.extend(tree.named(NodeId::ROOT, "issue").map(|issue| outcome(message, issue)));
    } else {
        let told = message.resources().iter().filter(|&&node| message.narrative(node).is_some());
        out.sections = told.map(|&node| document::resource(message, node, 0)).collect();
    }
    let mut left = MOST;
    out.tree = Some(node(message, NodeId::ROOT, 0, &mut left));
    out.foot = message.foot_with(Vec::new(), missing);
    out
}

fn unreadable(message: &Message) -> Document {
    let title = message.told(message.say("Filen kan ikke læses", "The file cannot be read"), NodeId::ROOT);
    let mut head = message.head(Kind::Other.heading(message.language), title);
    head.notices.push(Notice {
        tone: Tone::Danger,
        title: head.title.text.clone(),
        text: message
            .say("Den er tom, eller den er hverken JSON eller XML.", "It is empty, or it is neither JSON nor XML.")
            .into(),
        at: head.title.at.clone(),
    });
    let missing = vec![message.word(Word::NothingToRead).into()];
    Document { head, unreadable: true, foot: message.foot_with(Vec::new(), missing), ..Document::default() }
}

/// One issue of an OperationOutcome.
fn outcome(message: &Message, issue: NodeId) -> Section {
    let issue = receipt::issue(message, issue);
    let blocks = vec![super::Block::Fields(issue.fields)];
    Section { heading: issue.title, marks: issue.marks, blocks, ..Section::default() }
}

fn node(message: &Message, id: NodeId, depth: usize, left: &mut usize) -> TreeNode {
    let tree = message.tree;
    let (name, type_name) = (tree.name(id), tree.type_name(id));
    let name = match (name, type_name) {
        ("", type_name) => type_name.to_string(),
        (name, "") => name.to_string(),
        (name, type_name) if name == type_name => name.to_string(),
        (name, type_name) => format!("{name}: {type_name}"),
    };
    *left = left.saturating_sub(1);
    let is_div = tree.name(id) == "div";
    let value = if is_div { None } else { tree.value(id).map(|value| shortened(message, value)) };
    let mut out = TreeNode { name, value, at: message.place(id), ..TreeNode::default() };
    if is_div {
        out.value = message
            .formatted(String::new(), tree.value(id).unwrap_or_default(), id)
            .map(|text| shortened(message, &text.plain));
        return out;
    }
    for child in tree.children(id) {
        if depth >= DEEPEST || *left == 0 {
            out.more += 1;
        } else if tree.node(child).kind != NodeKind::Text
            || tree.value(child).is_some_and(|text| !text.trim().is_empty())
        {
            out.children.push(node(message, child, depth + 1, left));
        }
    }
    out
}

fn shortened(message: &Message, value: &str) -> String {
    let cut: String = value.chars().take(LONGEST).collect();
    let rest = value.len().saturating_sub(cut.len());
    let clean = super::message::clean(cut);
    match rest {
        0 => clean,
        rest => {
            format!("{clean}… ({})", message.counted(rest, ["byte mere", "byte mere"], ["byte more", "bytes more"]))
        }
    }
}
