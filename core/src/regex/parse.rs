//! Pattern text to syntax tree.

use super::Error;
use super::class::Class;

/// Groups within groups.
const MAX_DEPTH: u32 = 60;
/// Nodes of a pattern.
const MAX_NODES: u32 = 20_000;

#[derive(Clone, Debug)]
pub(super) enum Syntax {
    Empty,
    Char { c: char, ignore_case: bool },
    Any { line_breaks: bool },
    Class(Class),
    Sequence(Vec<Syntax>),
    Alternatives(Vec<Syntax>),
    Repeat { what: Box<Syntax>, min: u32, max: Option<u32>, greedy: bool },
    Group { what: Box<Syntax>, number: usize },
    LookAhead { what: Box<Syntax>, negative: bool },
    Assert(Assert),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assert {
    Start,
    LineStart,
    /// `$`: at the end, or before a line break that ends the text.
    End,
    LineEnd,
    /// `\z`
    VeryEnd,
    WordBoundary,
    NoWordBoundary,
}

#[derive(Clone, Copy)]
struct Flags {
    ignore_case: bool,
    line_breaks: bool,
    multi_line: bool,
}

struct Parser<'p> {
    pattern: &'p str,
    at: usize,
    flags: Flags,
    groups: usize,
    depth: u32,
    nodes: u32,
}

