//! Mutations along elements: one taken away, said twice, or put in another's place. The tolerant
//! parsers tell where elements stand, so one mutator serves JSON, XML, and texts half broken.

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::ops::Range;

/// A sequence of numbers that is the same in every run.
#[derive(Clone, Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// From any seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// One below the limit; 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// Values that have broken programs before.
const VALUES: &[&str] = &[
    "",
    " ",
    "0",
    "-0.0",
    "1e999999999",
    "99999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000000000000001",
    "-1",
    "2147483648",
    "true",
    "null",
    "0000-00-00",
    "2024-02-30",
    "9999-12-31T23:59:60.999999999999999+14:00",
    "2024",
    "T24:00",
    "urn:uuid:",
    "urn:oid:2..16",
    "#",
    "Patient/",
    "Bundle/../x|y#z",
    "http://",
    "http://hl7.org/fhir/StructureDefinition/Bundle|",
    "2512489996",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
    "\u{202E}\u{FEFF}\u{1F468}\u{200D}\u{1F469}",
    "İıſK\u{0130}\u{0307}",
    "====",
    "mm[Hg]/((m.s)-2)",
    "<script>",
    "&lt;",
    "javascript:alert(1)",
];

/// The text with a few of its elements moved, gone, doubled or changed; none where it has too few,
/// or where it would be too long.
pub fn structure(bytes: &[u8], longest: usize, seed: u64) -> Option<Vec<u8>> {
    let tree = parse("", bytes, &Limits { depth: 100, nodes: 20_000, bytes: 1 << 20 }).tree;
    // A text of another encoding has other places.
    if tree.len() < 3 || tree.source.text.as_bytes() != bytes {
        return None;
    }
    let mut numbers = Numbers::new(seed);
    let mut text = tree.source.text.clone();
    let places: Vec<NodeId> = tree.descendants(NodeId::ROOT).collect();
    // From the back, so that the places before stay as they are.
    let mut chosen: Vec<NodeId> = (0..=numbers.below(3)).map(|_| places[numbers.below(places.len())]).collect();
    chosen.sort_by_key(|&node| std::cmp::Reverse(tree.node(node).span.start));
    let mut end = text.len();
    for node in chosen {
        let span = tree.node(node).span;
        let at = span.start as usize..span.end as usize;
        if at.end > end {
            continue;
        }
        end = whole(&tree, node).start;
        change(&tree, node, at, &places, &mut numbers, &mut text);
    }
    (text.len() <= longest && !text.is_empty()).then(|| text.into_bytes())
}

fn change(tree: &Tree, node: NodeId, at: Range<usize>, places: &[NodeId], numbers: &mut Numbers, text: &mut String) {
    let source = &tree.source.text;
    let other = tree.node(places[numbers.below(places.len())]).span;
    match numbers.below(6) {
        0 => text.replace_range(whole(tree, node), ""),
        1 => {
            let again = source[whole(tree, node)].to_owned();
            let again = if source.trim_start().starts_with('<') { again } else { format!(",{again}") };
            text.insert_str(at.end, &again.repeat(1 + numbers.below(4)));
        }
        2 => text.replace_range(at, other.of(source)),
        3 => {
            let value = VALUES[numbers.below(VALUES.len())];
            let inner = value_inside(source, at);
            text.replace_range(inner, value);
        }
        4 => {
            let name = tree.node(places[numbers.below(places.len())]).key;
            let key = tree.node(node).key;
            if !key.is_empty() && !name.is_empty() && (key.end as usize) <= at.end {
                text.replace_range(key.start as usize..key.end as usize, name.of(source));
            }
        }
        _ => {
            // An element inside itself.
            let again = at.clone();
            let copy = source[again].to_owned();
            text.replace_range(value_inside(source, at), &copy);
        }
    }
}

/// The element with its name.
fn whole(tree: &Tree, node: NodeId) -> Range<usize> {
    let found = tree.node(node);
    let start = if found.key.is_empty() { found.span.start } else { found.key.start.min(found.span.start) };
    start as usize..found.span.end as usize
}

/// What stands between the quotes, where there are some.
fn value_inside(source: &str, at: Range<usize>) -> Range<usize> {
    let inside = &source[at.clone()];
    match inside.len() > 1 && inside.starts_with('"') && inside.ends_with('"') {
        true => at.start + 1..at.end - 1,
        false => at,
    }
}

/// One to four changes of single bytes, pieces and words, for bytes of any kind.
pub fn bytes(input: &[u8], words: &[&str], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        let end = (at + numbers.below(16)).min(bytes.len());
        match numbers.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let again = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, again));
            }
            2 if !words.is_empty() => drop(bytes.splice(at..at, words[numbers.below(words.len())].bytes())),
            3 => bytes.truncate(at),
            4 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            _ if at < bytes.len() => bytes[at] = numbers.below(256) as u8,
            _ => {}
        }
    }
    bytes
}
