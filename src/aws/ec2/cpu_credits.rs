//! How instances spend CPU credits, and what happens when they shut themselves down.

use crate::declare::choice;

/// How an instance of a burstable family spends CPU credits.
#[choice(module = "ec2")]
pub enum CpuCredits {
    /// Only what it has earned.
    #[value = "standard"]
    STANDARD,
    /// As many as it needs; those beyond what it has earned cost extra.
    #[value = "unlimited"]
    UNLIMITED,
}

/// What happens to an instance that shuts itself down.
#[choice(module = "ec2")]
pub enum InstanceInitiatedShutdownBehavior {
    /// It stops, and can be started again.
    #[value = "stop"]
    STOP,
    /// It is terminated.
    #[value = "terminate"]
    TERMINATE,
}
