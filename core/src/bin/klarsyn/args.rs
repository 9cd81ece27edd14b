//! What can be asked on the command line.

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use klarsyn::diagnostic::Language;
use std::num::NonZeroUsize;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  klarsyn validate message.json              check one message; the standard is read from the message
  klarsyn validate --lang en inbox/          check every message in a folder and below, in English
  klarsyn validate --format json inbox.zip   one JSON object a line, for each message in an archive
  klarsyn validate --format json - < m.xml   one JSON object on standard output, for programs
  klarsyn view message.json                  read a message as plain text
  klarsyn explain KS0203                     what a finding means, and how to mend it
  klarsyn acknowledge message.json           write the Acknowledgement that answers a message
  klarsyn pack ips.tgz -o ips.pack           compile an official FHIR package for --package

Exit status: 0 all messages are valid, 1 some are not, 2 some could not be read or the usage is wrong,
130 interrupted.";

/// Checks and shows Danish health messages and documents.
///
/// Klarsyn checks MedCom's FHIR messages and documents against their profiles, offline: nothing is
/// sent anywhere. Values that may tell who a person is are masked in findings, unless --show-values
/// is given.
#[derive(Debug, Parser)]
#[command(name = "klarsyn", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check messages and documents: what is wrong, where, why, and how to mend it
    Validate(Validate),
    /// Show the rules of a profile, or what a finding's code means
    Explain(Explain),
    /// List the standards and packages that are at hand
    Packages,
    /// Compile official FHIR packages into a pack, and tell what is wrong with their definitions
    Pack(Pack),
    /// Read a message as plain text: who wrote, to whom, about whom, what and when
    View(View),
    /// Write the MedCom Acknowledgement that answers a message: ok, or fatal-error with the findings
    Acknowledge(Acknowledge),
}

/// What messages are checked against.
#[derive(Debug, Args)]
pub struct Against {
    /// The standard with its version, such as carecommunication@5.0; else it is read from each message
    #[arg(long, value_name = "NAME@VERSION")]
    pub standard: Option<String>,
    /// A profile that the messages must conform to as well; may be given more than once
    #[arg(long = "profile", value_name = "URL")]
    pub profiles: Vec<String>,
    /// A FHIR package to load: a .tgz file, a folder with its files, or a .pack file that `klarsyn pack` wrote; may
    /// be given more than once
    #[arg(long = "package", value_name = "FILE|DIR")]
    pub packages: Vec<PathBuf>,
    /// A single StructureDefinition, ValueSet or CodeSystem to load; may be given more than once
    #[arg(long = "definition", value_name = "FILE")]
    pub definitions: Vec<PathBuf>,
    /// A questionnaire (QFDD) that the answers in responses to it (QRD) are checked against; may be given more than once
    #[arg(long = "form", value_name = "FILE")]
    pub forms: Vec<PathBuf>,
    /// What MedCom's governance beyond the profiles counts as
    #[arg(long, value_enum, default_value = "warning")]
    pub governance: GovernanceArg,
    /// Let addresses pass that are kept for examples (example.org, acme.com)
    #[arg(long)]
    pub example_urls: bool,
}

#[derive(Debug, Args)]
pub struct Validate {
    #[command(flatten)]
    pub against: Against,
    /// How findings are written
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    #[command(flatten)]
    pub say: SayArgs,
    /// How many messages are checked at a time; else as many as there are cores
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Messages to check: files, .ndjson and .zip files of messages, folders of all these, or - for standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub files: Vec<PathBuf>,
}

/// How findings are told.
#[derive(Debug, Args)]
pub struct SayArgs {
    /// The language
    #[arg(long, value_enum, default_value = "da")]
    pub lang: Lang,
    /// Show what is masked otherwise: in findings all values that may tell who a person is, in a reading the CPR number
    #[arg(long)]
    pub show_values: bool,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// The standard whose version of the profile is meant
    #[arg(long, value_name = "NAME@VERSION")]
    pub standard: Option<String>,
    /// A FHIR package to load first; may be given more than once
    #[arg(long = "package", value_name = "FILE|DIR")]
    pub packages: Vec<PathBuf>,
    /// The language of the pages about findings
    #[arg(long, value_enum, default_value = "da")]
    pub lang: Lang,
    /// A profile by its URL or name, or a finding's code such as KS0203
    #[arg(value_name = "PROFILE|CODE")]
    pub what: String,
}

#[derive(Debug, Args)]
pub struct Pack {
    /// Where the pack is written
    #[arg(short, long, value_name = "FILE")]
    pub out: PathBuf,
    /// What the pack is called; else the packages that no other one needs
    #[arg(long, value_name = "NAME")]
    pub id: Option<String>,
    /// A single StructureDefinition, ValueSet or CodeSystem to add; may be given more than once
    #[arg(long = "definition", value_name = "FILE")]
    pub definitions: Vec<PathBuf>,
    /// The language of what is told
    #[arg(long, value_enum, default_value = "da")]
    pub lang: Lang,
    /// FHIR packages: .tgz files, or folders with their files
    #[arg(value_name = "FILE|DIR")]
    pub packages: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct View {
    /// How the messages are shown
    #[arg(long, value_enum, default_value = "text")]
    pub format: ViewFormat,
    /// For whom: a citizen sees no numbers and technical details
    #[arg(long, value_enum, default_value = "clinician")]
    pub audience: AudienceArg,
    #[command(flatten)]
    pub say: SayArgs,
    /// The messages, or - for standard input; those of one thread, person or stay are shown together
    #[arg(value_name = "FILE|-", required = true)]
    pub files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Acknowledge {
    #[command(flatten)]
    pub against: Against,
    /// Where the Acknowledgement is written; else to standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The language of the findings in it
    #[arg(long, value_enum, default_value = "da")]
    pub lang: Lang,
    /// The received message, or - for standard input
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: frames of the source, found and expected, why, and how to mend it
    Text,
    /// For programs: one JSON object a file, one a line
    Json,
    /// A FHIR OperationOutcome for each file
    Outcome,
    /// For CI: file:line:column: error[code] message
    Line,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewFormat {
    /// For people
    Text,
    /// The view as data
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AudienceArg {
    /// Plain words
    Citizen,
    /// Everything
    Clinician,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Danish
    Da,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Da => Language::Da,
            Lang::En => Language::En,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GovernanceArg {
    /// Warnings
    Warning,
    /// Errors, which make a message invalid
    Error,
    /// Not checked
    Off,
}

impl From<GovernanceArg> for klarsyn::report::Governance {
    fn from(governance: GovernanceArg) -> Self {
        match governance {
            GovernanceArg::Warning => Self::Warning,
            GovernanceArg::Error => Self::Error,
            GovernanceArg::Off => Self::Off,
        }
    }
}
