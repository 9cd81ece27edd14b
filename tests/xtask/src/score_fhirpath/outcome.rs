//! What an expression gave, and whether it is what was wanted.

use klarsyn::decimal::Decimal;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Item;
use klarsyn::tree::Tree;
use std::fmt;

/// What came of a test.
pub enum Outcome {
    /// The text is no expression.
    NoExpression(String),
    /// It cannot be evaluated.
    Fails(String),
    /// Its items, each with its type.
    Items(Vec<(String, String)>),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoExpression(error) => write!(f, "no expression: {error}"),
            Self::Fails(error) => write!(f, "error: {error}"),
            Self::Items(items) => {
                let one = |(ty, text): &(String, String)| format!("{ty} {text}");
                write!(f, "[{}]", items.iter().map(one).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// An item's type and text, in the words of the suite.
pub fn show(item: &Item, tree: &Tree, host: &dyn Host) -> (String, String) {
    let text = match item {
        Item::Node { node, .. } => tree.value(*node).unwrap_or("{}").to_owned(),
        Item::Boolean(value) => value.to_string(),
        Item::Integer(value) => value.to_string(),
        Item::Decimal(value) => value.to_string(),
        Item::String(value) => value.to_string(),
        Item::Date(value) | Item::DateTime(value) | Item::Time(value) => value.to_string(),
        Item::Quantity(value) => value.to_string(),
        Item::Type(value) => format!("{}.{}", value.namespace, value.name),
    };
    let ty = match item {
        Item::Node { ty, .. } => host.type_name(*ty).to_owned(),
        Item::Quantity(_) => "Quantity".into(),
        item => {
            let name = item.system_type().unwrap_or_default();
            name[..1].to_lowercase() + &name[1..]
        }
    };
    (ty, text)
}

/// Whether these are the wanted items.
pub fn same_items(items: &[(String, String)], wanted: &[(Option<String>, String)], ordered: bool) -> bool {
    if items.len() != wanted.len() {
        return false;
    }
    if ordered {
        return items.iter().zip(wanted).all(|(item, wanted)| same(item, wanted));
    }
    let mut rest: Vec<_> = wanted.iter().collect();
    items.iter().all(|item| {
        let found = rest.iter().position(|wanted| same(item, wanted));
        found.map(|at| rest.swap_remove(at)).is_some()
    })
}

fn same((ty, text): &(String, String), (wanted_type, wanted): &(Option<String>, String)) -> bool {
    if wanted_type.as_ref().is_some_and(|wanted| wanted != ty) {
        return false;
    }
    let wanted = wanted.strip_prefix("@T").or(wanted.strip_prefix('@')).unwrap_or(wanted);
    if ty == "decimal" {
        // Nought has no sign here.
        let (one, two) = (Decimal::parse(text), Decimal::parse(wanted));
        return one.zip(two).is_some_and(|(one, two)| one == two && one.scale() == two.scale());
    }
    text == wanted
}
