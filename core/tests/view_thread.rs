//! Threads of correspondence as a receiver must show them, on messages of our own.

mod common;

use common::letters;
use common::letters::Content;
use common::letters::DOCTOR;
use common::letters::HOSPITAL;
use common::letters::Letter;
use common::letters::NURSING_HOME;
use common::letters::Part;
use common::letters::sent;
use common::letters::text;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Correspondence;
use klarsyn::view::FileKind;
use klarsyn::view::MarkKind;
use klarsyn::view::Options;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use klarsyn::view::View;

const PDF: &str = "JVBERi0xLjcKJcTl8uXrp/Og0MTGCg==";
const FIRST: &str = "2026-11-17T09:30:00+01:00";
const SECOND: &str = "2026-11-18T13:05:00+01:00";
const THIRD: &str = "2026-11-20T09:30:00+01:00";

fn views(letters: &[&Letter], options: &Options) -> Vec<View> {
    let trees: Vec<Tree> = letters.iter().map(|letter| letter.tree()).collect();
    view::view(&trees.iter().collect::<Vec<_>>(), options)
}

/// The only thread in these messages.
fn thread(letters: &[&Letter]) -> Correspondence {
    let options = Options { audience: Audience::Clinician, ..Options::default() };
    let views = views(letters, &options);
    assert_eq!(views.len(), 1, "{views:#?}");
    let Some(View::Correspondence(thread)) = views.into_iter().next() else { panic!("no thread") };
    thread
}

fn said(thread: &Correspondence) -> Vec<&str> {
    thread.segments.iter().map(|segment| segment.texts.first().map_or("", |text| text.text.as_str())).collect()
}

fn kinds(segment: &view::Segment) -> Vec<MarkKind> {
    segment.marks.iter().map(|mark| mark.kind).collect()
}

fn first_part() -> Part {
    text("p1", FIRST, NURSING_HOME, "Hvem følger op?")
}

fn first() -> Letter {
    Letter::new("t", vec![first_part()], vec![sent("m1", "new-message", FIRST, None, &["p1"])])
}

fn reply() -> Letter {
    let parts = vec![first_part(), text("p2", SECOND, HOSPITAL, "Det gør vi.")];
    let sendings =
        vec![sent("m1", "new-message", FIRST, None, &["p1"]), sent("m2", "reply-message", SECOND, Some("m1"), &["p2"])];
    Letter::new("t", parts, sendings)
}

/// A second answer to the first message, by another, that does not know of the other answer.
fn parallel() -> Letter {
    let parts = vec![first_part(), text("p3", THIRD, DOCTOR, "Vi tager den.")];
    let sendings =
        vec![sent("m1", "new-message", FIRST, None, &["p1"]), sent("m3", "reply-message", THIRD, Some("m1"), &["p3"])];
    Letter::new("t", parts, sendings)
}

#[test]
fn a_new_message() {
    let thread = thread(&[&first()]);
    let segment = &thread.segments[0];
    assert_eq!(thread.head.title.text, "Opfølgning");
    assert_eq!(thread.head.person.as_ref().unwrap().name.text, "Nancy Ann Test Berggren");
    assert_eq!(thread.head.print_line.as_deref(), Some("Nancy Ann Test Berggren · CPR 251248-9996"));
    assert_eq!(segment.organisation.text, "Plejecenter Herlev");
    assert_eq!(segment.to[0].text, HOSPITAL.1.unwrap());
    assert_eq!(segment.when.as_ref().unwrap().short, "17.11.2026 kl.\u{a0}09.30");
    let signature: Vec<(&str, &str)> =
        segment.signature.iter().map(|field| (field.label.as_str(), field.values[0].text.as_str())).collect();
    assert_eq!(
        signature,
        [("Skrevet af", "Michael Burns"), ("Stilling", "Sygeplejerske"), ("Telefon", "12\u{a0}34\u{a0}57\u{a0}89")]
    );
    assert_eq!(segment.signature[2].values[0].tel.as_deref(), Some("+4512345789"));
    assert_eq!(kinds(segment), [MarkKind::New]);
    assert!(segment.can_reply && segment.can_forward && segment.answers.is_none());
    assert!(segment.missing.is_empty(), "{:?}", segment.missing);
}

#[test]
fn segments_stand_in_the_order_in_which_they_were_written() {
    // However they were received, and wherever the times were written.
    let mut late = first();
    late.parts[0].at = "2026-11-17T08:30:00Z";
    for order in [[&late, &reply(), &parallel()], [&parallel(), &reply(), &late], [&reply(), &late, &parallel()]] {
        let thread = thread(&order);
        assert_eq!(said(&thread), ["Hvem følger op?", "Det gør vi.", "Vi tager den."]);
        let can: Vec<bool> = thread.segments.iter().map(|segment| segment.can_reply).collect();
        assert_eq!(can, [false, false, true]);
    }
}

