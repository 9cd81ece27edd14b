//! Official packages on their way to a pack, which the module that checks then reads.

use klarsyn::compile::Found;
use klarsyn::compile::compile;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Words;
use klarsyn::diagnostic::problem::Definition;
use klarsyn::json::JsonWriter;
use klarsyn::package::Limits;
use klarsyn::package::Pack;
use klarsyn::package::Package;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Packages that are compiled together, and the packs that they build on.
#[wasm_bindgen]
#[derive(Default)]
pub struct Packages {
    packages: Vec<Package>,
    below: Vec<Arc<Pack>>,
    found: Vec<Found>,
    language: Language,
}

#[wasm_bindgen]
impl Packages {
    /// Nothing yet; the language is that of what it says.
    #[wasm_bindgen(constructor)]
    pub fn new(language: &str) -> Self {
        let language = if language == "en" { Language::En } else { Language::Da };
        Self { language, ..Self::default() }
    }

    /// A pack that packages may build on.
    pub fn below(&mut self, pack: Vec<u8>) -> Result<(), String> {
        let pack = Pack::open(pack.into()).ok_or_else(|| self.sentence(&Definition::PackBroken))?;
        self.below.push(Arc::new(pack));
        Ok(())
    }

    /// A package (`.tgz`).
    pub fn add(&mut self, tgz: &[u8]) -> Result<(), String> {
        let package = Package::from_tgz(tgz, &Limits::default()).map_err(|problem| self.sentence(&problem))?;
        self.packages.push(package);
        Ok(())
    }

    /// The pack of all packages that were added.
    pub fn pack(&mut self) -> Result<Vec<u8>, String> {
        let packages = std::mem::take(&mut self.packages);
        let compiled = compile(packages, &self.below).map_err(|problem| self.sentence(&problem))?;
        let bytes = compiled.pack();
        self.found = compiled.found;
        Ok(bytes)
    }

    /// What is wrong with their definitions, in JSON: `pkg/src/types.ts` declares the shape.
    pub fn found(&self) -> String {
        let mut json = JsonWriter::new();
        json.array(|json| {
            for found in &self.found {
                let words = self.words(&found.problem);
                let place = found.place.as_ref();
                json.object(|json| {
                    json.member("package", &found.package);
                    json.key("file").string_or_null(place.map(|place| place.file.as_str()));
                    match place.and_then(|place| place.line) {
                        Some(line) => json.key("line").number(line as u64),
                        None => json.key("line").raw("null"),
                    }
                    json.member("code", Problem::Definition(found.problem.clone()).code().id);
                    json.member("message", &words.headline);
                    json.key("fix").string_or_null(words.fix.as_deref());
                });
            }
        });
        json.finish()
    }

    fn words(&self, problem: &Definition) -> Words {
        Say { language: self.language, values: false }.words(&Problem::Definition(problem.clone()))
    }

    fn sentence(&self, problem: &Definition) -> String {
        self.words(problem).headline
    }
}
