//! Mutations of texts, many and always the same ones: whatever comes in, reading, judging and
//! telling of it ends without a panic.

use super::dump::check;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use klarsyn::narrative;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;
use klarsyn::validate::STANDARDS;
use klarsyn::validate::governance;

/// Texts to start from: every construct of the formats is in one of them.
const SEEDS: &[&str] = &[
    r#"{"resourceType":"Bundle","type":"message","timestamp":"2024-05-01T12:00:00+02:00","entry":[{"fullUrl":"https://x/MessageHeader/m","resource":{"resourceType":"MessageHeader","id":"m","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class='a'>m &amp; \u00e6&nbsp;<br/></p></div>"},"sender":{"reference":"Organization/o"}}},{"resource":{"resourceType":"Communication","payload":[{"extension":[{"url":"x/identifier-extension","valueIdentifier":{"value":"urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a","assigner":{}}},{"url":"x/datetime-extension","valueDateTime":"2024-05-01"}],"contentAttachment":{"contentType":"a/b","title":"x.pdf","data":"AAAA"}}]}},{"resource":{"resourceType":"Provenance","target":[{"reference":"MessageHeader/m"}],"occurredDateTime":"2024-05-01T12:00:00Z","recorded":"2024-05-01T12:00:00Z","activity":{"coding":[{"code":"reply-message"}]},"entity":[{"role":"source","what":{"identifier":{"value":"urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a"}}}]}}]}"#,
    r#"{"resourceType":"P","a":[null,-1.5e+3,true,"\ud83d\ude00\n"],"_a":[{"id":"1"},null,{"extension":[{"url":"u"}]}],"b":[[]],"c":{},"d":"","_e":{"id":"2"},"f":[{"g":[{"h":"i"}]}]}"#,
    "{'resourceType':P,/* c */a:1,,\"b\":[1 2}],\"c\":\"x\n\"d\":NaN // e\n}",
    r#"<?xml version="1.0" encoding="UTF-8"?><!-- c --><f:Bundle xmlns:f="http://hl7.org/fhir" xmlns:x="u"><f:entry id="1"><f:resource><f:Patient><f:text><div xmlns="http://www.w3.org/1999/xhtml"><p title="&#xE6;">a<![CDATA[b]]>&lt;</p></div></f:text><f:active value='true'><f:extension url="u"><f:valueCode value="c"/></f:extension></f:active></f:Patient></f:resource></f:entry></f:Bundle>"#,
    r#"<!DOCTYPE a [<!ENTITY b "c">]><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><value xsi:type="PQ" value='1'/><text>a <b>c</b> <x:d/>&e;</text></ClinicalDocument>"#,
];

/// Pieces that formats are made of.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "\\",
    ",",
    ":",
    "<",
    ">",
    "/",
    "&",
    ";",
    "&#x0;",
    "&nbsp;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "?>",
    "</div>",
    "<div>",
    "xmlns=\"\"",
    "\\u",
    "\\ud800",
    "null",
    "\"_a\":",
    "\"resourceType\":",
    "\n",
    "\u{0}",
    "\u{FEFF}",
    "æ",
    "😀",
    "value=\"\"",
    "0",
    "-",
    "e9",
    "//",
    "/*",
];

/// A sequence of numbers that is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

#[test]
fn mutations() {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for round in 0..4_000 {
        let mut bytes = SEEDS[round % SEEDS.len()].as_bytes().to_vec();
        for _ in 0..=numbers.below(6) {
            let at = numbers.below(bytes.len());
            let end = (at + numbers.below(12)).min(bytes.len());
            match numbers.below(6) {
                0 => drop(bytes.splice(at..at, PIECES[numbers.below(PIECES.len())].bytes())),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, again));
                }
                3 => bytes.truncate(at),
                4 => {
                    let other = SEEDS[numbers.below(SEEDS.len())].as_bytes();
                    drop(bytes.splice(at..end, other[numbers.below(other.len())..].iter().copied().take(80)));
                }
                _ => {
                    let byte = numbers.below(256) as u8;
                    bytes.get_mut(at).into_iter().for_each(|place| *place = byte);
                }
            }
        }
        read(&bytes, round);
    }
}

/// Reads, judges, and tells what was found.
fn read(bytes: &[u8], round: usize) {
    let parsed = parse("fuzz", bytes, &Limits { depth: 60, nodes: 500, ..Limits::default() });
    check(&parsed);
    let (tree, mut findings) = (parsed.tree, parsed.findings);
    if tree.is_empty() {
        assert!(!findings.is_empty());
        return;
    }
    for id in tree.descendants(NodeId::ROOT).filter(|&id| tree.name(id) == "div") {
        narrative::check(&tree, id, &mut findings);
        let _ = narrative::html_checks(&tree, id);
        let _ = tree.path(id);
    }
    governance::check(&tree, STANDARDS[round % STANDARDS.len()].id, &mut findings);
    for finding in &findings {
        for language in [Language::Da, Language::En] {
            assert!(!Say { language, values: true }.words(&finding.problem).headline.is_empty());
        }
    }
}
