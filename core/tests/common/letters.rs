//! Messages for tests of threads and stays, built from what matters in them. All persons are official test persons.

#![allow(dead_code)]

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use serde_json::Value;
use serde_json::json;

pub const NURSING_HOME: (&str, Option<&str>, &str) = ("home", Some("Plejecenter Herlev"), "953741000016009");
pub const HOSPITAL: (&str, Option<&str>, &str) =
    ("hospital", Some("Hjerteafdelingen, Herlev og Gentofte Hospital"), "265161000016000");
pub const DOCTOR: (&str, Option<&str>, &str) = ("doctor", Some("Lægehuset Testvej"), "73091000016008");

/// One payload of a thread.
#[derive(Clone)]
pub struct Part {
    pub id: &'static str,
    pub at: &'static str,
    pub from: (&'static str, Option<&'static str>, &'static str),
    pub author: &'static str,
    pub content: Content,
}

#[derive(Clone)]
pub enum Content {
    Text(&'static str),
    /// Title and base64; none for a file whose content was left out.
    File(&'static str, Option<&'static str>),
}

/// One sending: header, activity, the header before it, the payloads it brought.
#[derive(Clone)]
pub struct Sent {
    pub header: &'static str,
    pub activity: &'static str,
    pub at: &'static str,
    pub before: Option<&'static str>,
    pub brings: Vec<&'static str>,
}

/// A message of a thread.
#[derive(Clone)]
pub struct Letter {
    pub bundle: &'static str,
    pub thread: Option<&'static str>,
    pub numbers: Vec<(&'static str, &'static str)>,
    pub priority: Option<&'static str>,
    pub parts: Vec<Part>,
    /// The message's own sending last.
    pub sent: Vec<Sent>,
}

pub const CPR: (&str, &str) = ("urn:oid:1.2.208.176.1.2", "2512489996");

pub fn text(
    id: &'static str,
    at: &'static str,
    from: (&'static str, Option<&'static str>, &'static str),
    said: &'static str,
) -> Part {
    Part { id, at, from, author: "Michael Burns", content: Content::Text(said) }
}

pub fn sent(
    header: &'static str,
    activity: &'static str,
    at: &'static str,
    before: Option<&'static str>,
    brings: &[&'static str],
) -> Sent {
    Sent { header, activity, at, before, brings: brings.to_vec() }
}

impl Letter {
    pub fn new(thread: &'static str, parts: Vec<Part>, sent: Vec<Sent>) -> Self {
        Self { bundle: "b", thread: Some(thread), numbers: vec![CPR], priority: None, parts, sent }
    }

    pub fn json(&self) -> String {
        let own = self.sent.last().expect("a sending");
        let mut entries = Vec::new();
        let mut add = |resource: Value| {
            let url = format!(
                "https://example.org/fhir/{}/{}",
                resource["resourceType"].as_str().unwrap(),
                resource["id"].as_str().unwrap()
            );
            entries.push(json!({"fullUrl": url, "resource": resource}));
        };
        let sender = self
            .parts
            .iter()
            .find(|part| own.brings.contains(&part.id))
            .or(self.parts.last())
            .map_or(DOCTOR, |part| part.from);
        let receiver = if sender.0 == HOSPITAL.0 { NURSING_HOME } else { HOSPITAL };
        add(json!({
            "resourceType": "MessageHeader", "id": own.header,
            "eventCoding": {"code": "care-communication-message"},
            "destination": [{"receiver": {"reference": format!("Organization/{}", receiver.0)}}],
            "sender": {"reference": format!("Organization/{}", sender.0)},
            "focus": [{"reference": "Communication/c"}],
            "definition": "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0",
        }));
        let numbers: Vec<Value> =
            self.numbers.iter().map(|(system, value)| json!({"system": system, "value": value})).collect();
        add(json!({
            "resourceType": "Patient", "id": "p", "identifier": numbers,
            "name": [{"use": "official", "given": ["Nancy", "Ann"], "family": "Test Berggren"}],
        }));
        let payloads: Vec<Value> = self.parts.iter().map(payload).collect();
        let mut communication = json!({
            "resourceType": "Communication", "id": "c", "status": "unknown",
            "category": [{"coding": [{"code": "regarding-referral"}]}],
            "subject": {"reference": "Patient/p"}, "topic": {"text": "Opfølgning"}, "payload": payloads,
        });
        if let Some(thread) = self.thread {
            communication["identifier"] = json!([{"value": thread}]);
        }
        if let Some(priority) = self.priority {
            communication["priority"] = json!(priority);
        }
        add(communication);
        let mut people: Vec<&str> = Vec::new();
        for part in &self.parts {
            if !people.contains(&part.author) {
                people.push(part.author);
                let id = part.author.replace(' ', "-");
                let (given, family) = part.author.split_once(' ').unwrap();
                add(json!({"resourceType": "Practitioner", "id": id, "name": [{"given": [given], "family": family}]}));
                add(json!({
                    "resourceType": "PractitionerRole", "id": id, "code": [{"coding": [{"code": "sygeplejerske"}]}],
                    "practitioner": {"reference": format!("Practitioner/{id}")},
                }));
            }
        }
        let mut organisations = vec![sender, receiver];
        organisations.extend(self.parts.iter().map(|part| part.from));
        organisations.sort();
        organisations.dedup_by_key(|organisation| organisation.0);
        for (id, name, sor) in organisations {
            let mut organisation = json!({
                "resourceType": "Organization", "id": id,
                "identifier": [{"system": "urn:oid:1.2.208.176.1.1", "value": sor}],
            });
            if let Some(name) = name {
                organisation["name"] = json!(name);
            }
            add(organisation);
        }
        for (place, sent) in self.sent.iter().enumerate() {
            let brings = sent.brings.iter().map(|id| json!({"role": "source", "what": {"identifier": {"value": id}}}));
            let before =
                sent.before.map(|id| json!({"role": "revision", "what": {"reference": format!("MessageHeader/{id}")}}));
            let entities: Vec<Value> = brings.chain(before).collect();
            let from = self.parts.iter().find(|part| sent.brings.contains(&part.id)).map_or(sender, |part| part.from);
            add(json!({
                "resourceType": "Provenance", "id": format!("prov{place}"),
                "target": [{"reference": format!("MessageHeader/{}", sent.header)}],
                "occurredDateTime": sent.at, "recorded": sent.at,
                "activity": {"coding": [{"code": sent.activity}]},
                "agent": [{"who": {"reference": format!("Organization/{}", from.0)}}],
                "entity": entities,
            }));
        }
        json!({"resourceType": "Bundle", "id": self.bundle, "type": "message", "timestamp": own.at, "entry": entries})
            .to_string()
    }

    pub fn tree(&self) -> Tree {
        read(&self.json())
    }
}

pub fn read(json: &str) -> Tree {
    parse("", json.as_bytes(), &Limits::default()).tree
}

fn payload(part: &Part) -> Value {
    let url = |name: &str| format!("http://medcomfhir.dk/ig/core/StructureDefinition/{name}");
    let mut payload = json!({"extension": [
        {"url": url("medcom-core-datetime-extension"), "valueDateTime": part.at},
        {"url": url("medcom-core-identifier-extension"), "valueIdentifier": {"value": part.id, "assigner": {"reference": format!("Organization/{}", part.from.0)}}},
        {"url": url("medcom-core-practitioner-extension"), "valueReference": {"reference": format!("PractitionerRole/{}", part.author.replace(' ', "-"))}},
        {"url": url("medcom-core-contact-extension"), "valueContactPoint": {"system": "phone", "value": "12345789"}},
    ]});
    match &part.content {
        Content::Text(said) => payload["contentString"] = json!(said),
        Content::File(title, data) => {
            payload["contentAttachment"] =
                json!({"contentType": "application/pdf", "title": title, "creation": "2026-11-16T14:05:00+01:00"});
            if let Some(data) = data {
                payload["contentAttachment"]["data"] = json!(data);
            }
        }
    }
    payload
}

/// A notification of a stay in hospital.
pub struct Notification {
    pub header: &'static str,
    pub activity: &'static str,
    pub sent: &'static str,
    pub start: &'static str,
    pub end: Option<&'static str>,
    pub leave: Option<(&'static str, Option<&'static str>)>,
    pub before: Option<&'static str>,
    pub dead: bool,
}

impl Notification {
    pub fn tree(&self) -> Tree {
        let mut encounter = json!({
            "resourceType": "Encounter", "id": "e", "status": "in-progress",
            "class": {"code": if self.activity.contains("emergency") { "EMER" } else { "IMP" }},
            "subject": {"reference": "Patient/p"},
            "episodeOfCare": [{"identifier": {"value": "urn:uuid:bd481c38-a921-11ed-afa1-0242ac120002"}}],
            "period": {"start": self.start}, "serviceProvider": {"reference": "Organization/hospital"},
        });
        if let Some(end) = self.end {
            encounter["period"]["end"] = json!(end);
        }
        if let Some((start, end)) = self.leave {
            let mut period = json!({"start": start});
            if let Some(end) = end {
                period["end"] = json!(end);
            }
            encounter["extension"] =
                json!([{"url": "http://x/medcom-hospitalnotifiation-leave-period-extension", "valuePeriod": period}]);
        }
        let mut provenance = json!({
            "resourceType": "Provenance", "id": "v", "target": [{"reference": format!("MessageHeader/{}", self.header)}],
            "occurredDateTime": self.sent, "recorded": self.sent, "activity": {"coding": [{"code": self.activity}]},
            "agent": [{"who": {"reference": "Organization/hospital"}}],
        });
        if let Some(before) = self.before {
            provenance["entity"] =
                json!([{"role": "revision", "what": {"reference": format!("MessageHeader/{before}")}}]);
        }
        let mut patient = json!({
            "resourceType": "Patient", "id": "p", "identifier": [{"system": CPR.0, "value": "2509479989"}],
            "name": [{"use": "official", "given": ["Bruno", "Test"], "family": "Elmer"}],
        });
        if self.dead {
            patient["deceasedBoolean"] = json!(true);
        }
        let organisation = |(id, name, sor): (&str, Option<&str>, &str)| json!({"resourceType": "Organization", "id": id, "name": name, "identifier": [{"system": "urn:oid:1.2.208.176.1.1", "value": sor}]});
        let header = json!({
            "resourceType": "MessageHeader", "id": self.header, "eventCoding": {"code": "hospital-notification-message"},
            "sender": {"reference": "Organization/hospital"}, "destination": [{"receiver": {"reference": "Organization/home"}}],
        });
        let resources = [header, patient, encounter, provenance, organisation(HOSPITAL), organisation(NURSING_HOME)];
        let entries: Vec<Value> = resources
            .into_iter()
            .map(|resource| {
                let url = format!(
                    "https://example.org/fhir/{}/{}",
                    resource["resourceType"].as_str().unwrap(),
                    resource["id"].as_str().unwrap()
                );
                json!({"fullUrl": url, "resource": resource})
            })
            .collect();
        read(
            &json!({"resourceType": "Bundle", "type": "message", "timestamp": self.sent, "entry": entries}).to_string(),
        )
    }
}
