//! What holds of attachments, whatever the standard.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;
use crate::tree::NodeId;

/// Endings that a title should not have: the receiver's system adds the right one.
const ENDINGS: &[&str] =
    &["pdf", "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "doc", "docx", "txt", "xml", "html"];

/// The content type is among those that every receiver can show.
pub(super) fn check_type(message: &mut Message<'_>, file: NodeId, allowed: &'static [&'static str]) {
    let tree = message.tree;
    if let Some(node) = tree.child(file, "contentType")
        && let Some(found) = tree.value(node)
        && !allowed.contains(&found)
    {
        message.add(node, Governance::AttachmentType { found: Excerpt::public(found), allowed });
    }
}

/// The title is a name for people, not a file's.
pub(super) fn check_title(message: &mut Message<'_>, file: NodeId) {
    let tree = message.tree;
    if let Some(node) = tree.child(file, "title")
        && let Some(ending) = tree.value(node).and_then(ending)
    {
        message.add(node, Governance::TitleWithEnding { ending });
    }
}

fn ending(title: &str) -> Option<&'static str> {
    let (name, found) = title.trim_end().rsplit_once('.')?;
    ENDINGS.iter().copied().find(|known| !name.is_empty() && known.eq_ignore_ascii_case(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_file_endings() {
        let table = [
            ("Røntgen.PDF", Some("pdf")),
            ("Svar 2.1", None),
            ("medcom.dk", None),
            (".pdf", None),
            ("a.jpeg ", Some("jpeg")),
        ];
        for (title, expected) in table {
            assert_eq!(ending(title), expected, "{title}");
        }
    }
}
