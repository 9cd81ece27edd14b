//! Ways through a tree.

use super::names::LocalName;
use super::node::{NodeId, Tree};

impl Tree {
    /// The element above; none for the root.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).parent.some()
    }

    /// The elements directly below, in order.
    #[inline]
    pub fn children(&self, id: NodeId) -> Children<'_> {
        Children { tree: self, next: self.node(id).first_child }
    }

    /// Those children that have the name.
    pub fn named(&self, id: NodeId, name: &str) -> Named<'_> {
        match self.names.find(name) {
            Some(name) => Named { children: self.children(id), name },
            None => Named { children: Children { tree: self, next: NodeId::NONE }, name: LocalName::NONE },
        }
    }

    /// The next sibling of the same name.
    pub fn next_of_name(&self, id: NodeId) -> Option<NodeId> {
        let node = self.node(id);
        Named { children: Children { tree: self, next: node.next }, name: node.name }.next()
    }

    /// The first child of that name.
    pub fn child(&self, id: NodeId, name: &str) -> Option<NodeId> {
        self.named(id, name).next()
    }

    /// From the element above up to the root.
    pub fn ancestors(&self, id: NodeId) -> Ancestors<'_> {
        Ancestors { tree: self, next: self.node(id).parent }
    }

    /// Every node, in the order of the text.
    pub fn all(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.len() as u32).map(NodeId)
    }

    /// The next node that is not below this one, in document order.
    pub(crate) fn behind(&self, id: NodeId) -> Option<NodeId> {
        let mut up = Some(id);
        while let Some(node) = up {
            if let Some(next) = self.node(node).next.some() {
                return Some(next);
            }
            up = self.parent(node);
        }
        None
    }

    /// Everything below, in document order, without the node itself.
    pub fn descendants(&self, id: NodeId) -> Descendants<'_> {
        Descendants { tree: self, root: id, next: self.node(id).first_child }
    }
}

/// See [`Tree::children`].
#[derive(Clone)]
pub struct Children<'t> {
    tree: &'t Tree,
    next: NodeId,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    #[inline]
    fn next(&mut self) -> Option<NodeId> {
        let id = self.next.some()?;
        self.next = self.tree.node(id).next;
        Some(id)
    }
}

/// See [`Tree::named`].
#[derive(Clone)]
pub struct Named<'t> {
    children: Children<'t>,
    name: LocalName,
}

impl Iterator for Named<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let tree = self.children.tree;
        self.children.find(|&child| tree.node(child).name == self.name)
    }
}

/// See [`Tree::ancestors`].
#[derive(Clone)]
pub struct Ancestors<'t> {
    tree: &'t Tree,
    next: NodeId,
}

impl Iterator for Ancestors<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next.some()?;
        self.next = self.tree.node(id).parent;
        Some(id)
    }
}

/// See [`Tree::descendants`].
#[derive(Clone)]
pub struct Descendants<'t> {
    tree: &'t Tree,
    root: NodeId,
    next: NodeId,
}

impl Iterator for Descendants<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next.some()?;
        let node = self.tree.node(id);
        self.next = match node.first_child.some().or(node.next.some()) {
            Some(next) => next,
            None => {
                let mut up = node.parent;
                loop {
                    if up == self.root || up == NodeId::NONE {
                        break NodeId::NONE;
                    }
                    let above = self.tree.node(up);
                    if let Some(next) = above.next.some() {
                        break next;
                    }
                    up = above.parent;
                }
            }
        };
        Some(id)
    }
}
