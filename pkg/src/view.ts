// What people see of a message, as plain data: one type for each kind of view. Made by `read`; the elements and
// the Yew components draw the same. A test holds these types to what the core writes (core/tests/types.rs).

/** Who reads: a citizen sees plain words, a clinician everything. */
export type Audience = "citizen" | "clinician";

/** What becomes of invalid messages: not shown, or shown with a clear note. */
export type Policy = "strict" | "disclaimer";

/** One thing to look at. Told apart by `kind`. */
export type View =
  | ({ kind: "correspondence" } & Correspondence)
  | ({ kind: "diagnosisCard" } & DiagnosisCard)
  | ({ kind: "results" } & Results)
  | ({ kind: "hospitalStay" } & HospitalStay)
  | ({ kind: "receipt" } & Receipt)
  | ({ kind: "note" } & Document)
  | ({ kind: "ecg" } & Document)
  | ({ kind: "appointment" } & Document)
  | ({ kind: "personalDataCard" } & Document)
  | ({ kind: "carePlan" } & Document)
  | ({ kind: "measurements" } & Document)
  | ({ kind: "questionnaire" } & Document)
  | ({ kind: "pregnancy" } & Document)
  | ({ kind: "healthAttachment" } & Document)
  | ({ kind: "patientSummary" } & Document)
  | ({ kind: "other" } & Document)
  | ({ kind: "withheld" } & Withheld);

/** Where something stands. */
export interface Place {
  /** Which of the messages that were given, from 0. */
  message: number;
  /** The element, as a FHIRPath from the root. */
  path: string;
}

/** A value as people read it. */
export interface Value {
  /** The text to show. */
  text: string;
  /** The element it came from. */
  at: Place;
  /** Of a time: what a machine reads, for `<time datetime>`. */
  datetime: string | null;
  /** Of a phone number: what to dial. */
  tel: string | null;
}

/** A time on a Danish clock. A date without a time of day has none here either. */
export interface Time {
  /** For the audience: `20. november 2026 kl. 09.30` or `20.11.2026 kl. 09.30`. */
  text: string;
  /** Short for everyone: `20.11.2026 kl. 09.30`. */
  short: string;
  /** The date alone, short: `20.11.2026`. */
  date: string;
  /** The time of day alone: `kl. 09.30`. */
  clock: string | null;
  /** What a machine reads: with offset where a time of day is known, partial where the date is. */
  datetime: string;
  /** The element it came from. */
  at: Place;
}

/** A labelled value. */
export interface Field {
  /** What it is. */
  label: string;
  /** The value; each of several stands on a line of its own. */
  values: Value[];
  /** How it stands out. */
  look: Look;
}

/** How a value stands out. */
export type Look = "plain" | "strong" | "warning" | "id";

/** What a mark says. */
export type MarkKind =
  | "new"
  | "reply"
  | "forwarded"
  | "corrected"
  | "cancelled"
  | "restricted"
  | "priority"
  | "notInterpreted"
  | "unread"
  | "death"
  | "rejected"
  | "accepted"
  | "current"
  | "preliminary";

/** A mark with its words. */
export interface Mark {
  /** Which. */
  kind: MarkKind;
  /** What it says. */
  value: Value;
}

/** How serious a notice is. */
export type Tone = "info" | "warning" | "danger";

/** A box with a sentence or two. */
export interface Notice {
  /** How serious. */
  tone: Tone;
  /** What it says. */
  title: string;
  /** What follows from it. */
  text: string;
  /** The element it is about. */
  at: Place;
}

