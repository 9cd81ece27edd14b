//! `klarsyn validate`: check messages, and tell what was found.

use crate::args::Format;
use crate::args::Validate;
use crate::engine::Engine;
use crate::many;
use crate::many::Kind;
use crate::many::Message;
use crate::many::Outcome;
use crate::many::Plan;
use crate::out;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use klarsyn::parse::Parsed;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use klarsyn::tree::Format as Written;
use klarsyn::tree::NodeId;
use std::process::ExitCode;
use std::thread;

pub fn run(args: &Validate) -> ExitCode {
    let language: Language = args.say.lang.into();
    let engine = match Engine::against(&args.against, language) {
        Ok(engine) => engine,
        Err(why) => {
            out::complain(&why);
            return ExitCode::from(2);
        }
    };
    let say = Say { language, values: args.say.show_values };
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = args.jobs.map_or_else(cores, usize::from).min(MOST_THREADS);
    let plan = Plan { arguments: &args.files, threads, limit: engine.limit(), language };
    let check = |message: Message| check(&engine, &message, args.format, &say);
    let tally = many::run(&plan, &check, &mut |outcome| {
        out::print(&outcome.text);
        if let Some(complaint) = &outcome.complaint {
            out::complain(complaint);
        }
    });
    if tally.many {
        tally.sum_up();
    }
    let nothing = tally.checked() == 0;
    match (tally.unreadable > 0 || nothing, tally.invalid + tally.undecided > 0) {
        (true, _) => ExitCode::from(2),
        (_, true) => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

/// More threads than this help on no machine.
const MOST_THREADS: usize = 256;

fn check(engine: &Engine, message: &Message, format: Format, say: &Say) -> Outcome {
    let read = engine.read(&message.name, &message.bytes);
    if message.found && !is_fhir(&read) {
        return Outcome { kind: Kind::NotFhir, text: String::new(), complaint: None };
    }
    let (report, millis) = match engine.check(read) {
        Ok(checked) => checked,
        Err(why) => return Outcome::unreadable(&message.name, &why),
    };
    let kind = match report.verdict {
        // Nothing at all could be read of it: empty, binary, too large.
        _ if report.tree.is_empty() => Kind::Unreadable,
        Verdict::Valid => Kind::Valid,
        Verdict::Invalid => Kind::Invalid,
        Verdict::Undecided => Kind::Undecided,
    };
    Outcome { kind, text: told(&report, format, say, millis), complaint: None }
}

/// Whether a text is FHIR, or was meant to be: JSON that names a resource, or XML that looks like
/// FHIR. One that is empty or in no readable form may have been.
fn is_fhir(read: &Parsed) -> bool {
    let (tree, text) = (&read.tree, &read.tree.source.text);
    match tree.format {
        _ if tree.is_empty() => text.trim_start().is_empty(),
        Written::Json => !tree.type_name(NodeId::ROOT).is_empty() || text.contains("\"resourceType\""),
        Written::Xml => true,
        Written::PlainXml => tree.name(NodeId::ROOT) == "ClinicalDocument",
    }
}

fn told(report: &Report, format: Format, say: &Say, millis: f64) -> String {
    match format {
        Format::Text => report.to_text(say, out::colors()),
        Format::Json => report.to_json(say, Some(millis)) + "\n",
        Format::Outcome => report.to_outcome(say) + "\n",
        Format::Line => report.to_lines(say),
    }
}
