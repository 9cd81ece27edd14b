//! The command line.

mod acknowledge;
mod args;
mod engine;
mod explain;
mod files;
mod list;
mod many;
mod out;
mod pack;
mod packages;
mod packs;
mod stamp;
mod validate;
mod view;

use args::Cli;
use args::Command;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Validate(args) => validate::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Packages => list::run(),
        Command::Pack(args) => pack::run(&args),
        Command::View(args) => view::run(&args),
        Command::Acknowledge(args) => acknowledge::run(&args),
    }
}
