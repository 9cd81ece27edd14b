//! Regular expressions in the dialect of published FHIR definitions: Java's, without the parts
//! that make matching exponential (back references, look-behind).
//!
//! Matching backtracks, which costs least for short texts and allows look-ahead; when it takes too
//! many steps it starts anew with a mark for each state it has been in, so that no pattern takes
//! longer than its size times the length of the text.
//!
//! Why our own: what an engine adds to a WebAssembly module, size-optimised and brotli'd, is
//! 24 KB for this one (half of it Unicode tables that the rest needs too), 29 KB for regex-lite,
//! which has no look-ahead, 80 KB for regress, 204 KB for regex, and 250 KB for fancy-regex, the
//! only other that has look-ahead and a bound.

mod class;
mod compile;
mod matching;
mod parse;
mod replace;

use std::fmt;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Regex {
    pattern: Box<str>,
    program: compile::Program,
}

/// Why a pattern could not be compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// Not a pattern, or one with parts that are not supported; the offset of the part.
    Syntax(usize),
    /// Its repetitions are too many.
    TooLarge,
}

/// That a pattern would have taken too long with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Where a pattern was found: offsets of the whole and of each group.
pub type Captures = Vec<Option<(usize, usize)>>;

impl Regex {
    /// Compiles a pattern; `.` matches line breaks too, as FHIRPath wants it.
    pub fn new(pattern: &str) -> Result<Self, Error> {
        let syntax = parse::parse(pattern)?;
        Ok(Self { pattern: pattern.into(), program: compile::compile(&syntax)? })
    }

    /// The pattern.
    pub fn as_str(&self) -> &str {
        &self.pattern
    }

    /// Whether some part of the text matches.
    pub fn is_match(&self, text: &str) -> Result<bool, TooLong> {
        self.matches(text, false, &mut { matching::MAX_STEPS })
    }

    /// Whether the text as a whole matches.
    pub fn is_full_match(&self, text: &str) -> Result<bool, TooLong> {
        self.matches(text, true, &mut { matching::MAX_STEPS })
    }

    /// Whether some part of the text matches, or with `full` all of it. What it takes is taken from
    /// the steps, of which some hundred millions are a second.
    pub fn matches(&self, text: &str, full: bool, steps: &mut u64) -> Result<bool, TooLong> {
        Ok(matching::search(&self.program, text, 0, full, steps)?.is_some())
    }

    /// How large it is, compiled.
    pub fn size(&self) -> usize {
        self.program.code.len()
    }

    /// The first match from an offset on.
    pub fn find_from(&self, text: &str, start: usize, steps: &mut u64) -> Result<Option<Captures>, TooLong> {
        matching::search(&self.program, text, start, false, steps)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(at) => write!(f, "not a supported pattern, at {at}"),
            Self::TooLarge => f.write_str("pattern too large"),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_and_full() {
        let cases = [
            ("A.*B", "A\n\t\tB", true, true),
            ("Library", "x/Library/y", true, false),
            ("^Library$", "x/Library/y", false, false),
            ("[+]?[-0-9]", "+45 12", true, false),
            ("^([0-9]){11,}$", "12345678901", true, true),
            ("^([0-9]){11,}$", "1234567890", false, false),
            ("(?i)^urn:UUID:[0-9a-f]{2}$", "URN:uuid:aF", true, true),
            ("^2902(?:(?!00)[02468][048]|[13579][26])$", "290204", true, true),
            ("^2902(?:(?!00)[02468][048]|[13579][26])$", "290200", false, false),
            (r"^[^\s]+$", "a b", false, false),
            (r"^[\s\S]+$", "a b", true, true),
            (r"\bæ\b", "en æ ø", true, false),
            ("a{2,3}?b", "aaab", true, true),
            ("(a|ab)(c|bcd)", "abcd", true, true),
            (r"[^\\/]\u0041", "xA", true, true),
            ("(?=.*x)(?=.*y)..", "yx", true, true),
            ("", "", true, true),
            ("^$", "x", false, false),
        ];
        for (pattern, text, found, full) in cases {
            let regex = Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
            assert_eq!(regex.is_match(text), Ok(found), "{pattern} {text}");
            assert_eq!(regex.is_full_match(text), Ok(full), "full {pattern} {text}");
        }
    }

    #[test]
    fn broken_patterns() {
        for pattern in ["(", ")", "[", "[z-a]", "*", "a{3,2}", r"\", r"(a)\1", "(?<=a)b", "(?", "a**", "[a"] {
            assert!(Regex::new(pattern).is_err(), "{pattern}");
        }
        assert_eq!(Regex::new("((a{99}){99}){99}").unwrap_err(), Error::TooLarge);
        assert!(Regex::new(&"(".repeat(100_000)).is_err());
        assert!(Regex::new(&"a|".repeat(100_000)).is_err());
    }

    #[test]
    fn hostile_texts_end() {
        let text = "a".repeat(5000) + "!";
        for pattern in ["^(a+)+$", "^(a|a)*$", "^(a*)*$", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)z", "^(?=(a+)+$)"] {
            assert_eq!(Regex::new(pattern).unwrap().is_match(&text), Ok(false), "{pattern}");
        }
    }
}
