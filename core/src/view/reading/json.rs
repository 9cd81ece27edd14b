//! A reading as plain JSON, for the page and for programs.

use super::model::{Attachment, Block, Field, Mark, MarkKind, Party, Reading, Section, Table, Value};
use crate::diagnostic::Language;
use crate::json::JsonWriter;

impl Reading {
    /// One JSON object. Everything is in it, numbers of persons too, each with its masked form.
    pub fn to_json(&self) -> String {
        let mut json = JsonWriter::new();
        json.object(|json| {
            json.member("kind", self.kind.id());
            json.member("language", if self.language == Language::Da { "da" } else { "en" });
            json.member("heading", &self.heading);
            optional(json, "title", self.title.as_ref());
            optional(json, "when", self.when.as_ref());
            marks(json, &self.marks);
            if let Some(person) = &self.person {
                json.key("person").object(|json| {
                    optional(json, "name", person.name.as_ref());
                    json.key("numbers").array(|json| {
                        for number in &person.numbers {
                            json.object(|json| {
                                json.member("label", &number.label);
                                json.member("masked", &number.masked);
                                json.key("value");
                                value(json, &number.value);
                            });
                        }
                    });
                    json.key("fields");
                    fields(json, &person.fields);
                });
            }
            json.key("parties").array(|json| self.parties.iter().for_each(|found| party(json, found)));
            json.key("fields");
            fields(json, &self.fields);
            json.key("sections").array(|json| self.sections.iter().for_each(|found| section(json, found)));
            strings(json, "missing", &self.missing);
        });
        json.finish()
    }
}

fn value(json: &mut JsonWriter, value: &Value) {
    json.object(|json| {
        json.member("text", &value.text);
        json.member("path", &value.path);
    });
}

fn optional(json: &mut JsonWriter, name: &str, found: Option<&Value>) {
    if let Some(found) = found {
        json.key(name);
        value(json, found);
    }
}

fn fields(json: &mut JsonWriter, fields: &[Field]) {
    json.array(|json| {
        for field in fields {
            json.object(|json| {
                json.member("label", &field.label);
                json.key("value");
                value(json, &field.value);
            });
        }
    });
}

fn strings(json: &mut JsonWriter, name: &str, texts: &[String]) {
    json.key(name).array(|json| texts.iter().for_each(|text| json.string(text)));
}

fn marks(json: &mut JsonWriter, marks: &[Mark]) {
    json.key("marks").array(|json| {
        for mark in marks {
            json.object(|json| {
                json.member("kind", mark.kind.id());
                json.key("value");
                value(json, &mark.value);
            });
        }
    });
}

fn party(json: &mut JsonWriter, party: &Party) {
    json.object(|json| {
        json.member("role", &party.role);
        optional(json, "organisation", party.organisation.as_ref());
        optional(json, "name", party.name.as_ref());
        optional(json, "job", party.job.as_ref());
        optional(json, "phone", party.phone.as_ref());
        json.key("identifiers");
        fields(json, &party.identifiers);
    });
}

fn section(json: &mut JsonWriter, section: &Section) {
    json.object(|json| {
        optional(json, "heading", section.heading.as_ref());
        optional(json, "when", section.when.as_ref());
        if let Some(by) = &section.by {
            json.key("by");
            party(json, by);
        }
        marks(json, &section.marks);
        json.key("blocks").array(|json| section.blocks.iter().for_each(|found| block(json, found)));
        strings(json, "missing", &section.missing);
    });
}

fn block(json: &mut JsonWriter, block: &Block) {
    json.object(|json| match block {
        Block::Text(text) => {
            json.key("text");
            value(json, text);
        }
        Block::Fields(found) => {
            json.key("fields");
            fields(json, found);
        }
        Block::Table(found) => {
            json.key("table");
            table(json, found);
        }
        Block::Attachment(found) => {
            json.key("attachment");
            attachment(json, found);
        }
    });
}

fn table(json: &mut JsonWriter, table: &Table) {
    json.object(|json| {
        strings(json, "columns", &table.columns);
        json.key("rows").array(|json| {
            for row in &table.rows {
                json.object(|json| {
                    json.key("cells").array(|json| row.cells.iter().for_each(|cell| value(json, cell)));
                    json.key("notes").array(|json| row.notes.iter().for_each(|note| value(json, note)));
                });
            }
        });
    });
}

fn attachment(json: &mut JsonWriter, attachment: &Attachment) {
    json.object(|json| {
        optional(json, "title", attachment.title.as_ref());
        optional(json, "kind", attachment.kind.as_ref());
        if let Some(bytes) = attachment.bytes {
            json.key("bytes").number(bytes);
        }
        optional(json, "created", attachment.created.as_ref());
        optional(json, "link", attachment.link.as_ref());
        json.member("path", &attachment.path);
    });
}

impl MarkKind {
    /// A stable name for programs.
    pub fn id(self) -> &'static str {
        match self {
            MarkKind::Reply => "reply",
            MarkKind::Forwarded => "forwarded",
            MarkKind::Corrected => "corrected",
            MarkKind::Cancelled => "cancelled",
            MarkKind::Restricted => "restricted",
            MarkKind::Priority => "priority",
            MarkKind::NotInterpreted => "not-interpreted",
            MarkKind::New => "new",
            MarkKind::Death => "death",
            MarkKind::Rejected => "rejected",
        }
    }
}
