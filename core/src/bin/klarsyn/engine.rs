//! The validator with the definitions that are needed, loaded when they are first asked for, and
//! shared among threads.

use crate::args::Against;
use crate::packages;
use crate::packs;
use crate::stamp;
use klarsyn::BASE;
use klarsyn::FULL;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::calendar::Moment;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::Parsed;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::tree::Tree;
use klarsyn::validate::Form;
use klarsyn::validate::STANDARDS;
use klarsyn::validate::of_guide;
use klarsyn::validate::standard;
use klarsyn::validate::standard_of;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::RwLock;
use std::time::Instant;

const POISONED: &str = "a check of another message ended in the middle";

pub struct Engine {
    validator: RwLock<Validator>,
    loaded: RwLock<BTreeSet<String>>,
    options: Options,
    /// The standard meant by the profiles asked for, where the message does not tell one.
    fallback: Option<Options>,
}

impl Engine {
    /// With base FHIR alone.
    pub fn new() -> Result<Self, String> {
        let engine = Self {
            validator: RwLock::default(),
            loaded: RwLock::default(),
            options: Options::default(),
            fallback: None,
        };
        engine.load(BASE)?;
        Ok(engine)
    }

    /// With what the caller asks messages to be checked against.
    pub fn against(against: &Against, language: Language) -> Result<Self, String> {
        let mut engine = Self::new()?;
        if let Some(asked) = &against.standard {
            engine.options.standard = Some(named(asked)?.to_string());
        }
        engine.options.profiles.clone_from(&against.profiles);
        engine.options.governance = against.governance.into();
        engine.options.choices.example_urls = against.example_urls;
        engine.options.forms = against.forms.iter().map(|path| form(path)).collect::<Result<_, _>>()?;
        // Some profiles set bounds that are told from now.
        engine.options.choices.now = Moment::parse_date_time(&stamp::now());
        let meant = against.profiles.iter().find_map(|profile| standard_for(profile));
        engine.fallback = meant.map(|id| Options { standard: Some(id.to_string()), ..engine.options.clone() });
        engine.add_packages(&against.packages, &against.definitions, language)?;
        Ok(engine)
    }

    /// Loads FHIR packages, and definitions that stand alone; what is wrong with them is told.
    pub fn add_packages(&self, paths: &[PathBuf], definitions: &[PathBuf], language: Language) -> Result<(), String> {
        if paths.is_empty() && definitions.is_empty() {
            return Ok(());
        }
        let (packs, paths): (Vec<&PathBuf>, Vec<&PathBuf>) =
            paths.iter().partition(|path| path.extension().is_some_and(|end| end == "pack"));
        // Packages build on terminology and extensions that the standards may not need.
        self.load(FULL)?;
        for path in packs {
            let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let mut validator = self.validator.write().map_err(|_| POISONED)?;
            let told = |problem| format!("{}: {}", path.display(), packages::sentence(&problem, language));
            validator.add_pack(bytes).map_err(told)?;
        }
        if paths.is_empty() && definitions.is_empty() {
            return Ok(());
        }
        let packages = packages::read(&paths, definitions, self.options.standard.as_deref(), language)?;
        let compiled = packages::compile(packages, language)?;
        packages::complain(&compiled, language);
        let mut validator = self.validator.write().map_err(|_| POISONED)?;
        validator.add_pack(compiled.pack()).map(drop).map_err(|problem| packages::sentence(&problem, language))
    }

    /// A profile's rules as text.
    pub fn explain(&self, what: &str, asked: Option<&str>) -> Result<String, String> {
        let asked = asked.map(named).transpose()?;
        match asked.or_else(|| standard_for(what)) {
            Some(id) => needed(id).into_iter().try_for_each(|id| self.load(id))?,
            None => {
                for (name, _) in packs::list().map_err(|error| error.to_string())? {
                    self.load(&name)?;
                }
            }
        }
        let validator = self.validator.read().map_err(|_| POISONED)?;
        validator.explain(what, asked).ok_or_else(|| format!("no profile or code is called \"{what}\""))
    }

    /// How many bytes of a message are read at most.
    pub fn limit(&self) -> usize {
        self.options.limits.bytes
    }

    /// Reads a message.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Parsed {
        parse(name, bytes, &self.options.limits)
    }

    /// Checks a message that was read, with the definitions it needs; the milliseconds it took come
    /// with the report, those for loading definitions not counted.
    pub fn check(&self, read: Parsed) -> Result<(Report, f64), String> {
        let told = standard_of(&read.tree).map(|standard| standard.id);
        let options = match (&self.options.standard, told, &self.fallback) {
            (None, None, Some(fallback)) => fallback,
            _ => &self.options,
        };
        let id = options.standard.as_deref().or(told);
        for id in needed(id.filter(|id| *id != BASE).unwrap_or(FULL)) {
            self.load(id)?;
        }
        let again = |tree: &Tree| parse(&tree.source.name, tree.source.text.as_bytes(), &options.limits);
        // Asked before the check: another thread may load it meanwhile.
        let full = self.has(FULL)?;
        let report = self.report(read, options)?;
        if full || !report.0.wants_more() {
            return Ok(report);
        }
        self.load(FULL)?;
        self.report(again(&report.0.tree), options)
    }

    fn report(&self, read: Parsed, options: &Options) -> Result<(Report, f64), String> {
        let validator = self.validator.read().map_err(|_| POISONED)?;
        let start = Instant::now();
        let report = validator.check(read, options);
        Ok((report, start.elapsed().as_secs_f64() * 1000.0))
    }

    fn has(&self, id: &str) -> Result<bool, String> {
        Ok(self.loaded.read().map_err(|_| POISONED)?.contains(id))
    }

    fn load(&self, id: &str) -> Result<(), String> {
        if self.has(id)? {
            return Ok(());
        }
        let mut loaded = self.loaded.write().map_err(|_| POISONED)?;
        if loaded.contains(id) {
            return Ok(());
        }
        let bytes = packs::read(id).map_err(|error| error.to_string())?;
        let mut validator = self.validator.write().map_err(|_| POISONED)?;
        validator.add_pack(bytes).map_err(|problem| format!("{id}.pack: {problem}"))?;
        loaded.insert(id.to_string());
        Ok(())
    }
}

/// A questionnaire in a file.
fn form(path: &Path) -> Result<Arc<Form>, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let form = Form::read(&bytes, &Limits::default());
    form.map(Arc::new).ok_or_else(|| format!("{}: no questionnaire (QFDD)", path.display()))
}

/// The packs that a standard needs; a name of none needs its own.
fn needed(id: &str) -> Vec<&str> {
    standard(id).filter(|standard| standard.id == id).map_or_else(|| vec![id], |standard| standard.packs().collect())
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
pub fn standard_for(profile: &str) -> Option<&'static str> {
    let danish = ["http://medcomfhir.dk/ig/", "http://hl7.dk/fhir/"].iter().any(|start| profile.starts_with(start));
    of_guide(profile).or(STANDARDS.first().filter(|_| danish)).map(|standard| standard.id)
}
