//! `+ - * / div mod &` and the minus before a number.

use super::Evaluator;
use super::Result;
use crate::calendar::Moment;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::ast::Operator;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::item::Item;
use crate::fhirpath::item::Quantity;
use crate::fhirpath::item::QuantityUnit;
use crate::fhirpath::scalar::Scalar;
use crate::regex::TooLong;
use std::sync::Arc;

impl Evaluator<'_, '_> {
    pub(super) fn arithmetic(
        &mut self,
        operator: Operator,
        left: &Collection,
        right: &Collection,
        id: ExprId,
    ) -> Result<Collection> {
        let (left, right) = (self.single(left, id)?, self.single(right, id)?);
        if operator == Operator::Concatenate {
            return self.concatenate(left, right, id);
        }
        let (Some(left), Some(right)) = (left, right) else { return Ok(Collection::EMPTY) };
        let (one, two) = (self.instance.scalar(left), self.instance.scalar(right));
        let result = match (&one, &two) {
            (Scalar::Integer(one), Scalar::Integer(two)) => integers(operator, *one, *two),
            (Scalar::Integer(one), Scalar::Decimal(two)) => decimals(operator, Decimal::from(*one), *two),
            (Scalar::Decimal(one), Scalar::Integer(two)) => decimals(operator, *one, Decimal::from(*two)),
            (Scalar::Decimal(one), Scalar::Decimal(two)) => decimals(operator, *one, *two),
            (Scalar::String(one), Scalar::String(two)) if operator == Operator::Add => {
                return self.joined(&[one, two]);
            }
            (Scalar::Date(moment) | Scalar::DateTime(moment) | Scalar::Time(moment), _)
                if matches!(operator, Operator::Add | Operator::Subtract) =>
            {
                let Scalar::Date(_) = one else {
                    let sum = self.shifted(*moment, right, operator, id)?;
                    let time = matches!(one, Scalar::Time(_));
                    return Ok(sum.map(|sum| if time { Item::Time(sum) } else { Item::DateTime(sum) }).into());
                };
                return Ok(self.shifted(*moment, right, operator, id)?.map(Item::Date).into());
            }
            _ => match (self.instance.quantity(left), self.instance.quantity(right)) {
                (Some(one), Some(two)) => quantities(operator, &one, &two),
                (None, _) => return self.wrong_type("a number", left, id),
                _ => return self.wrong_type("a number", right, id),
            },
        };
        Ok(result.into())
    }

    fn concatenate(&mut self, left: Option<&Item>, right: Option<&Item>, id: ExprId) -> Result<Collection> {
        let mut parts = Vec::new();
        for item in [left, right].into_iter().flatten() {
            match self.instance.scalar(item) {
                Scalar::String(text) => parts.push(text),
                _ => match self.instance.lexical(item) {
                    Some(text) => parts.push(text),
                    None => return self.wrong_type("String", item, id),
                },
            }
        }
        self.joined(&parts)
    }

    fn joined(&mut self, parts: &[&str]) -> Result<Collection> {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        self.text(length)?;
        Ok(Item::String(parts.concat().into()).into())
    }

    /// Pays for reading through a text.
    pub fn read(&mut self, length: usize) -> Result<()> {
        self.charge(length / 64)
    }

    /// Pays for what a regular expression takes: its steps are small ones.
    pub fn searching<T>(&mut self, search: impl FnOnce(&mut u64) -> std::result::Result<T, TooLong>) -> Result<T> {
        const SMALL: u64 = 16;
        let most = u64::from(self.steps) * SMALL;
        let mut left = most;
        let found = search(&mut left).map_err(|TooLong| EvalError::Budget);
        self.steps = (left / SMALL) as u32;
        found
    }

    /// Pays for a new text.
    pub fn text(&mut self, length: usize) -> Result<()> {
        if length > self.env.limits.text as usize {
            return Err(EvalError::Budget);
        }
        self.charge(length / 16)
    }

    fn shifted(&self, moment: Moment, by: &Item, operator: Operator, id: ExprId) -> Result<Option<Moment>> {
        let quantity = match by {
            Item::Quantity(quantity) => Some(quantity.clone()),
            Item::Node { .. } => self.instance.quantity(by),
            _ => None,
        };
        let Some(quantity) = quantity else { return self.wrong_type("a quantity of time", by, id) };
        let unit = match &quantity.unit {
            QuantityUnit::Calendar(unit) => *unit,
            QuantityUnit::Ucum(code) | QuantityUnit::Other(code) => match &**code {
                "wk" => Unit::Week,
                "d" => Unit::Day,
                "h" => Unit::Hour,
                "min" => Unit::Minute,
                "s" => Unit::Second,
                "ms" => Unit::Millisecond,
                // A year of UCUM is 365.25 days, which no calendar can add.
                _ => return self.wrong_type("a quantity of calendar time", by, id),
            },
        };
        let amount = quantity.value.truncate().to_integer().and_then(|amount| i64::try_from(amount).ok());
        Ok(amount.and_then(|amount| match operator {
            Operator::Subtract => moment.checked_add(amount.checked_neg()?, unit),
            _ => moment.checked_add(amount, unit),
        }))
    }

    pub(super) fn negative(&mut self, of: &Collection, id: ExprId) -> Result<Collection> {
        let Some(item) = self.single(of, id)? else { return Ok(Collection::EMPTY) };
        Ok(match self.instance.scalar(item) {
            Scalar::Integer(value) => value.checked_neg().map(Item::Integer),
            Scalar::Decimal(value) => value.checked_neg().map(number),
            _ => match self.instance.quantity(item) {
                Some(quantity) => quantity.negated().map(|quantity| Item::Quantity(Arc::new(quantity))),
                None => return self.wrong_type("a number", item, id),
            },
        }
        .into())
    }
}

/// -2147483648 is read as a sign and a number too large for an integer.
fn number(value: Decimal) -> Item {
    match value.to_integer() {
        Some(whole) if value.scale() == 0 && whole == i128::from(i32::MIN) => Item::Integer(i32::MIN),
        _ => Item::Decimal(value),
    }
}

fn integers(operator: Operator, one: i32, two: i32) -> Option<Item> {
    Some(Item::Integer(match operator {
        Operator::Add => one.checked_add(two)?,
        Operator::Subtract => one.checked_sub(two)?,
        Operator::Multiply => one.checked_mul(two)?,
        Operator::Div => one.checked_div(two)?,
        Operator::Mod => one.checked_rem(two)?,
        _ => return decimals(operator, Decimal::from(one), Decimal::from(two)),
    }))
}

fn decimals(operator: Operator, one: Decimal, two: Decimal) -> Option<Item> {
    Some(Item::Decimal(match operator {
        Operator::Add => one.checked_add(two)?,
        Operator::Subtract => one.checked_sub(two)?,
        Operator::Multiply => one.checked_mul(two)?,
        Operator::Divide => one.checked_div(two)?,
        Operator::Mod => one.checked_rem(two)?,
        Operator::Div => {
            let whole = one.checked_div_whole(two)?.to_integer()?;
            return i32::try_from(whole).ok().map(Item::Integer);
        }
        _ => return None,
    }))
}

fn quantities(operator: Operator, one: &Quantity, two: &Quantity) -> Option<Item> {
    let result = match operator {
        Operator::Add => one.plus(two)?,
        Operator::Subtract => one.plus(&two.negated()?)?,
        Operator::Multiply => one.times(two, false)?,
        Operator::Divide => one.times(two, true)?,
        _ => return None,
    };
    Some(Item::Quantity(Arc::new(result)))
}
