//! Klarsyn in the browser: the Yew components, and what JavaScript sees of the core.

#[cfg(feature = "components")]
pub mod components;
#[cfg(feature = "engine")]
pub mod object;
#[cfg(feature = "engine")]
mod validator;

#[cfg(feature = "engine")]
pub use validator::Validator;
