//! A resource against its type, the profiles it declares, and those asked of it.

use super::run::{DEEPEST, Outcome, Run};
use super::slices::MOST_NAMED;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Structure;
use crate::map::Set;
use crate::schema::SchemaId;
use crate::schema::TypeUse;
use crate::tree::NodeId;
use smallvec::SmallVec;
use std::rc::Rc;

impl<'s> Run<'s> {
    /// A resource inside another: an entry's, or a contained one.
    pub(super) fn resource_at(&mut self, node: NodeId, type_use: &'s TypeUse) {
        let found = self.tree.type_name(node);
        let wanted = &*type_use.name;
        if wanted != "Resource" && wanted != "DomainResource" && !found.is_empty() && found != wanted {
            let problem = Structure::ResourceType { found: found.into(), allowed: vec![wanted.into()] };
            return self.error(problem, node);
        }
        let mut wanted = Vec::new();
        for profile in &type_use.profiles {
            match profile.schema {
                Some(schema) => wanted.push(schema),
                None => {
                    let canonical = profile.canonical.to_string();
                    self.add(Structure::UnknownProfile { canonical }.into(), node, Severity::Warning);
                }
            }
        }
        if type_use.profiles.len() > 1 {
            // Several profiles of one type: one of them must hold, which may be one that is not here.
            let open = wanted.len() < type_use.profiles.len();
            if !open && !wanted.iter().any(|schema| self.conforms_to(node, *schema)) {
                let profiles = type_use.profiles.iter().take(MOST_NAMED).map(|p| p.canonical.to_string()).collect();
                self.error(Structure::NoProfileHolds { element: found.into(), profiles }, node);
            }
            wanted.clear();
        }
        self.resource(node, &wanted);
    }

    /// A resource against everything that is asked of it.
    pub(super) fn resource(&mut self, node: NodeId, wanted: &[SchemaId]) {
        let tree = self.tree;
        if self.choices.skip_contained && tree.name(node) == "contained" {
            return;
        }
        let type_name = tree.type_name(node);
        if type_name.is_empty() {
            return self.error(Structure::NoResourceType, node);
        }
        let Some(base) = self.set.find_type(type_name) else {
            let names = RESOURCES.iter().copied();
            let nearest = super::nearest::nearest(type_name, names).map(str::to_string);
            return self.error(Structure::UnknownResource { name: type_name.into(), nearest }, node);
        };
        self.ids(node);
        self.about(node);
        let declared = self.declared(node);
        self.undeclared(node, declared.len());
        let mut schemas: SmallVec<[SchemaId; 4]> = SmallVec::new();
        let vital_sign = if type_name == "Observation" { self.vital_sign(node) } else { None };
        for schema in declared.iter().chain(wanted).chain(&vital_sign) {
            if !schemas.contains(schema) {
                schemas.push(*schema);
            }
        }
        let set = self.set;
        // What a profile is made from, it says again.
        let implied = |schema: &SchemaId| schemas.iter().any(|other| other != schema && set.derives(*other, *schema));
        let mut minimal: SmallVec<[SchemaId; 4]> = schemas.iter().copied().filter(|schema| !implied(schema)).collect();
        minimal.retain(|schema| {
            let fits = self.fits_type(*schema, type_name);
            if !fits {
                self.misfit(node, *schema, type_name);
            }
            fits
        });
        if minimal.is_empty() {
            minimal.push(base);
        }
        for schema in minimal {
            self.conforms_to_just(node, schema);
            if let Some(Outcome::Done { findings, .. }) = self.outcomes.get_mut(&(node, schema)) {
                for finding in std::mem::take(findings) {
                    self.keep(finding);
                }
            }
        }
    }

    /// Ids of elements are unique in their resource; contained resources have their own.
    fn ids(&mut self, resource: NodeId) {
        let tree = self.tree;
        let mut seen: Set<&str> = Set::default();
        let mut twice = Vec::new();
        let mut todo: Vec<NodeId> = tree.children(resource).collect();
        while let Some(node) = todo.pop() {
            // A snapshot and a differential name the same elements.
            let apart = matches!(tree.name(node), "div" | "snapshot") || !tree.type_name(node).is_empty();
            if apart || !tree.node(node).has_children() {
                continue;
            }
            for child in tree.children(node) {
                match tree.name(child) {
                    "id" => twice.extend(tree.value(child).filter(|id| !seen.insert(id)).map(|id| (node, id))),
                    _ => todo.push(child),
                }
            }
        }
        for (node, id) in twice {
            self.error(Structure::DuplicateId { id: id.into() }, node);
        }
    }

    fn fits_type(&self, schema: SchemaId, type_name: &str) -> bool {
        self.set.header(schema).is_some_and(|profile| *profile.type_name == *type_name || profile.is_abstract)
    }

    /// A profile for another type: what it misses in the resource follows from that.
    fn misfit(&mut self, node: NodeId, schema: SchemaId, type_name: &str) {
        let Some(profile) = self.set.get(schema) else { return };
        let tree = self.tree;
        let declared = tree.child(node, "meta").into_iter().flat_map(|meta| tree.named(meta, "profile"));
        let mut declared = declared.filter(|p| tree.value(*p).and_then(|c| self.set.find(c)) == Some(schema));
        let place = declared.next().unwrap_or(node);
        let problem = Structure::ProfileType {
            canonical: profile.url.to_string(),
            expects: profile.type_name.to_string(),
            found: type_name.into(),
        };
        self.error(problem, place);
        self.conforms_to_just(node, schema);
        if let Some(Outcome::Done { findings, .. }) = self.outcomes.get_mut(&(node, schema)) {
            for mut finding in std::mem::take(findings) {
                finding.explained_by.push(place);
                self.keep(finding);
            }
        }
    }

