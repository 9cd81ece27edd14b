//! Attachments: what they state of their data.

use super::run::Run;
use super::sha1;
use crate::diagnostic::problem::Value;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// The stated size and hash beside the data.
    pub(super) fn attachment(&mut self, node: NodeId) {
        let tree = self.tree;
        let stated = tree.child_value(node, "size").and_then(|size| size.parse::<u64>().ok());
        let Some(found) = tree.child_value(node, "data").and_then(size_of) else { return };
        if let Some(stated) = stated.filter(|stated| *stated != found) {
            self.error(Value::AttachmentSize { stated, found }, node);
        }
        let (data, hash) = (tree.child_value(node, "data"), tree.child_value(node, "hash"));
        if let (Some(data), Some(hash)) = (data, hash)
            && !sha1::is_stated(&sha1::of_base64(data), hash)
        {
            self.error(Value::AttachmentHash, node);
        }
    }
}

/// How many bytes a text in base64 stands for; none where it is no base64.
pub(super) fn size_of(base64: &str) -> Option<u64> {
    let (mut letters, mut padding) = (0u64, 0);
    for byte in base64.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' if padding == 0 => letters += 1,
            b'=' => padding += 1,
            _ if byte.is_ascii_whitespace() => {}
            _ => return None,
        }
    }
    ((letters + padding) % 4 == 0 && padding <= 2).then(|| letters * 3 / 4)
}

#[cfg(test)]
mod tests {
    use super::size_of;

    #[test]
    fn sizes() {
        for (text, size) in
            [("", Some(0)), ("QQ==", Some(1)), ("QUI=", Some(2)), ("QUJD", Some(3)), ("QU JD\n", Some(3))]
        {
            assert_eq!(size_of(text), size, "{text}");
        }
        for text in ["Q", "Q===", "QU.D", "Q=Q="] {
            assert_eq!(size_of(text), None, "{text}");
        }
    }
}
