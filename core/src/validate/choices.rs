//! What a caller may ask of a run beside the definitions.

use crate::calendar::Moment;

/// Beside the definitions.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Whether unknown extensions at addresses that are kept for examples are let pass.
    pub example_urls: bool,
    /// What the addresses of unknown extensions that are let pass begin with.
    pub extension_domains: Vec<String>,
    /// Whether what is contained in a resource is left unchecked.
    pub skip_contained: bool,
    /// Whether texts with markup in them are refused.
    pub security: bool,
    /// The time, for bounds and expressions that are told from now; those are not checked without it.
    pub now: Option<Moment>,
    /// The work after which a run is given up: nodes, rules, conditions of slices and steps of
    /// expressions. By the size of the message where none is named.
    pub work: Option<u64>,
}

impl Choices {
    /// Whether an unknown extension of that address is let pass.
    pub(super) fn allows(&self, url: &str) -> bool {
        let is_example = || {
            let rest = url.split_once("://").map_or("", |(_, rest)| rest);
            let host = rest.split(['/', ':']).next().unwrap_or_default();
            ["example.org", "acme.com"]
                .iter()
                .any(|name| host == *name || host.strip_suffix(name).is_some_and(|before| before.ends_with('.')))
        };
        // DICOM's extensions have addresses that lead to the standard, and no definitions.
        (self.example_urls && is_example())
            || url.starts_with("http://nema.org/fhir/extensions#")
            || self.extension_domains.iter().any(|start| url.starts_with(start.as_str()))
    }
}
