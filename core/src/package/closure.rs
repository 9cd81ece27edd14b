//! Which packages a root package brings with it.

use super::Package;
use crate::diagnostic::problem::Definition;
use rustc_hash::FxHashSet;
use std::collections::VecDeque;
use std::sync::Arc;

/// The packages at hand.
#[derive(Clone, Default)]
pub struct Available {
    packages: Vec<Arc<Package>>,
    base: Vec<Arc<Package>>,
}

/// A root package and all it stands on.
#[derive(Clone, Default)]
pub struct Closure {
    /// The root first, then breadth first.
    pub packages: Vec<Arc<Package>>,
    /// Packages asked for that are not at hand.
    pub missing: Vec<Definition>,
}

impl Available {
    /// Adds a package that is taken by name and version.
    pub fn add(&mut self, package: Arc<Package>) {
        self.packages.push(package);
    }

    /// Adds a package that lies below every closure, whatever version is asked for: base FHIR,
    /// HL7's terminology and extensions. Earlier ones hide later ones.
    pub fn add_base(&mut self, package: Arc<Package>) {
        self.base.push(package);
    }

    /// The packages that are no base.
    pub fn packages(&self) -> &[Arc<Package>] {
        &self.packages
    }

    /// The base packages.
    pub fn base(&self) -> &[Arc<Package>] {
        &self.base
    }

    /// The closure of a package, without the base. The version of a package that is met first
    /// counts, so the root's own pins win over those of its dependencies.
    pub fn closure(&self, root: &Arc<Package>) -> Closure {
        let mut names: FxHashSet<&str> = FxHashSet::default();
        let mut closure = Closure::default();
        let mut queue = VecDeque::from([root]);
        names.insert(&root.manifest.name);
        while let Some(package) = queue.pop_front() {
            closure.packages.push(package.clone());
            for (name, version) in &package.manifest.dependencies {
                let known = self.base.iter().any(|b| b.manifest.name == *name);
                if known || !names.insert(name) {
                    continue;
                }
                let found = self.packages.iter().find(|p| p.manifest.name == *name && p.manifest.version == *version);
                match found {
                    Some(found) => queue.push_back(found),
                    None => closure.missing.push(Definition::PackageMissing {
                        package: package.manifest.label(),
                        needs: format!("{name}#{version}"),
                    }),
                }
            }
        }
        closure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(label: &str, needs: &str) -> Arc<Package> {
        let pair = |l: &str| l.split_once('#').map(|(n, v)| format!("\"{n}\": \"{v}\"")).unwrap_or_default();
        let needs: Vec<String> = needs.split_whitespace().map(pair).collect();
        let (name, version) = label.split_once('#').unwrap();
        let json =
            format!("{{\"name\": \"{name}\", \"version\": \"{version}\", \"dependencies\": {{{}}}}}", needs.join(","));
        Arc::new(Package::from_files([("package.json".to_owned(), json.into_bytes())].into_iter()).unwrap())
    }

    #[test]
    fn the_version_met_first_counts() {
        let mut all = Available::default();
        for (label, needs) in
            [("b#1", "c#1 d#9 base#3"), ("c#1", ""), ("c#2", "b#2"), ("b#2", ""), ("a#1", "b#1 c#2 base#1")]
        {
            all.add(package(label, needs));
        }
        all.add_base(package("base#7", ""));
        let closure = all.closure(&all.packages()[4].clone());
        let labels: Vec<_> = closure.packages.iter().map(|p| p.manifest().label()).collect();
        assert_eq!(labels, ["a#1", "b#1", "c#2"]);
        assert_eq!(closure.missing, [Definition::PackageMissing { package: "b#1".into(), needs: "d#9".into() }]);
    }
}
