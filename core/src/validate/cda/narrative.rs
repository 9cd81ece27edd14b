//! The narrative of a section: its grammar, as a table.
//!
//! Source: CDA R2, NarrativeBlock.

use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::validate::run::Run;

/// An element of the narrative.
struct Grammar {
    name: &'static str,
    /// What may stand in it; what a `|` stands before comes after what stands before that, and once
    /// where it ends with `?`.
    children: &'static str,
    /// Its attributes, those with few values with them, those that must be there with `!`.
    attributes: &'static str,
    /// Whether text may stand in it.
    text: bool,
    /// What must be in it.
    needs: &'static str,
}

const COMMON: &str = "ID language styleCode";
const ALIGNED: &str = "ID language styleCode align=left,center,right,justify,char char charoff \
                       valign=top,middle,bottom,baseline";
const CELL: &str = "ID language styleCode align=left,center,right,justify,char char charoff \
                    valign=top,middle,bottom,baseline abbr axis headers rowspan colspan \
                    scope=row,col,rowgroup,colgroup";
const INLINE: &str = "content linkHtml sub sup br footnote footnoteRef renderMultiMedia";

const fn grammar(
    name: &'static str,
    children: &'static str,
    attributes: &'static str,
    text: bool,
    needs: &'static str,
) -> Grammar {
    Grammar { name, children, attributes, text, needs }
}

/// By their names.
const GRAMMAR: &[Grammar] = &[
    grammar("br", "", "", false, ""),
    grammar("caption", "linkHtml sub sup footnote footnoteRef", COMMON, true, ""),
    grammar(
        "col",
        "",
        "ID language styleCode align=left,center,right,justify,char char charoff \
         valign=top,middle,bottom,baseline span width",
        false,
        "",
    ),
    grammar(
        "colgroup",
        "col",
        "ID language styleCode align=left,center,right,justify,char char charoff \
         valign=top,middle,bottom,baseline span width",
        false,
        "",
    ),
    grammar("content", INLINE, "ID language styleCode revised=insert,delete", true, ""),
    grammar("footnote", "content linkHtml sub sup br renderMultiMedia paragraph list table", COMMON, true, ""),
    grammar("footnoteRef", "", "ID language styleCode IDREF!", false, ""),
    grammar(
        "item",
        "caption? | content linkHtml sub sup br footnote footnoteRef renderMultiMedia paragraph list table",
        COMMON,
        true,
        "",
    ),
    grammar("linkHtml", "footnote footnoteRef", "ID language styleCode name href rel rev title", true, ""),
    grammar("list", "caption? | item", "ID language styleCode listType=ordered,unordered", false, "item"),
    grammar(
        "paragraph",
        "caption? | content linkHtml sub sup br footnote footnoteRef renderMultiMedia",
        COMMON,
        true,
        "",
    ),
    grammar("renderMultiMedia", "caption?", "ID language styleCode referencedObject!", false, ""),
    grammar("sub", "", "", true, ""),
    grammar("sup", "", "", true, ""),
    grammar(
        "table",
        "caption? | col colgroup | thead? | tfoot? | tbody",
        "ID language styleCode summary width border cellspacing cellpadding \
         frame=void,above,below,hsides,lhs,rhs,vsides,box,border rules=none,groups,rows,cols,all",
        false,
        "tbody",
    ),
    grammar("tbody", "tr", ALIGNED, false, "tr"),
    grammar("td", "content linkHtml sub sup br footnote footnoteRef renderMultiMedia paragraph list", CELL, true, ""),
    grammar(
        "text",
        "content linkHtml sub sup br footnote footnoteRef renderMultiMedia paragraph list table",
        "ID language styleCode mediaType=text/x-hl7-text+xml",
        true,
        "",
    ),
    grammar("tfoot", "tr", ALIGNED, false, "tr"),
    grammar("th", INLINE, CELL, true, ""),
    grammar("thead", "tr", ALIGNED, false, "tr"),
    grammar("tr", "th td", ALIGNED, false, "td"),
];

fn of_name(name: &str) -> Option<&'static Grammar> {
    GRAMMAR.binary_search_by(|grammar| grammar.name.cmp(name)).ok().map(|at| &GRAMMAR[at])
}

