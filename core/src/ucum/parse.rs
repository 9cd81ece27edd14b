//! The grammar of UCUM.

use super::factor::Factor;
use super::table::ATOMS;
use super::table::PREFIXES;
use super::unit::Atom;
use super::unit::Kind;
use super::unit::Unit;
use crate::map::hash;

/// Bytes of a code, and brackets or definitions within one another.
const MAX_LENGTH: usize = 255;
const MAX_DEPTH: u8 = 24;

/// What a code means; none if it is none.
pub(super) fn parse(code: &str) -> Option<Unit> {
    parse_within(code, 0)
}

fn parse_within(code: &str, depth: u8) -> Option<Unit> {
    if code.len() > MAX_LENGTH || depth > MAX_DEPTH || !code.bytes().all(|byte| (33..=126).contains(&byte)) {
        return None;
    }
    let mut parser = Parser { rest: code, depth };
    let unit = parser.main()?;
    parser.rest.is_empty().then_some(unit)
}

struct Parser<'c> {
    rest: &'c str,
    depth: u8,
}

impl<'c> Parser<'c> {
    fn accept(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn main(&mut self) -> Option<Unit> {
        let sign = if self.accept('/') { -1 } else { 1 };
        let first = self.component()?;
        let mut unit = match sign {
            -1 => Unit::one().times(&first, -1)?,
            _ => first,
        };
        loop {
            let sign = match self.rest.as_bytes().first() {
                Some(b'.') => 1,
                Some(b'/') => -1,
                _ => return Some(unit),
            };
            self.rest = &self.rest[1..];
            unit = unit.times(&self.component()?, sign)?;
        }
    }

    fn component(&mut self) -> Option<Unit> {
        if self.accept('(') {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return None;
            }
            let unit = self.main()?;
            self.depth -= 1;
            return self.accept(')').then_some(unit);
        }
        if self.rest.starts_with('{') {
            self.annotation()?;
            return Some(Unit::one());
        }
        let unit = self.simple()?;
        if self.rest.starts_with('{') {
            self.annotation()?;
        }
        Some(unit)
    }

    fn annotation(&mut self) -> Option<()> {
        let end = self.rest.find('}')?;
        let inside = self.rest.get(1..end)?;
        self.rest = &self.rest[end + 1..];
        (!inside.contains('{')).then_some(())
    }

    fn simple(&mut self) -> Option<Unit> {
        let ten = self.rest.starts_with("10*") || self.rest.starts_with("10^");
        if !ten && self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            let number = self.digits();
            return Some(Unit { factor: Factor::whole(number.parse().ok().filter(|&n| n > 0)?), ..Unit::one() });
        }
        let symbol = if ten { self.take(3) } else { self.symbol()? };
        let unit = resolve(symbol, self.depth)?;
        match self.exponent()? {
            Some(power) => unit.power(power),
            None => Some(unit),
        }
    }

    fn take(&mut self, length: usize) -> &'c str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    fn digits(&mut self) -> &'c str {
        let end = self.rest.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(self.rest.len());
        self.take(end)
    }

    /// Up to an operator outside brackets, without the digits of an exponent.
    fn symbol(&mut self) -> Option<&'c str> {
        let mut in_brackets = false;
        let mut end = self.rest.len();
        for (at, byte) in self.rest.bytes().enumerate() {
            match byte {
                b'[' => in_brackets = true,
                b']' => in_brackets = false,
                b'.' | b'/' | b'(' | b')' | b'{' | b'}' | b'+' | b'-' if !in_brackets => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        let symbol = self.rest[..end].trim_end_matches(|c: char| c.is_ascii_digit());
        (!symbol.is_empty()).then(|| self.take(symbol.len()))
    }

    fn exponent(&mut self) -> Option<Option<i16>> {
        let sign = if self.accept('-') { Some(-1) } else { self.accept('+').then_some(1) };
        let digits = self.digits();
        match (sign, digits) {
            (None, "") => Some(None),
            (_, digits) => {
                let power: i16 = digits.parse().ok().filter(|power| *power < 100)?;
                Some(Some(power * sign.unwrap_or(1)))
            }
        }
    }
}

/// A unit, with a prefix or without.
fn resolve(symbol: &str, depth: u8) -> Option<Unit> {
    if let Some(atom) = find(symbol) {
        return meaning(atom, depth);
    }
    PREFIXES.iter().find_map(|(prefix, power, base)| {
        let atom = find(symbol.strip_prefix(prefix)?).filter(|atom| atom.kind.takes_prefix())?;
        let unit = meaning(atom, depth)?;
        Some(Unit { factor: unit.factor.times(&Factor::power_of(*base, *power)), ..unit })
    })
}

fn find(code: &str) -> Option<&'static Atom> {
    ATOMS.binary_search_by(|atom| atom.code.cmp(code)).ok().and_then(|at| ATOMS.get(at))
}

fn meaning(atom: &Atom, depth: u8) -> Option<Unit> {
    let mut unit = Unit::one();
    match atom.kind {
        Kind::Base(number) => *unit.dimension.get_mut(usize::from(number))? = 1,
        Kind::Arbitrary | Kind::ArbitraryMetric | Kind::Special | Kind::SpecialMetric => {
            unit.arbitrary = hash(atom.code.as_bytes()) as i64;
        }
        Kind::Metric | Kind::Plain => {
            let of = parse_within(atom.of, depth + 1)?;
            unit = Unit { factor: of.factor.times(&Factor::parse(atom.factor)?), ..of };
        }
        Kind::Celsius | Kind::Fahrenheit | Kind::Reaumur => {
            unit = parse_within(atom.of, depth + 1)?;
            let fraction = |above, below| Factor::whole(above).divided_by(&Factor::whole(below));
            // Degrees to kelvin: a factor, then where nought lies.
            let (factor, offset) = match atom.kind {
                Kind::Fahrenheit => (fraction(5, 9), fraction(45_967 * 5, 900)),
                Kind::Reaumur => (fraction(5, 4), fraction(27_315, 100)),
                _ => (Factor::ONE, fraction(27_315, 100)),
            };
            (unit.factor, unit.offset) = (factor, Some(offset));
        }
    }
    Some(unit)
}
