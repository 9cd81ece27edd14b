//! FHIR's own invariants of elements and small data types.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "ele-1",
        en: say(
            "the element is empty",
            "a value or a child element; an `id` alone is not enough",
            "fill the element or remove it; never send \"\" or an empty object to say that something is unknown",
        ),
        da: say(
            "elementet er tomt",
            "en værdi eller et underelement; et `id` alene er ikke nok",
            "udfyld elementet, eller fjern det; send aldrig \"\" eller et tomt objekt for at sige, at noget er ukendt",
        ),
    },
    Entry {
        key: "ext-1",
        en: say(
            "the extension has both a value and extensions of its own, or neither",
            "either one `value[x]` or nested `extension`, as the extension's definition says",
            "keep the one that the extension's definition asks for",
        ),
        da: say(
            "extension har både en værdi og egne extensions, eller ingen af delene",
            "enten én `value[x]` eller indlejrede `extension`, som definitionen af extension foreskriver",
            "behold den del, som definitionen kræver",
        ),
    },
    Entry {
        key: "ref-1",
        en: say(
            "the reference points to a contained resource that is not there",
            "after #, the `id` of a resource in `contained` of the same resource",
            "contain the resource under that `id`, or refer to an entry of the Bundle by its `fullUrl`",
        ),
        da: say(
            "referencen peger på en indlejret ressource, der ikke findes",
            "efter # følger `id` på en ressource i `contained` i samme ressource",
            "indlejr ressourcen med det `id`, eller henvis til en entry i Bundle med dens `fullUrl`",
        ),
    },
    Entry {
        key: "txt-1",
        en: say(
            "the narrative contains something that is not allowed there",
            "plain XHTML: paragraphs, tables, lists, emphasis, links and pictures; no script, form, frame or style sheet",
            "remove the element or attribute that is named, and let software render the data instead",
        ),
        da: say(
            "den læsbare tekst (narrative) indeholder noget, der ikke er tilladt",
            "enkel XHTML: afsnit, tabeller, lister, fremhævning, links og billeder; \
             ingen script, formular, ramme eller typografiark",
            "fjern det nævnte element eller den nævnte attribut, og lad programmer vise data i stedet",
        ),
    },
    Entry {
        key: "txt-2",
        en: say(
            "the narrative says nothing",
            "text that a person can read in `text.div`",
            "write the resource's content as text, or leave out `text` where no narrative is required",
        ),
        da: say(
            "den læsbare tekst (narrative) er tom",
            "tekst, som et menneske kan læse, i `text.div`",
            "skriv ressourcens indhold som tekst, eller udelad `text`, hvor den ikke er krævet",
        ),
    },
    Entry {
        key: "att-1",
        en: say(
            "the attachment has data, but does not say what kind of data it is",
            "`contentType` beside `data`, for instance application/pdf",
            "add the file's MIME type as `contentType`",
        ),
        da: say(
            "vedhæftningen har data, men fortæller ikke, hvilken slags data det er",
            "`contentType` sammen med `data`, for eksempel application/pdf",
            "angiv filens MIME-type i `contentType`",
        ),
    },
    Entry {
        key: "cpt-2",
        en: say(
            "the contact point has a value, but does not say whether it is a phone, an email or something else",
            "`system` beside `value`, for instance \"phone\"",
            "add `system`: phone, fax, email, pager, url, sms or other",
        ),
        da: say(
            "kontaktoplysningen har en værdi, men siger ikke, om det er telefon, e-mail eller andet",
            "`system` sammen med `value`, for eksempel \"phone\"",
            "tilføj `system`: phone, fax, email, pager, url, sms eller other",
        ),
    },
    Entry {
        key: "per-1",
        en: say(
            "the period ends before it begins",
            "`start` no later than `end`",
            "check whether the two have changed places, and that both carry their time zone",
        ),
        da: say(
            "perioden slutter, før den begynder",
            "`start` ikke senere end `end`",
            "kontrollér, om de to er byttet om, og at begge har deres tidszone med",
        ),
    },
    Entry {
        key: "exp-1",
        en: say(
            "the expression is missing",
            "`expression` or `reference`",
            "write the expression, or refer to where it stands",
        ),
        da: say(
            "udtrykket mangler",
            "`expression` eller `reference`",
            "skriv udtrykket, eller henvis til, hvor det står",
        ),
    },
];
