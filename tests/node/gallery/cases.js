// What the gallery shows: for each component its states, and how their messages are made from the examples.

/** What each viewer shows at its best, and what makes it fail. `broken` spoils one part of a message. */
const VIEWERS = {
  correspondence: {
    good: ["carecommunication@5.0/new-message.json", "carecommunication@5.0/reply-with-attachment.json"],
    more: [["carecommunication@5.0/forward.json"], ["carecommunication@5.0/priority-and-recipient.json"], ["carecommunication@5.0/other-with-topic.json"]],
    invalid: "carecommunication@5.0/invalid-priority-with-other-category.json",
    other: "hospitalnotification@3.0/admitted.json",
    // The thread's own number stays, so that fifty messages are one thread.
    keep: ["ef87ab4d-571f-4484-89fc-e73bc051fb21"],
    texts: (bundle) => each(bundle, "Communication", (c) => c.payload.filter((p) => p.contentString)).map((p) => [p, "contentString"]),
    broken: (bundle) => each(bundle, "Communication", (c) => c.payload.unshift({ contentString: { not: "text" } })),
  },
  "lab-results": {
    good: ["homecareobservation@1.2/early-warning-and-crp.json"],
    more: [["homecareobservation@1.2/urine-stix-with-photo.json"], ["homecareobservation@1.2/corrected.json"], ["homecareobservation@1.2/cancelled.json"], ["homecareobservation@1.2/consent-refused.json"]],
    invalid: "homecareobservation@1.2/invalid-two-values.json",
    other: "conditionlist@1.0/text-only.json",
    keep: [],
    texts: (bundle) => each(bundle, "DiagnosticReport", (r) => [[r, "conclusion"]]),
    broken: (bundle) => each(bundle, "Observation", (o) => o).slice(0, 1).forEach((o) => (o.valueQuantity = "7,4")),
  },
  "diagnosis-card": {
    good: ["conditionlist@1.0/three-diagnoses.json"],
    more: [["conditionlist@1.0/text-only.json"], ["conditionlist@1.0/without-text-and-code.json"]],
    invalid: "conditionlist@1.0/invalid-composition-last.json",
    other: "carecommunication@5.0/new-message.json",
    keep: [],
    texts: (bundle) => each(bundle, "Condition", (c) => [[c.code ?? (c.code = {}), "text"]]),
    broken: (bundle) => each(bundle, "Condition", (c) => c).slice(0, 1).forEach((c) => (c.code = 7)),
  },
  "hospital-stay": {
    good: ["hospitalnotification@3.0/admitted.json", "hospitalnotification@3.0/leave-started.json", "hospitalnotification@3.0/leave-ended.json", "hospitalnotification@3.0/discharged.json"],
    more: [["hospitalnotification@3.0/acute-ambulant.json"], ["hospitalnotification@3.0/admission-cancelled.json"], ["hospitalnotification@3.0/died.json"]],
    invalid: "hospitalnotification@3.0/invalid-status-arrived.json",
    other: "acknowledgement@2.0/received.json",
    keep: ["4a7d0b64-5c5b-4f0e-8b45-0f6c21d9a3e7"],
    texts: (bundle) => each(bundle, "Organization", (o) => [[o, "name"]]),
    broken: (bundle) => each(bundle, "Encounter", (e) => (e.period = "i går")),
  },
  receipt: {
    good: ["acknowledgement@2.0/rejected.json"],
    more: [["acknowledgement@2.0/received.json"], ["acknowledgement@2.0/received-again.json"], ["acknowledgement@2.0/try-again-later.json"]],
    invalid: "acknowledgement@2.0/invalid-no-response.json",
    other: "homecareobservation@1.2/corrected.json",
    keep: [],
    texts: (bundle) => each(bundle, "OperationOutcome", (o) => o.issue.map((i) => [i, "diagnostics"])),
    broken: (bundle) => each(bundle, "OperationOutcome", (o) => o.issue.unshift("afvist")),
  },
  document: {
    good: ["notes@1.0/annual-check.json"],
    more: [["ekg@1.0/with-note.json"], ["document@2.0/appointments.json"], ["document@2.0/home-monitoring.json"], ["document@2.0/ecg-with-attester.json"], ["notes@1.0/physiotherapy.json"]],
    invalid: "notes@1.0/invalid-no-note-text.json",
    keep: [],
    texts: (bundle) => each(bundle, "Composition", (c) => [[c, "title"]]),
    broken: (bundle) => each(bundle, "Patient", (p) => (p.name = "Nancy")),
  },
};

/** A resource that no view is made for: it is shown as its narrative and a readable tree. */
const UNKNOWN = { resourceType: "ImagingStudy", id: "roentgen", status: "available", subject: { display: "Nancy Ann Test Berggren" }, started: "2026-11-02T09:30:00+01:00", numberOfSeries: 2 };

/** Documents of the CDA kind, each in its own element; they are made of the same parts, so one of each says most. */
const CDA = [
  ["appointment", "apd@2.0/hospital-heart-clinic.xml"],
  ["personal-data-card", "pdc@3.0/relative-and-language.xml"],
  ["care-plan", "cpd@2.0/diabetes.xml"],
  ["measurements", "phmr@2.1/blood-pressure-three-days.xml"],
  ["questionnaire", "qrd@1.3/pain-not-all-answered.xml"],
  ["pregnancy", "pmr@2.0/twins.xml"],
  ["health-attachment", "phad@1.0/pain-diary.xml"],
  ["patient-summary", "ips@2.0/travelling.json"],
  ["questionnaire", "qfdd@1.2/pain-with-conditions.xml"],
];

