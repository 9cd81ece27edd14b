//! CDA's data types in words.

use super::glossary;
use super::reader::Cda;
use super::reader::DEEPEST;
use super::reader::spaced;
use crate::diagnostic::Language;
use crate::tree::NodeId;
use crate::view::Audience;
use crate::view::Time;
use crate::view::Value;
use crate::view::elements::time_value;
use crate::view::elements::within_a_day;
use crate::view::time;
use crate::view::units;

impl Cda<'_, '_> {
    /// Any value in words, by its stated type or else by what it holds; why there is none otherwise.
    pub fn value(&self, node: NodeId) -> Option<Value> {
        self.present(node).or_else(|| self.absent(node))
    }

    fn present(&self, node: NodeId) -> Option<Value> {
        let tree = self.message.tree;
        let has = |name: &str| self.attribute(node, name).is_some();
        match tree.type_name(node) {
            "PQ" | "MO" | "REAL" | "INT" => self.quantity(node),
            "TS" => self.time(node),
            "CD" | "CE" | "CV" | "CS" | "CO" => self.concept(node, &[]),
            "II" => self.identifier(node),
            "BL" => self.yes_or_no(node),
            "PN" | "EN" | "ON" | "TN" => self.entity_name(node),
            "AD" => self.address(node),
            "TEL" => self.telecom(node).map(|(_, value)| value),
            "ST" | "ED" | "SC" => self.text(node),
            "RTO" | "RTO_PQ_PQ" | "RTO_MO_PQ" | "RTO_QTY_QTY" => self.ratio(node),
            "GLIST_PQ" | "GLIST_TS" | "SLIST_PQ" | "SLIST_TS" => self.list(node),
            _ if self.element(node, "low").is_some()
                || self.element(node, "high").is_some()
                || self.element(node, "width").is_some()
                || self.element(node, "center").is_some() =>
            {
                self.interval(node)
            }
            // Times of all kinds; of a year alone nothing else would tell that it is one.
            kind if kind.ends_with("_TS") && has("value") => self.time(node),
            _ if self.element(node, "comp").is_some() => self.parts(node),
            _ if self.element(node, "period").is_some() || self.element(node, "event").is_some() => self.periodic(node),
            _ if self.element(node, "numerator").is_some() => self.ratio(node),
            _ if self.element(node, "digits").is_some() || self.element(node, "increment").is_some() => self.list(node),
            _ if has("code") || has("displayName") || self.element(node, "originalText").is_some() => {
                self.concept(node, &[])
            }
            _ if has("root") || has("extension") => self.identifier(node),
            _ if has("unit") => self.quantity(node),
            _ if has("value") => self.attributed(node),
            _ => self.text(node),
        }
    }

    /// An element that has no type and says what it says in `value`.
    fn attributed(&self, node: NodeId) -> Option<Value> {
        let text = self.attribute_text(node, "value")?;
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        match text {
            "true" | "false" => self.yes_or_no(node),
            // Some write times as FHIR does.
            _ if digits >= 8 || digits == 4 && text[digits..].starts_with('-') => self.time(node),
            _ if text.contains(':') => self.telecom(node).map(|(_, value)| value),
            _ => self.quantity(node),
        }
    }

    fn yes_or_no(&self, node: NodeId) -> Option<Value> {
        let words = self.truth(self.attribute_text(node, "value")?)?;
        Some(self.told(words, node))
    }

