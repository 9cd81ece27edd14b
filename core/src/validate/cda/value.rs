//! Data types: which of their parts must stand together, and which may not.
//!
//! Source: HL7 version 3 data types, abstract specification and XML ITS, release 1.

use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::schema::CdaType;
use crate::schema::Primitive;
use crate::schema::Simple;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::ucum;
use crate::validate::run::Run;

/// Schemes of addresses that are told in documents.
const SCHEMES: &[&str] = &["tel", "fax", "mailto", "http", "https", "ftp", "file", "mllp", "modem", "nfs", "telnet"];

impl<'s> Run<'s> {
    /// What a data type asks of a value.
    pub(super) fn value_of(&mut self, node: NodeId, kind: CdaType) {
        match kind {
            CdaType::Ii => self.has_one(node, "II", &["root"], "root"),
            CdaType::Bl => self.has_one(node, "BL", &["value"], "value"),
            CdaType::Int => self.has_one(node, "INT", &["value"], "value"),
            CdaType::Real => self.has_one(node, "REAL", &["value"], "value"),
            CdaType::Ts => self.has_one(node, "TS", &["value"], "value"),
            CdaType::Pivl => self.has_one(node, "PIVL", &["period", "phase"], "period"),
            CdaType::Eivl => self.has_one(node, "EIVL", &["event"], "event"),
            CdaType::Cs => self.has_one(node, "CS", &["code"], "code"),
            CdaType::Pq => self.quantity(node),
            CdaType::Mo => {
                self.has_one(node, "MO", &["value"], "value");
                self.alone(node, "value", "currency");
            }
            CdaType::Cd => self.code(node),
            CdaType::Tel => self.address(node),
            CdaType::Ed | CdaType::St => self.data(node, kind),
            CdaType::Ad => self.filled(node, "AD"),
            CdaType::En => self.filled(node, "EN"),
            CdaType::Ivl | CdaType::Narrative | CdaType::OneOf(..) | CdaType::Plain => {}
        }
    }

    /// Either one of the parts or a `nullFlavor`, and not both.
    fn has_one(&mut self, node: NodeId, type_name: &'static str, parts: &[&str], part: &'static str) {
        let tree = self.tree;
        let has = parts.iter().any(|part| tree.child(node, part).is_some());
        match (has, tree.child(node, "nullFlavor")) {
            (true, Some(null)) => self.error(Cda::NullAndValue { type_name }, null),
            (false, None) => self.error(Cda::Incomplete { type_name, part }, node),
            _ => {}
        }
    }

    /// An attribute that needs another.
    fn alone(&mut self, node: NodeId, attribute: &'static str, needs: &'static str) {
        let tree = self.tree;
        if let Some(found) = tree.child(node, attribute)
            && tree.child(node, needs).is_none()
        {
            self.add(Cda::Alone { attribute, needs }.into(), found, Severity::Warning);
        }
    }

    fn quantity(&mut self, node: NodeId) {
        self.has_one(node, "PQ", &["value"], "value");
        let tree = self.tree;
        let Some(unit) = tree.child(node, "unit") else { return };
        let text = tree.value(unit).unwrap_or_default();
        // A document has few units, each many times.
        if !*self.units.or_insert_with(text, || ucum::is_valid(text.trim())) {
            let found = Excerpt::public(text);
            self.add(Cda::Unit { found }.into(), unit, Severity::Warning);
        }
    }

    fn code(&mut self, node: NodeId) {
        let tree = self.tree;
        let [mut code, mut system, mut null, mut other] = [None; 4];
        for child in tree.children(node) {
            match tree.name(child) {
                "code" => code = Some(child),
                "codeSystem" => system = Some(child),
                "nullFlavor" => null = Some(child),
                "originalText" | "translation" => other = Some(child),
                _ => {}
            }
        }
        match (code, null) {
            (Some(_), Some(null)) => self.error(Cda::NullAndValue { type_name: "CD" }, null),
            (None, None) if other.is_none() => {
                self.add(Cda::Incomplete { type_name: "CD", part: "code" }.into(), node, Severity::Warning);
            }
            (Some(code), None) if system.is_none() => {
                self.add(Cda::Alone { attribute: "code", needs: "codeSystem" }.into(), code, Severity::Warning);
            }
            _ => {}
        }
        if code.is_none() {
            self.alone(node, "displayName", "code");
        }
        if system.is_none() {
            self.alone(node, "codeSystemName", "codeSystem");
            self.alone(node, "codeSystemVersion", "codeSystem");
        }
    }

    fn address(&mut self, node: NodeId) {
        let tree = self.tree;
        let Some(value) = tree.child(node, "value") else { return };
        if let Some(null) = tree.child(node, "nullFlavor") {
            self.error(Cda::NullAndValue { type_name: "TEL" }, null);
        }
        let text = tree.value(value).unwrap_or_default().trim();
        // A reference of a text leads into the document.
        if text.starts_with('#') || tree.name(node) == "reference" {
            return;
        }
        let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        if !scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str())) {
            let found = self.excerpt(value, None);
            self.add(Cda::Scheme { found }.into(), value, Severity::Warning);
        }
    }

    /// Text or data: some content or a `nullFlavor`, and Base64 where it says so.
    fn data(&mut self, node: NodeId, kind: CdaType) {
        let tree = self.tree;
        let type_name = if kind == CdaType::St { "ST" } else { "ED" };
        let mut texts = tree.children(node).filter(|child| tree.node(*child).kind == Kind::Text);
        let text = texts.find(|text| tree.value(*text).is_some_and(|text| !text.trim().is_empty()));
        let null = tree.child(node, "nullFlavor");
        let reference = tree.child(node, "reference").or_else(|| tree.child(node, "thumbnail"));
        match (text.or(reference), null) {
            (Some(_), Some(null)) if text.is_some() => self.error(Cda::NullAndValue { type_name }, null),
            (None, None) => {
                self.add(Cda::Incomplete { type_name, part: "text()" }.into(), node, Severity::Warning);
            }
            _ => {}
        }
        if tree.child_value(node, "representation") == Some("B64") && !self.is_base64(node) {
            self.error(Cda::NotBase64, node);
        }
    }

    /// Whether the text of a node is Base64; it may have been cut into several by comments.
    fn is_base64(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let mut texts = tree.children(node).filter(|child| tree.node(*child).kind == Kind::Text);
        let check = |text: &str| Primitive::Cda(Simple::Bin).check(text).is_ok();
        match (texts.next(), texts.next()) {
            (None, _) => true,
            (Some(only), None) => tree.value(only).is_none_or(check),
            _ => {
                let all = tree.children(node).filter(|child| tree.node(*child).kind == Kind::Text);
                check(&all.filter_map(|text| tree.value(text)).collect::<String>())
            }
        }
    }

    /// A name or address says something, or why it does not.
    fn filled(&mut self, node: NodeId, type_name: &'static str) {
        let tree = self.tree;
        let says = |child: NodeId| match tree.node(child).kind {
            Kind::Text => tree.value(child).is_some_and(|text| !text.trim().is_empty()),
            Kind::Attribute => tree.name(child) == "nullFlavor",
            _ => true,
        };
        if !tree.children(node).any(says) {
            self.add(Cda::Incomplete { type_name, part: "text()" }.into(), node, Severity::Warning);
        }
    }
}
