//! A span cuts out of the text what the node was read from.

use crate::common::Example;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Format;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

/// What a piece of XML says once its references are resolved.
fn resolved(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, behind) = after.split_once(';').unwrap();
        out.push_str(before);
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => match name.strip_prefix("#x") {
                Some(number) => u32::from_str_radix(number, 16).ok().and_then(char::from_u32).unwrap(),
                None => name.strip_prefix('#').and_then(|n| n.parse().ok()).and_then(char::from_u32).unwrap(),
            },
        });
        rest = behind;
    }
    out + rest
}

/// Whether the node lies in a narrative, of which JSON has the text only.
fn in_narrative(tree: &Tree, node: NodeId) -> bool {
    tree.name(node) == "div" || tree.ancestors(node).any(|above| tree.name(above) == "div")
}

fn compare(text: &str, name: &str) -> usize {
    let tree = parse(name, text.as_bytes(), &Limits::default()).tree;
    assert!(tree.len() > 5, "{name}");
    let mut compared = 0;
    for node in tree.descendants(NodeId::ROOT) {
        let found = tree.node(node);
        let Some(value) = tree.value(node).filter(|_| !in_narrative(&tree, node)) else { continue };
        let written = found.span.of(&tree.source.text);
        let said = match (tree.format, found.kind) {
            (Format::Json, Kind::String) => {
                serde_json::from_str(written).unwrap_or_else(|e| panic!("{name}: {written}: {e}"))
            }
            (Format::Json, _) => written.to_owned(),
            (_, Kind::Text) => {
                resolved(written.strip_prefix("<![CDATA[").and_then(|t| t.strip_suffix("]]>")).unwrap_or(written))
            }
            _ => resolved(written.trim_matches(['"', '\''])),
        };
        assert_eq!(said.trim(), value.trim(), "{name}: {}", tree.path(node));
        // A member is called what its key says.
        if !found.key.is_empty() {
            let key = found.key.of(&tree.source.text).trim_matches('"').trim_start_matches('_');
            let local = key.rsplit(':').next().unwrap_or(key);
            assert!(tree.name(node).ends_with(local), "{name}: {} is written {key}", tree.name(node));
        }
        compared += 1;
    }
    compared
}

#[test]
fn every_value_stands_where_its_span_says() {
    let mut compared = 0;
    for example in Example::all() {
        for path in [Some(example.original()), example.xml()].into_iter().flatten() {
            compared += compare(&std::fs::read_to_string(&path).unwrap(), &path.display().to_string());
        }
    }
    assert!(compared > 20_000, "only {compared} values were compared");
}
