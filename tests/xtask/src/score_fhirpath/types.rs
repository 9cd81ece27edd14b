//! FHIR's own types, straight from their definitions.

use crate::definitions_compare::base;
use crate::packs::npm;
use klarsyn::definition::ElementDefinition;
use klarsyn::definition::StructureDefinition;
use klarsyn::fhirpath::Child;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Item;
use klarsyn::fhirpath::TypeId;
use klarsyn::fhirpath::Undecided;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::collections::HashMap;
use std::sync::Arc;

/// All types: those with a definition, and the parts of resources by their path.
pub struct Types {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
    /// The type's name without the path, for parts of resources.
    shown: Vec<String>,
    bases: HashMap<u32, u32>,
    children: HashMap<(u32, String), Child>,
    short: HashMap<u32, Vec<String>>,
    canonicals: HashMap<String, u32>,
}

/// The types with one instance.
pub struct Over<'t> {
    types: &'t Types,
    tree: &'t Tree,
}

impl Types {
    /// Reads the definitions of FHIR.
    pub fn load() -> Result<Self, String> {
        npm::fetch()?;
        let mut types = Self {
            names: Vec::new(),
            numbers: HashMap::new(),
            shown: Vec::new(),
            bases: HashMap::new(),
            children: HashMap::new(),
            short: HashMap::new(),
            canonicals: HashMap::new(),
        };
        let loaded = base()?;
        let own = |structure: &&Arc<StructureDefinition>| {
            structure.url == format!("http://hl7.org/fhir/StructureDefinition/{}", structure.type_name)
        };
        let structures: Vec<&Arc<StructureDefinition>> = loaded.structures.values().filter(own).collect();
        for structure in &structures {
            let number = types.number(&structure.type_name, &structure.type_name);
            types.canonicals.insert(structure.url.clone(), number);
            for element in structure.snapshot.iter().filter(|element| has_parts(structure, element)) {
                let shown = element.types.first().map_or("BackboneElement", |ty| &ty.code);
                let number = types.number(&element.path, shown);
                let base = types.number(shown, shown);
                if number != base {
                    types.bases.insert(number, base);
                }
            }
        }
        for structure in &structures {
            let base = structure.base.as_ref().and_then(|base| base.rsplit('/').next());
            if let (Some(base), Some(&number)) = (base, types.numbers.get(&structure.type_name)) {
                let base = types.number(base, base);
                types.bases.insert(number, base);
            }
            structure.snapshot.iter().for_each(|element| types.element(element));
        }
        Ok(types)
    }

    /// The types with an instance.
    pub fn over<'t>(&'t self, tree: &'t Tree) -> Over<'t> {
        Over { types: self, tree }
    }

    fn number(&mut self, name: &str, shown: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.into());
        self.shown.push(shown.into());
        self.numbers.insert(name.into(), number);
        number
    }

    fn element(&mut self, element: &ElementDefinition) {
        let Some((parent, name)) = element.path.rsplit_once('.') else { return };
        let Some(&parent) = self.numbers.get(parent) else { return };
        let short = name.strip_suffix("[x]");
        self.short.entry(parent).or_default().push(short.unwrap_or(name).into());
        if let Some(content) = element.content_reference.as_deref().and_then(|content| content.split('#').nth(1)) {
            let ty = TypeId(self.number(content, "BackboneElement"));
            self.children.insert((parent, name.into()), Child { ty, choice: false });
            return;
        }
        for ty in &element.types {
            let number = match self.numbers.get(&element.path) {
                Some(&part) => part,
                None => self.number(&ty.code, &ty.code),
            };
            let name = match short {
                Some(short) => format!("{short}{}{}", ty.code[..1].to_uppercase(), &ty.code[1..]),
                None => name.to_owned(),
            };
            self.children.insert((parent, name), Child { ty: TypeId(number), choice: short.is_some() });
        }
    }
}

/// Whether an element below the root has elements of its own in the structure.
fn has_parts(structure: &StructureDefinition, element: &ElementDefinition) -> bool {
    let is_below =
        |other: &ElementDefinition| other.path.strip_prefix(&element.path).is_some_and(|rest| rest.starts_with('.'));
    element.path.contains('.') && structure.snapshot.iter().any(is_below)
}

impl Host for Over<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        self.types.numbers.get(name).copied().map(TypeId)
    }

    fn type_name(&self, ty: TypeId) -> &str {
        self.types.shown.get(ty.0 as usize).map_or("", String::as_str)
    }

    fn is(&self, ty: TypeId, of: TypeId) -> bool {
        let mut up = Some(ty.0);
        while let Some(number) = up {
            if number == of.0 {
                return true;
            }
            up = self.types.bases.get(&number).copied();
        }
        false
    }

    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        self.types.children.get(&(parent.0, name.to_owned())).copied()
    }

    fn has_element(&self, parent: TypeId, name: &str) -> bool {
        self.types.short.get(&parent.0).is_none_or(|names| names.iter().any(|known| known == name))
    }

    /// Only by type, which is all that the suite asks.
    fn conforms_to(&self, node: NodeId, profile: &str) -> Result<bool, Undecided> {
        let wanted = self.types.canonicals.get(profile).ok_or_else(|| Undecided(profile.into()))?;
        match Instance::new(self.tree, self).item(node) {
            Item::Node { ty, .. } => Ok(self.is(ty, TypeId(*wanted))),
            _ => Ok(false),
        }
    }
}
