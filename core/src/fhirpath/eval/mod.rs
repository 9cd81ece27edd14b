//! Evaluation: a walk over the arena.

mod arithmetic;
mod compare;
mod equality;
mod logic;
mod path;
mod quantity;

use super::ast::Expr;
use super::ast::ExprId;
use super::ast::Operator;
use super::ast::Program;
use super::ast::TypeSpec;
use super::ast::TypeUse;
use super::collection::Collection;
use super::environment::Environment;
use super::error::EvalError;
use super::functions;
use super::instance::Bound;
use super::instance::Instance;
use super::item::Item;
use super::kind::ValueKind;
use super::scalar::Scalar;
use super::scalar::UCUM;
use crate::text::Span;
use std::sync::Arc;

pub(super) type Result<T> = std::result::Result<T, EvalError>;

/// One evaluation under way.
pub(super) struct Evaluator<'e, 'a> {
    pub program: &'e Program,
    pub env: &'e Environment<'a>,
    pub instance: &'a Instance<'a>,
    pub bound: &'e Bound,
    input: &'e Collection,
    pub steps: u32,
}

/// What `$this`, `$index` and `$total` are.
#[derive(Clone, Copy)]
pub(super) struct Frame<'f> {
    pub this: &'f [Item],
    pub index: Option<usize>,
    pub total: Option<&'f Collection>,
}

/// Evaluates a program for an input.
pub(super) fn run(program: &Arc<Program>, env: &Environment<'_>, input: &Collection) -> Result<Collection> {
    let bound = env.instance.bind(program);
    let mut evaluator =
        Evaluator { program, env, instance: env.instance, bound: &bound, input, steps: env.limits.steps };
    let frame = Frame { this: input.as_slice(), index: None, total: None };
    let result = evaluator.eval(program.root(), frame);
    env.instance.spend(env.limits.steps - evaluator.steps);
    result
}

impl<'e, 'a> Evaluator<'e, 'a> {
    /// Takes steps from the budget.
    #[inline]
    pub fn charge(&mut self, steps: usize) -> Result<()> {
        match u32::try_from(steps).ok().and_then(|steps| self.steps.checked_sub(steps)) {
            Some(left) => {
                self.steps = left;
                Ok(())
            }
            None => Err(EvalError::Budget),
        }
    }

    pub fn span(&self, id: ExprId) -> Span {
        self.program.span(id)
    }

    pub fn eval(&mut self, id: ExprId, frame: Frame<'_>) -> Result<Collection> {
        self.charge(1)?;
        let program = self.program;
        let result = match program.node(id) {
            Expr::Literal(item) => item.clone().into(),
            Expr::Empty => Collection::EMPTY,
            Expr::This => frame.this.into(),
            Expr::Index => frame.index.map(|index| Item::Integer(index as i32)).into(),
            Expr::Total => frame.total.cloned().unwrap_or_default(),
            Expr::Variable(name) => self.variable(name, id)?,
            Expr::Name(name) => self.root_name(*name, frame.this, id)?,
            Expr::Child(of, name) => {
                let of = self.eval_parent(*of, *name, id, frame)?;
                self.children_of(of.as_slice(), *name, id)?
            }
            Expr::At(of, index) => {
                let of = self.eval(*of, frame)?;
                let index = self.eval(*index, frame)?;
                match self.integer(&index, id)? {
                    Some(index) => usize::try_from(index).ok().and_then(|at| of.as_slice().get(at)).cloned().into(),
                    None => Collection::EMPTY,
                }
            }
            Expr::Call { input, function, arguments } => {
                let input = self.input_of(*input, frame)?;
                let arguments = program.arguments(arguments);
                functions::call(functions::Call { eval: self, function: *function, id, input, arguments, frame })?
            }
            Expr::Matches { input, regex, full } => {
                let input = self.input_of(*input, frame)?;
                functions::matches_literal(self, &input, regex, *full, id)?
            }
            Expr::Type { input, how, of } => {
                let input = self.input_of(*input, frame)?;
                self.type_use(&input, *how, *of, id)?
            }
            Expr::Negative(of) => {
                let of = self.eval(*of, frame)?;
                self.negative(&of, id)?
            }
            Expr::Positive(of) => self.eval(*of, frame)?,
            Expr::Binary(operator, left, right) => self.binary(*operator, *left, *right, frame, id)?,
        };
        if result.len() > self.env.limits.items as usize {
            return Err(EvalError::Budget);
        }
        // To copy many items is work, whatever gave them.
        self.charge(result.len() / 8)?;
        Ok(result)
    }

    fn input_of(&mut self, input: Option<ExprId>, frame: Frame<'_>) -> Result<Collection> {
        match input {
            Some(input) => self.eval(input, frame),
            None => Ok(frame.this.into()),
        }
    }

    fn binary(
        &mut self,
        operator: Operator,
        left: ExprId,
        right: ExprId,
        frame: Frame<'_>,
        id: ExprId,
    ) -> Result<Collection> {
        use Operator as O;
        if matches!(operator, O::And | O::Or | O::Xor | O::Implies) {
            return self.logic(operator, left, right, frame);
        }
        let (left, right) = (self.eval(left, frame)?, self.eval(right, frame)?);
        match operator {
            O::Equal | O::NotEqual => {
                let equal = self.equal_collections(&left, &right)?;
                Ok(equal.map(|equal| Item::Boolean(equal == (operator == O::Equal))).into())
            }
            O::Equivalent | O::NotEquivalent => {
                let same = self.equivalent_collections(&left, &right)?;
                Ok(Item::Boolean(same == (operator == O::Equivalent)).into())
            }
            O::Less | O::LessOrEqual | O::Greater | O::GreaterOrEqual => self.compare(operator, &left, &right, id),
            O::In => self.is_in(&left, &right, id),
            O::Contains => self.is_in(&right, &left, id),
            O::Union => {
                let mut all = left;
                all.append(right);
                self.distinct(&all)
            }
            _ => self.arithmetic(operator, &left, &right, id),
        }
    }

