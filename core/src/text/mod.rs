//! Places in a text: spans, lines and columns, the decoded source, and edits.

pub mod case;
mod cut;
mod decode;
pub mod edit;
mod line_index;
pub(crate) mod number;
mod source;
mod span;
mod version;

pub use cut::cut;
pub use decode::{DecodeFault, Decoded, declared_name};
pub use edit::Edit;
pub use line_index::{LineIndex, Position};
pub use source::{Encoding, Source};
pub use span::Span;
pub use version::split_version;
