//! Running a program over a text.

use super::Captures;
use super::TooLong;
use super::class::Class;
use super::compile::Instruction;
use super::compile::Program;
use super::parse::Assert;
use crate::text::case::lower;

/// Steps before the marks are brought in.
const QUICK_STEPS: u64 = 20_000;
/// Steps after which a match is given up for good.
pub(super) const MAX_STEPS: u64 = 100_000_000;
/// Marks that may be kept: 16 MB.
const MAX_MARKS: usize = 1 << 27;

/// The first match from `start` on; with `full`, only one of the whole rest. The steps it takes are
/// taken from those given.
pub(super) fn search(
    program: &Program,
    text: &str,
    start: usize,
    full: bool,
    steps: &mut u64,
) -> Result<Option<Captures>, TooLong> {
    let quick = QUICK_STEPS.min(*steps);
    let mut run = Run { program, text, full, steps: quick, marks: None, slots: Vec::new(), tasks: Vec::new() };
    if let Ok(found) = run.search(start) {
        *steps -= quick - run.steps;
        return Ok(found);
    }
    *steps -= quick;
    let marks = Marks::new(program, text)?;
    // To set the marks up is work too.
    let most = steps.saturating_sub(marks.bits.len() as u64);
    let mut run = Run { steps: most, marks: Some(marks), ..run };
    let found = run.search(start);
    *steps = run.steps;
    found
}

struct Run<'r> {
    program: &'r Program,
    text: &'r str,
    full: bool,
    steps: u64,
    /// States already tried in vain; the same for every start.
    marks: Option<Marks>,
    slots: Vec<Option<usize>>,
    /// What is still to be tried; kept for its memory.
    tasks: Vec<Task>,
}

enum Task {
    Try { at: u32, place: usize },
    Restore { slot: usize, place: Option<usize> },
}

