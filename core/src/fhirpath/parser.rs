//! Tokens to the arena.

use super::ast::Expr;
use super::ast::ExprId;
use super::ast::NameId;
use super::ast::Namespace;
use super::ast::Operator;
use super::ast::Program;
use super::ast::TypeSpec;
use super::ast::TypeUse;
use super::error::ParseError;
use super::error::ParseErrorKind;
use super::functions;
use super::functions::Function;
use super::item::Item;
use super::item::Quantity;
use super::item::QuantityUnit;
use super::lexer::Token;
use super::lexer::tokens;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::regex::Regex;
use crate::text::Span;
use std::sync::Arc;

/// Nodes on top of one another: evaluation goes as deep.
const MAX_HEIGHT: u16 = 120;
/// Bytes of an expression.
const MAX_TEXT: usize = 1 << 16;

pub(super) fn parse(text: &str) -> Result<Program> {
    if text.len() > MAX_TEXT {
        return Err(ParseError { span: Span::at(0), kind: ParseErrorKind::TooComplex });
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { text, tokens, at: 0, depth: 0, heights: Vec::new(), program: Program::default() };
    parser.program.text = text.into();
    parser.expression(0)?;
    match parser.peek() {
        Token::End => Ok(parser.program),
        _ => parser.error(ParseErrorKind::Expected("operator or end")),
    }
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<(Token, Span)>,
    at: usize,
    depth: u16,
    /// For each node of the program, how many are on top of one another below it.
    heights: Vec<u16>,
    program: Program,
}

type Result<T> = std::result::Result<T, ParseError>;

impl<'t> Parser<'t> {
    fn peek(&self) -> &Token {
        &self.tokens[self.at].0
    }

    fn span(&self) -> Span {
        self.tokens[self.at].1
    }

    fn advance(&mut self) {
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
    }

    fn error<T>(&self, kind: ParseErrorKind) -> Result<T> {
        Err(ParseError { span: self.span(), kind })
    }

    fn is(&self, wanted: &str) -> bool {
        match self.peek() {
            Token::Symbol(symbol) => *symbol == wanted,
            Token::Word => self.span().of(self.text) == wanted,
            _ => false,
        }
    }

    fn accept(&mut self, wanted: &str) -> bool {
        let found = self.is(wanted);
        if found {
            self.advance();
        }
        found
    }

    fn expect(&mut self, wanted: &'static str) -> Result<()> {
        if self.accept(wanted) { Ok(()) } else { self.error(ParseErrorKind::Expected(wanted)) }
    }

    fn add(&mut self, expr: Expr, start: u32) -> Result<ExprId> {
        let height = |id: &ExprId| self.heights[id.0 as usize];
        let below = match &expr {
            Expr::Child(of, _) | Expr::Negative(of) | Expr::Positive(of) => height(of),
            Expr::At(one, two) | Expr::Binary(_, one, two) => height(one).max(height(two)),
            Expr::Call { input, arguments, .. } => {
                let arguments = self.program.arguments(arguments).iter();
                arguments.chain(input).map(height).max().unwrap_or(0)
            }
            Expr::Matches { input, .. } | Expr::Type { input, .. } => input.iter().map(height).max().unwrap_or(0),
            _ => 0,
        };
        if below >= MAX_HEIGHT {
            return self.error(ParseErrorKind::TooComplex);
        }
        let end = self.at.checked_sub(1).map_or(start, |last| self.tokens[last].1.end);
        self.program.nodes.push(expr);
        self.program.spans.push(Span::new(start, end.max(start)));
        self.heights.push(below + 1);
        Ok(ExprId(self.program.nodes.len() as u32 - 1))
    }

    fn name(&mut self, name: &str) -> NameId {
        let names = &mut self.program.names;
        let known = names.iter().position(|known| **known == *name);
        NameId(known.unwrap_or_else(|| {
            names.push(name.into());
            names.len() - 1
        }) as u32)
    }

    /// An operator and how tightly it binds.
    fn operator(&self) -> Option<(Operator, u8)> {
        let text = match self.peek() {
            Token::Symbol(symbol) => symbol,
            Token::Word => self.span().of(self.text),
            _ => return None,
        };
        Some(match text {
            "implies" => (Operator::Implies, 1),
            "or" => (Operator::Or, 2),
            "xor" => (Operator::Xor, 2),
            "and" => (Operator::And, 3),
            "in" => (Operator::In, 4),
            "contains" => (Operator::Contains, 4),
            "=" => (Operator::Equal, 5),
            "!=" => (Operator::NotEqual, 5),
            "~" => (Operator::Equivalent, 5),
            "!~" => (Operator::NotEquivalent, 5),
            "<" => (Operator::Less, 6),
            "<=" => (Operator::LessOrEqual, 6),
            ">" => (Operator::Greater, 6),
            ">=" => (Operator::GreaterOrEqual, 6),
            "|" => (Operator::Union, 7),
            "+" => (Operator::Add, 9),
            "-" => (Operator::Subtract, 9),
            "&" => (Operator::Concatenate, 9),
            "*" => (Operator::Multiply, 10),
            "/" => (Operator::Divide, 10),
            "div" => (Operator::Div, 10),
            "mod" => (Operator::Mod, 10),
            _ => return None,
        })
    }

    fn expression(&mut self, tightness: u8) -> Result<ExprId> {
        const TYPE: u8 = 8;
        self.depth += 1;
        if self.depth > MAX_HEIGHT {
            return self.error(ParseErrorKind::TooComplex);
        }
        let start = self.span().start;
        let mut left = self.signed()?;
        loop {
            if TYPE > tightness && (self.is("is") || self.is("as")) {
                let how = if self.is("is") { TypeUse::Is } else { TypeUse::As };
                self.advance();
                let of = self.type_name()?;
                left = self.add(Expr::Type { input: Some(left), how, of }, start)?;
                continue;
            }
            let Some((operator, binds)) = self.operator().filter(|(_, binds)| *binds > tightness) else { break };
            self.advance();
            let right = self.expression(binds)?;
            left = self.add(Expr::Binary(operator, left, right), start)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    fn signed(&mut self) -> Result<ExprId> {
        let start = self.span().start;
        let negative = self.is("-");
        if !negative && !self.is("+") {
            return self.path();
        }
        self.advance();
        self.depth += 1;
        if self.depth > MAX_HEIGHT {
            return self.error(ParseErrorKind::TooComplex);
        }
        let of = self.signed()?;
        self.depth -= 1;
        self.add(if negative { Expr::Negative(of) } else { Expr::Positive(of) }, start)
    }

    /// A term with all its `.name`, `.function()` and `[index]`.
    fn path(&mut self) -> Result<ExprId> {
        let start = self.span().start;
        let mut of = self.term()?;
        loop {
            if self.accept(".") {
                of = self.step(Some(of), start)?;
            } else if self.accept("[") {
                let index = self.expression(0)?;
                self.expect("]")?;
                of = self.add(Expr::At(of, index), start)?;
            } else {
                return Ok(of);
            }
        }
    }

    fn term(&mut self) -> Result<ExprId> {
        let start = self.span().start;
        match self.peek().clone() {
            Token::Literal(item) => {
                self.advance();
                let item = self.with_unit(item);
                self.add(Expr::Literal(item), start)
            }
            Token::Symbol("(") => {
                self.advance();
                let inner = self.expression(0)?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Symbol("{") => {
                self.advance();
                self.expect("}")?;
                self.add(Expr::Empty, start)
            }
            Token::Symbol("%") => {
                self.advance();
                let name: Arc<str> = match self.peek().clone() {
                    Token::Literal(Item::String(name)) => name,
                    Token::Quoted(name) => name.into(),
                    Token::Word => self.span().of(self.text).into(),
                    _ => return self.error(ParseErrorKind::Expected("name")),
                };
                self.advance();
                self.add(Expr::Variable(name), start)
            }
            Token::Word if self.is("true") || self.is("false") => {
                let value = self.is("true");
                self.advance();
                self.add(Expr::Literal(Item::Boolean(value)), start)
            }
            _ => self.step(None, start),
        }
    }

    /// A number with the unit that follows it.
    fn with_unit(&mut self, item: Item) -> Item {
        let value = match item {
            Item::Integer(value) => Decimal::from(value),
            Item::Decimal(value) => value,
            item => return item,
        };
        let unit = match self.peek() {
            Token::Literal(Item::String(code)) => match Unit::parse(code) {
                Some(unit) => QuantityUnit::Calendar(unit),
                None => QuantityUnit::Ucum(code.clone()),
            },
            Token::Word => match Unit::parse(self.span().of(self.text)) {
                Some(unit) => QuantityUnit::Calendar(unit),
                None => return item,
            },
            _ => return item,
        };
        self.advance();
        Item::Quantity(Arc::new(Quantity { value, unit }))
    }

    /// A name, a function, `$this` and its kin.
    fn step(&mut self, input: Option<ExprId>, start: u32) -> Result<ExprId> {
        if self.accept("$") {
            let expr = match self.span().of(self.text) {
                "this" => Expr::This,
                "index" => Expr::Index,
                "total" => Expr::Total,
                _ => return self.error(ParseErrorKind::Expected("this, index or total")),
            };
            self.advance();
            // `name.$this` says no more than `$this`.
            return self.add(expr, start);
        }
        // Behind a dot no operator can stand: `text.div` is a child.
        let is_child = input.is_some() && matches!(self.peek(), Token::Word);
        let name = if is_child { self.word() } else { self.identifier()? };
        if self.accept("(") {
            return self.call(input, &name, start);
        }
        let name = self.name(&name);
        self.add(input.map_or(Expr::Name(name), |of| Expr::Child(of, name)), start)
    }

    fn word(&mut self) -> String {
        let word = self.span().of(self.text).to_owned();
        self.advance();
        word
    }

    fn identifier(&mut self) -> Result<String> {
        let name = match self.peek() {
            Token::Quoted(name) => name.clone(),
            Token::Word if self.operator().is_none() || self.is("contains") || self.is("in") => {
                self.span().of(self.text).to_owned()
            }
            _ => return self.error(ParseErrorKind::Expected("name or value")),
        };
        self.advance();
        Ok(name)
    }

    fn type_name(&mut self) -> Result<TypeSpec> {
        let first = self.identifier()?;
        if !self.accept(".") {
            return Ok(TypeSpec { namespace: Namespace::Any, name: self.name(&first) });
        }
        let namespace = match first.as_str() {
            "FHIR" => Namespace::Fhir,
            "System" => Namespace::System,
            _ => Namespace::Other,
        };
        let name = self.identifier()?;
        Ok(TypeSpec { namespace, name: self.name(&name) })
    }

    fn call(&mut self, input: Option<ExprId>, name: &str, start: u32) -> Result<ExprId> {
        let how = match name {
            "is" => Some(TypeUse::Is),
            "as" => Some(TypeUse::As),
            "ofType" => Some(TypeUse::OfType),
            _ => None,
        };
        if let Some(how) = how {
            let of = self.type_name()?;
            self.expect(")")?;
            return self.add(Expr::Type { input, how, of }, start);
        }
        let Some(entry) = functions::find(name) else {
            self.at = self.at.saturating_sub(2);
            return self.error(ParseErrorKind::UnknownFunction(name.to_owned()));
        };
        let mut arguments = Vec::new();
        if !self.accept(")") {
            loop {
                arguments.push(self.expression(0)?);
                if !self.accept(",") {
                    break;
                }
            }
            self.expect(")")?;
        }
        if arguments.len() < usize::from(entry.least) || arguments.len() > usize::from(entry.most) {
            return self.error(ParseErrorKind::Arguments(entry.name));
        }
        if let (Function::Matches | Function::MatchesFull, [pattern]) = (entry.function, &arguments[..])
            && let Expr::Literal(Item::String(pattern)) = self.program.node(*pattern)
            // A pattern that is none is reported when it is used, as HL7 does.
            && let Ok(regex) = Regex::new(pattern)
        {
            let full = entry.function == Function::MatchesFull;
            return self.add(Expr::Matches { input, regex: Arc::new(regex), full }, start);
        }
        let first = self.program.arguments.len() as u32;
        self.program.arguments.extend(arguments);
        let arguments = first..self.program.arguments.len() as u32;
        self.add(Expr::Call { input, function: entry.function, arguments }, start)
    }
}
