//! Every value of every entry (code, value, unit, time, author, number) of every sample stands in the
//! clinician's view, told from the entries: the sender's own text is taken out before it is looked for.

mod common;

use common::Example;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use klarsyn::view::Audience;
use klarsyn::view::Block;
use klarsyn::view::Document;
use klarsyn::view::Options;
use klarsyn::view::View;
use klarsyn::view::text;
use klarsyn::view::view;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Kinds of documents, as the folders of the samples are named.
const KINDS: [&str; 14] = [
    "APD",
    "CPD",
    "PDC",
    "PHAD",
    "PHMR",
    "PMR",
    "PRF",
    "PSCR",
    "QFDD",
    "QRD",
    "DK-LPR3",
    "INT-ehdsi",
    "INT-ccda",
    "INT-cda-base",
];

#[test]
fn every_value_of_every_entry_is_shown() {
    let (mut files, mut asked) = (0, 0);
    let mut faults = BTreeSet::new();
    for (name, path) in samples() {
        let tree = parse(&name, &fs::read(&path).expect("a sample"), &Limits::default()).tree;
        let shown = shown(&tree);
        files += 1;
        for (what, values) in asked_for(&tree) {
            asked += 1;
            if !values.iter().any(|value| shown.contains(value)) {
                faults.insert(format!("{name}: {what}: {}", values.first().cloned().unwrap_or_default()));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {asked}\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
    println!("{asked} values of entries in {files} documents are shown to clinicians");
    assert!(asked > 1_000 && files > 30, "only {asked} values in {files} files");
}

/// The examples, and the published samples where they are at hand.
fn samples() -> Vec<(String, PathBuf)> {
    let own = Example::all()
        .into_iter()
        .filter(|it| !it.invalid() && it.original().extension().is_some_and(|end| end == "xml"));
    let mut out: Vec<(String, PathBuf)> =
        own.map(|it| (format!("{}/{}", it.standard, it.name), it.original())).collect();
    let folder = common::root().join("../shared/cda");
    if !folder.is_dir() {
        println!("skipped: the published samples, since {} is not here", folder.display());
        return out;
    }
    for kind in KINDS {
        let mut all: Vec<PathBuf> =
            fs::read_dir(folder.join(kind)).expect("samples").flatten().map(|it| it.path()).collect();
        all.sort();
        out.extend(
            all.into_iter()
                .map(|path| (format!("{kind}/{}", path.file_name().unwrap_or_default().to_string_lossy()), path)),
        );
    }
    out
}

/// What the clinician reads, without the sender's own text.
fn shown(tree: &Tree) -> String {
    let mut views = view(&[tree], &Options { audience: Audience::Clinician, ..Options::default() });
    let without = |document: &mut Document| {
        for section in &mut document.sections {
            section.blocks.retain(|block| !matches!(block, Block::Narrative(_)));
        }
    };
    for it in &mut views {
        match it {
            View::Appointment(it) | View::PersonalDataCard(it) | View::CarePlan(it) | View::Measurements(it) => {
                without(it)
            }
            View::Questionnaire(it) | View::Pregnancy(it) | View::HealthAttachment(it) => without(it),
            View::PatientSummary(it) | View::Other(it) => without(it),
            other => panic!("{}", other.kind()),
        }
    }
    plain(&views.iter().map(|view| text::render(view, true)).collect::<String>())
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What must be found, with the forms that it may have.
fn asked_for(tree: &Tree) -> Vec<(String, Vec<String>)> {
    let mut out = Vec::new();
    for entry in tree.descendants(NodeId::ROOT).filter(|&node| tree.name(node) == "entry") {
        for node in tree.descendants(entry) {
            let Some(value) = tree.value(node).map(plain).filter(|value| !value.is_empty()) else { continue };
            let parent = tree.parent(node).expect("an element");
            let (name, element) = (tree.name(node), tree.name(parent));
            let forms = match (element, name, tree.node(node).kind) {
                ("templateId" | "statusCode" | "typeId" | "realmCode", ..) => continue,
                (_, "code" | "displayName", Kind::Attribute) => match element {
                    // Our own words stand for these, or the sender's for the code.
                    _ if name == "displayName" && told_by_text(tree, parent) => continue,
                    _ => vec![value],
                },
                (_, "unit", Kind::Attribute) if value == "1" => continue,
                (_, "unit", Kind::Attribute) => unit(&value),
                (_, "extension", Kind::Attribute) if value == "NI" => continue,
                (_, "extension", Kind::Attribute) => identifier(tree, parent, &value),
                ("telecom" | "value", "value", Kind::Attribute)
                    if value.starts_with("tel:") || value.starts_with("mailto:") =>
                {
                    vec![value.split_once(':').map_or(value.clone(), |it| it.1.into())]
                }
                // Whether a part may stand alone is of use to systems.
                ("seperatableInd" | "independentInd", ..) => continue,
                // A reference leads to the text that it stands for; an empty address leads nowhere.
                ("reference", "value", Kind::Attribute) => continue,
                (_, "value", Kind::Attribute) => number_or_time(tree, parent, &value),
                // Some samples have the end of a tag as text, where a tag was ended twice.
                (_, _, Kind::Text) if value == "/>" => continue,
                (_, _, Kind::Text) => vec![value],
                _ => continue,
            };
            out.push((tree.path(node), forms));
        }
    }
    out
}

/// The sender's text for a code stands instead of its display, and our title instead of that of register data.
fn told_by_text(tree: &Tree, coded: NodeId) -> bool {
    let ours = tree.child_value(coded, "codeSystem") == Some("1.2.208.184.100.1");
    // Our labels say what feedback, help and options are; that it is a concern, the heading of its section.
    let labelled =
        ["74466-4", "48767-8", "74467-2", "75310-3"].contains(&tree.child_value(coded, "code").unwrap_or_default());
    let criterion = tree.ancestors(coded).any(|up| tree.name(up) == "criterion");
    tree.named(coded, "originalText").next().is_some() || ours || labelled || criterion
}

fn unit(unit: &str) -> Vec<String> {
    let danish = [("mm[Hg]", "mmHg"), ("Cel", "°C"), ("[degF]", "°F"), ("umol", "µmol"), ("{score}", "point")];
    let danish = danish.iter().fold(unit.to_owned(), |unit, (code, words)| unit.replace(code, words));
    // What stands in braces is no part of the unit.
    let plain = match (unit.find('{'), unit.find('}')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &unit[..from], &unit[to + 1..]),
        _ => unit.to_owned(),
    };
    let time =
        [("s", "sekund"), ("min", "minut"), ("h", "time"), ("d", "dag"), ("wk", "uge"), ("mo", "måned"), ("a", "år")];
    if let Some((_, words)) = time.iter().find(|(code, _)| *code == unit) {
        return vec![(*words).to_owned()];
    }
    vec![unit.to_owned(), danish, plain]
}

fn identifier(tree: &Tree, element: NodeId, value: &str) -> Vec<String> {
    match (tree.child_value(element, "root"), value) {
        (_, "true") => vec!["Ja".into()],
        (_, "false") => vec!["Nej".into()],
        // Whoever typed something in is told by name; the number of a child stands with a hyphen.
        (Some("1.2.208.176.1.2"), number) if tree.name(element) == "value" && number.len() == 10 => {
            vec![format!("{}-{}", &number[..6], &number[6..])]
        }
        (Some("1.2.208.176.1.2"), _) => vec![String::new()],
        _ => vec![value.to_owned()],
    }
}

/// A number in Danish, or a time on a Danish clock: whole hours may lie between it and the one that was written.
fn number_or_time(tree: &Tree, element: NodeId, value: &str) -> Vec<String> {
    // Some write times as FHIR does.
    if let Some([year, month, day]) = value.get(..10).map(|it| it.split('-').collect::<Vec<_>>()).as_deref() {
        return vec![format!("{day}.{month}.{year}")];
    }
    let time = value.len() >= 8 && value.bytes().take(8).all(|b| b.is_ascii_digit());
    let named = ["effectiveTime", "time", "low", "high", "value", "head"].contains(&tree.name(element));
    if !time || !named || tree.child(element, "unit").is_some() {
        let number = value.replace('.', ",");
        return vec![number.strip_prefix('-').map_or(number.clone(), |rest| format!("−{rest}"))];
    }
    let date = format!("{}.{}.{}", &value[6..8], &value[4..6], &value[..4]);
    let Some(minute) = value.get(10..12).filter(|_| !value.ends_with("000000+0000")) else { return vec![date] };
    let mut out = Vec::new();
    let day: u32 = value[6..8].parse().unwrap_or_default();
    for day in [day, day + 1] {
        let date = format!("{day:02}.{}.{}", &value[4..6], &value[..4]);
        for hour in 0..24 {
            out.push(format!("{date} kl. {hour:02}.{minute}"));
            // The end of a span on one day.
            out.push(format!("–{hour:02}.{minute}"));
        }
    }
    out
}
