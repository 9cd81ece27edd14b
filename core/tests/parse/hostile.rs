//! Hostile texts: nothing panics, nothing takes long, every span fits.

use super::dump::check;
use super::dump::found;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;

const JSON: &str = r#"{"resourceType":"Bundle","entry":[{"fullUrl":"urn:uuid:\u00e6","resource":{"resourceType":"P","n":-1.50e3,"b":[true,null,"x"],"_b":[null,{"id":"1"}],"text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class='a'>x &amp; y<br/>\u00e6&#xA0;æ</p><!-- c --></div>"}}}]}"#;
const XML: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Bundle xmlns="http://hl7.org/fhir"><entry><fullUrl value="a&#xE6;æ"/><resource><P><b id="1" value="x"><extension url="u"/></b><text><div xmlns="http://www.w3.org/1999/xhtml"><p class='a'>x &amp; y<br/><![CDATA[z]]></p><!-- c --></div></text></P></resource></entry></Bundle>"#;
const CDA: &str = r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><a x:type="PQ" b='1'>t</a><text>a <b>c</b> d</text></ClinicalDocument>"#;

fn read(bytes: &[u8]) -> klarsyn::parse::Parsed {
    let parsed = parse("hostile", bytes, &Limits::default());
    check(&parsed);
    parsed
}

#[test]
fn every_prefix_and_suffix() {
    for text in [JSON, XML, CDA] {
        for cut in 0..text.len() {
            assert!(!read(&text.as_bytes()[..cut]).findings.is_empty(), "{}", &text[..text.floor_char_boundary(cut)]);
            read(&text.as_bytes()[cut..]);
        }
        assert_eq!(found(&read(text.as_bytes())), [""; 0], "{text}");
    }
}

#[test]
fn every_byte_replaced_removed_or_doubled() {
    let odd = b"\"\\{}[],:<>/&;!?'=- \n\0\x01\xC3\xFFaA0_#";
    for text in [JSON, XML, CDA] {
        for at in 0..text.len() {
            let mut bytes = text.as_bytes().to_vec();
            for &byte in odd {
                bytes[at] = byte;
                read(&bytes);
            }
            bytes = text.as_bytes().to_vec();
            bytes.remove(at);
            read(&bytes);
            bytes = text.as_bytes().to_vec();
            bytes.insert(at, bytes[at]);
            read(&bytes);
        }
    }
}

/// A finding at what is more than a byte long ends behind it.
#[test]
fn letters_of_several_bytes_where_none_may_be() {
    for letter in ["æ", "\u{202e}", "👨\u{200d}👩"] {
        for text in [
            format!(r#"{{"resourceType":"Patient","active":[true],"_active":[{{"id":"1"}},{letter}]}}"#),
            format!(r#"{{"resourceType":"Patient","active":{letter}}}"#),
            format!(r#"{{"resourceType":"Patient",{letter}"active":true}}"#),
            format!("{letter}{{}}"),
            format!(r#"{{"resourceType":"Patient"}}{letter}"#),
        ] {
            assert!(!read(text.as_bytes()).findings.is_empty(), "{text}");
        }
    }
}

#[test]
fn deep_and_wide() {
    let deep = |open: &str, count: usize| open.repeat(count);
    let table = [
        (format!("{{\"resourceType\":\"P\",{}", deep("\"a\":{", 100_000)), "too-deep"),
        (format!("{{\"resourceType\":\"P\",\"a\":{}", deep("[", 100_000)), "too-deep"),
        (format!("<P xmlns=\"http://hl7.org/fhir\">{}", deep("<a>", 100_000)), "too-deep"),
        (deep("<a>", 100_000), "too-deep"),
        (format!("{{\"resourceType\":\"P\",\"a\":[{}1]}}", "1,".repeat(2_100_000)), "too-many-elements"),
        (
            format!("<P xmlns=\"http://hl7.org/fhir\" {}/>", (0..500).map(|n| format!("a{n}='' ")).collect::<String>()),
            "too-many-elements",
        ),
        (
            format!(
                "<P xmlns=\"http://hl7.org/fhir\" {}/>",
                (0..150).map(|n| format!("xmlns:a{n}='b' ")).collect::<String>()
            ),
            "too-many-elements",
        ),
    ];
    for (text, expected) in table {
        let parsed = read(text.as_bytes());
        assert!(parsed.findings.iter().any(|f| f.problem.code().name == expected), "{:?}", found(&parsed));
    }
    let wide: String = (0..100_000).map(|n| format!("\"a{n}\":{n},")).collect();
    let parsed = read(format!("{{\"resourceType\":\"P\",{wide}\"a7\":1}}").as_bytes());
    assert_eq!(found(&parsed), ["duplicate-name \"\\\"a7\\\"\""]);
    let entities = "&#x41;".repeat(100_000);
    read(format!("<P xmlns=\"http://hl7.org/fhir\"><a value=\"{entities}\"/></P>").as_bytes());
}

#[test]
fn problems_are_listed_within_reason() {
    for text in ["{,,,,,,,,", "{\"a\" \"b\" ", "<a ====", "<a>&&&&&&&&"] {
        let tail = &text[2..];
        let parsed = read(format!("{}{}", &text[..2], tail.repeat(20_000)).as_bytes());
        assert!(parsed.findings.len() <= 401, "{}", parsed.findings.len());
    }
}

#[test]
fn not_text_at_all() {
    let table: &[(&[u8], &str)] = &[
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"PK\x03\x04abc", "binary"),
        (b"abc\0def", "binary"),
        (b"\xFF\xFE", "empty"),
        (b"{\"resourceType\":\"P\",\"a\":\"\xE6\"}", "invalid-bytes"),
        (b"\xEF\xBB\xBF{\"resourceType\":\"P\",\"a\":\"1\"}", "byte-order-mark"),
        (
            b"<?xml version='1.0' encoding='iso-8859-1'?><P xmlns='http://hl7.org/fhir'><a value='\xE6'/></P>",
            "not-utf-8",
        ),
        (b"<?xml version='1.0' encoding='UTF-16'?><P xmlns='http://hl7.org/fhir'><a value='b'/></P>", "not-utf-8"),
    ];
    for (bytes, expected) in table {
        let parsed = read(bytes);
        assert_eq!(parsed.findings[0].problem.code().name, *expected, "{bytes:?}");
    }
    let limits = Limits { bytes: 3, ..Limits::default() };
    assert_eq!(parse("", b"{  }", &limits).findings[0].problem.code().name, "too-large");
}
