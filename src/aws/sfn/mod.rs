//! AWS Step Functions.

crate::module! {
    /// AWS Step Functions: what other modules need of it.
    "sfn" {
        log_level: LogLevel;
    }
}
