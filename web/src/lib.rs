//! Klarsyn in the browser: the Yew components, and what JavaScript sees of the core.

#[cfg(feature = "components")]
pub mod components;
#[cfg(feature = "engine")]
pub mod object;
#[cfg(feature = "packages")]
mod packages;
#[cfg(feature = "engine")]
mod validator;
#[cfg(feature = "view")]
mod view;

#[cfg(feature = "packages")]
pub use packages::Packages;
#[cfg(feature = "engine")]
pub use validator::Validator;
#[cfg(feature = "view")]
pub use view::Handle;
#[cfg(feature = "view")]
pub use view::mount;
#[cfg(feature = "view")]
pub use view::read;

/// The style sheet of the components: a page links it, a shadow root adopts it.
pub const STYLES: &str = include_str!("../klarsyn.css");
