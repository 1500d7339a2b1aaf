//! Ctrl-C while a piece of script runs: the piece ends, the session goes on.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a program that Ctrl-C ended.
const EXIT_CODE: i32 = 130;

static IS_ASKED: AtomicBool = AtomicBool::new(false);

/// Listens for Ctrl-C. Who presses it again, because nothing has ended, ends the process.
pub(super) fn listen() {
    // Where it cannot be listened for, Ctrl-C ends the process, as it does without this.
    let _ = ctrlc::set_handler(|| {
        if IS_ASKED.swap(true, Ordering::Relaxed) {
            process::exit(EXIT_CODE);
        }
    });
}

/// Whether somebody asks the running piece to end.
pub(super) fn is_asked() -> bool {
    IS_ASKED.load(Ordering::Relaxed)
}

/// Forgets what was asked, before the next piece runs.
pub(super) fn forget() {
    IS_ASKED.store(false, Ordering::Relaxed);
}