/** The top of a view. */
export interface Head {
  /** The language of its labels. */
  language: "da" | "en";
  /** For whom it was made. */
  audience: Audience;
  /** The numbers of the messages it was made from. */
  messages: number[];
  /** What it is, and of how many parts: `Korrespondance · 3 beskeder`. */
  what: string;
  /** Its title: the sender's where there is one, else ours. Never empty. */
  title: Value;
  /** Whether the whole has been taken back: its title is struck through. */
  cancelled: boolean;
  /** A line below the title: from whom, last changed when. */
  byline: string | null;
  /** When it was sent or last changed. */
  when: Time | null;
  /** Marks on the whole. */
  marks: Mark[];
  /** What must be said of the whole. */
  notices: Notice[];
  /** Whom it is about. */
  person: Person | null;
  /** What stands on every printed page: the name and the number of the person, in full. */
  printLine: string | null;
  /** What is said of the whole: category, priority, status. */
  facts: Field[];
  /** Who takes part. */
  parties: Party[];
}

/** The bottom of a view. */
export interface Foot {
  /** Parts to fold away under a heading: participants, numbers, history. */
  folds: Fold[];
  /** The sender's own text. */
  narratives: Narrative[];
  /** The heading over it. */
  narrativeLabel: string;
  /** What is not shown to this audience. */
  leftOut: LeftOut[];
  /** The sentence that says so; empty where nothing is left out. */
  leftOutText: string;
  /** What one would expect and the sender did not say. */
  missing: string[];
  /** The label before it. */
  missingLabel: string;
}

/** Labelled values under a heading. */
export interface Fold {
  /** The heading. */
  label: string;
  /** Whether it is of use to systems and their keepers alone. */
  technical: boolean;
  /** Whether it is whatever the rest of the view did not tell. */
  rest: boolean;
  /** The values. */
  fields: Field[];
}

/** Something that this audience does not see. */
export interface LeftOut {
  /** What kind of thing. */
  label: string;
  /** How many. */
  count: number;
}

/** Whom it is about. */
export interface Person {
  /** The name to show: the sender's, or that there is none. */
  name: Value;
  /** CPR and replacement numbers, the one to go by first. */
  numbers: Number[];
  /** What more is said of the person: birth, sex, death, address, phone. */
  fields: Field[];
}

/** A number that identifies a person. */
export interface Number {
  /** What kind of number: `CPR` or `Erstatnings-CPR`. */
  label: string;
  /** The number itself, as people write it. */
  value: Value;
  /** The same with its last characters hidden. */
  masked: string;
  /** The hidden form as it is spoken. */
  spoken: string;
  /** Whether it is hidden until somebody asks for it. */
  hidden: boolean;
}

/** In what way somebody takes part. */
export type PartyKind =
  | "sender"
  | "receiver"
  | "copyTo"
  | "specificSender"
  | "specificReceiver"
  | "author"
  | "attester"
  | "producer"
  | "signer"
  | "requester"
  | "custodian";

/** An organisation, team or person that takes part. */
export interface Party {
  /** In what way. */
  kind: PartyKind;
  /** The same in words. */
  role: string;
  /** The organisation: the sender's name for it, the resolved one, or `SOR …`. */
  organisation: Value | null;
  /** The person or team. */
  name: Value | null;
  /** The person's job. */
  job: Value | null;
  /** The phone number given for this. */
  phone: Value | null;
  /** Address, e-mail and the like. */
  fields: Field[];
  /** Numbers of the organisation or person. */
  identifiers: Field[];
  /** The reference that names it. */
  at: Place;
}

/** What a file turned out to be. */
export type FileKind =
  | "pdf"
  | "image"
  | "otherImage"
  | "text"
  | "link"
  | "absent"
  | "other";

/** A file that came along, or a link. */
export interface Attachment {
  /** The sender's title, or that there is none. Never empty. */
  title: Value;
  /** What the content turned out to be, by its first bytes. */
  kind: FileKind;
  /** Type and size in words: `PDF · 212 kB`, `Link · example.org`. */
  summary: string;
  /** The media type by the content; without content, the stated one. */
  mediaType: string | null;
  /** A name to store it under: the title with the ending that fits the content. */
  fileName: string;
  /** Its size in bytes. */
  size: number | null;
  /** Says that the content is something else than stated. */
  wrongType: string | null;
  /** When it was made. */
  created: Time | null;
  /** Who wrote it, by name and phone, and numbers and the stated type. */
  fields: Field[];
  /** The address of a link; none where it is not one to open (only `http` and `https` are). */
  url: string | null;
  /** A link as the sender wrote it. */
  link: Value | null;
  /** Where the content stands, for the one who downloads it. */
  content: Place | null;
  /** Says in which earlier message the content was found. */
  found: string | null;
  /** Says what is missing: the content, the title. */
  missing: string[];
  /** The element it came from. */
  at: Place;
}

