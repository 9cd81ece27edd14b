//! How much is under way at a time, in messages and in bytes.

use super::interrupt::Interrupt;
use std::sync::Condvar;
use std::sync::Mutex;
use std::time::Duration;

/// Bytes under way, besides those of a single message that is larger.
const MOST_BYTES: usize = 64_000_000;

const TICK: Duration = Duration::from_millis(100);

/// The bytes of a message, as far as they are known before it is read.
pub type Weight = usize;

pub struct Gate {
    most: usize,
    inside: Mutex<(usize, Weight)>,
    changed: Condvar,
}

impl Gate {
    /// For so many messages at a time.
    pub fn new(most: usize) -> Self {
        Self { most, inside: Mutex::default(), changed: Condvar::new() }
    }

    /// Waits until a message may come in; false where it may not any more.
    pub fn enter(&self, weight: Weight, interrupt: &Interrupt) -> bool {
        let Ok(mut inside) = self.inside.lock() else { return false };
        loop {
            if interrupt.is_set() {
                return false;
            }
            let (count, bytes) = *inside;
            if count == 0 || count < self.most && bytes.saturating_add(weight) <= MOST_BYTES {
                *inside = (count + 1, bytes.saturating_add(weight));
                return true;
            }
            match self.changed.wait_timeout(inside, TICK) {
                Ok((held, _)) => inside = held,
                Err(_) => return false,
            }
        }
    }

    /// A message is done with.
    pub fn leave(&self, weight: Weight) {
        if let Ok(mut inside) = self.inside.lock() {
            *inside = (inside.0.saturating_sub(1), inside.1.saturating_sub(weight));
        }
        self.changed.notify_one();
    }

    /// Whether nothing is under way.
    pub fn is_empty(&self) -> bool {
        self.inside.lock().is_ok_and(|inside| inside.0 == 0)
    }

    /// Wakes whoever waits.
    pub fn open(&self) {
        self.changed.notify_all();
    }
}