    /// Schemas of the profiles that a resource declares in `meta.profile`.
    pub(super) fn declared(&mut self, node: NodeId) -> Rc<[SchemaId]> {
        if let Some(known) = self.declared.get(&node) {
            return known.clone();
        }
        let tree = self.tree;
        let profiles = tree.child(node, "meta").into_iter().flat_map(|meta| tree.named(meta, "profile"));
        let declared: Rc<[SchemaId]> =
            profiles.filter_map(|p| tree.value(p)).filter_map(|canonical| self.set.find(canonical)).collect();
        self.declared.insert(node, declared.clone());
        declared
    }

    /// Declared profiles that are not here: not checked, and so not decided.
    fn undeclared(&mut self, node: NodeId, known: usize) {
        let tree = self.tree;
        let Some(meta) = tree.child(node, "meta") else { return };
        if tree.named(meta, "profile").count() == known {
            return;
        }
        for profile in tree.named(meta, "profile") {
            let Some(canonical) = tree.value(profile) else { continue };
            if self.set.find(canonical).is_none() {
                let problem = Structure::UnknownProfile { canonical: canonical.into() };
                let mut finding = self.finding(problem.into(), profile, Severity::Warning);
                finding.undecided = true;
                self.push(finding);
            }
        }
    }

    /// Whether a resource conforms to a schema and to all it declares: by a declared profile that
    /// is made from it, else by checking.
    pub(super) fn conforms_to(&mut self, node: NodeId, schema: SchemaId) -> bool {
        let declared = self.declared(node);
        let set = self.set;
        // As the reference has it: who breaks a profile that it declares conforms to no other.
        if !declared.iter().all(|d| self.holds_for(node, *d)) {
            return false;
        }
        if declared.iter().any(|d| set.derives(*d, schema)) {
            return true;
        }
        match set.header(schema) {
            Some(found) if found.is_abstract || *found.type_name == *self.tree.type_name(node) => {
                self.holds_for(node, schema)
            }
            Some(_) => false,
            None => true,
        }
    }

    /// Whether a schema holds for a resource; for an abstract type its own does, since that says more.
    fn holds_for(&mut self, node: NodeId, schema: SchemaId) -> bool {
        let (set, type_name) = (self.set, self.tree.type_name(node));
        let of_another = set.header(schema).is_some_and(|h| h.is_abstract && *h.type_name != *type_name);
        let own = set.find_type(type_name).filter(|own| of_another && set.derives(*own, schema));
        self.conforms_to_just(node, own.unwrap_or(schema))
    }

    /// Checks a resource against just this schema, once.
    fn conforms_to_just(&mut self, node: NodeId, schema: SchemaId) -> bool {
        match self.outcomes.get(&(node, schema)) {
            Some(Outcome::Running) => return true,
            Some(Outcome::Done { holds, .. }) => return *holds,
            None => {}
        }
        let Some(compiled) = self.set.get(schema) else { return true };
        if self.depth >= DEEPEST {
            return true;
        }
        self.outcomes.insert((node, schema), Outcome::Running);
        self.depth += 1;
        let findings = std::mem::take(&mut self.findings);
        let chain = std::mem::take(&mut self.chain);
        let resource = std::mem::replace(&mut self.resource, node);
        let flawed = std::mem::take(&mut self.flawed);
        self.against(node, compiled);
        match &*compiled.type_name {
            "Bundle" => self.bundle(node),
            "StructureDefinition" => self.structure_definition(node),
            "CodeSystem" => self.code_system(node),
            "ValueSet" => self.value_set(node),
            "ConceptMap" => self.concept_map(node),
            "Questionnaire" => self.questionnaire(node),
            "QuestionnaireResponse" => self.questionnaire_response(node),
            _ => {}
        }
        self.resource = resource;
        self.chain = chain;
        let findings = std::mem::replace(&mut self.findings, findings);
        self.depth -= 1;
        let holds = !self.flawed && !findings.iter().any(|f| f.severity <= Severity::Error);
        self.flawed = flawed;
        self.outcomes.insert((node, schema), Outcome::Done { holds, findings });
        holds
    }
}

/// Resources that messages and documents here are made of, for "did you mean".
const RESOURCES: &[&str] = &[
    "AllergyIntolerance",
    "Appointment",
    "Binary",
    "Bundle",
    "CarePlan",
    "CareTeam",
    "Communication",
    "Composition",
    "Condition",
    "Consent",
    "Device",
    "DiagnosticReport",
    "DocumentReference",
    "Encounter",
    "EpisodeOfCare",
    "Goal",
    "Group",
    "HealthcareService",
    "Immunization",
    "Location",
    "Media",
    "Medication",
    "MedicationStatement",
    "MessageHeader",
    "Observation",
    "OperationOutcome",
    "Organization",
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Procedure",
    "Provenance",
    "Questionnaire",
    "QuestionnaireResponse",
    "RelatedPerson",
    "ServiceRequest",
    "Specimen",
    "Task",
];
