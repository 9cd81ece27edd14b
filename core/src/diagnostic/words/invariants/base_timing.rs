//! FHIR's own invariants of Timing.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "tim-1",
        en: say("`duration` has no unit", "`durationUnit` beside `duration`", "add `durationUnit`, for instance \"h\""),
        da: say(
            "`duration` mangler enhed",
            "`durationUnit` sammen med `duration`",
            "tilføj `durationUnit`, for eksempel \"h\"",
        ),
    },
    Entry {
        key: "tim-2",
        en: say("`period` has no unit", "`periodUnit` beside `period`", "add `periodUnit`, for instance \"d\""),
        da: say(
            "`period` mangler enhed",
            "`periodUnit` sammen med `period`",
            "tilføj `periodUnit`, for eksempel \"d\"",
        ),
    },
    Entry {
        key: "tim-4",
        en: say("`duration` is negative", "zero or more", "write the length of time without a sign"),
        da: say("`duration` er negativ", "nul eller mere", "skriv varigheden uden fortegn"),
    },
    Entry {
        key: "tim-5",
        en: say("`period` is negative", "zero or more", "write the length of time without a sign"),
        da: say("`period` er negativ", "nul eller mere", "skriv perioden uden fortegn"),
    },
    Entry {
        key: "tim-6",
        en: say("`periodMax` stands without `period`", "`period` beside `periodMax`", "add `period`, the lower limit"),
        da: say(
            "`periodMax` står uden `period`",
            "`period` sammen med `periodMax`",
            "tilføj `period`, den nedre grænse",
        ),
    },
    Entry {
        key: "tim-7",
        en: say(
            "`durationMax` stands without `duration`",
            "`duration` beside `durationMax`",
            "add `duration`, the lower limit",
        ),
        da: say(
            "`durationMax` står uden `duration`",
            "`duration` sammen med `durationMax`",
            "tilføj `duration`, den nedre grænse",
        ),
    },
    Entry {
        key: "tim-8",
        en: say("`countMax` stands without `count`", "`count` beside `countMax`", "add `count`, the lower limit"),
        da: say("`countMax` står uden `count`", "`count` sammen med `countMax`", "tilføj `count`, den nedre grænse"),
    },
    Entry {
        key: "tim-9",
        en: say(
            "`offset` stands without an event it could be counted from",
            "`when` beside `offset`, and no meal in general (C, CM, CD, CV)",
            "add `when`, for instance ACM (before breakfast), or remove `offset`",
        ),
        da: say(
            "`offset` står uden en hændelse at regne fra",
            "`when` sammen med `offset`, og ikke blot et måltid (C, CM, CD, CV)",
            "tilføj `when`, for eksempel ACM (før morgenmad), eller fjern `offset`",
        ),
    },
    Entry {
        key: "tim-10",
        en: say(
            "`timeOfDay` and `when` stand together",
            "one of the two",
            "keep the clock time or the event, whichever was ordered",
        ),
        da: say(
            "`timeOfDay` og `when` står sammen",
            "kun den ene af de to",
            "behold klokkeslættet eller hændelsen, alt efter hvad der er ordineret",
        ),
    },
];
