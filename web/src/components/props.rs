//! What a host gives a viewer, and what it hears from it.

use super::messages::Messages;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use klarsyn::view::Place;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use klarsyn::view::View;
use std::rc::Rc;
use yew::AttrValue;
use yew::Callback;
use yew::Html;
use yew::Properties;

/// What a viewer has to show. Views are the same when they are the same ones: they are not compared word by word.
#[derive(Clone, Debug, Default)]
pub enum Shown {
    /// Nothing, and nothing will come.
    #[default]
    Nothing,
    /// Something that has not come yet.
    Loading,
    /// These messages.
    Messages(Messages),
    /// Views made elsewhere. Attachments have no content then, unless they are opened by the host.
    Views(Rc<Vec<View>>),
    /// Something went wrong; this says what.
    Failed(AttrValue),
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Nothing, Self::Nothing) | (Self::Loading, Self::Loading) => true,
            (Self::Messages(one), Self::Messages(other)) => one == other,
            (Self::Views(one), Self::Views(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// The kind that a viewer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Threads of correspondence.
    Correspondence,
    /// Diagnosis cards.
    DiagnosisCard,
    /// Test results.
    LabResults,
    /// Stays in hospital.
    HospitalStay,
    /// Receipts.
    Receipt,
    /// Appointments.
    Appointment,
    /// Personal data cards.
    PersonalDataCard,
    /// Care plans.
    CarePlan,
    /// Measurements made at home.
    Measurements,
    /// Questionnaires and their answers.
    Questionnaire,
    /// Pregnancies.
    Pregnancy,
    /// Files that citizens have shared.
    HealthAttachment,
    /// Summaries of a patient's health.
    PatientSummary,
}

impl Only {
    /// Whether a viewer of the kind shows it. A message that the policy withholds is said anywhere.
    pub(crate) fn fits(self, view: &View) -> bool {
        matches!(
            (self, view),
            (_, View::Withheld(_))
                | (Self::Correspondence, View::Correspondence(_))
                | (Self::DiagnosisCard, View::DiagnosisCard(_))
                | (Self::LabResults, View::Results(_))
                | (Self::HospitalStay, View::HospitalStay(_))
                | (Self::Receipt, View::Receipt(_))
                | (Self::Appointment, View::Appointment(_))
                | (Self::PersonalDataCard, View::PersonalDataCard(_))
                | (Self::CarePlan, View::CarePlan(_))
                | (Self::Measurements, View::Measurements(_))
                | (Self::Questionnaire, View::Questionnaire(_))
                | (Self::Pregnancy, View::Pregnancy(_))
                | (Self::HealthAttachment, View::HealthAttachment(_))
                | (Self::PatientSummary, View::PatientSummary(_))
        )
    }
}

/// What the host can do: a button stands only where it leads somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// It opens attachments (PDF) itself.
    pub open: bool,
    /// It lets the reader answer a message.
    pub reply: bool,
    /// It lets the reader pass a message on.
    pub forward: bool,
    /// It has a report to show.
    pub report: bool,
    /// It can make a receipt.
    pub receipt: bool,
}

/// What a reader did. No event carries a CPR number.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewEvent {
    /// Wants to answer the message.
    Reply {
        /// The number of the message that brought it.
        message: u32,
        /// The segment's name within the thread.
        anchor: String,
    },
    /// Wants to pass the message on.
    Forward {
        /// The number of the message that brought it.
        message: u32,
        /// The segment's name within the thread.
        anchor: String,
    },
    /// Wants to open an attachment.
    Open(File),
    /// Has been given an attachment to store.
    Download {
        /// The element that holds it.
        at: Place,
    },
    /// Wants to see the report.
    ShowReport,
    /// Wants a receipt.
    MakeReceipt,
    /// Has asked for the whole CPR number, or has hidden it again.
    Numbers {
        /// Whether they are shown now.
        shown: bool,
    },
}

/// A file, as the host opens or stores it.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// A name that fits its content.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it holds; empty where the viewer has no messages to take it from.
    pub bytes: Rc<[u8]>,
    /// The element that holds it.
    pub at: Place,
}

/// What every viewer is given. Only `shown` is needed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ViewProps {
    /// What to show.
    #[prop_or_default]
    pub shown: Shown,
    /// The kind it is for; any, where none is named.
    #[prop_or_default]
    pub only: Option<Only>,
    /// The language of labels.
    #[prop_or_default]
    pub language: Language,
    /// Who reads.
    #[prop_or_default]
    pub audience: Audience,
    /// What becomes of invalid messages.
    #[prop_or_default]
    pub policy: Policy,
    /// What validation said, message by message.
    #[prop_or_default]
    pub verdicts: Rc<Vec<Verdict>>,
    /// Messages that the reader has not seen, by their number.
    #[prop_or_default]
    pub unread: Rc<Vec<u32>>,
    /// The name of an organisation by its SOR number.
    #[prop_or_default]
    pub resolve: Option<Callback<String, Option<String>>>,
    /// `klarsyn`, `dkfds`, `dark` or `high-contrast`; by default the device's choice.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The level of the title among the page's headings.
    #[prop_or(2)]
    pub level: u8,
    /// What ids inside begin with; unique by itself where it is empty.
    #[prop_or_default]
    pub id: AttrValue,
    /// What the host can do.
    #[prop_or_default]
    pub offers: Offers,
    /// Hears what the reader does.
    #[prop_or_default]
    pub on_event: Callback<ViewEvent>,
    /// The host's own words above the document.
    #[prop_or_default]
    pub context: Html,
    /// The host's own buttons below it.
    #[prop_or_default]
    pub actions: Html,
    /// Puts `slot` elements where a host of a shadow root may fill something in.
    #[prop_or_default]
    pub slots: bool,
}

impl ViewProps {
    /// The views of what is to be shown.
    pub(crate) fn views(&self) -> Rc<Vec<View>> {
        match &self.shown {
            Shown::Messages(messages) => messages.views(self),
            Shown::Views(views) => views.clone(),
            Shown::Nothing | Shown::Loading | Shown::Failed(_) => Rc::default(),
        }
    }

    /// Whether the same views look otherwise than before.
    pub(crate) fn drawn_otherwise(&self, before: &Self) -> bool {
        self.language != before.language
            || self.audience != before.audience
            || self.level != before.level
            || self.id != before.id
            || self.offers != before.offers
    }

    /// Whether other views must be made than those of before.
    pub(crate) fn views_differ(&self, before: &Self) -> bool {
        self.shown != before.shown
            || self.language != before.language
            || self.audience != before.audience
            || self.policy != before.policy
            || self.verdicts != before.verdicts
            || self.unread != before.unread
            || self.resolve != before.resolve
    }
}
