//! Expression text to tokens.

use super::error::ParseError;
use super::error::ParseErrorKind;
use super::item::Item;
use crate::calendar::Moment;
use crate::decimal::Decimal;
use crate::text::Span;

/// One token.
#[derive(Clone, Debug)]
pub(super) enum Token {
    /// A bare name or keyword; its text is at its span.
    Word,
    /// A name in back ticks.
    Quoted(String),
    /// A text, number or date.
    Literal(Item),
    Symbol(&'static str),
    End,
}

const SYMBOLS: [&str; 27] = [
    "!=", "!~", "<=", ">=", "$", "%", "(", ")", "{", "}", "[", "]", ".", ",", "+", "-", "*", "/", "|", "&", "=", "~",
    "<", ">", "!", ";", ":",
];

/// All tokens with their places, the last of them [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(Token, Span)>, ParseError> {
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.skip_blank()?;
        let start = lexer.at;
        let token = lexer.token()?;
        let done = matches!(token, Token::End);
        tokens.push((token, Span::new(start as u32, lexer.at as u32)));
        if done {
            return Ok(tokens);
        }
    }
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn error<T>(&self, start: usize, kind: ParseErrorKind) -> Result<T, ParseError> {
        Err(ParseError { span: Span::new(start as u32, self.at as u32), kind })
    }

    fn skip_blank(&mut self) -> Result<(), ParseError> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let start = self.at;
            let end = if trimmed.starts_with("//") {
                trimmed.find(['\n', '\r']).unwrap_or(trimmed.len())
            } else if let Some(comment) = trimmed.strip_prefix("/*") {
                match comment.find("*/") {
                    Some(end) => end + 4,
                    None => {
                        self.at = self.text.len();
                        return self.error(start, ParseErrorKind::Unclosed);
                    }
                }
            } else {
                return Ok(());
            };
            self.at += end;
        }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn token(&mut self) -> Result<Token, ParseError> {
        let start = self.at;
        let Some(first) = self.rest().chars().next() else { return Ok(Token::End) };
        match first {
            '\'' | '"' => Ok(Token::Literal(Item::string(&self.quoted(first)?))),
            '`' => Ok(Token::Quoted(self.quoted(first)?)),
            '@' => self.date(),
            '0'..='9' => self.number(),
            c if c.is_ascii_alphabetic() || c == '_' => {
                self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
                Ok(Token::Word)
            }
            c => {
                let symbol = SYMBOLS.iter().find(|symbol| self.rest().starts_with(**symbol));
                self.at += symbol.map_or(c.len_utf8(), |symbol| symbol.len());
                symbol.map_or_else(|| self.error(start, ParseErrorKind::Character(c)), |s| Ok(Token::Symbol(s)))
            }
        }
    }

    fn number(&mut self) -> Result<Token, ParseError> {
        let start = self.at;
        self.take_while(|c| c.is_ascii_digit());
        let fraction = self.rest().strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let item = if fraction {
            self.at += 1;
            self.take_while(|c| c.is_ascii_digit());
            Decimal::parse(&self.text[start..self.at]).map(Item::Decimal)
        } else {
            // 2147483648 is a number only below nought; the parser takes the sign first.
            let written = &self.text[start..self.at];
            written.parse().map(Item::Integer).ok().or_else(|| Decimal::parse(written).map(Item::Decimal))
        };
        item.map_or_else(|| self.error(start, ParseErrorKind::Number), |item| Ok(Token::Literal(item)))
    }

    fn date(&mut self) -> Result<Token, ParseError> {
        let start = self.at;
        self.at += 1;
        let date = self.take_while(|c| c.is_ascii_digit() || c == '-');
        let mut time = "";
        if self.rest().starts_with('T') {
            self.at += 1;
            let from = self.at;
            self.take_while(|c| c.is_ascii_digit() || c == ':');
            let fraction = self.rest().strip_prefix('.');
            if fraction.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
                self.at += 1;
                self.take_while(|c| c.is_ascii_digit());
            }
            if self.at > from {
                if self.rest().starts_with('Z') {
                    self.at += 1;
                } else if self.zone_follows() {
                    self.at += 6;
                }
            }
            time = &self.text[from - 1..self.at];
        }
        let item = match (date.is_empty(), time) {
            (true, time) => time.get(1..).and_then(Moment::parse_time).map(Item::Time),
            (false, "") => Moment::parse_date(date).map(Item::Date),
            (false, _) => Moment::parse_date_time(&self.text[start + 1..self.at]).map(Item::DateTime),
        };
        item.map_or_else(|| self.error(start, ParseErrorKind::Date), |item| Ok(Token::Literal(item)))
    }

    /// `+02:00`; anything less is an operator.
    fn zone_follows(&self) -> bool {
        match self.rest().as_bytes() {
            [b'+' | b'-', a, b, b':', c, d, ..] => [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()),
            _ => false,
        }
    }

    fn quoted(&mut self, quote: char) -> Result<String, ParseError> {
        let start = self.at;
        self.at += quote.len_utf8();
        let mut result = String::new();
        let mut chars = self.rest().chars();
        while let Some(c) = chars.next() {
            let value = match c {
                c if c == quote => {
                    self.at = self.text.len() - chars.as_str().len();
                    return Ok(result);
                }
                '\\' => match escaped(&mut chars) {
                    Some(value) => value,
                    None => {
                        self.at = self.text.len() - chars.as_str().len();
                        return self.error(start, ParseErrorKind::Escape);
                    }
                },
                c => c,
            };
            result.push(value);
        }
        self.at = self.text.len();
        self.error(start, ParseErrorKind::Unclosed)
    }
}

fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match chars.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'f' => '\u{c}',
        'u' => {
            let first = hexadecimal(chars)?;
            match first {
                // A character beyond the basic plane is two of them.
                0xd800..=0xdbff => {
                    let rest = chars.as_str().strip_prefix("\\u")?;
                    *chars = rest.chars();
                    let second = hexadecimal(chars)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)?
                }
                code => char::from_u32(code)?,
            }
        }
        c @ ('\'' | '"' | '`' | '\\' | '/') => c,
        _ => return None,
    })
}

fn hexadecimal(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    let rest = chars.as_str();
    let digits = rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    *chars = rest[4..].chars();
    u32::from_str_radix(digits, 16).ok()
}
