//! Which events of state machines are logged.

use crate::declare::choice;

/// Which events of a state machine are logged.
#[choice(module = "sfn")]
pub enum LogLevel {
    /// None.
    OFF,
    /// All.
    ALL,
    /// Errors and worse.
    ERROR,
    /// What ends the execution.
    FATAL,
}
