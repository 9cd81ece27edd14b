//! A tree together with what its nodes mean: types, values, names.

use super::ast::Namespace;
use super::ast::Program;
use super::ast::TypeSpec;
use super::host::Child;
use super::host::Host;
use super::host::TypeId;
use super::item::Item;
use super::kind::ValueKind;
use crate::map::Map;
use crate::map::hash;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::LocalName;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::cell::Cell;
use std::cell::OnceCell;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// A tree and its host.
pub struct Instance<'a> {
    pub(super) tree: &'a Tree,
    pub(super) host: &'a dyn Host,
    cache: Rc<Cache>,
}

/// What was looked up of a tree and its types. Good for one tree and one set of definitions: keep
/// it beside the tree, and lend it to every [`Instance`] made of that.
#[derive(Default)]
pub struct Cache {
    children: RefCell<Map<(TypeId, LocalName), Option<Child>>>,
    kinds: RefCell<Map<TypeId, ValueKind>>,
    resources: RefCell<Map<LocalName, TypeId>>,
    /// Names that go on with a capital, by [`key_of`] what stands before it.
    choices: OnceCell<Map<u64, Vec<LocalName>>>,
    bound: RefCell<Map<usize, Rc<Bound>>>,
    last: Cell<Option<(TypeId, LocalName, Option<Child>)>>,
    steps: Cell<u64>,
}

impl Cache {
    /// The steps of all evaluations so far.
    pub fn steps(&self) -> u64 {
        self.steps.get()
    }
}

/// The names of an expression as they are in one tree.
pub(super) struct Bound {
    /// Held so that no other program can come to stand at the same address.
    _program: Arc<Program>,
    pub names: Vec<BoundName>,
}

pub(super) struct BoundName {
    pub name: LocalName,
    /// Names that begin with it and go on with a capital: `valueString` for `value`.
    pub choices: Vec<LocalName>,
    /// The FHIR type of that name; few are asked for it.
    ty: OnceCell<Option<TypeId>>,
}

impl BoundName {
    /// The FHIR type of that name.
    pub fn ty(&self, name: &str, host: &dyn Host) -> Option<TypeId> {
        *self.ty.get_or_init(|| host.find_type(name))
    }
}

impl<'a> Instance<'a> {
    /// Joins the two, for once.
    pub fn new(tree: &'a Tree, host: &'a dyn Host) -> Self {
        Self::with_cache(tree, host, Rc::default())
    }

    /// Joins the two, with what was looked up before.
    pub fn with_cache(tree: &'a Tree, host: &'a dyn Host, cache: Rc<Cache>) -> Self {
        Self { tree, host, cache }
    }

