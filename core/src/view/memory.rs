//! What is kept from one view to the next: a thread that gets one message more makes that one alone.

use super::Audience;
use super::Options;
use super::Party;
use super::Segment;
use super::foot::Sending;
use super::message::Index;
use crate::diagnostic::Language;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::cell::RefCell;
use std::rc::Rc;

/// What was made of messages, for when they are viewed again with others.
///
/// Names that `Options::resolve` gave are kept along: where it would answer otherwise, begin with a new one.
#[derive(Default)]
pub struct Memory {
    reader: Option<(Language, Audience)>,
    trees: Vec<Rc<Tree>>,
    pub(super) indexes: Vec<Rc<Index>>,
    parts: RefCell<Parts>,
}

/// What a part was made of: messages by their number, with nodes in them.
pub(super) type Origin = Vec<(u32, NodeId)>;

/// A part of a view that depends on nothing but its origin and the reader.
#[derive(Clone)]
pub(super) enum Part {
    Segment(Box<Segment>),
    Agent(Option<Rc<Party>>),
    Sendings(Vec<Rc<Sending>>),
}

#[derive(Default)]
struct Parts {
    before: Vec<(Origin, Option<Part>)>,
    /// Behind what was found last: parts are asked for in the order of before.
    at: usize,
    now: Vec<(Origin, Option<Part>)>,
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.debug_struct("Memory").field("messages", &self.trees.len()).finish_non_exhaustive()
    }
}

impl Memory {
    /// Forgets what no longer holds with these messages.
    pub(super) fn begin(&mut self, messages: &[Rc<Tree>], options: &Options) {
        let reader = Some((options.language, options.audience));
        let same = |number: usize| {
            self.reader == reader
                && self.trees.get(number).zip(messages.get(number)).is_some_and(|(one, other)| Rc::ptr_eq(one, other))
        };
        let kept: Vec<bool> = (0..messages.len()).map(same).collect();
        let holds = |number: u32| kept.get(number as usize).copied().unwrap_or_default();
        let mut parts = std::mem::take(&mut self.parts).into_inner().now;
        parts.retain(|(origin, _)| origin.iter().all(|(number, _)| holds(*number)));
        self.parts = RefCell::new(Parts { before: parts, ..Parts::default() });
        let index = |(number, tree): (usize, &Rc<Tree>)| match self.indexes.get(number).filter(|_| kept[number]) {
            Some(index) => index.clone(),
            None => Rc::new(Index::new(tree)),
        };
        self.indexes = messages.iter().enumerate().map(index).collect();
        (self.reader, self.trees) = (reader, messages.to_vec());
    }
}

/// A memory in the making of one thread.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub memory: &'a Memory,
    /// The message that speaks for the thread. Its parts are made each time: that finds out what is left of it
    /// to list.
    pub latest: u32,
}

impl Known<'_> {
    /// The part of this origin, as it was made before or made now.
    pub fn part(&self, origin: Origin, make: impl FnOnce() -> Part) -> Part {
        let parts = &self.memory.parts;
        if origin.iter().any(|(number, _)| *number == self.latest) {
            return make();
        }
        let found = parts.borrow_mut().take(&origin);
        let part = found.unwrap_or_else(make);
        parts.borrow_mut().now.push((origin, Some(part.clone())));
        part
    }
}

impl Parts {
    fn take(&mut self, origin: &Origin) -> Option<Part> {
        let (earlier, later) = self.before.split_at(self.at.min(self.before.len()));
        let same = |(known, _): &(Origin, Option<Part>)| known == origin;
        let place = later.iter().position(same).map(|place| place + earlier.len());
        let place = place.or_else(|| earlier.iter().position(same))?;
        self.at = place + 1;
        self.before[place].1.take()
    }
}