#[test]
fn parallel_replies_say_what_they_answer() {
    let thread = thread(&[&first(), &reply(), &parallel()]);
    for answer in &thread.segments[1..] {
        assert_eq!(kinds(answer), [MarkKind::Reply]);
        let answers = answer.answers.as_ref().unwrap();
        assert_eq!((answers.label.as_str(), answers.anchor.as_deref()), ("Svar på", Some("s1")));
        assert_eq!(answers.text, "Plejecenter Herlev, 17.11.2026 kl.\u{a0}09.30");
    }
    // A reply alone carries what it answers; one that does not says that it is not here.
    let mut alone = parallel();
    alone.parts.remove(0);
    alone.sent.remove(0);
    let thread = self::thread(&[&alone]);
    assert_eq!(thread.segments[0].answers.as_ref().unwrap().anchor, None);
    assert_eq!(thread.segments[0].answers.as_ref().unwrap().text, "en besked, der ikke er her");
}

#[test]
fn an_earlier_segment_that_was_never_received_is_shown() {
    let thread = thread(&[&reply()]);
    assert_eq!(said(&thread), ["Hvem følger op?", "Det gør vi."]);
    assert_eq!(thread.segments[0].organisation.text, "Plejecenter Herlev");
    assert_eq!(kinds(&thread.segments[0]), [MarkKind::New]);
}

#[test]
fn duplicates_are_shown_once() {
    let mut other_bundle = first();
    other_bundle.bundle = "another";
    let mut sent_again = first();
    sent_again.sent[0].header = "m1-again";
    for twice in [[&first(), &first()], [&first(), &other_bundle], [&first(), &sent_again]] {
        let thread = thread(&twice);
        assert_eq!(said(&thread), ["Hvem følger op?"]);
        assert_eq!(thread.segments[0].messages.len(), 2);
        assert_eq!(thread.head.messages, [0, 1]);
    }
}

#[test]
fn at_the_same_time_who_began_comes_first() {
    let mut answer = reply();
    answer.parts.reverse();
    answer.parts[0].at = FIRST;
    answer.sent[1].at = FIRST;
    assert_eq!(said(&thread(&[&answer, &first()])), ["Hvem følger op?", "Det gør vi."]);
}

#[test]
fn a_forwarded_message_is_a_thread_of_its_own() {
    let parts = vec![first_part(), text("p9", THIRD, HOSPITAL, "Hører til hos jer.")];
    let sendings = vec![
        sent("m1", "new-message", FIRST, None, &["p1"]),
        sent("m9", "forward-message", THIRD, Some("m1"), &["p9"]),
    ];
    let forward = Letter::new("another thread", parts, sendings);
    let alone = thread(&[&forward]);
    assert_eq!(said(&alone), ["Hvem følger op?", "Hører til hos jer."]);
    assert!(alone.segments[0].inside_forward && !alone.segments[0].can_reply);
    assert!(!alone.segments[1].inside_forward && alone.segments[1].can_reply);
    assert_eq!(kinds(&alone.segments[1]), [MarkKind::Forwarded]);
    let facts: Vec<(&str, &str)> =
        alone.head.facts.iter().map(|field| (field.label.as_str(), field.values[0].text.as_str())).collect();
    assert!(facts.contains(&("Startet af", "Plejecenter Herlev")), "{facts:?}");
    assert!(facts.contains(&("Videresendt af", HOSPITAL.1.unwrap())), "{facts:?}");
    let both = views(&[&first(), &forward], &Options::default());
    assert_eq!(both.len(), 2);
}

#[test]
fn contents_are_found_in_an_earlier_message() {
    let file = |data| Part { content: Content::File("Vægtskema uge 46", data), ..text("f1", FIRST, NURSING_HOME, "") };
    let mut first = first();
    first.parts.push(file(Some(PDF)));
    first.sent[0].brings.push("f1");
    // The answer attaches it again, without its content.
    let mut answer = reply();
    answer.parts.push(file(None));
    answer.sent[1].brings.push("f1");
    let both = [&first, &answer].map(Letter::tree);
    let trees: Vec<&Tree> = both.iter().collect();
    let views = view::view(&trees, &Options::default());
    let View::Correspondence(thread) = &views[0] else { panic!("no thread") };
    let original = &thread.segments[0].attachments[0];
    assert_eq!((original.kind, original.file_name.as_str()), (FileKind::Pdf, "Vægtskema uge 46.pdf"));
    assert_eq!(original.found, None);
    let again = &thread.segments[1].attachments[0];
    assert_eq!(again.kind, FileKind::Pdf);
    assert_eq!(
        again.found.as_deref(),
        Some("Fundet i tidligere besked: Plejecenter Herlev, 17.11.2026 kl.\u{a0}09.30")
    );
    assert_eq!(thread.segments[1].attachments_label, "Vedhæftet af Hjerteafdelingen, Herlev og Gentofte Hospital (1)");
    let place = again.content.as_ref().unwrap();
    assert_eq!(place.message, 0);
    assert!(view::content(&trees, place).unwrap().starts_with(b"%PDF-"));
    // Without the earlier message it says that the content is not here.
    let alone = self::thread(&[&answer]);
    let absent = alone.segments.iter().flat_map(|segment| &segment.attachments).next().unwrap();
    assert_eq!((absent.kind, absent.content.is_none()), (FileKind::Absent, true));
    assert_eq!(absent.missing, ["indhold"]);
}

