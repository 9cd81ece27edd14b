//! Dates, times and instants of partial precision, with or without a zone.
//!
//! `2024-03` is neither equal nor unequal to `2024-03-01`: comparisons answer yes, no or unknown.
//! There is no clock in here; who needs today brings it.

mod add;
mod boundary;
mod civil;
mod compare;
mod hl7;
mod moment;
mod text;

pub use add::Unit;
pub use civil::days_in_month;
pub use hl7::TimeFault;
pub use moment::Moment;
pub use moment::Precision;
