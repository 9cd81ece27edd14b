//! FHIRPath under hostile and under published expressions: nothing panics, everything ends.

use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::EvalError;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Limits;
use klarsyn::fhirpath::TypeId;
use klarsyn::parse;
use klarsyn::regex::Regex;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Instant;

const MESSAGE: &str = r##"{"resourceType":"Bundle","type":"message","entry":[
 {"fullUrl":"urn:uuid:1","resource":{"resourceType":"MessageHeader","sender":{"reference":"urn:uuid:2"}}},
 {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","status":"final","issued":"2024-02-29T08:30:00+01:00",
  "valueQuantity":{"value":7.0,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"},
  "component":[{"valueString":"æøå"},{"valueInteger":-3}]}}]}"##;

const EXPRESSIONS: &[&str] = &[
    "entry.resource.ofType(Observation).where(status = 'final' and issued >= @2024-02-29T08).value.exists()",
    "entry[0].resource.sender.reference.resolve().all(code.coding.code.exists() xor code.text.exists())",
    "iif(entry.exists().not(), {}, entry.resource.component.value.select($this & '-' & $index.toString()))",
    "(1 | 2.50 | 'a\\u00e6\\n').aggregate($total + 1, 0) div 3 mod 2 != -4 * (3 - 1) / 2",
    "entry.resource.descendants().repeat(children()).as(string).matches('(?i)^[a-f0-9]{8}-(?!00)\\\\d+$')",
    "4 days + 2.5 'mg' ~ 3 weeks or @T08:30 <= @T09 implies %`vs-x` contains %resource.id",
    "entry.resource.value.toString().replaceMatches('(a+)+', '$1').split(',').join('|').substring(1, 2)",
    "1.587.lowBoundary(6) is System.Decimal /* c */ // d",
    "entry.sort(-fullUrl).tail().skip(1).take(2).last().type().name in ('a' | `b`)",
    "'aGVq'.decode('base64').escape('html').encode('hex').toChars().distinct().count().power(3).log(10)",
];

/// A small generator of numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// Takes characters out, puts others in, or brings in part of another expression.
fn mutated(numbers: &mut Numbers, text: &str) -> String {
    const PARTS: &[&str] = &[
        "(",
        ")",
        "'",
        "`",
        "{}",
        "[",
        "]",
        ".",
        "\\",
        "%",
        "$this",
        "@",
        "@2024-",
        "T",
        "-",
        "/*",
        "//",
        "|",
        "999999999999",
        " is ",
        " as ",
        "().",
        "repeat($this)",
        "🩺",
        "\0",
        "1e5",
        "!~",
        "matches('(a*)*b')",
        "descendants()",
        "'kg'",
        " and ",
    ];
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(chars.len() + 1);
        match numbers.below(4) {
            0 => {
                let end = (at + numbers.below(6)).min(chars.len());
                chars.drain(at..end);
            }
            1 => {
                chars.splice(at..at, PARTS[numbers.below(PARTS.len())].chars());
            }
            2 => {
                let other: Vec<char> = EXPRESSIONS[numbers.below(EXPRESSIONS.len())].chars().collect();
                let from = numbers.below(other.len());
                chars.splice(at..at, other[from..(from + numbers.below(30)).min(other.len())].iter().copied());
            }
            _ if at < chars.len() => chars[at] = char::from(32 + numbers.below(95) as u8),
            _ => {}
        }
    }
    chars.into_iter().collect()
}

/// Takes every name of the tree for a type, which is enough for those of its resources.
struct Names<'t>(&'t Tree);

impl Host for Names<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        self.0.names.find(name).map(|name| TypeId(name.index() as u32))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        self.0.names.iter().nth(ty.0 as usize).unwrap_or("")
    }

    fn resolve(&self, _: Option<NodeId>, reference: &str) -> Option<NodeId> {
        let mut entries = self.0.named(NodeId::ROOT, "entry");
        let entry = entries.find(|&entry| self.0.child_value(entry, "fullUrl") == Some(reference))?;
        self.0.child(entry, "resource")
    }
}