#[test]
fn files_that_are_something_else_say_so() {
    let mut letter = first();
    // A Windows program that is called a PDF.
    letter
        .parts
        .push(Part { content: Content::File("Svar", Some("TVqQAAMAAAAEAAAA")), ..text("f", FIRST, NURSING_HOME, "") });
    letter.sent[0].brings.push("f");
    let thread = thread(&[&letter]);
    let file = &thread.segments[0].attachments[0];
    assert_eq!((file.kind, file.file_name.as_str()), (FileKind::Other, "Svar.bin"));
    assert_eq!(file.wrong_type.as_deref(), Some("Filen er angivet som PDF, men indholdet er ikke genkendt."));
}

#[test]
fn priority_is_told_and_marked_where_it_is_not_the_usual() {
    for (priority, marked) in [(None, false), (Some("routine"), false), (Some("asap"), true)] {
        let mut letter = first();
        letter.priority = priority;
        let thread = thread(&[&letter]);
        assert_eq!(thread.head.marks.iter().any(|mark| mark.kind == MarkKind::Priority), marked);
        let told = thread
            .head
            .facts
            .iter()
            .find(|field| field.label == "Prioritet")
            .map(|field| field.values[0].text.as_str());
        assert_eq!(
            told,
            match priority {
                Some("asap") => Some("Hurtigst muligt"),
                Some(_) => Some("Rutine"),
                None => None,
            }
        );
    }
}

#[test]
fn line_breaks_are_kept() {
    let mut letter = first();
    letter.parts[0].content = Content::Text("Kære kollega\n\n  – et\n  – to\r\nHilsen");
    assert_eq!(said(&thread(&[&letter])), ["Kære kollega\n\n  – et\n  – to\nHilsen"]);
    let xml = "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"message\"/><entry><resource><MessageHeader>\
        <id value=\"m\"/><eventCoding><code value=\"care-communication-message\"/></eventCoding></MessageHeader></resource></entry>\
        <entry><resource><Communication><payload><contentString value=\"Et&#xA;To\"/></payload></Communication></resource></entry></Bundle>";
    let tree = letters::read(xml);
    let views = view::view(&[&tree], &Options::default());
    let View::Correspondence(thread) = &views[0] else { panic!("no thread") };
    assert_eq!(said(thread), ["Et\nTo"]);
}

#[test]
fn times_are_danish_however_they_were_written() {
    for written in ["2026-11-17T09:30:00+01:00", "2026-11-17T08:30:00Z", "2026-11-17T03:30:00-05:00"] {
        let mut letter = first();
        letter.parts[0].at = written;
        let thread = thread(&[&letter]);
        let when = thread.segments[0].when.clone().unwrap();
        assert_eq!(
            (when.short.as_str(), when.datetime.as_str()),
            ("17.11.2026 kl.\u{a0}09.30", "2026-11-17T09:30+01:00")
        );
    }
}

#[test]
fn several_numbers_have_an_order() {
    let national = ("urn:oid:1.2.208.176.1.6.1.1", "1308781OS6");
    let regional = ("urn:oid:1.2.208.176.1.6.1.3.181", "1308780OS6");
    for (numbers, expected) in [
        (
            vec![regional, letters::CPR, national],
            vec!["CPR 251248-9996", "Erstatnings-CPR 1308781OS6", "Erstatnings-CPR 1308780OS6"],
        ),
        (vec![regional, national], vec!["Erstatnings-CPR 1308781OS6", "Erstatnings-CPR 1308780OS6"]),
        (vec![regional], vec!["Erstatnings-CPR 1308780OS6"]),
    ] {
        let mut letter = first();
        letter.numbers = numbers;
        let person = thread(&[&letter]).head.person.unwrap();
        let shown: Vec<String> =
            person.numbers.iter().map(|number| format!("{} {}", number.label, number.value.text)).collect();
        assert_eq!(shown, expected);
        assert!(person.numbers.iter().all(|number| !number.hidden && number.masked.ends_with("••••")));
    }
}

