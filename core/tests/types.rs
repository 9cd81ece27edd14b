//! The TypeScript types of views (`pkg/src/view.ts`) are those of the JSON that the core writes: every object in the
//! views of all examples is held against its interface, key by key.

mod common;

use common::Example;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Options;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;

/// What the file declares: interfaces by their members, and other types as written.
#[derive(Default)]
struct Types {
    interfaces: BTreeMap<String, Vec<(String, String)>>,
    aliases: BTreeMap<String, String>,
}

impl Types {
    fn read(text: &str) -> Self {
        let mut types = Self::default();
        let mut lines = text.lines().map(str::trim).filter(|line| !line.starts_with("/*") && !line.starts_with("//"));
        while let Some(line) = lines.next() {
            if let Some(name) = line.strip_prefix("export interface ").and_then(|line| line.strip_suffix(" {")) {
                let mut members = Vec::new();
                for member in lines.by_ref().take_while(|line| *line != "}").filter(|line| !line.is_empty()) {
                    let (key, kind) = member.trim_end_matches(';').split_once(": ").expect("a member");
                    members.push((key.into(), kind.into()));
                }
                types.interfaces.insert(name.into(), members);
            } else if let Some(rest) = line.strip_prefix("export type ") {
                let (name, first) = rest.split_once(" =").expect("a type");
                let mut kind = first.to_string();
                while !kind.ends_with(';') {
                    kind.push(' ');
                    kind.push_str(lines.next().expect("the rest of a type"));
                }
                types.aliases.insert(name.into(), kind.trim_end_matches(';').trim().trim_start_matches("| ").into());
            }
        }
        types
    }

    /// What is wrong with a value, if anything.
    fn check(&self, kind: &str, value: &Value, used: &mut BTreeSet<String>) -> Result<(), String> {
        let kind = kind.trim();
        let parts = split(kind, " | ");
        if parts.len() > 1 {
            let faults: Vec<String> = parts.iter().filter_map(|part| self.check(part, value, used).err()).collect();
            return if faults.len() < parts.len() { Ok(()) } else { Err(closest(faults)) };
        }
        if let Some(item) = kind.strip_suffix("[]") {
            let items = value.as_array().ok_or_else(|| format!("no {kind}: {value}"))?;
            return items.iter().try_for_each(|value| self.check(item, value, used));
        }
        if let Some(inner) = kind.strip_prefix('(').and_then(|kind| kind.strip_suffix(')')) {
            return self.check(inner, value, used);
        }
        if let Some(inner) = kind.strip_prefix('[').and_then(|kind| kind.strip_suffix(']')) {
            let kinds = split(inner, ", ");
            let items =
                value.as_array().filter(|items| items.len() == kinds.len()).ok_or_else(|| format!("no {kind}"))?;
            return items.iter().zip(kinds).try_for_each(|(value, kind)| self.check(kind, value, used));
        }
        let fits = match kind {
            "string" => value.is_string(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            _ if kind.starts_with('"') => value.as_str() == Some(kind.trim_matches('"')),
            _ => return self.named(kind, value, used),
        };
        if fits {
            Ok(())
        } else {
            // Only short values are told: a fault of a union is made for each of its types.
            Err(format!("no {kind}: {}", value.as_str().unwrap_or("another type").chars().take(40).collect::<String>()))
        }
    }

    fn named(&self, kind: &str, value: &Value, used: &mut BTreeSet<String>) -> Result<(), String> {
        if let Some(alias) = self.aliases.get(kind) {
            used.insert(kind.into());
            return self.check(alias, value, used);
        }
        // `{ a: A; b: B } & C`: members of its own and those of an interface.
        let mut members: Vec<(String, String)> = Vec::new();
        for part in split(kind, " & ") {
            match part.strip_prefix("{ ").and_then(|part| part.strip_suffix(" }")) {
                Some(own) => {
                    let own = own.split("; ").map(|it| it.trim_end_matches(';').split_once(": ").expect("a member"));
                    members.extend(own.map(|(key, kind)| (key.to_string(), kind.to_string())));
                }
                None => {
                    let known = self.interfaces.get(part).ok_or_else(|| format!("{part} is not declared"))?;
                    used.insert(part.into());
                    members.extend(known.iter().cloned());
                }
            }
        }
        let object = value.as_object().ok_or_else(|| format!("no {kind}"))?;
        for (key, of) in &members {
            let value = object.get(key).ok_or_else(|| format!("{kind} has no {key}"))?;
            self.check(of, value, used).map_err(|fault| format!("{kind}.{key}: {fault}"))?;
        }
        let declared = |key: &&String| members.iter().any(|(known, _)| known == *key);
        match object.keys().find(|key| !declared(key)) {
            Some(key) => Err(format!("{kind} does not declare {key}")),
            None => Ok(()),
        }
    }
}

/// The fault of the type that a value is of by its tag.
fn closest(faults: Vec<String>) -> String {
    let tags = [".kind: no", ".block: no", ".node: no", "no null"];
    let own: Vec<&String> = faults.iter().filter(|fault| !tags.iter().any(|tag| fault.contains(tag))).collect();
    own.first().map_or_else(|| faults.join("; "), |fault| (*fault).clone())
}

/// Parts at the top level, outside brackets.
fn split<'t>(text: &'t str, between: &str) -> Vec<&'t str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ if depth == 0 && at >= start && text[at..].starts_with(between) => {
                parts.push(&text[start..at]);
                start = at + between.len();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[test]
