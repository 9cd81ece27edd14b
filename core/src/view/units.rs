//! Units as people write them.

/// UCUM in the form people write it; what is no UCUM stays.
pub(super) fn shown(unit: &str) -> String {
    // A sign of multiplication before the unit belongs to the number.
    let unit =
        unit.strip_prefix("× ").or_else(|| unit.strip_prefix("x ")).or_else(|| unit.strip_prefix("X ")).unwrap_or(unit);
    let whole = match unit {
        "Cel" => "°C",
        "mm[Hg]" => "mmHg",
        "[degF]" => "°F",
        "{score}" => "point",
        _ => "",
    };
    if !whole.is_empty() {
        return whole.into();
    }
    let mut out = String::with_capacity(unit.len() + 4);
    let mut rest = unit;
    while let Some(c) = rest.chars().next() {
        if let Some((power, length)) = power_of_ten(rest) {
            if !out.ends_with(['×', '/']) {
                out.push('×');
            }
            out.push_str("10");
            out.extend(power.chars().map(superscript));
            rest = rest.get(length..).unwrap_or("");
        } else if c == '{' {
            // An annotation is no part of the unit.
            rest = rest.find('}').and_then(|end| rest.get(end + 1..)).unwrap_or("");
        } else if c == 'u' && ["umol", "ug", "uL", "um", "ukat"].iter().any(|unit| rest.starts_with(unit)) {
            out.push('µ');
            rest = rest.get(1..).unwrap_or("");
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or("");
        }
    }
    out.trim().to_string()
}

/// `10*9` or `10^9` at the start: the power, and how long it is.
fn power_of_ten(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix("10*").or_else(|| text.strip_prefix("10^"))?;
    let digits = rest.char_indices().take_while(|(i, c)| c.is_ascii_digit() || (*i == 0 && *c == '-')).count();
    (digits > 0).then(|| Some((rest.get(..digits)?, 3 + digits)))?
}

fn superscript(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁻',
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn units() {
        for (code, text) in [
            ("Cel", "°C"),
            ("mg/L", "mg/L"),
            ("umol/L", "µmol/L"),
            ("10*9/L", "×10⁹/L"),
            ("x 10^9/L", "×10⁹/L"),
            ("× 10^9/L", "×10⁹/L"),
            ("× 1/min", "1/min"),
            ("10*-3", "×10⁻³"),
            ("{cells}/uL", "/µL"),
            ("mmol/L", "mmol/L"),
            ("", ""),
        ] {
            assert_eq!(shown(code), text, "{code}");
        }
    }
}
