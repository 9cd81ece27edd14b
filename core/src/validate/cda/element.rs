//! An element of a CDA document against the type that it has, or says it has.

use crate::diagnostic::problem::Cda;
use crate::schema::CDA;
use crate::schema::CdaType;
use crate::schema::Schema;
use crate::schema::SchemaId;
use crate::schema::TypeUse;
use crate::tree::NodeId;
use crate::validate::run::At;
use crate::validate::run::Run;

impl<'s> Run<'s> {
    /// Checks an element against an element of a structure.
    pub(in crate::validate) fn cda_element(&mut self, node: NodeId, at: At<'s>) {
        let element = at.element();
        let set = self.set;
        let Some(first) = element.types.first() else {
            self.rules(node, at, None);
            return self.content(node, at, None);
        };
        if &*first.name == NARRATIVE {
            self.rules(node, at, None);
            return self.cda_narrative(node);
        }
        let Some((type_use, actual)) = self.cda_type_of(node, at, first) else { return };
        self.rules(node, at, Some(type_use));
        let Some(schema) = actual.and_then(|id| set.get(id)) else {
            return self.content(node, at, Some(type_use));
        };
        self.cda_value(node, schema.cda);
        let profiled = !type_use.profiles.is_empty() && type_use.profiles.iter().all(|p| p.schema.is_some());
        if !element.children.is_empty() {
            self.children(node, at);
            // What a narrower type has more is not known to the element.
            if actual != type_use.schema {
                self.whole_type(node, schema);
            }
        } else if !profiled || actual != type_use.schema {
            self.whole_type(node, schema);
        }
        self.profiles(node, at, type_use);
    }

    /// A node against the whole of its type.
    fn whole_type(&mut self, node: NodeId, schema: &'s Schema) {
        self.chain.push(schema.id);
        self.rules(node, At::root(schema), None);
        self.children(node, At::root(schema));
        self.chain.pop();
    }

    /// Which of the types an element has, and the type that it says it has (`xsi:type`), which may
    /// be narrower; none where it may not stand here.
    fn cda_type_of(&mut self, node: NodeId, at: At<'s>, first: &'s TypeUse) -> Option<(&'s TypeUse, Option<SchemaId>)> {
        let (tree, set) = (self.tree, self.set);
        let element = at.element();
        let stated = tree.type_name(node);
        if stated.is_empty() {
            let is_abstract = |id| set.header(id).is_some_and(|header| header.is_abstract);
            if element.tells_type || first.schema.is_some_and(is_abstract) {
                self.error(Cda::TypeMissing { element: element.name.to_string() }, node);
                return None;
            }
            return Some((first, first.schema));
        }
        let found = self.told_type(node);
        let fits = |t: &&TypeUse| found.zip(t.schema).is_some_and(|(found, allowed)| set.derives(found, allowed));
        match element.types.iter().find(fits) {
            Some(type_use) => Some((type_use, found)),
            None => {
                let short = |t: &TypeUse| t.name.strip_prefix(CDA).unwrap_or(&t.name).to_string();
                let allowed = element.types.iter().map(short).collect();
                self.error(Cda::TypeWrong { found: stated.into(), allowed }, node);
                None
            }
        }
    }

    /// The schema of the type that an element says it has.
    fn told_type(&mut self, node: NodeId) -> Option<SchemaId> {
        let name = self.tree.node(node).type_name;
        if let Some(known) = self.cda_types.get(&name) {
            return *known;
        }
        let found = self.cda_type(self.tree.names.get(name));
        self.cda_types.insert(name, found);
        found
    }

    /// What a data type or class asks beside its elements.
    fn cda_value(&mut self, node: NodeId, kind: CdaType) {
        match kind {
            CdaType::Plain | CdaType::Narrative => {}
            CdaType::OneOf(choices, needed) => self.one_of(node, choices, needed),
            CdaType::Ivl => self.interval(node),
            kind => self.value_of(node, kind),
        }
    }

    fn one_of(&mut self, node: NodeId, choices: &[&str], needed: bool) {
        let tree = self.tree;
        let is_one = |child: &NodeId| tree.node(*child).namespace == 0 && choices.contains(&tree.name(*child));
        let found = tree.children(node).filter(is_one).count() as u32;
        if found > 1 || needed && found == 0 {
            let choices = choices.iter().map(|choice| choice.to_string()).collect();
            self.error(Cda::OneOf { choices, found, needed }, node);
        }
    }
}

/// The type of a section's text, which has its own grammar.
const NARRATIVE: &str = "http://hl7.org/cda/stds/core/StructureDefinition/StrucDocText";
