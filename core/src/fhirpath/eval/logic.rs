//! Logic with three values.

use super::Evaluator;
use super::Frame;
use super::Result;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::ast::Operator;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::item::Item;

impl Evaluator<'_, '_> {
    /// The right side is only looked at where the left leaves it open.
    pub(super) fn logic(
        &mut self,
        operator: Operator,
        left: ExprId,
        right: ExprId,
        frame: Frame<'_>,
    ) -> Result<Collection> {
        let one = self.eval(left, frame)?;
        let one = self.truth(&one, left)?;
        let settled = match operator {
            Operator::And => one == Some(false),
            Operator::Or => one == Some(true),
            Operator::Implies => one == Some(false),
            _ => false,
        };
        if settled {
            return Ok(Item::Boolean(operator != Operator::And).into());
        }
        let two = self.eval(right, frame)?;
        let two = self.truth(&two, right)?;
        let result = match operator {
            Operator::And if two == Some(false) => Some(false),
            Operator::Or | Operator::Implies if two == Some(true) => Some(true),
            Operator::Xor => one.zip(two).map(|(one, two)| one != two),
            Operator::And | Operator::Or | Operator::Implies => one.and(two),
            _ => None,
        };
        Ok(result.map(Item::Boolean).into())
    }

    /// The truth of a collection: one item that is no boolean is true.
    pub fn truth(&self, items: &Collection, id: ExprId) -> Result<Option<bool>> {
        Ok(self.single(items, id)?.map(|item| self.instance.boolean(item).unwrap_or(true)))
    }

    /// Whether a criterion holds for an item.
    pub fn holds(&mut self, criterion: ExprId, frame: Frame<'_>) -> Result<bool> {
        let result = self.eval(criterion, frame)?;
        Ok(self.truth(&result, criterion)? == Some(true))
    }
}
