//! Units of measure by the Unified Code for Units of Measure, case sensitive.
//!
//! A code is parsed to a factor and a dimension; two quantities compare where the dimensions are
//! the same. Arbitrary units (`[IU]`) are a dimension each: they become nothing else.

mod factor;
mod parse;
mod table;
mod unit;

use crate::decimal::Decimal;
use std::cmp::Ordering;

/// Whether the text is a UCUM code.
pub fn is_valid(code: &str) -> bool {
    parse::parse(code).is_some()
}

/// Whether quantities of both units can be compared.
pub fn comparable(one: &str, other: &str) -> bool {
    matches!((parse::parse(one), parse::parse(other)), (Some(one), Some(other)) if one.same_dimension(&other))
}

/// Which quantity is larger; none where the units do not go together.
pub fn compare(value: Decimal, unit: &str, other_value: Decimal, other_unit: &str) -> Option<Ordering> {
    if unit == other_unit {
        return Some(value.cmp(&other_value));
    }
    let (unit, other) = (parse::parse(unit)?, parse::parse(other_unit)?);
    if !unit.same_dimension(&other) {
        return None;
    }
    Some(unit.in_base(value)?.compare(&other.in_base(other_value)?))
}

/// A value in another unit; none where the units do not go together or the result does not fit.
pub fn convert(value: Decimal, unit: &str, to: &str) -> Option<Decimal> {
    if unit == to {
        return Some(value);
    }
    let (unit, to) = (parse::parse(unit)?, parse::parse(to)?);
    if !unit.same_dimension(&to) {
        return None;
    }
    to.of_base(unit.in_base(value)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validity() {
        for code in [
            "1",
            "%",
            "mmol/L",
            "mm[Hg]",
            "kg/m2",
            "10*9/L",
            "10*-3",
            "{score}",
            "/min",
            "[IU]/L",
            "Cel",
            "m[H2O]",
            "kg.m/s2",
            "mL/min/{1.73_m2}",
            "(g/L)/2",
            "umol/min",
            "[in_i'H2O]",
            "dag",
            "cal_[15]",
            "k[IU]",
            "U/L",
            "[pH]",
        ] {
            assert!(is_valid(code) || code == "{code}");
        }
        for code in
            ["", "mmHg", "kgs", "m//s", "m.", "[s]", "mg/", "{", "k%", "(m", "m)", "µmol", "m m", "k[lb_av]", "2m "]
        {
            assert!(!is_valid(code), "{code}");
        }
    }

    #[test]
    fn every_unit_of_the_table_is_defined() {
        for atom in table::ATOMS {
            assert!(is_valid(atom.code), "{}", atom.code);
        }
        assert!(table::ATOMS.is_sorted_by(|one, other| one.code < other.code));
    }

    #[test]
    fn conversion() {
        let decimal = |text| Decimal::parse(text).unwrap();
        let cases = [
            ("4.0000", "g", "4000.0", "mg", Some(Ordering::Equal)),
            ("7", "d", "1", "wk", Some(Ordering::Equal)),
            ("0.040", "m2", "4.00", "(cm).(m)", Some(Ordering::Equal)),
            ("1", "[in_i]", "2.54", "cm", Some(Ordering::Equal)),
            ("1", "mmol/L", "1.01", "mol/m3", Some(Ordering::Less)),
            ("37", "Cel", "98.6", "[degF]", Some(Ordering::Equal)),
            ("1", "[IU]", "1", "1", None),
            ("1", "cm", "1", "s", None),
        ];
        for (value, unit, other, other_unit, expected) in cases {
            assert_eq!(compare(decimal(value), unit, decimal(other), other_unit), expected, "{unit} {other_unit}");
        }
        assert_eq!(convert(decimal("180"), "cm", "m").unwrap().to_string(), "1.8");
        assert_eq!(convert(decimal("37"), "Cel", "[degF]").unwrap().to_string(), "98.6");
    }
}
