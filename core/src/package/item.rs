//! One definition of a package: its index entry, and the definition once it was asked for.

use super::parse_json;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Definition;
use crate::map::Map;
use crate::parse;
use crate::text::LineIndex;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::sync::Arc;
use std::sync::OnceLock;

type Reader<T> = fn(&Tree, NodeId) -> Result<T, Definition>;

/// What the index tells of a definition.
pub(super) struct Index {
    pub url: String,
    pub version: String,
    /// Of a structure its type, of a code system the one it adds to.
    pub of: String,
    pub is_profile: bool,
}

/// A definition's place in its package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file's path.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
}

/// Where the elements of a structure are defined.
pub struct Places {
    file: String,
    lines: Map<String, usize>,
}

impl Places {
    /// The place of an element by its id; of the file alone where it has no such element.
    pub fn of(&self, element: &str) -> Place {
        Place { file: self.file.clone(), line: self.lines.get(element).copied() }
    }
}

/// A definition that is parsed when first needed.
pub(super) struct Item<T> {
    /// The file it came in.
    pub file: String,
    pub url: String,
    pub version: String,
    /// Of a structure its type, of a code system the one it adds to.
    pub of: String,
    pub is_profile: bool,
    json: Vec<u8>,
    read: Option<Reader<T>>,
    cell: OnceLock<Result<Arc<T>, Definition>>,
}

impl<T> Item<T> {
    /// One that lies in a file as a conformance resource.
    pub fn new(file: &str, json: Vec<u8>, index: Index, read: Reader<T>) -> Self {
        let Index { url, version, of, is_profile } = index;
        let cell = OnceLock::new();
        Self { file: file.into(), url, version, of, is_profile, json, read: Some(read), cell }
    }

    /// The same with another definition.
    pub fn with(self, value: Arc<T>) -> Self {
        Self { cell: OnceLock::from(Ok(value)), ..self }
    }

    /// Where its elements are defined: the first line that says each, in the differential where
    /// there is one.
    pub fn places(&self) -> Places {
        let tree = parse_json(&self.file, &self.json);
        let mut lines = Map::default();
        if !tree.is_empty() {
            let index = LineIndex::new(&tree.source.text);
            let views = ["differential", "snapshot"].into_iter().filter_map(|view| tree.child(NodeId::ROOT, view));
            for element in views.flat_map(|view| tree.named(view, "element")) {
                if let Some(id) = tree.child_value(element, "id") {
                    let start = tree.node(element).span.start;
                    let line = || index.position(&tree.source.text, start).line as usize;
                    lines.or_insert_with(id.to_string(), line);
                }
            }
        }
        Places { file: self.file.clone(), lines }
    }

    /// Where its text is broken, if it is.
    pub fn broken(&self) -> Option<Place> {
        self.read.and_then(|_| broken(&self.file, &self.json))
    }

    pub fn get(&self) -> Result<Arc<T>, Definition> {
        let incomplete = || Definition::Incomplete { definition: self.url.clone(), element: String::new() };
        let made = self.cell.get_or_init(|| {
            let tree = parse_json(&self.url, &self.json);
            match self.read {
                Some(read) if !tree.is_empty() => read(&tree, NodeId::ROOT).map(Arc::new),
                _ => Err(incomplete()),
            }
        });
        made.clone()
    }
}

/// The first place in a text where it cannot be read.
pub(super) fn broken(file: &str, json: &[u8]) -> Option<Place> {
    let parsed = parse::parse(file, json, &parse::Limits::default());
    let fault = parsed.findings.iter().find(|found| found.severity <= Severity::Error)?;
    Some(Place { file: file.into(), line: Some(line(&parsed.tree, fault.span.start)) })
}

fn line(tree: &Tree, offset: u32) -> usize {
    let text = &tree.source.text;
    LineIndex::new(text).position(text, offset).line as usize
}
