//! The part of HTML that a narrative may use: chapters 7 to 11 of HTML 4.0 without frames and
//! forms, chapter 15, links and images.

/// Whether a narrative may have the element.
pub(super) fn element(name: &str) -> bool {
    ELEMENTS.binary_search(&name).is_ok()
}

/// Whether any element of a narrative may have the attribute.
pub(super) fn attribute(name: &str) -> bool {
    ATTRIBUTES.binary_search(&name).is_ok()
}

/// Whether that element may have the attribute that not all may have.
pub(super) fn attribute_of(element: &str, name: &str) -> bool {
    ATTRIBUTES_OF.binary_search(&(element, name)).is_ok()
}

/// Whether the element could run as a program or load something.
pub(super) fn is_active(element: &str) -> bool {
    const ACTIVE: [&str; 14] = [
        "applet", "audio", "base", "embed", "form", "frame", "iframe", "link", "meta", "object", "script", "style",
        "svg", "video",
    ];
    ACTIVE.iter().any(|active| active.eq_ignore_ascii_case(element))
}

/// Elements that a narrative may have.
#[rustfmt::skip]
const ELEMENTS: [&str; 53] = [
    "a", "abbr", "acronym", "address", "area", "b", "bdo", "big", "blockquote", "br", "caption", "cite", "code",
    "col", "colgroup", "dd", "dfn", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "kbd", "li", "map", "ol", "p", "pre", "q", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "tt", "ul", "var",
];

/// Attributes that each of them may have.
#[rustfmt::skip]
const ATTRIBUTES: [&str; 22] = [
    "abbr", "accesskey", "align", "axis", "char", "charoff", "class", "colspan", "dir", "headers", "id", "lang",
    "rowspan", "scope", "span", "style", "tabindex", "title", "valign", "width", "xml:lang", "xml:space",
];

/// Attributes that only one element may have.
#[rustfmt::skip]
const ATTRIBUTES_OF: [(&str, &str); 34] = [
    ("a", "charset"), ("a", "coords"), ("a", "href"), ("a", "hreflang"), ("a", "name"), ("a", "rel"), ("a", "rev"),
    ("a", "shape"), ("a", "type"), ("area", "alt"), ("area", "coords"), ("area", "href"), ("area", "nohref"),
    ("area", "shape"), ("blockquote", "cite"), ("img", "alt"), ("img", "border"), ("img", "height"),
    ("img", "ismap"), ("img", "longdesc"), ("img", "src"), ("img", "usemap"), ("img", "width"), ("map", "name"),
    ("pre", "space"), ("q", "cite"), ("table", "border"), ("table", "cellpadding"), ("table", "cellspacing"),
    ("table", "frame"), ("table", "rules"), ("table", "summary"), ("table", "width"), ("td", "nowrap"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(ELEMENTS.is_sorted() && ATTRIBUTES.is_sorted() && ATTRIBUTES_OF.is_sorted());
    }
}
