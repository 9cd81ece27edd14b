//! The narrative block: what it may hold becomes nodes, and nothing that loads, acts or hides gets through.

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::view::Attachment;
use klarsyn::view::Block;
use klarsyn::view::FileKind;
use klarsyn::view::Markup;
use klarsyn::view::Narrative;
use klarsyn::view::Options;
use klarsyn::view::view;

const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn read(before: &str, text: &str, entries: &str) -> (Option<Narrative>, Vec<Attachment>) {
    let xml = format!(
        r#"<?xml version="1.0"?>{before}<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><component>
<structuredBody><component><section><title>Afsnit</title><text>{text}</text>{entries}</section></component></structuredBody></component></ClinicalDocument>"#
    );
    let tree = parse("", xml.as_bytes(), &Limits::default()).tree;
    let views = view(&[&tree], &Options::default());
    let document = views[0].document().expect("a document");
    let (mut narrative, mut files) = (None, Vec::new());
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Narrative(it) => narrative = Some(it.clone()),
            Block::Attachments(all) => files.extend(all.iter().cloned()),
            _ => {}
        }
    }
    (narrative, files)
}

/// Nodes in a short form, to compare.
fn told(nodes: &[Markup]) -> String {
    let one = |node: &Markup| match node {
        Markup::Text { text } => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Markup::Element { tag, href, columns, rows, children, .. } => {
            let href = href.as_ref().map(|href| format!(" {href}")).unwrap_or_default();
            let span = if (*columns, *rows) == (1, 1) { String::new() } else { format!(" {columns}x{rows}") };
            format!("<{tag}{href}{span}>{}</>", told(children))
        }
    };
    nodes.iter().map(one).collect()
}

fn nodes(text: &str) -> (String, u32) {
    read("", text, "").0.map_or((String::new(), 0), |it| (told(&it.nodes), it.removed))
}

#[test]
fn the_grammar_becomes_nodes() {
    for (text, expected) in [
        (
            "<paragraph>a <content styleCode='Bold'>b</content><br/>c</paragraph>",
            "<p>a<span><strong>b</></><br></>c</>",
        ),
        (
            "<content styleCode='Italics'>a</content><content styleCode='Italic'>b</content>",
            "<span><i>a</></><span><i>b</></>",
        ),
        ("<content styleCode='Bold Emphasis Underline'>a</content>", "<span><u><em><strong>a</></></></>"),
        ("<content revised='delete'>a</content>", "<span><s>a</></>"),
        ("<list><item>a</item><item>b</item></list>", "<ul><li>a</><li>b</></>"),
        ("<list listType='ordered'><item><caption>c</caption>a</item></list>", "<ol><li><strong>c</>a</></>"),
        (
            "<table border='1' width='100%'><caption>c</caption><col/><thead><tr><th colspan='2'>h</th></tr></thead><tbody><tr><td rowspan='900'>a</td><td>b</td></tr></tbody></table>",
            "<table><caption>c</><thead><tr><th 2x1>h</></></><tbody><tr><td 1x100>a</><td>b</></></></>",
        ),
        ("H<sub>2</sub>O<sup>x</sup>", "H<sub>2</>O<sup>x</>"),
        ("a<footnote ID='f'>note</footnote>", "a<small>note</>"),
        ("<![CDATA[<b>a</b> & b]]>", "<b>a</b> & b"),
    ] {
        let (found, removed) = nodes(text);
        assert_eq!((found.as_str(), removed), (expected, 0), "{text}");
    }
}

