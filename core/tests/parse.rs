//! Reading of messages: what becomes of well-formed, faulty and hostile texts.

#[path = "parse/corpus.rs"]
mod corpus;
#[path = "parse/dump.rs"]
mod dump;
#[path = "parse/faults.rs"]
mod faults;
#[path = "parse/fuzz.rs"]
mod fuzz;
#[path = "parse/hostile.rs"]
mod hostile;
#[path = "parse/shapes.rs"]
mod shapes;