/** A thread. Its title is the topic; category and priority are facts. */
export interface Correspondence {
  /** The top. */
  head: Head;
  /** The messages of the thread in the order they were written. */
  segments: Segment[];
  /** The bottom. */
  foot: Foot;
}

/** What one author wrote at one time, with what was attached to it. */
export interface Segment {
  /** A name for links within the thread: `s1`, `s2`. */
  anchor: string;
  /** The organisation that wrote it; `Ukendt organisation` where none is told. */
  organisation: Value;
  /** New, reply, forwarded, corrected, unread. */
  marks: Mark[];
  /** When the author pressed send. */
  when: Time | null;
  /** Whom it was sent to. */
  to: Value[];
  /** What it answers. */
  answers: Answers | null;
  /** Why it was passed on. */
  reason: Value | null;
  /** The texts, with the author's own line breaks. */
  texts: Value[];
  /** The heading of the attachments: `Vedhæftet af … (2)`. */
  attachmentsLabel: string;
  /** What was attached. */
  attachments: Attachment[];
  /** Who wrote it: name, job, phone. */
  signature: Field[];
  /** Specific senders and recipients, copies, and what else the message says of itself. */
  fields: Field[];
  /** Author, sender, receivers, and the persons or teams they are for. */
  parties: Party[];
  /** Numbers of the segment and its author. */
  identifiers: Field[];
  /** Whether an answer may be written to it: only to the latest, and not inside what was forwarded. */
  canReply: boolean;
  /** Whether it may be passed on. */
  canForward: boolean;
  /** Whether it came along inside a forwarded message. */
  insideForward: boolean;
  /** Messages that carry it, the one that brought it first. */
  messages: number[];
  /** What one would expect and the sender did not say. */
  missing: string[];
  /** The element it came from. */
  at: Place;
}

/** What a segment answers. */
export interface Answers {
  /** `Svar på`. */
  label: string;
  /** From whom, and when. */
  text: string;
  /** The anchor of the segment; none where it is not at hand. */
  anchor: string | null;
  /** The element that says so. */
  at: Place;
}

/** The diagnoses of one person, current ones first. */
export interface DiagnosisCard {
  /** The top. */
  head: Head;
  /** The columns of a table: text, type, three dates, codes. */
  columns: string[];
  /** Current, relevant, and those of which nothing is said. */
  groups: DiagnosisGroup[];
  /** The bottom. */
  foot: Foot;
}

/** Diagnoses of one status. */
export interface DiagnosisGroup {
  /** `Aktuelle diagnoser`. */
  label: string;
  /** What that means, in a sentence. */
  explanation: string | null;
  /** The diagnoses in the order of the document. */
  diagnoses: Diagnosis[];
}

/** One diagnosis. */
export interface Diagnosis {
  /** Its text; else the name of its code, its code, or that there is neither. */
  text: Value;
  /** Whether there is a text or code at all. */
  named: boolean;
  /** `Forløbsdiagnose` or `Kontaktdiagnose`. */
  kind: Value | null;
  /** `Aktuel` or `Relevant`. */
  status: Value | null;
  /** When it was recorded, when it began, when it ended: always all three. */
  dates: [DatedField, DatedField, DatedField];
  /** Codes with their classification and name. */
  codes: CodeLine[];
  /** The label over the codes. */
  codesLabel: string;
  /** Additional texts. */
  notes: Value[];
  /** The label over them: `Tillægstekst`. */
  notesLabel: string;
  /** What else is said of it. */
  fields: Field[];
  /** Entered in error, unconfirmed. */
  marks: Mark[];
  /** The element it came from. */
  at: Place;
}

