//! What a file is by its first bytes, whatever the sender called it.

use super::FileKind;

/// A type of file: media type, the ending of its name, what people call it.
pub(super) struct FileType {
    pub media: &'static str,
    pub ending: &'static str,
    pub da: &'static str,
    pub en: &'static str,
    pub kind: FileKind,
}

const TYPES: [FileType; 9] = [
    FileType { media: "application/pdf", ending: "pdf", da: "PDF", en: "PDF", kind: FileKind::Pdf },
    FileType { media: "image/png", ending: "png", da: "Billede, PNG", en: "Picture, PNG", kind: FileKind::Image },
    FileType { media: "image/jpeg", ending: "jpg", da: "Billede, JPEG", en: "Picture, JPEG", kind: FileKind::Image },
    FileType { media: "image/gif", ending: "gif", da: "Billede, GIF", en: "Picture, GIF", kind: FileKind::Image },
    FileType { media: "image/bmp", ending: "bmp", da: "Billede, BMP", en: "Picture, BMP", kind: FileKind::Image },
    FileType {
        media: "image/tiff",
        ending: "tif",
        da: "Billede, TIFF",
        en: "Picture, TIFF",
        kind: FileKind::OtherImage,
    },
    FileType { media: "text/plain", ending: "txt", da: "Tekst", en: "Text", kind: FileKind::Text },
    FileType { media: "text/html", ending: "txt", da: "Tekst, HTML", en: "Text, HTML", kind: FileKind::Text },
    FileType { media: "application/octet-stream", ending: "bin", da: "Fil", en: "File", kind: FileKind::Other },
];

/// The type by its name.
pub(super) fn named(media: &str) -> Option<&'static FileType> {
    let media = media.split(';').next().unwrap_or("").trim();
    TYPES.iter().find(|known| known.media.eq_ignore_ascii_case(media))
}

/// The type by its first bytes; text only where it was called text.
pub(super) fn sniff(start: &[u8], stated: Option<&str>) -> &'static FileType {
    let media = match start {
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "image/gif",
        [b'I', b'I', 0x2A, 0x00, ..] | [b'M', b'M', 0x00, 0x2A, ..] => "image/tiff",
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        _ => {
            let text = !start.is_empty() && start.iter().all(|b| *b >= 0x20 || matches!(b, b'\t' | b'\n' | b'\r'));
            match stated.and_then(named).filter(|stated| text && stated.kind == FileKind::Text) {
                Some(stated) => stated.media,
                None => "application/octet-stream",
            }
        }
    };
    named(media).unwrap_or(&TYPES[8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_their_bytes_say() {
        for (start, stated, media) in [
            (&b"%PDF-1.7"[..], Some("image/png"), "application/pdf"),
            (b"\x89PNG\r\n\x1a\n\0", None, "image/png"),
            (b"\xff\xd8\xff\xe0", Some("image/jpeg"), "image/jpeg"),
            (b"GIF89a", None, "image/gif"),
            (b"II*\0", Some("image/tiff"), "image/tiff"),
            (b"BM\x10\0\0\0\0\0\0\0", None, "image/bmp"),
            (b"<p>x</p>", Some("text/html"), "text/html"),
            (b"<script>", Some("application/pdf"), "application/octet-stream"),
            (b"MZ\x90", Some("application/pdf"), "application/octet-stream"),
            (b"", Some("text/plain"), "application/octet-stream"),
        ] {
            assert_eq!(sniff(start, stated).media, media, "{start:?}");
        }
    }
}
