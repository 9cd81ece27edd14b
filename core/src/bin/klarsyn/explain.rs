//! `klarsyn explain`: the rules of a profile, or the page of a code.

use crate::args::Explain;
use crate::engine::Engine;
use crate::out;
use klarsyn::diagnostic::pages;
use std::process::ExitCode;

pub fn run(args: &Explain) -> ExitCode {
    if let Some(page) = pages::find(&args.what) {
        out::print(&page.text(args.lang.into()));
        return ExitCode::SUCCESS;
    }
    let explained = Engine::new().and_then(|engine| {
        engine.add_packages(&args.packages, &[], args.lang.into())?;
        engine.explain(&args.what, args.standard.as_deref())
    });
    match explained {
        Ok(text) => {
            out::print(&text);
            ExitCode::SUCCESS
        }
        Err(why) => {
            out::complain(&why);
            ExitCode::from(2)
        }
    }
}
