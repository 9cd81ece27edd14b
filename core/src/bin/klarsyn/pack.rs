//! `klarsyn pack`: official packages compiled into one pack.

use crate::args::Pack;
use crate::out;
use crate::packages;
use klarsyn::diagnostic::Language;
use std::fs;
use std::process::ExitCode;

pub fn run(args: &Pack) -> ExitCode {
    match pack(args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(why) => {
            out::complain(&why);
            ExitCode::from(2)
        }
    }
}

/// Whether nothing was wrong with the definitions.
fn pack(args: &Pack) -> Result<bool, String> {
    let language: Language = args.lang.into();
    let given = packages::read(&args.packages.iter().collect::<Vec<_>>(), &args.definitions, None, language)?;
    if given.is_empty() {
        return Err("give a package, or a definition".into());
    }
    let mut compiled = packages::compile(given, language)?;
    if let Some(id) = &args.id {
        compiled.contents.id.clone_from(id);
    }
    let bytes = compiled.pack();
    write(&args.out, &bytes)?;
    for found in &compiled.found {
        out::print(&format!("{}\n", packages::line(found, language)));
    }
    let (contents, read, made) = (&compiled.contents, compiled.read, compiled.made);
    let (count, size, wrong) = (contents.packages.len(), bytes.len().div_ceil(1024), compiled.found.len());
    let (id, out) = (&contents.id, args.out.display());
    out::print(&match language {
        Language::Da => format!(
            "{out}: {id}, {count} pakker, {read} definitioner læst, {made} snapshots lavet, {wrong} fejl i definitioner, {size} kB\n"
        ),
        Language::En => format!(
            "{out}: {id}, {count} packages, {read} definitions read, {made} snapshots made, {wrong} mistakes in definitions, {size} kB\n"
        ),
    });
    Ok(compiled.found.is_empty())
}

/// Under another name first: whoever reads the pack meanwhile finds the old one or the new one.
fn write(path: &std::path::Path, bytes: &[u8]) -> Result<(), String> {
    let told = |error| format!("{}: {error}", path.display());
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}", std::process::id()));
    let part = path.with_file_name(name);
    fs::write(&part, bytes).and_then(|()| fs::rename(&part, path)).map_err(told)
}
