//! The class `Validator`: messages in as bytes, answers out as text.

use crate::object::object;
use klarsyn::BASE;
use klarsyn::FULL;
use klarsyn::Options;
use klarsyn::acknowledge::Stamp;
use klarsyn::acknowledge::acknowledge;
use klarsyn::calendar::Moment;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use klarsyn::parse::Limits;
use klarsyn::report::Governance;
use klarsyn::report::Report;
use klarsyn::validate::Form;
use std::cell::Cell;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Set in `flags` where values that may tell of a person are shown.
const VALUES: u32 = 1;
/// Set in `flags` where governance findings are errors.
const RAISED: u32 = 2;
/// Set in `flags` where addresses that are kept for examples are let pass.
const EXAMPLES: u32 = 4;

/// Bytes that a standard and a message mostly need.
const ROOM: usize = 2 << 20;

/// Checks messages against the definitions it has been given.
#[wasm_bindgen]
#[derive(Default)]
pub struct Validator {
    inner: klarsyn::Validator,
    /// What `wantsMore` tells.
    wants_more: Cell<bool>,
    /// What `context` tells.
    context: RefCell<String>,
    /// Questionnaires that answers are held against.
    forms: Vec<Arc<Form>>,
}

#[wasm_bindgen]
impl Validator {
    /// Knows nothing yet: add packs.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        // The allocator keeps what it was given: asking for memory once spares some forty times.
        drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
        Self::default()
    }

    /// Adds the definitions of a pack.
    #[wasm_bindgen(js_name = addPack)]
    pub fn add_pack(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.inner.add_pack(bytes).map(drop).map_err(|e| e.to_string())
    }

    /// The questionnaires (QFDD) that answers to them (QRD) are held against from now on.
    #[wasm_bindgen(js_name = setForms)]
    pub fn set_forms(&mut self, texts: Vec<String>) -> Result<(), String> {
        let read = |text: &String| Form::read(text.as_bytes(), &Limits::default()).map(Arc::new);
        self.forms = texts.iter().map(read).collect::<Option<_>>().ok_or("no questionnaire (QFDD)")?;
        Ok(())
    }

    /// The standard that a message names; needs no definitions.
    #[wasm_bindgen(js_name = standardOf)]
    pub fn standard_of(&self, bytes: &[u8]) -> Option<String> {
        self.inner.standard_of(bytes, &Options::default()).map(|standard| standard.id.to_owned())
    }

    /// The id of a standard that a caller names, perhaps without its version.
    #[wasm_bindgen(js_name = standardNamed)]
    pub fn standard_named(&self, name: &str) -> Option<String> {
        klarsyn::validate::standard(name).map(|standard| standard.id.to_owned())
    }

    /// The packs that messages of a standard need; those of no standard need all of FHIR.
    #[wasm_bindgen(js_name = packsOf)]
    pub fn packs_of(&self, standard: Option<String>) -> Vec<String> {
        match standard.as_deref().and_then(klarsyn::validate::standard) {
            Some(standard) if standard.is_cda() => standard.packs().map(str::to_owned).collect(),
            Some(standard) => vec![BASE.to_owned(), standard.id.to_owned()],
            None => vec![BASE.to_owned(), FULL.to_owned()],
        }
    }

    /// What the last message was checked against; `r4` too where its standard's pack is not here.
    pub fn context(&self) -> String {
        self.context.borrow().clone()
    }

    /// Whether more definitions might settle what the last message left open.
    #[wasm_bindgen(js_name = wantsMore)]
    pub fn wants_more(&self) -> bool {
        self.wants_more.get()
    }

    /// Validates, and says it in one of the forms `object`, `json`, `outcome`, `text`, `line`. `now` is the time in
    /// milliseconds since 1970, for bounds that are told from it.
    #[expect(clippy::too_many_arguments, reason = "an object would have to be taken apart by name, at a cost in size")]
    pub fn validate(
        &self,
        form: &str,
        language: &str,
        flags: u32,
        standard: Option<String>,
        profiles: Vec<String>,
        name: &str,
        bytes: &[u8],
        now: f64,
    ) -> Result<String, String> {
        let say = say(language, flags);
        let report = self.report(flags, standard, profiles, name, bytes, now);
        match form {
            "object" => Ok(object(&report, &say)),
            "json" => Ok(report.to_json(&say, None)),
            "outcome" => Ok(report.to_outcome(&say)),
            "text" => Ok(report.to_text(&say, false)),
            "line" => Ok(report.to_lines(&say)),
            other => Err(format!("no such form: {other}")),
        }
    }

    /// The Acknowledgement that answers a message. The time, and random bytes for its ids, come
    /// from the caller.
    #[expect(clippy::too_many_arguments, reason = "as in `validate`")]
    pub fn acknowledge(
        &self,
        language: &str,
        flags: u32,
        standard: Option<String>,
        profiles: Vec<String>,
        name: &str,
        bytes: &[u8],
        now: f64,
        time: &str,
        random: &[u8],
    ) -> Result<String, String> {
        let report = self.report(flags, standard, profiles, name, bytes, now);
        let mut random = random.chunks_exact(16);
        let mut id = || uuid(random.next().unwrap_or_default());
        acknowledge(&report, &say(language, flags), Stamp { time, id: &mut id }).map_err(|e| e.to_string())
    }

    /// The text of a message, as its encoding has it.
    pub fn source(&self, bytes: &[u8]) -> String {
        klarsyn::parse::parse("", bytes, &Limits::default()).tree.source.text
    }

    fn report(
        &self,
        flags: u32,
        standard: Option<String>,
        profiles: Vec<String>,
        name: &str,
        bytes: &[u8],
        now: f64,
    ) -> Report {
        let governance = if flags & RAISED != 0 { Governance::Error } else { Governance::Warning };
        let mut options = Options { standard, profiles, governance, ..Options::default() };
        options.forms.clone_from(&self.forms);
        options.choices.example_urls = flags & EXAMPLES != 0;
        options.choices.now = Some(Moment::from_unix_millis(now as i64, 0));
        let report = self.inner.validate(name, bytes, &options);
        self.wants_more.set(report.wants_more());
        self.context.replace(report.context.clone());
        report
    }
}

