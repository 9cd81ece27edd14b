//! Reading the suite's own file.

use klarsyn::parse::Limits;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::fmt;
use std::fs;
use std::path::Path;

/// One test.
pub struct Test {
    pub name: String,
    pub input: Option<String>,
    pub expression: String,
    /// Whether the result is taken as a yes or no.
    pub predicate: bool,
    pub expected: Expected,
}

/// What a test wants.
pub enum Expected {
    /// That the expression is refused; as no expression at all, or anywhere.
    Invalid { syntax: bool },
    /// These items, each with its type where that is said.
    Items { items: Vec<(Option<String>, String)>, ordered: bool },
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid { .. } => f.write_str("an error"),
            Self::Items { items, .. } => {
                let one = |(ty, text): &(Option<String>, String)| match ty {
                    Some(ty) => format!("{ty} {text}"),
                    None => text.clone(),
                };
                write!(f, "[{}]", items.iter().map(one).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// A file as a tree.
pub fn parse(path: &Path) -> Result<Tree, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(klarsyn::parse::parse(&path.display().to_string(), &bytes, &Limits::default()).tree)
}

/// All tests in their order.
pub fn read(path: &Path) -> Result<Vec<Test>, String> {
    let tree = parse(path)?;
    let groups = tree.named(NodeId::ROOT, "group");
    let tests: Vec<Test> = groups.flat_map(|group| tree.named(group, "test")).map(|test| one(&tree, test)).collect();
    if tests.is_empty() { Err(format!("{}: no tests", path.display())) } else { Ok(tests) }
}

fn one(tree: &Tree, test: NodeId) -> Test {
    let attribute = |node, name| tree.child_value(node, name).map(str::to_owned);
    let expression = tree.child(test, "expression");
    let items = tree.named(test, "output").map(|output| (attribute(output, "type"), text(tree, output))).collect();
    let invalid = attribute(test, "invalid").or_else(|| attribute(expression?, "invalid"));
    Test {
        name: attribute(test, "name").unwrap_or_default(),
        input: attribute(test, "inputfile").filter(|file| !file.is_empty()),
        expression: expression.map(|node| text(tree, node)).unwrap_or_default(),
        predicate: attribute(test, "predicate").as_deref() == Some("true"),
        expected: match invalid {
            Some(stage) => Expected::Invalid { syntax: stage == "syntax" },
            None => Expected::Items { items, ordered: attribute(test, "ordered").as_deref() != Some("false") },
        },
    }
}

fn text(tree: &Tree, node: NodeId) -> String {
    let own = tree.value(node).filter(|value| !value.is_empty());
    let parts = tree.children(node).filter(|&child| tree.node(child).kind == Kind::Text);
    own.map(str::to_owned).unwrap_or_else(|| parts.filter_map(|part| tree.value(part)).collect())
}
