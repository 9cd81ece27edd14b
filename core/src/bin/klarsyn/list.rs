//! `klarsyn packages`: what is at hand.

use crate::out;
use crate::packs;
use std::fmt::Write as _;
use std::process::ExitCode;

pub fn run() -> ExitCode {
    let packs = match packs::list() {
        Ok(packs) => packs,
        Err(error) => {
            out::complain(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let mut text = String::new();
    if let Some(folder) = packs::folder() {
        let _ = writeln!(text, "{}", folder.display());
    }
    for (name, size) in packs {
        let what = match name.as_str() {
            "r4" => "base FHIR R4",
            "full" => "the rest of FHIR R4, HL7 terminology and extensions",
            _ => "",
        };
        let _ = writeln!(text, "  {name:<28} {:>7} kB  {what}", size.div_ceil(1024));
    }
    out::print(&text.lines().map(|line| format!("{}\n", line.trim_end())).collect::<String>());
    ExitCode::SUCCESS
}
