//! What a narrative (`text.div`) may contain: HL7's rules txt-1 and txt-2, and what is unsafe to
//! show. Works on the tree alone, so that validation and FHIRPath's `htmlChecks()` agree.

mod address;
mod allowed;

use crate::diagnostic::Excerpt;
use crate::diagnostic::Finding;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Narrative;
use crate::tree::Kind;
use crate::tree::LocalName;
use crate::tree::NodeId;
use crate::tree::Tree;
use address::Address;

/// Whether the narrative is well formed and has allowed elements and attributes only (txt-1).
pub fn only_allowed(tree: &Tree, div: NodeId) -> bool {
    is_read(tree, div) && walk(tree, div, &mut |_, problem| is_tolerated(&problem))
}

/// Whether the narrative is well formed and has some text or an image (txt-2).
pub fn has_content(tree: &Tree, div: NodeId) -> bool {
    is_read(tree, div)
        && tree.descendants(div).any(|id| match tree.node(id).kind {
            Kind::Text => tree.value(id).is_some_and(|text| text.bytes().any(|b| !b.is_ascii_whitespace())),
            Kind::Object => tree.name(id) == "img",
            _ => false,
        })
}

/// Whether a narrative has parts in single languages as a profile controls it: `_no` for none,
/// `_yes` for some, `_resource` for one in the resource's language, or a language.
pub fn has_languages(tree: &Tree, narrative: NodeId, control: &str) -> bool {
    let Some(div) = tree.child(narrative, "div") else { return true };
    let parts = tree.children(div).filter(|child| tree.name(*child) == "div");
    let languages: Vec<&str> = parts.filter_map(|part| tree.child_value(part, "lang")).collect();
    let wanted = match control {
        "_no" => return languages.is_empty(),
        "_yes" => return !languages.is_empty(),
        "_resource" => tree.parent(narrative).and_then(|resource| tree.child_value(resource, "language")),
        language => Some(language),
    };
    wanted.is_none_or(|wanted| languages.contains(&wanted))
}

/// FHIRPath's `htmlChecks()`: both of them.
pub fn html_checks(tree: &Tree, div: NodeId) -> bool {
    only_allowed(tree, div) && has_content(tree, div)
}

/// Finds fault with what a narrative contains. One that could not be read has been reported by
/// the reading already; whether it could is answered.
pub fn check(tree: &Tree, div: NodeId, out: &mut Vec<Finding>) -> bool {
    if !is_read(tree, div) {
        return false;
    }
    let mut add = |id: NodeId, problem: Narrative| {
        let node = tree.node(id);
        let span = if node.kind == Kind::Object { node.key } else { node.key.join(node.span) };
        let warning = is_warning(&problem);
        let mut finding = Finding::new(problem.into(), span);
        if warning {
            finding.severity = Severity::Warning;
        }
        finding.node = Some(div);
        finding.path = tree.path(div);
        out.push(finding);
        true
    };
    walk(tree, div, &mut add);
    if !has_content(tree, div) {
        add(div, Narrative::NoContent);
    }
    true
}

/// What is unsafe to show, but which HL7's rules allow: the view leaves it out.
fn is_warning(problem: &Narrative) -> bool {
    matches!(problem, Narrative::External { .. } | Narrative::Script { .. })
}

/// What txt-1 does not speak of.
fn is_tolerated(problem: &Narrative) -> bool {
    is_warning(problem) || matches!(problem, Narrative::Address { .. })
}

/// Whether the reading could make elements of it: only then it has its namespace.
fn is_read(tree: &Tree, div: NodeId) -> bool {
    tree.node(div).namespace != 0
}

/// Tells every fault until one is refused; whether none was.
fn walk(tree: &Tree, div: NodeId, tell: &mut impl FnMut(NodeId, Narrative) -> bool) -> bool {
    let mut verdicts = Verdicts::default();
    // The div itself is fine by its name; its attributes and all below are looked at.
    for id in tree.descendants(div) {
        let node = tree.node(id);
        let fault = match node.kind {
            Kind::Object if is_block(tree, id) && in_paragraph(tree, id) => {
                Some(Narrative::Element { element: tree.name(id).into(), active: false })
            }
            Kind::Object if !verdicts.is(node.name, || allowed::element(tree.names.get(node.name))) => {
                let element = tree.names.get(node.name);
                Some(Narrative::Element { element: element.into(), active: allowed::is_active(element) })
            }
            Kind::Attribute => {
                let element = tree.parent(id).map_or("", |parent| tree.name(parent));
                attribute(tree, id, element)
            }
            _ => None,
        };
        if let Some(fault) = fault
            && !tell(id, fault)
        {
            return false;
        }
    }
    true
}

