//! Faulty texts: what is found, where, and what is read all the same.

use super::dump::dump;
use super::dump::found;
use super::dump::read;
use klarsyn::text::edit;

/// Text, what is found, what is read.
type Row = (&'static str, &'static [&'static str], &'static str);

fn table(rows: &[Row]) {
    let mut wrong = String::new();
    for (text, findings, tree) in rows {
        let parsed = read(text);
        let (is, shape) = (found(&parsed), dump(&parsed.tree));
        if is != *findings || shape != *tree {
            wrong.push_str(&format!("{text}\n   {is:?}\n   {shape}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn faulty_json() {
    table(&[
        ("", &["empty \"\""], ""),
        ("UNB+", &["unknown-format \"\""], ""),
        ("[1]", &["not-an-object \"[\""], ""),
        ("{}", &["no-resource-type \"{\""], ""),
        (r#"{"resourceType":"P","a":"1",}"#, &["extra-comma \",\""], r#"<P>(a="1")"#),
        (r#"{"resourceType":"P","a":"1" "b":"2"}"#, &["missing-comma \"\""], r#"<P>(a="1" b="2")"#),
        (
            r#"{"resourceType":"P","a":["1" "2",,"3"]}"#,
            &["missing-comma \"\"", "extra-comma \",\""],
            r#"<P>(a="1" a[1]="2" a[2]="3")"#,
        ),
        (r#"{"resourceType":"P","a" "1"}"#, &["missing-colon \"\""], r#"<P>(a="1")"#),
        (
            r#"{"resourceType":"P",a:"1",'b':'2'}"#,
            &["unquoted-name \"a\"", "single-quotes \"'\"", "single-quotes \"'\""],
            r#"<P>(a="1" b="2")"#,
        ),
        (
            "{\"resourceType\":\"P\",// no\n\"a\":/* x */1}",
            &["comment \"// no\"", "comment \"/* x */\""],
            r#"<P>(a="1")"#,
        ),
        (r#"{"resourceType":"P","a":{"b":"1""#, &["truncated \"\""], r#"<P>(a(b="1"))"#),
        (r#"{"resourceType":"P"} x"#, &["after-end \"x\""], "<P>"),
        (
            r#"{"resourceType":"P","a":[{"b":"1"},{"b":"2"]]}"#,
            &["mismatched-bracket \"]\""],
            r#"<P>(a(b="1") a[1](b="2"))"#,
        ),
        (r#"{"resourceType":"P","a":[{"b":["1"}],"c":"2"}"#, &["mismatched-bracket \"}\""], r#"<P>(a(b="1") c="2")"#),
        (r#"{"resourceType":"P","a":["1"#, &["unclosed-string \"\"", "truncated \"\""], r#"<P>(a="1")"#),
        ("{\"resourceType\":\"P\",\"a\":\"1,\n\"b\":\"2\"}", &["unclosed-string \"\""], r#"<P>(a="1" b="2")"#),
        ("{\"resourceType\":\"P\",\"a\":\"1\t2\"}", &["control-character \"\\t\""], r#"<P>(a="1\t2")"#),
        (
            r#"{"resourceType":"P","a":"\x\uD800"}"#,
            &[r#"bad-escape "\\""#, r#"lone-surrogate "\\uD800""#],
            "<P>(a=\"x\u{FFFD}\")",
        ),
        (
            r#"{"resourceType":"P","a":[01,NaN,-,True,.5]}"#,
            &["bad-number \"01\"", "bad-word \"NaN\"", "bad-number \"-\"", "bad-word \"True\"", "bad-number \".5\""],
            r#"<P>(a="01" a[1]="NaN" a[2]="-" a[3]="True" a[4]=".5")"#,
        ),
        (r#"{"resourceType":"P","a":,"b":"2"}"#, &["unexpected-character \",\""], r#"<P>(b="2")"#),
        (r#"{"resourceType":"P","a":["1" # ]}"#, &["unexpected-character \"#\""], r#"<P>(a="1")"#),
    ]);
}

#[test]
fn json_that_is_not_fhir() {
    table(&[
        (r#"{"a":"1"}"#, &["no-resource-type \"{\""], r#"(a="1")"#),
        (r#"{"resourceType":7,"a":"1"}"#, &["bad-resource-type \"7\""], r#"(a="1")"#),
        (r#"{"resourceType":"","a":"1"}"#, &["bad-resource-type \"\\\"\\\"\""], r#"(a="1")"#),
        (
            r#"{"resourceType":"P","a":"1","a":{"b":[2]},"c":3}"#,
            &["duplicate-name \"\\\"a\\\"\""],
            r#"<P>(a="1" c="3")"#,
        ),
        (r#"{"resourceType":"P","a":null}"#, &["null-value \"null\""], "<P>(a=null)"),
        (r#"{"resourceType":"P","a":[null,"1"]}"#, &["null-item \"null\""], r#"<P>(a=null a[1]="1")"#),
        (r#"{"resourceType":"P","a":[]}"#, &["empty-array \"\\\"a\\\":[]\""], "<P>"),
        (r#"{"resourceType":"P","a":{}}"#, &["empty-element \"{}\""], "<P>(a)"),
        (r#"{"resourceType":"P","a":""}"#, &["empty-value \"\\\"\\\"\""], r#"<P>(a="")"#),
        (r#"{"resourceType":"P","a":[["1"],"2"]}"#, &["nested-array \"[\""], r#"<P>(a="1" a[1]="2")"#),
        (r#"{"resourceType":"P","a":"1","_a":"2"}"#, &["underscore-not-object \"\\\"2\\\"\""], r#"<P>(a="1")"#),
        (
            r#"{"resourceType":"P","a":"1","_a":[{"id":"2"}]}"#,
            &["underscore-shape \"\\\"_a\\\"\""],
            r#"<P>(a="1"(id="2"))"#,
        ),
        (
            r#"{"resourceType":"P","a":["1"],"_a":[null,{"id":"2"}]}"#,
            &["underscore-too-long \"{\""],
            r#"<P>(a="1" a[1](id="2"))"#,
        ),
        (
            r#"{"resourceType":"P","a":{"b":"1"},"_a":{"id":"2"}}"#,
            &["underscore-of-object \"{\""],
            r#"<P>(a(b="1" id="2"))"#,
        ),
        (r#"{"resourceType":"P","_a":[null,{"id":"2"}]}"#, &["null-item \"null\""], r#"<P>(a=null a[1](id="2"))"#),
    ]);
}

#[test]
fn faulty_xml() {
    table(&[
        (r#"<P xmlns="http://hl7.org/fhir"><a value="1"></P>"#, &["mismatched-tag \"</P>\""], r#"<P>(a="1")"#),
        (r#"<P xmlns="http://hl7.org/fhir"><a value="1"/></b></P>"#, &["mismatched-tag \"</b>\""], r#"<P>(a="1")"#),
        (r#"<P xmlns="http://hl7.org/fhir"><a value="1"/>"#, &["unclosed-element \"<P\""], r#"<P>(a="1")"#),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a value="1"#,
            &["malformed-attribute \"value=\\\"1\"", "truncated-markup \"<a value=\\\"1\""],
            "<P>",
        ),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a value=1/><a value="2" value="3"/></P>"#,
            &["malformed-attribute \"value=\"", "empty-element \"<a value=1/>\"", "duplicate-attribute \"value\""],
            r#"<P>(a a[1]="2")"#,
        ),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a value="&x;&#0;& "/></P>"#,
            &["unknown-entity \"&x;\"", "bad-character-reference \"&#0;\"", "bad-character-reference \"&\""],
            r#"<P>(a="&x;&#0;& ")"#,
        ),
        (
            r#"<!DOCTYPE P [<!ENTITY x "y">]><P xmlns="http://hl7.org/fhir"><a value="&x;"/></P>"#,
            &["document-type \"<!\"", "unknown-entity \"&x;\""],
            r#"<P>(a="&x;")"#,
        ),
        (
            r#"<P xmlns="http://hl7.org/fhir"><x:a value="1"/></P>"#,
            &["unknown-prefix \"x\"", "wrong-namespace \"x:a\""],
            r#"<P>(a="1")"#,
        ),
        (r#"<P><a value="1"/></P>"#, &["wrong-namespace \"P\""], r#"<P>(a="1")"#),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a xmlns="urn:x" value="1"/></P>"#,
            &["wrong-namespace \"a\""],
            r#"<P>(a="1")"#,
        ),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a value="1" b="2">x</a><c/></P>"#,
            &["unexpected-attribute \"b\"", "unexpected-text \"x\"", "empty-element \"<c/>\""],
            r#"<P>(a="1" c)"#,
        ),
        (
            r#"<P xmlns="http://hl7.org/fhir"><a value=""/></P><Q/>"#,
            &["empty-value \"\\\"\\\"\"", "after-root \"<Q/>\""],
            r#"<P>(a="")"#,
        ),
        (
            r#"<B xmlns="http://hl7.org/fhir"><resource><P><id value="1"/></P><Q><id value="2"/></Q></resource></B>"#,
            &["second-resource \"Q\""],
            r#"<B>(resource<P>(id="1" Q(id="2")))"#,
        ),
        (
            r#"<?xml version="1.0"?><?a b?><P xmlns="http://hl7.org/fhir"><?a b?><a value="1"/></P>"#,
            &["processing-instruction \"<?\""],
            r#"<P>(a="1")"#,
        ),
    ]);
    let document = read(r#"<?a b?><ClinicalDocument xmlns="urn:hl7-org:v3"/>"#);
    assert!(document.findings.is_empty(), "CDA may name its style sheet: {:?}", document.findings);
}

#[test]
fn narratives() {
    fn div(text: &str) -> String {
        format!(r#"{{"resourceType":"P","text":{{"div":"{}"}}}}"#, text.replace('"', "\\\""))
    }
    let rows: &[(&str, &[&str], &str)] = &[
        ("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>a</div>", &["malformed-narrative \"</div>\""], ""),
        ("<div xmlns=\"http://www.w3.org/1999/xhtml\">a &unknown; b</div>", &["malformed-narrative \"&unknown;\""], ""),
        ("<div xmlns=\"http://www.w3.org/1999/xhtml\">a", &["malformed-narrative \"<div\""], ""),
        ("<div>a</div>", &["narrative-namespace \"div\""], "(#=\"a\")"),
        ("<p xmlns=\"http://www.w3.org/1999/xhtml\">a</p>", &["narrative-not-div \"p\""], "(#=\"a\")"),
        (
            "<div xmlns=\"http://www.w3.org/1999/xhtml\">a&nbsp;&lt;</div>",
            &["narrative-entity \"&nbsp;\""],
            "(#=\"a\\u{a0}<\")",
        ),
        ("hello", &["narrative-not-div \"h\""], ""),
        ("<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>x", &["malformed-narrative \"x\""], ""),
    ];
    for (text, findings, shape) in rows {
        let parsed = read(&div(text));
        assert_eq!(found(&parsed), *findings, "{text}");
        assert_eq!(dump(&parsed.tree), format!("<P>(text(div=…{shape}))"), "{text}");
    }
}

#[test]
fn edits_mend_what_they_promise() {
    for text in [
        r#"{"resourceType":"P","a":"1",}"#,
        r#"{"resourceType":"P" "a":["1" "2",,"3"]}"#,
        r#"{resourceType:"P",/* x */"a" "1"}"#,
        "{\"resourceType\":\"P\",\"a\":\"1,\n\"b\":\"2\"}",
        r#"{"resourceType":"P","a":[{"b":["1"}]}"#,
    ] {
        let parsed = read(text);
        assert!(!parsed.findings.is_empty());
        let edits: Vec<_> = parsed.findings.iter().flat_map(|f| f.fix.clone().unwrap().edits).collect();
        let mended = edit::apply(text, &edits).unwrap();
        let again = read(&mended);
        assert!(again.findings.is_empty(), "{mended}: {:?}", found(&again));
        assert_eq!(dump(&again.tree), dump(&parsed.tree));
    }
}
