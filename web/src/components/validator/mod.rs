//! Drop, paste or pick messages: a verdict for each, findings, fixes and the message as it reads.

mod files;
mod item;
mod side;
mod view;

pub use item::Ask;
pub use item::Check;
pub use item::Wanted;
pub use view::Validator;
pub use view::ValidatorProps;
