//! Writing JSON: small, since what we write is plain, and the browser downloads it.

use std::fmt::Write as _;

/// Writes one JSON value into a string; commas come by themselves.
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: String,
    /// Whether the place we are at needs a comma before the next item.
    comma: bool,
    /// Whether a member's name has been written and its value comes next.
    named: bool,
    /// Indentation by two spaces, where asked for.
    depth: Option<usize>,
}

impl JsonWriter {
    /// On one line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Over many lines, for people.
    pub fn pretty() -> Self {
        Self { depth: Some(0), ..Self::default() }
    }

    /// `{ … }` with what `members` writes.
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.open('{');
        members(self);
        self.close('}');
    }

    /// `[ … ]` with what `items` writes.
    pub fn array(&mut self, items: impl FnOnce(&mut Self)) {
        self.open('[');
        items(self);
        self.close(']');
    }

    /// The name of the member that comes next.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.next();
        self.quoted(name);
        self.out.push_str(if self.depth.is_some() { ": " } else { ":" });
        self.named = true;
        self
    }

    /// A string.
    pub fn string(&mut self, text: &str) {
        self.item();
        self.quoted(text);
        self.comma = true;
    }

    /// A string, or `null`.
    pub fn string_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.raw("null"),
        }
    }

    /// A whole number.
    pub fn number(&mut self, number: u64) {
        self.raw(&number.to_string());
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// JSON text that is already right: a number as written, a part of a source.
    pub fn raw(&mut self, json: &str) {
        self.item();
        self.out.push_str(json);
        self.comma = true;
    }

    /// A member with a string.
    pub fn member(&mut self, name: &str, text: &str) {
        self.key(name).string(text);
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.out
    }

    // Not inlined, as what is written in between is: the two are called in scores of places.
    #[inline(never)]
    fn open(&mut self, open: char) {
        self.item();
        self.out.push(open);
        self.comma = false;
        self.depth = self.depth.map(|d| d + 1);
    }

    #[inline(never)]
    fn close(&mut self, close: char) {
        self.depth = self.depth.map(|d| d - 1);
        if self.comma {
            self.line();
        }
        self.out.push(close);
        self.comma = true;
    }

    /// Before a value: an item of an array starts its own place, a member's value does not.
    fn item(&mut self) {
        if !std::mem::take(&mut self.named) && !self.out.is_empty() {
            self.next();
        }
    }

    fn next(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        self.line();
        self.comma = false;
    }

    fn line(&mut self) {
        if let Some(depth) = self.depth {
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str("  ");
            }
        }
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                // Separators of lines in JavaScript, and all other control characters.
                c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                    let _ = write!(self.out, "\\u{:04x}", c as u32);
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(json: &mut JsonWriter) {
        json.object(|json| {
            json.member("a", "x\"\n\u{1}æ");
            json.key("b").array(|json| {
                json.number(1);
                json.object(|_| {});
                json.boolean(true);
            });
            json.key("c").string_or_null(None);
        });
    }

    #[test]
    fn writes_on_one_line_and_over_many() {
        let mut json = JsonWriter::new();
        sample(&mut json);
        assert_eq!(json.finish(), r#"{"a":"x\"\n\u0001æ","b":[1,{},true],"c":null}"#);
        let mut json = JsonWriter::pretty();
        sample(&mut json);
        let expected =
            "{\n  \"a\": \"x\\\"\\n\\u0001æ\",\n  \"b\": [\n    1,\n    {},\n    true\n  ],\n  \"c\": null\n}";
        assert_eq!(json.finish(), expected);
    }
}
