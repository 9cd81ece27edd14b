//! What is kept of messages changes no view: a thread that grows, shrinks or changes is what it is when made at once.

mod common;

use common::letters::Content;
use common::letters::DOCTOR;
use common::letters::HOSPITAL;
use common::letters::Letter;
use common::letters::NURSING_HOME;
use common::letters::Part;
use common::letters::sent;
use common::letters::text;
use klarsyn::diagnostic::Language;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Memory;
use klarsyn::view::Options;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use klarsyn::view::View;
use std::rc::Rc;

const FIRST: &str = "2026-11-17T09:30:00+01:00";
const SECOND: &str = "2026-11-18T13:05:00+01:00";
const THIRD: &str = "2026-11-20T09:30:00+01:00";

/// A question with a file, two answers that do not know of each other, one of them with the file but not its content, a
/// correction, what is passed on, and a thread beside it.
fn messages() -> Vec<Rc<Tree>> {
    let file = |data| Part { content: Content::File("Vægtskema", data), ..text("f1", FIRST, NURSING_HOME, "") };
    let question = || text("p1", FIRST, NURSING_HOME, "Hvem følger op?");
    let asked = || sent("m1", "new-message", FIRST, None, &["p1", "f1"]);
    let letter = |parts, sent| Letter::new("t", parts, sent);
    let letters = [
        letter(vec![question(), file(Some("JVBERi0xLjcKJcTl8uXrp/Og0MTGCg=="))], vec![asked()]),
        letter(
            vec![question(), file(None), text("p2", SECOND, HOSPITAL, "Det gør vi.")],
            vec![asked(), sent("m2", "reply-message", SECOND, Some("m1"), &["p2", "f1"])],
        ),
        letter(
            vec![question(), text("p3", THIRD, DOCTOR, "Vi tager den.")],
            vec![asked(), sent("m3", "reply-message", THIRD, Some("m1"), &["p3"])],
        ),
        letter(
            vec![question(), text("p4", THIRD, HOSPITAL, "Det gør vi ikke.")],
            vec![asked(), sent("m4", "modified-message", THIRD, Some("m2"), &["p4"])],
        ),
        letter(
            vec![question(), text("p5", THIRD, DOCTOR, "Til orientering.")],
            vec![asked(), sent("m5", "forward-message", THIRD, Some("m1"), &["p5"])],
        ),
        Letter::new(
            "other",
            vec![text("q1", SECOND, DOCTOR, "Andet")],
            vec![sent("n1", "new-message", SECOND, None, &["q1"])],
        ),
    ];
    letters.iter().map(|letter| Rc::new(letter.tree())).collect()
}

fn anew(trees: &[Rc<Tree>], options: &Options) -> Vec<View> {
    view::view(&trees.iter().map(Rc::as_ref).collect::<Vec<_>>(), options)
}

#[test]
fn a_thread_grows_message_by_message() {
    let trees = messages();
    for audience in [Audience::Citizen, Audience::Clinician] {
        let options = Options { audience, ..Options::default() };
        let mut memory = Memory::default();
        for count in 0..=trees.len() {
            let given = &trees[..count];
            assert_eq!(view::view_again(given, &options, &mut memory), anew(given, &options), "{count}");
            assert_eq!(view::view_again(given, &options, &mut memory), anew(given, &options), "{count} again");
        }
    }
}

#[test]
fn messages_come_and_go_in_any_order_and_for_any_reader() {
    let trees = messages();
    let mut memory = Memory::default();
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut given: Vec<Rc<Tree>> = Vec::new();
    for round in 0..150 {
        match next(5) {
            0 if !given.is_empty() => drop(given.remove(next(given.len()))),
            1 if !given.is_empty() => {
                let (one, other) = (next(given.len()), next(given.len()));
                given.swap(one, other);
            }
            _ if given.len() < 9 => given.insert(next(given.len() + 1), trees[next(trees.len())].clone()),
            _ => given.clear(),
        }
        let (unread, verdict) = ([next(4) as u32], Verdict::Invalid { errors: 1 });
        let options = Options {
            language: if next(8) == 0 { Language::En } else { Language::Da },
            audience: if next(4) == 0 { Audience::Citizen } else { Audience::Clinician },
            policy: if next(2) == 0 { Policy::Strict } else { Policy::Disclaimer },
            verdicts: &[Verdict::Valid, if next(3) == 0 { verdict } else { Verdict::Valid }],
            unread: &unread,
            resolve: None,
        };
        let known = view::view_again(&given, &options, &mut memory);
        assert_eq!(known, anew(&given, &options), "round {round}");
    }
}
