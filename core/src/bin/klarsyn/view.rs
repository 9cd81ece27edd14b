//! `klarsyn view`: a message as plain text.

use crate::args::View;
use crate::args::ViewFormat;
use crate::files;
use crate::out;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::view;
use std::process::ExitCode;

pub fn run(args: &View) -> ExitCode {
    let input = files::one(&args.file);
    let limits = Limits::default();
    let bytes = match input.read(limits.bytes) {
        Ok(bytes) => bytes,
        Err(error) => {
            out::complain(&format!("{}: {error}", input.name()));
            return ExitCode::from(2);
        }
    };
    let language: Language = args.say.lang.into();
    let parsed = parse(&input.name(), &bytes, &limits);
    let reading = view::reading(&parsed.tree, language);
    match args.format {
        ViewFormat::Text if args.say.show_values => {
            out::print(&view::text::render_with_numbers(&reading, language));
        }
        ViewFormat::Text => out::print(&view::text::render(&reading, language)),
    }
    if parsed.tree.is_empty() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
