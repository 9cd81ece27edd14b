//! Invariants of base R4 that nearly every element has, answered without their expression.
//!
//! Each answers only where it is sure; where it is not, the expression decides. That both agree is
//! a test (`tests/quick.rs`).

use crate::map::Set;
use crate::narrative;
use crate::text::split_version;
use crate::tree::NodeId;
use crate::tree::Tree;

/// An invariant that is answered here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called as the invariant is")]
pub enum Quick {
    Dom2,
    Dom3,
    Dom4,
    Dom5,
    Dom6,
    Ext1,
    Ref1,
    Per1,
    Txt1,
    Txt2,
    Qty3,
    Cpt2,
    Att1,
    Org1,
    Org2,
    Org3,
    Pat1,
    Obs6,
    Obs7,
    Bdl1,
    Bdl2,
    Bdl3,
    Bdl4,
    Bdl5,
    Bdl7,
    Bdl8,
    Bdl9,
    Bdl10,
    Bdl11,
    Bdl12,
}

/// By their keys, with the hash of the expression that each answers for: another text under the same
/// key is another rule.
const NAMED: &[(&str, u64, Quick)] = &[
    ("dom-2", 0xfa93_eeff_978d_661d, Quick::Dom2),
    ("dom-3", 0xca63_ad95_c699_c13e, Quick::Dom3),
    ("dom-4", 0x9f19_99d5_c6fe_f6f0, Quick::Dom4),
    ("dom-5", 0xebda_7758_0ed1_edbf, Quick::Dom5),
    ("dom-6", 0xdf88_73b8_55dc_944a, Quick::Dom6),
    ("ext-1", 0xd192_f03f_f2ba_bf03, Quick::Ext1),
    ("ref-1", 0x07c5_21f8_90f2_a102, Quick::Ref1),
    ("per-1", 0x5486_81a0_20d0_5517, Quick::Per1),
    ("txt-1", 0x2cf8_cef5_7f86_7b26, Quick::Txt1),
    ("txt-2", 0x2cf8_cef5_7f86_7b26, Quick::Txt2),
    ("qty-3", 0xa023_eb56_0eb7_c253, Quick::Qty3),
    ("cpt-2", 0xaf43_92c1_f83f_95d5, Quick::Cpt2),
    ("att-1", 0xfb6f_d0c2_961b_c0e4, Quick::Att1),
    ("org-1", 0x78cd_ebc6_068a_36e9, Quick::Org1),
    ("org-2", 0x4b09_c509_7239_3812, Quick::Org2),
    ("org-3", 0x4b09_c509_7239_3812, Quick::Org3),
    ("pat-1", 0x3113_88a4_f57d_7141, Quick::Pat1),
    ("obs-6", 0x2cf4_d7f0_952d_c208, Quick::Obs6),
    ("obs-7", 0x97fe_a12e_e70c_f9c4, Quick::Obs7),
    ("bdl-1", 0xa888_54e6_19da_0569, Quick::Bdl1),
    ("bdl-2", 0x64d0_0215_ae78_59fe, Quick::Bdl2),
    ("bdl-3", 0x119c_4497_6b04_3d51, Quick::Bdl3),
    ("bdl-4", 0x9e53_0d13_05af_391d, Quick::Bdl4),
    ("bdl-5", 0x4d66_50fb_34a9_9d94, Quick::Bdl5),
    ("bdl-7", 0x5323_1b63_e9b0_a377, Quick::Bdl7),
    ("bdl-8", 0x169c_2c7d_c2a1_bb3a, Quick::Bdl8),
    ("bdl-9", 0x1cd1_ef01_2d6e_90c4, Quick::Bdl9),
    ("bdl-10", 0xc8dc_ade4_50e1_3851, Quick::Bdl10),
    ("bdl-11", 0xcc97_2b5b_12a8_a0fe, Quick::Bdl11),
    ("bdl-12", 0x72b4_f8cb_8299_02fa, Quick::Bdl12),
];

/// The expression of `ele-1`, which the walk itself checks at every node.
const EMPTY: u64 = 0x7c71_a2e4_b941_707e;

/// FNV-1a, which is the same on every machine.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Whether a constraint is the `ele-1` of FHIR.
pub(super) fn is_empty(key: &str, expression: &str) -> bool {
    key == "ele-1" && hash(expression) == EMPTY
}

impl Quick {
    /// The one for that key with that expression.
    pub fn of(key: &str, expression: &str) -> Option<Self> {
        let (_, known, quick) = NAMED.iter().find(|(known, ..)| *known == key)?;
        (hash(expression) == *known).then_some(*quick)
    }

