//! One definition of a package: its index entry, and the definition once it was asked for.

use super::parse_json;
use crate::diagnostic::problem::Definition;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::sync::Arc;
use std::sync::OnceLock;

type Reader<T> = fn(&Tree, NodeId) -> Result<T, Definition>;

/// A definition that is parsed when first needed.
pub(super) struct Item<T> {
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
    pub fn new(json: Vec<u8>, url: &str, version: &str, of: &str, is_profile: bool, read: Reader<T>) -> Self {
        let cell = OnceLock::new();
        let (url, version, of) = (url.into(), version.into(), of.into());
        Self { url, version, of, is_profile, json, read: Some(read), cell }
    }

    /// One that is there already.
    pub fn ready(value: Arc<T>, url: &str, version: &str, of: &str, is_profile: bool) -> Self {
        let (url, version, of) = (url.into(), version.into(), of.into());
        Self { url, version, of, is_profile, json: Vec::new(), read: None, cell: OnceLock::from(Ok(value)) }
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
