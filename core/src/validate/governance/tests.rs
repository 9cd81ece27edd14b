//! Tables: a standard, what is different from a message that is as it should be, what is found.

use super::check;
use crate::parse::Limits;
use crate::parse::parse;

/// The codes' names and the paths of what is found.
fn found(standard: &str, text: &str) -> Vec<String> {
    let parsed = parse("", text.as_bytes(), &Limits::default());
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    let mut out = Vec::new();
    check(&parsed.tree, standard, &mut out);
    out.iter().map(|finding| format!("{} {}", finding.problem.code().name, finding.path)).collect()
}

/// Replaces in a message, and compares what is found.
fn table(standard: &str, message: &str, rows: &[(&str, &str, &[&str])]) {
    assert_eq!(found(standard, message), [""; 0], "the message itself");
    for (from, to, expected) in rows {
        assert!(message.contains(from), "{from}");
        assert_eq!(found(standard, &message.replacen(from, to, 1)), *expected, "{from} → {to}");
    }
}

/// A Bundle of resources: id, type and members of each.
fn bundle(kind: &str, timestamp: &str, resources: &[(&str, &str)]) -> String {
    let entries: Vec<String> = resources
        .iter()
        .map(|(name, members)| {
            let id = name.to_ascii_lowercase();
            format!(
                r#"{{"fullUrl":"https://example.org/{name}/{id}","resource":{{"resourceType":"{name}","id":"{id}","text":{{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">{id}</div>"}},{members}}}}}"#
            )
        })
        .collect();
    format!(r#"{{"resourceType":"Bundle","type":"{kind}","timestamp":"{timestamp}","entry":[{}]}}"#, entries.join(","))
}

const HEADER: (&str, &str) =
    ("MessageHeader", r#""sender":{"reference":"Organization/organization"},"response":{"code":"ok"}"#);
const ORGANIZATION: (&str, &str) = ("Organization", r#""identifier":[{"system":"s","value":"o"}],"name":"o""#);
const PATIENT: (&str, &str) =
    ("Patient", r#""identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"2509479989"}],"active":true"#);

fn provenance(activity: &str, entities: &str) -> String {
    format!(
        r#""target":[{{"reference":"MessageHeader/messageheader"}}],"occurredDateTime":"2024-05-01T12:00:00+02:00","recorded":"2024-05-01T12:00:00+02:00","activity":{{"coding":[{{"code":"{activity}"}}]}},"entity":[{entities}]"#
    )
}

#[test]
fn any_message() {
    let provenance = provenance("new-message", r#"{"role":"source"}"#);
    let message = bundle("message", "2024-05-01T12:00:00+02:00", &[HEADER, ("Provenance", &provenance)]);
    table(
        "other@1.0",
        &message,
        &[
            (
                r#""status":"generated""#,
                r#""status":"additional""#,
                &["narrative-status Bundle.entry[0].resource.text.status"],
            ),
            (">messageheader<", ">x<", &["narrative-without-id Bundle.entry[0].resource.text.div"]),
            (r#""text":"#, r#""texts":"#, &["narrative-missing Bundle.entry[0].resource.text"]),
            (r#""resourceType":"MessageHeader""#, r#""resourceType":"Basic""#, &["one-message-header Bundle"]),
            (
                "recorded\":\"2024-05-01T12",
                "recorded\":\"2024-05-01T13",
                &["times-differ Bundle.entry[1].resource.recorded"],
            ),
            // The same moment in another zone is no difference.
            ("recorded\":\"2024-05-01T12:00:00+02", "recorded\":\"2024-05-01T11:00:00+01", &[]),
            ("new-message", "reply-message", &["history-missing Bundle.entry[1].resource.activity.coding[0].code"]),
            (
                "MessageHeader/messageheader\"}]",
                "MessageHeader/other\"}]",
                &["no-provenance-of-message Bundle.entry[1].resource.target[0]"],
            ),
        ],
    );
}

#[test]
fn care_communication() {
    let provenance = provenance(
        "new-message",
        r#"{"role":"source","what":{"identifier":{"value":"urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a"}}},{"role":"revision"}"#,
    );
    let communication = r#""payload":[{"extension":[
        {"url":"http://x/medcom-core-datetime-extension","valueDateTime":"2024-05-01T12:00:00+02:00"},
        {"url":"http://x/medcom-core-identifier-extension","valueIdentifier":{"value":"urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a","assigner":{"reference":"Organization/organization"}}}],
        "contentAttachment":{"contentType":"application/pdf","data":"AAAA","title":"Svar"}}]"#;
    let message = bundle(
        "message",
        "2024-05-01T12:00:00+02:00",
        &[HEADER, ORGANIZATION, ("Communication", communication), ("Provenance", &provenance)],
    );
    let payload = |rest: &str| format!("Bundle.entry[2].resource.payload[0].{rest}");
    let identifier = format!("payload-identifier {}", payload("extension[1].valueIdentifier.value"));
    let assigner = format!("payload-assigner {}", payload("extension[1].valueIdentifier.assigner"));
    let file = |name: &str| payload(&format!("contentAttachment.{name}"));
    table(
        "carecommunication@5.0",
        &message,
        &[
            ("timestamp\":\"2024-05-01", "timestamp\":\"2024-04-30", &["times-differ Bundle.timestamp"]),
            (
                "valueDateTime\":\"2024-05-01",
                "valueDateTime\":\"2024-04-30",
                &[&format!("times-differ {}", payload("extension[0].valueDateTime"))],
            ),
            ("application/pdf", "video/mp4", &[&format!("attachment-type {}", file("contentType"))]),
            ("\"Svar\"", "\"Svar.PDF\"", &[&format!("title-with-file-ending {}", file("title"))]),
            ("\"data\":\"AAAA\",", "", &[&format!("attachment-without {}", file("data"))]),
            ("\"data\":\"AAAA\"", "\"url\":\"https://medcom.dk\"", &[]),
            (r#","assigner":{"reference":"Organization/organization"}"#, "", &[&assigner]),
        ],
    );
    let version = message.replace("b2eb3d0e-5de5-4de9", "b2eb3d0e-5de5-11ed");
    assert_eq!(found("carecommunication@5.0", &version), [identifier]);
    // In a reply, what earlier messages brought needs no data.
    let reply = message.replace("new-message", "reply-message").replacen("b2eb3d0e", "00000000", 1);
    assert_eq!(found("carecommunication@5.0", &reply), [format!("attachment-again {}", file("data"))]);
    let forward = message.replace("new-message", "forward-message").replace("\"data\":\"AAAA\",", "");
    assert_eq!(found("carecommunication@5.0", &forward), [format!("attachment-without {}", file("data"))]);
}

#[test]
fn hospital_notification() {
    let message = |activity: &str, class: &str, status: &str, dead: bool, rest: &str| {
        let provenance = provenance(activity, r#"{"role":"revision"},{"role":"removal"}"#);
        let encounter = format!(
            r#""status":"{status}","class":{{"code":"{class}"}},"period":{{"start":"2024-05-01","end":"2024-05-02"}}{rest}"#
        );
        let patient = if dead { PATIENT.1.replace("active", "deceasedBoolean") } else { PATIENT.1.into() };
        let resources = [HEADER, ("Patient", &*patient), ("Encounter", &*encounter), ("Provenance", &*provenance)];
        bundle("message", "2024-05-01T12:00:00+02:00", &resources)
    };
    let leave = |period: &str| {
        format!(r#","extension":[{{"url":"http://x/leave-period-extension","valuePeriod":{{{period}}}}}]"#)
    };
    let (whole, half) = (leave(r#""start":"2024-05-01","end":"2024-05-02""#), leave(r#""start":"2024-05-01""#));
    let rows: &[(&str, &str, &str, bool, &str, &[&str])] = &[
        ("admit-emergency", "EMER", "in-progress", false, "", &[]),
        ("admit-inpatient", "IMP", "in-progress", false, "", &[]),
        ("admit-inpatient", "EMER", "in-progress", false, "", &["class-of-stay"]),
        ("admit-inpatient", "IMP", "finished", false, "", &["status-of-stay"]),
        ("admit-inpatient", "IMP", "finished", true, "", &[]),
        ("admit-inpatient", "IMP", "in-progress", true, "", &["status-of-stay"]),
        ("revise-admit-inpatient", "IMP", "in-progress", false, "", &[]),
        ("cancel-admit-inpatient", "IMP", "entered-in-error", false, "", &[]),
        ("cancel-admit-inpatient", "IMP", "in-progress", false, "", &["status-of-stay"]),
        ("start-leave-inpatient", "IMP", "onleave", false, &half, &[]),
        ("cancel-start-leave-inpatient", "IMP", "in-progress", false, "", &[]),
        ("end-leave-inpatient", "IMP", "in-progress", false, &whole, &[]),
        ("end-leave-inpatient", "IMP", "in-progress", false, &half, &["end-of-leave"]),
        ("end-leave-inpatient", "IMP", "in-progress", false, "", &["end-of-leave"]),
        ("cancel-end-leave-inpatient", "IMP", "onleave", false, &half, &[]),
        ("discharge-inpatient-home", "IMP", "finished", false, "", &[]),
        ("cancel-discharge-emergency-home", "EMER", "in-progress", false, "", &[]),
    ];
    for (activity, class, status, dead, rest, expected) in rows {
        let text = message(activity, class, status, *dead, rest);
        let names: Vec<String> = found("hospitalnotification@3.0", &text);
        let names: Vec<&str> = names.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, *expected, "{activity} {class} {status} {dead}");
    }
    let finished = message("discharge-inpatient-home", "IMP", "finished", false, "");
    table(
        "hospitalnotification@3.0",
        &finished,
        &[
            (r#","end":"2024-05-02""#, "", &["end-of-stay Bundle.entry[2].resource.period.end"]),
            ("1.2.208.176.1.2", "1.2.208.176.1.6.1.3.152", &["cpr-only Bundle.entry[1].resource.identifier[0]"]),
        ],
    );
}

#[test]
fn home_care_observation() {
    let provenance = provenance("retract-message", r#"{"role":"removal"}"#);
    let observation =
        r#""code":{"coding":[{"code":"NPU1","display":"long"}]},"interpretation":[{"coding":[{"code":"NI"}]}]"#;
    let media = r#""identifier":[{"value":"1"}],"content":{"contentType":"image/png","data":"AAAA","title":"EKG"}"#;
    let resources = [
        HEADER,
        ("DiagnosticReport", r#""conclusion":"wrong patient""#),
        ("Observation", observation),
        ("Media", media),
        ("Provenance", &*provenance),
    ];
    table(
        "homecareobservation@1.2",
        &bundle("message", "2024-05-01T12:00:00+02:00", &resources),
        &[
            ("\"NI\"", "\"H\"", &["not-interpreted Bundle.entry[2].resource.interpretation[0].coding[0].code"]),
            (r#","display":"long""#, "", &["long-name Bundle.entry[2].resource.code.coding[0].display"]),
            (r#","title":"EKG""#, "", &["attachment-without Bundle.entry[3].resource.content.title"]),
            ("image/png", "image/bmp", &["attachment-type Bundle.entry[3].resource.content.contentType"]),
            (r#""conclusion""#, r#""effectiveDateTime""#, &["cancellation-reason Bundle.entry[1].resource.conclusion"]),
        ],
    );
}

#[test]
fn long_texts() {
    let conclusion = |bytes: usize| format!(r#""conclusion":"{}""#, "a".repeat(bytes));
    let message = |bytes| {
        let report = conclusion(bytes);
        bundle("message", "2024-05-01T12:00:00+02:00", &[HEADER, ("DiagnosticReport", &report)])
    };
    let too_long = "text-too-long Bundle.entry[1].resource.conclusion";
    let of = |bytes| found("homecareobservation@1.2", &message(bytes)).iter().any(|line| line == too_long);
    assert_eq!([of(1024 * 1024), of(1024 * 1024 + 1)], [false, true]);
}

#[test]
fn acknowledgement() {
    let one = provenance("acknowledgement", r#"{"role":"source"}"#);
    let two = one.replace("messageheader", "earlier");
    let resources = [HEADER, ("Provenance", &*one), ("Provenance", &*two)];
    table(
        "acknowledgement@2.0",
        &bundle("message", "2024-05-01T12:00:00+02:00", &resources),
        &[
            (
                r#""code":"ok""#,
                r#""code":"fatal-error""#,
                &["refusal-without-reason Bundle.entry[0].resource.response.code"],
            ),
            (
                r#""resourceType":"Provenance""#,
                r#""resourceType":"Basic""#,
                &[
                    "no-provenance-of-message Bundle.entry[2].resource.target[0]",
                    "two-provenances Bundle.entry[2].resource",
                ],
            ),
        ],
    );
}

#[test]
fn documents() {
    let composition = r#""identifier":{"system":"s","value":"c"},"title":"Journalnotat for 2509479989","author":[{"reference":"Organization/organization"}],"event":[{"period":{"start":"2024-05-01"}}]"#;
    let observation = r#""identifier":[{"system":"s","value":"b"}],"effectiveDateTime":"2024-05-01""#;
    let resources = [("Composition", composition), PATIENT, ORGANIZATION, ("Observation", observation)];
    table(
        "notes@1.0",
        &bundle("document", "2024-05-01T12:00:00+02:00", &resources),
        &[
            ("Journalnotat for", "Notat for", &["document-title Bundle.entry[0].resource.title"]),
            (
                "Organization/organization\"}",
                "Patient/patient\"}",
                &["document-authors Bundle.entry[0].resource.author[0]"],
            ),
            (
                "effectiveDateTime\":\"2024",
                "effectiveDateTime\":\"2023",
                &["times-differ Bundle.entry[0].resource.event[0].period.start"],
            ),
            (
                r#""system":"s","value":"o""#,
                r#""value":"o""#,
                &["identifier-missing Bundle.entry[2].resource.identifier"],
            ),
            (
                r#""identifier":{"system":"s","value":"c"},"#,
                "",
                &["identifier-missing Bundle.entry[0].resource.identifier"],
            ),
            ("1.2.208.176.1.2", "1.2", &["cpr-only Bundle.entry[1].resource.identifier[0]"]),
        ],
    );
}