/** Every component in every state. `loading` is made by a browser that never gets the module. */
export const CASES = [
  ...Object.entries(VIEWERS).flatMap(([kind, viewer]) => [
    { kind, state: "normal", files: viewer.good },
    ...viewer.more.map((files, i) => ({ kind, state: `normal-${i + 2}`, files })),
    { kind, state: "empty", files: [], audiences: ["citizen"] },
    { kind, state: "invalid", files: [viewer.invalid] },
    { kind, state: "disclaimer", files: [viewer.invalid], policy: "disclaimer" },
    { kind, state: "unsupported", files: viewer.other ? [viewer.other] : [], texts: viewer.other ? [] : [JSON.stringify(UNKNOWN)], policy: "disclaimer", audiences: ["clinician"] },
    { kind, state: "unreadable", files: [viewer.good[0]], change: (text) => text.slice(0, text.length / 2), policy: "disclaimer", audiences: ["citizen"] },
    { kind, state: "partial", files: viewer.good, change: spoil(viewer), policy: "disclaimer" },
    { kind, state: "long", files: viewer.good.slice(0, 1), change: lengthen(viewer), policy: "disclaimer" },
    { kind, state: "many", files: viewer.good.slice(0, 1), times: kind === "correspondence" ? 50 : 12, keep: viewer.keep, policy: "disclaimer" },
  ]),
  ...CDA.map(([element, file], i) => ({ kind: "cda", element, state: i === 0 ? "normal" : `normal-${i + 1}`, files: [file] })),
  { kind: "cda", element: "measurements", state: "invalid", files: ["phmr@2.1/invalid-no-interval.xml"] },
  { kind: "cda", element: "care-plan", state: "disclaimer", files: ["cpd@2.0/invalid-no-goals.xml"], policy: "disclaimer" },
  { kind: "cda", element: "appointment", state: "unsupported", files: ["phad@1.0/pain-diary.xml"], policy: "disclaimer", audiences: ["clinician"] },
  { kind: "cda", element: "document", state: "long", files: ["cpd@2.0/diabetes.xml"], change: lengthenCda, policy: "disclaimer" },
  ...["report", "validator"].flatMap((kind) => [
    { kind, state: "normal", files: ["carecommunication@5.0/invalid-priority-with-other-category.json"], audiences: ["clinician"] },
    { kind, state: "valid", files: ["carecommunication@5.0/new-message.json"], audiences: ["clinician"] },
    { kind, state: "empty", files: [], audiences: ["clinician"] },
    { kind, state: "unreadable", files: ["carecommunication@5.0/new-message.json"], change: (text) => text.slice(0, text.length / 2), audiences: ["clinician"] },
    { kind, state: "long", files: ["carecommunication@5.0/new-message.json"], change: (text) => text.replaceAll('"code"', '"kode"'), audiences: ["clinician"] },
    { kind, state: "many", files: Object.values(VIEWERS).map(({ invalid }) => invalid), audiences: ["clinician"] },
  ]),
];

/** A case's messages, with a name each. */
export async function messagesOf({ files = [], texts = [], change, times = 1, keep = [] }) {
  const fetched = await Promise.all(files.map(async (file) => (await fetch(`/examples/${file}`)).text()));
  const all = [...fetched, ...texts].map((text) => (change ? change(text) : text));
  const many = times === 1 ? all : Array.from({ length: times }, (_, i) => again(all[i % all.length], i, keep));
  return many.map((text, i) => ({ name: files[i]?.split("/")[1] ?? `besked-${i + 1}.json`, bytes: new TextEncoder().encode(text) }));
}

/** The same message once more: other numbers but for those kept, and so many hours later. */
function again(text, i, keep) {
  const numbered = text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{8}([0-9a-f]{4})/g, (id, end) =>
    keep.includes(id) ? id : id.slice(0, -4) + ((parseInt(end, 16) + i * 7) % 0x10000).toString(16).padStart(4, "0"),
  );
  return numbered.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)/g, (time) => {
    const later = new Date(Date.parse(time) + i * 3_600_000 + 3_600_000);
    return `${later.toISOString().slice(0, 19)}+01:00`;
  });
}

function spoil({ broken }) {
  return (text) => {
    const bundle = JSON.parse(text);
    broken(bundle);
    bundle.entry.push({ fullUrl: "urn:uuid:11111111-1111-4111-8111-111111111111", resource: 7 });
    return JSON.stringify(bundle, null, 2);
  };
}

const WORD = "Elektrokardiografimonitoreringsresultatvurderingsskema";
const LONG = `${`Patienten er set i hjemmet og har det efter omstændighederne godt. `.repeat(60)}\n\n${WORD.repeat(4)}\n${"Linje med tekst.\n".repeat(40)}`;

function lengthen({ texts }) {
  return (text) => {
    const bundle = JSON.parse(text);
    for (const [where, name] of texts(bundle)) where[name] = LONG;
    each(bundle, "Patient", (p) => p.name?.forEach((n) => (n.family = WORD)));
    each(bundle, "Organization", (o) => (o.name = `${WORD} ved ${WORD}`));
    return JSON.stringify(bundle, null, 2);
  };
}

/** The same for CDA: names, titles, texts and values of one long word and many lines. */
function lengthenCda(text) {
  const long = LONG.replaceAll("\n", "<br/>");
  return text
    .replace(/<family>[^<]*/g, `<family>${WORD}`)
    .replace(/<name>[^<]+/g, `<name>${WORD} ved ${WORD}`)
    .replace(/displayName="[^"]*"/g, `displayName="${WORD} ${WORD}"`)
    .replace(/<text>/g, `<text><paragraph>${long}</paragraph>`);
}

function each(bundle, type, does) {
  return bundle.entry.map((entry) => entry.resource).filter((r) => r?.resourceType === type).flatMap((r) => does(r));
}
