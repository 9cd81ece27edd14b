//! Our own drawings of 24 by 24 units: each stands beside a word, never alone.

use super::tag::Tag;
use super::tag::tag;
use yew::Html;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Above,
    Bed,
    Below,
    Broken,
    Cancelled,
    Corrected,
    Download,
    Empty,
    Error,
    Eye,
    Forward,
    Found,
    Link,
    Lock,
    New,
    NotInterpreted,
    Ok,
    Open,
    Priority,
    Reply,
    Unread,
    Warning,
    Within,
}

/// The icon, hidden from those who listen.
pub(crate) fn icon(icon: Icon) -> Html {
    drawn(icon, "k-icon").into()
}

/// The icon with another class.
pub(crate) fn drawn(icon: Icon, class: &'static str) -> Tag {
    let path = tag("path", "").set("d", strokes(icon));
    let path = if icon == Icon::NotInterpreted { path.set("stroke-dasharray", "3.2 2.5") } else { path };
    let svg = tag("svg", class).set("viewBox", "0 0 24 24").set("aria-hidden", "true").set("focusable", "false");
    svg.add(path)
}

/// One path each; a circle is two arcs.
fn strokes(icon: Icon) -> &'static str {
    match icon {
        Icon::Above => "M12 20V6M6.5 11.5l5.5-6 5.5 6",
        Icon::Bed => "M3 6v13M3 16h18v3M21 16v-3a3 3 0 0 0-3-3h-7v6M5.2 11.5a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0",
        Icon::Below => "M12 4v14M6.5 12.5l5.5 6 5.5-6",
        Icon::Broken => "M6 3h8l4 4v4l-3 2 2 2-3 2v4H6z",
        Icon::Cancelled => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M6 18 18 6",
        Icon::Corrected => "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
        Icon::Download => "M12 4v11M7 10.5l5 5 5-5M4 20h16",
        Icon::Empty => "M4 13 7 5h10l3 8v6H4zM4 13h5l1 2.5h4L15 13h5",
        Icon::Error => "M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6",
        Icon::Eye => {
            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M9.3 12a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0"
        }
        Icon::Forward => "M13 5l7 7-7 7M20 12H8a4 4 0 0 0-4 4v3",
        Icon::Found => "M4 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5 21 21M8 11l2 2 3.5-4",
        Icon::Link => {
            "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.700L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.700L12 17"
        }
        Icon::Lock => "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3",
        Icon::New => "M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7",
        Icon::NotInterpreted => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8.5 12h7",
        Icon::Ok => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.300l2.8 2.700L16 9.5",
        Icon::Open => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.5 9.500A2.5 2.5 0 1 1 12 12.200V14M12 17v.1",
        Icon::Priority => "M12 4v10M12 18.500v.1M5 4v16M19 4v16",
        Icon::Reply => "M11 5l-7 7 7 7M4 12h12a4 4 0 0 1 4 4v3",
        Icon::Unread => "M7 12a5 5 0 1 0 10 0 5 5 0 1 0-10 0",
        Icon::Warning => "M12 3.5 22 20.500H2zM12 10v5M12 17.800v.1",
        Icon::Within => "M4 5v14M20 5v14M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
    }
}
