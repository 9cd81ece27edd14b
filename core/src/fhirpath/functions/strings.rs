//! Functions on texts.

use super::Call;
use super::Function;
use super::truth;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::eval::Evaluator;
use crate::fhirpath::item::Item;
use crate::fhirpath::scalar::Scalar;
use crate::regex::Regex;
use crate::text::case::lower_text;
use crate::text::case::upper_text;
use std::sync::Arc;

type Result<T = Collection> = std::result::Result<T, EvalError>;

/// The input as a text; a complex element is none.
fn text(call: &mut Call<'_, '_, '_>) -> Result<Option<Arc<str>>> {
    call.eval.text_of(&call.input, call.id)
}

fn number(value: usize) -> Item {
    Item::Integer(i32::try_from(value).unwrap_or(i32::MAX))
}

pub(super) fn index_of(mut call: Call<'_, '_, '_>) -> Result {
    let (Some(text), Some(part)) = (text(&mut call)?, call.text_argument(0)?) else { return Ok(Collection::EMPTY) };
    let found = match call.function {
        Function::IndexOf => text.find(&*part),
        _ => text.rfind(&*part),
    };
    Ok(found.map_or(Item::Integer(-1), |at| number(text[..at].chars().count())).into())
}

pub(super) fn substring(mut call: Call<'_, '_, '_>) -> Result {
    let (Some(text), Some(start)) = (text(&mut call)?, call.integer_argument(0)?) else { return Ok(Collection::EMPTY) };
    let length = call.integer_argument(1)?.map_or(usize::MAX, |length| usize::try_from(length).unwrap_or(0));
    let Ok(start) = usize::try_from(start) else { return Ok(Collection::EMPTY) };
    let rest = match text.char_indices().nth(start) {
        Some((at, _)) => &text[at..],
        None => return Ok(Collection::EMPTY),
    };
    let end = rest.char_indices().nth(length).map_or(rest.len(), |(at, _)| at);
    Ok(Item::string(&rest[..end]).into())
}

/// `startsWith`, `endsWith`, `contains`
pub(super) fn test(mut call: Call<'_, '_, '_>) -> Result {
    let Some(part) = call.text_argument(0)? else { return Ok(Collection::EMPTY) };
    let Some(item) = call.eval.single(&call.input, call.id)? else { return Ok(Collection::EMPTY) };
    let text = match call.eval.instance.scalar(item) {
        Scalar::String(text) => text,
        _ => match call.eval.instance.lexical(item) {
            Some(text) => text,
            None => return call.eval.wrong_type("String", item, call.id),
        },
    };
    call.eval.read(text.len())?;
    truth(match call.function {
        Function::StartsWith => text.starts_with(&*part),
        Function::EndsWith => text.ends_with(&*part),
        _ => text.contains(&*part),
    })
}

/// The pattern is searched for anywhere in the text; `matchesFull` wants the whole text.
pub(super) fn matches(mut call: Call<'_, '_, '_>) -> Result {
    let (Some(text), Some(pattern)) = (text(&mut call)?, call.text_argument(0)?) else { return Ok(Collection::EMPTY) };
    let regex = compile(&mut call, &pattern, 1)?;
    let full = call.function != Function::Matches;
    truth(call.eval.searching(|steps| regex.matches(&text, full, steps))?)
}

/// `matches('…')` with a pattern that was compiled with the expression.
pub fn matches_literal(
    eval: &mut Evaluator<'_, '_>,
    input: &Collection,
    regex: &Regex,
    full: bool,
    id: ExprId,
) -> Result {
    let Some(item) = eval.single(input, id)? else { return Ok(Collection::EMPTY) };
    let text = match eval.instance.lexical(item) {
        Some(text) => text,
        None => match eval.instance.scalar(item) {
            Scalar::String(text) => text,
            _ => return eval.wrong_type("String", item, id),
        },
    };
    truth(eval.searching(|steps| regex.matches(text, full, steps))?)
}