/// Whether an element is one that no paragraph may hold.
fn is_block(tree: &Tree, id: NodeId) -> bool {
    matches!(tree.name(id), "p" | "div" | "blockquote" | "table" | "ul" | "ol")
}

fn in_paragraph(tree: &Tree, id: NodeId) -> bool {
    tree.parent(id).is_some_and(|above| tree.name(above) == "p")
}

/// What is wrong with an attribute.
fn attribute(tree: &Tree, id: NodeId, element: &str) -> Option<Narrative> {
    let name = tree.name(id);
    let value = tree.value(id).unwrap_or_default();
    if !allowed::attribute(name) && !allowed::attribute_of(element, name) {
        let active = name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on"));
        return Some(Narrative::Attribute { attribute: name.into(), element: element.into(), active });
    }
    match name {
        "href" | "src" | "longdesc" | "cite" | "usemap" => match address::of(value) {
            Address::Script => Some(Narrative::Script { attribute: name.into(), element: element.into() }),
            Address::Elsewhere if name == "src" => {
                Some(Narrative::External { attribute: name.into(), address: Excerpt::private(value) })
            }
            _ if matches!((element, name), ("a", "href") | ("img", "src")) && !address::leads(value) => {
                Some(Narrative::Address { attribute: name.into(), address: Excerpt::private(value) })
            }
            _ => None,
        },
        "style" if address::loads(value) => {
            Some(Narrative::External { attribute: name.into(), address: Excerpt::private(value) })
        }
        _ => None,
    }
}

/// Answers by name, each asked for once.
#[derive(Default)]
struct Verdicts(Vec<Option<bool>>);

impl Verdicts {
    fn is(&mut self, name: LocalName, ask: impl FnOnce() -> bool) -> bool {
        if self.0.len() <= name.index() {
            self.0.resize(name.index() + 1, None);
        }
        *self.0[name.index()].get_or_insert_with(ask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Limits;
    use crate::parse::parse;

    #[test]
    fn finds_what_a_narrative_may_not_have() {
        let table: &[(&str, &[&str], bool, bool)] = &[
            ("a", &[], true, true),
            ("<p id='x' lang='da'>a<br/><img src='#i' alt=''/><a href='http://x'>b</a></p>", &[], true, true),
            ("<img src='#i'/>", &[], true, true),
            ("", &["narrative-without-content"], true, false),
            (" <p> </p>\\n", &["narrative-without-content"], true, false),
            ("a<script>x</script>", &["narrative-element"], false, true),
            ("<p onclick='x'>a</p>", &["narrative-attribute"], false, true),
            ("<p href='x'>a</p>", &["narrative-attribute"], false, true),
            ("<form>a</form><P>b</P>", &["narrative-element", "narrative-element"], false, true),
            ("<a href=' java&#10;script:x'>a</a>", &["narrative-script"], true, true),
            ("<a href='urn:uuid:x'>a</a>", &["narrative-address"], true, true),
            ("<a href=''>a</a>", &["narrative-address"], true, true),
            ("<a href='http://x/a b'>a</a>", &["narrative-address"], true, true),
            ("<a href='https://æ.dk/?a=1&amp;b=(2)#c'>a</a>", &[], true, true),
            ("<img src='https://x/y.png'/>", &["narrative-external"], true, true),
            ("<p style='background: URL(//x)'>a</p>", &["narrative-external"], true, true),
            ("<p>a<b></p>", &[], false, false),
        ];
        for (inner, expected, allowed, content) in table {
            let text = format!(
                r#"{{"resourceType":"Basic","text":{{"div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">{inner}</div>"}}}}"#
            );
            let tree = parse("", text.as_bytes(), &Limits::default()).tree;
            let div = tree.child(NodeId::ROOT, "text").and_then(|text| tree.child(text, "div")).unwrap();
            let mut out = Vec::new();
            check(&tree, div, &mut out);
            let found: Vec<&str> = out.iter().map(|finding| finding.problem.code().name).collect();
            assert_eq!(found, *expected, "{inner}");
            assert_eq!((only_allowed(&tree, div), has_content(&tree, div)), (*allowed, *content), "{inner}");
        }
    }
}
