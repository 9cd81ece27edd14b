//! Messages that have been read, and the views that were last made of them.

use super::props::ViewProps;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Memory;
use klarsyn::view::Place;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use klarsyn::view::View;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// Messages that have been read, ready to be shown. Cloning costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    trees: Rc<[Rc<Tree>]>,
    /// Shared with those that these came after: what was made of messages is not made again.
    made: Rc<RefCell<Made>>,
}

#[derive(Debug, Default)]
struct Made {
    memory: Memory,
    last: Option<(Wanted, Rc<Vec<View>>)>,
}

/// The same when they are the same ones.
#[derive(Debug)]
struct Trees(Rc<[Rc<Tree>]>);

impl PartialEq for Trees {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// All that views depend on.
#[derive(Debug, PartialEq)]
struct Wanted {
    trees: Trees,
    language: Language,
    audience: Audience,
    policy: Policy,
    verdicts: Vec<Verdict>,
    unread: Rc<Vec<u32>>,
    resolve: Option<Callback<String, Option<String>>>,
}

impl Messages {
    /// Reads messages of any format, in the order given. Whatever cannot be read is shown as such.
    pub fn read<'a>(messages: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self { trees: messages.into_iter().map(Self::read_one).collect(), made: Rc::default() }
    }

    fn read_one(bytes: &[u8]) -> Rc<Tree> {
        Rc::new(parse("", bytes, &Limits::default()).tree)
    }

    /// Messages of which some were read before and are not read again: each is the number of one of these, or bytes.
    #[cfg(feature = "view")]
    pub(crate) fn renewed(&self, all: impl Iterator<Item = Result<usize, Vec<u8>>>) -> Self {
        let known = |number: usize| self.trees.get(number).cloned().unwrap_or_default();
        let trees: Rc<[Rc<Tree>]> = all.map(|one| one.map_or_else(|bytes| Self::read_one(&bytes), known)).collect();
        // Of messages that are gone nothing is kept.
        let made = if trees.is_empty() { Rc::default() } else { self.made.clone() };
        Self { trees, made }
    }

    /// The messages as trees.
    pub fn trees(&self) -> Vec<&Tree> {
        self.trees.iter().map(Rc::as_ref).collect()
    }

    /// The content of an attachment.
    pub(crate) fn content(&self, place: &Place) -> Option<Vec<u8>> {
        view::content(&self.trees(), place)
    }

    /// The views, made where they are not those that were made last.
    pub(crate) fn views(&self, props: &ViewProps) -> Rc<Vec<View>> {
        let wanted = Wanted {
            trees: Trees(self.trees.clone()),
            language: props.language,
            audience: props.audience,
            policy: props.policy,
            verdicts: telling(&props.verdicts),
            unread: props.unread.clone(),
            resolve: props.resolve.clone(),
        };
        let mut made = self.made.take();
        if let Some((last, views)) = &made.last {
            if *last == wanted {
                let views = views.clone();
                self.made.replace(made);
                return views;
            }
            if last.resolve != wanted.resolve {
                made.memory = Memory::default();
            }
        }
        let resolve = |number: &str| props.resolve.as_ref().and_then(|resolve| resolve.emit(number.to_owned()));
        let options = view::Options {
            language: props.language,
            audience: props.audience,
            policy: props.policy,
            verdicts: &wanted.verdicts,
            unread: &props.unread,
            resolve: Some(&resolve),
        };
        let views = Rc::new(view::view_again(&self.trees, &options, &mut made.memory));
        made.last = Some((wanted, views.clone()));
        self.made.replace(made);
        views
    }
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.trees, &other.trees)
    }
}

/// Verdicts as far as they change what is shown: that a message is invalid.
fn telling(verdicts: &[Verdict]) -> Vec<Verdict> {
    let tells = |verdict: &Verdict| matches!(verdict, Verdict::Invalid { .. });
    let length = verdicts.iter().rposition(tells).map_or(0, |last| last + 1);
    verdicts[..length].iter().map(|verdict| if tells(verdict) { *verdict } else { Verdict::NotChecked }).collect()
}
