//! Numbers and texts of a pack: variable-length integers, and every text once.

use crate::map::Map;

/// Writes numbers; small ones take one byte.
#[derive(Default)]
pub(super) struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    pub fn number(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    pub fn flag(&mut self, value: bool) {
        self.bytes.push(u8::from(value));
    }
}

/// Reads what [`Writer`] wrote; past the end, and on anything that does not fit, it says none.
#[derive(Clone, Copy)]
pub(super) struct Reader<'p> {
    rest: &'p [u8],
}

impl<'p> Reader<'p> {
    pub fn new(bytes: &'p [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    pub fn flag(&mut self) -> Option<bool> {
        Some(self.byte()? != 0)
    }

    pub fn take(&mut self, length: usize) -> Option<&'p [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// A count of things that take at least a byte each, so that no pack can ask for more memory
    /// than it has bytes.
    pub fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.rest.len()).then_some(count)
    }
}

/// Every text once, by its number.
#[derive(Default)]
pub(super) struct Texts {
    list: Vec<String>,
    numbers: Map<String, u32>,
}

impl Texts {
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.list.len() as u32;
        self.list.push(text.into());
        self.numbers.insert(text.into(), number);
        number
    }

    /// The lengths, then the texts in one piece: alike texts stand together for the compressor.
    pub fn write(&self, out: &mut Writer) {
        out.number(self.list.len() as u32);
        for text in &self.list {
            out.number(text.len() as u32);
        }
        for text in &self.list {
            out.bytes.extend_from_slice(text.as_bytes());
        }
    }
}

/// Things that are written once and then referred to by number.
#[derive(Default)]
pub(super) struct Pool {
    items: Vec<Vec<u8>>,
    numbers: Map<Vec<u8>, u32>,
}

impl Pool {
    pub fn number(&mut self, item: Writer) -> u32 {
        if let Some(number) = self.numbers.get(&item.bytes) {
            return *number;
        }
        let number = self.items.len() as u32;
        self.items.push(item.bytes.clone());
        self.numbers.insert(item.bytes, number);
        number
    }

    pub fn write(&self, out: &mut Writer) {
        out.number(self.items.len() as u32);
        for item in &self.items {
            out.number(item.len() as u32);
        }
        for item in &self.items {
            out.bytes.extend_from_slice(item);
        }
    }
}

/// Where the items of a pool, or texts, lie in the bytes of a pack.
#[derive(Debug, Default)]
pub(super) struct Offsets {
    starts: Vec<u32>,
}

impl Offsets {
    /// Reads the lengths and steps over the items.
    pub fn read(reader: &mut Reader<'_>, whole: usize) -> Option<Self> {
        let count = reader.count()?;
        let mut starts = Vec::with_capacity(count + 1);
        let mut lengths = Vec::with_capacity(count);
        for _ in 0..count {
            lengths.push(reader.number()?);
        }
        let mut at = u32::try_from(whole - reader.rest.len()).ok()?;
        starts.push(at);
        for length in lengths {
            at = at.checked_add(length)?;
            starts.push(at);
        }
        let size = at - starts[0];
        reader.take(size as usize)?;
        Some(Self { starts })
    }

    pub fn get<'p>(&self, bytes: &'p [u8], number: u32) -> Option<&'p [u8]> {
        let start = *self.starts.get(number as usize)?;
        let end = *self.starts.get(number as usize + 1)?;
        bytes.get(start as usize..end as usize)
    }

    pub fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_broken_ones_do_not_panic() {
        for value in [0, 1, 127, 128, 300, 65_535, u32::MAX] {
            let mut writer = Writer::default();
            writer.number(value);
            assert_eq!(Reader::new(&writer.bytes).number(), Some(value));
        }
        assert_eq!(Reader::new(&[0x80; 9]).number(), None);
        assert_eq!(Reader::new(&[]).number(), None);
    }
}
