//! What a caller may ask of a run beside the definitions.

use crate::calendar::Moment;

/// Beside the definitions.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Whether addresses that are kept for examples are let pass, and unknown extensions there.
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
        // DICOM's extensions have addresses that lead to the standard, and no definitions.
        (self.example_urls && is_example(url))
            || url.starts_with("http://nema.org/fhir/extensions#")
            || self.extension_domains.iter().any(|start| url.starts_with(start.as_str()))
    }
}

/// Whether an address is one that is kept for examples, as the reference has it.
pub(super) fn is_example(url: &str) -> bool {
    // Looking for one letter is quicker than for two words.
    url.match_indices('.').any(|(at, _)| {
        let (before, after) = url.split_at(at);
        (before.ends_with("example") && after.starts_with(".org"))
            || (before.ends_with("acme") && after.starts_with(".com"))
    })
}
