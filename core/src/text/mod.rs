//! Places in a text: spans, lines and columns, the decoded source, and edits.

mod line_index;
mod source;
mod span;

pub use line_index::{LineIndex, Position};
pub use source::{Encoding, Source};
pub use span::Span;
