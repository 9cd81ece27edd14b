//! Syntax tree to instructions.

use super::Error;
use super::class::Class;
use super::parse::Assert;
use super::parse::Syntax;
use crate::text::case::lower;
use crate::text::case::upper;

/// Instructions of a program.
const MAX_SIZE: usize = 30_000;

#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    pub code: Vec<Instruction>,
    pub classes: Vec<Class>,
    /// Groups, the whole match among them.
    pub groups: usize,
    /// Whether it can only match at the start of the text.
    pub at_start: bool,
    /// The character that every match begins with.
    pub first: Option<char>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Instruction {
    Char(char),
    /// The character in whatever case; it is kept in lower case.
    CharIgnoringCase(char),
    Any,
    AnyButLineBreak,
    Class(u32),
    /// Tries the first, then the second.
    Split(u32, u32),
    Jump(u32),
    /// Notes the place in a slot: group times two, plus one for its end.
    Save(u32),
    Assert(Assert),
    /// A look-ahead whose own code, ended by `Match`, follows; then goes on at `after`.
    Look {
        negative: bool,
        after: u32,
    },
    Match,
}

pub(super) fn compile(syntax: &Syntax) -> Result<Program, Error> {
    let mut program = Program { groups: 1, ..Program::default() };
    program.emit(syntax)?;
    program.push(Instruction::Match)?;
    program.at_start = matches!(program.code.first(), Some(Instruction::Assert(Assert::Start)));
    program.first = match program.code.first() {
        Some(Instruction::Char(c)) => Some(*c),
        _ => None,
    };
    Ok(program)
}

impl Program {
    fn push(&mut self, instruction: Instruction) -> Result<usize, Error> {
        if self.code.len() >= MAX_SIZE {
            return Err(Error::TooLarge);
        }
        self.code.push(instruction);
        Ok(self.code.len() - 1)
    }

    fn here(&self) -> u32 {
        self.code.len() as u32
    }

    fn emit(&mut self, syntax: &Syntax) -> Result<(), Error> {
        match syntax {
            Syntax::Empty => {}
            Syntax::Char { c, ignore_case } => {
                let caseless = *ignore_case && (lower(*c) != *c || upper(*c) != *c);
                let one = if caseless { Instruction::CharIgnoringCase(lower(*c)) } else { Instruction::Char(*c) };
                self.push(one)?;
            }
            Syntax::Any { line_breaks } => {
                self.push(if *line_breaks { Instruction::Any } else { Instruction::AnyButLineBreak })?;
            }
            Syntax::Class(class) => {
                self.classes.push(class.clone());
                self.push(Instruction::Class(self.classes.len() as u32 - 1))?;
            }
            Syntax::Sequence(parts) => parts.iter().try_for_each(|part| self.emit(part))?,
            Syntax::Alternatives(all) => self.alternatives(all)?,
            Syntax::Repeat { what, min, max, greedy } => self.repeat(what, *min, *max, *greedy)?,
            Syntax::Group { what, number } => {
                self.groups = self.groups.max(number + 1);
                self.push(Instruction::Save(2 * *number as u32))?;
                self.emit(what)?;
                self.push(Instruction::Save(2 * *number as u32 + 1))?;
            }
            Syntax::LookAhead { what, negative } => {
                let look = self.push(Instruction::Match)?;
                self.emit(what)?;
                self.push(Instruction::Match)?;
                self.code[look] = Instruction::Look { negative: *negative, after: self.here() };
            }
            Syntax::Assert(assert) => {
                self.push(Instruction::Assert(*assert))?;
            }
        }
        Ok(())
    }

    fn alternatives(&mut self, all: &[Syntax]) -> Result<(), Error> {
        let mut ends = Vec::new();
        for (position, one) in all.iter().enumerate() {
            if position + 1 == all.len() {
                self.emit(one)?;
                break;
            }
            let split = self.push(Instruction::Match)?;
            self.emit(one)?;
            ends.push(self.push(Instruction::Match)?);
            self.code[split] = Instruction::Split(split as u32 + 1, self.here());
        }
        for end in ends {
            self.code[end] = Instruction::Jump(self.here());
        }
        Ok(())
    }

    fn repeat(&mut self, what: &Syntax, min: u32, max: Option<u32>, greedy: bool) -> Result<(), Error> {
        let split = |one, other| if greedy { Instruction::Split(one, other) } else { Instruction::Split(other, one) };
        for _ in 0..min {
            let before = self.code.len();
            self.emit(what)?;
            if self.code.len() == before {
                // What emits nothing may be repeated for ever.
                return Ok(());
            }
        }
        let Some(max) = max else {
            let start = self.push(Instruction::Match)?;
            self.emit(what)?;
            self.push(Instruction::Jump(start as u32))?;
            self.code[start] = split(start as u32 + 1, self.here());
            return Ok(());
        };
        let mut splits = Vec::new();
        for _ in min..max {
            splits.push(self.push(Instruction::Match)?);
            self.emit(what)?;
        }
        for at in splits {
            self.code[at] = split(at as u32 + 1, self.here());
        }
        Ok(())
    }
}
