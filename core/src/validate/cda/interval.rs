//! Intervals: which of their parts go together, and that they end after they begin.

use crate::calendar::Moment;
use crate::decimal::Decimal;
use crate::diagnostic::problem::Cda;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::ucum;
use crate::validate::run::Run;
use std::cmp::Ordering;

impl<'s> Run<'s> {
    /// Checks an interval of times, numbers or quantities.
    pub(super) fn interval(&mut self, node: NodeId) {
        let tree = self.tree;
        let part = |name: &str| tree.child(node, name);
        let (value, null) = (part("value"), part("nullFlavor"));
        let (low, high, width, center) = (part("low"), part("high"), part("width"), part("center"));
        let any = low.or(high).or(width).or(center);
        if null.is_some() && value.is_some() {
            self.error(Cda::NullAndValue { type_name: "IVL" }, node);
        }
        if null.is_none() && value.is_none() && any.is_none() {
            return self.error(Cda::Incomplete { type_name: "IVL", part: "value" }, node);
        }
        let fits = match (low, high, width, center) {
            (Some(_), Some(_), Some(_), _) => false,
            (low, high, _, Some(_)) => low.is_none() && high.is_none(),
            _ => true,
        };
        if !fits || value.is_some() && any.is_some() {
            let names = ["value", "low", "center", "width", "high"];
            let found = names.into_iter().filter(|name| part(name).is_some()).map(String::from).collect();
            self.error(Cda::IntervalParts { found }, node);
        }
        if let (Some(low), Some(high)) = (low, high)
            && order(tree, low, high) == Some(Ordering::Greater)
        {
            self.error(Cda::IntervalOrder, high);
        }
    }
}

/// Which end comes first; none where that is not known.
fn order(tree: &Tree, low: NodeId, high: NodeId) -> Option<Ordering> {
    let value = |node, name| tree.child_value(node, name).map(str::trim);
    let (from, to) = (value(low, "value")?, value(high, "value")?);
    if let (Ok(from), Ok(to)) = (Moment::parse_hl7(from), Moment::parse_hl7(to))
        && value(low, "unit").is_none()
        && from.digits() >= 8
    {
        return from.compare(to);
    }
    let (from, to) = (Decimal::parse(from)?, Decimal::parse(to)?);
    let unit = |node| value(node, "unit").unwrap_or("1");
    ucum::compare(from, unit(low), to, unit(high))
}
