//! `klarsyn validate`: check messages, and tell what was found.

use crate::args::Format;
use crate::args::Validate;
use crate::engine::Engine;
use crate::files;
use crate::files::Input;
use crate::out;
use klarsyn::diagnostic::Say;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use std::process::ExitCode;
use std::time::Instant;

pub fn run(args: &Validate) -> ExitCode {
    let mut engine = match Engine::against(&args.against) {
        Ok(engine) => engine,
        Err(why) => {
            out::complain(&why);
            return ExitCode::from(2);
        }
    };
    let say = Say { language: args.say.lang.into(), values: args.say.show_values };
    let (mut invalid, mut unreadable) = (false, false);
    for argument in &args.files {
        let inputs = match files::all(argument) {
            Ok(inputs) => inputs,
            Err(error) => {
                out::complain(&format!("{}: {error}", argument.display()));
                unreadable = true;
                continue;
            }
        };
        for input in inputs {
            match check(&mut engine, &input) {
                Ok((report, millis)) => {
                    invalid |= report.verdict != Verdict::Valid;
                    // Nothing at all could be read of it: empty, binary, too large.
                    unreadable |= report.tree.is_empty();
                    out::print(&told(&report, args.format, &say, millis));
                }
                Err(why) => {
                    out::complain(&format!("{}: {why}", input.name()));
                    unreadable = true;
                }
            }
        }
    }
    match (unreadable, invalid) {
        (true, _) => ExitCode::from(2),
        (_, true) => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

/// The report on one input, and the milliseconds it took to check.
pub fn check(engine: &mut Engine, input: &Input) -> Result<(Report, f64), String> {
    let bytes = input.read(engine.limit()).map_err(|error| error.to_string())?;
    engine.prepare(&bytes)?;
    let start = Instant::now();
    let report = engine.check(&input.name(), &bytes)?;
    Ok((report, start.elapsed().as_secs_f64() * 1000.0))
}

fn told(report: &Report, format: Format, say: &Say, millis: f64) -> String {
    match format {
        Format::Text => report.to_text(say, out::colors()),
        Format::Json => report.to_json(say, Some(millis)) + "\n",
        Format::Outcome => report.to_outcome(say) + "\n",
        Format::Line => report.to_lines(say),
    }
}
