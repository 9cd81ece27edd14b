//! The page of each code: what it checks, why, how to mend it, and an example, in both languages.
//!
//! `cargo xtask pages` writes them to `docs/findings`, and `klarsyn explain KS0203` prints one.

mod cda;
mod definition;
mod governance;
mod governance_of;
mod json;
mod markup;
mod narrative;
mod questionnaire;
mod reference;
mod rule;
mod structure;
mod syntax;
mod terminology;
mod value;

use super::words::Language;
use std::fmt::Write as _;

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Both {
    /// Danish.
    pub da: &'static str,
    /// English.
    pub en: &'static str,
}

impl Both {
    /// The text in one of them.
    pub fn get(self, language: Language) -> &'static str {
        match language {
            Language::Da => self.da,
            Language::En => self.en,
        }
    }
}

/// Short, since the pages are many.
const fn t(da: &'static str, en: &'static str) -> Both {
    Both { da, en }
}

/// The page of one code.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The code: `KS0203`.
    pub id: &'static str,
    /// Its short name: `no-slice`.
    pub name: &'static str,
    /// One line.
    pub title: Both,
    /// What is checked.
    pub checks: Both,
    /// Why it matters.
    pub why: Both,
    /// How to mend it.
    pub fix: Both,
    /// A part of a message with the mistake.
    pub example: &'static str,
}

/// The pages of all groups.
const GROUPS: &[&[Page]] = &[
    syntax::PAGES,
    json::PAGES,
    markup::PAGES,
    structure::PAGES,
    value::PAGES,
    reference::PAGES,
    rule::PAGES,
    governance::PAGES,
    governance_of::PAGES,
    terminology::PAGES,
    questionnaire::PAGES,
    narrative::PAGES,
    definition::PAGES,
    cda::PAGES,
];

/// All pages, by code.
pub fn all() -> impl Iterator<Item = &'static Page> {
    GROUPS.iter().copied().flatten()
}

/// The page of a code; `ks0203` and `203` are understood too.
pub fn find(code: &str) -> Option<&'static Page> {
    let digits = code.trim_start_matches(['K', 'S', 'k', 's']);
    let number: u32 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    let id = format!("KS{number:04}");
    all().find(|page| page.id == id)
}

impl Page {
    /// The page in Markdown, in one language, without its title.
    fn body(&self, language: Language) -> String {
        let [checks, why, fix, example] = match language {
            Language::Da => ["Hvad der kontrolleres", "Hvorfor", "Sådan rettes det", "Eksempel"],
            Language::En => ["What is checked", "Why", "How to mend it", "Example"],
        };
        let mut text = String::new();
        for (heading, part) in [(checks, self.checks), (why, self.why), (fix, self.fix)] {
            let _ = writeln!(text, "**{heading}.** {}\n", part.get(language));
        }
        if !self.example.is_empty() {
            let _ = writeln!(text, "**{example}.**\n\n```\n{}\n```\n", self.example.trim_matches('\n'));
        }
        text
    }

    /// The page in Markdown, in both languages.
    pub fn markdown(&self) -> String {
        format!(
            "# {} {}\n\n## {}\n\n{}## {}\n\n{}",
            self.id,
            self.name,
            self.title.da,
            self.body(Language::Da),
            self.title.en,
            self.body(Language::En)
        )
        .trim_end()
        .to_string()
            + "\n"
    }

    /// The page for a terminal, in one language.
    pub fn text(&self, language: Language) -> String {
        let body = self.body(language).replace("**", "").replace("```\n", "");
        format!("{} {}: {}\n\n{}\n", self.id, self.name, self.title.get(language), body.trim_end())
    }
}

/// The list of all pages in Markdown.
pub fn index() -> String {
    let mut text = String::from(
        "# Fund / Findings\n\nMade by `cargo xtask pages` from `core/src/diagnostic/pages`.\n\n\
         | kode / code | dansk | English |\n|---|---|---|\n",
    );
    for page in all() {
        let _ = writeln!(text, "| [{0}]({0}.md) `{1}` | {2} | {3} |", page.id, page.name, page.title.da, page.title.en);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// Every `Code::new("KS0203", "no-slice")` in the sources.
    fn codes(folder: &Path, found: &mut BTreeSet<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                codes(&path, found);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for rest in text.split("Code::new(\"KS").skip(1) {
                let mut parts = rest.split('"');
                if let (Some(digits), Some(_), Some(name)) = (parts.next(), parts.next(), parts.next()) {
                    found.insert((format!("KS{digits}"), name.to_string()));
                }
            }
        }
    }

    #[test]
    fn every_code_has_a_page_and_every_page_a_code() {
        let mut codes_found = BTreeSet::new();
        codes(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnostic/problem")), &mut codes_found);
        let pages: BTreeSet<_> = all().map(|page| (page.id.to_string(), page.name.to_string())).collect();
        let without: Vec<_> = codes_found.difference(&pages).collect();
        let beyond: Vec<_> = pages.difference(&codes_found).collect();
        assert!(without.is_empty() && beyond.is_empty(), "no page for {without:?}\nno such code for {beyond:?}");
        assert_eq!(all().count(), pages.len(), "a code has two pages");
        assert!(all().map(|page| page.id).is_sorted(), "the pages are not in the order of their codes");
    }

    #[test]
    fn a_page_is_found_by_what_people_write() {
        for code in ["KS0101", "ks0101", "0101", "101"] {
            assert_eq!(find(code).map(|page| page.id), Some("KS0101"), "{code}");
        }
        for code in ["KS9999", "", "KS", "patient"] {
            assert!(find(code).is_none(), "{code}");
        }
    }
}