/** A date under its label, also where none was given. */
export interface DatedField {
  /** What date it is. */
  label: string;
  /** The date. */
  time: Time | null;
  /** The text to show: the date, what else was said instead, or `Ikke oplyst`. */
  text: string;
}

/** A code with its classification. */
export interface CodeLine {
  /** `SKS-D`, `ICPC-2`; empty where the classification is not known. */
  system: string;
  /** The code. */
  code: Value;
  /** Its name. */
  display: Value | null;
}

/** The reports of one person. */
export interface Results {
  /** The top. */
  head: Head;
  /** Reports, the latest sample first. */
  reports: ResultReport[];
  /** All results by sampling time; none where there is only one time. */
  cumulative: Cumulative | null;
  /** Analyses with numbers of more than one time. */
  trends: Trend[];
  /** Comments that apply to whole reports, together. */
  comments: ReportComment[];
  /** The bottom. */
  foot: Foot;
}

/** One report. */
export interface ResultReport {
  /** A name for links: `r1`. */
  anchor: string;
  /** `Prøve taget 20.11.2026 kl. 09.30`. */
  title: Value;
  /** Whether it has been taken back: struck through and folded away, but there. */
  cancelled: boolean;
  /** Corrected, cancelled, consent refused. */
  marks: Mark[];
  /** Not judged, consent refused: to be said loudly. */
  notices: Notice[];
  /** When the sample was taken, where all results agree. */
  sampled: Time | null;
  /** Producer, signature, receiver, requester. */
  parties: Party[];
  /** Status, time of the report, reason for cancelling. */
  facts: Field[];
  /** The comment on all results. */
  comment: ReportComment | null;
  /** What the table is about, in a sentence. */
  caption: string;
  /** Headings of the columns: analysis, value, unit, range, flag, remarks. */
  columns: ResultColumns;
  /** Results by national group. */
  groups: ResultGroup[];
  /** The full names of analyses by their code. */
  longNames: Field[];
  /** The heading over them. */
  longNamesLabel: string;
  /** Files. */
  attachments: Attachment[];
  /** The heading over them. */
  attachmentsLabel: string;
  /** What one would expect and the sender did not say. */
  missing: string[];
  /** The message it came in. */
  message: number;
}

/** Headings of a table of results; a column that no row needs has none. */
export interface ResultColumns {
  /** Always. */
  analysis: string;
  /** Always. */
  value: string;
  /** The unit. */
  unit: string | null;
  /** The range, where any sender gave one. */
  range: string | null;
  /** The laboratory's flag. */
  flag: string | null;
  /** The status, where rows differ from the report. */
  status: string | null;
  /** The sampling time, where rows differ. */
  sampled: string | null;
  /** Notes and what was corrected. */
  remarks: string | null;
}

/** A comment that applies to a whole report. */
export interface ReportComment {
  /** `Klinisk kommentar`. */
  label: string;
  /** That it applies to all results, or of which report it is. */
  applies: string;
  /** The text; line breaks are the author's. */
  text: Value;
  /** The report. */
  anchor: string;
}

/** Results of one national group. */
export interface ResultGroup {
  /** Its name; empty where the sender named none and there is no other group. */
  label: string;
  /** The results. */
  rows: ResultRow[];
}

