//! A message as it came: its name, its text, and how its bytes were read.

/// How the bytes of a source were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// ISO-8859-1, as an XML declaration says.
    Latin1,
    /// Windows-1252, as an XML declaration says.
    Windows1252,
}

/// A decoded text with the name it is reported under. Spans count bytes of `text`.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// What findings call it: a file name, or empty.
    pub name: String,
    /// The text, without its byte order mark.
    pub text: String,
    /// How the bytes were read.
    pub encoding: Encoding,
}
