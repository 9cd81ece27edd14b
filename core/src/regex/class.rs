//! Sets of characters.

use crate::text::case::lower;
use crate::text::case::upper;

/// A set of characters.
#[derive(Clone, Debug, Default)]
pub(super) struct Class {
    negated: bool,
    ignore_case: bool,
    ranges: Vec<(char, char)>,
    parts: Vec<Class>,
    predicates: Vec<fn(char) -> bool>,
    /// The answer for each ASCII character, once [`Class::finished`].
    ascii: Option<u128>,
}

impl Class {
    pub fn add(&mut self, first: char, last: char) {
        self.ranges.push((first, last));
    }

    pub fn add_class(&mut self, class: Class) {
        self.parts.push(class);
    }

    pub fn negate(mut self) -> Self {
        self.negated = !self.negated;
        self
    }

    /// Ready for use; the ASCII answers are worked out here once.
    pub fn finished(mut self, ignore_case: bool) -> Self {
        self.ignore_case = ignore_case;
        let in_set = (0..128u8).filter(|&byte| self.look_up(char::from(byte)));
        self.ascii = Some(in_set.fold(0, |set, byte| set | 1u128 << byte));
        self
    }

    /// `\d`, `\w`, `\s` and their opposites, ASCII as in Java.
    pub fn of_escape(letter: char) -> Option<Self> {
        let mut class = Self::default();
        let ranges: &[(char, char)] = match letter.to_ascii_lowercase() {
            'd' => &[('0', '9')],
            'w' => &[('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')],
            's' => &[('\t', '\r'), (' ', ' ')],
            'h' => &[('\t', '\t'), (' ', ' '), ('\u{a0}', '\u{a0}'), ('\u{2000}', '\u{200a}')],
            _ => return None,
        };
        class.ranges.extend(ranges);
        Some(if letter.is_ascii_uppercase() { class.negate() } else { class })
    }

    /// `\p{…}`: the general categories in use.
    pub fn of_property(name: &str) -> Option<Self> {
        let predicate: fn(char) -> bool = match name {
            "L" | "IsL" | "IsAlphabetic" | "L&" => char::is_alphabetic,
            "Lu" | "IsLu" | "IsUppercase" => |c| lower(c) != c,
            "Ll" | "IsLl" | "IsLowercase" => |c| upper(c) != c || c == 'ß',
            "N" | "Nd" | "IsN" | "IsNd" | "IsDigit" => char::is_numeric,
            "Z" | "Zs" | "IsWhite_Space" => char::is_whitespace,
            "C" | "Cc" | "Cntrl" => char::is_control,
            "Alpha" => |c| c.is_ascii_alphabetic(),
            "Digit" => |c| c.is_ascii_digit(),
            "Alnum" => |c| c.is_ascii_alphanumeric(),
            "Upper" => |c| c.is_ascii_uppercase(),
            "Lower" => |c| c.is_ascii_lowercase(),
            "Punct" => |c| c.is_ascii_punctuation(),
            "Space" => |c| c.is_ascii_whitespace() || c == '\u{b}',
            "XDigit" => |c| c.is_ascii_hexdigit(),
            "ASCII" => |c| c.is_ascii(),
            _ => return None,
        };
        Some(Self { predicates: vec![predicate], ..Self::default() })
    }

    #[inline]
    pub fn contains(&self, c: char) -> bool {
        match self.ascii {
            Some(set) if c.is_ascii() => set >> (c as u32) & 1 == 1,
            _ => self.look_up(c),
        }
    }

    fn look_up(&self, c: char) -> bool {
        let mut found = self.has(c);
        if !found && self.ignore_case {
            found = self.has(lower(c)) || self.has(upper(c));
        }
        found != self.negated
    }

    fn has(&self, c: char) -> bool {
        self.ranges.iter().any(|&(first, last)| first <= c && c <= last)
            || self.parts.iter().any(|part| part.contains(c))
            || self.predicates.iter().any(|predicate| predicate(c))
    }
}
