//! The module `view`: components mounted into elements, and views as JSON. Knows no validation.

mod checked;
mod events;
mod given;
mod handle;
mod props;
mod read;

pub use handle::Handle;
pub use handle::mount;
pub use read::read;