    /// The tree.
    pub fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// The host.
    pub fn host(&self) -> &'a dyn Host {
        self.host
    }

    /// Counts what an evaluation took.
    pub(super) fn spend(&self, steps: u32) {
        self.cache.steps.set(self.cache.steps.get() + u64::from(steps));
    }

    /// The root as an item; none of an empty tree.
    pub fn root(&self) -> Option<Item> {
        (!self.tree.is_empty()).then(|| self.item(NodeId::ROOT))
    }

    /// A node as an item: its type is found from the resource around it.
    pub fn item(&self, node: NodeId) -> Item {
        let mut path = Vec::new();
        let mut at = node;
        let mut ty = loop {
            if self.tree.node(at).type_name != LocalName::NONE {
                break self.resource_type(self.tree.node(at).type_name);
            }
            path.push(at);
            match self.tree.parent(at) {
                Some(parent) => at = parent,
                None if self.tree.format == Format::PlainXml => {
                    path.pop();
                    break self.resource_type(self.tree.node(at).name);
                }
                None => break TypeId::UNKNOWN,
            }
        };
        for node in path.into_iter().rev() {
            ty = self.child_type(ty, node);
        }
        Item::Node { node, ty }
    }

    /// The type of a node whose parent has type `parent`.
    pub(super) fn child_type(&self, parent: TypeId, node: NodeId) -> TypeId {
        let node = self.tree.node(node);
        if node.type_name != LocalName::NONE {
            return self.resource_type(node.type_name);
        }
        self.child(parent, node.name).map_or(TypeId::UNKNOWN, |child| child.ty)
    }

    /// What the parent's type says of a child of that name.
    pub(super) fn child(&self, parent: TypeId, name: LocalName) -> Option<Child> {
        if let Some((last_parent, last_name, child)) = self.cache.last.get()
            && (last_parent, last_name) == (parent, name)
        {
            return child;
        }
        let known = self.cache.children.borrow().get(&(parent, name)).copied();
        let child = known.unwrap_or_else(|| {
            let found = match parent {
                TypeId::UNKNOWN => None,
                _ => self.host.child(parent, self.tree.names.get(name)),
            };
            self.cache.children.borrow_mut().insert((parent, name), found);
            found
        });
        self.cache.last.set(Some((parent, name, child)));
        child
    }

    pub(super) fn resource_type(&self, name: LocalName) -> TypeId {
        if let Some(&ty) = self.cache.resources.borrow().get(&name) {
            return ty;
        }
        let ty = self.host.find_type(self.tree.names.get(name)).unwrap_or(TypeId::UNKNOWN);
        self.cache.resources.borrow_mut().insert(name, ty);
        ty
    }

    pub(super) fn kind(&self, ty: TypeId) -> ValueKind {
        if ty == TypeId::UNKNOWN {
            return ValueKind::Unknown;
        }
        if let Some(&kind) = self.cache.kinds.borrow().get(&ty) {
            return kind;
        }
        let kind = ValueKind::of(self.host.type_name(ty));
        self.cache.kinds.borrow_mut().insert(ty, kind);
        kind
    }

    /// FHIR elements below a node: not the inside of the narrative, and no lone `null`.
    pub(super) fn elements(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<'a> {
        let tree = self.tree;
        let children = if tree.node(node).namespace == 0 { Some(tree.children(node)) } else { None };
        children.into_iter().flatten().filter(move |&child| {
            let node = tree.node(child);
            let own = node.namespace == 0 || tree.format != Format::PlainXml;
            own && (node.kind != Kind::Null || tree.children(child).next().is_some())
        })
    }

    /// Whether a choice element's name in the tree goes with the short name in an expression.
    pub(super) fn is_choice(&self, parent: TypeId, name: LocalName, short: &str) -> bool {
        let Some(suffix) = self.tree.names.get(name).get(short.len()..) else { return false };
        match self.child(parent, name) {
            // Without definitions a name that ends in a capital letter and more may be a choice.
            None => parent == TypeId::UNKNOWN && self.names_a_type(suffix),
            Some(child) => child.choice && same_but_first_letter(self.host.type_name(child.ty), suffix),
        }
    }

    fn names_a_type(&self, suffix: &str) -> bool {
        let mut chars = suffix.chars();
        let small: String = chars.next().into_iter().map(|c| c.to_ascii_lowercase()).chain(chars).collect();
        self.host.find_type(suffix).or_else(|| self.host.find_type(&small)).is_some()
    }

    /// The program's names as they are in this tree.
    pub(super) fn bind(&self, program: &Arc<Program>) -> Rc<Bound> {
        let key = Arc::as_ptr(program) as usize;
        if let Some(bound) = self.cache.bound.borrow().get(&key) {
            return bound.clone();
        }
        let names = program.names.iter().map(|name| self.bind_name(name)).collect();
        let bound = Rc::new(Bound { _program: program.clone(), names });
        self.cache.bound.borrow_mut().insert(key, bound.clone());
        bound
    }

    fn bind_name(&self, name: &str) -> BoundName {
        let names = &self.tree.names;
        let choices = self.cache.choices.get_or_init(|| {
            let mut choices: Map<u64, Vec<LocalName>> = Map::default();
            // Outside of FHIR a name is all of a name.
            if self.tree.format == Format::PlainXml {
                return choices;
            }
            // A longer name is no element's; and looking at all its letters would take too long.
            for (at, known) in names.iter().enumerate().filter(|(_, known)| known.len() <= LONGEST_NAME) {
                for (end, _) in known.bytes().enumerate().filter(|(end, byte)| *end > 0 && byte.is_ascii_uppercase()) {
                    choices.or_default(hash(&known.as_bytes()[..end])).push(LocalName(at as u32));
                }
            }
            choices
        });
        let goes_on = |known: &LocalName| {
            let rest = names.get(*known).strip_prefix(name);
            rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()))
        };
        let choices = choices.get(&hash(name.as_bytes()));
        BoundName {
            name: names.find(name).unwrap_or(LocalName::NONE),
            choices: choices.into_iter().flatten().copied().filter(goes_on).collect(),
            ty: OnceCell::new(),
        }
    }

    /// Whether an item is of a type, itself or by descent; none for a type that does not exist.
    pub(super) fn is_of(&self, item: &Item, spec: TypeSpec, name: &str, bound: &BoundName) -> Option<bool> {
        let of_system = match (spec.namespace, item.system_type()) {
            (Namespace::Other, _) => return None,
            (Namespace::Fhir, Some(_)) => return bound.ty(name, self.host).map(|_| false),
            (Namespace::System, None) => return Some(false),
            (_, system) => system,
        };
        match (item, of_system) {
            (_, Some(system)) => {
                (is_system_type(name) || bound.ty(name, self.host).is_some()).then_some(system == name)
            }
            (Item::Node { ty, .. }, None) => match bound.ty(name, self.host) {
                Some(of) => Some(*ty != TypeId::UNKNOWN && self.host.is(*ty, of)),
                None => is_system_type(name).then_some(false),
            },
            _ => Some(false),
        }
    }
}

/// Element names of FHIR have at most this many letters.
const LONGEST_NAME: usize = 64;

/// Whether the namespace `System` has a type of that name.
pub(super) fn is_system_type(name: &str) -> bool {
    ["Boolean", "String", "Integer", "Long", "Decimal", "Date", "DateTime", "Time", "Quantity", "Any"].contains(&name)
}

fn same_but_first_letter(name: &str, suffix: &str) -> bool {
    match (name.as_bytes(), suffix.as_bytes()) {
        ([first, rest @ ..], [other, others @ ..]) => first.eq_ignore_ascii_case(other) && rest == others,
        _ => false,
    }
}
