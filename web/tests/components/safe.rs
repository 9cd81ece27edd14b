//! The sender's own text cannot do harm, whatever it holds.

use crate::draw::draw_views;
use crate::draw::props;
use crate::samples;
use crate::samples::element;
use crate::samples::value;
use klarsyn::view::*;

fn other(sections: Vec<Section>, tree: Option<TreeNode>) -> View {
    View::Other(Document { head: samples::head("Dokument", "Dokument"), sections, tree, ..Document::default() })
}

fn narrative(nodes: Vec<Markup>) -> View {
    let block = Block::Narrative(Narrative { title: "Composition".into(), nodes, ..Narrative::default() });
    other(vec![Section { heading: value("Tekst"), blocks: vec![block], ..Section::default() }], None)
}

#[test]
fn only_allowed_elements_are_drawn() {
    let text = |text: &str| Markup::Text { text: text.into() };
    let nodes: Vec<Markup> = ["script", "iframe", "svg", "form", "style", "object", "img", "SCRIPT", "", "x y"]
        .iter()
        .map(|name| element(name, vec![text("indhold")]))
        .collect();
    let page = draw_views(vec![narrative(nodes)], props());
    let inside = page.classed("k-narrative").next().unwrap();
    assert_eq!(inside.text, "indhold".repeat(10));
    for name in ["script", "iframe", "form", "style", "object", "img"] {
        assert_eq!(page.all(name).count(), 0, "{name}");
    }
}

#[test]
fn characters_stay_characters() {
    let markup = "<img src=x onerror=alert(1)>&lt;script&gt;";
    let page = draw_views(vec![narrative(vec![Markup::Text { text: markup.into() }])], props());
    page.says(&[markup]);
    let View::Correspondence(mut thread) = samples::thread(1) else { unreachable!() };
    thread.head.title = value(markup);
    thread.segments[0].texts = vec![value(markup)];
    thread.segments[0].organisation = value(markup);
    draw_views(vec![View::Correspondence(thread)], props()).says(&[markup]);
}

#[test]
fn links_lead_to_the_web_alone() {
    let link = |href: &str| Markup::Element {
        tag: "a".into(),
        href: Some(href.into()),
        anchor: None,
        columns: 1,
        rows: 1,
        children: vec![Markup::Text { text: "se her".into() }],
    };
    let bad =
        ["javascript:alert(1)", "data:text/html,x", " javascript:x", "//example.org", "vbscript:x", "file:///x", "x"];
    let mut nodes: Vec<Markup> = bad.iter().map(|href| link(href)).collect();
    nodes.push(link("HTTPS://example.org/"));
    let page = draw_views(vec![narrative(nodes)], props());
    let hrefs: Vec<&str> = page.all("a").filter_map(|it| it.get("href")).collect();
    assert_eq!(hrefs, ["HTTPS://example.org/"]);
    assert!(page.all("a").filter(|it| it.get("href").is_some()).all(|it| it.get("rel").is_some()));
}

#[test]
fn depth_and_width_have_an_end() {
    let mut deep = Markup::Text { text: "nederst".into() };
    for _ in 0..2000 {
        deep = element("div", vec![deep]);
    }
    let page = draw_views(vec![narrative(vec![deep])], props());
    assert!(page.elements.len() < 200);
    let mut tree = TreeNode { name: "nederst".into(), ..TreeNode::default() };
    for _ in 0..500 {
        tree = TreeNode { name: "dyb".into(), children: vec![tree], ..TreeNode::default() };
    }
    tree.more = 12;
    draw_views(vec![other(vec![], Some(tree))], props()).says(&["dyb", "… + 12"]);
    let cell =
        Markup::Element { tag: "td".into(), href: None, anchor: None, columns: 1_000_000, rows: 0, children: vec![] };
    let row = element("table", vec![element("tr", vec![cell])]);
    let page = draw_views(vec![narrative(vec![row])], props());
    assert_eq!(page.all("td").next().unwrap().get("colspan"), Some("100"));
}
