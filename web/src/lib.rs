//! Klarsyn in the browser: what JavaScript sees of the core.

pub mod object;
mod validator;

pub use validator::Validator;
