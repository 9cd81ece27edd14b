//! The example documents, golden files, and messages for tests.

#![allow(dead_code)]

pub mod cda;
pub mod letters;
pub mod world;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// A document of `examples/documents`.
pub struct Example {
    /// `carecommunication@5.0`.
    pub standard: String,
    /// The file name without its ending.
    pub name: String,
}

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

impl Example {
    /// All of them, in order.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for folder in fs::read_dir(root().join("examples/documents")).expect("the examples").flatten() {
            let Ok(files) = fs::read_dir(folder.path()) else { continue };
            for file in files.flatten() {
                let file = file.file_name().to_string_lossy().into_owned();
                let name = file.strip_suffix(".json").filter(|name| !name.ends_with(".expected"));
                let Some(name) = name.or_else(|| file.strip_suffix(".xml")) else { continue };
                all.push(Self { standard: folder.file_name().to_string_lossy().into_owned(), name: name.into() });
            }
        }
        all.sort_by(|a, b| (&a.standard, &a.name).cmp(&(&b.standard, &b.name)));
        all.dedup_by(|a, b| (&a.standard, &a.name) == (&b.standard, &b.name));
        assert!(all.len() > 100, "the examples are missing");
        all
    }

    /// Those of FHIR.
    pub fn fhir() -> Vec<Self> {
        Self::all().into_iter().filter(|example| example.file("json").exists()).collect()
    }

    /// Whether something is wrong with it on purpose.
    pub fn invalid(&self) -> bool {
        self.name.starts_with("invalid-") || self.name.starts_with("doubtful-")
    }

    fn file(&self, end: &str) -> PathBuf {
        root().join("examples/documents").join(&self.standard).join(format!("{}.{end}", self.name))
    }

    /// Its file: JSON of FHIR, XML of CDA.
    pub fn original(&self) -> PathBuf {
        Some(self.file("json")).filter(|path| path.exists()).unwrap_or_else(|| self.file("xml"))
    }

    /// The XML that was written from its JSON; none where only JSON can say it.
    pub fn xml(&self) -> Option<PathBuf> {
        Some(self.file("xml")).filter(|path| path.exists() && *path != self.original())
    }

    /// What must be found in it.
    pub fn expected(&self) -> PathBuf {
        self.file("expected.json")
    }
}

/// Compares texts with committed ones, and reports all differences at the end.
#[derive(Default)]
pub struct Golden {
    different: Vec<String>,
}

impl Golden {
    /// Compares, or writes where `KLARSYN_UPDATE` is set.
    pub fn compare(&mut self, name: &str, text: &str) {
        let path = root().join("tests/golden").join(name);
        let known = fs::read_to_string(&path).unwrap_or_default();
        if known == text {
            return;
        }
        if std::env::var_os("KLARSYN_UPDATE").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write to");
            fs::write(&path, text).expect("a golden file");
            return;
        }
        let line = known.lines().zip(text.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| known.lines().count().min(text.lines().count()));
        let shown = |text: &str| text.lines().nth(line).unwrap_or("").to_string();
        self.different.push(format!("{name}:{}\n  was {}\n  is  {}", line + 1, shown(&known), shown(text)));
    }

    /// Fails where anything differed.
    pub fn finish(self) {
        let hint = "KLARSYN_UPDATE=1 writes the golden files anew; look at the difference before committing it";
        assert!(self.different.is_empty(), "{}\n{hint}", self.different.join("\n"));
    }
}
