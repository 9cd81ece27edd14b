// `custom-elements.json`, which editors read: what all elements have, said once here, and what one kind adds.

const text = (type) => ({ text: type });
const field = (name, type, description, more = {}) => ({ kind: "field", name, type: text(type), description, ...more });
const spoken = (name, type, description, more = {}) => field(name, type, description, { attribute: name, reflects: true, ...more });
const read = { readonly: true };

const AUDIENCE = '"citizen" | "clinician"';
const POLICY = '"strict" | "disclaimer"';
const THEME = '"klarsyn" | "dkfds" | "dark" | "high-contrast"';
const OFFER = '"open" | "reply" | "forward" | "report" | "receipt" | "edit" | "save"';

const members = [
  field("bytes", "Uint8Array | ArrayBuffer | string | null", "One message: its bytes, or its text."),
  field("messages", "Iterable<Input | { name?: string, bytes: Input }>", "Many messages: their bytes or texts, or these with a name each."),
  field("report", "Report | null", "What was found in the first message. Set it where it was checked elsewhere; it is then not checked again."),
  field("reports", "(Report | undefined)[]", "What was found, message by message.", read),
  field("unread", "number[]", "Messages that the reader has not seen, by their place in `messages`."),
  field("offers", `(${OFFER})[]`, "What the host can do; a button stands only where it leads somewhere."),
  field("resolveOrganization", "((id: string) => string | undefined | Promise<string | undefined>) | null", "Finds names of organisations that a message gives only by number. It may answer later, or fail."),
  spoken("audience", AUDIENCE, "Who reads.", { default: '"citizen"' }),
  spoken("policy", POLICY, "What becomes of an invalid message: it is withheld, or shown with a note.", { default: '"strict"' }),
  spoken("theme", `${THEME} | null`, "The preset of colours; as the device has it where none is said."),
  spoken("level", "number", "The level of the title among the page's headings.", { default: "2" }),
  field("language", '"da" | "en"', "The language of labels: from `lang` here or around, Danish otherwise.", read),
  field("settled", "Promise<void>", "Settles when what was set last is shown, or cannot be.", read),
  {
    kind: "method",
    name: "acknowledge",
    description: "The MedCom Acknowledgement that answers a message, in JSON.",
    parameters: [{ name: "index", type: text("number"), default: "0" }],
    return: { type: text("Promise<string>") },
  },
];

const attributes = [
  { name: "lang", type: text("string"), description: "The language of labels; Danish unless it begins with `en`." },
  { name: "audience", type: text(AUDIENCE), fieldName: "audience", default: '"citizen"' },
  { name: "policy", type: text(POLICY), fieldName: "policy", default: '"strict"' },
  { name: "theme", type: text(THEME), fieldName: "theme" },
  { name: "level", type: text("number"), fieldName: "level", default: "2" },
];

const event = (name, description) => ({ name: `klarsyn-${name}`, type: text("CustomEvent"), description });
const general = [
  event("shown", "The message is shown, or withheld by the policy: `{ verdicts }`."),
  event("error", "Something could not be done: `{ reason, message }`; the reason is `input`, `unchecked`, `module`, `view` or `organization`."),
  event("progress", "How far the check has come: `{ stage, done, of, message, messages }`."),
];
const viewer = [
  ...general,
  event("reply", "The reader wants to answer: `{ message, anchor }`."),
  event("forward", "The reader wants to pass the message on: `{ message, anchor }`."),
  event("attachment-open", "The reader wants to open a file: `{ name, mediaType, bytes, message, path }`."),
  event("attachment-download", "A file was handed to the reader: `{ message, path }`."),
  event("show-report", "The reader wants to see the report."),
  event("make-receipt", "The reader wants a receipt made."),
  event("numbers", "The whole CPR number was asked for, or hidden again: `{ shown }`."),
];
const report = [
  ...general,
  event("apply", "The reader wants a finding's fix applied: `{ finding }`, its place in the report."),
  event("apply-safe", "The reader wants all fixes applied that change nothing of what is said."),
  event("make-receipt", "The reader wants a receipt made."),
  event("save", "The reader wants the report as a file: `{ form }`, `outcome`, `text` or `json`."),
];
const validator = [...general, event("checked", "A file was checked: `{ name, verdict, errors, warnings }`.")];

const slots = [
  { name: "empty", description: "Instead of the words when there is nothing to show." },
  { name: "loading", description: "Instead of the skeleton while the message is checked." },
  { name: "error", description: "Instead of the words when nothing can be shown." },
  { name: "context", description: "The host's own words above the document." },
  { name: "actions", description: "The host's own buttons below the document." },
];
const cssParts = [
  { name: "frame", description: "Everything." },
  { name: "state", description: "What stands there before a view." },
  { name: "content", description: "The view." },
  { name: "skeleton", description: "The skeleton." },
  { name: "retry", description: "The button that tries again." },
];

const ELEMENTS = [
  ["document", "Any supported document: detects the kind and picks the view.", viewer],
  ["correspondence", "A thread of correspondence, from one message or many.", viewer],
  ["diagnosis-card", "A diagnosis card.", viewer],
  ["lab-results", "Test results, from one report or many.", viewer],
  ["hospital-stay", "A stay in hospital, from its messages.", viewer],
  ["receipt", "A receipt.", viewer],
  ["appointment", "An appointment: when, where, with whom and why.", viewer],
  ["personal-data-card", "A personal data card.", viewer],
  ["care-plan", "A care plan: concerns, goals, interventions and outcomes.", viewer],
  ["measurements", "Measurements made at home: a table by time, and curves.", viewer],
  ["questionnaire", "A questionnaire, or the answers to one.", viewer],
  ["pregnancy", "A referral, record or report of a pregnancy.", viewer],
  ["health-attachment", "A file that a citizen has shared.", viewer],
  ["patient-summary", "A summary of a patient's health, as CDA or FHIR.", viewer],
  ["report", "What was found in a message, beside its source.", report],
  ["validator", "Takes files and says what is wrong with them. It asks for them by itself.", validator],
];

/** The manifest. */
export function manifest() {
  const path = "dist/elements.js";
  const named = (kind) => `Klarsyn${kind.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())}`;
  const declarations = ELEMENTS.map(([kind, description, events]) => ({
    kind: "class",
    customElement: true,
    name: named(kind),
    tagName: `klarsyn-${kind}`,
    description,
    superclass: { name: "HTMLElement" },
    attributes,
    members,
    events,
    slots,
    cssParts,
  }));
  const exports = declarations.flatMap(({ name, tagName }) => [
    { kind: "js", name, declaration: { name, module: path } },
    { kind: "custom-element-definition", name: tagName, declaration: { name, module: path } },
  ]);
  return { schemaVersion: "2.1.0", modules: [{ kind: "javascript-module", path, declarations, exports }] };
}
