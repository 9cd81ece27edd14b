//! FHIR's own invariants of quantities, ranges and ratios.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "qty-3",
        en: say(
            "the unit has a code, but no code system",
            "`system` beside `code`, for instance http://unitsofmeasure.org",
            "add the unit's `system`, or give the unit as text in `unit` alone",
        ),
        da: say(
            "enheden har en kode, men intet kodesystem",
            "`system` sammen med `code`, for eksempel http://unitsofmeasure.org",
            "tilføj enhedens `system`, eller angiv kun enheden som tekst i `unit`",
        ),
    },
    Entry {
        key: "sqty-1",
        en: say(
            "a comparator stands where an exact quantity is asked for",
            "no `comparator`",
            "remove `comparator`, or state the interval as a Range",
        ),
        da: say(
            "der står en komparator, hvor en præcis mængde er krævet",
            "ingen `comparator`",
            "fjern `comparator`, eller angiv intervallet som Range",
        ),
    },
    Entry {
        key: "rng-2",
        en: say(
            "the range's low end is above its high end",
            "`low` not greater than `high`, in the same unit",
            "check whether the two have changed places, and that their units agree",
        ),
        da: say(
            "intervallets nedre grænse er over den øvre",
            "`low` ikke større end `high`, i samme enhed",
            "kontrollér, om de to er byttet om, og at deres enheder er ens",
        ),
    },
    Entry {
        key: "rat-1",
        en: say(
            "the ratio has only one of numerator and denominator",
            "both `numerator` and `denominator`; or neither, with an extension that says why",
            "add the one that is missing",
        ),
        da: say(
            "forholdet har kun den ene af tæller og nævner",
            "både `numerator` og `denominator`; eller ingen af dem, men en extension, der siger hvorfor",
            "tilføj den, der mangler",
        ),
    },
    Entry {
        key: "age-1",
        en: say(
            "the age has no unit of time, or is not above zero",
            "a positive `value` with a UCUM code for time in `code`: a, mo, wk, d, h or min",
            "write `system` http://unitsofmeasure.org and for instance `code` \"a\" for years",
        ),
        da: say(
            "alderen mangler en tidsenhed eller er ikke over nul",
            "en positiv `value` med en UCUM-kode for tid i `code`: a, mo, wk, d, h eller min",
            "skriv `system` http://unitsofmeasure.org og for eksempel `code` \"a\" for år",
        ),
    },
    Entry {
        key: "dis-1",
        en: say(
            "the distance has no unit of length",
            "a UCUM code for length in `code`, for instance \"m\"",
            "write `system` http://unitsofmeasure.org and the unit's `code`",
        ),
        da: say(
            "afstanden mangler en længdeenhed",
            "en UCUM-kode for længde i `code`, for eksempel \"m\"",
            "skriv `system` http://unitsofmeasure.org og enhedens `code`",
        ),
    },
    Entry {
        key: "drt-1",
        en: say(
            "the duration's unit is not a UCUM unit, or it has no value",
            "`value` with `system` http://unitsofmeasure.org and a `code` for time",
            "write all three, for instance 30 with \"min\"",
        ),
        da: say(
            "varighedens enhed er ikke en UCUM-enhed, eller værdien mangler",
            "`value` med `system` http://unitsofmeasure.org og en `code` for tid",
            "skriv alle tre, for eksempel 30 med \"min\"",
        ),
    },
    Entry {
        key: "cnt-3",
        en: say(
            "the count is no whole number, or has a unit other than 1",
            "a whole number in `value` and \"1\" in `code`, with `system` http://unitsofmeasure.org",
            "write the number without decimals, and the unit as \"1\"",
        ),
        da: say(
            "antallet er ikke et helt tal, eller enheden er en anden end 1",
            "et helt tal i `value` og \"1\" i `code`, med `system` http://unitsofmeasure.org",
            "skriv tallet uden decimaler og enheden som \"1\"",
        ),
    },
];
