//! Errors that the reference should not have found, told from the case itself.
//!
//! HospitalNotification 3.0.2 binds `MessageHeader.event` to a value set that lists
//! `hospital-notification-message`, and `Encounter.class` to one that lists `IMP` and `EMER`
//! (medcom.fhir.dk.terminology 1.1.1). The reference accepts both in the unchanged messages and in
//! half of the mutants, and refuses them in the other half, whatever was changed: how it goes
//! depends on what it checked before in the same run. What it then says of references to those
//! resources follows from it.

use serde_json::Value;

/// Codes that the bound value set lists.
const LISTED: &[&str] = &[
    "medcom-messaging-eventCodes#hospital-notification-message) is not in the value set",
    "v3-ActCode#IMP) is not in the value set",
    "v3-ActCode#EMER) is not in the value set",
];

/// For each issue of a case, whether it is such a mistake or follows from one.
pub fn of(issues: &[&Value]) -> Vec<bool> {
    let text = |issue: &Value| issue["text"].as_str().unwrap_or_default().to_string();
    let at = |issue: &Value| issue["at"].as_str().unwrap_or_default().to_string();
    let mut mistaken: Vec<bool> =
        issues.iter().map(|issue| LISTED.iter().any(|listed| text(issue).contains(listed))).collect();
    loop {
        // `…resource/*Encounter/1*/.class`: the resources whose errors are all mistakes.
        let resources: Vec<String> = issues.iter().map(|issue| resource(&at(issue))).collect();
        let sound = |i: usize| (0..issues.len()).any(|j| resources[j] == resources[i] && !mistaken[j]);
        let wronged: Vec<String> =
            (0..issues.len()).filter(|i| mistaken[*i] && !sound(*i)).map(|i| resources[i].clone()).collect();
        let follows = |text: &str| {
            let target = text.strip_prefix("Unable to find a match for profile ").and_then(|t| t.split(' ').next());
            let rule =
                text.starts_with("Rule medcom-messaging-1:") && wronged.iter().any(|r| r.starts_with("MessageHeader/"));
            rule || target.is_some_and(|target| wronged.iter().any(|resource| resource == target))
        };
        let more: Vec<usize> = (0..issues.len()).filter(|i| !mistaken[*i] && follows(&text(issues[*i]))).collect();
        if more.is_empty() {
            return mistaken;
        }
        more.into_iter().for_each(|i| mistaken[i] = true);
    }
}

fn resource(at: &str) -> String {
    let inside = at.rsplit_once("/*").and_then(|(_, rest)| rest.split_once("*/"));
    inside.map_or_else(|| at.to_string(), |(name, _)| name.to_string())
}
