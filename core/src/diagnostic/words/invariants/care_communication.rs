//! CareCommunication (korrespondancemeddelelse).

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-careCommunication-1",
        en: say(
            "the first entry is no MessageHeader of CareCommunication",
            "a MessageHeader as the first entry, its `meta.profile` naming medcom-careCommunication-messageHeader alone",
            "move the MessageHeader to the front of `entry`, give it that one `meta.profile`, and follow the profile",
        ),
        da: say(
            "den første entry er ikke en MessageHeader for CareCommunication",
            "en MessageHeader som første entry, hvor `meta.profile` kun nævner medcom-careCommunication-messageHeader",
            "flyt MessageHeader forrest i `entry`, giv den netop den `meta.profile`, og overhold profilen",
        ),
    },
    Entry {
        key: "medcom-careCommunication-2",
        en: say(
            "the message does not have exactly one Patient",
            "one Patient in the Bundle, the one the message is about",
            "add the Patient if it is missing; write one message for each patient if there are several",
        ),
        da: say(
            "meddelelsen har ikke præcis én Patient",
            "én Patient i Bundle, nemlig den, meddelelsen handler om",
            "tilføj Patient, hvis den mangler; skriv én meddelelse for hver patient, hvis der er flere",
        ),
    },
    Entry {
        key: "medcom-careCommunication-3",
        en: say(
            "a Provenance does not declare the CareCommunication profile",
            "in each Provenance one `meta.profile`: medcom-careCommunication-provenance",
            "set `meta.profile` of each Provenance to \
             http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-provenance",
        ),
        da: say(
            "en Provenance angiver ikke CareCommunications profil",
            "i hver Provenance én `meta.profile`: medcom-careCommunication-provenance",
            "sæt `meta.profile` i hver Provenance til \
             http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-provenance",
        ),
    },
    Entry {
        key: "medcom-careCommunication-4",
        en: say(
            "no Practitioner in the message has a name",
            "at least one Practitioner with `name`: the person who wrote",
            "add the author as a Practitioner with family and given name, and refer to it from the PractitionerRole",
        ),
        da: say(
            "ingen Practitioner i meddelelsen har et navn",
            "mindst én Practitioner med `name`: den, der har skrevet",
            "tilføj forfatteren som Practitioner med for- og efternavn, og henvis til den fra PractitionerRole",
        ),
    },
    Entry {
        key: "medcom-careCommunication-5",
        en: say(
            "`priority` is present, but the category is not \"regarding-referral\"",
            "no priority, unless the category is \"regarding-referral\"",
            "remove `priority`, or choose category \"regarding-referral\" if the message is about a referral",
        ),
        da: say(
            "`priority` er udfyldt, men kategorien er ikke \"regarding-referral\"",
            "ingen prioritet, medmindre kategorien er \"regarding-referral\"",
            "fjern `priority`, eller vælg kategorien \"regarding-referral\", hvis meddelelsen handler om en henvisning",
        ),
    },
    Entry {
        key: "medcom-careCommunication-6",
        en: say(
            "the category is \"other\" without a `topic`, or it has no code",
            "a category with a code, and a `topic` when that code is \"other\"",
            "write in `topic.text` what the message is about, or choose a category that says it",
        ),
        da: say(
            "kategorien er \"other\" uden et `topic`, eller den har ingen kode",
            "en kategori med kode, og et `topic`, når koden er \"other\"",
            "skriv i `topic.text`, hvad meddelelsen handler om, eller vælg en kategori, der siger det",
        ),
    },
    Entry {
        key: "medcom-careCommunication-7",
        en: say(
            "the author's PractitionerRole does not state the role as CareCommunication asks",
            "in 5.0 either `code.coding.code` or `code.text`, never both; in 4.0 `code.coding.code`",
            "fill `code` of the PractitionerRole that the segment's author extension refers to: \
             a code from MedCom's list of roles, or (only 5.0) a text where no code fits",
        ),
        da: say(
            "forfatterens PractitionerRole angiver ikke rollen, som CareCommunication kræver",
            "i 5.0 enten `code.coding.code` eller `code.text`, aldrig begge; i 4.0 `code.coding.code`",
            "udfyld `code` i den PractitionerRole, som segmentets forfatter-extension henviser til: \
             en kode fra MedComs liste over roller, eller (kun 5.0) en tekst, hvor ingen kode passer",
        ),
    },
    Entry {
        key: "medcom-careCommunication-8",
        en: say(
            "no message segment leads to an author with a name",
            "author extension → PractitionerRole → Practitioner with `name`, each in the Bundle",
            "let the author extension refer to a PractitionerRole, its `practitioner` to a Practitioner, \
             and fill that Practitioner's `name`",
        ),
        da: say(
            "intet meddelelsessegment fører til en forfatter med navn",
            "forfatter-extension → PractitionerRole → Practitioner med `name`, alle i Bundle",
            "lad forfatter-extension henvise til en PractitionerRole, dens `practitioner` til en Practitioner, \
             og udfyld `name` i den Practitioner",
        ),
    },
    Entry {
        key: "medcom-careCommunication-9",
        en: say(
            "the Encounter has no identifier for the episode of care",
            "`episodeOfCare.identifier` in the Encounter that `Communication.encounter` refers to",
            "add the episode's identifier (LPR3 or local) to `Encounter.episodeOfCare.identifier`, \
             or remove `Communication.encounter`",
        ),
        da: say(
            "Encounter har ingen identifikator for forløbet",
            "`episodeOfCare.identifier` i den Encounter, som `Communication.encounter` henviser til",
            "angiv forløbets identifikator (LPR3 eller lokal) i `Encounter.episodeOfCare.identifier`, \
             eller fjern `Communication.encounter`",
        ),
    },
    Entry {
        key: "medcom-careCommunication-11",
        en: say(
            "the specific sender does not belong to the organisation in `MessageHeader.sender`",
            "the same Organization in `MessageHeader.sender` and in the specific sender's `organization` \
             (PractitionerRole) or `managingOrganization` (CareTeam)",
            "let both references point to the same Organization entry, written alike; \
             or remove the sender extension, if no specific sender is meant",
        ),
        da: say(
            "den specifikke afsender hører ikke til organisationen i `MessageHeader.sender`",
            "samme Organization i `MessageHeader.sender` og i den specifikke afsenders `organization` \
             (PractitionerRole) eller `managingOrganization` (CareTeam)",
            "lad begge referencer pege på samme Organization, skrevet ens; \
             eller fjern afsender-extension, hvis der ikke er en specifik afsender",
        ),
    },
    Entry {
        key: "medcom-careCommunication-12",
        en: say(
            "the specific recipient does not belong to the organisation in `MessageHeader.destination`",
            "the same Organization in `destination.receiver` and in the specific recipient's `organization` \
             (PractitionerRole) or `managingOrganization` (CareTeam)",
            "let both references point to the same Organization entry, written alike; \
             or remove `recipient`, if no specific recipient is meant",
        ),
        da: say(
            "den specifikke modtager hører ikke til organisationen i `MessageHeader.destination`",
            "samme Organization i `destination.receiver` og i den specifikke modtagers `organization` \
             (PractitionerRole) eller `managingOrganization` (CareTeam)",
            "lad begge referencer pege på samme Organization, skrevet ens; \
             eller fjern `recipient`, hvis der ikke er en specifik modtager",
        ),
    },
    Entry {
        key: "medcom-careCommunication-13",
        en: say(
            "no PractitionerRole in the message refers to a Practitioner",
            "at least one PractitionerRole whose `practitioner` refers to a Practitioner in the Bundle",
            "add the author's PractitionerRole and Practitioner, and the `practitioner.reference` between them",
        ),
        da: say(
            "ingen PractitionerRole i meddelelsen henviser til en Practitioner",
            "mindst én PractitionerRole, hvis `practitioner` henviser til en Practitioner i Bundle",
            "tilføj forfatterens PractitionerRole og Practitioner og `practitioner.reference` imellem dem",
        ),
    },
    Entry {
        key: "medcom-careCommunication-15",
        en: say(
            "`encounter` is present, but refers to nothing",
            "`encounter.reference` with the address of the Encounter; an identifier or a display is not enough",
            "write the Encounter's `fullUrl` in `encounter.reference`, or remove `encounter`",
        ),
        da: say(
            "`encounter` er til stede, men henviser ikke til noget",
            "`encounter.reference` med adressen på Encounter; en identifikator eller en tekst er ikke nok",
            "skriv Encounters `fullUrl` i `encounter.reference`, eller fjern `encounter`",
        ),
    },
    Entry {
        key: "medcom-carecommunication-definition-url",
        en: say(
            "`definition` does not name CareCommunication's MessageDefinition",
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0",
            "write that address in `MessageHeader.definition`, with the major and minor version you send after the bar",
        ),
        da: say(
            "`definition` nævner ikke CareCommunications MessageDefinition",
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0",
            "skriv den adresse i `MessageHeader.definition`, med den major- og minorversion, du sender, efter stregen",
        ),
    },
];