/// Which place among the children an element has, and whether it may be there once only.
fn place(children: &str, name: &str) -> Option<(usize, bool)> {
    children.split('|').enumerate().find_map(|(place, group)| {
        let mut words = group.split_ascii_whitespace();
        words.find(|word| word.trim_end_matches('?') == name).map(|word| (place, word.ends_with('?')))
    })
}

/// Whether an element may have the attribute, with that value.
fn allows(attributes: &str, name: &str, value: &str) -> bool {
    attributes.split_ascii_whitespace().any(|word| match word.split_once('=') {
        Some((known, values)) => known == name && values.split(',').any(|known| known == value.trim()),
        None => word.trim_end_matches('!') == name,
    })
}

impl<'s> Run<'s> {
    /// Checks the text of a section, and all below it.
    pub(super) fn cda_narrative(&mut self, text: NodeId) {
        let tree = self.tree;
        let mut todo = vec![(text, "text")];
        while let Some((node, name)) = todo.pop() {
            let Some(grammar) = of_name(name) else { continue };
            let (mut last, mut filled) = (None, grammar.needs.is_empty());
            for child in tree.children(node) {
                let at = tree.node(child);
                let name = tree.name(child);
                match at.kind {
                    _ if at.namespace != 0 => self.foreign(child),
                    Kind::Attribute => self.narrative_attribute(child, name, grammar),
                    Kind::Text if grammar.text || tree.value(child).is_none_or(|t| t.trim().is_empty()) => {}
                    Kind::Text => self.error(Cda::Text { within: grammar.name.into() }, child),
                    _ => {
                        let place = place(grammar.children, name);
                        // A place of its own is taken by the first.
                        let fits =
                            place.is_some_and(|(at, once)| last.is_none_or(|last| at > last || at == last && !once));
                        if !fits {
                            let within = grammar.name.to_string();
                            self.error(Cda::NarrativeElement { name: name.into(), within }, child);
                        }
                        last = last.max(place.map(|(at, _)| at));
                        filled |= name == grammar.needs || name == "th";
                        todo.extend(of_name(name).map(|grammar| (child, grammar.name)));
                    }
                }
            }
            if !filled {
                let within = grammar.name.to_string();
                self.error(Cda::NarrativeMissing { within, needs: grammar.needs }, node);
            }
            for needed in grammar.attributes.split_ascii_whitespace().filter_map(|word| word.strip_suffix('!')) {
                if tree.child(node, needed).is_none() {
                    let within = grammar.name.to_string();
                    self.error(Cda::NarrativeMissing { within, needs: needed }, node);
                }
            }
        }
    }

    fn narrative_attribute(&mut self, node: NodeId, name: &str, grammar: &Grammar) {
        let value = self.tree.value(node).unwrap_or_default();
        if !allows(grammar.attributes, name, value) {
            let within = grammar.name.to_string();
            return self.error(Cda::NarrativeAttribute { name: name.into(), within }, node);
        }
        if name == "href" && !may_follow(value) {
            let found = Excerpt::private(value);
            self.add(Cda::Link { found }.into(), node, Severity::Warning);
        }
    }
}

/// Whether a viewer may follow the address: one of few schemes, or a place in the document.
fn may_follow(address: &str) -> bool {
    let address = address.trim();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    address.starts_with('#')
        || scheme.is_some_and(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_whole() {
        assert!(GRAMMAR.is_sorted_by_key(|grammar| grammar.name));
        for grammar in GRAMMAR {
            for word in grammar.children.split_ascii_whitespace().filter(|word| *word != "|") {
                assert!(of_name(word.trim_end_matches('?')).is_some(), "{word} in {}", grammar.name);
            }
            assert!(grammar.needs.is_empty() || place(grammar.children, grammar.needs).is_some(), "{}", grammar.name);
        }
    }

    #[test]
    fn addresses_that_may_be_followed() {
        for address in ["#a", "https://a.dk", "HTTP://a", "mailto:a@b.dk", "tel:112"] {
            assert!(may_follow(address), "{address}");
        }
        for address in ["//evil.example", "javascript:alert(1)", "java\tscript:x", "data:text/html,x", "a.html", ""] {
            assert!(!may_follow(address), "{address}");
        }
    }
}
