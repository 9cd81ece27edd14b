//! A code system made ready: codes by hash, children, words.

use std::sync::Arc;
use std::sync::OnceLock;

use crate::definition::CodeSystem;
use crate::definition::Concept;
use crate::definition::Content;

use super::form;
use super::table::Table;

/// Properties that name a concept's parent; the second is HL7 v3's.
const PARENT: [&str; 2] = ["parent", "subsumedBy"];

/// A code system, indexed.
#[derive(Debug)]
pub(super) struct System {
    /// What it was made from.
    pub resource: Arc<CodeSystem>,
    supplements: Vec<(Arc<CodeSystem>, Table)>,
    table: Table,
    children: OnceLock<Vec<Vec<u32>>>,
}

impl System {
    pub fn new(resource: Arc<CodeSystem>, supplements: Vec<Arc<CodeSystem>>) -> Self {
        let table = index(&resource);
        let supplements = supplements.into_iter().map(|s| (index(&s), s)).map(|(t, s)| (s, t)).collect();
        Self { resource, supplements, table, children: OnceLock::new() }
    }

    /// Whether a code that is not here does not exist. Of the large systems (NPU, SNOMED CT) a
    /// package carries a few codes, and some call that all of it.
    pub fn is_complete(&self) -> bool {
        self.resource.content == Content::Complete && form::kind_of(&self.resource.url).is_none()
    }

    /// Whether it carries any of its own codes.
    pub fn has_codes(&self) -> bool {
        matches!(self.resource.content, Content::Complete | Content::Fragment | Content::Example)
    }

    pub fn concepts(&self) -> &[Concept] {
        &self.resource.concepts
    }

    /// The position of a code. Letters must agree in case even where the system says that case
    /// does not matter: receivers compare codes as they are written, and so does HL7's validator.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.find(code, true)
    }

    /// The position of a code however its letters are cased.
    pub fn position_by_any_case(&self, code: &str) -> Option<usize> {
        self.find(code, false)
    }

    fn find(&self, code: &str, case_sensitive: bool) -> Option<usize> {
        self.table.find(code, case_sensitive, |at| key(&self.resource, at))
    }

    pub fn concept(&self, code: &str) -> Option<&Concept> {
        self.position(code).and_then(|at| self.resource.concepts.get(at))
    }

    /// Every word for a code in any language, the system's own first, supplements' last.
    pub fn words<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a str> {
        let extra = self.supplements.iter().filter_map(move |(resource, table)| {
            table.find(code, true, |at| key(resource, at)).and_then(|at| resource.concepts.get(at))
        });
        self.concept(code).into_iter().chain(extra).flat_map(words_of)
    }

    /// Positions of the concepts right under each.
    pub fn children(&self) -> &[Vec<u32>] {
        self.children.get_or_init(|| {
            let concepts = &self.resource.concepts;
            let mut children = vec![Vec::new(); concepts.len()];
            let mut add = |parent: usize, child: usize| {
                if let Some(list) = children.get_mut(parent)
                    && child < concepts.len()
                    && !list.contains(&(child as u32))
                {
                    list.push(child as u32);
                }
            };
            for (at, concept) in concepts.iter().enumerate() {
                if let Some(parent) = concept.parent {
                    add(parent as usize, at);
                }
                for property in &concept.properties {
                    if PARENT.contains(&property.code.as_str()) {
                        self.position(&property.value).into_iter().for_each(|parent| add(parent, at));
                    } else if property.code == "child" {
                        self.position(&property.value).into_iter().for_each(|child| add(at, child));
                    }
                }
            }
            children
        })
    }

    /// Marks a concept and all under it.
    pub fn subtree(&self, root: usize) -> Vec<bool> {
        let children = self.children();
        let mut seen = vec![false; children.len()];
        let mut todo = vec![root];
        while let Some(at) = todo.pop() {
            match seen.get_mut(at) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            todo.extend(children.get(at).into_iter().flatten().map(|&child| child as usize));
        }
        seen
    }
}

fn index(resource: &CodeSystem) -> Table {
    Table::build(resource.concepts.len(), |at| key(resource, at))
}

fn key(resource: &CodeSystem, at: usize) -> &str {
    resource.concepts.get(at).map_or("", |c| &c.code)
}

/// A concept's display and designations.
pub(super) fn words_of(concept: &Concept) -> impl Iterator<Item = &str> {
    concept.display.as_deref().into_iter().chain(concept.designations.iter().map(|d| d.value.as_str()))
}