fn read(bytes: &[u8]) -> Tree {
    parse::parse("message", bytes, &parse::Limits::default()).tree
}

#[test]
fn mutated_expressions_neither_panic_nor_go_on() {
    let tree = read(MESSAGE.as_bytes());
    let host = Names(&tree);
    let instance = Instance::new(&tree, &host);
    let limits = Limits { steps: 20_000, items: 10_000, text: 10_000 };
    let env = Environment::new(&instance).limits(limits);
    let mut numbers = Numbers(7);
    let mut parsed = 0;
    for round in 0..2_500 {
        let mut text = EXPRESSIONS[round % EXPRESSIONS.len()].to_owned();
        for _ in 0..=numbers.below(3) {
            text = mutated(&mut numbers, &text);
        }
        let Ok(expression) = Expression::parse(&text) else { continue };
        parsed += 1;
        let start = Instant::now();
        let _ = expression.evaluate(&env, instance.root());
        assert!(start.elapsed().as_secs() < 10, "{text}");
    }
    assert!(parsed > 100, "only {parsed} of the mutations are expressions at all");
}

#[test]
fn unmutated_expressions_are_expressions() {
    for text in EXPRESSIONS {
        assert!(Expression::parse(text).is_ok(), "{text}: {:?}", Expression::parse(text));
    }
}

#[test]
fn mutated_patterns_neither_panic_nor_go_on() {
    const PATTERNS: &[&str] =
        &["^(a|b*)+[^c-e\\d]{2,3}$", "(?i)(?=x).*?(y|\\p{L}+)\\b", "[\\s\\S]*(?:a(?!b)){1,}", "^[+]?[-0-9]"];
    let mut numbers = Numbers(11);
    for round in 0..2_500 {
        let pattern = mutated(&mut numbers, PATTERNS[round % PATTERNS.len()]);
        let Ok(regex) = Regex::new(&pattern) else { continue };
        let start = Instant::now();
        for text in ["", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "æ\nøå 12", MESSAGE] {
            let _ = (
                regex.is_match(text),
                regex.is_full_match(text),
                regex.replace_all(text, "$1", 10_000, &mut 100_000_000),
            );
        }
        assert!(start.elapsed().as_secs() < 20, "{pattern}");
    }
}

#[test]
fn published_expressions_end_on_published_messages() {
    let named = std::env::var_os("KLARSYN_SHARED").map(PathBuf::from);
    let shared = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"));
    let Ok(facts) = fs::read(shared.join("facts/fhirpath.json")) else {
        println!("skipped: {} is not there", shared.display());
        return;
    };
    let facts: serde_json::Value = serde_json::from_slice(&facts).expect("JSON");
    let texts = ["medcom", "base"].iter().filter_map(|group| facts[group].as_object()).flat_map(|group| group.keys());
    let expressions: Vec<Expression> =
        texts.map(|text| Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))).collect();
    assert!(expressions.len() > 100);
    let mut files = Vec::new();
    json_files(&shared.join("corpus"), &mut files);
    files.sort();
    let mut evaluated = 0;
    for file in files.iter().step_by(12) {
        let tree = read(&fs::read(file).expect("a file"));
        let host = Names(&tree);
        let instance = Instance::new(&tree, &host);
        let Some(root) = instance.root() else { continue };
        let resources = tree.named(NodeId::ROOT, "entry").filter_map(|entry| tree.child(entry, "resource"));
        for node in resources.chain([NodeId::ROOT]) {
            let item = instance.item(node);
            let env = Environment::new(&instance).resource(item.clone(), root.clone());
            for expression in &expressions {
                evaluated += 1;
                let result = expression.evaluate_bool(&env, item.clone());
                assert_ne!(result, Err(EvalError::Budget), "{}: {}", file.display(), expression.text());
            }
        }
    }
    println!("{evaluated} evaluations");
}

fn json_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            json_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
}
