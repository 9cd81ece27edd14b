//! Seeds: the project's own examples and definitions, the small ones first; and messages that lie
//! beside the project, where they do and are asked for.

use crate::world::root;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Examples with this ending, of every standard, no longer than so many bytes.
pub fn examples(ending: &str, longest: usize) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    files(&root().join("examples/documents"), ending, &mut found);
    found.retain(|path| !path.to_string_lossy().ends_with(".expected.json"));
    let mut read = read(found, longest);
    if std::env::var_os("KLARSYN_FUZZ_SEEDS").is_some() {
        let mut beside = Vec::new();
        files(&root().join("../shared/corpus"), ending, &mut beside);
        files(&root().join("../shared/cda"), ending, &mut beside);
        read.extend(self::read(beside, longest).into_iter().take(200));
    }
    read
}

/// Definitions of the project, no longer than so many bytes.
pub fn definitions(longest: usize) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    files(&root().join("core/definitions"), ".json", &mut found);
    read(found, longest)
}

/// Texts as bytes.
pub fn texts(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn read(mut paths: Vec<PathBuf>, longest: usize) -> Vec<Vec<u8>> {
    paths.sort();
    let mut read: Vec<Vec<u8>> = paths.iter().filter_map(|path| fs::read(path).ok()).collect();
    read.retain(|bytes| bytes.len() <= longest);
    read.sort_by_key(Vec::len);
    read
}

fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.to_string_lossy().ends_with(ending) {
            into.push(path);
        }
    }
}