fn say(language: &str, flags: u32) -> Say {
    let language = if language == "en" { Language::En } else { Language::Da };
    Say { language, values: flags & VALUES != 0 }
}

/// A random UUID (version 4) of sixteen random bytes.
fn uuid(random: &[u8]) -> String {
    let mut hex = String::with_capacity(36);
    for (i, byte) in random.iter().enumerate() {
        if matches!(i, 4 | 6 | 8 | 10) {
            hex.push('-');
        }
        let byte = match i {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::Validator;
    use super::uuid;

    #[test]
    fn answers_are_held_against_the_questionnaire_that_was_set() {
        let example = |name: &str| {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/documents");
            std::fs::read_to_string(folder.join(name)).expect("an example")
        };
        let response = example("qrd@1.3/sleep-and-mood.xml");
        let mut validator = Validator::default();
        let mut told = |forms: &[&str]| {
            validator.set_forms(forms.iter().map(|name| example(name)).collect()).expect("questionnaires");
            let lines = validator.validate("line", "en", 0, None, Vec::new(), "qrd.xml", response.as_bytes(), 0.0);
            lines.expect("a form of report").matches("KS0701").count()
        };
        assert_eq!(told(&["qfdd@1.2/pain-with-conditions.xml"]), 3);
        assert_eq!(told(&["qfdd@1.2/pain-with-conditions.xml", "qfdd@1.2/sleep-and-mood.xml"]), 0);
        assert_eq!(told(&[]), 0);
        assert!(Validator::default().set_forms(vec![response.clone()]).is_err());
    }

    #[test]
    fn a_uuid_says_its_version() {
        assert_eq!(uuid(&[0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