#[test]
fn illegal_nesting_is_kept_as_text() {
    for (text, words) in [
        (
            "<table><tbody><tr><td>a<td>b</td><table><tbody><tr><td>c</td></tr></tbody></table></td></tr></tbody></table>",
            ["a", "b", "c"],
        ),
        ("<table>a<paragraph>b</paragraph><tr>c<td/></tr></table>", ["a", "b", "c"]),
        ("<list>a<item>b</item><paragraph>c</paragraph></list>", ["a", "b", "c"]),
        ("<td>a</td><item>b</item><tr><td>c</td></tr>", ["a", "b", "c"]),
        ("<ukendt>a<h1>b</h1></ukendt><div>c</div>", ["a", "b", "c"]),
    ] {
        let narrative = read("", text, "").0.expect("a text");
        for word in words {
            assert!(narrative.plain.contains(word), "{text}: {}", narrative.plain);
        }
        legal(&narrative.nodes, "");
    }
}

/// Rows only in tables, cells only in rows, items only in lists, and no cell in a cell without a table between.
fn legal(nodes: &[Markup], parent: &str) {
    for node in nodes {
        let Markup::Element { tag, children, .. } = node else { continue };
        let may = match tag.as_str() {
            "td" | "th" => parent == "tr",
            "tr" => matches!(parent, "table" | "thead" | "tbody" | "tfoot"),
            "thead" | "tbody" | "tfoot" | "caption" => parent == "table",
            "li" => matches!(parent, "ul" | "ol"),
            _ => !matches!(parent, "table" | "thead" | "tbody" | "tfoot" | "tr" | "ul" | "ol"),
        };
        assert!(may, "{tag} in {parent}");
        legal(children, tag);
    }
}

