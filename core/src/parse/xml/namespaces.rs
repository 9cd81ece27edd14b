//! The namespaces that are declared where the parser stands.

/// Declarations in scope, innermost last: prefix (empty for the default) and namespace number.
#[derive(Debug, Default)]
pub(super) struct Namespaces<'t> {
    declared: Vec<(&'t str, u8)>,
}

/// More in scope at once nobody needs.
const MOST: usize = 64;

impl<'t> Namespaces<'t> {
    /// How many are declared; to go back to with [`Self::back`].
    pub(super) fn mark(&self) -> usize {
        self.declared.len()
    }

    pub(super) fn back(&mut self, mark: usize) {
        self.declared.truncate(mark);
    }

    /// Whether there was room for it.
    pub(super) fn declare(&mut self, prefix: &'t str, namespace: u8) -> bool {
        let room = self.declared.len() < MOST;
        if room {
            self.declared.push((prefix, namespace));
        }
        room
    }

    /// The default namespace, if one is declared.
    #[inline]
    pub(super) fn unprefixed(&self) -> Option<u8> {
        self.declared.iter().rev().find(|(prefix, _)| prefix.is_empty()).map(|&(_, namespace)| namespace)
    }

    #[inline]
    pub(super) fn find(&self, prefix: &str) -> Option<u8> {
        self.declared.iter().rev().find(|(known, _)| *known == prefix).map(|&(_, namespace)| namespace)
    }
}
