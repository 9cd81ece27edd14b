//! CDA documents that are cut, changed, deep or large: a check ends, and soon.

mod common;

use common::world::all;
use klarsyn::Options;
use klarsyn::report::Report;
use std::time::Duration;
use std::time::Instant;

const VALID: &str = include_str!("cda/valid.xml");

/// What is put in somewhere.
const PIECES: &[&str] = &[
    "<",
    ">",
    "\"",
    "/>",
    "</section>",
    "<component>",
    "<section>",
    "xsi:type=\"IVL_TS\"",
    "xsi:type=\"\"",
    "nullFlavor=\"NI\"",
    "<value/>",
    "<text>",
    "</text>",
    "<entry/>",
    " ID=\"m1\"",
    "&#0;",
    "&amp;",
    "<![CDATA[",
    "<?x",
    "<!--",
    "æ",
    "\u{0}",
    "sdtc:",
    "<sdtc:id/>",
    "xmlns=\"\"",
    "<templateId root=\"1.2.208.184.11.1\"/>",
    "99999999999999999999",
    "-",
    "+9999",
];

fn check(text: &[u8]) -> Report {
    all().validate("", text, &Options::default())
}

#[test]
fn changed_documents_are_checked_without_a_panic() {
    // Always the same ones: a linear congruence, as good as any here.
    let mut state = 0x5DEE_CE66_D1CE_4E5B_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    for _ in 0..500 {
        let mut bytes = VALID.as_bytes().to_vec();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                2 => drop(bytes.splice(at..at, PIECES[next(PIECES.len())].bytes())),
                _ => {
                    let from = next(bytes.len());
                    let copy = bytes[from..(from + next(400)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
            if bytes.is_empty() {
                break;
            }
        }
        let report = check(&bytes);
        report
            .findings
            .iter()
            .for_each(|finding| assert!(finding.span.start as usize <= report.tree.source.text.len()));
    }
}

#[test]
fn a_document_cut_anywhere_is_checked() {
    for end in (0..VALID.len()).step_by(211) {
        check(&VALID.as_bytes()[..end]);
    }
}

#[test]
fn depth_and_size_end_a_check_and_not_the_program() {
    let began = Instant::now();
    let deep = |levels: usize| {
        let open = "<component><section>".repeat(levels);
        let close = "</section></component>".repeat(levels);
        VALID.replace("<entry typeCode=\"COMP\">", &format!("{open}{close}<entry typeCode=\"COMP\">"))
    };
    for levels in [5, 90, 10_000] {
        check(deep(levels).as_bytes());
    }
    let nested = "<content>".repeat(150) + &"</content>".repeat(150);
    check(VALID.replace("Fem minutter", &nested).as_bytes());
    let acts = "<entryRelationship typeCode=\"COMP\"><act classCode=\"ACT\" moodCode=\"EVN\">".repeat(90);
    check(VALID.replace("<text><reference value=\"#m1\"/></text>", &acts).as_bytes());
    let data = "QUJD".repeat(2_000_000);
    check(VALID.replace("iVBORw0KGgo=", &data).as_bytes());
    let ids: String = (0..40_000).map(|n| format!("<content ID=\"i{}\"/>", n % 20_000)).collect();
    check(VALID.replace("Fem minutter", &ids).as_bytes());
    let entries = "<entry><act classCode=\"ACT\" moodCode=\"EVN\"/></entry>".repeat(20_000);
    check(VALID.replace("<entry typeCode=\"DRIV\">", &format!("{entries}<entry typeCode=\"DRIV\">")).as_bytes());
    // On a busy machine and not optimised; a square of any of these would take hours.
    assert!(began.elapsed() < Duration::from_secs(120), "{:?}", began.elapsed());
}
