//! The order of members says nothing: shuffled, a message has the same findings.

use crate::common::Example;
use crate::common::world;
use klarsyn::Options;
use klarsyn::diagnostic::Finding;
use std::collections::BTreeSet;

/// JSON as it stands: members keep their order, and values their digits.
#[derive(Clone, Debug)]
enum Json<'j> {
    Object(Vec<(&'j str, Json<'j>)>),
    Array(Vec<Json<'j>>),
    Plain(&'j str),
}

fn read<'j>(text: &'j str, at: &mut usize) -> Json<'j> {
    let bytes = text.as_bytes();
    let blanks = |at: &mut usize| *at += bytes[*at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
    blanks(at);
    let close = match bytes[*at] {
        b'{' => b'}',
        b'[' => b']',
        _ => return Json::Plain(plain(text, at)),
    };
    *at += 1;
    let (mut members, mut items) = (Vec::new(), Vec::new());
    loop {
        blanks(at);
        match bytes[*at] {
            b',' => *at += 1,
            end if end == close => break,
            _ if close == b'}' => {
                let name = plain(text, at);
                blanks(at);
                *at += 1;
                members.push((name, read(text, at)));
            }
            _ => items.push(read(text, at)),
        }
    }
    *at += 1;
    if close == b'}' { Json::Object(members) } else { Json::Array(items) }
}

/// A string with its quotes, or a word.
fn plain<'j>(text: &'j str, at: &mut usize) -> &'j str {
    let (bytes, start) = (text.as_bytes(), *at);
    if bytes[start] == b'"' {
        *at += 1;
        while bytes[*at] != b'"' {
            *at += if bytes[*at] == b'\\' { 2 } else { 1 };
        }
        *at += 1;
    } else {
        *at += bytes[start..].iter().take_while(|b| !b.is_ascii_whitespace() && !b",]}".contains(b)).count();
    }
    &text[start..*at]
}

/// Written with the members of every object in another order.
fn write(json: &Json<'_>, seed: &mut u64, out: &mut String) {
    match json {
        Json::Plain(text) => out.push_str(text),
        Json::Array(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                out.push_str(if n > 0 { "," } else { "" });
                write(item, seed, out);
            }
            out.push(']');
        }
        Json::Object(members) => {
            let mut members: Vec<&(&str, Json<'_>)> = members.iter().collect();
            for last in (1..members.len()).rev() {
                *seed ^= *seed << 13;
                *seed ^= *seed >> 7;
                *seed ^= *seed << 17;
                members.swap(last, (*seed % (last as u64 + 1)) as usize);
            }
            out.push('{');
            for (n, (name, value)) in members.iter().enumerate() {
                out.push_str(if n > 0 { "," } else { "" });
                out.push_str(name);
                out.push(':');
                write(value, seed, out);
            }
            out.push('}');
        }
    }
}

fn found(bytes: &[u8]) -> BTreeSet<(String, &'static str, &'static str)> {
    let known = |f: &Finding| (f.path.clone(), f.problem.code().id, f.severity.id());
    world::all().validate("", bytes, &Options::default()).findings.iter().map(known).collect()
}

#[test]
fn shuffled_members_have_the_same_findings() {
    let mut seed = 0x9E37_79B9_7F4A_7C15;
    let mut wrong = Vec::new();
    for example in Example::fhir().into_iter().step_by(2) {
        let text = std::fs::read_to_string(example.original()).unwrap();
        // Some are no JSON on purpose.
        if serde_json::from_str::<serde_json::Value>(&text).is_err() {
            continue;
        }
        let mut shuffled = String::new();
        write(&read(&text, &mut 0), &mut seed, &mut shuffled);
        assert_eq!(shuffled.len(), shuffled.trim().len());
        let (as_sent, shuffled) = (found(text.as_bytes()), found(shuffled.as_bytes()));
        for one in as_sent.symmetric_difference(&shuffled) {
            let whose = if as_sent.contains(one) { "sent" } else { "shuffled" };
            wrong.push(format!("{}/{}: only as {whose} {one:?}", example.standard, example.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
