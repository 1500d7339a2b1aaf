//! Units and statistics by name.

use crate::declare::choice;

/// The unit of a metric's values.
#[choice(module = "cloudwatch")]
pub enum Unit {
    /// Seconds.
    #[value = "Seconds"]
    SECONDS,
    /// Microseconds.
    #[value = "Microseconds"]
    MICROSECONDS,
    /// Milliseconds.
    #[value = "Milliseconds"]
    MILLISECONDS,
    /// Bytes.
    #[value = "Bytes"]
    BYTES,
    /// Kilobytes.
    #[value = "Kilobytes"]
    KILOBYTES,
    /// Megabytes.
    #[value = "Megabytes"]
    MEGABYTES,
    /// Gigabytes.
    #[value = "Gigabytes"]
    GIGABYTES,
    /// Terabytes.
    #[value = "Terabytes"]
    TERABYTES,
    /// Bits.
    #[value = "Bits"]
    BITS,
    /// Kilobits.
    #[value = "Kilobits"]
    KILOBITS,
    /// Megabits.
    #[value = "Megabits"]
    MEGABITS,
    /// Gigabits.
    #[value = "Gigabits"]
    GIGABITS,
    /// Terabits.
    #[value = "Terabits"]
    TERABITS,
    /// Percent.
    #[value = "Percent"]
    PERCENT,
    /// A number of things.
    #[value = "Count"]
    COUNT,
    /// Bytes in a second.
    #[value = "Bytes/Second"]
    BYTES_PER_SECOND,
    /// Kilobytes in a second.
    #[value = "Kilobytes/Second"]
    KILOBYTES_PER_SECOND,
    /// Megabytes in a second.
    #[value = "Megabytes/Second"]
    MEGABYTES_PER_SECOND,
    /// Gigabytes in a second.
    #[value = "Gigabytes/Second"]
    GIGABYTES_PER_SECOND,
    /// Terabytes in a second.
    #[value = "Terabytes/Second"]
    TERABYTES_PER_SECOND,
    /// Bits in a second.
    #[value = "Bits/Second"]
    BITS_PER_SECOND,
    /// Kilobits in a second.
    #[value = "Kilobits/Second"]
    KILOBITS_PER_SECOND,
    /// Megabits in a second.
    #[value = "Megabits/Second"]
    MEGABITS_PER_SECOND,
    /// Gigabits in a second.
    #[value = "Gigabits/Second"]
    GIGABITS_PER_SECOND,
    /// Terabits in a second.
    #[value = "Terabits/Second"]
    TERABITS_PER_SECOND,
    /// A number of things in a second.
    #[value = "Count/Second"]
    COUNT_PER_SECOND,
    /// No unit.
    #[value = "None"]
    NONE,
}

/// How the values of an interval become one. [`Stats`](super::Stats) knows more.
#[choice(module = "cloudwatch")]
pub enum Statistic {
    /// How many values there are.
    #[value = "SampleCount"]
    SAMPLE_COUNT,
    /// The mean of the values.
    #[value = "Average"]
    AVERAGE,
    /// The sum of the values.
    #[value = "Sum"]
    SUM,
    /// The smallest value.
    #[value = "Minimum"]
    MINIMUM,
    /// The greatest value.
    #[value = "Maximum"]
    MAXIMUM,
}
