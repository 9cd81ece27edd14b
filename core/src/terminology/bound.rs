//! A value set made ready to be asked; the schema keeps one at each binding.

use std::fmt;
use std::sync::Arc;
use std::sync::OnceLock;

use crate::definition::ValueSet;

use super::answer::Answer;
use super::expand;
use super::set::Expanded;
use super::store::Store;
use super::store::Walk;
use super::words::CodeWords;

/// A handle on a value set, cheap to copy. It is expanded when it is first asked.
#[derive(Clone)]
pub struct Bound {
    inner: Arc<Inner>,
}

struct Inner {
    canonical: Box<str>,
    /// Whether there is such a set at all.
    known: bool,
    /// Read when it is first asked for: most bindings of a structure never are.
    set: OnceLock<Option<Arc<ValueSet>>>,
    store: Arc<Store>,
    expanded: OnceLock<Arc<Expanded>>,
}

impl Bound {
    pub(super) fn new(store: Arc<Store>, canonical: &str) -> Self {
        // R4 binds languages of expressions by the address of the document that media types are in.
        let media = canonical == "http://www.rfc-editor.org/bcp/bcp13.txt";
        let canonical = if media { "http://hl7.org/fhir/ValueSet/mimetypes" } else { canonical };
        let known = store.has_value_set(canonical);
        let (set, expanded) = (OnceLock::new(), OnceLock::new());
        let inner = Inner { canonical: canonical.into(), known, set, store, expanded };
        Self { inner: Arc::new(inner) }
    }

    /// A handle on a set that is not in the store.
    pub(super) fn of_set(store: Arc<Store>, name: &str, set: Arc<ValueSet>) -> Self {
        let expanded = OnceLock::from(Arc::new(expand::expand(&store, &set, &mut Walk::default())));
        let (canonical, set) = (name.into(), OnceLock::from(Some(set)));
        Self { inner: Arc::new(Inner { canonical, known: true, set, store, expanded }) }
    }

    /// Whether the set contains a code. Without a system (type `code`) a code of any of its
    /// systems counts. A hash lookup; allocates only when the set is first expanded.
    pub fn contains(&self, system: Option<&str>, code: &str) -> Answer {
        self.expanded().contains(system, code)
    }

    /// The canonical as the binding writes it.
    pub fn canonical(&self) -> &str {
        &self.inner.canonical
    }

    /// Whether the value set is at hand.
    pub fn is_known(&self) -> bool {
        self.inner.known
    }

    /// The value set, where it is at hand.
    pub fn value_set(&self) -> Option<&ValueSet> {
        self.inner.set.get_or_init(|| self.inner.store.value_set(&self.inner.canonical)).as_deref()
    }

    /// Number of codes, where all of them are known.
    pub fn size(&self) -> Option<usize> {
        let expanded = self.expanded();
        expanded.is_known().then(|| self.codes().count())
    }

    /// Every code that is in the set for certain, with its system.
    pub fn codes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.expanded().parts.iter().flat_map(|part| part.codes().map(|code| (&*part.system, code)))
    }

    pub(super) fn words(&self) -> CodeWords<'_> {
        CodeWords::new(self.value_set(), &self.inner.store)
    }

    pub(super) fn expanded(&self) -> &Expanded {
        let inner = &*self.inner;
        inner.expanded.get_or_init(|| inner.store.expanded(&inner.canonical, &mut Walk::default()))
    }
}

impl fmt::Debug for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Bound").field(&self.inner.canonical).finish()
    }
}
