//! `klarsyn view`: messages as plain text or data.

use crate::args::AudienceArg;
use crate::args::View;
use crate::args::ViewFormat;
use crate::files;
use crate::out;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use klarsyn::view;
use std::process::ExitCode;

pub fn run(args: &View) -> ExitCode {
    let limits = Limits::default();
    let mut trees: Vec<Tree> = Vec::new();
    for file in &args.files {
        let input = files::one(file);
        match input.read(limits.bytes) {
            Ok(bytes) => trees.push(parse(&input.name(), &bytes, &limits).tree),
            Err(error) => {
                out::complain(&format!("{}: {error}", input.name()));
                return ExitCode::from(2);
            }
        }
    }
    let audience = match args.audience {
        AudienceArg::Citizen => view::Audience::Citizen,
        AudienceArg::Clinician => view::Audience::Clinician,
    };
    let options = view::Options { language: args.say.lang.into(), audience, ..view::Options::default() };
    let messages: Vec<&Tree> = trees.iter().collect();
    let views = view::view(&messages, &options);
    match args.format {
        ViewFormat::Text => out::print(&view::text::render_all(&views, args.say.show_values)),
        ViewFormat::Json => match serde_json::to_string_pretty(&views) {
            Ok(json) => out::print(&format!("{json}\n")),
            Err(error) => out::complain(&error.to_string()),
        },
    }
    if trees.iter().any(Tree::is_empty) { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
