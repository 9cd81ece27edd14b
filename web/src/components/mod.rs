//! Yew components that show Danish health messages and documents.

mod content;
mod document;
mod download;
mod draw;
mod icon;
mod kinds;
mod props;
mod tag;
mod words;

pub use document::Document;
pub use kinds::Correspondence;
pub use kinds::DiagnosisCard;
pub use kinds::HospitalStay;
pub use kinds::LabResults;
pub use kinds::Receipt;
pub use props::File;
pub use props::Messages;
pub use props::Offers;
pub use props::Only;
pub use props::Shown;
pub use props::ViewEvent;
pub use props::ViewProps;
