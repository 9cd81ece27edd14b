//! The table of functions, and one file for each group of them.

mod boundary;
mod codec;
mod combining;
mod conversion;
mod existence;
mod fhir;
mod filtering;
mod math;
mod sort;
mod strings;
mod subsetting;
mod utility;

use super::ast::ExprId;
use super::collection::Collection;
use super::error::EvalError;
use super::eval::Evaluator;
use super::eval::Frame;
use super::item::Item;
use super::scalar::Scalar;
use std::sync::Arc;

pub(super) use strings::matches_literal;

/// A function: its name, how many arguments it takes, and which it is.
pub(super) struct Entry {
    pub name: &'static str,
    pub least: u8,
    pub most: u8,
    pub function: Function,
    call: fn(Call<'_, '_, '_>) -> Result<Collection, EvalError>,
}

macro_rules! functions {
    ($($name:literal $least:literal..$most:literal $variant:ident => $module:ident::$implementation:ident,)*) => {
        /// Which function.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Function { $(#[doc = $name] $variant,)* }

        const TABLE: &[Entry] = &[
            $(Entry {
                name: $name,
                least: $least,
                most: $most,
                function: Function::$variant,
                call: $module::$implementation,
            },)*
        ];
    };
}

/// A call under way.
pub(super) struct Call<'c, 'e, 'a> {
    pub eval: &'c mut Evaluator<'e, 'a>,
    pub function: Function,
    /// The call in the expression.
    pub id: ExprId,
    /// What stands before the dot.
    pub input: Collection,
    pub arguments: &'e [ExprId],
    /// What the arguments see.
    pub frame: Frame<'c>,
}

impl<'c> Call<'c, '_, '_> {
    /// The only item of the input, if there is one; an error if there are more.
    fn single(&self) -> Result<Option<Item>, EvalError> {
        Ok(self.eval.single(&self.input, self.id)?.cloned())
    }

    /// An argument, evaluated where the call stands.
    fn argument(&mut self, number: usize) -> Result<Option<Collection>, EvalError> {
        self.eval.argument(self.arguments, number, self.frame)
    }

    /// An argument that is a text; none where it is missing or empty.
    fn text_argument(&mut self, number: usize) -> Result<Option<Arc<str>>, EvalError> {
        match self.argument(number)? {
            Some(value) => self.eval.text_of(&value, self.id),
            None => Ok(None),
        }
    }

    /// An argument that is a whole number.
    fn integer_argument(&mut self, number: usize) -> Result<Option<i32>, EvalError> {
        match self.argument(number)? {
            Some(value) => self.eval.integer(&value, self.id),
            None => Ok(None),
        }
    }

    /// What an argument sees when it is evaluated for one item after the other.
    fn each<'f>(&self, item: &'f Item, index: usize) -> Frame<'f>
    where
        'c: 'f,
    {
        Frame { this: std::slice::from_ref(item), index: Some(index), total: self.frame.total }
    }

    fn wrong_argument<T>(&self, reason: &'static str) -> Result<T, EvalError> {
        Err(EvalError::Argument { reason, span: self.eval.span(self.id) })
    }
}

impl Evaluator<'_, '_> {
    /// The text that a collection of one is.
    fn text_of(&mut self, items: &Collection, id: ExprId) -> Result<Option<Arc<str>>, EvalError> {
        let Some(item) = self.single(items, id)? else { return Ok(None) };
        let text: Arc<str> = match (item, self.instance.scalar(item)) {
            (Item::String(text), _) => text.clone(),
            (_, Scalar::String(text)) => text.into(),
            // A date of the instance is a text too: `birthDate.startsWith('19')`.
            (item, _) => match self.instance.lexical(item) {
                Some(text) => text.into(),
                None => return self.wrong_type("String", item, id),
            },
        };
        self.read(text.len())?;
        Ok(Some(text))
    }
}

fn truth(value: bool) -> Result<Collection, EvalError> {
    Ok(Item::Boolean(value).into())
}

/// Calls a function. By way of the table: a match over all would take a stack frame as large as
/// all of them together, at every level of an expression.
pub(super) fn call(call: Call<'_, '_, '_>) -> Result<Collection, EvalError> {
    (TABLE[call.function as usize].call)(call)
}

/// The function of that name.
pub(super) fn find(name: &str) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.name == name)
}

