//! The names of an expression beside definitions: which of them is no element of what it is asked of.

use super::ast::Expr;
use super::ast::ExprId;
use super::ast::NameId;
use super::ast::Program;
use super::functions::Function;

/// What a name leads to from a place; places are numbers that the caller gives out.
pub enum Lead {
    /// That place.
    To(usize),
    /// Something that is not known, or not only one.
    Open,
    /// There is no such element, for sure.
    Nowhere,
}

/// The first name that leads nowhere from the place `0`.
pub(super) fn stray<'p>(program: &'p Program, step: &mut dyn FnMut(usize, &str) -> Lead) -> Option<&'p str> {
    let mut names = Names { program, step };
    names.place(program.root(), Some(0)).err().map(|name| program.name(name))
}

struct Names<'p, 's> {
    program: &'p Program,
    step: &'s mut dyn FnMut(usize, &str) -> Lead,
}

/// A place; none where it is not known.
type Place = Result<Option<usize>, NameId>;

impl Names<'_, '_> {
    /// Where an expression leads from a place. It recurses no deeper than the parser allowed.
    fn place(&mut self, expr: ExprId, focus: Option<usize>) -> Place {
        let program = self.program;
        match program.node(expr) {
            Expr::Literal(_) | Expr::Empty | Expr::Index | Expr::Total | Expr::Variable(_) => Ok(None),
            Expr::This => Ok(focus),
            Expr::Name(name) => self.child(focus, *name),
            Expr::Child(of, name) => {
                let of = self.place(*of, focus)?;
                self.child(of, *name)
            }
            Expr::At(of, index) => {
                self.place(*index, focus)?;
                self.place(*of, focus)
            }
            Expr::Call { input, function, arguments } => {
                let input = self.input(*input, focus)?;
                let asks = matches!(function, Function::Where | Function::All | Function::Exists | Function::Select);
                let mut given = None;
                for argument in program.arguments(arguments).iter().filter(|_| asks) {
                    given = self.place(*argument, input)?;
                }
                Ok(match function {
                    Function::Where | Function::First | Function::Last | Function::Tail | Function::Single => input,
                    Function::Select => given,
                    _ => None,
                })
            }
            Expr::Matches { input, .. } => self.input(*input, focus).map(|_| None),
            Expr::Type { input, .. } => self.input(*input, focus).map(|_| None),
            Expr::Negative(of) | Expr::Positive(of) => self.place(*of, focus).map(|_| None),
            Expr::Binary(_, left, right) => {
                self.place(*left, focus)?;
                self.place(*right, focus).map(|_| None)
            }
        }
    }

    fn input(&mut self, input: Option<ExprId>, focus: Option<usize>) -> Place {
        input.map_or(Ok(focus), |input| self.place(input, focus))
    }

    fn child(&mut self, of: Option<usize>, name: NameId) -> Place {
        let Some(of) = of else { return Ok(None) };
        match (self.step)(of, self.program.name(name)) {
            Lead::To(place) => Ok(Some(place)),
            Lead::Open => Ok(None),
            Lead::Nowhere => Err(name),
        }
    }
}
