//! Which packages a root package brings with it.

use super::Manifest;
use super::Package;
use super::version;
use crate::diagnostic::problem::Definition;
use crate::map::Set;
use std::collections::VecDeque;
use std::sync::Arc;

/// The packages at hand.
#[derive(Clone, Default)]
pub struct Available {
    packages: Vec<Arc<Package>>,
    base: Vec<Arc<Package>>,
    base_names: Vec<String>,
    elsewhere: Vec<String>,
}

/// A root package and all it stands on.
#[derive(Clone, Default)]
pub struct Closure {
    /// The root first, then breadth first.
    pub packages: Vec<Arc<Package>>,
    /// Packages asked for that are not at hand, or only in another version.
    pub missing: Vec<Definition>,
    /// Packages that lie elsewhere: `name#version`.
    pub elsewhere: Vec<String>,
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

    /// Tells of a package below every closure, by its name, that is at hand in another form.
    pub fn add_base_name(&mut self, name: &str) {
        self.base_names.push(name.into());
    }

    /// Tells of a package (`name#version`) that is at hand in another form: in a pack.
    pub fn add_elsewhere(&mut self, label: &str) {
        self.elsewhere.push(label.into());
    }

    /// Which of the packages told stands for a dependency: the one that fits it, or the nearest,
    /// where none that fits is at hand in another form.
    pub fn choose(&self, name: &str, asked: &str, among: &[Manifest]) -> Option<usize> {
        if self.is_base(name) {
            return None;
        }
        let named = || among.iter().enumerate().filter(|(_, m)| m.name == name);
        let later = |a: &Manifest, b: &Manifest| version::order(&a.version, &b.version);
        let fitting = named().filter(|(_, m)| version::fits(&m.version, asked)).max_by(|(_, a), (_, b)| later(a, b));
        let elsewhere = || self.elsewhere.iter().any(|there| is(there, name, asked));
        let near = |m: &Manifest| version::nearness(&m.version, asked);
        let nearest = || named().max_by(|(_, a), (_, b)| near(a).cmp(&near(b)).then_with(|| later(a, b)));
        let found = fitting.or_else(|| if elsewhere() { None } else { nearest() });
        found.map(|(at, _)| at)
    }

    fn is_base(&self, name: &str) -> bool {
        self.base.iter().any(|b| b.manifest.name == *name) || self.base_names.iter().any(|b| b == name)
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
        let mut names: Set<&str> = Set::default();
        let mut closure = Closure::default();
        let manifests: Vec<Manifest> = self.packages.iter().map(|p| p.manifest.clone()).collect();
        let mut queue = VecDeque::from([root]);
        names.insert(&root.manifest.name);
        while let Some(package) = queue.pop_front() {
            closure.packages.push(package.clone());
            for (name, version) in &package.manifest.dependencies {
                if self.is_base(name) || !names.insert(name) {
                    continue;
                }
                let (needs, label) = (format!("{name}#{version}"), package.manifest.label());
                if let Some(at) = self.choose(name, version, &manifests) {
                    let found = &self.packages[at];
                    if !version::fits(&found.manifest.version, version) {
                        let used = found.manifest.label();
                        closure.missing.push(Definition::PackageVersion { package: label, needs, used });
                    }
                    queue.push_back(found);
                } else if let Some(there) = self.elsewhere.iter().find(|there| is(there, name, version)) {
                    closure.elsewhere.push(there.clone());
                } else {
                    closure.missing.push(Definition::PackageMissing { package: label, needs });
                }
            }
        }
        closure
    }
}

/// Whether `name#version` answers to a name and a version.
fn is(label: &str, name: &str, asked: &str) -> bool {
    label.split_once('#').is_some_and(|(n, v)| n == name && version::fits(v, asked))
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

    #[test]
    fn a_wildcard_takes_the_latest_and_another_version_is_told() {
        let mut all = Available::default();
        for (label, needs) in
            [("c#1.9.0", ""), ("c#1.10.0", ""), ("c#2.0.0", ""), ("e#3", ""), ("a#1", "c#1.x d#4 e#3.1")]
        {
            all.add(package(label, needs));
        }
        all.add_elsewhere("d#4");
        let closure = all.closure(&all.packages()[4].clone());
        let labels: Vec<_> = closure.packages.iter().map(|p| p.manifest().label()).collect();
        assert_eq!(labels, ["a#1", "c#1.10.0", "e#3"]);
        assert_eq!(closure.elsewhere, ["d#4"]);
        let other = Definition::PackageVersion { package: "a#1".into(), needs: "e#3.1".into(), used: "e#3".into() };
        assert_eq!(closure.missing, [other]);
    }

    #[test]
    fn packages_that_need_each_other_or_themselves_end() {
        let mut all = Available::default();
        for (label, needs) in [("a#1", "a#1 b#1"), ("b#1", "c#1"), ("c#1", "a#1 b#1 a#2")] {
            all.add(package(label, needs));
        }
        let closure = all.closure(&all.packages()[0].clone());
        let labels: Vec<_> = closure.packages.iter().map(|p| p.manifest().label()).collect();
        assert_eq!(labels, ["a#1", "b#1", "c#1"]);
        assert!(closure.missing.is_empty());
    }
}
