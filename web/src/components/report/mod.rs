//! What a check found: the verdict, the findings, and the source they point into.

mod checked;
mod findings;
mod lines;
mod mask;
mod prose;
mod source;
mod view;

pub use checked::Checked;
pub use checked::Edit;
pub use checked::Finding;
pub use checked::Related;
pub use view::Form;
pub use view::Report;
pub use view::ReportEvent;
pub use view::ReportOffers;
pub use view::ReportProps;
