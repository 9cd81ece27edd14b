//! Values of primitive types.

use super::run::Run;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Fault;
use crate::diagnostic::problem::Value;
use crate::schema::Lexical;
use crate::schema::Primitive;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Whether the text of a node is a value of its type.
    pub(super) fn primitive(&mut self, node: NodeId, primitive: Primitive) {
        if primitive == Primitive::Xhtml {
            return self.narrative(node);
        }
        let Some(text) = self.tree.value(node) else { return };
        let Err(fault) = primitive.check(text) else { return };
        let blank = primitive == Primitive::Instant && text.trim().is_empty();
        let fault = if blank { Lexical::Blank } else { fault };
        let fault = match fault {
            // An empty string is told of where the text is read.
            Lexical::Blank if text.is_empty() => return,
            Lexical::Form => Fault::Form,
            Lexical::Range => Fault::Range,
            Lexical::WhiteSpace => Fault::WhiteSpace,
            Lexical::Zone => Fault::Zone,
            Lexical::Blank => Fault::Blank,
            Lexical::Long => Fault::Long,
        };
        let found = self.excerpt(node, Some(primitive));
        // The reference lets a text of nothing but white space pass, with a warning.
        let severity = if fault == Fault::Blank { Severity::Warning } else { Severity::Error };
        self.add(Value::Lexical { type_name: primitive.name(), fault, found }.into(), node, severity);
    }
}
