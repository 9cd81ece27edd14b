//! The stable name of a kind of finding.

use std::fmt;

/// A stable code, `KS0203`, with a short name for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code {
    /// `KS` and four digits; never given to another kind.
    pub id: &'static str,
    /// A short name in kebab case.
    pub name: &'static str,
}

impl Code {
    /// The code system that codes are given in elsewhere; its address leads to the pages.
    pub const SYSTEM: &str = "https://github.com/klarsyn/klarsyn/tree/main/docs/findings";

    /// Where the page about it stands.
    pub fn page(self) -> String {
        format!("{}/{}.md", Self::SYSTEM, self.id)
    }

    pub(crate) const fn new(id: &'static str, name: &'static str) -> Self {
        Self { id, name }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}