#[test]
fn people_are_never_mixed() {
    let mut other = reply();
    other.numbers = vec![("urn:oid:1.2.208.176.1.2", "2509479989")];
    assert_eq!(views(&[&first(), &other], &Options::default()).len(), 2);
}

#[test]
fn organisations_without_a_name_are_asked_for() {
    let mut letter = first();
    letter.parts[0].from.1 = None;
    let tree = letter.tree();
    let shown = |resolve: Option<&dyn Fn(&str) -> Option<String>>| {
        let views = view::view(&[&tree], &Options { resolve, ..Options::default() });
        let View::Correspondence(thread) = views.into_iter().next().unwrap() else { panic!("no thread") };
        thread.segments[0].organisation.text.clone()
    };
    assert_eq!(shown(None), "SOR\u{a0}953741000016009");
    assert_eq!(shown(Some(&|_| None)), "SOR\u{a0}953741000016009");
    assert_eq!(shown(Some(&|_| Some("  ".into()))), "SOR\u{a0}953741000016009");
    let known = |sor: &str| (sor == "953741000016009").then(|| "Plejecenter Herlev".to_string());
    assert_eq!(shown(Some(&known)), "Plejecenter Herlev");
}

#[test]
fn two_authors_of_one_organisation() {
    let mut answer = reply();
    answer.parts[1] = Part { author: "Eva Petersen", ..text("p2", SECOND, NURSING_HOME, "Michael glemte noget.") };
    let thread = thread(&[&answer]);
    let authors: Vec<&str> =
        thread.segments.iter().map(|segment| segment.signature[0].values[0].text.as_str()).collect();
    assert_eq!(authors, ["Michael Burns", "Eva Petersen"]);
    assert!(thread.segments.iter().all(|segment| segment.organisation.text == "Plejecenter Herlev"));
}

#[test]
fn an_invalid_message_is_not_shown_by_a_receiver() {
    let verdicts = [Verdict::Valid, Verdict::Invalid { errors: 2 }];
    let options = Options { verdicts: &verdicts, ..Options::default() };
    let strict = views(&[&first(), &reply()], &options);
    let View::Correspondence(thread) = &strict[0] else { panic!("no thread") };
    assert_eq!(said(thread), ["Hvem følger op?"]);
    let View::Withheld(withheld) = &strict[1] else { panic!("shown") };
    assert_eq!((withheld.errors, withheld.head.person.is_none()), (2, true));
    let text = view::text::render(&strict[1], true);
    assert!(!text.contains("Det gør vi.") && !text.contains("251248") && !text.contains("Nancy"), "{text}");
    assert!(text.contains("Beskeden er ugyldig og vises ikke") && text.contains("på 2 punkter"), "{text}");
    // A reader of what has been accepted sees it, with a note and the sender's own text.
    let options = Options { policy: Policy::Disclaimer, verdicts: &verdicts, ..Options::default() };
    let shown = views(&[&first(), &reply()], &options);
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].head().notices[0].title, "Beskeden følger ikke standarden");
}

#[test]
fn what_has_not_been_read_is_marked() {
    let options = Options { unread: &[1], ..Options::default() };
    let views = views(&[&first(), &reply()], &options);
    let View::Correspondence(thread) = &views[0] else { panic!("no thread") };
    assert!(!kinds(&thread.segments[0]).contains(&MarkKind::Unread));
    assert!(kinds(&thread.segments[1]).contains(&MarkKind::Unread));
}

#[test]
fn what_a_citizen_does_not_see_is_counted() {
    let clinician = thread(&[&reply()]);
    assert!(clinician.segments.iter().all(|segment| !segment.identifiers.is_empty()));
    let views = views(&[&reply()], &Options::default());
    let View::Correspondence(citizen) = &views[0] else { panic!("no thread") };
    assert!(citizen.segments.iter().all(|segment| segment.identifiers.is_empty()));
    assert!(citizen.foot.folds.iter().all(|fold| !fold.technical));
    assert!(citizen.foot.left_out.iter().all(|left| left.count > 0));
    assert!(citizen.foot.left_out_text.starts_with("Udeladt her: "), "{}", citizen.foot.left_out_text);
    assert!(citizen.head.person.as_ref().unwrap().numbers[0].hidden);
}

#[test]
fn messages_without_a_number_of_the_thread_are_put_together_by_their_history() {
    let mut letters = [first(), reply(), parallel()];
    for letter in &mut letters {
        letter.thread = None;
    }
    let [a, b, c] = &letters;
    assert_eq!(thread(&[a, b, c]).segments.len(), 3);
}
