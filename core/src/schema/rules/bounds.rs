//! Least and largest value of numbers, dates and quantities.

use crate::calendar::Moment;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::definition::Value;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::ucum;
use std::cmp::Ordering;

const UCUM: &str = "http://unitsofmeasure.org";

/// A bound on a number, a date or a quantity.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// As written in the definition.
    pub text: Box<str>,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Number(Decimal),
    Moment(Moment),
    /// Of a quantity; of a date so long before or after now.
    Quantity {
        value: Decimal,
        system: Option<Box<str>>,
        code: Option<Box<str>>,
    },
}

impl Bounds {
    /// None for a bound that says nothing that can be compared.
    pub(super) fn compile(type_name: &str, value: &Value) -> Option<Self> {
        let text = value.as_str();
        let kind = match type_name {
            "Integer" | "Integer64" | "PositiveInt" | "UnsignedInt" | "Decimal" => Kind::Number(Decimal::parse(text?)?),
            "Date" | "DateTime" | "Instant" | "Time" => Kind::Moment(moment(text?)?),
            "Quantity" | "Duration" | "Age" => {
                let part = |name| value.get(name).and_then(Value::as_str);
                let [system, code] = ["system", "code"].map(|name| part(name).map(Box::from));
                Kind::Quantity { value: Decimal::parse(part("value")?)?, system, code }
            }
            _ => return None,
        };
        let text = match (&kind, text) {
            (Kind::Quantity { value, code: Some(code), .. }, _) => format!("{value} {code}").into(),
            (Kind::Quantity { value, .. }, _) => value.to_string().into(),
            (_, text) => text?.into(),
        };
        Some(Self { text, kind })
    }

    /// Whether the bound on this value is told from now.
    pub fn is_relative(&self, tree: &Tree, node: NodeId) -> bool {
        matches!(self.kind, Kind::Quantity { .. }) && tree.value(node).is_some()
    }

    /// Whether the value is a quantity of something else than the bound: metres beside kilograms.
    pub fn is_of_another_kind(&self, tree: &Tree, node: NodeId) -> bool {
        let Kind::Quantity { system, code: Some(code), .. } = &self.kind else { return false };
        let part = |name| tree.child_value(node, name);
        let ucum = |system: Option<&str>| system == Some(UCUM);
        let found = part("code").filter(|_| ucum(part("system")) && ucum(system.as_deref()));
        found.is_some_and(|found| ucum::comparable(found, found) && !ucum::comparable(found, code))
    }

    /// On which side of the bound the value lies; none where they cannot be compared. A bound told
    /// from now lies before it if it is the least value, else after.
    pub fn side(&self, tree: &Tree, node: NodeId, least: bool, now: Option<Moment>) -> Option<Ordering> {
        match (&self.kind, tree.value(node)) {
            (Kind::Number(bound), Some(text)) => Some(Decimal::parse(text)?.cmp(bound)),
            (Kind::Moment(bound), Some(text)) => moment(text)?.compare(*bound),
            (Kind::Quantity { value, code, .. }, Some(text)) => {
                let amount = i64::try_from(value.to_integer()?).ok()?;
                let amount = if least { -amount } else { amount };
                let bound = now?.checked_add(amount, unit(code.as_deref()?)?)?;
                moment(text)?.compare(bound)
            }
            (Kind::Quantity { value, system, code }, None) => {
                let part = |name| tree.child_value(node, name);
                let found = Decimal::parse(part("value")?)?;
                if part("system") != system.as_deref() {
                    return None;
                }
                match (part("code"), code.as_deref()) {
                    (found_code, code) if found_code == code => Some(found.cmp(value)),
                    (Some(found_code), Some(code)) if system.as_deref() == Some(UCUM) => {
                        ucum::compare(found, found_code, *value, code)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

fn moment(text: &str) -> Option<Moment> {
    Moment::parse_date_time(text).or_else(|| Moment::parse_time(text))
}

/// UCUM's units of time that calendars have.
fn unit(code: &str) -> Option<Unit> {
    Some(match code {
        "a" => Unit::Year,
        "mo" => Unit::Month,
        "wk" => Unit::Week,
        "d" => Unit::Day,
        "h" => Unit::Hour,
        "min" => Unit::Minute,
        "s" => Unit::Second,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn sides_of_bounds() {
        let quantity = |value: &str, code: &str| {
            let text = |text: &str| Value::String(text.into());
            let members = [("value", Value::Number(value.into())), ("system", text(UCUM)), ("code", text(code))];
            Value::Object(members.map(|(name, value)| (name.to_string(), value)).into())
        };
        let now = Moment::parse_date_time("2026-01-01T00:00:00Z");
        let ucum = |value: &str, code: &str| format!(r#"{{"value": {value}, "system": "{UCUM}", "code": "{code}"}}"#);
        let table = [
            ("Integer", Value::Number("3".into()), "2".to_string(), Some(Ordering::Less)),
            ("Date", Value::String("2025-01-01".into()), "\"2025-02\"".into(), Some(Ordering::Greater)),
            ("Date", Value::String("2025-01-01".into()), "\"2025\"".into(), None),
            ("Quantity", quantity("1", "g"), ucum("999", "mg"), Some(Ordering::Less)),
            ("Quantity", quantity("1", "g"), ucum("1", "m"), None),
            ("Duration", quantity("100", "a"), "\"1850-01-01\"".into(), Some(Ordering::Less)),
            ("Duration", quantity("100", "a"), "\"1950-01-01\"".into(), Some(Ordering::Greater)),
        ];
        for (type_name, value, found, expected) in table {
            let json = format!(r#"{{"resourceType": "A", "b": {found}}}"#);
            let tree = parse::parse("", json.as_bytes(), &parse::Limits::default()).tree;
            let node = tree.child(NodeId::ROOT, "b").unwrap();
            let bounds = Bounds::compile(type_name, &value).unwrap();
            assert_eq!(bounds.side(&tree, node, true, now), expected, "{type_name} {json}");
        }
    }
}
