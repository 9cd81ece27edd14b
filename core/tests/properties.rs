//! What holds of every message, whatever is in it. That JSON and XML have the same findings is among the
//! golden tests, that nothing private is told among those of masking, and that WebAssembly answers as
//! native code does is `cargo xtask test wasm-same`.

mod common;

#[path = "properties/lacking.rs"]
mod lacking;
#[path = "properties/order.rs"]
mod order;
#[path = "properties/slices.rs"]
mod slices;
#[path = "properties/spans.rs"]
mod spans;
