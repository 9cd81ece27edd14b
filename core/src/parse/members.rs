//! The names met so far in each of the open elements.

use crate::map::Map;
use crate::tree::LocalName;

/// What is remembered of a name, for each open element, innermost last.
#[derive(Debug)]
pub(super) struct Members<T> {
    list: Vec<(LocalName, T)>,
    /// Where the open elements start in the list.
    starts: Vec<usize>,
    /// For each open element with many names: position in the list by name.
    wide: Vec<Map<LocalName, usize>>,
}

/// From this many names on, looking through them all is too slow.
const WIDE: usize = 32;

impl<T> Default for Members<T> {
    fn default() -> Self {
        Self { list: Vec::new(), starts: Vec::new(), wide: Vec::new() }
    }
}

impl<T> Members<T> {
    /// Starts an element.
    #[inline]
    pub(super) fn open(&mut self) {
        self.starts.push(self.list.len());
    }

    /// Ends the innermost element.
    #[inline]
    pub(super) fn close(&mut self) {
        let Some(start) = self.starts.pop() else { return };
        if self.list.len() - start > WIDE {
            self.wide.pop();
        }
        self.list.truncate(start);
    }

    /// What is known of the name in the innermost element.
    #[inline]
    pub(super) fn get(&mut self, name: LocalName) -> Option<&mut T> {
        let start = *self.starts.last()?;
        let position = if self.list.len() - start > WIDE {
            *self.wide.last()?.get(&name)?
        } else {
            start + self.list[start..].iter().position(|(known, _)| *known == name)?
        };
        self.list.get_mut(position).map(|(_, known)| known)
    }

    /// Adds a name that the innermost element did not have.
    #[inline]
    pub(super) fn add(&mut self, name: LocalName, what: T) {
        let Some(&start) = self.starts.last() else { return };
        self.list.push((name, what));
        let count = self.list.len() - start;
        if count > WIDE {
            if count == WIDE + 1 {
                self.wide.push(Map::default());
            }
            let Some(wide) = self.wide.last_mut() else { return };
            let from = if wide.is_empty() { start } else { self.list.len() - 1 };
            for (position, (name, _)) in self.list.iter().enumerate().skip(from) {
                wide.insert(*name, position);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_elements_apart_narrow_and_wide() {
        let mut members = Members::default();
        members.open();
        members.add(LocalName(1), 'a');
        members.open();
        assert_eq!(members.get(LocalName(1)), None);
        for n in 0..100 {
            assert_eq!(members.get(LocalName(n)), None);
            members.add(LocalName(n), 'b');
        }
        assert_eq!(members.get(LocalName(99)), Some(&mut 'b'));
        members.close();
        assert_eq!(members.get(LocalName(1)), Some(&mut 'a'));
        members.open();
        assert_eq!(members.get(LocalName(99)), None);
    }
}
