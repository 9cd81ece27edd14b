//! MedCom's files for its test of receivers: what each step asks a receiver to show.

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Correspondence;
use klarsyn::view::FileKind;
use klarsyn::view::MarkKind;
use klarsyn::view::Options;
use klarsyn::view::Verdict;
use klarsyn::view::View;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The files by the name of their step: `A-new`, `Tek-B`.
fn files() -> Option<BTreeMap<String, Tree>> {
    let shared = std::env::var("KLARSYN_SHARED").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").into());
    let folder = PathBuf::from(shared).join("corpus/receive-protocol");
    if !folder.exists() {
        println!("skipped: no files at {}", folder.display());
        return None;
    }
    let mut out = BTreeMap::new();
    for file in fs::read_dir(folder).expect("the files").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        // The name ends with a UUID.
        let stem =
            name.strip_prefix("Bundle-R-").and_then(|name| name.rsplit_once('.')).map(|(stem, _)| stem.to_string());
        let Some(stem) = stem.and_then(|stem| Some(stem.get(..stem.len().checked_sub(37)?)?.to_string())) else {
            continue;
        };
        let bytes = fs::read(file.path()).expect("a file");
        out.insert(stem, parse(&name, &bytes, &Limits::default()).tree);
    }
    assert_eq!(out.len(), 21, "{:?}", out.keys());
    Some(out)
}

fn threads(trees: &[&Tree]) -> Vec<Correspondence> {
    let options = Options { audience: Audience::Clinician, ..Options::default() };
    let views = view::view(trees, &options);
    views
        .into_iter()
        .filter_map(|view| if let View::Correspondence(thread) = view { Some(thread) } else { None })
        .collect()
}

fn only(trees: &[&Tree]) -> Correspondence {
    let mut threads = threads(trees);
    assert_eq!(threads.len(), 1);
    threads.remove(0)
}

fn has(segment: &view::Segment, kind: MarkKind) -> bool {
    segment.marks.iter().any(|mark| mark.kind == kind)
}

#[test]
fn every_step_shows_what_it_asks_for() {
    let Some(files) = files() else { return };
    for (step, tree) in &files {
        let thread = only(&[tree]);
        let person = thread.head.person.as_ref().unwrap_or_else(|| panic!("{step}: no person"));
        assert!(!person.numbers.is_empty() && !person.name.text.is_empty(), "{step}");
        assert!(thread.head.facts.iter().any(|field| field.label == "Kategori"), "{step}: no category");
        for segment in &thread.segments {
            assert!(segment.when.is_some() && !segment.texts.is_empty(), "{step}: {segment:#?}");
            assert!(
                !segment.organisation.text.is_empty() && segment.organisation.text != "Ukendt organisation",
                "{step}"
            );
            let signature = &segment.signature;
            assert!(signature.iter().any(|field| field.label == "Skrevet af"), "{step}: no author");
            for attachment in &segment.attachments {
                let file = attachment.content.as_ref().and_then(|place| view::content(&[tree], place));
                assert!(file.is_some() || attachment.url.is_some(), "{step}: {attachment:#?}");
                assert!(
                    attachment.wrong_type.is_none() && !attachment.title.text.is_empty(),
                    "{step}: {attachment:#?}"
                );
            }
        }
        // One place to answer, and it is the latest.
        let answerable: Vec<bool> = thread.segments.iter().map(|segment| segment.can_reply).collect();
        assert_eq!(answerable.iter().filter(|can| **can).count(), 1, "{step}");
        assert_eq!(answerable.last(), Some(&true), "{step}");
    }
}