    fn is_in(&mut self, item: &Collection, all: &Collection, id: ExprId) -> Result<Collection> {
        match self.single(item, id)? {
            Some(item) => Ok(Item::Boolean(self.has_equal(all.as_slice(), item)?).into()),
            None => Ok(Collection::EMPTY),
        }
    }

    fn variable(&mut self, name: &str, id: ExprId) -> Result<Collection> {
        if let Some((_, value)) = self.env.variables.iter().find(|(known, _)| *known == name) {
            return Ok(value.clone());
        }
        Ok(match name {
            "context" => self.input.clone(),
            "resource" => self.env.resource.clone().map_or_else(|| self.input.clone(), Collection::one),
            "rootResource" => {
                let root = self.env.root.clone().or_else(|| self.env.resource.clone());
                root.map_or_else(|| self.input.clone(), Collection::one)
            }
            "ucum" => Item::string(UCUM).into(),
            "sct" => Item::string("http://snomed.info/sct").into(),
            "loinc" => Item::string("http://loinc.org").into(),
            _ => match (name.strip_prefix("vs-"), name.strip_prefix("ext-")) {
                (Some(set), _) => Item::string(&format!("http://hl7.org/fhir/ValueSet/{set}")).into(),
                (_, Some(extension)) => {
                    Item::string(&format!("http://hl7.org/fhir/StructureDefinition/{extension}")).into()
                }
                _ => return Err(EvalError::UnknownVariable { name: name.into(), span: self.span(id) }),
            },
        })
    }

    fn type_use(&mut self, input: &Collection, how: TypeUse, of: TypeSpec, id: ExprId) -> Result<Collection> {
        let (program, bound) = (self.program, self.bound);
        let name = program.name(of.name);
        let bound_name = &bound.names[of.name.0 as usize];
        if how == TypeUse::Is || (how == TypeUse::As && self.env.strict) {
            self.single(input, id)?;
        }
        let mut found = Collection::EMPTY;
        if input.is_empty() && !self.env.strict {
            return Ok(found);
        }
        for item in input {
            let Some(is) = self.instance.is_of(item, of, name, bound_name) else {
                // `Patient.is(System.Patient)` is no, `as(string1)` a mistake.
                if how == TypeUse::Is {
                    return Ok(Item::Boolean(false).into());
                }
                return Err(EvalError::UnknownType { name: name.into(), span: self.span(id) });
            };
            match how {
                TypeUse::Is => {
                    let is = is || (!self.env.strict && self.is_called(item, name));
                    return Ok(Item::Boolean(is).into());
                }
                _ if is && self.is_exactly(item, bound_name.ty(name, self.instance.host)) => found.push(item.clone()),
                // Definitions for R4 write `as String` for a FHIR string, and HL7 takes it.
                TypeUse::As if !self.env.strict && self.is_called(item, name) => found.push(item.clone()),
                _ => {}
            }
        }
        Ok(found)
    }

    /// A `code` is a `string`, but `as(string)` and `ofType(string)` do not give it, as HL7 does.
    fn is_exactly(&self, item: &Item, of: Option<super::host::TypeId>) -> bool {
        match item {
            Item::Node { ty, .. } => Some(*ty) == of || !self.instance.kind(*ty).is_primitive(),
            _ => true,
        }
    }

    /// Whether a node's type has that name, whatever its case.
    fn is_called(&self, item: &Item, name: &str) -> bool {
        matches!(item, Item::Node { ty, .. } if self.instance.host.type_name(*ty).eq_ignore_ascii_case(name))
    }

    /// The item, if there is one; an error if there are more.
    pub fn single<'c>(&self, items: &'c Collection, id: ExprId) -> Result<Option<&'c Item>> {
        match items.as_slice() {
            [] => Ok(None),
            [item] => Ok(Some(item)),
            many => Err(EvalError::Many { count: many.len(), span: self.span(id) }),
        }
    }

    /// That an item is not of the type that is needed here.
    pub fn wrong_type<T>(&self, expected: &'static str, found: &Item, id: ExprId) -> Result<T> {
        let found = match found {
            Item::Node { ty, .. } if self.instance.kind(*ty) != ValueKind::Unknown => {
                self.instance.host.type_name(*ty).to_owned()
            }
            item => self.instance.scalar(item).kind_name().to_owned(),
        };
        Err(EvalError::Type { expected, found, span: self.span(id) })
    }

    /// The whole number that a collection of one is.
    pub fn integer(&self, items: &Collection, id: ExprId) -> Result<Option<i32>> {
        let Some(item) = self.single(items, id)? else { return Ok(None) };
        match self.instance.scalar(item) {
            Scalar::Integer(value) => Ok(Some(value)),
            _ => self.wrong_type("Integer", item, id),
        }
    }

    /// An argument, evaluated where the whole call stands.
    pub fn argument(&mut self, arguments: &[ExprId], number: usize, frame: Frame<'_>) -> Result<Option<Collection>> {
        arguments.get(number).map(|&argument| self.eval(argument, frame)).transpose()
    }
}
