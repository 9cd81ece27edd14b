//! The XML of the examples, written from their JSON.

use crate::Done;
use crate::run::root;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::fs;
use std::path::PathBuf;

/// Writes the XML of each example; with `--check` only says which are not as they would be written.
pub fn examples(arguments: &[&str]) -> Done {
    let mut stale = Vec::new();
    for json in originals()? {
        let bytes = fs::read(&json).map_err(|e| format!("{}: {e}", json.display()))?;
        let xml = json.with_extension("xml");
        let text = to_xml(&parse("", &bytes, &Limits::default()).tree);
        if fs::read_to_string(&xml).ok().as_deref() != Some(text.as_str()) {
            stale.push((xml, text));
        }
    }
    if arguments.contains(&"--check") {
        let names: Vec<String> = stale.iter().map(|(path, _)| path.display().to_string()).collect();
        return match names.is_empty() {
            true => Ok(()),
            false => Err(format!("run `cargo xtask examples`: {} are not up to date", names.join(", "))),
        };
    }
    for (path, text) in &stale {
        fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    println!("{} examples written anew as XML", stale.len());
    Ok(())
}

/// The examples that XML can say too: what only JSON gets wrong says so in its name.
fn originals() -> Result<Vec<PathBuf>, String> {
    let folder = root().join("examples/documents");
    let mut found = Vec::new();
    for standard in fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?.flatten() {
        for file in fs::read_dir(standard.path()).into_iter().flatten().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name.ends_with(".json") && !name.ends_with(".expected.json") && !name.starts_with("invalid-json-") {
                found.push(file.path());
            }
        }
    }
    Ok(found)
}

/// A resource as FHIR XML.
fn to_xml(tree: &Tree) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let name = tree.type_name(NodeId::ROOT);
    element(tree, NodeId::ROOT, name, " xmlns=\"http://hl7.org/fhir\"", 0, &mut out);
    out
}

fn element(tree: &Tree, node: NodeId, name: &str, more: &str, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    if name == "div" {
        out.push_str(&format!("{indent}{}\n", tree.value(node).unwrap_or_default()));
        return;
    }
    let type_name = tree.type_name(node);
    if !type_name.is_empty() && depth > 0 && type_name != name {
        out.push_str(&format!("{indent}<{name}>\n"));
        element(tree, node, type_name, "", depth + 1, out);
        out.push_str(&format!("{indent}</{name}>\n"));
        return;
    }
    let resource = !type_name.is_empty();
    let extension = name == "extension" || name == "modifierExtension";
    // `id` of an element and `url` of an extension are attributes; the id of a resource is an element.
    let attribute = |child: &NodeId| match tree.name(*child) {
        "id" => !resource,
        "url" => extension,
        _ => false,
    };
    let mut head = format!("{indent}<{name}{more}");
    for child in tree.children(node).filter(attribute) {
        head.push_str(&format!(" {}=\"{}\"", tree.name(child), escaped(tree.value(child).unwrap_or_default())));
    }
    if let Some(value) = tree.value(node) {
        head.push_str(&format!(" value=\"{}\"", escaped(value)));
    }
    let mut inside = tree.children(node).filter(|child| !attribute(child)).peekable();
    if inside.peek().is_none() {
        out.push_str(&format!("{head}/>\n"));
        return;
    }
    out.push_str(&format!("{head}>\n"));
    for child in inside {
        element(tree, child, tree.name(child), "", depth + 1, out);
    }
    out.push_str(&format!("{indent}</{name}>\n"));
}

/// A text as it stands in an attribute; line breaks by number, else they would become blanks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#xA;"),
            '\t' => out.push_str("&#x9;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_xml_of_the_examples_is_up_to_date() {
        assert_eq!(super::examples(&["--check"]), Ok(()));
    }
}
