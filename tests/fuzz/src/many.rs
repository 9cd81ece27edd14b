//! How the command line reads archives of messages: its own files as they stand, since no library has them.
#![allow(dead_code, missing_docs)]

#[path = "../../../core/src/bin/klarsyn/many/lines.rs"]
mod lines;
#[path = "../../../core/src/bin/klarsyn/many/source.rs"]
pub mod source;
#[path = "../../../core/src/bin/klarsyn/many/zip.rs"]
pub mod zip;

mod gate {
    pub type Weight = usize;
}

pub struct Message {
    pub name: String,
    pub bytes: Vec<u8>,
    pub found: bool,
}
