//! Least and largest value of numbers and dates.

use crate::definition::Value;

/// A bound on a number or a date.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// As written in the definition.
    pub text: Box<str>,
    number: Option<f64>,
}

impl Bounds {
    /// None for a bound that cannot be compared offline (relative dates, quantities).
    pub(super) fn compile(type_name: &str, value: &Value) -> Option<Self> {
        let text = value.as_str()?;
        let number = match type_name {
            "Integer" | "Integer64" | "PositiveInt" | "UnsignedInt" | "Decimal" => Some(text.parse().ok()?),
            "Date" | "DateTime" | "Instant" | "Time" => None,
            _ => return None,
        };
        Some(Self { text: text.into(), number })
    }

    /// Whether the value is not under the bound.
    pub fn at_least(&self, value: &str) -> bool {
        match self.number {
            Some(bound) => value.parse::<f64>().is_ok_and(|value| value >= bound),
            // Dates of the same precision compare as text; of another they are not decided.
            None => value.len() != self.text.len() || value >= &*self.text,
        }
    }

    /// Whether the value is not over the bound.
    pub fn at_most(&self, value: &str) -> bool {
        match self.number {
            Some(bound) => value.parse::<f64>().is_ok_and(|value| value <= bound),
            None => value.len() != self.text.len() || value <= &*self.text,
        }
    }
}
