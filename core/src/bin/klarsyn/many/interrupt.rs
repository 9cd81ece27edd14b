//! Ctrl-C: the first ends the run with what there is, the second ends the program.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

/// How a shell tells that a program was interrupted.
pub const STATUS: i32 = 130;

/// How long messages under way may take to their end.
const GRACE: Duration = Duration::from_secs(2);

pub struct Interrupt {
    set: Arc<AtomicBool>,
    since: Mutex<Option<Instant>>,
}

impl Interrupt {
    /// Listens from now on. Where that is not possible, an interrupt ends the program at once.
    pub fn new() -> Self {
        let set = Arc::new(AtomicBool::new(false));
        let heard = set.clone();
        let listening = ctrlc::set_handler(move || {
            if heard.swap(true, Ordering::SeqCst) {
                std::process::exit(STATUS);
            }
        });
        drop(listening);
        Self { set, since: Mutex::default() }
    }

    pub fn is_set(&self) -> bool {
        self.set.load(Ordering::Relaxed)
    }

    /// Whether the time to come to an end is over; it begins when this is first asked.
    pub fn is_over(&self) -> bool {
        let Ok(mut since) = self.since.lock() else { return true };
        since.get_or_insert_with(Instant::now).elapsed() > GRACE
    }
}
