//! Checking many messages: one thread finds them, as many as there are cores check them, and this
//! one tells what came out, in order. What is under way is bounded in number and in bytes.

mod gate;
mod interrupt;
mod lines;
mod progress;
mod source;
mod tally;
mod zip;

pub use tally::Tally;

use gate::Gate;
use gate::Weight;
use interrupt::Interrupt;
use progress::Progress;
use source::Job;
use source::Source;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How often this thread looks whether it was interrupted, and tells how far it has come.
const TICK: Duration = Duration::from_millis(100);

/// What a message may have come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Valid,
    Invalid,
    Undecided,
    /// Nothing could be read of it.
    Unreadable,
    /// It was found in a folder or an archive, and is no FHIR.
    NotFhir,
}

/// What came out of one message.
pub struct Outcome {
    pub kind: Kind,
    /// What is told of it on standard output.
    pub text: String,
    /// What is said of it on standard error.
    pub complaint: Option<String>,
}

impl Outcome {
    pub fn unreadable(name: &str, why: &str) -> Self {
        Self { kind: Kind::Unreadable, text: String::new(), complaint: Some(format!("{name}: {why}")) }
    }
}

/// A message to check.
pub struct Message {
    /// What findings call it.
    pub name: String,
    pub bytes: Vec<u8>,
    /// Whether it was found in a folder or an archive, and not named by the caller.
    pub found: bool,
}

/// How it is done.
pub struct Plan<'p> {
    pub arguments: &'p [PathBuf],
    pub threads: usize,
    /// The most bytes of a message that are read.
    pub limit: usize,
    pub language: klarsyn::diagnostic::Language,
}

/// Checks all messages that the arguments stand for.
pub fn run(plan: &Plan<'_>, check: &(dyn Fn(Message) -> Outcome + Sync), tell: &mut dyn FnMut(&Outcome)) -> Tally {
    let interrupt = Interrupt::new();
    let gate = Gate::new(plan.threads * 16);
    let (give, take) = mpsc::channel::<(u64, Weight, Job)>();
    let (answer, answers) = mpsc::channel::<(u64, Weight, Outcome)>();
    let take = Mutex::new(take);
    let mut tally = Tally::new(plan.language);
    tally.many = plan.arguments.iter().any(|argument| source::is_many(argument));
    thread::scope(|scope| {
        for _ in 0..plan.threads {
            let (take, answer, interrupt) = (&take, answer.clone(), &interrupt);
            scope.spawn(move || {
                while let Some((number, weight, job)) = take.lock().ok().and_then(|take| take.recv().ok()) {
                    if interrupt.is_set() {
                        break;
                    }
                    let outcome = match job.read(plan.limit) {
                        Ok(message) => check(message),
                        Err((name, why)) => Outcome::unreadable(&name, &why),
                    };
                    if answer.send((number, weight, outcome)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(answer);
        let (gate, interrupt) = (&gate, &interrupt);
        scope.spawn(move || {
            let mut number = 0;
            Source::new(plan.arguments, plan.limit).each(&mut |job| {
                let weight = job.weight(plan.limit);
                let go_on = gate.enter(weight, interrupt) && give.send((number, weight, job)).is_ok();
                number += 1;
                go_on
            });
        });
        let mut progress = Progress::new(tally.many, plan.language);
        let (mut next, mut waiting) = (0, BTreeMap::new());
        loop {
            match answers.recv_timeout(TICK) {
                Ok((number, weight, outcome)) => drop(waiting.insert(number, (weight, outcome))),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
            }
            while let Some((weight, outcome)) = waiting.remove(&next) {
                told(&outcome, &mut tally, &mut progress, tell);
                gate.leave(weight);
                next += 1;
            }
            progress.tick(&tally);
            if interrupt.is_set() {
                gate.open();
                // Those under way may come to their end, but not for ever.
                if gate.is_empty() || interrupt.is_over() {
                    break;
                }
            }
        }
        // Of an interrupted run what is finished counts, with gaps.
        waiting.values().for_each(|(_, outcome)| told(outcome, &mut tally, &mut progress, tell));
        progress.end();
        tally.interrupted = interrupt.is_set();
        if tally.interrupted {
            tally.sum_up();
            // The thread that finds messages may stand and wait for standard input.
            std::process::exit(interrupt::STATUS);
        }
    });
    tally
}

fn told(outcome: &Outcome, tally: &mut Tally, progress: &mut Progress, tell: &mut dyn FnMut(&Outcome)) {
    tally.count(outcome.kind);
    if !outcome.text.is_empty() || outcome.complaint.is_some() {
        progress.clear();
        tell(outcome);
    }
}