pub(super) fn parse(pattern: &str) -> Result<Syntax, Error> {
    let flags = Flags { ignore_case: false, line_breaks: true, multi_line: false };
    let mut parser = Parser { pattern, at: 0, flags, groups: 0, depth: 0, nodes: 0 };
    let syntax = parser.alternatives()?;
    if parser.at < pattern.len() { Err(Error::Syntax(parser.at)) } else { Ok(syntax) }
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.pattern[self.at..].chars().next()
    }

    fn next(&mut self) -> Result<char, Error> {
        let c = self.peek().ok_or(Error::Syntax(self.at))?;
        self.at += c.len_utf8();
        Ok(c)
    }

    fn accept(&mut self, text: &str) -> bool {
        let found = self.pattern[self.at..].starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    fn error<T>(&self) -> Result<T, Error> {
        Err(Error::Syntax(self.at))
    }

    fn alternatives(&mut self) -> Result<Syntax, Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Error::TooLarge);
        }
        let mut all = vec![self.sequence()?];
        while self.accept("|") {
            all.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if all.len() == 1 { all.pop().unwrap_or(Syntax::Empty) } else { Syntax::Alternatives(all) })
    }

    fn sequence(&mut self) -> Result<Syntax, Error> {
        let mut parts = Vec::new();
        self.count()?;
        while let Some(c) = self.peek() {
            if c == '|' || c == ')' {
                break;
            }
            let atom = self.atom()?;
            parts.push(self.repeated(atom)?);
            self.count()?;
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Syntax::Empty) } else { Syntax::Sequence(parts) })
    }

    fn count(&mut self) -> Result<(), Error> {
        self.nodes += 1;
        if self.nodes > MAX_NODES { Err(Error::TooLarge) } else { Ok(()) }
    }

    fn repeated(&mut self, atom: Syntax) -> Result<Syntax, Error> {
        let (min, max) = match self.peek() {
            Some('{') => self.counts()?,
            Some(c @ ('*' | '+' | '?')) => {
                self.next()?;
                (u32::from(c == '+'), (c == '?').then_some(1))
            }
            _ => return Ok(atom),
        };
        let greedy = !self.accept("?");
        if matches!(self.peek(), Some('*' | '+' | '?' | '{')) {
            return self.error();
        }
        Ok(Syntax::Repeat { what: Box::new(atom), min, max, greedy })
    }

    /// `{2}`, `{2,}`, `{2,3}`
    fn counts(&mut self) -> Result<(u32, Option<u32>), Error> {
        self.next()?;
        let min = self.number()?;
        let max = match self.accept(",") {
            false => Some(min),
            true if self.peek() == Some('}') => None,
            true => Some(self.number()?),
        };
        if !self.accept("}") || max.is_some_and(|max| max < min) {
            return self.error();
        }
        Ok((min, max))
    }

    fn number(&mut self) -> Result<u32, Error> {
        let rest = &self.pattern[self.at..];
        let end = rest.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        let number = rest[..end].parse().map_err(|_| Error::Syntax(self.at))?;
        self.at += end;
        Ok(number)
    }

    fn atom(&mut self) -> Result<Syntax, Error> {
        let flags = self.flags;
        Ok(match self.next()? {
            '.' => Syntax::Any { line_breaks: flags.line_breaks },
            '^' => Syntax::Assert(if flags.multi_line { Assert::LineStart } else { Assert::Start }),
            '$' => Syntax::Assert(if flags.multi_line { Assert::LineEnd } else { Assert::End }),
            '[' => Syntax::Class(self.class(0)?.finished(flags.ignore_case)),
            '(' => return self.group(),
            '\\' => return self.escape(),
            '*' | '+' | '?' | '{' => {
                self.at -= 1;
                return self.error();
            }
            c => Syntax::Char { c, ignore_case: flags.ignore_case },
        })
    }

    fn group(&mut self) -> Result<Syntax, Error> {
        let flags = self.flags;
        let mut number = None;
        let mut look = None;
        if self.accept("?=") {
            look = Some(false);
        } else if self.accept("?!") {
            look = Some(true);
        } else if self.accept("?<") || self.accept("?P<") {
            // A name; look-behind is not supported, nor is a name ever asked for.
            let end = self.pattern[self.at..].find('>').ok_or(Error::Syntax(self.at))?;
            if !self.pattern[self.at..self.at + end].chars().all(char::is_alphanumeric) {
                return self.error();
            }
            self.at += end + 1;
            number = Some(());
        } else if self.accept("?") {
            self.set_flags()?;
            if self.accept(")") {
                // `(?i)` holds for the rest of the group around it.
                return Ok(Syntax::Empty);
            }
            if !self.accept(":") {
                return self.error();
            }
        } else {
            number = Some(());
        }
        let number = number.map(|()| {
            self.groups += 1;
            self.groups
        });
        let what = Box::new(self.alternatives()?);
        self.flags = flags;
        if !self.accept(")") {
            return self.error();
        }
        Ok(match (number, look) {
            (Some(number), _) => Syntax::Group { what, number },
            (None, Some(negative)) => Syntax::LookAhead { what, negative },
            (None, None) => *what,
        })
    }

    fn set_flags(&mut self) -> Result<(), Error> {
        let mut on = true;
        while let Some(c @ ('i' | 's' | 'm' | 'u' | '-')) = self.peek() {
            self.next()?;
            match c {
                'i' => self.flags.ignore_case = on,
                's' => self.flags.line_breaks = on,
                'm' => self.flags.multi_line = on,
                '-' => on = false,
                _ => {}
            }
        }
        Ok(())
    }

    fn escape(&mut self) -> Result<Syntax, Error> {
        let ignore_case = self.flags.ignore_case;
        let c = self.next()?;
        if let Some(class) = self.class_escape(c)? {
            return Ok(Syntax::Class(class.finished(ignore_case)));
        }
        Ok(Syntax::Assert(match c {
            'b' => Assert::WordBoundary,
            'B' => Assert::NoWordBoundary,
            'A' => Assert::Start,
            'Z' => Assert::End,
            'z' => Assert::VeryEnd,
            _ => return Ok(Syntax::Char { c: self.char_escape(c)?, ignore_case }),
        }))
    }

    fn class_escape(&mut self, c: char) -> Result<Option<Class>, Error> {
        if c != 'p' && c != 'P' {
            return Ok(Class::of_escape(c));
        }
        let name = if self.accept("{") {
            let end = self.pattern[self.at..].find('}').ok_or(Error::Syntax(self.at))?;
            let name = &self.pattern[self.at..self.at + end];
            self.at += end + 1;
            name.to_owned()
        } else {
            self.next()?.to_string()
        };
        let class = Class::of_property(&name).ok_or(Error::Syntax(self.at))?;
        Ok(Some(if c == 'P' { class.negate() } else { class }))
    }

    fn char_escape(&mut self, c: char) -> Result<char, Error> {
        Ok(match c {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{c}',
            'a' => '\u{7}',
            'e' => '\u{1b}',
            '0' => '\0',
            'x' => self.hexadecimal(2)?,
            'u' => self.hexadecimal(4)?,
            c if c.is_ascii_alphanumeric() => return self.error(),
            c => c,
        })
    }

    fn hexadecimal(&mut self, digits: usize) -> Result<char, Error> {
        let number = self.pattern.get(self.at..self.at + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let c = number.and_then(char::from_u32).ok_or(Error::Syntax(self.at))?;
        self.at += digits;
        Ok(c)
    }

    /// The rest of a class after its `[`.
    fn class(&mut self, depth: u32) -> Result<Class, Error> {
        if depth > MAX_DEPTH {
            return Err(Error::TooLarge);
        }
        let negated = self.accept("^");
        let mut class = Class::default();
        let mut first = true;
        loop {
            self.count()?;
            let c = self.next()?;
            let low = match c {
                ']' if !first => break,
                '[' => {
                    let inner = self.class(depth + 1)?;
                    class.add_class(inner.finished(false));
                    first = false;
                    continue;
                }
                '\\' => {
                    let c = self.next()?;
                    if let Some(inner) = self.class_escape(c)? {
                        class.add_class(inner.finished(false));
                        first = false;
                        continue;
                    }
                    self.char_escape(c)?
                }
                c => c,
            };
            first = false;
            let rest = &self.pattern[self.at..];
            if !rest.starts_with('-') || rest.starts_with("-]") || rest.starts_with("-[") {
                class.add(low, low);
                continue;
            }
            self.next()?;
            let high = match self.next()? {
                '\\' => {
                    let c = self.next()?;
                    // A class cannot end a range; `[a-\d]` is refused by Java too.
                    self.char_escape(c)?
                }
                c => c,
            };
            if high < low {
                return self.error();
            }
            class.add(low, high);
        }
        Ok(if negated { class.negate() } else { class })
    }
}
