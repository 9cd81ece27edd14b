//! `<`, `<=`, `>`, `>=`.

use super::Evaluator;
use super::Result;
use crate::decimal::Decimal;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::ast::Operator;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::item::Item;
use crate::fhirpath::scalar::Scalar;
use std::cmp::Ordering;

impl Evaluator<'_, '_> {
    pub(super) fn compare(
        &mut self,
        operator: Operator,
        left: &Collection,
        right: &Collection,
        id: ExprId,
    ) -> Result<Collection> {
        let (Some(left), Some(right)) = (self.single(left, id)?, self.single(right, id)?) else {
            return Ok(Collection::EMPTY);
        };
        let holds = |order: Ordering| match operator {
            Operator::Less => order == Ordering::Less,
            Operator::LessOrEqual => order != Ordering::Greater,
            Operator::Greater => order == Ordering::Greater,
            _ => order != Ordering::Less,
        };
        Ok(self.order(left, right, id)?.map(|order| Item::Boolean(holds(order))).into())
    }

    /// Which item comes first; none where that is open, an error where they do not compare.
    pub fn order(&mut self, left: &Item, right: &Item, id: ExprId) -> Result<Option<Ordering>> {
        self.charge(1)?;
        let (one, two) = (self.instance.scalar(left), self.instance.scalar(right));
        Ok(match (&one, &two) {
            (Scalar::Integer(one), Scalar::Integer(two)) => Some(one.cmp(two)),
            (Scalar::Integer(one), Scalar::Decimal(two)) => Some(Decimal::from(*one).cmp(two)),
            (Scalar::Decimal(one), Scalar::Integer(two)) => Some(one.cmp(&Decimal::from(*two))),
            (Scalar::Decimal(one), Scalar::Decimal(two)) => Some(one.cmp(two)),
            (Scalar::String(one), Scalar::String(two)) => Some(one.cmp(two)),
            (Scalar::Time(one), Scalar::Time(two)) => one.compare(*two),
            (Scalar::Date(one) | Scalar::DateTime(one), Scalar::Date(two) | Scalar::DateTime(two)) => one.compare(*two),
            _ => match (self.instance.quantity(left), self.instance.quantity(right)) {
                (Some(one), Some(two)) => one.compare(&two),
                (None, _) if matches!(one, Scalar::Node(..) | Scalar::Boolean(_) | Scalar::Type) => {
                    return self.wrong_type("a value with an order", left, id);
                }
                _ => return self.wrong_type("a value of the same type", right, id),
            },
        })
    }
}