/** One result. */
export interface ResultRow {
  /** The short name of the analysis. */
  name: Value;
  /** Its code. */
  code: Value | null;
  /** Its full name, where that is longer. */
  longName: Value | null;
  /** Whether it is a part of the result above it: systolic, diastolic. */
  part: boolean;
  /** The value with its comparator and the sender's own decimals; else why there is none. */
  value: Value;
  /** Whether there is a value. */
  hasValue: boolean;
  /** Whether it is a number, to be right-aligned. */
  numeric: boolean;
  /** The unit as people write it. */
  unit: Value | null;
  /** The range as the sender gave it. */
  range: Value | null;
  /** The laboratory's flag in words. */
  flag: Flag | null;
  /** The status in words. */
  status: Value | null;
  /** Corrected, cancelled, preliminary. */
  marks: Mark[];
  /** Whether it was taken back: struck through. */
  cancelled: boolean;
  /** What it was before a correction: `7,9 mmol/L`. */
  before: Value | null;
  /** The sentence about that: when it was, and when it was corrected. */
  beforeText: string | null;
  /** The answer before this one, in a sentence. */
  previous: string | null;
  /** Comments on this result. */
  notes: Value[];
  /** The label over them. */
  notesLabel: string;
  /** When the sample was taken. */
  sampled: Time | null;
  /** A line of numbers, only where the message has a range. */
  line: NumberLine | null;
  /** Producers, methods and what else is said. */
  fields: Field[];
  /** The element it came from. */
  at: Place;
}

/** A laboratory's flag. */
export interface Flag {
  /** Where it puts the result. */
  kind: FlagKind;
  /** In words. */
  value: Value;
}

/** Where a flag puts a result. */
export type FlagKind =
  | "notInterpreted"
  | "within"
  | "above"
  | "below"
  | "critical"
  | "abnormal"
  | "other";

/** A value on a line with the message's own range. Positions are from 0 to 1. */
export interface NumberLine {
  /** Where the range begins; 0 where it has no lower limit. */
  low: number;
  /** Where it ends; 1 where it has no upper limit. */
  high: number;
  /** Where the value is. */
  value: number;
  /** The lower limit in words. */
  lowText: string | null;
  /** The upper limit in words. */
  highText: string | null;
  /** The whole line in one sentence. */
  sentence: string;
}

/** Results by sampling time. */
export interface Cumulative {
  /** What the table is, in a sentence. */
  caption: string;
  /** The heading of the first column. */
  analysis: string;
  /** Sampling times, latest first. */
  columns: CumulativeColumn[];
  /** Rows by national group. */
  groups: CumulativeGroup[];
}

/** One sampling time. */
export interface CumulativeColumn {
  /** The date, without the year where all are of the same. */
  date: string;
  /** The time of day. */
  clock: string | null;
  /** In full. */
  time: Time;
}

/** Rows of one national group. */
export interface CumulativeGroup {
  /** Its name. */
  label: string;
  /** Its analyses. */
  rows: CumulativeRow[];
}

/** One analysis over time. */
export interface CumulativeRow {
  /** Its short name. */
  name: Value;
  /** Its unit. */
  unit: string | null;
  /** A cell for each column; empty where it was not measured. */
  cells: CumulativeValue[][];
}

/** One value among many. */
export interface CumulativeValue {
  /** The value. */
  value: Value;
  /** Whether it was taken back. */
  cancelled: boolean;
  /** Corrected, flagged: in words. */
  remarks: string[];
  /** What kind of remark stands out. */
  mark: MarkKind | null;
  /** The flag, for its shape and colour. */
  flag: FlagKind | null;
}

/** A series of numbers of one analysis and unit. Positions are from 0 to 1, up and to the right. */
export interface Trend {
  /** The analysis. */
  name: Value;
  /** Its unit. */
  unit: string;
  /** What a reader of the curve must know, in a sentence; mostly empty. */
  note: string;
  /** Points, the earliest first. */
  points: TrendPoint[];
  /** Marks on the scale of values. */
  ticks: Tick[];
  /** The range that all of the points share, if the messages have one. */
  band: Band | null;
  /** Headings of the same as a table: time, value, flag. */
  columns: [string, string, string];
}

/** One number. */
export interface TrendPoint {
  /** When the sample was taken. */
  time: Time;
  /** Where on the scale of time. */
  x: number;
  /** Where on the scale of values. */
  y: number;
  /** The value. */
  value: Value;
  /** Flag and correction in words. */
  remark: string;
}

/** A mark on the scale of values. */
export interface Tick {
  /** Where. */
  y: number;
  /** Its number. */
  text: string;
}

