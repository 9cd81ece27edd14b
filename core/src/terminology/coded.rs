//! A coded element as the checks see it: borrowed from the message.

/// What kind of element it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A `code`, or another primitive with a binding.
    Code,
    /// A Coding.
    Coding,
    /// A CodeableConcept.
    Concept,
    /// A Quantity: its unit is the coding, without a display.
    Quantity,
}

/// One coding. What is missing in the message is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coding<'a> {
    /// The code system.
    pub system: Option<&'a str>,
    /// Its version.
    pub version: Option<&'a str>,
    /// The code.
    pub code: Option<&'a str>,
    /// Its display.
    pub display: Option<&'a str>,
}

impl<'a> Coding<'a> {
    /// A code alone.
    pub fn code(code: &'a str) -> Self {
        Self { code: Some(code), ..Self::default() }
    }
}

/// A coded element.
#[derive(Clone, Copy, Debug)]
pub struct Coded<'a> {
    /// Its kind.
    pub shape: Shape,
    /// Its codings: one, but for a CodeableConcept.
    pub codings: &'a [Coding<'a>],
}

/// Which part of the element a problem is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The element as a whole.
    Whole,
    /// A coding, by its position.
    Coding(usize),
    /// The system of a coding.
    System(usize),
    /// The code of a coding.
    Code(usize),
    /// The display of a coding.
    Display(usize),
}
