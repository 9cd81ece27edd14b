//! FHIR's own invariants of the resources that Danish messages and documents use.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "obs-3",
        en: say(
            "the reference range is empty",
            "`low`, `high` or `text`",
            "state a limit, or write the range as text; remove `referenceRange` if there is none",
        ),
        da: say(
            "referenceintervallet er tomt",
            "`low`, `high` eller `text`",
            "angiv en grænse, eller skriv intervallet som tekst; fjern `referenceRange`, hvis der ikke er noget",
        ),
    },
    Entry {
        key: "obs-6",
        en: say(
            "the observation has both a value and a reason why the value is missing",
            "either `value[x]` or `dataAbsentReason`",
            "remove `dataAbsentReason` if the value holds, else remove the value",
        ),
        da: say(
            "observationen har både en værdi og en begrundelse for, at værdien mangler",
            "enten `value[x]` eller `dataAbsentReason`",
            "fjern `dataAbsentReason`, hvis værdien gælder, ellers fjern værdien",
        ),
    },
    Entry {
        key: "obs-7",
        en: say(
            "the observation has a value of its own although a component has the same code",
            "no `value[x]` where a component carries the observation's own code",
            "keep the value in one place: in the observation or in the component",
        ),
        da: say(
            "observationen har sin egen værdi, selv om en komponent har samme kode",
            "ingen `value[x]`, hvor en komponent har observationens egen kode",
            "angiv værdien ét sted: i observationen eller i komponenten",
        ),
    },
    Entry {
        key: "con-1",
        en: say("the stage is empty", "`summary` or `assessment`", "state the stage, or remove `stage`"),
        da: say("stadiet er tomt", "`summary` eller `assessment`", "angiv stadiet, eller fjern `stage`"),
    },
    Entry {
        key: "con-2",
        en: say("the evidence is empty", "`code` or `detail`", "state the evidence, or remove `evidence`"),
        da: say("grundlaget er tomt", "`code` eller `detail`", "angiv grundlaget, eller fjern `evidence`"),
    },
    Entry {
        key: "con-3",
        en: say(
            "the condition on the problem list has no clinical status",
            "`clinicalStatus`, unless the condition was entered in error",
            "add `clinicalStatus`: active, recurrence, relapse, inactive, remission or resolved",
        ),
        da: say(
            "diagnosen på problemlisten har ingen klinisk status",
            "`clinicalStatus`, medmindre diagnosen er registreret ved en fejl",
            "tilføj `clinicalStatus`: active, recurrence, relapse, inactive, remission eller resolved",
        ),
    },
    Entry {
        key: "con-4",
        en: say(
            "the condition has ended, but its clinical status says otherwise",
            "`clinicalStatus` inactive, remission or resolved, where `abatement[x]` is present",
            "correct `clinicalStatus`, or remove `abatement[x]` if the condition has not ended",
        ),
        da: say(
            "diagnosen er ophørt, men den kliniske status siger noget andet",
            "`clinicalStatus` inactive, remission eller resolved, når `abatement[x]` er udfyldt",
            "ret `clinicalStatus`, eller fjern `abatement[x]`, hvis diagnosen ikke er ophørt",
        ),
    },
    Entry {
        key: "con-5",
        en: say(
            "a condition entered in error has a clinical status",
            "no `clinicalStatus` where `verificationStatus` is \"entered-in-error\"",
            "remove `clinicalStatus`, or correct `verificationStatus`",
        ),
        da: say(
            "en diagnose, der er registreret ved en fejl, har en klinisk status",
            "ingen `clinicalStatus`, når `verificationStatus` er \"entered-in-error\"",
            "fjern `clinicalStatus`, eller ret `verificationStatus`",
        ),
    },
    Entry {
        key: "org-1",
        en: say(
            "the organisation has neither name nor identifier",
            "`name` or `identifier`; MedCom asks for a SOR code",
            "add the organisation's SOR code and name",
        ),
        da: say(
            "organisationen har hverken navn eller identifikator",
            "`name` eller `identifier`; MedCom kræver en SOR-kode",
            "tilføj organisationens SOR-kode og navn",
        ),
    },
    Entry {
        key: "org-2",
        en: say(
            "the organisation's address is called a home address",
            "another `use` than \"home\"",
            "write \"work\", or leave `use` out",
        ),
        da: say(
            "organisationens adresse er angivet som privatadresse",
            "en anden `use` end \"home\"",
            "skriv \"work\", eller udelad `use`",
        ),
    },
    Entry {
        key: "org-3",
        en: say(
            "the organisation's contact point is called a private one",
            "another `use` than \"home\"",
            "write \"work\", or leave `use` out",
        ),
        da: say(
            "organisationens kontaktoplysning er angivet som privat",
            "en anden `use` end \"home\"",
            "skriv \"work\", eller udelad `use`",
        ),
    },
    Entry {
        key: "pat-1",
        en: say(
            "the patient's contact says nothing about how to reach it",
            "`name`, `telecom`, `address` or `organization` in `contact`",
            "add the contact's name or telephone number, or remove `contact`",
        ),
        da: say(
            "patientens kontakt siger intet om, hvordan den nås",
            "`name`, `telecom`, `address` eller `organization` i `contact`",
            "tilføj kontaktens navn eller telefonnummer, eller fjern `contact`",
        ),
    },
    Entry {
        key: "cmp-1",
        en: say(
            "the section is empty",
            "`text`, `entry` or a `section` inside it",
            "fill the section; if there is nothing to say, write so in `text` and give `emptyReason`",
        ),
        da: say(
            "afsnittet er tomt",
            "`text`, `entry` eller en `section` i afsnittet",
            "udfyld afsnittet; er der intet at sige, så skriv det i `text`, og angiv `emptyReason`",
        ),
    },
    Entry {
        key: "cmp-2",
        en: say(
            "the section gives a reason for being empty, but has entries",
            "either `entry` or `emptyReason`",
            "remove `emptyReason`",
        ),
        da: say(
            "afsnittet har en begrundelse for at være tomt, men indeholder entries",
            "enten `entry` eller `emptyReason`",
            "fjern `emptyReason`",
        ),
    },
    Entry {
        key: "ctm-1",
        en: say(
            "a member that is no Practitioner acts on behalf of somebody",
            "`onBehalfOf` only where `member` is a Practitioner",
            "remove `onBehalfOf`, or let `member` refer to the Practitioner",
        ),
        da: say(
            "et medlem, der ikke er en Practitioner, handler på vegne af nogen",
            "`onBehalfOf` kun, hvor `member` er en Practitioner",
            "fjern `onBehalfOf`, eller lad `member` henvise til Practitioner",
        ),
    },
    Entry {
        key: "prr-1",
        en: say(
            "the order has details, but does not say what is ordered",
            "`code` beside `orderDetail`",
            "add `code`, or remove `orderDetail`",
        ),
        da: say(
            "rekvisitionen har detaljer, men siger ikke, hvad der rekvireres",
            "`code` sammen med `orderDetail`",
            "tilføj `code`, eller fjern `orderDetail`",
        ),
    },
];
