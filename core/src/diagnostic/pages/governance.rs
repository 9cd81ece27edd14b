//! Pages of KS055x to KS059x: what holds of every message, and of CareCommunication.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0550",
        name: "narrative-missing",
        title: t("En ressource har ingen læsbar tekst", "A resource has no narrative"),
        checks: t(
            "At hver ressource i en Bundle har `text`, selv om FHIR ikke kræver det.",
            "That every resource of a Bundle has `text`, though FHIR does not ask for it.",
        ),
        why: t(
            "Et menneske skal kunne læse indholdet, også hvor modtagerens program ikke kender det.",
            "A person must be able to read the content, even where the receiver's program does not know it.",
        ),
        fix: t("Tilføj `text` med `status` og `div`.", "Add `text` with `status` and `div`."),
        example: "",
    },
    Page {
        id: "KS0551",
        name: "narrative-status",
        title: t("Den læsbare tekst har en anden status", "The narrative has another status"),
        checks: t(
            "At `text.status` er `generated` eller `extensions`.",
            "That `text.status` is `generated` or `extensions`.",
        ),
        why: t(
            "Kun de to siger, at teksten fortæller det samme som data.",
            "Only these two say that the narrative tells what the data tell.",
        ),
        fix: t(
            "Brug `generated`, eller `extensions`, hvis teksten også viser extensions.",
            "Use `generated`, or `extensions` if the narrative shows extensions too.",
        ),
        example: "\"text\": { \"status\": \"additional\", … }",
    },
    Page {
        id: "KS0552",
        name: "narrative-without-id",
        title: t("Den læsbare tekst nævner ikke ressourcens id", "The narrative does not mention the resource's id"),
        checks: t("At ressourcens `id` står i dens `div`.", "That the resource's `id` stands in its `div`."),
        why: t(
            "Læseren skal kunne se, hvilken ressource teksten handler om.",
            "A reader must be able to tell which resource it is about.",
        ),
        fix: t(
            "Skriv id'et i teksten, for eksempel i en lille overskrift.",
            "Write the id into the narrative, for example in a small heading.",
        ),
        example: "",
    },
    Page {
        id: "KS0553",
        name: "one-message-header",
        title: t("Der er ingen eller flere MessageHeader", "There is no MessageHeader, or several"),
        checks: t("At en meddelelse har netop én MessageHeader.", "That a message has exactly one MessageHeader."),
        why: t(
            "Den siger, hvem meddelelsen er fra og til, og hvad den handler om.",
            "It says whom the message is from and to, and what it is about.",
        ),
        fix: t("Behold den, der hører til denne meddelelse.", "Keep the one that belongs to this message."),
        example: "",
    },
    Page {
        id: "KS0554",
        name: "times-differ",
        title: t("To tidspunkter burde være ens", "Two times should be the same"),
        checks: t(
            "At de tidspunkter, der fortæller om samme hændelse, er ens: Provenance.occurredDateTime og recorded; i CareCommunication også Bundle.timestamp og det nyeste segment; i notater hændelsens start og observationens tid. Tidszoner regnes om.",
            "That times of one event agree: Provenance.occurredDateTime and recorded; in CareCommunication Bundle.timestamp and the newest segment too; in notes the event's start and the observation's time. Zones are converted.",
        ),
        why: t("Modtageren ordner forløbet efter dem.", "The receiver orders the history by them."),
        fix: t(
            "Brug samme tidspunkt begge steder. En forkert tidszone er den hyppigste årsag.",
            "Use the same time in both places. A wrong zone is the most frequent cause.",
        ),
        example: "\"timestamp\": \"2024-05-07T18:00:00+01:00\"   // occurredDateTime: …+02:00",
    },
    Page {
        id: "KS0555",
        name: "payload-identifier",
        title: t("Et segments identifikator er ikke et tilfældigt UUID", "A segment's identifier is not a random UUID"),
        checks: t(
            "At nye segmenter i en CareCommunication har hver sit UUID af version 4.",
            "That new segments of a CareCommunication each have a UUID of version 4.",
        ),
        why: t(
            "Andre systemer genkender segmenter og vedhæftninger på den.",
            "Other systems recognise segments and attachments by it.",
        ),
        fix: t(
            "Dan et nyt tilfældigt UUID, og skriv `urn:uuid:` foran.",
            "Make a new random UUID, and write `urn:uuid:` before it.",
        ),
        example: "\"value\": \"urn:uuid:cd422e42-5bad-11ed-9b6a-…\"   // version 1",
    },
    Page {
        id: "KS0556",
        name: "payload-assigner",
        title: t(
            "Et segments identifikator har ikke afsenderen som tildeler",
            "A segment's identifier does not name the sender as its assigner",
        ),
        checks: t(
            "At `assigner` for nye segmenter peger på afsenderens organisation.",
            "That the `assigner` of new segments leads to the sender's organisation.",
        ),
        why: t(
            "Sammen med nummeret viser den, hvem der skrev segmentet.",
            "With the number it shows who wrote the segment.",
        ),
        fix: t(
            "Lad `assigner` pege på den Organization, som MessageHeader.sender peger på.",
            "Let `assigner` lead to the Organization that MessageHeader.sender leads to.",
        ),
        example: "",
    },
    Page {
        id: "KS0557",
        name: "attachment-type",
        title: t("En vedhæftning er af en type, der ikke er aftalt", "An attachment is of a type that is not agreed"),
        checks: t(
            "At `contentType` er en af de typer, standarden nævner.",
            "That `contentType` is one of the types that the standard names.",
        ),
        why: t("Modtageren skal kunne vise filen.", "The receiver must be able to show the file."),
        fix: t("Konverter filen, for eksempel til PDF.", "Convert the file, for example to PDF."),
        example: "\"contentType\": \"video/mp4\"",
    },
    Page {
        id: "KS0558",
        name: "attachment-without",
        title: t("En vedhæftning mangler noget", "An attachment lacks something"),
        checks: t(
            "At en fil har data, første gang den sendes, og når den videresendes, og at den har titel og identifikator, hvor standarden kræver det.",
            "That a file has its data the first time it is sent and when it is forwarded, and a title and an identifier where the standard asks for them.",
        ),
        why: t("Ellers kan modtageren ikke vise den.", "Otherwise the receiver cannot show it."),
        fix: t("Tilføj det, der mangler.", "Add what is missing."),
        example: "",
    },
    Page {
        id: "KS0559",
        name: "attachment-again",
        title: t("En vedhæftnings data sendes igen i et svar", "An attachment's data are sent again in a reply"),
        checks: t(
            "At tidligere vedhæftninger i et svar kun nævnes med deres identifikator.",
            "That a reply mentions earlier attachments by their identifier only.",
        ),
        why: t(
            "Modtageren har dem allerede, og meddelelsen vokser for hvert svar.",
            "The receiver has them already, and the message grows with each reply.",
        ),
        fix: t("Udelad `data`.", "Leave out `data`."),
        example: "",
    },
    Page {
        id: "KS0560",
        name: "title-with-file-ending",
        title: t("En titel slutter som et filnavn", "A title ends like a file"),
        checks: t(
            "At en vedhæftnings titel ikke slutter på `.pdf` eller lignende.",
            "That an attachment's title does not end in `.pdf` or the like.",
        ),
        why: t(
            "Typen fremgår af `contentType`, og modtagerens system tilføjer selv endelsen.",
            "The type is told by `contentType`, and the receiver's system adds the ending itself.",
        ),
        fix: t("Udelad endelsen.", "Leave out the ending."),
        example: "\"title\": \"Blodprøver.pdf\"",
    },
    Page {
        id: "KS0561",
        name: "message-too-large",
        title: t("Meddelelsen er for stor", "The message is too large"),
        checks: t("At hele meddelelsen højst fylder 50 MB.", "That the whole message has at most 50 MB."),
        why: t("Netværket afviser større meddelelser.", "The network refuses larger messages."),
        fix: t("Send færre eller mindre vedhæftninger.", "Send fewer or smaller attachments."),
        example: "",
    },
    Page {
        id: "KS0562",
        name: "no-provenance-of-message",
        title: t("Ingen Provenance hører til denne meddelelse", "No Provenance belongs to this message"),
        checks: t(
            "At en Provenance har denne meddelelses MessageHeader som `target`.",
            "That a Provenance has this message's MessageHeader as its `target`.",
        ),
        why: t(
            "Den fortæller, hvad der skete, hvornår, og hvem der gjorde det.",
            "It tells what happened, when, and who did it.",
        ),
        fix: t(
            "Lad den nyeste Provenance pege på MessageHeader.",
            "Let the newest Provenance lead to the MessageHeader.",
        ),
        example: "",
    },
    Page {
        id: "KS0563",
        name: "history-missing",
        title: t(
            "En hændelse henviser ikke til den tidligere meddelelse",
            "An activity does not refer to the earlier message",
        ),
        checks: t(
            "At svar, videresendelse og rettelse har en `entity` med rollen `revision`, og annullering en med `removal`.",
            "That replies, forwards and corrections have an `entity` with the role `revision`, and cancellations one with `removal`.",
        ),
        why: t(
            "Uden den kan modtageren ikke finde det, der rettes, besvares eller annulleres.",
            "Without it the receiver cannot find what is corrected, answered or cancelled.",
        ),
        fix: t(
            "Tilføj en `entity`, der peger på den tidligere MessageHeader.",
            "Add an `entity` that leads to the earlier MessageHeader.",
        ),
        example: "\"activity\": reply-message, \"entity\": []",
    },
];
