//! Pages of KS0101 to KS0127: reading, and the form of JSON.

use super::Page;
use super::t;

/// The same for the whole group: these are rules of the formats themselves.
const CHECKS: super::Both = t(
    "At teksten kan læses helt og kun på én måde, og at den er skrevet, som FHIR skriver JSON.",
    "That the text can be read completely and in one way only, and is written as FHIR writes JSON.",
);

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0101",
        name: "empty",
        title: t("Der er intet at læse", "There is nothing to read"),
        checks: CHECKS,
        why: t(
            "En tom fil er som regel et tegn på, at noget er gået galt, før meddelelsen nåede frem.",
            "An empty file mostly means that something went wrong before the message arrived.",
        ),
        fix: t(
            "Send meddelelsen igen, og se efter, om den bliver skrevet helt.",
            "Send the message again, and see that it is written completely.",
        ),
        example: "",
    },
    Page {
        id: "KS0102",
        name: "too-large",
        title: t("Teksten er for stor", "The text is too large"),
        checks: CHECKS,
        why: t(
            "Grænsen beskytter den, der læser, mod filer, der er lavet til at få programmer til at gå i stå.",
            "The limit protects readers against files made to bring programs to a halt.",
        ),
        fix: t(
            "Send store bilag som henvisninger, eller sæt grænsen op, hvor Klarsyn bruges som bibliotek.",
            "Send large attachments as references, or raise the limit where Klarsyn is used as a library.",
        ),
        example: "",
    },
    Page {
        id: "KS0103",
        name: "too-deep",
        title: t("Elementerne er indlejret for dybt", "The elements are nested too deep"),
        checks: CHECKS,
        why: t(
            "Grænsen beskytter den, der læser, mod filer, der er lavet til at få programmer til at gå i stå.",
            "The limit protects readers against files made to bring programs to a halt.",
        ),
        fix: t(
            "Ret det program, der skrev filen; ingen meddelelse har brug for den dybde.",
            "Mend the program that wrote the file; no message needs that depth.",
        ),
        example: "",
    },
    Page {
        id: "KS0104",
        name: "too-many-elements",
        title: t("Der er for mange elementer", "There are too many elements"),
        checks: CHECKS,
        why: t(
            "Grænsen beskytter den, der læser, mod filer, der er lavet til at få programmer til at gå i stå.",
            "The limit protects readers against files made to bring programs to a halt.",
        ),
        fix: t("Del meddelelsen.", "Split the message."),
        example: "",
    },
    Page {
        id: "KS0105",
        name: "binary",
        title: t("Filen er ikke tekst", "The file is no text"),
        checks: CHECKS,
        why: t(
            "En PDF-, ZIP- eller billedfil er ikke en meddelelse, men måske et bilag til en.",
            "A PDF, ZIP or image is no message, but perhaps an attachment of one.",
        ),
        fix: t("Åbn selve meddelelsen.", "Open the message itself."),
        example: "",
    },
    Page {
        id: "KS0106",
        name: "unknown-format",
        title: t("Filen er hverken JSON eller XML", "The file is neither JSON nor XML"),
        checks: CHECKS,
        why: t("FHIR begynder med { (JSON) eller < (XML).", "FHIR starts with { (JSON) or < (XML)."),
        fix: t(
            "Se efter, om filen er pakket ind i noget andet, for eksempel en kuvert eller en e-mail.",
            "See whether the file is wrapped in something else, such as an envelope or an e-mail.",
        ),
        example: "",
    },
    Page {
        id: "KS0107",
        name: "invalid-bytes",
        title: t("Bytes, som tegnkodningen ikke kender", "Bytes that the encoding does not know"),
        checks: CHECKS,
        why: t(
            "Danske bogstaver bliver til andre tegn, når en tekst læses i en anden kodning, end den er skrevet i.",
            "Danish letters turn into other characters when a text is read in another encoding than it was written in.",
        ),
        fix: t("Gem filen som UTF-8.", "Save the file as UTF-8."),
        example: "",
    },
    Page {
        id: "KS0108",
        name: "not-utf-8",
        title: t("FHIR i en anden tegnkodning end UTF-8", "FHIR in another encoding than UTF-8"),
        checks: CHECKS,
        why: t(
            "FHIR er altid UTF-8; Klarsyn læser også andre, men det gør modtageren måske ikke.",
            "FHIR is always UTF-8; Klarsyn reads others too, but the receiver may not.",
        ),
        fix: t("Gem filen som UTF-8.", "Save the file as UTF-8."),
        example: "",
    },
    Page {
        id: "KS0109",
        name: "byte-order-mark",
        title: t("Et byte order mark foran JSON", "A byte order mark before JSON"),
        checks: CHECKS,
        why: t(
            "JSON har ikke noget byte order mark, og nogle læsere fejler på det.",
            "JSON has no byte order mark, and some readers fail on it.",
        ),
        fix: t("Gem filen som UTF-8 uden byte order mark.", "Save the file as UTF-8 without a byte order mark."),
        example: "",
    },
    Page {
        id: "KS0110",
        name: "more-problems",
        title: t("Flere læsefejl, end der vises", "More problems of reading than are shown"),
        checks: CHECKS,
        why: t(
            "Efter mange fejl er de næste som regel følger af de første.",
            "After many problems the next mostly follow from the first.",
        ),
        fix: t("Ret de første, og prøv igen.", "Mend the first, and try again."),
        example: "",
    },
    Page {
        id: "KS0111",
        name: "truncated",
        title: t("JSON-teksten slutter for tidligt", "The JSON text ends too early"),
        checks: CHECKS,
        why: t(
            "Meddelelsen kan være blevet afkortet undervejs, og så mangler der noget af indholdet.",
            "The message may have been cut on its way, and a part of its content is missing.",
        ),
        fix: t("Send den igen, eller luk det, der er åbent.", "Send it again, or close what is open."),
        example: "{ \"resourceType\": \"Patient\", \"name\": [",
    },
    Page {
        id: "KS0112",
        name: "after-end",
        title: t("Der står noget efter slutningen", "Something stands after the end"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t(
            "Fjern det, eller læg hver meddelelse i sin egen fil.",
            "Remove it, or put each message into a file of its own.",
        ),
        example: "{ … } { … }",
    },
    Page {
        id: "KS0113",
        name: "unexpected-character",
        title: t("Et tegn, der ikke hører til", "A character that does not belong"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Fjern tegnet.", "Remove the character."),
        example: "",
    },
    Page {
        id: "KS0114",
        name: "mismatched-bracket",
        title: t("Parenteserne passer ikke sammen", "The brackets do not match"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Luk { med } og [ med ].", "Close { with } and [ with ]."),
        example: "\"name\": [ { \"family\": \"…\" ] }",
    },
    Page {
        id: "KS0115",
        name: "missing-comma",
        title: t("Der mangler et komma", "A comma is missing"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Sæt et komma.", "Add a comma."),
        example: "{ \"id\": \"1\" \"active\": true }",
    },
    Page {
        id: "KS0116",
        name: "extra-comma",
        title: t("Der er et komma for meget", "There is a comma too many"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Fjern kommaet.", "Remove the comma."),
        example: "{ \"id\": \"1\", }",
    },
    Page {
        id: "KS0117",
        name: "missing-colon",
        title: t("Der mangler et kolon", "A colon is missing"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Sæt et kolon mellem navn og værdi.", "Add a colon between name and value."),
        example: "{ \"id\" \"1\" }",
    },
    Page {
        id: "KS0118",
        name: "comment",
        title: t("En kommentar i JSON", "A comment in JSON"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Fjern kommentaren.", "Remove the comment."),
        example: "// test",
    },
    Page {
        id: "KS0119",
        name: "unquoted-name",
        title: t("Et navn uden anførselstegn", "A name without quotes"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Skriv navnet i dobbelte anførselstegn.", "Write the name in double quotes."),
        example: "{ id: \"1\" }",
    },
    Page {
        id: "KS0120",
        name: "single-quotes",
        title: t("Enkelte anførselstegn", "Single quotes"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Brug dobbelte anførselstegn.", "Use double quotes."),
        example: "{ 'id': '1' }",
    },
    Page {
        id: "KS0121",
        name: "unclosed-string",
        title: t("Det afsluttende anførselstegn mangler", "The closing quote is missing"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Sæt anførselstegnet.", "Add the quote."),
        example: "\"family\": \"Hansen,",
    },
    Page {
        id: "KS0122",
        name: "control-character",
        title: t("Et styretegn i en tekst", "A control character in a text"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t(
            "Skriv det som en escape-sekvens, for eksempel \\n for linjeskift.",
            "Write it as an escape, such as \\n for a line break.",
        ),
        example: "",
    },
    Page {
        id: "KS0123",
        name: "bad-escape",
        title: t("En ukendt escape-sekvens", "An unknown escape"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t("Skriv en omvendt skråstreg som \\\\.", "Write a backslash as \\\\."),
        example: "\"C:\\temp\"",
    },
    Page {
        id: "KS0124",
        name: "lone-surrogate",
        title: t("Et halvt tegn", "Half a character"),
        checks: CHECKS,
        why: t(
            "Tegn uden for Unicodes første plan skrives som to \\u-sekvenser; den ene alene er ikke et tegn.",
            "Characters beyond the first plane of Unicode are written as two \\u escapes; one alone is no character.",
        ),
        fix: t("Skriv begge halvdele eller selve tegnet.", "Write both halves, or the character itself."),
        example: "\"\\ud83d\"",
    },
    Page {
        id: "KS0125",
        name: "bad-number",
        title: t("Et tal, som JSON ikke skriver sådan", "A number that JSON does not write like this"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t(
            "Skriv uden plustegn og foranstillede nuller, med punktum som decimaltegn og cifre på begge sider af det.",
            "Write it without a plus sign or leading zeros, with a decimal point and digits on both sides of it.",
        ),
        example: "\"value\": .5",
    },
    Page {
        id: "KS0126",
        name: "bad-word",
        title: t("Et ord, som JSON ikke kender", "A word that JSON does not know"),
        checks: CHECKS,
        why: t(
            "JSON skrives kun på én måde (RFC 8259), og mange modtagere afviser alt andet.",
            "JSON is written in one way only (RFC 8259), and many receivers refuse all else.",
        ),
        fix: t(
            "Sæt det i anførselstegn, hvis det er en tekst; ellers skriv true, false eller null.",
            "Put it in quotes if it is a text; else write true, false or null.",
        ),
        example: "\"active\": True",
    },
    Page {
        id: "KS0127",
        name: "not-an-object",
        title: t("JSON, men ikke et objekt", "JSON, but no object"),
        checks: CHECKS,
        why: t("En FHIR-ressource er ét objekt.", "A FHIR resource is one object."),
        fix: t("Læg flere ressourcer i en Bundle.", "Put several resources into a Bundle."),
        example: "[ { … }, { … } ]",
    },
];
