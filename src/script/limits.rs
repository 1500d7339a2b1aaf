//! How much a script may do.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// How much a script may do. Everything is bounded, so a hostile script ends in an error.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most operations: statements and expressions in Rhai, instructions in Lua.
    pub operations: u64,
    /// The longest time.
    pub time: Duration,
    /// The most memory, in bytes: of Lua's own values, and of everything where `memory_in_use` tells it.
    pub memory: usize,
    /// Tells how many bytes the process has allocated. A program whose allocator counts sets it; then all that
    /// a script makes is bounded by `memory`, and Rhai need not measure its lists and maps again and again.
    pub memory_in_use: Option<fn() -> usize>,
    /// Tells whether somebody asks the script to end.
    pub is_interrupted: Option<fn() -> bool>,
    /// The longest string, in bytes.
    pub string_size: usize,
    /// The most items of a list or a map of Rhai.
    pub container_size: usize,
    /// The deepest nesting of script functions. In Lua it is looked at now and then, so functions that return at
    /// once may be nested deeper.
    pub call_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            operations: 500_000_000,
            time: Duration::from_secs(60),
            memory: 1 << 30,
            memory_in_use: None,
            is_interrupted: None,
            string_size: 16 << 20,
            container_size: 2_000_000,
            call_depth: 256,
        }
    }
}

/// How often the clock is looked at, in operations: one may take milliseconds where a script has large values.
const CLOCK_INTERVAL: u64 = 64;

/// What a running script has used. It is shared by all calls into the script, so that no detour escapes it.
#[derive(Debug)]
pub(super) struct Budget {
    operations: Cell<u64>,
    limit: u64,
    deadline: Cell<Instant>,
    spent: Cell<Option<&'static str>>,
    in_use: Option<fn() -> usize>,
    most_in_use: usize,
    is_interrupted: Option<fn() -> bool>,
}

/// What is told of a script that took too much memory.
pub(super) const TOO_MUCH_MEMORY: &str = "it took too much memory";
/// What is told of a script that somebody asked to end.
pub(super) const INTERRUPTED: &str = "it was interrupted";
/// What is told of functions that call each other without end.
pub(super) const TOO_DEEP: &str = "functions call each other too deeply";

impl Budget {
    pub fn new(limits: &Limits) -> Budget {
        Budget {
            operations: Cell::new(0),
            limit: limits.operations,
            deadline: Cell::new(Instant::now() + limits.time),
            spent: Cell::new(None),
            in_use: limits.memory_in_use,
            most_in_use: limits.memory_in_use.map_or(0, |in_use| in_use().saturating_add(limits.memory)),
            is_interrupted: limits.is_interrupted,
        }
    }

    /// Starts anew, for the next piece of a program that is entered by hand.
    #[cfg(feature = "cli")]
    pub fn renew(&self, limits: &Limits) {
        self.operations.set(0);
        self.spent.set(None);
        self.deadline.set(Instant::now() + limits.time);
    }

    /// What is used up, once something is.
    pub fn spent(&self) -> Option<&'static str> {
        self.spent.get()
    }

    /// Uses up everything at once.
    pub fn exhaust(&self, reason: &'static str) {
        self.spent.set(self.spent.get().or(Some(reason)));
    }

    /// Counts operations; tells what is used up, once something is.
    pub fn spend(&self, count: u64) -> Option<&'static str> {
        let before = self.operations.get();
        let operations = before.saturating_add(count);
        self.operations.set(operations);
        if operations > self.limit {
            self.exhaust("it did too many operations");
        } else if self.in_use.is_some_and(|in_use| in_use() > self.most_in_use) {
            self.exhaust(TOO_MUCH_MEMORY);
        } else if before / CLOCK_INTERVAL != operations / CLOCK_INTERVAL {
            self.look_up();
        }
        self.spent.get()
    }

    /// Looks at what does not change with every operation: the clock, and whoever waits.
    fn look_up(&self) {
        if Instant::now() > self.deadline.get() {
            self.exhaust("it took too long");
        } else if self.is_interrupted.is_some_and(|is_interrupted| is_interrupted()) {
            self.exhaust(INTERRUPTED);
        }
    }
}
