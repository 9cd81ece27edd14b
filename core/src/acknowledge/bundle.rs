//! The Acknowledgement itself: a Bundle with its header, the history, both organizations, and what
//! was found.

use super::Stamp;
use super::received::ACKNOWLEDGEMENT;
use super::received::Party;
use super::received::Received;
use crate::diagnostic::Finding;
use crate::diagnostic::Language;
use crate::diagnostic::Say;
use crate::diagnostic::Severity;
use crate::json::JsonWriter;
use crate::report::Report;
use crate::report::Verdict;

const ACK: &str = "http://medcomfhir.dk/ig/acknowledgement/StructureDefinition";
const MESSAGING: &str = "http://medcomfhir.dk/ig/messaging/StructureDefinition";
const TERMINOLOGY: &str = "http://medcomfhir.dk/ig/terminology/CodeSystem";

/// Where the resources of an answer live when the message does not tell a base of its own.
const BASE: &str = "https://medcomfhir.dk/ig/acknowledgement";

struct Ids {
    header: String,
    own_history: String,
    their_history: String,
    sender: String,
    receiver: String,
    outcome: String,
}

pub(super) fn write(received: &Received<'_>, report: &Report, say: &Say, stamp: Stamp<'_>) -> String {
    let Stamp { time, id: new_id } = stamp;
    let bundle = new_id();
    let ids = Ids {
        header: new_id(),
        own_history: new_id(),
        their_history: new_id(),
        sender: new_id(),
        receiver: new_id(),
        outcome: new_id(),
    };
    let refused = report.verdict == Verdict::Invalid;
    let mut json = JsonWriter::pretty();
    json.object(|json| {
        json.member("resourceType", "Bundle");
        json.member("id", &bundle);
        profile(&format!("{ACK}/medcom-messaging-acknowledgement"), json);
        json.member("type", "message");
        json.member("timestamp", time);
        json.key("entry").array(|json| {
            let base = received.base.unwrap_or(BASE);
            let mut entry = |type_name: &str, id: &str, write: &dyn Fn(&mut JsonWriter)| {
                json.object(|json| {
                    json.member("fullUrl", &format!("{base}/{type_name}/{id}"));
                    json.key("resource").object(|json| {
                        json.member("resourceType", type_name);
                        json.member("id", id);
                        write(json);
                    });
                });
            };
            entry("MessageHeader", &ids.header, &|json| header(received, &ids, refused, json));
            entry("Provenance", &ids.their_history, &|json| their_history(received, &ids, time, json));
            entry("Provenance", &ids.own_history, &|json| own_history(received, &ids, time, json));
            entry("Organization", &ids.sender, &|json| organization(&ids.sender, &received.receiver, json));
            entry("Organization", &ids.receiver, &|json| organization(&ids.receiver, &received.sender, json));
            if refused {
                entry("OperationOutcome", &ids.outcome, &|json| outcome(&ids.outcome, report, say, json));
            }
        });
    });
    json.finish()
}

fn header(received: &Received<'_>, ids: &Ids, refused: bool, json: &mut JsonWriter) {
    profile(&format!("{ACK}/medcom-messaging-acknowledgementHeader"), json);
    let answer = if refused { "afvist (fatal-error)" } else { "modtaget og godkendt (ok)" };
    let name = |party: &Party<'_>| party.name.unwrap_or("ukendt organisation").to_string();
    narrative(
        &ids.header,
        &[
            ("Kvittering for meddelelsen", received.header.to_string()),
            ("Svar", answer.to_string()),
            ("Afsender", name(&received.receiver)),
            ("Modtager", name(&received.sender)),
        ],
        json,
    );
    json.key("eventCoding").object(|json| {
        json.member("system", &format!("{TERMINOLOGY}/medcom-messaging-eventCodes"));
        json.member("code", ACKNOWLEDGEMENT);
    });
    json.key("destination").array(|json| {
        json.object(|json| {
            json.key("extension").array(|json| {
                json.object(|json| {
                    json.member("url", &format!("{MESSAGING}/medcom-messaging-destinationUseExtension"));
                    json.key("valueCoding").object(|json| {
                        json.member("system", &format!("{TERMINOLOGY}/medcom-messaging-destinationUse"));
                        json.member("code", "primary");
                    });
                });
            });
            endpoint(&received.sender, json);
            reference("receiver", &format!("Organization/{}", ids.receiver), json);
        });
    });
    reference("sender", &format!("Organization/{}", ids.sender), json);
    json.key("source").object(|json| endpoint(&received.receiver, json));
    json.key("response").object(|json| {
        json.member("identifier", received.header);
        json.member("code", if refused { "fatal-error" } else { "ok" });
        if refused {
            reference("details", &format!("OperationOutcome/{}", ids.outcome), json);
        }
    });
}

/// Of the message that is answered, as it told it itself.
fn their_history(received: &Received<'_>, ids: &Ids, time: &str, json: &mut JsonWriter) {
    let history = &received.history;
    let recorded = history.recorded.unwrap_or(time);
    let facts = Provenance {
        id: &ids.their_history,
        target: received.header,
        activity: history.activity.unwrap_or("new-message"),
        occurred: history.occurred.unwrap_or(recorded),
        recorded,
        who: &ids.receiver,
        follows: None,
    };
    facts.write("Historik for den modtagne meddelelse", &received.sender, json);
}

/// Of the answer.
fn own_history(received: &Received<'_>, ids: &Ids, time: &str, json: &mut JsonWriter) {
    let facts = Provenance {
        id: &ids.own_history,
        target: &ids.header,
        activity: "acknowledgement",
        occurred: time,
        recorded: time,
        who: &ids.sender,
        follows: Some(received.header),
    };
    facts.write("Historik for kvitteringen", &received.receiver, json);
}

