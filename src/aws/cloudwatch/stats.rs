//! Statistics.

use crate::core::Str;
use crate::declare::class;

/// Statistics: how the values of an interval become one.
#[derive(Clone, Copy, Debug)]
pub struct Stats;

#[allow(non_snake_case)]
/// Statistics: how the values of an interval become one.
#[class(module = "cloudwatch")]
impl Stats {
    /// How many values there are.
    #[constant]
    pub fn SAMPLE_COUNT() -> Str {
        Str::new_static("SampleCount")
    }

    /// The mean of the values.
    #[constant]
    pub fn AVERAGE() -> Str {
        Str::new_static("Average")
    }

    /// The sum of the values.
    #[constant]
    pub fn SUM() -> Str {
        Str::new_static("Sum")
    }

    /// The smallest value.
    #[constant]
    pub fn MINIMUM() -> Str {
        Str::new_static("Minimum")
    }

    /// The greatest value.
    #[constant]
    pub fn MAXIMUM() -> Str {
        Str::new_static("Maximum")
    }

    /// The mean of the middle half of the values.
    #[constant]
    pub fn IQM() -> Str {
        Str::new_static("IQM")
    }

    /// The value below which so many percent of the values are.
    pub fn percentile(percentile: f64) -> Str {
        single("p", percentile)
    }

    /// The value below which so many percent of the values are.
    pub fn p(percentile: f64) -> Str {
        single("p", percentile)
    }

    /// The mean of the values between two percentiles, or below one.
    pub fn trimmed_mean(p1: f64, p2: Option<f64>) -> Str {
        between("tm", p1, p2)
    }

    /// The mean of the values between two percentiles, or below one.
    pub fn tm(p1: f64, p2: Option<f64>) -> Str {
        between("tm", p1, p2)
    }

    /// The mean where values outside two percentiles, or above one, count as the percentile.
    pub fn winsorized_mean(p1: f64, p2: Option<f64>) -> Str {
        between("wm", p1, p2)
    }

    /// The mean where values outside two percentiles, or above one, count as the percentile.
    pub fn wm(p1: f64, p2: Option<f64>) -> Str {
        between("wm", p1, p2)
    }

    /// How many values are between two percentiles, or below one.
    pub fn trimmed_count(p1: f64, p2: Option<f64>) -> Str {
        between("tc", p1, p2)
    }

    /// How many values are between two percentiles, or below one.
    pub fn tc(p1: f64, p2: Option<f64>) -> Str {
        between("tc", p1, p2)
    }

    /// The sum of the values between two percentiles, or below one.
    pub fn trimmed_sum(p1: f64, p2: Option<f64>) -> Str {
        between("ts", p1, p2)
    }

    /// The sum of the values between two percentiles, or below one.
    pub fn ts(p1: f64, p2: Option<f64>) -> Str {
        between("ts", p1, p2)
    }

    /// How many percent of the values are between two values, or below one.
    pub fn percentile_rank(v1: f64, v2: Option<f64>) -> Str {
        rank(v1, v2)
    }

    /// How many percent of the values are between two values, or below one.
    pub fn pr(v1: f64, v2: Option<f64>) -> Str {
        rank(v1, v2)
    }
}

fn single(prefix: &str, percentile: f64) -> Str {
    format!("{prefix}{percentile}").into()
}

fn between(prefix: &str, p1: f64, p2: Option<f64>) -> Str {
    match p2 {
        Some(p2) => format!("{}({p1}%:{p2}%)", prefix.to_uppercase()).into(),
        None => single(prefix, p1),
    }
}

fn rank(v1: f64, v2: Option<f64>) -> Str {
    match v2 {
        Some(v2) => format!("PR({v1}:{v2})").into(),
        None => format!("PR(:{v1})").into(),
    }
}