/** A range over the whole curve. */
export interface Band {
  /** Where it begins. */
  low: number;
  /** Where it ends. */
  high: number;
  /** The range in words. */
  text: string;
}

/** A stay in hospital. */
export interface HospitalStay {
  /** The top. */
  head: Head;
  /** `Status nu`. */
  nowLabel: string;
  /** How it is now; none where no event tells. */
  now: StayNow | null;
  /** `Historik`, and what its times mean. */
  historyLabel: string;
  /** What the times of the history mean. */
  historyText: string;
  /** What happened, the latest first; what was taken back is among it. */
  events: StayEvent[];
  /** The bottom. */
  foot: Foot;
}

/** A state of a stay. */
export type StayState =
  | "emergency"
  | "admitted"
  | "onLeave"
  | "discharged"
  | "dead"
  | "cancelled";

/** The state now. */
export interface StayNow {
  /** Which. */
  state: StayState;
  /** In words, with the event that makes it. */
  text: Value;
  /** Ward, hospital, since when, latest event. */
  facts: Field[];
  /** Why it is not what the latest message alone would make it. */
  reasons: Notice[];
}

/** Something that happened. */
export interface StayEvent {
  /** A name for links: `e1`. */
  anchor: string;
  /** When it happened, by the stay's own time. */
  when: Time | null;
  /** The official words. */
  text: Value;
  /** Whether it was taken back: struck through. */
  cancelled: boolean;
  /** Ward and hospital. */
  place: Value | null;
  /** Corrected, cancelled, makes the current state. */
  marks: Mark[];
  /** What more there is to say: when it was cancelled, whether a report was asked for. */
  remarks: Value[];
  /** What a correction changed. */
  changes: Change[];
  /** The heading over the changes. */
  changesLabel: string;
  /** What else the message says. */
  fields: Field[];
  /** Whether it makes the current state. */
  current: boolean;
  /** When the message was sent. */
  sent: Time | null;
  /** Messages that tell of it, the one that counts last. */
  messages: number[];
  /** What one would expect and the sender did not say. */
  missing: string[];
  /** The element it came from. */
  at: Place;
}

/** What a correction changed. */
export interface Change {
  /** What it is. */
  label: string;
  /** What it was: struck through. */
  before: Value | null;
  /** What it is now; `Uændret` where nothing changed. */
  after: Value;
}

/** The answer of another system to a message. */
export interface Receipt {
  /** The top; its title is the answer in words. */
  head: Head;
  /** Whether the message was accepted; none where the receipt does not say. */
  accepted: boolean | null;
  /** The answer and the message it is about. */
  facts: Field[];
  /** The heading over the reasons. */
  issuesLabel: string;
  /** Why it was not accepted, or what to mind. */
  issues: Issue[];
  /** The bottom. */
  foot: Foot;
}

/** One reason. */
export interface Issue {
  /** What it is, in words. */
  title: Value;
  /** How serious. */
  marks: Mark[];
  /** Explanation and place. */
  fields: Field[];
}

/** An invalid message that is not shown: nothing of its content is here. */
export interface Withheld {
  /** The top, with a notice that says why; sender, time and standard as facts, and no person. */
  head: Head;
  /** How many places break the standard. */
  errors: number;
}

/** A document or whatever else there is to read. */
export interface Document {
  /** The top. */
  head: Head;
  /** Its sections. */
  sections: Section[];
  /** Everything as a tree, where there is no better view. */
  tree: TreeNode | null;
  /** Whether nothing of it could be read. */
  unreadable: boolean;
  /** The bottom. */
  foot: Foot;
}

/** A part of a document. */
export interface Section {
  /** Its heading; empty where it has none. */
  heading: Value;
  /** How deep it lies, from 0. */
  depth: number;
  /** Who wrote it, where that is said. */
  parties: Party[];
  /** Marks on it. */
  marks: Mark[];
  /** What it holds. */
  blocks: Block[];
  /** What one would expect and the sender did not say. */
  missing: string[];
}

