//! What expressions ask of the world, answered from base FHIR and the document alone.

use std::cell::RefCell;
use std::collections::HashMap;

use klarsyn::definition::ElementDefinition;
use klarsyn::fhirpath::Child;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Item;
use klarsyn::fhirpath::TypeId;
use klarsyn::fhirpath::Undecided;
use klarsyn::tree::LocalName;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

use super::load::Loaded;

/// The nearest resource around a node, but for contained ones the one that contains it.
pub fn resource(tree: &Tree, node: NodeId) -> NodeId {
    let mut at = node;
    while tree.node(at).type_name == LocalName::NONE {
        match tree.parent(at) {
            Some(parent) => at = parent,
            None => break,
        }
    }
    at
}

fn addresses(tree: &Tree) -> HashMap<String, NodeId> {
    let entries = tree.named(NodeId::ROOT, "entry");
    let each = entries.filter_map(|e| Some((tree.child_value(e, "fullUrl")?.to_owned(), tree.child(e, "resource")?)));
    each.collect()
}

/// How the host answers what would take a validator or a terminology.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// Conforms where `meta.profile` says so; a member where the code's length is even.
    ByProfile,
    /// Never.
    Never,
}

/// Base FHIR's types by name and by the path of a part.
pub struct Types {
    names: RefCell<Vec<&'static str>>,
    by_name: RefCell<HashMap<String, TypeId>>,
    elements: HashMap<String, ElementDefinition>,
    bases: HashMap<String, String>,
}

impl Types {
    /// Out of FHIR's own definitions.
    pub fn new(base: &Loaded) -> Self {
        let own = |structure: &&std::sync::Arc<klarsyn::definition::StructureDefinition>| {
            structure.url == format!("http://hl7.org/fhir/StructureDefinition/{}", structure.type_name)
        };
        let mut types = Self {
            names: RefCell::default(),
            by_name: RefCell::default(),
            elements: HashMap::new(),
            bases: HashMap::new(),
        };
        for structure in base.structures.values().filter(own) {
            let parent = structure.base.as_deref().and_then(|base| base.rsplit('/').next()).unwrap_or_default();
            types.bases.insert(structure.type_name.clone(), parent.to_owned());
            for element in &structure.snapshot {
                types.elements.insert(element.path.clone(), element.clone());
            }
        }
        types
    }

    fn intern(&self, name: &str) -> TypeId {
        if let Some(known) = self.by_name.borrow().get(name) {
            return *known;
        }
        let id = TypeId(self.names.borrow().len() as u32);
        self.names.borrow_mut().push(String::leak(name.to_owned()));
        self.by_name.borrow_mut().insert(name.to_owned(), id);
        id
    }

    fn name(&self, ty: TypeId) -> &'static str {
        self.names.borrow().get(ty.0 as usize).copied().unwrap_or_default()
    }
}

/// One document as expressions see it.
pub struct World<'t> {
    types: &'t Types,
    tree: &'t Tree,
    answers: Answers,
    full: HashMap<String, NodeId>,
}

impl<'t> World<'t> {
    /// A tree with the types of base FHIR.
    pub fn new(types: &'t Types, tree: &'t Tree, answers: Answers) -> Self {
        Self { types, tree, answers, full: addresses(tree) }
    }
}

impl Host for World<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        self.types.elements.contains_key(name).then(|| self.types.intern(name))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        self.types.name(ty)
    }

    fn is(&self, ty: TypeId, of: TypeId) -> bool {
        let (mut at, of) = (self.types.name(ty).to_owned(), self.types.name(of));
        loop {
            if at == of {
                return true;
            }
            match self.types.bases.get(&at) {
                Some(base) if !base.is_empty() => at.clone_from(base),
                _ => return false,
            }
        }
    }

    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        let parent = self.types.name(parent);
        if let Some(element) = self.types.elements.get(&format!("{parent}.{name}")) {
            let path = match &element.content_reference {
                Some(reference) => reference.rsplit('#').next().unwrap_or_default().to_owned(),
                None => element.path.clone(),
            };
            let code = element.types.first().map(|t| t.code.as_str()).unwrap_or("BackboneElement");
            let ty = if ["BackboneElement", "Element"].contains(&code) { path } else { code.to_owned() };
            return Some(Child { ty: self.types.intern(&ty), choice: false });
        }
        for (cut, _) in name.char_indices().filter(|(_, c)| c.is_ascii_uppercase()) {
            let (stem, suffix) = name.split_at(cut);
            if let Some(element) = self.types.elements.get(&format!("{parent}.{stem}[x]"))
                && let Some(found) = element.types.iter().find(|t| t.code.eq_ignore_ascii_case(suffix))
            {
                return Some(Child { ty: self.types.intern(&found.code), choice: true });
            }
        }
        None
    }

    fn resolve(&self, from: Option<NodeId>, reference: &str) -> Option<NodeId> {
        if let Some(id) = reference.strip_prefix('#') {
            let around = resource(self.tree, from?);
            let mut contained = self.tree.named(around, "contained");
            return contained.find(|c| self.tree.child_value(*c, "id") == Some(id));
        }
        let direct = self.full.get(reference).copied();
        direct.or_else(|| {
            let end = format!("/{reference}");
            self.full.iter().find(|(address, _)| address.ends_with(&end)).map(|(_, node)| *node)
        })
    }

    fn conforms_to(&self, node: NodeId, profile: &str) -> Result<bool, Undecided> {
        let meta = self.tree.child(node, "meta");
        let says = meta.is_some_and(|m| self.tree.named(m, "profile").any(|p| self.tree.value(p) == Some(profile)));
        Ok(matches!(self.answers, Answers::ByProfile) && says)
    }

    fn member_of(&self, item: &Item, _: &str) -> Result<bool, Undecided> {
        let code = item.node().and_then(|node| {
            let coding = self.tree.child(node, "coding").unwrap_or(node);
            self.tree.child_value(coding, "code")
        });
        Ok(matches!(self.answers, Answers::ByProfile) && code.is_some_and(|code| code.len() % 2 == 0))
    }
}
