//! Pages of KS055x to KS059x: what holds of single standards.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0564",
        name: "two-provenances",
        title: t("En kvittering har ikke to Provenance", "An acknowledgement has not two Provenances"),
        checks: t(
            "At kvitteringen har sin egen Provenance og den fra meddelelsen, den kvitterer for.",
            "That the acknowledgement has its own Provenance and that of the message it answers.",
        ),
        why: t("De viser forløbet.", "They show the history."),
        fix: t("Medtag begge.", "Include both."),
        example: "",
    },
    Page {
        id: "KS0565",
        name: "class-of-stay",
        title: t("Opholdets klasse passer ikke til aktiviteten", "The stay's class does not go with the activity"),
        checks: t(
            "At `Encounter.class` og aktiviteten står i samme række af MedComs tabel over adviskoder.",
            "That `Encounter.class` and the activity stand in one row of MedCom's table of codes.",
        ),
        why: t("Kommunen handler ud fra koden.", "The municipality acts upon the code."),
        fix: t("Ret klassen (EMER eller IMP) eller aktiviteten.", "Correct the class (EMER or IMP) or the activity."),
        example: "admit-emergency, class IMP",
    },
    Page {
        id: "KS0566",
        name: "status-of-stay",
        title: t("Opholdets status passer ikke til aktiviteten", "The stay's status does not go with the activity"),
        checks: t(
            "At `Encounter.status`, aktiviteten og `Patient.deceased` står i samme række af MedComs tabel over adviskoder.",
            "That `Encounter.status`, the activity and `Patient.deceased` stand in one row of MedCom's table of codes.",
        ),
        why: t("Kommunen handler ud fra koden.", "The municipality acts upon the code."),
        fix: t(
            "Ret status eller aktiviteten. Når patienten er død, er status `finished`.",
            "Correct the status or the activity. Where the patient is dead, the status is `finished`.",
        ),
        example: "discharge-inpatient-home, status in-progress",
    },
    Page {
        id: "KS0567",
        name: "end-of-stay",
        title: t("Et afsluttet ophold har intet sluttidspunkt", "A finished stay has no end"),
        checks: t(
            "At `Encounter.period.end` er udfyldt, når status er `finished`.",
            "That `Encounter.period.end` is there where the status is `finished`.",
        ),
        why: t("Modtageren skal kende udskrivningstidspunktet.", "The receiver must know the time of discharge."),
        fix: t("Tilføj `period.end`.", "Add `period.end`."),
        example: "",
    },
    Page {
        id: "KS0568",
        name: "end-of-leave",
        title: t("En afsluttet orlov mangler start eller slut", "A leave that is over lacks its start or end"),
        checks: t(
            "At orlovsperioden har start og slut, når orloven slutter.",
            "That the leave has its start and end when it ends.",
        ),
        why: t(
            "Modtageren skal vide, hvor længe patienten var hjemme.",
            "The receiver must know how long the patient was at home.",
        ),
        fix: t("Tilføj start og slut i orlovsperioden.", "Add start and end to the leave."),
        example: "",
    },
    Page {
        id: "KS0569",
        name: "second-leave",
        title: t("Der er mere end én orlov", "There is more than one leave"),
        checks: t("At et advis kun har én orlovsperiode.", "That a notification has only one leave."),
        why: t("Et advis fortæller om det, der sker nu.", "A notification tells of what happens now."),
        fix: t("Behold den aktuelle.", "Keep the current one."),
        example: "",
    },
    Page {
        id: "KS0570",
        name: "cpr-only",
        title: t("Patienten har intet CPR-nummer", "The patient has no CPR number"),
        checks: t(
            "At patienten har et CPR-nummer, hvor standarden ikke tager imod erstatningsnumre.",
            "That the patient has a CPR number, where the standard accepts no replacement numbers.",
        ),
        why: t("Modtageren slår patienten op på CPR-nummeret.", "The receiver looks the patient up by the CPR number."),
        fix: t(
            "Brug CPR-nummeret med system urn:oid:1.2.208.176.1.2.",
            "Use the CPR number with the system urn:oid:1.2.208.176.1.2.",
        ),
        example: "",
    },
    Page {
        id: "KS0571",
        name: "document-title",
        title: t("Dokumentets titel er ikke den aftalte", "The document's title is not the agreed one"),
        checks: t(
            "At titlen er den faste tekst fulgt af patientens CPR-nummer: \"Diagnoseoversigt for …\" eller \"Journalnotat for …\".",
            "That the title is the fixed text followed by the patient's CPR number: \"Diagnoseoversigt for …\" or \"Journalnotat for …\".",
        ),
        why: t("Dokumentlister viser titlen.", "Lists of documents show the title."),
        fix: t(
            "Brug den aftalte titel med patientens eget CPR-nummer.",
            "Use the agreed title with the patient's own CPR number.",
        ),
        example: "",
    },
    Page {
        id: "KS0572",
        name: "document-authors",
        title: t("Dokumentets forfattere", "The document's authors"),
        checks: t(
            "At et dokument har netop én institution og højst én person som forfatter.",
            "That a document has exactly one institution and at most one person as its author.",
        ),
        why: t("Dokumentets metadata har kun plads til dem.", "The document's metadata have room for these only."),
        fix: t(
            "Behold den ansvarlige institution og den ansvarlige person.",
            "Keep the responsible institution and the responsible person.",
        ),
        example: "",
    },
    Page {
        id: "KS0573",
        name: "not-interpreted",
        title: t("En kommunal måling er fortolket", "A municipal measurement is interpreted"),
        checks: t(
            "At `Observation.interpretation` er `NI` i HomeCareObservation.",
            "That `Observation.interpretation` is `NI` in HomeCareObservation.",
        ),
        why: t("Målingen fortolkes af modtageren.", "It is the receiver who interprets it."),
        fix: t("Brug `NI`.", "Use `NI`."),
        example: "",
    },
    Page {
        id: "KS0574",
        name: "long-name",
        title: t("Målingens lange navn mangler", "The measurement's long name is missing"),
        checks: t("At målingens kode har `display`.", "That the measurement's code has its `display`."),
        why: t("Modtageren viser navnet.", "The receiver shows the name."),
        fix: t("Tilføj `display`.", "Add `display`."),
        example: "",
    },
    Page {
        id: "KS0575",
        name: "cancellation-reason",
        title: t("En annullering har ingen begrundelse", "A cancellation has no reason"),
        checks: t(
            "At `DiagnosticReport.conclusion` er udfyldt, når et svar trækkes tilbage.",
            "That `DiagnosticReport.conclusion` is there where a report is retracted.",
        ),
        why: t("Modtageren kan have handlet ud fra svaret.", "The receiver may have acted upon the report."),
        fix: t("Skriv begrundelsen i `conclusion`.", "Write the reason in `conclusion`."),
        example: "",
    },
    Page {
        id: "KS0576",
        name: "refusal-without-reason",
        title: t("En afvisning siger ikke hvorfor", "A refusal does not say why"),
        checks: t(
            "At en kvittering, der ikke er `ok`, har en OperationOutcome.",
            "That an acknowledgement other than `ok` has an OperationOutcome.",
        ),
        why: t("Afsenderen kan kun rette det, den får at vide.", "The sender can only mend what it is told."),
        fix: t("Tilføj en OperationOutcome med årsagen.", "Add an OperationOutcome with the cause."),
        example: "\"response\": { \"code\": \"fatal-error\" }",
    },
    Page {
        id: "KS0577",
        name: "identifier-missing",
        title: t("En ressource i et dokument har ingen identifikator", "A resource of a document has no identifier"),
        checks: t(
            "At hver ressource i et dokument har en `identifier` med både `system` og `value`.",
            "That each resource of a document has an `identifier` with both `system` and `value`.",
        ),
        why: t(
            "Modtageren skal kunne skelne den fra andre og genkende den i næste dokument.",
            "The receiver must be able to tell it from others, and to know it again in the next document.",
        ),
        fix: t("Tilføj `identifier` med begge dele.", "Add `identifier` with both."),
        example: "\"identifier\": [{ \"value\": \"1042981000016003\" }]",
    },
    Page {
        id: "KS0578",
        name: "text-too-long",
        title: t(
            "En tekst er længere, end modtageren skal kunne tage imod",
            "A text is longer than receivers must take",
        ),
        checks: t(
            "At noter og konklusion i HomeCareObservation højst fylder 1 MB.",
            "That notes and conclusion of HomeCareObservation take no more than 1 MB.",
        ),
        why: t("En længere tekst kan gå tabt hos modtageren.", "A longer text may be lost at the receiver's."),
        fix: t("Forkort teksten, eller send den som vedhæftning.", "Shorten the text, or send it as an attachment."),
        example: "",
    },
];
