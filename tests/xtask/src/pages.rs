//! The page of each code, written to `docs/findings`.

use crate::Done;
use crate::run::root;
use klarsyn::diagnostic::pages;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// Writes the pages; with `--check` only says which are not as they would be written.
pub fn pages(arguments: &[&str]) -> Done {
    let stale = stale()?;
    if arguments.contains(&"--check") {
        return match stale.is_empty() {
            true => Ok(()),
            false => Err(format!("run `cargo xtask pages`: {} are not up to date", names(&stale))),
        };
    }
    fs::create_dir_all(folder()).map_err(|e| e.to_string())?;
    for (name, text) in &stale {
        let path = folder().join(name);
        match text {
            Some(text) => fs::write(&path, text),
            None => fs::remove_file(&path),
        }
        .map_err(|e| format!("{}: {e}", path.display()))?;
    }
    println!("{} pages in docs/findings, {} written anew", pages::all().count(), stale.len());
    Ok(())
}

fn folder() -> PathBuf {
    root().join("docs/findings")
}

fn names(stale: &BTreeMap<String, Option<String>>) -> String {
    stale.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Files that differ from what they should hold; nothing for those that should not be there.
fn stale() -> Result<BTreeMap<String, Option<String>>, String> {
    let mut wanted: BTreeMap<String, Option<String>> =
        pages::all().map(|page| (format!("{}.md", page.id), Some(page.markdown()))).collect();
    wanted.insert("README.md".into(), Some(pages::index()));
    if let Ok(entries) = fs::read_dir(folder()) {
        for entry in entries {
            let name = entry.map_err(|e| e.to_string())?.file_name().to_string_lossy().into_owned();
            wanted.entry(name).or_insert(None);
        }
    }
    wanted.retain(|name, text| fs::read_to_string(folder().join(name)).ok() != *text);
    Ok(wanted)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_pages_are_up_to_date() {
        assert_eq!(super::pages(&["--check"]), Ok(()));
    }
}
