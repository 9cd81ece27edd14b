//! The documents that the portal has, and how it gets them.

use gloo_net::http::Request;

/// A document: one message, or many that belong together.
pub struct Document {
    /// What the list calls it.
    pub title: &'static str,
    /// The standard that it follows: the name of a pack, and of a folder here.
    pub standard: &'static str,
    names: &'static [&'static str],
}

/// All of them.
pub const ALL: &[Document] = &[
    Document { title: "Korrespondance", standard: "carecommunication@5.0", names: &["new-message"] },
    Document {
        title: "Prøvesvar",
        standard: "homecareobservation@1.2",
        names: &["early-warning-and-crp", "corrected"],
    },
    Document { title: "Diagnosekort", standard: "conditionlist@1.0", names: &["three-diagnoses"] },
    Document { title: "Sygehusophold", standard: "hospitalnotification@3.0", names: &["admitted", "discharged"] },
    Document { title: "Kvittering", standard: "acknowledgement@2.0", names: &["received"] },
    Document { title: "Notat", standard: "notes@1.0", names: &["annual-check"] },
    Document {
        title: "Ugyldig besked",
        standard: "carecommunication@5.0",
        names: &["invalid-priority-with-other-category"],
    },
];

impl Document {
    /// Its messages.
    pub async fn fetch(&self) -> Result<Vec<Vec<u8>>, String> {
        let mut messages = Vec::new();
        for name in self.names {
            messages.push(fetch(&format!("/documents/{}/{name}.json", self.standard)).await?);
        }
        Ok(messages)
    }
}

/// The bytes of a file.
pub async fn fetch(address: &str) -> Result<Vec<u8>, String> {
    let response = Request::get(address).send().await.map_err(|e| e.to_string())?;
    if !response.ok() {
        return Err(format!("{address}: {}", response.status()));
    }
    response.binary().await.map_err(|e| e.to_string())
}