fn types_are_those_of_the_views() {
    let text = fs::read_to_string(common::root().join("pkg/src/view.ts")).expect("the types");
    let types = Types::read(&text);
    let mut used = BTreeSet::new();
    let mut check = |trees: &[&Tree], options: &Options| {
        for view in view::view(trees, options) {
            let json = serde_json::to_value(&view).expect("JSON");
            if let Err(fault) = types.check("View", &json, &mut used) {
                panic!("{fault}");
            }
            // What was written is read back as it was.
            assert_eq!(serde_json::from_value::<view::View>(json).expect("a view"), view);
        }
    };
    let verdicts = [Verdict::Invalid { errors: 2 }];
    let clinician = Options { audience: Audience::Clinician, ..Options::default() };
    let mut results: Vec<Tree> = Vec::new();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.original()).expect("an example");
        let tree = parse(&example.name, &bytes, &Limits::default()).tree;
        for options in [Options::default(), clinician] {
            check(&[&tree], &options);
            check(&[&tree], &Options { policy: Policy::Disclaimer, verdicts: &verdicts, ..options });
        }
        if example.standard.starts_with("homecareobservation") {
            let later = String::from_utf8_lossy(&bytes).replace("2026-11-12", "2026-11-20");
            let mut later: Value = serde_json::from_str(&later).expect("JSON");
            later["entry"][0]["resource"]["id"] = format!("another-{}", results.len()).into();
            for entry in later["entry"].as_array_mut().expect("entries") {
                if entry["resource"]["resourceType"] == "Observation" {
                    entry["resource"]["referenceRange"] = serde_json::json!([{"low": {"value": 1}}]);
                }
            }
            results.push(tree);
            results.push(parse("", later.to_string().as_bytes(), &Limits::default()).tree);
        }
        check(&[&parse("", &bytes[..bytes.len() / 2], &Limits::default()).tree], &clinician);
    }
    check(&results.iter().collect::<Vec<_>>(), &clinician);
    check(&[&parse("", b"", &Limits::default()).tree], &Options::default());
    let withheld = Options { verdicts: &verdicts, ..Options::default() };
    check(&[results.first().expect("results")], &withheld);
    // A type that nothing is of would hold nothing.
    let rare = ["Answers", "NumberLine", "Band", "Change", "Notice", "Audience", "Policy"];
    let idle: Vec<&String> = types
        .interfaces
        .keys()
        .chain(types.aliases.keys())
        .filter(|name| !used.contains(*name) && !rare.contains(&name.as_str()))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}