/// A pattern with the flags of an argument: `i` for any case, `m` for lines.
fn compile(call: &mut Call<'_, '_, '_>, pattern: &str, flags: usize) -> Result<Regex> {
    call.eval.charge(pattern.len())?;
    let flags = call.text_argument(flags)?;
    let compiled = match flags.filter(|flags| !flags.is_empty()) {
        Some(flags) if flags.chars().all(|flag| matches!(flag, 'i' | 'm' | 's')) => {
            Regex::new(&format!("(?{flags}){pattern}"))
        }
        Some(_) => return call.wrong_argument("unknown flag"),
        None => Regex::new(pattern),
    };
    let regex = compiled.or_else(|_| call.wrong_argument("not a pattern"))?;
    call.eval.charge(regex.size() / 8)?;
    Ok(regex)
}

pub(super) fn replace(mut call: Call<'_, '_, '_>) -> Result {
    let text = text(&mut call)?;
    let (part, by) = (call.text_argument(0)?, call.text_argument(1)?);
    let (Some(text), Some(part), Some(by)) = (text, part, by) else { return Ok(Collection::EMPTY) };
    let times = match part.is_empty() {
        true => text.chars().count() + 1,
        false => text.matches(&*part).count(),
    };
    call.eval.text(text.len().saturating_add(times.saturating_mul(by.len())))?;
    // An empty part stands between all characters, before the first and behind the last.
    let replaced = text.replace(&*part, &by);
    Ok(Item::String(replaced.into()).into())
}

pub(super) fn replace_matches(mut call: Call<'_, '_, '_>) -> Result {
    let text = text(&mut call)?;
    let (pattern, by) = (call.text_argument(0)?, call.text_argument(1)?);
    let (Some(text), Some(pattern), Some(by)) = (text, pattern, by) else { return Ok(Collection::EMPTY) };
    if pattern.is_empty() {
        return Ok(Item::String(text).into());
    }
    let limit = call.eval.env.limits.text as usize;
    let regex = compile(&mut call, &pattern, 2)?;
    let replaced = call.eval.searching(|steps| regex.replace_all(&text, &by, limit, steps))?;
    let replaced = replaced.ok_or(EvalError::Budget)?;
    call.eval.text(replaced.len())?;
    Ok(Item::String(replaced.into()).into())
}

/// `upper`, `lower`, `trim`
pub(super) fn change(mut call: Call<'_, '_, '_>) -> Result {
    let Some(text) = text(&mut call)? else { return Ok(Collection::EMPTY) };
    call.eval.text(text.len())?;
    let changed = match call.function {
        Function::Upper => upper_text(text.as_ref()),
        Function::Lower => lower_text(text.as_ref()),
        _ => text.trim().to_owned(),
    };
    Ok(Item::String(changed.into()).into())
}

pub(super) fn length(mut call: Call<'_, '_, '_>) -> Result {
    Ok(text(&mut call)?.map(|text| number(text.chars().count())).into())
}

pub(super) fn to_chars(mut call: Call<'_, '_, '_>) -> Result {
    let Some(text) = text(&mut call)? else { return Ok(Collection::EMPTY) };
    call.eval.charge(text.len())?;
    Ok(text.chars().map(|c| Item::string(c.encode_utf8(&mut [0; 4]))).collect())
}

pub(super) fn split(mut call: Call<'_, '_, '_>) -> Result {
    let (Some(text), Some(separator)) = (text(&mut call)?, call.text_argument(0)?) else {
        return Ok(Collection::EMPTY);
    };
    call.eval.charge(text.len())?;
    if separator.is_empty() {
        return Ok(Item::String(text).into());
    }
    Ok(text.split(&*separator).map(Item::string).collect())
}

pub(super) fn join(mut call: Call<'_, '_, '_>) -> Result {
    let separator = call.text_argument(0)?.unwrap_or_default();
    if call.input.is_empty() {
        return Ok(Collection::EMPTY);
    }
    let mut joined = String::new();
    for (index, item) in call.input.iter().enumerate() {
        let one = Collection::one(item.clone());
        let text = call.eval.text_of(&one, call.id)?.unwrap_or_default();
        call.eval.text(joined.len() + separator.len() + text.len())?;
        if index > 0 {
            joined.push_str(&separator);
        }
        joined.push_str(&text);
    }
    Ok(Item::String(joined.into()).into())
}
