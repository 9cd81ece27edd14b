//! Which of two values comes first, and the bounds that a question sets to its answers.

use super::super::run::Run;
use super::form::{Form, suffix};
use crate::calendar::Moment;
use crate::decimal::Decimal;
use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::problem::Value;
use crate::regex::Regex;
use crate::schema::Primitive;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::ucum;
use std::cmp::Ordering;

const MIN_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MAX_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
const MIN_QUANTITY: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity";
const MAX_QUANTITY: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity";
const MIN_LENGTH: &str = "http://hl7.org/fhir/StructureDefinition/minLength";
const REGEX: &str = "http://hl7.org/fhir/StructureDefinition/regex";
const MAX_DECIMALS: &str = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
const UCUM: &str = "http://unitsofmeasure.org";

/// Which of two values comes first; none where they do not go together.
pub(super) fn order(tree: &Tree, one: NodeId, other_tree: &Tree, other: NodeId) -> Option<Ordering> {
    match (tree.value(one), other_tree.value(other)) {
        (Some(one), Some(other)) => Some(order_of_texts(one, other)),
        (None, None) => order_of_quantities(tree, one, other_tree, other),
        _ => None,
    }
}

fn order_of_texts(one: &str, other: &str) -> Ordering {
    let moments = (Moment::parse_date_time(&from_start(one)), Moment::parse_date_time(&from_start(other)));
    if let (Some(one), Some(other)) = (Decimal::parse(one), Decimal::parse(other)) {
        return one.cmp(&other);
    }
    let known = if let (Some(one), Some(other)) = moments { one.compare(other) } else { None };
    known.unwrap_or_else(|| one.cmp(other))
}

/// A date of less precision stands for its first day.
fn from_start(text: &str) -> String {
    let rest = match text.len() {
        4 => "-01-01",
        7 => "-01",
        _ => "",
    };
    [text, rest].concat()
}

/// Quantities compare in the same unit, or in units of UCUM that can be converted.
fn order_of_quantities(tree: &Tree, one: NodeId, other_tree: &Tree, other: NodeId) -> Option<Ordering> {
    let part = |name| (tree.child_value(one, name), other_tree.child_value(other, name));
    let (value, bound) = part("value");
    let (value, bound) = (Decimal::parse(value?)?, Decimal::parse(bound?)?);
    let (system, other_system) = part("system");
    let (code, other_code) = part("code");
    let (code, other_code) = (code?, other_code?);
    if system? != other_system? {
        return None;
    }
    match system {
        Some(UCUM) => ucum::compare(value, code, bound, other_code),
        _ => (code == other_code).then(|| value.cmp(&bound)),
    }
}

impl<'s> Run<'s> {
    /// Least and largest value, and least and largest length.
    pub(super) fn within_bounds(&mut self, form: &Form<'_>, question: NodeId, value: NodeId) {
        let tree = self.tree;
        let quantity = suffix(tree, value, "value") == Some("Quantity");
        let bounds = match quantity {
            true => [(MIN_QUANTITY, true), (MAX_QUANTITY, false)],
            false => [(MIN_VALUE, true), (MAX_VALUE, false)],
        };
        for (url, least) in bounds {
            let Some(bound) = form.extension(question, url) else { continue };
            let text = text_of(form.tree, bound);
            match order(tree, value, form.tree, bound) {
                Some(Ordering::Less) if least => {}
                Some(Ordering::Greater) if !least => {}
                Some(_) => continue,
                None if quantity => {
                    self.error(Questionnaire::NotComparable { bound: text }, value);
                    continue;
                }
                None => continue,
            }
            let place = tree.child(value, "value").unwrap_or(value);
            let found = self.excerpt(place, Some(Primitive::Decimal));
            self.error(Value::Bounds { bound: text, least, found }, value);
        }
        self.form_of(form, question, value);
        let Some(text) = tree.value(value).filter(|_| matches!(suffix(tree, value, "value"), Some("String" | "Uri")))
        else {
            return;
        };
        let found = text.chars().count() as u32;
        let length = |text: Option<&str>| text.and_then(|text| text.parse::<u32>().ok());
        if let Some(max) = length(form.tree.child_value(question, "maxLength")).filter(|max| found > *max) {
            self.error(Value::TooLong { max, found }, value);
        }
        if let Some(min) = length(form.extension_text(question, MIN_LENGTH)).filter(|min| found < *min) {
            self.error(Value::TooShort { min, found }, value);
        }
    }
}

impl<'s> Run<'s> {
    /// The form of a text, and the decimals of a number.
    fn form_of(&mut self, form: &Form<'_>, question: NodeId, value: NodeId) {
        let tree = self.tree;
        let link = || form.link(question).to_string();
        let Some(text) = tree.value(value).or_else(|| tree.child_value(value, "value")) else { return };
        if let Some(pattern) = form.extension_text(question, REGEX)
            && let Ok(regex) = Regex::new(pattern)
            && regex.is_full_match(text) == Ok(false)
        {
            self.error(Questionnaire::Form { link: link(), form: pattern.into() }, value);
        }
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if let Some(most) = form.extension_text(question, MAX_DECIMALS)
            && most.parse::<usize>().is_ok_and(|most| decimals > most)
            && Decimal::parse(text).is_some()
        {
            self.error(
                Questionnaire::Form { link: link(), form: format!("0.{}", "0".repeat(most.parse().unwrap_or(0))) },
                value,
            );
        }
    }
}

/// A bound for people: its text, or number and unit.
fn text_of(tree: &Tree, bound: NodeId) -> String {
    if let Some(text) = tree.value(bound) {
        return text.to_string();
    }
    let part = |name| tree.child_value(bound, name);
    let unit = part("code").or(part("unit"));
    [part("value"), unit].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
