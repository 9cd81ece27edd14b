//! Every component in every state, drawn without a browser: what it says, and whether its markup
//! is sound.

mod draw;
mod examples;
mod html;
mod kinds;
mod report;
mod safe;
mod samples;
mod states;
mod validator;
