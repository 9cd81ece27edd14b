//! The validator with the definitions that are needed, loaded when they are first asked for.

use crate::args::Against;
use crate::packs;
use klarsyn::BASE;
use klarsyn::FULL;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::problem::Definition;
use klarsyn::report::Report;
use klarsyn::validate::STANDARDS;
use klarsyn::validate::standard;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// Folders of a package are not read deeper than this: links may lead in circles.
const DEEPEST: usize = 16;

pub struct Engine {
    validator: Validator,
    options: Options,
    loaded: BTreeSet<String>,
    /// The standard meant by the profiles asked for, where the message does not tell one.
    fallback: Option<&'static str>,
}

impl Engine {
    /// With base FHIR alone.
    pub fn new() -> Result<Self, String> {
        let (validator, options) = (Validator::new(), Options::default());
        let mut engine = Self { validator, options, loaded: BTreeSet::new(), fallback: None };
        engine.load(BASE)?;
        Ok(engine)
    }

    /// With what the caller asks messages to be checked against.
    pub fn against(against: &Against) -> Result<Self, String> {
        let mut engine = Self::new()?;
        if let Some(asked) = &against.standard {
            engine.options.standard = Some(named(asked)?.to_string());
        }
        engine.options.profiles.clone_from(&against.profiles);
        engine.options.governance = against.governance.into();
        engine.fallback = against.profiles.iter().find_map(|profile| standard_for(profile));
        engine.add_packages(&against.packages)?;
        engine.add_definitions(&against.definitions)?;
        Ok(engine)
    }

    /// Loads FHIR packages: `.tgz` files, or folders with their files.
    pub fn add_packages(&mut self, packages: &[PathBuf]) -> Result<(), String> {
        for path in packages {
            let told = |error: io::Error| format!("{}: {error}", path.display());
            let added = if path.is_dir() {
                let mut files = Vec::new();
                folder(path, path, 0, &mut files).map_err(told)?;
                self.validator.add_files(files)
            } else {
                self.validator.add_package(&fs::read(path).map_err(told)?)
            };
            added.map_err(|problem| format!("{}: {}", path.display(), sentence(problem)))?;
        }
        // Packages build on terminology and extensions that the standards may not need.
        if packages.is_empty() { Ok(()) } else { self.load(FULL) }
    }

    fn add_definitions(&mut self, definitions: &[PathBuf]) -> Result<(), String> {
        if definitions.is_empty() {
            return Ok(());
        }
        let mut files = Vec::new();
        for path in definitions {
            let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.push((path.display().to_string(), bytes));
        }
        self.validator.add_files(files).map_err(sentence)?;
        self.load(FULL)
    }

    /// A profile's rules as text.
    pub fn explain(&mut self, what: &str, asked: Option<&str>) -> Result<String, String> {
        let asked = asked.map(named).transpose()?;
        match asked.or_else(|| standard_for(what)) {
            Some(id) => self.load(id)?,
            None => {
                for (name, _) in packs::list().map_err(|error| error.to_string())? {
                    self.load(&name)?;
                }
            }
        }
        self.validator.explain(what, asked).ok_or_else(|| format!("no profile or code is called \"{what}\""))
    }

    /// How many bytes of a message are read at most.
    pub fn limit(&self) -> usize {
        self.options.limits.bytes
    }

    /// Loads what a message needs.
    pub fn prepare(&mut self, bytes: &[u8]) -> Result<(), String> {
        let told = self.options.standard.is_none().then(|| self.validator.standard_of(bytes, &self.options)).flatten();
        let id = match (&self.options.standard, told) {
            (Some(id), _) => Some(id.clone()),
            (None, Some(standard)) => Some(standard.id.to_string()),
            (None, None) => self.fallback.map(String::from),
        };
        self.load(id.as_deref().filter(|id| *id != BASE).unwrap_or(FULL))
    }

    /// Checks a message that was prepared for.
    pub fn check(&mut self, name: &str, bytes: &[u8]) -> Result<Report, String> {
        let report = self.report(name, bytes);
        if self.loaded.contains(FULL) || !report.wants_more() {
            return Ok(report);
        }
        self.load(FULL)?;
        Ok(self.report(name, bytes))
    }

    fn report(&self, name: &str, bytes: &[u8]) -> Report {
        if let (None, Some(id)) = (&self.options.standard, self.fallback)
            && self.validator.standard_of(bytes, &self.options).is_none()
        {
            let options = Options { standard: Some(id.to_string()), ..self.options.clone() };
            return self.validator.validate(name, bytes, &options);
        }
        self.validator.validate(name, bytes, &self.options)
    }

    fn load(&mut self, id: &str) -> Result<(), String> {
        if self.loaded.contains(id) {
            return Ok(());
        }
        let bytes = packs::read(id).map_err(|error| error.to_string())?;
        self.validator.add_pack(bytes).map_err(|problem| format!("{id}.pack: {}", sentence(problem)))?;
        self.loaded.insert(id.to_string());
        Ok(())
    }
}

/// The standard a caller names; `r4` is base FHIR.
fn named(asked: &str) -> Result<&'static str, String> {
    if asked.eq_ignore_ascii_case(BASE) {
        return Ok(BASE);
    }
    standard(asked).map(|standard| standard.id).ok_or_else(|| {
        let known: Vec<&str> = STANDARDS.iter().map(|standard| standard.id).collect();
        format!("no standard is called \"{asked}\"; there are {} and {BASE}", known.join(", "))
    })
}

/// The newest standard whose definitions hold a profile, by its url.
fn standard_for(profile: &str) -> Option<&'static str> {
    let danish = ["http://medcomfhir.dk/ig/", "http://hl7.dk/fhir/"];
    let rest = danish.iter().find_map(|start| profile.strip_prefix(start))?;
    let guide = rest.split('/').next().unwrap_or_default();
    STANDARDS.iter().find(|standard| standard.guide == guide).or(STANDARDS.first()).map(|standard| standard.id)
}

/// All files of a folder with their paths in it.
fn folder(root: &Path, path: &Path, depth: usize, files: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    if depth > DEEPEST {
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?.path();
        if entry.is_dir() {
            folder(root, &entry, depth + 1, files)?;
        } else if entry.extension().is_some_and(|e| e.eq_ignore_ascii_case("json")) {
            let name = entry.strip_prefix(root).unwrap_or(&entry).display().to_string();
            files.push((name, fs::read(&entry)?));
        }
    }
    Ok(())
}

fn sentence(problem: Definition) -> String {
    let words = Say { language: Language::En, values: false }.words(&Problem::Definition(problem));
    [Some(words.headline), words.fix].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