functions! {
    "empty" 0..0 Empty => existence::empty,
    "exists" 0..1 Exists => existence::exists,
    "all" 1..1 All => existence::all,
    "allTrue" 0..0 AllTrue => existence::all_of,
    "anyTrue" 0..0 AnyTrue => existence::all_of,
    "allFalse" 0..0 AllFalse => existence::all_of,
    "anyFalse" 0..0 AnyFalse => existence::all_of,
    "subsetOf" 1..1 SubsetOf => existence::subset_of,
    "supersetOf" 1..1 SupersetOf => existence::subset_of,
    "count" 0..0 Count => existence::count,
    "not" 0..0 Not => existence::not,
    "where" 1..1 Where => filtering::filter,
    "select" 1..1 Select => filtering::select,
    "repeat" 1..1 Repeat => filtering::repeat,
    "aggregate" 1..2 Aggregate => filtering::aggregate,
    "iif" 2..3 Iif => filtering::iif,
    "sort" 0..9 Sort => sort::sort,
    "single" 0..0 Single => subsetting::single,
    "first" 0..0 First => subsetting::first,
    "last" 0..0 Last => subsetting::last,
    "tail" 0..0 Tail => subsetting::tail,
    "skip" 1..1 Skip => subsetting::skip,
    "take" 1..1 Take => subsetting::take,
    "distinct" 0..0 Distinct => combining::distinct,
    "isDistinct" 0..0 IsDistinct => combining::is_distinct,
    "union" 1..1 Union => combining::union,
    "combine" 1..2 Combine => combining::combine,
    "intersect" 1..1 Intersect => combining::intersect,
    "exclude" 1..1 Exclude => combining::exclude,
    "toBoolean" 0..0 ToBoolean => conversion::convert,
    "toInteger" 0..0 ToInteger => conversion::convert,
    "toDecimal" 0..0 ToDecimal => conversion::convert,
    "toString" 0..0 ToString => conversion::convert,
    "toDate" 0..0 ToDate => conversion::convert,
    "toDateTime" 0..0 ToDateTime => conversion::convert,
    "toTime" 0..0 ToTime => conversion::convert,
    "toQuantity" 0..1 ToQuantity => conversion::convert,
    "convertsToBoolean" 0..0 ConvertsToBoolean => conversion::convert,
    "convertsToInteger" 0..0 ConvertsToInteger => conversion::convert,
    "convertsToDecimal" 0..0 ConvertsToDecimal => conversion::convert,
    "convertsToString" 0..0 ConvertsToString => conversion::convert,
    "convertsToDate" 0..0 ConvertsToDate => conversion::convert,
    "convertsToDateTime" 0..0 ConvertsToDateTime => conversion::convert,
    "convertsToTime" 0..0 ConvertsToTime => conversion::convert,
    "convertsToQuantity" 0..1 ConvertsToQuantity => conversion::convert,
    "indexOf" 1..1 IndexOf => strings::index_of,
    "lastIndexOf" 1..1 LastIndexOf => strings::index_of,
    "substring" 1..2 Substring => strings::substring,
    "startsWith" 1..1 StartsWith => strings::test,
    "endsWith" 1..1 EndsWith => strings::test,
    "contains" 1..1 Contains => strings::test,
    "matches" 1..2 Matches => strings::matches,
    "matchesFull" 1..2 MatchesFull => strings::matches,
    "replace" 2..2 Replace => strings::replace,
    "replaceMatches" 2..3 ReplaceMatches => strings::replace_matches,
    "upper" 0..0 Upper => strings::change,
    "lower" 0..0 Lower => strings::change,
    "trim" 0..0 Trim => strings::change,
    "length" 0..0 Length => strings::length,
    "toChars" 0..0 ToChars => strings::to_chars,
    "split" 1..1 Split => strings::split,
    "join" 0..1 Join => strings::join,
    "encode" 1..1 Encode => codec::code,
    "decode" 1..1 Decode => codec::code,
    "escape" 1..1 Escape => codec::code,
    "unescape" 1..1 Unescape => codec::code,
    "abs" 0..0 Abs => math::abs,
    "ceiling" 0..0 Ceiling => math::whole,
    "floor" 0..0 Floor => math::whole,
    "truncate" 0..0 Truncate => math::whole,
    "round" 0..1 Round => math::round,
    "exp" 0..0 Exp => math::curve,
    "ln" 0..0 Ln => math::curve,
    "sqrt" 0..0 Sqrt => math::curve,
    "log" 1..1 Log => math::log,
    "power" 1..1 Power => math::power,
    "lowBoundary" 0..1 LowBoundary => boundary::boundary,
    "highBoundary" 0..1 HighBoundary => boundary::boundary,
    "precision" 0..0 Precision => boundary::precision,
    "comparable" 1..1 Comparable => boundary::comparable,
    "children" 0..0 Children => utility::children,
    "descendants" 0..0 Descendants => utility::descendants,
    "trace" 1..2 Trace => utility::trace,
    "now" 0..0 Now => utility::clock,
    "today" 0..0 Today => utility::clock,
    "timeOfDay" 0..0 TimeOfDay => utility::clock,
    "type" 0..0 Type => utility::type_of,
    "extension" 1..1 Extension => fhir::extension,
    "hasValue" 0..0 HasValue => fhir::has_value,
    "getValue" 0..0 GetValue => fhir::get_value,
    "resolve" 0..0 Resolve => fhir::resolve,
    "conformsTo" 1..1 ConformsTo => fhir::conforms_to,
    "memberOf" 1..1 MemberOf => fhir::member_of,
    "subsumes" 1..1 Subsumes => fhir::subsumes,
    "subsumedBy" 1..1 SubsumedBy => fhir::subsumes,
    "htmlChecks" 0..0 HtmlChecks => fhir::html_checks,
    "htmlChecks1" 0..0 HtmlChecks1 => fhir::html_checks,
    "htmlChecks2" 0..0 HtmlChecks2 => fhir::html_checks,
    "elementDefinition" 0..0 ElementDefinition => fhir::element_definition,
    "slice" 2..2 Slice => fhir::slice,
    "checkModifiers" 0..9 CheckModifiers => fhir::check_modifiers,
}
