//! What hostile input may take: each limit is met by an input made for it, which ends with the finding
//! that names the limit, and within counted work.

mod common;

#[path = "limits/definitions.rs"]
mod definitions;
#[path = "limits/expressions.rs"]
mod expressions;
#[path = "limits/messages.rs"]
mod messages;