    fn truth(&self, text: &str) -> Option<&'static str> {
        Some(match (text, self.message.language) {
            ("true", Language::Da) => "Ja",
            ("true", Language::En) => "Yes",
            ("false", Language::Da) => "Nej",
            ("false", Language::En) => "No",
            _ => return None,
        })
    }

    /// A number with its unit, decimals as the sender wrote them.
    pub fn quantity(&self, node: NodeId) -> Option<Value> {
        let written = self.attribute_text(node, "value")?;
        let number = self.message.number(written);
        let unit = self.span_of_time(node, written == "1").or_else(|| self.unit(node));
        let currency = self.attribute_text(node, "currency").map(str::to_owned);
        Some(self.told(joined(number, unit.or(currency)), node))
    }

    /// Units of time in words: `56 dage`.
    fn span_of_time(&self, node: NodeId, one: bool) -> Option<String> {
        let (da, en) = match self.attribute_text(node, "unit")? {
            "s" => (["sekund", "sekunder"], ["second", "seconds"]),
            "min" => (["minut", "minutter"], ["minute", "minutes"]),
            "h" => (["time", "timer"], ["hour", "hours"]),
            "d" => (["dag", "dage"], ["day", "days"]),
            "wk" => (["uge", "uger"], ["week", "weeks"]),
            "mo" => (["måned", "måneder"], ["month", "months"]),
            "a" => (["år", "år"], ["year", "years"]),
            _ => return None,
        };
        let words = if self.message.language == Language::Da { da } else { en };
        Some(words[usize::from(!one)].to_owned())
    }

    /// The unit as people write it.
    pub fn unit(&self, node: NodeId) -> Option<String> {
        let unit = self.attribute_text(node, "unit").filter(|unit| *unit != "1")?;
        Some(units::shown(unit)).filter(|unit| !unit.is_empty())
    }

    /// A point in time.
    pub fn time(&self, node: NodeId) -> Option<Value> {
        self.clock(node).map(time_value)
    }

    /// The same with its parts.
    pub fn clock(&self, node: NodeId) -> Option<Time> {
        // A group's time is asked for again by each statement in it.
        if let Some((known, time)) = &*self.asked.borrow()
            && *known == node
        {
            return Some(time.clone());
        }
        let written = point(self.attribute_text(node, "value")?);
        let (language, audience) = (self.message.language, self.message.options.audience);
        let time = time::shown(&written, language, audience, self.message.place(node));
        self.asked.replace(Some((node, time.clone())));
        Some(time)
    }

    /// Seconds since 1970 of the point, or of where the interval begins.
    pub fn instant(&self, node: NodeId) -> Option<i64> {
        let at = |node| time::instant(&point(self.attribute_text(node, "value")?));
        at(node).or_else(|| at(self.element(node, "low")?)).or_else(|| at(self.element(node, "high")?))
    }

    /// When something happened: a point, or from when until when.
    pub fn moment(&self, node: NodeId) -> Option<Value> {
        self.time(node).or_else(|| self.value(node))
    }

    /// From a lower to an upper limit.
    fn interval(&self, node: NodeId) -> Option<Value> {
        let limit = |name: &str| self.element(node, name);
        let (low, high) = (limit("low"), limit("high"));
        if let Some(value) = self.span(node, low, high) {
            return Some(value);
        }
        let words = |node: NodeId| self.present(node).map(|value| value.text);
        let (from, to) = (low.and_then(words), high.and_then(words));
        let open =
            |node: Option<NodeId>| node.is_some_and(|node| self.attribute_text(node, "inclusive") == Some("false"));
        let times = [low, high].into_iter().flatten().any(|node| self.is_time(node));
        let text = match (from, to) {
            (Some(from), Some(to)) if times => format!("{from} – {to}"),
            (Some(from), None) if times => format!("{} {from}", self.say("fra", "from")),
            (None, Some(to)) if times => format!("{} {to}", self.say("til", "until")),
            (Some(from), Some(to)) if from == to => from,
            (Some(from), Some(to)) => format!("{from}–{to}"),
            (Some(from), None) => format!("{}\u{a0}{from}", if open(low) { ">" } else { "≥" }),
            (None, Some(to)) => format!("{}\u{a0}{to}", if open(high) { "<" } else { "≤" }),
            (None, None) => {
                let rest = limit("center").or_else(|| limit("width"))?;
                words(rest)?
            }
        };
        let width = limit("width").filter(|_| low.is_some()).and_then(words);
        let text = width.map_or(text.clone(), |width| format!("{text} ({width})"));
        Some(self.told(text, node))
    }

    fn is_time(&self, node: NodeId) -> bool {
        let digits = |text: &str| text.len() >= 8 && text.bytes().take(8).all(|b| b.is_ascii_digit());
        self.attribute(node, "unit").is_none() && self.attribute_text(node, "value").is_some_and(digits)
    }

    /// A time that begins and ends on the same day.
    fn span(&self, node: NodeId, low: Option<NodeId>, high: Option<NodeId>) -> Option<Value> {
        let (low, high) = (low.filter(|&it| self.is_time(it))?, high.filter(|&it| self.is_time(it))?);
        let (from, to) = (self.clock(low)?, self.clock(high)?);
        let text = within_a_day(&from, &to)?;
        Some(Value { at: self.message.place(node), text, ..time_value(from) })
    }

    /// `hver 8 h`, `før måltid`: times that come again.
    fn periodic(&self, node: NodeId) -> Option<Value> {
        let words = |name: &str| self.value(self.element(node, name)?).map(|value| value.text);
        let every = words("period").map(|period| format!("{} {period}", self.say("hver", "every")));
        let event = self.element(node, "event").and_then(|event| self.concept(event, glossary::EVENTS));
        let parts = [words("phase"), every, event.map(|event| event.text), words("offset")];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        (!text.is_empty()).then(|| self.told(text.join(", "), node))
    }

    /// A time that is put together of several.
    fn parts(&self, node: NodeId) -> Option<Value> {
        let parts: Vec<String> =
            self.elements(node, "comp").filter_map(|part| self.value(part)).map(|value| value.text).collect();
        (!parts.is_empty()).then(|| self.told(parts.join(", "), node))
    }

    fn ratio(&self, node: NodeId) -> Option<Value> {
        let words = |name: &str| Some(self.value(self.element(node, name)?)?.text);
        let text = format!("{} / {}", words("numerator")?, words("denominator")?);
        Some(self.told(text, node))
    }

    /// A list of measured values: origin, step and digits.
    fn list(&self, node: NodeId) -> Option<Value> {
        let words = |name: &str| {
            let node = self.element(node, name)?;
            self.value(node).map(|value| value.text).or_else(|| self.words(node))
        };
        let labelled = [
            (self.say("fra", "from"), words("head").or_else(|| words("origin"))),
            (self.say("trin", "step"), words("increment").or_else(|| words("scale"))),
            (self.say("værdier", "values"), words("digits")),
        ];
        let text: Vec<String> =
            labelled.into_iter().filter_map(|(label, words)| Some(format!("{label} {}", words?))).collect();
        (!text.is_empty()).then(|| self.told(text.join(", "), node))
    }

    /// A code in words: the sender's own text, else its display, else ours, else a translation's display, else the
    /// code.
    pub fn concept(&self, node: NodeId, list: glossary::List) -> Option<Value> {
        let text = self.element(node, "originalText").and_then(|text| self.text(text)).map(|value| value.text);
        // Attributes hold no line breaks or tabs, whatever is written.
        let shown = |node| self.attribute_text(node, "displayName").map(spaced);
        let code = self.attribute_text(node, "code");
        let ours = || {
            let words = crate::view::glossary::designation(list, code?, self.message.language)?;
            Some(words.to_owned())
        };
        let translated = || self.elements(node, "translation").find_map(shown);
        let words = text.or_else(|| shown(node)).or_else(ours).or_else(translated);
        let words = words.or_else(|| code.map(str::to_owned));
        let part = |qualifier, name| Some(self.concept(self.element(qualifier, name)?, &[])?.text);
        let qualified: Vec<String> = self
            .elements(node, "qualifier")
            .filter_map(|it| match (part(it, "name"), part(it, "value")?) {
                (Some(name), value) => Some(format!("{name}: {value}")),
                (None, value) => Some(value),
            })
            .collect();
        let words = words?;
        let words = if qualified.is_empty() { words } else { format!("{words} ({})", qualified.join(", ")) };
        Some(self.told(words, node))
    }

    /// The codes of a concept with the names of their systems, those of its qualifiers and the translations behind.
    pub fn codes(&self, node: NodeId) -> Vec<Value> {
        let mut out: Vec<Value> = self.code(node, false).into_iter().collect();
        for qualifier in self.elements(node, "qualifier") {
            let parts = ["name", "value"].into_iter().filter_map(|name| self.element(qualifier, name));
            out.extend(parts.filter_map(|part| self.code(part, false)));
        }
        self.translations(node, &mut out, 0);
        out
    }

    /// Translations, and those of translations; one may be words alone.
    fn translations(&self, node: NodeId, out: &mut Vec<Value>, depth: u32) {
        if depth >= DEEPEST {
            return;
        }
        for translation in self.elements(node, "translation") {
            out.extend(self.code(translation, true).or_else(|| self.concept(translation, &[])));
            self.translations(translation, out, depth + 1);
        }
    }

    /// One code with its system; of a translation also what it is called, and how much it is.
    fn code(&self, coded: NodeId, translation: bool) -> Option<Value> {
        let code = self.attribute_text(coded, "code")?;
        let system = self.attribute_text(coded, "codeSystemName").or_else(|| {
            let oid = self.attribute_text(coded, "codeSystem")?;
            Some(glossary::system(oid).unwrap_or(oid))
        });
        let mut text = code.to_owned();
        if translation {
            let shown = self.attribute_text(coded, "displayName").map(str::to_owned);
            let shown = shown.or_else(|| self.words(self.element(coded, "originalText")?));
            text.push_str(&shown.filter(|it| it != code).map(|it| format!(" {it}")).unwrap_or_default());
            if let Some(number) = self.attribute_text(coded, "value") {
                text = joined(self.message.number(number), Some(text));
            }
        }
        if let Some(system) = system {
            text = text + " (" + system + ")";
        }
        Some(self.told(text, coded))
    }

    /// A number that identifies something, or one of the registers' answers.
    fn identifier(&self, node: NodeId) -> Option<Value> {
        let extension = self.attribute_text(node, "extension");
        let text = match (extension, self.attribute_text(node, "root")) {
            (Some(truth @ ("true" | "false")), _) => self.truth(truth)?.to_owned(),
            (Some(number), Some(glossary::CPR)) => self.cpr(number),
            (Some(number), _) => number.to_owned(),
            (None, Some(root)) => root.to_owned(),
            (None, None) => return None,
        };
        Some(self.told(text, node))
    }

    /// Somebody's CPR number: in full for those who treat, with the end hidden for others.
    pub fn cpr(&self, number: &str) -> String {
        let (day, rest) = match number.split_at_checked(6) {
            Some(parts) if number.len() == 10 => parts,
            _ => (number, ""),
        };
        match (self.message.options.audience, rest) {
            (Audience::Clinician, "") => number.to_owned(),
            (Audience::Clinician, rest) => format!("{day}-{rest}"),
            (Audience::Citizen, "") => "••••".to_owned(),
            (Audience::Citizen, _) => format!("{day}-••••"),
        }
    }
}

