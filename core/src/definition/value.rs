//! A value inside a definition: fixed, pattern, bounds.

/// A FHIR value as JSON has it. Numbers keep their digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as written.
    Number(String),
    /// Any other primitive.
    String(String),
    /// Repetitions.
    Array(Vec<Value>),
    /// Members in their order.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.iter().find(|(n, _)| n == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text of a primitive.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) | Value::Number(text) => Some(text),
            Value::Boolean(true) => Some("true"),
            Value::Boolean(false) => Some("false"),
            _ => None,
        }
    }
}
