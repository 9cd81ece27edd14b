//! The parsed expression: an arena, so that neither building, evaluating nor dropping it recurses
//! deeper than the parser allowed.

use super::functions::Function;
use super::item::Item;
use crate::regex::Regex;
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// A node of the arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ExprId(pub u32);

/// A name of the expression; each is kept once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NameId(pub u32);

/// An expression.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub text: Box<str>,
    pub nodes: Vec<Expr>,
    pub spans: Vec<Span>,
    /// Arguments of all calls, one call's after another's.
    pub arguments: Vec<ExprId>,
    pub names: Vec<Box<str>>,
}

#[derive(Debug)]
pub(super) enum Expr {
    Literal(Item),
    Empty,
    This,
    Index,
    Total,
    /// `%name`
    Variable(Arc<str>),
    /// A name with nothing before it: an element, or the type of what is looked at.
    Name(NameId),
    Child(ExprId, NameId),
    At(ExprId, ExprId),
    Call {
        input: Option<ExprId>,
        function: Function,
        arguments: Range<u32>,
    },
    /// `matches('…')` with its pattern compiled.
    Matches {
        input: Option<ExprId>,
        regex: Arc<Regex>,
        full: bool,
    },
    Type {
        input: Option<ExprId>,
        how: TypeUse,
        of: TypeSpec,
    },
    Negative(ExprId),
    Positive(ExprId),
    Binary(Operator, ExprId, ExprId),
}

/// What is asked about a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypeUse {
    Is,
    As,
    OfType,
}

/// A type as the expression names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypeSpec {
    pub namespace: Namespace,
    pub name: NameId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Namespace {
    /// Not said: FHIR's, or where that has none, System's.
    Any,
    Fhir,
    System,
    /// One that does not exist here.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Implies,
    Or,
    Xor,
    And,
    In,
    Contains,
    Equal,
    NotEqual,
    Equivalent,
    NotEquivalent,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Union,
    Add,
    Subtract,
    Concatenate,
    Multiply,
    Divide,
    Div,
    Mod,
}

impl Program {
    pub fn node(&self, id: ExprId) -> &Expr {
        &self.nodes[id.0 as usize]
    }

    pub fn span(&self, id: ExprId) -> Span {
        self.spans[id.0 as usize]
    }

    pub fn name(&self, id: NameId) -> &str {
        &self.names[id.0 as usize]
    }

    pub fn arguments(&self, range: &Range<u32>) -> &[ExprId] {
        &self.arguments[range.start as usize..range.end as usize]
    }

    /// The last node: what the whole expression is.
    pub fn root(&self) -> ExprId {
        ExprId(self.nodes.len() as u32 - 1)
    }
}