#[test]
fn a_new_a_reply_and_a_forwarded_message() {
    let Some(files) = files() else { return };
    let new = only(&[&files["A-new"]]);
    assert_eq!((new.head.title.text.as_str(), new.segments.len()), ("Kritisk tilstand", 1));
    assert!(has(&new.segments[0], MarkKind::New));
    assert!(new.segments[0].texts[0].text.contains('\n'));
    let labels: Vec<&str> = new.segments[0].fields.iter().map(|field| field.label.as_str()).collect();
    assert_eq!(labels, ["Specifik afsender", "Specifik modtager"]);
    assert_eq!(new.segments[0].attachments[0].kind, FileKind::Pdf);
    let reply = only(&[&files["B-reply"]]);
    assert_eq!(reply.segments.len(), 2);
    assert!(has(&reply.segments[1], MarkKind::Reply));
    assert_eq!(reply.segments[1].answers.as_ref().and_then(|it| it.anchor.as_deref()), Some("s1"));
    let forward = only(&[&files["C-forward"]]);
    assert!(forward.segments[0].inside_forward && has(&forward.segments[1], MarkKind::Forwarded));
}

#[test]
fn many_kinds_of_attachments() {
    let Some(files) = files() else { return };
    let thread = only(&[&files["Tek-A"]]);
    let kinds: Vec<FileKind> = thread.segments.iter().flat_map(|it| &it.attachments).map(|it| it.kind).collect();
    assert!(kinds.len() > 5 && kinds.contains(&FileKind::Image) && kinds.contains(&FileKind::Link), "{kinds:?}");
}

#[test]
fn times_numbers_and_names() {
    let Some(files) = files() else { return };
    let when = only(&[&files["Tek-B"]]).segments[0].when.clone().expect("a time");
    assert!(when.datetime.ends_with(":00") && when.datetime.contains('+'), "{when:?}");
    for (step, labels) in [
        ("Tek-CPR-1", &["CPR", "Erstatnings-CPR"][..]),
        ("Tek-CPR-2", &["CPR", "Erstatnings-CPR", "Erstatnings-CPR"]),
        ("Tek-CPR-3", &["Erstatnings-CPR", "Erstatnings-CPR"]),
    ] {
        let person = only(&[&files[step]]).head.person.expect("a person");
        let shown: Vec<&str> = person.numbers.iter().map(|number| number.label.as_str()).collect();
        assert_eq!(shown, labels, "{step}");
    }
    let nameless = only(&[&files["Tek-D"]]);
    assert!(
        nameless.segments[0].organisation.text.starts_with("SOR\u{a0}"),
        "{}",
        nameless.segments[0].organisation.text
    );
}

#[test]
fn replies_in_any_order_and_duplicates() {
    let Some(files) = files() else { return };
    let both = only(&[&files["Tek-E-new-parallel"], &files["Tek-F-new-parallel"]]);
    assert_eq!(both.segments.len(), 2);
    assert!(both.segments[1].answers.as_ref().is_some_and(|it| it.anchor.as_deref() == Some("s1")));
    // The reply arrives before what it answers.
    let late = only(&[&files["Tek-H"], &files["Tek-I-reply-order"]]);
    let authors: Vec<&str> = late.segments.iter().map(|it| it.signature[0].values[0].text.as_str()).collect();
    assert_eq!(authors, ["Michael Burns", "Eva Petersen"]);
    let twice = only(&[&files["Tek-J-dublicate"], &files["Tek-J-dublicate"]]);
    assert_eq!(twice.segments.len(), 1);
    let other_bundle = only(&[&files["Tek-K-dublicate"], &files["Tek-L-dublicate"]]);
    assert_eq!((other_bundle.segments.len(), other_bundle.segments[0].messages.as_slice()), (1, &[0, 1][..]));
}

#[test]
fn an_invalid_message_is_not_shown() {
    let Some(files) = files() else { return };
    let verdicts = [Verdict::Invalid { errors: 1 }];
    let views = view::view(&[&files["Tek-O-invalid"]], &Options { verdicts: &verdicts, ..Options::default() });
    assert!(matches!(views[..], [View::Withheld(_)]));
    let text = view::text::render_all(&views, true);
    assert!(text.contains("ugyldig") && !text.contains("CPR"), "{text}");
}
