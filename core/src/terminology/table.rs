//! A hash table over codes that stay where they are: it holds positions, not text, and is asked
//! without allocating. Codes that differ by case alone fall in the same place, so the same table
//! answers for systems where case does not matter, and finds near misses.

const FREE: u32 = u32::MAX;

/// Positions by code.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Box<[u32]>,
}

impl Table {
    /// A table over `count` codes; of equal codes the first is found.
    pub fn build<'a>(count: usize, key: impl Fn(usize) -> &'a str) -> Self {
        let size = (count * 2).next_power_of_two().max(2);
        let mut slots = vec![FREE; size].into_boxed_slice();
        for position in 0..count.min(FREE as usize) {
            let mut at = hash(key(position)) as usize & (size - 1);
            while slots[at] != FREE {
                at = (at + 1) & (size - 1);
            }
            slots[at] = position as u32;
        }
        Self { slots }
    }

    /// The position of a code: just so, or, where case does not matter, however it is written.
    pub fn find<'a>(&self, code: &str, case_sensitive: bool, key: impl Fn(usize) -> &'a str) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let last = self.slots.len() - 1;
        let mut at = hash(code) as usize & last;
        let mut folded = None;
        while self.slots[at] != FREE {
            let position = self.slots[at] as usize;
            let other = key(position);
            if other == code {
                return Some(position);
            }
            if !case_sensitive && folded.is_none() && other.eq_ignore_ascii_case(code) {
                folded = Some(position);
            }
            at = (at + 1) & last;
        }
        folded
    }
}

fn hash(code: &str) -> u64 {
    let mut hash = 0u64;
    for byte in code.bytes() {
        hash = (hash.rotate_left(5) ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_just_so_or_by_any_case() {
        let codes = ["a", "B", "b", "other", "æ"];
        let table = Table::build(codes.len(), |at| codes[at]);
        let find = |code, exact| table.find(code, exact, |at| codes[at]);
        assert_eq!((find("a", true), find("B", true), find("b", true)), (Some(0), Some(1), Some(2)));
        assert_eq!((find("A", true), find("A", false), find("æ", true)), (None, Some(0), Some(4)));
        assert_eq!((find("", true), Table::default().find("a", true, |_| "")), (None, None));
    }
}
