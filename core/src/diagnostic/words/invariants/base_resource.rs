//! FHIR's own invariants of all resources: narrative and contained resources.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "dom-2",
        en: say(
            "a contained resource contains resources itself",
            "no `contained` inside a contained resource",
            "move the inner resource up to the outer resource's `contained`",
        ),
        da: say(
            "en indlejret ressource indeholder selv ressourcer",
            "ingen `contained` i en indlejret ressource",
            "flyt den inderste ressource op i den yderste ressources `contained`",
        ),
    },
    Entry {
        key: "dom-3",
        en: say(
            "nothing refers to a contained resource",
            "a reference #id from the resource to each resource in `contained`, or one # back",
            "refer to the contained resource, or remove it",
        ),
        da: say(
            "intet henviser til en indlejret ressource",
            "en reference #id fra ressourcen til hver ressource i `contained`, eller en # tilbage",
            "henvis til den indlejrede ressource, eller fjern den",
        ),
    },
    Entry {
        key: "dom-4",
        en: say(
            "a contained resource has a version or a time of its own",
            "no `meta.versionId` and no `meta.lastUpdated` in a contained resource",
            "remove them: a contained resource changes only with the one it is in",
        ),
        da: say(
            "en indlejret ressource har sin egen version eller sit eget tidspunkt",
            "ingen `meta.versionId` og ingen `meta.lastUpdated` i en indlejret ressource",
            "fjern dem: en indlejret ressource ændres kun sammen med den, den står i",
        ),
    },
    Entry {
        key: "dom-5",
        en: say(
            "a contained resource has a security label of its own",
            "no `meta.security` in a contained resource",
            "put the label on the outer resource",
        ),
        da: say(
            "en indlejret ressource har sin egen sikkerhedsmærkning",
            "ingen `meta.security` i en indlejret ressource",
            "sæt mærkningen på den yderste ressource",
        ),
    },
    Entry {
        key: "dom-6",
        en: say(
            "the resource has no narrative",
            "`text.div`: what the resource says, as text a person can read",
            "generate `text` with `status` \"generated\" from the resource's data",
        ),
        da: say(
            "ressourcen har ingen læsbar tekst (narrative)",
            "`text.div`: ressourcens indhold som tekst, et menneske kan læse",
            "dan `text` med `status` \"generated\" ud fra ressourcens data",
        ),
    },
];
