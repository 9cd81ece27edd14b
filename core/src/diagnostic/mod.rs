//! Typed findings. A rule reports facts; words come at the edge, in [`words`].

mod code;
mod excerpt;
mod finding;
pub mod pages;
pub mod problem;
pub mod words;

pub use crate::text::Edit;
pub use code::Code;
pub use excerpt::Excerpt;
pub use finding::{Finding, Fix, Origin, Related, RelatedNote, Safety, Severity};
pub use problem::Problem;
pub use words::{Language, Say, Words};
