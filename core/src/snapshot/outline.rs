//! The elements being worked on, as a tree in the order of their list: finding one, and putting
//! others behind it, takes no longer the more there are.

use crate::definition::ElementDefinition;
use crate::map::Map;
use std::ops::Index;
use std::ops::IndexMut;

struct Node {
    element: ElementDefinition,
    depth: usize,
    parent: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    next: Option<usize>,
    /// The last of the slices that stand behind it, as far as they were walked.
    behind: usize,
    /// Its children that are choices.
    choices: Vec<usize>,
}

/// Elements by numbers that stay, whatever comes between them.
#[derive(Default)]
pub(super) struct Outline {
    nodes: Vec<Node>,
    by_id: Map<String, usize>,
    last: Option<usize>,
}

impl Outline {
    /// Of a list, depth first.
    pub fn new(list: Vec<ElementDefinition>) -> Self {
        let mut outline = Self::default();
        outline.graft(None, None, list);
        outline
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The first of that id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The first of that path.
    pub fn find_path(&self, path: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.element.path == path)
    }

    /// Whether its children are written out.
    pub fn has_children(&self, at: usize) -> bool {
        self.nodes[at].first.is_some()
    }

    /// The child of that name, not one of its slices.
    pub fn child(&self, at: usize, name: &str) -> Option<usize> {
        let id = format!("{}.{name}", self[at].id);
        let found = self.find(&id)?;
        if self.nodes[found].parent == Some(at) {
            return Some(found);
        }
        self.children(at).find(|&child| self[child].id == id)
    }

    /// The children that are choices.
    pub fn choices(&self, at: usize) -> impl Iterator<Item = usize> {
        let depth = self.nodes[at].depth + 1;
        self.nodes[at].choices.iter().copied().filter(move |&child| self.nodes[child].depth == depth)
    }

    fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[at].first, |&child| self.nodes[child].next)
    }

    /// An element and all below it, in their order.
    pub fn subtree(&self, at: usize) -> Vec<ElementDefinition> {
        let mut list = vec![self[at].clone()];
        let mut here = self.nodes[at].first;
        while let Some(below) = here {
            list.push(self[below].clone());
            here = self.nodes[below].first.or_else(|| self.behind(below, Some(at)));
        }
        list
    }

    /// What comes behind an element and all below it, within another.
    fn behind(&self, mut at: usize, within: Option<usize>) -> Option<usize> {
        loop {
            if let Some(next) = self.nodes[at].next {
                return Some(next);
            }
            at = self.nodes[at].parent.filter(|parent| Some(*parent) != within)?;
        }
    }

    /// The last of an element and its slices, which stand behind it.
    fn last_slice(&mut self, sliced: usize) -> usize {
        let mut last = self.nodes[sliced].behind;
        while let Some(next) = self.nodes[last].next {
            let rest = self[next].id.strip_prefix(self[sliced].id.as_str());
            if !rest.is_some_and(|rest| rest.starts_with([':', '/'])) {
                break;
            }
            last = next;
        }
        self.nodes[sliced].behind = last;
        last
    }

    /// Adds an element as the last child of another, or at the end of all.
    pub fn append(&mut self, parent: Option<usize>, element: ElementDefinition) -> usize {
        let before = parent.map_or(self.last, |parent| self.nodes[parent].last);
        self.put(parent, before, element)
    }

    /// Adds a list, depth first, behind an element, or else as the last below the parent. The answer
    /// is the first of the list.
    pub fn graft(
        &mut self,
        parent: Option<usize>,
        behind: Option<usize>,
        list: Vec<ElementDefinition>,
    ) -> Option<usize> {
        let mut first = None;
        let mut above: Vec<usize> = Vec::new();
        for element in list {
            let depth = depth(&element.id);
            while above.last().is_some_and(|&last| self.nodes[last].depth >= depth) {
                above.pop();
            }
            let added = match (above.last(), first, behind) {
                (Some(&parent), ..) => self.append(Some(parent), element),
                (None, None, Some(behind)) => self.put(parent, Some(behind), element),
                (None, ..) => self.append(parent, element),
            };
            first.get_or_insert(added);
            above.push(added);
        }
        first
    }

    /// Adds a list behind an element and its slices.
    pub fn graft_behind(&mut self, sliced: usize, list: Vec<ElementDefinition>) -> Option<usize> {
        let (parent, last) = (self.nodes[sliced].parent, self.last_slice(sliced));
        self.graft(parent, Some(last), list)
    }

    fn put(&mut self, parent: Option<usize>, before: Option<usize>, element: ElementDefinition) -> usize {
        let at = self.nodes.len();
        let next = before.and_then(|before| self.nodes[before].next.replace(at));
        if let Some(parent) = parent {
            let above = &mut self.nodes[parent];
            above.first.get_or_insert(at);
            if next.is_none() {
                above.last = Some(at);
            }
            if element.id.ends_with("[x]") {
                above.choices.push(at);
            }
        } else if next.is_none() {
            self.last = Some(at);
        }
        self.by_id.or_insert_with(element.id.clone(), || at);
        let depth = depth(&element.id);
        let choices = Vec::new();
        self.nodes.push(Node { element, depth, parent, first: None, last: None, next, behind: at, choices });
        at
    }

    /// All of them, depth first.
    pub fn into_list(mut self) -> Vec<ElementDefinition> {
        let mut list = Vec::with_capacity(self.nodes.len());
        let mut here = if self.nodes.is_empty() { None } else { Some(0) };
        while let Some(at) = here {
            list.push(std::mem::take(&mut self.nodes[at].element));
            here = self.nodes[at].first.or_else(|| self.behind(at, None));
        }
        list
    }
}

impl Index<usize> for Outline {
    type Output = ElementDefinition;

    fn index(&self, at: usize) -> &ElementDefinition {
        &self.nodes[at].element
    }
}

impl IndexMut<usize> for Outline {
    fn index_mut(&mut self, at: usize) -> &mut ElementDefinition {
        &mut self.nodes[at].element
    }
}

fn depth(id: &str) -> usize {
    id.bytes().filter(|b| *b == b'.').count()
}
