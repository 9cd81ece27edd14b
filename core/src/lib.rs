//! Klarsyn checks and shows Danish health messages and documents.
//!
//! ```text
//! bytes ─▶ text ─▶ parse ─▶ tree ─────────────────┐
//! packages ─▶ definition ─▶ snapshot ─▶ schema ─▶ validate ─▶ report ─▶ view
//!                     fhirpath, terminology ┘
//! ```

pub mod acknowledge;
pub mod calendar;
pub mod compile;
pub mod decimal;
pub mod definition;
pub mod diagnostic;
pub mod fhirpath;
pub mod identifier;
pub mod json;
pub mod map;
pub mod narrative;
mod options;
pub mod package;
pub mod parse;
pub mod regex;
pub mod report;
pub mod schema;
pub mod snapshot;
pub mod sorting;
pub mod terminology;
pub mod text;
pub mod tree;
pub mod ucum;
pub mod validate;
mod validator;
pub mod view;

pub use options::Options;
pub use validator::BASE;
pub use validator::FULL;
pub use validator::Validator;
