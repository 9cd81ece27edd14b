//! An expanded value set: what is known of each code, by system.

use std::sync::Arc;

use super::answer::Answer;
use super::answer::Reason;
use super::form;
use super::system::System;
use super::table::Table;
use crate::map::Map;

/// What a set says of one system's codes.
#[derive(Debug)]
pub(super) struct Part {
    pub system: Arc<str>,
    codes: Codes,
    /// The answer for codes that are not named.
    rest: Answer,
}

#[derive(Debug)]
enum Codes {
    /// All of a system at hand.
    Whole(Arc<System>),
    /// Codes one by one.
    Listed(Vec<(Arc<str>, Answer)>, Table),
}

/// An expanded value set.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    pub parts: Vec<Part>,
    /// The answer for systems that are not named.
    elsewhere: Option<Reason>,
}

impl Part {
    /// All codes of a system.
    pub fn whole(system: Arc<str>, of: Arc<System>) -> Self {
        let rest = if of.is_complete() { Answer::No } else { Answer::Unknown(Reason::SystemIncomplete) };
        Self { system, codes: Codes::Whole(of), rest }
    }

    /// No code that is named.
    pub fn open(system: Arc<str>, rest: Answer) -> Self {
        Self { system, codes: Codes::Listed(Vec::new(), Table::default()), rest }
    }

    /// Codes one by one; of equal codes the first counts.
    pub fn listed(system: Arc<str>, codes: Vec<(Arc<str>, Answer)>, rest: Answer) -> Self {
        let table = Table::build(codes.len(), |at| &codes[at].0);
        let is_first = |at: usize| table.find(&codes[at].0, true, |at| &codes[at].0) == Some(at);
        if !(0..codes.len()).all(is_first) {
            let firsts = (0..codes.len()).filter(|&at| is_first(at)).map(|at| codes[at].clone()).collect();
            return Self::listed(system, firsts, rest);
        }
        Self { system, codes: Codes::Listed(codes, table), rest }
    }

    fn answer(&self, code: &str) -> Answer {
        match &self.codes {
            Codes::Whole(system) if system.position(code).is_some() => return Answer::Yes,
            Codes::Whole(_) => {}
            Codes::Listed(codes, table) => {
                let found = table.find(code, true, |at| &codes[at].0);
                if let Some((_, answer)) = found.and_then(|at| codes.get(at)) {
                    return *answer;
                }
            }
        }
        match self.rest {
            Answer::Unknown(reason) => form::decide(&self.system, code, reason),
            decided => decided,
        }
    }

    /// The code as the set writes it, whatever the case of its letters.
    pub fn by_any_case(&self, code: &str) -> Option<&str> {
        match &self.codes {
            Codes::Whole(system) => {
                system.position_by_any_case(code).and_then(|at| system.concepts().get(at)).map(|c| c.code.as_str())
            }
            Codes::Listed(codes, table) => table
                .find(code, false, |at| &codes[at].0)
                .and_then(|at| codes.get(at))
                .filter(|(_, answer)| *answer == Answer::Yes)
                .map(|(code, _)| &**code),
        }
    }

    /// Codes that are in the set for certain.
    pub fn codes(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match &self.codes {
            Codes::Whole(system) => Box::new(system.concepts().iter().map(|c| c.code.as_str())),
            Codes::Listed(codes, _) => {
                Box::new(codes.iter().filter(|(_, answer)| *answer == Answer::Yes).map(|(code, _)| &**code))
            }
        }
    }

    /// Every code that is named, with its answer.
    fn named(&self) -> Box<dyn Iterator<Item = (Arc<str>, Answer)> + '_> {
        match &self.codes {
            Codes::Whole(system) => Box::new(system.concepts().iter().map(|c| (c.code.as_str().into(), Answer::Yes))),
            Codes::Listed(codes, _) => Box::new(codes.iter().cloned()),
        }
    }

    fn count(&self) -> usize {
        match &self.codes {
            Codes::Whole(system) => system.concepts().len(),
            Codes::Listed(codes, _) => codes.len(),
        }
    }
}

impl Expanded {
    /// A set from its parts, no two of one system.
    pub fn new(parts: Vec<Part>, elsewhere: Option<Reason>) -> Self {
        Self { parts, elsewhere }
    }

    /// A set of one system's codes.
    pub fn of(part: Part) -> Self {
        Self { parts: vec![part], elsewhere: None }
    }

    /// A set of which nothing is known.
    pub fn unknown(reason: Reason) -> Self {
        Self { parts: Vec::new(), elsewhere: Some(reason) }
    }

    /// Whether a code is in the set. Without a system a code of any of its systems counts.
    pub fn contains(&self, system: Option<&str>, code: &str) -> Answer {
        let mut answer = self.elsewhere();
        for part in &self.parts {
            match system {
                Some(system) if *system == *part.system => return part.answer(code),
                Some(_) => {}
                None => answer = answer.or(part.answer(code)),
            }
        }
        answer
    }

    /// Whether every code's answer is yes or no.
    pub fn is_known(&self) -> bool {
        self.unknown_because().is_none()
    }

    /// Why some codes' answer is not known.
    pub fn unknown_because(&self) -> Option<Reason> {
        let of = |part: &Part| match part.rest {
            Answer::Unknown(reason) => Some(reason),
            _ => None,
        };
        self.elsewhere.or_else(|| self.parts.iter().find_map(of))
    }

    /// Number of codes that are named.
    pub fn count(&self) -> usize {
        self.parts.iter().map(Part::count).sum()
    }

    fn elsewhere(&self) -> Answer {
        self.elsewhere.map_or(Answer::No, Answer::Unknown)
    }

    /// Combines two sets code by code.
    pub fn combine(&self, other: &Expanded, how: fn(Answer, Answer) -> Answer) -> Expanded {
        let elsewhere = how(self.elsewhere(), other.elsewhere());
        let mut parts: Vec<Part> = Vec::new();
        for part in self.parts.iter().chain(&other.parts) {
            if parts.iter().any(|p| p.system == part.system) {
                continue;
            }
            let own = self.parts.iter().find(|p| p.system == part.system);
            let others = other.parts.iter().find(|p| p.system == part.system);
            let rest_of = |part: Option<&Part>, set: &Expanded| part.map_or(set.elsewhere(), |p| p.rest);
            let rest = how(rest_of(own, self), rest_of(others, other));
            let mut codes: Vec<(Arc<str>, Answer)> = Vec::new();
            let mut seen: Map<Arc<str>, ()> = Map::default();
            let answer_of = |part: Option<&Part>, set: &Expanded, code: &str| {
                part.map_or(set.elsewhere(), |part| part.answer(code))
            };
            for (code, _) in own.into_iter().chain(others).flat_map(Part::named) {
                if seen.insert(code.clone(), ()).is_none() {
                    let answer = how(answer_of(own, self, &code), answer_of(others, other, &code));
                    codes.push((code, answer));
                }
            }
            if rest == Answer::No {
                codes.retain(|(_, answer)| *answer != Answer::No);
                if codes.is_empty() && elsewhere == Answer::No {
                    continue;
                }
            }
            parts.push(Part::listed(part.system.clone(), codes, rest));
        }
        let elsewhere = match elsewhere {
            Answer::Unknown(reason) => Some(reason),
            _ => None,
        };
        Expanded { parts, elsewhere }
    }
}