/// The probes of HL7's stylesheet: links that it loses are kept, and what it lets through is not.
#[test]
fn links_lead_where_they_may() {
    for (href, leads) in [
        ("http://example.org/a", Some("http://example.org/a")),
        ("https://example.org/a?b=1&amp;c", Some("https://example.org/a?b=1&c")),
        ("mailto:test@example.org", Some("mailto:test@example.org")),
        ("tel:+45 33 11 22 44", Some("tel:+4533112244")),
        ("TEL:112", Some("tel:112")),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("java&#9;script:alert(1)", None),
        (" javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("file:///etc/passwd", None),
        ("//evil.example/x", None),
        ("../x.html", None),
        ("x.html", None),
        ("mailto:a@b.dk?bcc=c@d.dk", None),
        ("tel:", None),
        ("#ingen", None),
        ("https://user@evil.example", None),
    ] {
        let text = format!("<linkHtml href=\"{href}\">her</linkHtml>");
        let (found, removed) = nodes(&text);
        let expected = match leads {
            Some(leads) => (format!("<a {leads}>her</>"), 0),
            None => ("<span>her</>".to_owned(), 1),
        };
        assert_eq!((found, removed), expected, "{href}");
    }
}

#[test]
fn links_inside_the_document_find_their_target() {
    let text = r##"<linkHtml href="#mål">se</linkHtml><footnoteRef IDREF="f"/><paragraph ID="mål">her</paragraph><footnote ID="f">n</footnote>"##;
    let nodes = read("", text, "").0.expect("a text").nodes;
    let (mut links, mut anchors) = (Vec::new(), Vec::new());
    for node in &nodes {
        let Markup::Element { href, anchor, .. } = node else { continue };
        links.extend(href.as_ref().map(|href| href.trim_start_matches('#').to_owned()));
        anchors.extend(anchor.clone());
    }
    assert_eq!((links.len(), &links), (2, &anchors));
    // Names of anchors are our own: the sender's could be anything.
    assert!(anchors.iter().all(|anchor| anchor.bytes().all(|b| b.is_ascii_alphanumeric())));
}

#[test]
fn nothing_acts_loads_or_styles() {
    for (text, expected, removed) in [
        ("a<script>alert(1)</script>b", "ab", 1),
        (
            "<table onclick='x' style='y'><tbody><tr><td onmouseover='x' styleCode='javascript:x'>a</td></tr></tbody></table>",
            "<table><tbody><tr><td>a</></></></>",
            0,
        ),
        ("<content styleCode='Bold evilclass'>a</content>", "<span><strong>a</></>", 0),
        (
            "<table border='javascript:x' summary='a:b'><tbody><tr><td>a</td></tr></tbody></table>",
            "<table><tbody><tr><td>a</></></></>",
            0,
        ),
        ("<iframe src='//evil.example/x'/><object data='x'/><SVG onload='x'/>a", "a", 3),
        ("<img src='//evil.example/x.png'/>a", "a", 0),
        ("<style>p{display:none}</style><form action='x'><paragraph>b</paragraph></form>a", "a", 2),
        ("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>a", "a", 1),
        ("a\u{202e}b", "ab", 0),
    ] {
        assert_eq!(nodes(text), (expected.to_owned(), removed), "{text}");
    }
    // What a browser may be told before the document says nothing here.
    for before in [
        r#"<?xml-stylesheet type="text/xsl" href="//evil.example/cda.xsl"?>"#,
        r#"<?xml-stylesheet type="text/css" href="javascript:alert(1)"?>"#,
    ] {
        assert_eq!(told(&read(before, "a", "").0.expect("a text").nodes), "a");
    }
}

#[test]
fn pictures_come_from_inside_the_document() {
    let media =
        |value: &str| format!(r#"<entry><observationMedia ID="b1"><value {value}</value></observationMedia></entry>"#);
    let text = r#"<paragraph>a</paragraph><renderMultiMedia referencedObject="b1"><caption>Sår på foden</caption></renderMultiMedia>"#;
    let own = media(&format!(r#"mediaType="image/png" representation="B64">{PNG}"#));
    let (narrative, files) = read("", text, &own);
    assert!(narrative.expect("a text").plain.contains("[Billede: Sår på foden]"));
    assert_eq!((files.len(), files[0].kind, files[0].title.text.as_str()), (1, FileKind::Image, "Sår på foden"));

    // The media type is what the bytes say, and an address outside is never loaded by itself.
    for (value, kind) in [
        (r#"mediaType="image/svg+xml" representation="B64">PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+"#, FileKind::Other),
        (r#"mediaType="image/png" representation="B64">PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="#, FileKind::Other),
        (r#"mediaType="text/html" representation="B64">PGh0bWw+"#, FileKind::Text),
        (r#"mediaType="image/png"><reference value="//evil.example/x.png"/>"#, FileKind::Link),
        (r#"mediaType="image/png"><reference value="https://example.org/x.png"/>"#, FileKind::Link),
        (r#"mediaType="image/png">"#, FileKind::Absent),
    ] {
        let (_, files) = read("", text, &media(value));
        assert_eq!(files[0].kind, kind, "{value}");
        assert!(files[0].media_type.as_deref() != Some("image/svg+xml") || files[0].content.is_none());
        assert!(files[0].url.as_deref().is_none_or(|url| url.starts_with("https://example.org/")), "{value}");
    }
    // A picture that nothing holds is only its words.
    let (narrative, files) = read("", text, "");
    assert!(files.is_empty() && narrative.expect("a text").plain.contains("Sår på foden"));
}

#[test]
fn depth_and_size_end_somewhere() {
    let deep = format!("{}x{}", "<content>".repeat(180), "</content>".repeat(180));
    assert!(read("", &deep, "").0.expect("a text").plain.contains('x'));
    let long = "<paragraph>x</paragraph>".repeat(30_000);
    let narrative = read("", &long, "").0.expect("a text");
    assert!(narrative.removed > 0 && narrative.nodes.len() <= 20_000);
    // References that circle, ids used twice, and a reference into itself.
    let entry = r##"<entry><observation><text><reference value="#a"/></text><code><originalText><reference value="#a"/></originalText></code></observation></entry>"##;
    let circling = r##"<content ID="a"><linkHtml href="#a">x</linkHtml></content><content ID="a">y</content>"##;
    assert!(read("", circling, entry).0.is_some());
}
