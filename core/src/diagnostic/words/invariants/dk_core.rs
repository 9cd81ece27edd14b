//! HL7 Denmark's core profiles.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "cpr",
        en: say(
            "the CPR number is not ten digits with a possible date",
            "ten digits without hyphen: day, month and year of birth, then four digits",
            "remove hyphen and spaces, and check the number; a replacement number belongs under its own system",
        ),
        da: say(
            "CPR-nummeret er ikke ti cifre med en mulig dato",
            "ti cifre uden bindestreg: fødselsdag, -måned og -år, derefter fire cifre",
            "fjern bindestreg og mellemrum, og kontrollér nummeret; et erstatningsnummer hører under sit eget system",
        ),
    },
    Entry {
        key: "x-ecpr",
        en: say(
            "the national replacement number (X-eCPR) has the wrong form",
            "day, month and year of birth, then 1 (born in the 1900s) or 7 (born since 2000), \
             two capital letters and a digit",
            "check the number where it was issued; a regional replacement number (D-eCPR) has another system",
        ),
        da: say(
            "det nationale erstatningsnummer (X-eCPR) har forkert form",
            "fødselsdag, -måned og -år, derefter 1 (født i 1900-tallet) eller 7 (født fra 2000), \
             to store bogstaver og et ciffer",
            "kontrollér nummeret, hvor det er udstedt; et regionalt erstatningsnummer (D-eCPR) har et andet system",
        ),
    },
    Entry {
        key: "d-ecpr",
        en: say(
            "the regional replacement number (D-eCPR) has the wrong form",
            "day, month and year of birth, then 0 (born in the 1900s), 5 (earlier) or 6 (since 2000), \
             two capital letters and a digit",
            "check the number where it was issued; a national replacement number (X-eCPR) has another system",
        ),
        da: say(
            "det regionale erstatningsnummer (D-eCPR) har forkert form",
            "fødselsdag, -måned og -år, derefter 0 (født i 1900-tallet), 5 (tidligere) eller 6 (fra 2000), \
             to store bogstaver og et ciffer",
            "kontrollér nummeret, hvor det er udstedt; et nationalt erstatningsnummer (X-eCPR) har et andet system",
        ),
    },
    Entry {
        key: "CVR-length",
        en: say(
            "the CVR number is not eight digits",
            "eight digits, without DK before them and without spaces",
            "write the organisation's CVR number as eight digits",
        ),
        da: say(
            "CVR-nummeret er ikke otte cifre",
            "otte cifre, uden DK foran og uden mellemrum",
            "skriv organisationens CVR-nummer som otte cifre",
        ),
    },
    Entry {
        key: "CVR-modulus-11",
        en: say(
            "the CVR number's check digit does not fit",
            "a CVR number as issued: its digits, weighted 2 7 6 5 4 3 2 1, add up to a multiple of 11",
            "compare with cvr.dk: a digit is wrong, or two have changed places",
        ),
        da: say(
            "CVR-nummerets kontrolciffer passer ikke",
            "et CVR-nummer, som det er udstedt: cifrene, vægtet 2 7 6 5 4 3 2 1, giver et tal, som 11 går op i",
            "sammenlign med cvr.dk: et ciffer er forkert, eller to er byttet om",
        ),
    },
    Entry {
        key: "gln-length",
        en: say(
            "the GLN is not thirteen digits",
            "thirteen digits without spaces; a Danish GLN begins with 579",
            "write the organisation's GLN (location number, EAN) as thirteen digits",
        ),
        da: say(
            "lokationsnummeret (GLN) er ikke tretten cifre",
            "tretten cifre uden mellemrum; et dansk GLN begynder med 579",
            "skriv organisationens lokationsnummer (GLN, EAN) som tretten cifre",
        ),
    },
    Entry {
        key: "gln-modulus-10",
        en: say(
            "the GLN's check digit does not fit",
            "a GLN as issued: its last digit follows from the twelve before it",
            "compare with the organisation's registration: a digit is wrong, or two have changed places",
        ),
        da: say(
            "lokationsnummerets (GLN) kontrolciffer passer ikke",
            "et GLN, som det er udstedt: det sidste ciffer følger af de tolv foran",
            "sammenlign med organisationens registrering: et ciffer er forkert, eller to er byttet om",
        ),
    },
    Entry {
        key: "min-digits-sor",
        en: say(
            "the SOR code is not a number of at least eleven digits",
            "digits only, eleven or more, for instance 265161000016000",
            "write the unit's SOR code from the register; a ydernummer or SHAK code belongs under its own system",
        ),
        da: say(
            "SOR-koden er ikke et tal på mindst elleve cifre",
            "kun cifre, elleve eller flere, for eksempel 265161000016000",
            "skriv enhedens SOR-kode fra registret; ydernummer og SHAK-kode hører under deres egne systemer",
        ),
    },
    Entry {
        key: "authorization-id-format",
        en: say(
            "the authorisation ID has the wrong form",
            "five characters, digits and consonants only (Y counts as a consonant)",
            "write the ID as it stands in the authorisation register (autregweb.sst.dk)",
        ),
        da: say(
            "autorisations-ID'et har forkert form",
            "fem tegn, kun cifre og konsonanter (Y regnes som konsonant)",
            "skriv ID'et, som det står i autorisationsregistret (autregweb.sst.dk)",
        ),
    },
    Entry {
        key: "dk-core-organization-mandatory-identifier",
        en: say(
            "the organisation has neither SOR code, KOMBIT uuid nor CVR number",
            "an `identifier` with the system urn:oid:1.2.208.176.1.1 (SOR), \
             https://kombit.dk/sts/organisation or the one for CVR",
            "add the organisation's SOR code as `identifier`, with exactly that `system`",
        ),
        da: say(
            "organisationen har hverken SOR-kode, KOMBIT-uuid eller CVR-nummer",
            "en `identifier` med systemet urn:oid:1.2.208.176.1.1 (SOR), \
             https://kombit.dk/sts/organisation eller det for CVR",
            "tilføj organisationens SOR-kode som `identifier`, med netop det `system`",
        ),
    },
    Entry {
        key: "dk-core-observation-mandatory-units",
        en: say(
            "the measured value has no unit",
            "`valueQuantity.unit` or `valueQuantity.code` beside `valueQuantity.value`",
            "state the unit: as text in `unit`, and as a UCUM code in `system` and `code` where one exists",
        ),
        da: say(
            "den målte værdi mangler en enhed",
            "`valueQuantity.unit` eller `valueQuantity.code` sammen med `valueQuantity.value`",
            "angiv enheden: som tekst i `unit`, og som UCUM-kode i `system` og `code`, hvor den findes",
        ),
    },
    Entry {
        key: "marital-status-unknown-usage",
        en: say(
            "the marital status is not used in Denmark",
            "not both A (annulled) and P (polygamous) in `maritalStatus`",
            "write UNK (unknown) with its system, or one of the Danish forms",
        ),
        da: say(
            "civilstanden bruges ikke i Danmark",
            "ikke både A (annulleret) og P (polygam) i `maritalStatus`",
            "skriv UNK (ukendt) med sit system, eller en af de danske former",
        ),
    },
];
