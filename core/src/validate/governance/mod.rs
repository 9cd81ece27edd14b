//! MedCom's governance: rules that stand in prose, and that no profile states. Warnings only.

mod acknowledgement;
mod attachment;
mod care_communication;
mod document;
mod home_care;
mod hospital;
mod message;
mod narrative;
mod provenance;

use crate::diagnostic::Finding;
use crate::tree::NodeId;
use crate::tree::Tree;
use message::Message;

/// Checks what the prose of a standard (`carecommunication@5.0`) asks for beyond its profiles.
pub fn check(tree: &Tree, standard: &str, out: &mut Vec<Finding>) {
    if tree.is_empty() || tree.type_name(NodeId::ROOT) != "Bundle" {
        return;
    }
    let name = standard.split('@').next().unwrap_or_default();
    let mut message = Message::new(tree, out);
    narrative::check(&mut message);
    if message.is_document() {
        document::check(&mut message, name);
        return;
    }
    message.check_header();
    provenance::check(&mut message);
    match name {
        "carecommunication" => care_communication::check(&mut message),
        "hospitalnotification" => hospital::check(&mut message),
        "homecareobservation" => home_care::check(&mut message),
        "acknowledgement" => acknowledgement::check(&mut message),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