/** A piece of a section. Told apart by `block`. */
export type Block =
  | { block: "text"; data: Value }
  | { block: "fields"; data: Field[] }
  | { block: "narrative"; data: Narrative }
  | { block: "attachments"; data: Attachment[] }
  | { block: "results"; data: ResultGroup[] }
  | { block: "diagnoses"; data: Diagnosis[] }
  | { block: "entries"; data: Entry[] }
  | { block: "table"; data: Table }
  | { block: "trends"; data: Trend[] }
  | { block: "questions"; data: Question[] };

/** One statement: what it is about, what it says, who said it and when, and the statements inside it. */
export interface Entry {
  /** What it is about. */
  title: Value;
  /** What it says; each of several stands on a line of its own. */
  values: Value[];
  /** How these stand out. */
  look: Look;
  /** Marks on it. */
  marks: Mark[];
  /** Time, status, author and whatever else is said of it. */
  fields: Field[];
  /** Statements inside it. */
  entries: Entry[];
  /** The element it came from. */
  at: Place;
}

/** Rows to compare. The first cell of a row names it. */
export interface Table {
  /** What it shows, in a few words. */
  caption: string;
  /** Its columns. */
  columns: Column[];
  /** Its rows: one list of values for each column. */
  rows: Value[][][];
}

/** A column of a table. */
export interface Column {
  /** Its heading. */
  label: string;
  /** How its values stand out. */
  look: Look;
  /** Whether it holds numbers, to be set right. */
  number: boolean;
}

/** A question, with its answer where the document gives answers. */
export interface Question {
  /** Its number in the sequence, as the document has it. */
  number: string | null;
  /** The question. */
  text: Value;
  /** Explanations to it, and what is said when it has been answered. */
  help: Value[];
  /** The answers. */
  answers: Value[];
  /** Says that there is no answer, where one is expected. */
  unanswered: string | null;
  /** What can be chosen. */
  options: Value[];
  /** How to answer: how many to choose, from where to where. */
  rules: Value[];
  /** The scale of an answer that is a number. */
  scale: Scale | null;
  /** When it is asked at all. */
  conditions: Value[];
  /** Pictures and other files that belong to it. */
  attachments: Attachment[];
  /** Codes, numbers and whatever else is said of it. */
  fields: Field[];
  /** The element it came from. */
  at: Place;
}

/** Where a number lies between the ends of its scale. */
export interface Scale {
  /** The lower end. */
  low: string;
  /** The upper end. */
  high: string;
  /** Where the answer is, from 0 to 1. */
  share: number;
  /** The same in a sentence. */
  sentence: string;
}

/** A sender's own formatted text, through an allow-list. */
export interface Narrative {
  /** What it belongs to: the type of the resource, or the heading of the section. */
  title: string;
  /** Its nodes. */
  nodes: Markup[];
  /** The same as plain text. */
  plain: string;
  /** How much of it was not allowed and is left out. */
  removed: number;
  /** The element it came from. */
  at: Place;
}

/** A node of formatted text. Nothing in it can act, load or look outside itself. Told apart by `node`. */
export type Markup = MarkupText | MarkupElement;

/** Characters. */
export interface MarkupText {
  node: "text";
  text: string;
}

/** An element of an allow-list. */
export interface MarkupElement {
  node: "element";
  /** One of p, div, span, br, hr, h1–h6, lists, tables, a and inline text elements. */
  tag: string;
  /** Of `a` alone: an `http`, `https`, `mailto` or `tel` address, never followed by itself; or `#` and an anchor. */
  href: string | null;
  /** A name of our own, for links inside the document. */
  anchor: string | null;
  /** Of cells: how many columns they cover. */
  columns: number;
  /** Of cells: how many rows. */
  rows: number;
  children: Markup[];
}

/** A node of a readable tree. */
export interface TreeNode {
  /** The name of the element, with the type of a resource. */
  name: string;
  /** Its value, if it has one of its own. */
  value: string | null;
  /** The element. */
  at: Place;
  /** What is inside. */
  children: TreeNode[];
  /** How many more there are that are not listed. */
  more: number;
}
