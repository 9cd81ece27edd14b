//! Value sets and code systems in a pack.

use super::read::Pack;
use super::wire::{Reader, Writer};
use super::write::Packing;
use crate::definition::CodeSystem;
use crate::definition::Compose;
use crate::definition::Concept;
use crate::definition::ConceptProperty;
use crate::definition::ConceptSet;
use crate::definition::Content;
use crate::definition::Designation;
use crate::definition::Expansion;
use crate::definition::Filter;
use crate::definition::ValueSet;

pub(super) fn write_value_set(packing: &mut Packing, set: &ValueSet) -> Writer {
    let mut out = Writer::default();
    out.number(packing.texts.number(&set.name));
    out.number(u32::from(set.compose.is_some()) | u32::from(set.expansion.is_some()) << 1);
    if let Some(compose) = &set.compose {
        for part in [&compose.include, &compose.exclude] {
            out.number(part.len() as u32);
            for codes in part {
                concept_set(packing, &mut out, codes);
            }
        }
    }
    if let Some(expansion) = &set.expansion {
        out.flag(expansion.incomplete);
        // Codes of one system follow one another: the system is told once for each run of them.
        let runs: Vec<&[(String, Concept)]> = expansion.codes.chunk_by(|a, b| a.0 == b.0).collect();
        out.number(runs.len() as u32);
        for run in runs {
            out.number(packing.texts.number(&run[0].0));
            out.number(run.len() as u32);
            for (_, code) in run {
                concept(packing, &mut out, code);
            }
        }
    }
    out
}

fn concept_set(packing: &mut Packing, out: &mut Writer, codes: &ConceptSet) {
    out.number(packing.optional(codes.system.as_deref()));
    out.number(packing.optional(codes.version.as_deref()));
    out.number(codes.concepts.len() as u32);
    for code in &codes.concepts {
        concept(packing, out, code);
    }
    out.number(codes.filters.len() as u32);
    for filter in &codes.filters {
        for text in [&filter.property, &filter.op, &filter.value] {
            out.number(packing.texts.number(text));
        }
    }
    out.number(codes.value_sets.len() as u32);
    for set in &codes.value_sets {
        out.number(packing.texts.number(set));
    }
}

/// Most concepts have a code and a display alone: one number says what more there is.
fn concept(packing: &mut Packing, out: &mut Writer, concept: &Concept) {
    let more = [concept.parent.is_some(), !concept.designations.is_empty(), !concept.properties.is_empty()];
    out.number(more.iter().enumerate().map(|(i, set)| u32::from(*set) << i).sum());
    out.number(packing.texts.number(&concept.code));
    out.number(packing.optional(concept.display.as_deref()));
    if let Some(parent) = concept.parent {
        out.number(parent);
    }
    if more[1] {
        out.number(concept.designations.len() as u32);
        for designation in &concept.designations {
            out.number(packing.optional(designation.language.as_deref()));
            out.number(packing.texts.number(&designation.value));
        }
    }
    if more[2] {
        out.number(concept.properties.len() as u32);
        for property in &concept.properties {
            out.number(packing.texts.number(&property.code));
            out.number(packing.texts.number(&property.value));
        }
    }
}

pub(super) fn write_code_system(packing: &mut Packing, system: &CodeSystem) -> Writer {
    let mut out = Writer::default();
    out.number(packing.texts.number(&system.name));
    for text in [&system.language, &system.value_set, &system.hierarchy] {
        out.number(packing.optional(text.as_deref()));
    }
    let content = match system.content {
        Content::Complete => 0,
        Content::Fragment => 1,
        Content::Example => 2,
        Content::NotPresent => 3,
        Content::Supplement => 4,
    };
    out.number(content << 1 | u32::from(system.case_sensitive));
    out.number(system.concepts.len() as u32);
    for code in &system.concepts {
        concept(packing, &mut out, code);
    }
    out
}

pub(super) fn read_value_set(pack: &Pack, mut body: Reader<'_>, url: String, version: String) -> Option<ValueSet> {
    let name = pack.owned(body.number()?)?;
    let parts = body.number()?;
    let mut set = ValueSet { url, version, name, compose: None, expansion: None };
    if parts & 1 == 1 {
        let mut read = || (0..body.count()?).map(|_| read_concept_set(pack, &mut body)).collect::<Option<Vec<_>>>();
        set.compose = Some(Compose { include: read()?, exclude: read()? });
    }
    if parts & 2 == 2 {
        let incomplete = body.flag()?;
        let mut codes = Vec::new();
        for _ in 0..body.count()? {
            let system = pack.owned(body.number()?)?;
            for _ in 0..body.count()? {
                codes.push((system.clone(), read_concept(pack, &mut body)?));
            }
        }
        set.expansion = Some(Expansion { codes, incomplete });
    }
    Some(set)
}

fn read_concept_set(pack: &Pack, body: &mut Reader<'_>) -> Option<ConceptSet> {
    let (system, version) = (pack.optional(body)?, pack.optional(body)?);
    let concepts = (0..body.count()?).map(|_| read_concept(pack, body)).collect::<Option<_>>()?;
    let filter = |body: &mut Reader<'_>| {
        let property = pack.owned(body.number()?)?;
        let op = pack.owned(body.number()?)?;
        Some(Filter { property, op, value: pack.owned(body.number()?)? })
    };
    let filters = (0..body.count()?).map(|_| filter(body)).collect::<Option<_>>()?;
    let value_sets = (0..body.count()?).map(|_| pack.owned(body.number()?)).collect::<Option<_>>()?;
    Some(ConceptSet { system, version, concepts, filters, value_sets })
}

fn read_concept(pack: &Pack, body: &mut Reader<'_>) -> Option<Concept> {
    let more = body.number()?;
    let code = pack.owned(body.number()?)?;
    let display = pack.optional(body)?;
    let parent = if more & 1 == 1 { Some(body.number()?) } else { None };
    let mut designations = Vec::new();
    if more & 2 == 2 {
        for _ in 0..body.count()? {
            let language = pack.optional(body)?;
            designations.push(Designation { language, value: pack.owned(body.number()?)? });
        }
    }
    let mut properties = Vec::new();
    if more & 4 == 4 {
        for _ in 0..body.count()? {
            let code = pack.owned(body.number()?)?;
            properties.push(ConceptProperty { code, value: pack.owned(body.number()?)? });
        }
    }
    Some(Concept { code, display, designations, parent, properties })
}

pub(super) fn read_code_system(
    pack: &Pack,
    mut body: Reader<'_>,
    url: String,
    version: String,
    supplements: Option<String>,
) -> Option<CodeSystem> {
    let name = pack.owned(body.number()?)?;
    let (language, value_set) = (pack.optional(&mut body)?, pack.optional(&mut body)?);
    let hierarchy = pack.optional(&mut body)?;
    let flags = body.number()?;
    let content = match flags >> 1 {
        0 => Content::Complete,
        1 => Content::Fragment,
        2 => Content::Example,
        3 => Content::NotPresent,
        _ => Content::Supplement,
    };
    let concepts: Vec<Concept> = (0..body.count()?).map(|_| read_concept(pack, &mut body)).collect::<Option<_>>()?;
    // A parent comes before its children; else walking up might never end.
    let in_order = concepts.iter().enumerate().all(|(i, c)| c.parent.is_none_or(|p| (p as usize) < i));
    in_order.then_some(CodeSystem {
        url,
        version,
        name,
        language,
        case_sensitive: flags & 1 == 1,
        content,
        supplements,
        value_set,
        hierarchy,
        concepts,
    })
}
