//! In what order packages are made: each after those it stands on.

use crate::diagnostic::problem::Definition;
use crate::package::Available;
use crate::package::Package;

/// The FHIR this program knows.
const FHIR: &str = "4.0";

/// What will be made.
pub(super) struct Plan {
    /// The packages, each after those it needs.
    pub packages: Vec<Package>,
    /// Labels of those that no other one needs.
    pub roots: Vec<String>,
}

/// Puts packages in order. Refuses those of another FHIR, and those that need themselves.
pub(super) fn plan(packages: Vec<Package>, elsewhere: &Available) -> Result<Plan, Definition> {
    let mut given: Vec<Option<Package>> = Vec::new();
    for package in packages {
        let manifest = package.manifest();
        if !manifest.fhir.is_empty() && !manifest.fhir.iter().any(|version| version.starts_with(FHIR)) {
            return Err(Definition::PackageFhir { package: manifest.label(), fhir: manifest.fhir.join(", ") });
        }
        let label = manifest.label();
        if !given.iter().flatten().any(|known| known.manifest().label() == label) {
            given.push(Some(package));
        }
    }
    let manifests: Vec<_> = given.iter().flatten().map(|p| p.manifest().clone()).collect();
    let needs: Vec<Vec<usize>> = manifests
        .iter()
        .map(|manifest| {
            let found =
                manifest.dependencies.iter().filter_map(|(name, asked)| elsewhere.choose(name, asked, &manifests));
            found.collect()
        })
        .collect();
    let mut walk = Walk { needs: &needs, state: vec![State::New; manifests.len()], order: Vec::new() };
    for start in 0..manifests.len() {
        walk.visit(start).map_err(|(package, needs)| Definition::PackageCyclic {
            package: manifests[package].label(),
            needs: manifests[needs].label(),
        })?;
    }
    let is_needed = |at: &usize| needs.iter().any(|needs| needs.contains(at));
    let roots = (0..manifests.len()).filter(|at| !is_needed(at)).map(|at| manifests[at].label()).collect();
    Ok(Plan { packages: walk.order.into_iter().filter_map(|at| given[at].take()).collect(), roots })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk<'n> {
    needs: &'n [Vec<usize>],
    state: Vec<State>,
    order: Vec<usize>,
}

impl Walk<'_> {
    /// Goes down without recursion: a chain may be as long as there are packages.
    fn visit(&mut self, start: usize) -> Result<(), (usize, usize)> {
        if self.state[start] != State::New {
            return Ok(());
        }
        let mut path = vec![(start, 0)];
        self.state[start] = State::Open;
        while let Some((at, next)) = path.last_mut() {
            let at = *at;
            let Some(&below) = self.needs[at].get(*next) else {
                self.state[at] = State::Done;
                self.order.push(at);
                path.pop();
                continue;
            };
            *next += 1;
            match self.state[below] {
                State::Open => return Err((at, below)),
                State::Done => {}
                State::New => {
                    self.state[below] = State::Open;
                    path.push((below, 0));
                }
            }
        }
        Ok(())
    }
}
