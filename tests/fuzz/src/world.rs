//! What targets check against: the packs of the project, and its examples as seeds.

use klarsyn::Validator;
use klarsyn::package::Pack;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn packs() -> &'static [(String, Arc<[u8]>)] {
    static PACKS: OnceLock<Vec<(String, Arc<[u8]>)>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let folder = std::env::var_os("KLARSYN_PACKS").map_or_else(|| root().join("target/packs"), PathBuf::from);
        let mut found: Vec<(String, Arc<[u8]>)> = Vec::new();
        for path in fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".pack"))
                && let Ok(bytes) = fs::read(&path)
            {
                found.push((name.to_owned(), bytes.into()));
            }
        }
        found.sort();
        assert!(!found.is_empty(), "no packs in {}: run `cargo xtask packs` first", folder.display());
        found
    })
}

/// The bytes of a pack.
pub fn pack(name: &str) -> Arc<[u8]> {
    packs().iter().find(|(known, _)| known == name).expect("a pack of that name").1.clone()
}

/// One that knows every standard; made once.
pub fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let mut validator = Validator::new();
        for (name, bytes) in packs() {
            assert!(validator.add_pack(bytes.clone()).is_ok(), "{name} is no pack");
        }
        validator
    })
}

/// One that knows base FHIR alone, without HL7's terminology; made once.
pub fn base() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let mut validator = Validator::new();
        assert!(validator.add_pack(pack("r4")).is_ok());
        validator
    })
}

/// The pack of base FHIR, opened.
pub fn base_pack() -> Arc<Pack> {
    static PACK: OnceLock<Arc<Pack>> = OnceLock::new();
    PACK.get_or_init(|| Arc::new(Pack::open(pack("r4")).expect("a pack"))).clone()
}