/// A CDA time in FHIR's form: `20170531110000+0100` as `2017-05-31T11:00:00+01:00`. MedCom writes a date as its
/// midnight with the offset `+0000`: that is no time of day. What is no time stays as it was written.
pub(super) fn point(written: &str) -> String {
    let zone = written.find(['+', '-', 'Z']).unwrap_or(written.len());
    let (digits, zone) = written.split_at(zone);
    let digits = digits.split('.').next().unwrap_or_default();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let offset = zone.trim_start_matches(['+', '-', 'Z']);
    let is_zone = offset.bytes().all(|b| b.is_ascii_digit()) && matches!(offset.len(), 0 | 2 | 4);
    let is_time = digits.bytes().all(|b| b.is_ascii_digit()) && matches!(digits.len(), 4 | 6 | 8 | 12 | 14);
    if !is_zone || !is_time {
        return written.to_owned();
    }
    let mut out = String::with_capacity(32);
    out.push_str(part(0, 4));
    for (from, to) in [(4, 6), (6, 8)] {
        if digits.len() >= to {
            out.push('-');
            out.push_str(part(from, to));
        }
    }
    let midnight = digits.len() == 14 && part(8, 14) == "000000" && matches!(zone, "+0000" | "-0000");
    if digits.len() < 12 || midnight {
        return out;
    }
    let second = if digits.len() == 14 { part(12, 14) } else { "00" };
    out.extend(["T", part(8, 10), ":", part(10, 12), ":", second]);
    match zone.split_at_checked(3) {
        Some((hours, minutes)) if minutes.len() == 2 => out.extend([hours, ":", minutes]),
        Some((hours, "")) => out.extend([hours, ":00"]),
        _ => out.push_str(zone),
    }
    out
}

/// A number and its unit, that stay together on a line.
fn joined(number: String, unit: Option<String>) -> String {
    match unit {
        Some(unit) => number + "\u{a0}" + &unit,
        None => number,
    }
}

#[cfg(test)]
mod tests {
    use super::point;

    #[test]
    fn points_in_time() {
        for (written, iso) in [
            ("20170531110000+0100", "2017-05-31T11:00:00+01:00"),
            ("201705311100", "2017-05-31T11:00:00"),
            ("20170531110000.123-0500", "2017-05-31T11:00:00-05:00"),
            ("19481225000000+0000", "1948-12-25"),
            ("19481225000000+0100", "1948-12-25T00:00:00+01:00"),
            ("19481225", "1948-12-25"),
            ("194812", "1948-12"),
            ("1948", "1948"),
            ("2017-05-31", "2017-05-31"),
            ("i går", "i går"),
            ("", ""),
            ("+", "+"),
            ("1948122å", "1948122å"),
        ] {
            assert_eq!(point(written), iso, "{written}");
        }
    }
}
