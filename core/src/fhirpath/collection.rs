//! What every expression gives: any number of items in order.

use super::item::Item;

/// Items in order. None and one need no memory of their own: most collections are that.
#[derive(Clone, Debug, Default)]
pub struct Collection(Items);

#[derive(Clone, Debug, Default)]
enum Items {
    #[default]
    None,
    One(Item),
    Many(Vec<Item>),
}

impl Collection {
    /// Nothing.
    pub const EMPTY: Collection = Collection(Items::None);

    /// Just that item.
    pub fn one(item: Item) -> Self {
        Self(Items::One(item))
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: Item) {
        self.0 = match std::mem::take(&mut self.0) {
            Items::None => Items::One(item),
            Items::One(first) => {
                let mut items = Vec::with_capacity(4);
                items.push(first);
                items.push(item);
                Items::Many(items)
            }
            Items::Many(mut items) => {
                items.push(item);
                Items::Many(items)
            }
        };
    }

    /// Adds all of another.
    pub fn append(&mut self, other: Collection) {
        if self.is_empty() {
            *self = other;
        } else {
            other.into_iter().for_each(|item| self.push(item));
        }
    }

    /// Keeps the first items only.
    pub fn truncate(&mut self, count: usize) {
        match &mut self.0 {
            Items::Many(items) => items.truncate(count),
            Items::One(_) if count == 0 => self.0 = Items::None,
            _ => {}
        }
    }

    /// The items.
    pub fn as_slice(&self) -> &[Item] {
        match &self.0 {
            Items::None => &[],
            Items::One(item) => std::slice::from_ref(item),
            Items::Many(items) => items,
        }
    }

    /// The items, one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Item> {
        self.as_slice().iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.as_slice().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    /// The first.
    pub fn first(&self) -> Option<&Item> {
        self.as_slice().first()
    }
}

impl From<Item> for Collection {
    fn from(item: Item) -> Self {
        Self::one(item)
    }
}

impl From<Option<Item>> for Collection {
    fn from(item: Option<Item>) -> Self {
        item.map_or(Self::EMPTY, Self::one)
    }
}

impl From<Vec<Item>> for Collection {
    fn from(mut items: Vec<Item>) -> Self {
        match items.len() {
            0 => Self::EMPTY,
            1 => items.pop().into(),
            _ => Self(Items::Many(items)),
        }
    }
}

impl From<&[Item]> for Collection {
    fn from(items: &[Item]) -> Self {
        match items {
            [] => Self::EMPTY,
            [item] => Self::one(item.clone()),
            items => Self(Items::Many(items.to_vec())),
        }
    }
}

impl FromIterator<Item> for Collection {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        let mut collection = Self::EMPTY;
        items.into_iter().for_each(|item| collection.push(item));
        collection
    }
}

impl<'c> IntoIterator for &'c Collection {
    type Item = &'c Item;
    type IntoIter = std::slice::Iter<'c, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Collection {
    type Item = Item;
    type IntoIter = std::iter::Chain<std::option::IntoIter<Item>, std::vec::IntoIter<Item>>;

    fn into_iter(self) -> Self::IntoIter {
        let (one, many) = match self.0 {
            Items::None => (None, Vec::new()),
            Items::One(item) => (Some(item), Vec::new()),
            Items::Many(items) => (None, items),
        };
        one.into_iter().chain(many)
    }
}