impl Run<'_> {
    fn search(&mut self, start: usize) -> Result<Option<Captures>, TooLong> {
        let mut place = start;
        loop {
            if let (Some(first), false) = (self.program.first, self.full) {
                match self.text.get(place..).and_then(|rest| rest.find(first)) {
                    Some(offset) => place += offset,
                    None => return Ok(None),
                }
            }
            self.slots.clear();
            self.slots.resize(self.program.groups * 2, None);
            if let Some(end) = self.run(0, place, true)? {
                let slot = |number: usize| self.slots.get(number).copied().flatten();
                let group = |number: usize| match number {
                    0 => Some((place, end)),
                    _ => slot(2 * number).zip(slot(2 * number + 1)),
                };
                return Ok(Some((0..self.program.groups).map(group).collect()));
            }
            let next = self.text.get(place..).and_then(|rest| rest.chars().next());
            match next {
                Some(c) if !self.full && !self.program.at_start => place += c.len_utf8(),
                _ => return Ok(None),
            }
        }
    }

    /// Where a match of the code from `at` ends.
    fn run(&mut self, at: u32, place: usize, outermost: bool) -> Result<Option<usize>, TooLong> {
        let below = self.tasks.len();
        self.tasks.push(Task::Try { at, place });
        while self.tasks.len() > below {
            match self.tasks.pop() {
                Some(Task::Restore { slot, place }) => self.slots[slot] = place,
                Some(Task::Try { at, place }) => {
                    if let Some(end) = self.follow(at, place, outermost)? {
                        self.tasks.truncate(below);
                        return Ok(Some(end));
                    }
                }
                None => break,
            }
        }
        Ok(None)
    }

    fn follow(&mut self, mut at: u32, mut place: usize, outermost: bool) -> Result<Option<usize>, TooLong> {
        let program = self.program;
        loop {
            self.steps = self.steps.checked_sub(1).ok_or(TooLong)?;
            if let Some(marks) = &mut self.marks
                && !marks.mark(at, place)
            {
                return Ok(None);
            }
            match program.code[at as usize] {
                Instruction::Match if outermost && self.full && place != self.text.len() => return Ok(None),
                Instruction::Match => return Ok(Some(place)),
                Instruction::Jump(to) => {
                    at = to;
                    continue;
                }
                Instruction::Split(first, second) => {
                    self.tasks.push(Task::Try { at: second, place });
                    at = first;
                    continue;
                }
                Instruction::Save(slot) => {
                    let slot = slot as usize;
                    self.tasks.push(Task::Restore { slot, place: self.slots[slot] });
                    self.slots[slot] = Some(place);
                }
                Instruction::Assert(assert) => {
                    if !self.holds(assert, place) {
                        return Ok(None);
                    }
                }
                Instruction::Look { negative, after } => {
                    if self.look(at + 1, place)? == negative {
                        return Ok(None);
                    }
                    at = after;
                    continue;
                }
                Instruction::Char(wanted) => match self.step(place, |c| c == wanted) {
                    Some(after) => place = after,
                    None => return Ok(None),
                },
                Instruction::CharIgnoringCase(wanted) => {
                    let same = |c: char| lower(c) == wanted;
                    match self.step(place, same) {
                        Some(after) => place = after,
                        None => return Ok(None),
                    }
                }
                Instruction::Any => match self.step(place, |_| true) {
                    Some(after) => place = after,
                    None => return Ok(None),
                },
                Instruction::AnyButLineBreak => match self.step(place, |c| !is_line_break(c)) {
                    Some(after) => place = after,
                    None => return Ok(None),
                },
                Instruction::Class(class) => {
                    let class: &Class = &program.classes[class as usize];
                    match self.step(place, |c| class.contains(c)) {
                        Some(after) => place = after,
                        None => return Ok(None),
                    }
                }
            }
            at += 1;
        }
    }

    /// The place after the character at `place`, if that is a wanted one.
    #[inline]
    fn step(&self, place: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
        let byte = *self.text.as_bytes().get(place)?;
        if byte.is_ascii() {
            return wanted(char::from(byte)).then_some(place + 1);
        }
        let c = self.text[place..].chars().next()?;
        wanted(c).then(|| place + c.len_utf8())
    }

    fn look(&mut self, at: u32, place: usize) -> Result<bool, TooLong> {
        // A mark says "in vain"; what was tried in another look-ahead may have succeeded.
        let outer = self.marks.take();
        self.marks = match outer {
            Some(_) => Some(Marks::new(self.program, self.text)?),
            None => None,
        };
        let found = self.run(at, place, false);
        self.steps = self.steps.saturating_sub(self.marks.as_ref().map_or(0, |marks| marks.bits.len() as u64));
        self.marks = outer;
        Ok(found?.is_some())
    }

    fn holds(&self, assert: Assert, place: usize) -> bool {
        let before = self.text[..place].chars().next_back();
        let mut rest = self.text[place..].chars();
        let after = rest.next();
        match assert {
            Assert::Start => place == 0,
            Assert::VeryEnd => after.is_none(),
            Assert::End => after.is_none() || (after.is_some_and(is_line_break) && rest.as_str().is_empty()),
            Assert::LineStart => before.is_none_or(is_line_break),
            Assert::LineEnd => after.is_none_or(is_line_break),
            Assert::WordBoundary => is_word(before) != is_word(after),
            Assert::NoWordBoundary => is_word(before) == is_word(after),
        }
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c == '_' || c.is_alphanumeric())
}

/// One bit for each instruction at each place.
struct Marks {
    bits: Vec<u64>,
    places: usize,
}

impl Marks {
    fn new(program: &Program, text: &str) -> Result<Self, TooLong> {
        let places = text.len() + 1;
        let size = places.checked_mul(program.code.len()).filter(|&size| size <= MAX_MARKS).ok_or(TooLong)?;
        Ok(Self { bits: vec![0; size.div_ceil(64)], places })
    }

    /// Marks a state; false where it was marked before.
    fn mark(&mut self, at: u32, place: usize) -> bool {
        let number = at as usize * self.places + place;
        let (word, bit) = (&mut self.bits[number / 64], 1u64 << (number % 64));
        let fresh = *word & bit == 0;
        *word |= bit;
        fresh
    }
}