struct Provenance<'a> {
    id: &'a str,
    target: &'a str,
    activity: &'a str,
    occurred: &'a str,
    recorded: &'a str,
    who: &'a str,
    follows: Option<&'a str>,
}

impl Provenance<'_> {
    fn write(&self, title: &str, who: &Party<'_>, json: &mut JsonWriter) {
        profile(&format!("{MESSAGING}/medcom-messaging-provenance"), json);
        narrative(
            self.id,
            &[
                (title, self.target.to_string()),
                ("Aktivitet", self.activity.to_string()),
                ("Tidspunkt", self.occurred.to_string()),
                ("Organisation", who.name.unwrap_or("ukendt organisation").to_string()),
            ],
            json,
        );
        json.key("target").array(|json| json.object(|json| link(&format!("MessageHeader/{}", self.target), json)));
        json.member("occurredDateTime", self.occurred);
        json.member("recorded", self.recorded);
        json.key("activity").object(|json| {
            json.key("coding").array(|json| {
                json.object(|json| {
                    json.member("system", &format!("{TERMINOLOGY}/medcom-messaging-activityCodes"));
                    json.member("code", self.activity);
                });
            });
        });
        json.key("agent").array(|json| {
            json.object(|json| reference("who", &format!("Organization/{}", self.who), json));
        });
        if let Some(before) = self.follows {
            json.key("entity").array(|json| {
                json.object(|json| {
                    json.member("role", "revision");
                    reference("what", &format!("MessageHeader/{before}"), json);
                });
            });
        }
    }
}

fn organization(id: &str, party: &Party<'_>, json: &mut JsonWriter) {
    profile(&format!("{MESSAGING}/medcom-messaging-organization"), json);
    let mut lines = vec![("Organisation", party.name.unwrap_or("uden navn").to_string())];
    lines.extend(party.identifiers.iter().map(|(system, value)| ("Identifikation", format!("{value} ({system})"))));
    narrative(id, &lines, json);
    if !party.identifiers.is_empty() {
        json.key("identifier").array(|json| {
            for (system, value) in &party.identifiers {
                json.object(|json| {
                    json.member("system", system);
                    json.member("value", value);
                });
            }
        });
    }
    if let Some(name) = party.name {
        json.member("name", name);
    }
}

fn outcome(id: &str, report: &Report, say: &Say, json: &mut JsonWriter) {
    profile(&format!("{ACK}/medcom-acknowledgement-operationoutcome"), json);
    let errors = || report.roots().filter(|finding| finding.severity <= Severity::Error);
    let (title, error) = match say.language {
        Language::Da => ("Meddelelsen er afvist", "Fejl"),
        Language::En => ("The message was refused", "Error"),
    };
    let count = errors().count();
    let mut lines = vec![(title, count.to_string())];
    lines.extend(errors().map(|finding| (error, sentence(finding, say))));
    narrative(id, &lines, json);
    json.key("issue").array(|json| {
        for finding in errors() {
            json.object(|json| {
                json.member("severity", finding.severity.id());
                json.member("code", finding.issue_type());
                json.key("details").object(|json| {
                    if let Some(code) = details(finding) {
                        json.key("coding").array(|json| {
                            json.object(|json| {
                                json.member("system", &format!("{TERMINOLOGY}/medcom-acknowledgement-error-codes"));
                                json.member("code", code);
                            });
                        });
                    }
                    json.member("text", &sentence(finding, say));
                });
                if !finding.path.is_empty() {
                    json.key("expression").array(|json| json.string(&say.safe(&finding.path)));
                }
            });
        }
    });
}

/// MedCom's code for a kind of error, where it has one that is true of it; most kinds have none.
fn details(finding: &Finding) -> Option<&'static str> {
    let code = finding.problem.code();
    match (code.id.get(2..4), code.name) {
        (Some("06"), "not-in-value-set" | "no-coding-in-value-set") => Some("MSG_VALUESET_VALUE_UNKNOWN"),
        (Some("06"), "unknown-code") => Some("MSG_CodeSystem_VALUE_UNKNOWN"),
        (Some("03"), "too-long") => Some("MSG_Element_To_Long"),
        (Some("03"), "json-kind" | "list" | "not-of-type") => Some("MSG_Datatype_Wrong"),
        _ => None,
    }
}

fn sentence(finding: &Finding, say: &Say) -> String {
    format!("{}: {}", finding.problem.code(), say.words(&finding.problem).headline)
}

fn profile(url: &str, json: &mut JsonWriter) {
    json.key("meta").object(|json| json.key("profile").array(|json| json.string(url)));
}

fn endpoint(party: &Party<'_>, json: &mut JsonWriter) {
    if let Some(endpoint) = party.endpoint {
        json.member("endpoint", endpoint);
    }
}

fn reference(name: &str, target: &str, json: &mut JsonWriter) {
    json.key(name).object(|json| link(target, json));
}

fn link(target: &str, json: &mut JsonWriter) {
    json.member("reference", target);
}

/// What the resource says, for people; last its id, by which they can tell it from the others.
fn narrative(id: &str, lines: &[(&str, String)], json: &mut JsonWriter) {
    let mut div = String::from("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
    for (label, text) in lines {
        div.push_str(&format!("<p><b>{label}:</b> {}</p>", escaped(text)));
    }
    div.push_str(&format!("<p><b>Id:</b> {id}</p></div>"));
    json.key("text").object(|json| {
        json.member("status", "generated");
        json.member("div", &div);
    });
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
