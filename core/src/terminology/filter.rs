//! The concepts of a code system that a filter lets through.

use crate::definition::Concept;
use crate::definition::Filter;
use crate::regex::Regex;

use super::system::System;

/// One mark for each concept; `None` where the filter cannot be worked out here.
pub(super) fn select(system: &System, filter: &Filter) -> Option<Vec<bool>> {
    let concepts = system.concepts();
    let all = |test: &dyn Fn(&Concept) -> bool| concepts.iter().map(test).collect::<Vec<_>>();
    let is_concept = matches!(filter.property.as_str(), "concept" | "code");
    let value = filter.value.as_str();
    match (filter.op.as_str(), is_concept) {
        ("is-a", true) => Some(below(system, value, true)),
        ("descendent-of", true) => Some(below(system, value, false)),
        ("is-not-a", true) => Some(below(system, value, true).into_iter().map(|marked| !marked).collect()),
        ("generalizes", true) => Some(above(system, value)),
        ("=", true) => {
            let root = system.position(value);
            Some((0..concepts.len()).map(|at| Some(at) == root).collect())
        }
        ("in", true) => Some(all(&|c| listed(value, &c.code))),
        ("not-in", true) => Some(all(&|c| !listed(value, &c.code))),
        ("=", false) if filter.property == "parent" => {
            let mut marks = vec![false; concepts.len()];
            let children = system.position(value).and_then(|at| system.children().get(at));
            for &child in children.into_iter().flatten() {
                marks[child as usize] = true;
            }
            Some(marks)
        }
        ("=", false) if filter.property == "child" => {
            let root = system.position(value)? as u32;
            Some(system.children().iter().map(|children| children.contains(&root)).collect())
        }
        ("=", false) => Some(all(&|c| values(c, &filter.property).any(|v| v == value))),
        ("in", false) => Some(all(&|c| values(c, &filter.property).any(|v| listed(value, v)))),
        ("not-in", false) => Some(all(&|c| !values(c, &filter.property).any(|v| listed(value, v)))),
        ("exists", _) => {
            let wanted = value != "false";
            Some(all(&|c| (is_concept || values(c, &filter.property).next().is_some()) == wanted))
        }
        ("regex", _) => {
            let pattern = Regex::new(value).ok()?;
            let matches = |text: &str| pattern.is_full_match(text).unwrap_or(false);
            Some(all(&|c| if is_concept { matches(&c.code) } else { values(c, &filter.property).any(matches) }))
        }
        _ => None,
    }
}

fn below(system: &System, code: &str, with_itself: bool) -> Vec<bool> {
    let Some(root) = system.position(code) else { return vec![false; system.concepts().len()] };
    let mut marks = system.subtree(root);
    if !with_itself && let Some(mark) = marks.get_mut(root) {
        *mark = false;
    }
    marks
}

/// A concept and all above it: those whose subtree holds it, found by walking upwards.
fn above(system: &System, code: &str) -> Vec<bool> {
    let children = system.children();
    let mut parents = vec![Vec::new(); children.len()];
    for (at, list) in children.iter().enumerate() {
        for &child in list {
            parents[child as usize].push(at);
        }
    }
    let mut marks = vec![false; children.len()];
    let mut todo: Vec<usize> = system.position(code).into_iter().collect();
    while let Some(at) = todo.pop() {
        if !std::mem::replace(&mut marks[at], true) {
            todo.extend(&parents[at]);
        }
    }
    marks
}

fn listed(list: &str, value: &str) -> bool {
    list.split(',').any(|item| item.trim() == value)
}

fn values<'a>(concept: &'a Concept, property: &'a str) -> impl Iterator<Item = &'a str> {
    let display = concept.display.as_deref().filter(|_| property == "display");
    let own = concept.properties.iter().filter(move |p| p.code == property).map(|p| p.value.as_str());
    display.into_iter().chain(own)
}
