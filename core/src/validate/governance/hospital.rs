//! HospitalNotification: which class, status and death go with which activity, and the periods.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;
use crate::tree::NodeId;

/// What an activity says of the stay, where the patient lives.
struct Row {
    activity: &'static str,
    class: &'static str,
    /// The status after it, and after its cancellation.
    status: &'static str,
    cancelled: &'static str,
}

/// MedCom's table of codes. A correction (`revise-`) has the status of what it corrects.
const TABLE: &[Row] = &[
    Row { activity: "admit-emergency", class: "EMER", status: "in-progress", cancelled: "entered-in-error" },
    Row { activity: "admit-inpatient", class: "IMP", status: "in-progress", cancelled: "entered-in-error" },
    Row { activity: "start-leave-inpatient", class: "IMP", status: "onleave", cancelled: "in-progress" },
    Row { activity: "end-leave-inpatient", class: "IMP", status: "in-progress", cancelled: "onleave" },
    Row { activity: "discharge-emergency-home", class: "EMER", status: "finished", cancelled: "in-progress" },
    Row { activity: "discharge-inpatient-home", class: "IMP", status: "finished", cancelled: "in-progress" },
];

pub(super) fn check(message: &mut Message<'_>) {
    message.check_cpr();
    let Some(encounter) = message.first("Encounter") else { return };
    stay(message, encounter);
    periods(message, encounter);
}

/// Class, status and death as the activity has them.
fn stay(message: &mut Message<'_>, encounter: NodeId) {
    let tree = message.tree;
    let Some((_, code)) = message.provenance().and_then(|node| message.activity(node)) else { return };
    let (base, cancelled) = match (code.strip_prefix("revise-"), code.strip_prefix("cancel-")) {
        (Some(base), _) => (base, false),
        (_, Some(base)) => (base, true),
        _ => (code, false),
    };
    let Some(row) = TABLE.iter().find(|row| row.activity == base) else { return };
    let activity = || Excerpt::public(code);
    if let Some(class) = message.descend(encounter, &["class", "code"])
        && let Some(found) = tree.value(class)
        && found != row.class
    {
        let expected = row.class;
        message.add(class, Governance::StayClass { activity: activity(), found: Excerpt::public(found), expected });
    }
    let Some(status) = tree.child(encounter, "status") else { return };
    let Some(found) = tree.value(status) else { return };
    // Death ends the stay, and keeps the activity that was last.
    let deceased = message.first("Patient").is_some_and(|patient| {
        tree.child_value(patient, "deceasedBoolean") == Some("true")
            || tree.child(patient, "deceasedDateTime").is_some()
    });
    let expected = match (cancelled, deceased) {
        (true, _) => row.cancelled,
        (false, true) => "finished",
        (false, false) => row.status,
    };
    if found != expected {
        let found = Excerpt::public(found);
        message.add(status, Governance::StayStatus { activity: activity(), found, expected, deceased });
    }
}

/// The end of a stay that is over, and of a leave.
fn periods(message: &mut Message<'_>, encounter: NodeId) {
    let tree = message.tree;
    let period = tree.child(encounter, "period");
    if tree.child_value(encounter, "status") == Some("finished")
        && let Some(period) = period
        && tree.child(period, "end").is_none()
    {
        message.add_missing(period, "end", Governance::PeriodEnd);
    }
    let leaves: Vec<NodeId> = tree
        .named(encounter, "extension")
        .filter(|&extension| {
            tree.child_value(extension, "url").is_some_and(|url| url.ends_with("leave-period-extension"))
        })
        .collect();
    if let Some(&second) = leaves.get(1) {
        message.add(second, Governance::SecondLeave);
    }
    let activity = message.provenance().and_then(|node| message.activity(node)).map(|(_, code)| code);
    if !matches!(activity, Some("end-leave-inpatient" | "revise-end-leave-inpatient")) {
        return;
    }
    match leaves.first() {
        None => message.add_missing(encounter, "extension", Governance::LeaveEnd),
        Some(&leave) => {
            let whole = tree
                .child(leave, "valuePeriod")
                .is_some_and(|period| ["start", "end"].iter().all(|name| tree.child(period, name).is_some()));
            if !whole {
                message.add(leave, Governance::LeaveEnd);
            }
        }
    }
}
