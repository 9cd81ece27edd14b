//! Bytes to tree: JSON, XML, and narratives inside of both.

use crate::Target;
use crate::seeds;
use klarsyn::narrative;
use klarsyn::parse::Limits;
use klarsyn::parse::Parsed;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;

pub(super) const JSON: Target = Target {
    name: "json",
    about: "JSON to tree: spans fit the text, nodes hang together, findings point into it",
    longest: 8_192,
    run: read,
    seeds: || {
        let mut all = seeds::texts(JSON_TEXTS);
        all.extend(seeds::examples(".json", 8_192));
        all
    },
    words: &[
        "{\"resourceType\":\"",
        "\"_",
        "null",
        "[null,",
        "\\u00e6",
        "\\ud83d\\ude00",
        "\\ud800",
        "1e5",
        "-0.0",
        "NaN",
        "/*",
        "*/",
        "//",
        "'",
        "\u{FEFF}",
        "\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">",
        "</div>\"",
        "\"contained\":[",
        "\"extension\":[{\"url\":\"",
        "&nbsp;",
        "true",
        ",,",
        "}]",
    ],
};

pub(super) const XML: Target = Target {
    name: "xml",
    about: "FHIR XML and other XML to tree, in every encoding",
    longest: 8_192,
    run: read,
    seeds: || {
        let mut all = seeds::texts(XML_TEXTS);
        all.extend(seeds::examples(".xml", 8_192));
        all
    },
    words: &[
        "<?xml version=\"1.0\" encoding=\"",
        "utf-16",
        "iso-8859-1",
        "windows-1252",
        "?>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "&#x0;",
        "&#1114112;",
        "&#x1F468;",
        "&amp;",
        "xmlns=\"http://hl7.org/fhir\"",
        "xmlns:x=\"",
        "x:",
        "xmlns=\"urn:hl7-org:v3\"",
        "xsi:type=\"",
        "value=\"",
        "/>",
        "</",
        "<div xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<contained>",
        "<extension url=\"",
        "xml:lang=\"da\"",
        "xmlns=\"\"",
    ],
};

pub(super) const XHTML: Target = Target {
    name: "xhtml",
    about: "a narrative, inside XML and inside JSON: what it may contain, and whether it says anything",
    longest: 4_096,
    run: narrative_in_both,
    seeds: || seeds::texts(NARRATIVES),
    words: &[
        "<p>",
        "</p>",
        "<br/>",
        "<table><tr><td colspan=\"2\">",
        "<a href=\"javascript:",
        "<a name=\"x\" href=\"#x\">",
        "<img src=\"data:image/png;base64,",
        "<script>",
        "style=\"",
        "onclick=\"",
        "&nbsp;",
        "&#xA0;",
        "<![CDATA[",
        "<svg>",
        "<ul><li>",
        "xml:lang=\"da\"",
        "lang=\"",
        "class=\"",
        "<style>",
        "url(",
        "&#9;",
        "java&#10;script:",
        "<b><i><tt>",
    ],
};

const JSON_TEXTS: &[&str] = &[
    r#"{"resourceType":"Patient","active":[null,-1.5e+3,true,"\ud83d\ude00\n"],"_active":[{"id":"1"},null,{"extension":[{"url":"u"}]}]}"#,
    r#"{"resourceType":"Patient","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class='a'>x &amp; \u00e6&nbsp;<br/></p></div>"}}"#,
    "{'resourceType':P,/* c */a:1,,\"b\":[1 2}],\"c\":\"x\n\"d\":NaN // e\n}",
];

const XML_TEXTS: &[&str] = &[
    r#"<?xml version="1.0" encoding="UTF-8"?><!-- c --><f:Patient xmlns:f="http://hl7.org/fhir" xmlns:x="u"><f:text><div xmlns="http://www.w3.org/1999/xhtml"><p title="&#xE6;">a<![CDATA[b]]>&lt;</p></div></f:text><f:active value='true'><f:extension url="u"><f:valueCode value="c"/></f:extension></f:active></f:Patient>"#,
    r#"<!DOCTYPE a [<!ENTITY b "c">]><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><value xsi:type="PQ" value='1'/><text>a <b>c</b> <x:d/>&e;</text></ClinicalDocument>"#,
];

const NARRATIVES: &[&str] = &[
    "<p class='a'>x &amp; y<br/>z</p><table border=\"1\"><thead><tr><th>a</th></tr></thead><tbody><tr><td rowspan=\"2\">1</td></tr></tbody></table>",
    "<a href=\"https://example.org/?a=b&amp;c\">a</a><a href=\"#b\" name=\"b\">b</a><img src=\"#x\" alt=\"y\"/><ol><li>1</li></ol>",
    "<div lang=\"da\" xml:lang=\"da\"><h1>A</h1><pre> b </pre><blockquote>c</blockquote><!-- d --></div><hr/>",
    "<p style=\"color: red; background: url(http://x)\" onclick=\"x()\">&nbsp;</p><script>alert(1)</script><svg onload='x'/>",
];

fn read(bytes: &[u8]) {
    check(&parse("fuzz", bytes, &Limits::default()));
    check(&parse("fuzz", bytes, &Limits { depth: 6, nodes: 40, bytes: 2_000 }));
}

fn narrative_in_both(bytes: &[u8]) {
    let inside = String::from_utf8_lossy(bytes);
    let div = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{inside}</div>");
    let quoted = serde_json::Value::String(div.clone());
    let texts = [
        format!("<Patient xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/>{div}</text></Patient>"),
        format!("{{\"resourceType\":\"Patient\",\"text\":{{\"status\":\"generated\",\"div\":{quoted}}}}}"),
    ];
    for text in texts {
        let parsed = parse("fuzz", text.as_bytes(), &Limits::default());
        check(&parsed);
        let tree = &parsed.tree;
        if tree.is_empty() {
            continue;
        }
        let mut findings = Vec::new();
        for node in tree.descendants(NodeId::ROOT) {
            match tree.name(node) {
                "div" => {
                    narrative::check(tree, node, &mut findings);
                    let _ = (narrative::html_checks(tree, node), narrative::only_allowed(tree, node));
                    let _ = narrative::has_content(tree, node);
                }
                "text" => {
                    let _ = narrative::has_languages(tree, node, "da|en");
                }
                _ => {}
            }
        }
    }
}

/// What holds of every reading, whatever the text.
pub(super) fn check(parsed: &Parsed) {
    let (tree, text) = (&parsed.tree, &parsed.tree.source.text);
    let fits = |span: klarsyn::text::Span| {
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} does not fit the text");
    };
    let mut seen = 0;
    if !tree.is_empty() {
        for node in std::iter::once(NodeId::ROOT).chain(tree.descendants(NodeId::ROOT)) {
            fits(tree.node(node).span);
            fits(tree.node(node).key);
            assert!(tree.parent(node).is_none_or(|parent| parent.index() < node.index()));
            let _ = (tree.value(node), tree.name(node));
            seen += 1;
        }
    } else {
        assert!(!parsed.findings.is_empty(), "nothing was read, and nothing said");
    }
    assert_eq!(seen, tree.len(), "every node hangs below the root");
    for finding in &parsed.findings {
        fits(finding.span);
        assert!(finding.node.is_none_or(|node| node.index() < tree.len()));
    }
}
