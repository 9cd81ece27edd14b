//! The words a code has: in its system, its supplements, and the value set that is asked.

use std::sync::Arc;

use crate::definition::Concept;
use crate::definition::ValueSet;

use super::display;
use super::store::Store;
use super::system::System;
use super::system::words_of;

/// Where words are looked for.
pub(super) struct CodeWords<'a> {
    set: Option<&'a ValueSet>,
    store: &'a Store,
}

impl<'a> CodeWords<'a> {
    pub fn new(set: Option<&'a ValueSet>, store: &'a Store) -> Self {
        Self { set, store }
    }

    /// Whether a text is a word for a code.
    pub fn has(&self, system: &'a str, code: &'a str, text: &str) -> bool {
        let known = self.store.system(system);
        known.is_some_and(|known| known.words(code).any(|word| display::same(word, text)))
            || self.in_set(system, code).flat_map(words_of).any(|word| display::same(word, text))
    }

    /// Every word for a code, each once.
    pub fn all(&self, system: &'a str, code: &'a str) -> Vec<String> {
        let known: Option<Arc<System>> = self.store.system(system);
        let mut words: Vec<String> = Vec::new();
        let of_system = known.iter().flat_map(|known| known.words(code));
        for word in of_system.chain(self.in_set(system, code).flat_map(words_of)) {
            if !words.iter().any(|known| display::same(known, word)) {
                words.push(word.to_string());
            }
        }
        words
    }

    fn in_set(&self, system: &'a str, code: &'a str) -> impl Iterator<Item = &'a Concept> + use<'a> {
        let compose = self.set.and_then(|set| set.compose.as_ref());
        let listed = compose
            .into_iter()
            .flat_map(|compose| &compose.include)
            .filter(move |include| include.system.as_deref() == Some(system))
            .flat_map(move |include| include.concepts.iter().filter(move |c| c.code == code));
        let expansion = self.set.and_then(|set| set.expansion.as_ref());
        let ready = expansion.into_iter().flat_map(|expansion| &expansion.codes);
        listed.chain(ready.filter(move |(s, c)| s == system && c.code == code).map(|(_, c)| c))
    }
}
