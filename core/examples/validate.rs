//! Checks a message and prints what is wrong: the README's example.

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Say;
use std::fs;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut validator = Validator::new();
    for pack in ["r4", "carecommunication@5.0"] {
        validator.add_pack(fs::read(format!("target/packs/{pack}.pack"))?)?;
    }
    let name = "examples/documents/carecommunication@5.0/invalid-cpr-with-hyphen.json";
    let report = validator.validate(name, &fs::read(name)?, &Options::default());
    println!("{:?}: {} errors", report.verdict, report.errors());
    print!("{}", report.to_text(&Say::default(), false));
    Ok(())
}
