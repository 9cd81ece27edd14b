//! `klarsyn acknowledge`: answer a message.

use crate::args::Acknowledge;
use crate::engine::Engine;
use crate::files;
use crate::out;
use crate::stamp;
use klarsyn::acknowledge::Stamp;
use klarsyn::acknowledge::acknowledge;
use klarsyn::diagnostic::Say;
use std::fs;
use std::process::ExitCode;

pub fn run(args: &Acknowledge) -> ExitCode {
    match answer(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            out::complain(&why);
            ExitCode::from(2)
        }
    }
}

fn answer(args: &Acknowledge) -> Result<(), String> {
    let engine = Engine::against(&args.against, args.lang.into())?;
    let input = files::one(&args.file);
    let named = |why: String| format!("{}: {why}", input.name());
    let bytes = input.read(engine.limit()).map_err(|error| named(error.to_string()))?;
    let (report, _) = engine.check(engine.read(&input.name(), &bytes)).map_err(named)?;
    let say = Say { language: args.lang.into(), values: false };
    let time = stamp::now();
    let stamp = Stamp { time: &time, id: &mut stamp::uuid };
    let answer = acknowledge(&report, &say, stamp).map_err(|why| named(why.to_string()))? + "\n";
    match &args.out {
        Some(path) => fs::write(path, answer).map_err(|error| format!("{}: {error}", path.display())),
        None => {
            out::print(&answer);
            Ok(())
        }
    }
}
