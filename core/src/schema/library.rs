//! The library of a context is where structures come from.

use super::set::Definitions;
use crate::definition::ElementDefinition;
use crate::definition::Header;
use crate::definition::StructureDefinition;
use crate::package::Outline;
use crate::snapshot::Library;
use crate::tree::Tree;
use std::sync::Arc;

impl Definitions for Arc<Library> {
    fn count(&self) -> u32 {
        self.store().count()
    }

    fn find(&self, canonical: &str) -> Option<u32> {
        self.store().find(canonical)
    }

    fn find_type(&self, name: &str) -> Option<u32> {
        Library::find_type(self, name)
    }

    fn nearest_extension(&self, url: &str) -> Option<&str> {
        Library::nearest_extension(self, url)
    }

    fn questionnaire(&self, canonical: &str) -> Option<Arc<Tree>> {
        self.store().questionnaire(canonical)
    }

    fn structure(&self, number: u32) -> Option<Arc<StructureDefinition>> {
        self.structure_at(number)
    }

    fn header(&self, number: u32) -> Option<Header> {
        self.store().header(number)
    }

    fn outline(&self, number: u32) -> Option<(u16, Outline)> {
        self.store().outline(number)
    }

    fn element(&self, place: u16, number: u32) -> Option<ElementDefinition> {
        self.store().element(place, number)
    }
}