    /// Whether it holds; none where its expression must be asked.
    pub fn holds(self, tree: &Tree, node: NodeId) -> Option<bool> {
        let has = |name: &str| tree.child(node, name).is_some();
        match self {
            // About contained resources: there are none.
            Self::Dom2 | Self::Dom3 | Self::Dom4 | Self::Dom5 => {
                tree.child(node, "contained").is_none().then_some(true)
            }
            Self::Dom6 => Some(tree.child(node, "text").is_some_and(|text| {
                tree.child(text, "div").is_some_and(|div| tree.value(div).is_some() || tree.node(div).has_children())
            })),
            Self::Ext1 => {
                let mut extension = false;
                let mut value = false;
                for child in tree.children(node) {
                    let name = tree.name(child);
                    extension |= name == "extension";
                    value |=
                        name.strip_prefix("value").is_some_and(|t| t.starts_with(|c: char| c.is_ascii_uppercase()));
                }
                // `valueFoo` may be no value at all: only a plain answer is given.
                (extension != value
                    && (extension || known_value(tree, node) && !tree.children(node).any(|part| tree.is_hollow(part))))
                .then_some(true)
            }
            Self::Ref1 => {
                let reference = tree.child_value(node, "reference");
                reference.is_none_or(|reference| !reference.starts_with('#')).then_some(true)
            }
            Self::Per1 => match (tree.child_value(node, "start"), tree.child_value(node, "end")) {
                (Some(start), Some(end)) => {
                    // Of the same length and in the same zone, dates compare as text.
                    let same_zone =
                        start.len() == end.len() && start.get(10..11).is_none() || start.get(19..) == end.get(19..);
                    (start.len() == end.len() && same_zone).then_some(start <= end)
                }
                _ => Some(true),
            },
            Self::Txt1 => Some(narrative::only_allowed(tree, node)),
            Self::Txt2 => Some(narrative::has_content(tree, node)),
            Self::Qty3 => (!has("code") || has("system")).then_some(true),
            Self::Cpt2 => (!has("value") || has("system")).then_some(true),
            Self::Att1 => (!has("data") || has("contentType")).then_some(true),
            Self::Org1 => (has("identifier") || has("name")).then_some(true),
            Self::Org2 | Self::Org3 => (tree.child_value(node, "use") != Some("home")).then_some(true),
            Self::Pat1 => ["name", "telecom", "address", "organization"].into_iter().any(has).then_some(true),
            Self::Obs6 => (!has("dataAbsentReason")).then_some(true),
            Self::Obs7 => (!has("component")).then_some(true),
            Self::Bdl1 => (!has("total")).then_some(true),
            // About parts of entries that no element of the message is called after.
            Self::Bdl2 => tree.names.find("search").is_none().then_some(true),
            Self::Bdl3 => (is_content(tree, node) && tree.names.find("request").is_none()).then_some(true),
            Self::Bdl4 => (is_content(tree, node) && tree.names.find("response").is_none()).then_some(true),
            Self::Bdl5 => {
                tree.child(node, "resource").is_some_and(|resource| !tree.is_hollow(resource)).then_some(true)
            }
            Self::Bdl7 => {
                let mut seen = Set::default();
                let mut urls = tree.named(node, "entry").filter_map(|entry| tree.child_value(entry, "fullUrl"));
                urls.all(|url| seen.insert(url)).then_some(true)
            }
            Self::Bdl8 => {
                let url = tree.child_value(node, "fullUrl");
                url.is_some_and(|url| split_version(url).1.is_none()).then_some(true)
            }
            Self::Bdl9 | Self::Bdl10 => {
                (is_content(tree, node) && bundle_type(tree, node) != Some("document")).then_some(true)
            }
            Self::Bdl11 => first_entry(tree, node, "document", "Composition"),
            Self::Bdl12 => first_entry(tree, node, "message", "MessageHeader"),
        }
    }
}

fn bundle_type(tree: &Tree, bundle: NodeId) -> Option<&str> {
    tree.child_value(bundle, "type")
}

/// Whether a Bundle is of a type that carries content alone, no requests and answers.
fn is_content(tree: &Tree, bundle: NodeId) -> bool {
    matches!(bundle_type(tree, bundle), Some("message" | "document" | "collection" | "searchset"))
}

fn first_entry(tree: &Tree, bundle: NodeId, kind: &str, expected: &str) -> Option<bool> {
    let holds = match bundle_type(tree, bundle) {
        Some(found) if found == kind => {
            let first = tree.child(bundle, "entry").and_then(|entry| tree.child(entry, "resource"));
            first.is_some_and(|first| tree.type_name(first) == expected)
        }
        found => found.is_some(),
    };
    holds.then_some(true)
}

/// Whether the value's name ends with a type that needs no thought.
fn known_value(tree: &Tree, node: NodeId) -> bool {
    const KNOWN: &[&str] = &[
        "valueString",
        "valueCode",
        "valueCoding",
        "valueReference",
        "valueIdentifier",
        "valueDateTime",
        "valueBoolean",
        "valueCodeableConcept",
        "valueContactPoint",
        "valuePeriod",
        "valueAttachment",
        "valueUri",
        "valueInteger",
    ];
    tree.children(node).any(|child| KNOWN.contains(&tree.name(child)))
}
