//! Trees and findings in a line or two, for tables.

use klarsyn::diagnostic::Finding;
use klarsyn::parse::Limits;
use klarsyn::parse::Parsed;
use klarsyn::parse::parse;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

pub fn read(text: &str) -> Parsed {
    let parsed = parse("test", text.as_bytes(), &Limits::default());
    check(&parsed);
    parsed
}

/// Names, types and values: `Patient(name[0](given[0]="a" given[1]="b"))`.
pub fn dump(tree: &Tree) -> String {
    let mut out = String::new();
    if !tree.is_empty() {
        node(tree, NodeId::ROOT, true, &mut out);
    }
    out
}

fn node(tree: &Tree, id: NodeId, root: bool, out: &mut String) {
    let this = tree.node(id);
    match this.kind {
        Kind::Text => out.push('#'),
        Kind::Attribute => {
            out.push('@');
            out.push_str(tree.name(id));
        }
        _ if root => {}
        _ => out.push_str(tree.name(id)),
    }
    if this.index > 0 {
        out.push_str(&format!("[{}]", this.index));
    }
    if !tree.type_name(id).is_empty() {
        out.push_str(&format!("<{}>", tree.type_name(id)));
    }
    if this.kind == Kind::Null {
        out.push_str("=null");
    }
    if let Some(value) = tree.value(id) {
        // A narrative's text differs by format; what was read of it follows.
        if tree.name(id) == "div" && this.kind == Kind::String {
            out.push_str("=…");
        } else {
            out.push_str(&format!("={value:?}"));
        }
    }
    let mut children = tree.children(id).peekable();
    if children.peek().is_some() {
        out.push('(');
        for (count, child) in children.enumerate() {
            if count > 0 {
                out.push(' ');
            }
            node(tree, child, false, out);
        }
        out.push(')');
    }
}

/// The names of the findings with the text they point at.
pub fn found(parsed: &Parsed) -> Vec<String> {
    let text = &parsed.tree.source.text;
    let line = |finding: &Finding| format!("{} {:?}", finding.problem.code().name, finding.span.of(text));
    parsed.findings.iter().map(line).collect()
}

/// What holds of every reading, whatever the text.
pub fn check(parsed: &Parsed) {
    let tree = &parsed.tree;
    let text = &tree.source.text;
    let length = text.len() as u32;
    for index in 0..tree.len() {
        let id = if index == 0 { NodeId::ROOT } else { continue };
        for below in std::iter::once(id).chain(tree.descendants(id)) {
            let node = tree.node(below);
            for span in [node.span, node.key] {
                assert!(span.start <= span.end && span.end <= length, "{span:?} of {length}");
                assert!(span.is_empty() || !span.of(text).is_empty(), "{span:?} does not fit the text");
            }
            if let Some(parent) = tree.parent(below) {
                assert!(parent.index() < below.index());
            }
            let _ = tree.value(below);
        }
    }
    let mut seen = 0;
    if !tree.is_empty() {
        seen = 1 + tree.descendants(NodeId::ROOT).count();
    }
    assert_eq!(seen, tree.len(), "every node hangs below the root");
    for finding in &parsed.findings {
        let span = finding.span;
        assert!(span.start <= span.end && span.end <= length, "{finding:?}");
        assert!(span.is_empty() || !span.of(text).is_empty(), "{finding:?}");
        assert!(finding.node.is_none_or(|node| node.index() < tree.len()));
    }
}
