//! The same resource in JSON and XML becomes the same tree.

use super::dump::dump;
use super::dump::read;
use klarsyn::tree::Format;
use klarsyn::tree::NodeId;

#[test]
fn json_and_xml_agree() {
    let table = [
        (
            r#"{"resourceType":"Patient","id":"p","active":true,"name":[{"family":"Ærø","given":["a","b"]}]}"#,
            r#"<Patient xmlns="http://hl7.org/fhir"><id value="p"/><active value="true"/>
                <name><family value="&#xC6;rø"/><given value="a"/><given value="b"/></name></Patient>"#,
            r#"<Patient>(id="p" active="true" name(family="Ærø" given="a" given[1]="b"))"#,
        ),
        (
            r#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Basic","id":"1"}},{"fullUrl":"u"}]}"#,
            r#"<f:Bundle xmlns:f="http://hl7.org/fhir"><f:entry><f:resource><f:Basic><f:id value="1"/></f:Basic>
                </f:resource></f:entry><!-- x --><f:entry><f:fullUrl value="u"/></f:entry></f:Bundle>"#,
            r#"<Bundle>(entry(resource<Basic>(id="1")) entry[1](fullUrl="u"))"#,
        ),
        (
            r#"{"resourceType":"Patient","_birthDate":{"id":"x","extension":[{"url":"u","valueCode":"c"}]},
                "birthDate":"2000"}"#,
            r#"<Patient xmlns="http://hl7.org/fhir"><birthDate id="x" value="2000"><extension url="u">
                <valueCode value="c"/></extension></birthDate></Patient>"#,
            r#"<Patient>(birthDate="2000"(id="x" extension(url="u" valueCode="c")))"#,
        ),
        (
            r#"{"resourceType":"P","given":[null,"b",null],"_given":[{"id":"1"},null,{"id":"3"}]}"#,
            r#"<P xmlns="http://hl7.org/fhir"><given id="1"/><given value="b"/><given id="3"/></P>"#,
            r#"<P>(given(id="1") given[1]="b" given[2](id="3"))"#,
        ),
        (
            r#"{"resourceType":"P","text":{"status":"generated",
                "div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class='c'>a\u00e6&#160;<br/>b</p>&#65;</div>"}}"#,
            r#"<P xmlns="http://hl7.org/fhir"><text><status value="generated"/><div
                xmlns="http://www.w3.org/1999/xhtml"><p class='c'>aæ&#160;<br/>b</p>&#65;</div></text></P>"#,
            "<P>(text(status=\"generated\" div=…(p(@class=\"c\" #=\"aæ\\u{a0}\" br #=\"b\") #=\"A\")))",
        ),
    ];
    for (json, xml, expected) in table {
        for (text, format) in [(json, Format::Json), (xml, Format::Xml)] {
            let parsed = read(text);
            assert_eq!(dump(&parsed.tree), expected, "{text}");
            assert!(parsed.findings.is_empty(), "{text}: {:?}", parsed.findings);
            assert_eq!(parsed.tree.format, format);
        }
    }
}

#[test]
fn spans_lead_back_to_the_source() {
    let text = r#"{"resourceType":"P","text":{"div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">\n<p title=\"\u00e6\">x\u00e6y</p></div>"},
        "name" : "v", "n": 7.0}"#;
    let tree = read(text).tree;
    let place = |id: NodeId| (tree.node(id).key.of(text), tree.node(id).span.of(text));
    let text_node = tree.child(NodeId::ROOT, "text").unwrap();
    let div = tree.child(text_node, "div").unwrap();
    let p = tree.child(div, "p").unwrap();
    assert_eq!(place(p), ("p", r#"<p title=\"\u00e6\">x\u00e6y</p>"#));
    assert_eq!(place(tree.child(p, "title").unwrap()), ("title", r#"\"\u00e6\""#));
    assert_eq!(place(tree.children(p).nth(1).unwrap()), ("", r"x\u00e6y"));
    assert_eq!(place(tree.child(NodeId::ROOT, "name").unwrap()), ("\"name\"", "\"v\""));
    assert_eq!(place(tree.child(NodeId::ROOT, "n").unwrap()), ("\"n\"", "7.0"));
    assert_eq!(tree.child_value(NodeId::ROOT, "n"), Some("7.0"));
    assert!(place(text_node).1.starts_with("{\"div\"") && place(text_node).1.ends_with("\"}"));
}

#[test]
fn other_xml_stays_as_it_is() {
    let text = r#"<?xml version="1.0"?><?xml-stylesheet x?>
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:s="urn:hl7-org:sdtc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <code code="a&amp;b" s:x="1"/> <value xsi:type="s:PQ"/> <s:code/> <code/>
          <text>a <b>b</b> <i/><![CDATA[<c>]]></text>
        </ClinicalDocument>"#;
    let parsed = read(text);
    assert_eq!(parsed.tree.format, Format::PlainXml);
    assert_eq!(parsed.tree.namespaces[0], "urn:hl7-org:v3");
    assert_eq!(
        dump(&parsed.tree),
        "(code(@code=\"a&b\" @sdtcX=\"1\") value<PQ>(@type=\"s:PQ\") sdtcCode code[1] text(#=\"a \" b(#=\"b\") #=\" \" i #=\"<c>\"))"
    );
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    // HL7's own extensions are told by their names, others by their namespace.
    assert!(
        parsed
            .tree
            .descendants(NodeId::ROOT)
            .all(|id| parsed.tree.node(id).namespace == 0 || parsed.tree.name(id) == "type")
    );
    let other = read("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><code xmlns=\"urn:x\"/></ClinicalDocument>").tree;
    assert!(other.named(NodeId::ROOT, "code").all(|id| other.node(id).namespace != 0));
}
