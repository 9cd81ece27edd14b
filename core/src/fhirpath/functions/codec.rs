//! `encode`, `decode`, `escape`, `unescape`.

use super::Call;
use super::Function;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::item::Item;
use std::fmt::Write;

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const ENTITIES: [(char, &str); 5] = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

pub(super) fn code(mut call: Call<'_, '_, '_>) -> Result<Collection, EvalError> {
    let text = call.eval.text_of(&call.input, call.id)?;
    let (Some(text), Some(format)) = (text, call.text_argument(0)?) else { return Ok(Collection::EMPTY) };
    call.eval.text(text.len().saturating_mul(6))?;
    let result = match (call.function, &*format) {
        (Function::Encode, "base64") => Some(to_base64(text.as_bytes())),
        (Function::Encode, "urlbase64") => Some(to_base64(text.as_bytes()).replace('+', "-").replace('/', "_")),
        (Function::Encode, "hex") => Some(to_hexadecimal(text.as_bytes())),
        (Function::Decode, "base64") => from_base64(&text),
        (Function::Decode, "urlbase64") => from_base64(&text.replace('-', "+").replace('_', "/")),
        (Function::Decode, "hex") => from_hexadecimal(&text),
        (Function::Escape, "html") => Some(to_html(&text)),
        (Function::Escape, "json") => Some(to_json(&text)),
        (Function::Unescape, "html") => Some(from_html(&text)),
        (Function::Unescape, "json") => from_json(&text),
        _ => None,
    };
    Ok(result.map(|text| Item::String(text.into())).into())
}

fn to_base64(bytes: &[u8]) -> String {
    let mut result = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = BASE64[(bits >> (18 - 6 * place) & 63) as usize];
            result.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    result
}

fn from_base64(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0u32, 0);
    for byte in text.trim_end_matches('=').bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        let digit = BASE64.iter().position(|&known| known == byte)?;
        bits = bits << 6 | digit as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 255) as u8);
        }
    }
    String::from_utf8(bytes).ok()
}

fn to_hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut result, byte| {
        let _ = write!(result, "{byte:02x}");
        result
    })
}

fn from_hexadecimal(text: &str) -> Option<String> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    let byte = |at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    String::from_utf8((0..text.len()).step_by(2).map(byte).collect::<Option<_>>()?).ok()
}

fn to_html(text: &str) -> String {
    let mut result = String::new();
    for c in text.chars() {
        match ENTITIES.iter().find(|(plain, _)| *plain == c) {
            Some((_, entity)) => result.push_str(entity),
            None => result.push(c),
        }
    }
    result
}

fn from_html(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        result.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').map(|end| &rest[..=end]).filter(|entity| entity.len() < 12);
        let plain = entity.and_then(|entity| match ENTITIES.iter().find(|(_, known)| *known == entity) {
            Some((plain, _)) => Some(*plain),
            None => numbered(entity),
        });
        match (plain, entity) {
            (Some(plain), Some(entity)) => {
                result.push(plain);
                rest = &rest[entity.len()..];
            }
            _ => {
                result.push('&');
                rest = &rest[1..];
            }
        }
    }
    result + rest
}

/// `&#39;`, `&#x27;`, `&nbsp;`
fn numbered(entity: &str) -> Option<char> {
    let number = match entity.strip_prefix("&#")?.strip_suffix(';')? {
        hex if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok()?,
        decimal => decimal.parse().ok()?,
    };
    char::from_u32(number)
}

fn to_json(text: &str) -> String {
    let mut result = String::new();
    for c in text.chars() {
        match c {
            '"' => result.push_str("\\\""),
            '\\' => result.push_str("\\\\"),
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            c if (c as u32) < 32 => {
                let _ = write!(result, "\\u{:04x}", c as u32);
            }
            c => result.push(c),
        }
    }
    result
}

fn from_json(text: &str) -> Option<String> {
    let mut result = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        result.push(match c {
            '\\' => match chars.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let hex = chars.as_str().get(..4)?;
                    chars = chars.as_str()[4..].chars();
                    char::from_u32(u32::from_str_radix(hex, 16).ok()?)?
                }
                c => c,
            },
            c => c,
        });
    }
    Some(result)
}
