//! Reading statistics.
//! Source: the CloudWatch user guide, "Statistics definitions".

use crate::core::Str;

/// What kind of statistic a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of the five that CloudFormation knows by name.
    Simple,
    /// Any other that CloudWatch knows.
    Extended,
    /// One that is not known here.
    Unknown,
}

/// The names of statistics, as they are written, with those by which they are known as well.
const NAMES: [(&str, &[&str], Kind); 6] = [
    ("Average", &["average", "avg"], Kind::Simple),
    ("Minimum", &["minimum", "min"], Kind::Simple),
    ("Maximum", &["maximum", "max"], Kind::Simple),
    ("SampleCount", &["samplecount", "n"], Kind::Simple),
    ("Sum", &["sum"], Kind::Simple),
    ("IQM", &["iqm"], Kind::Extended),
];

/// The statistic as CloudWatch writes it, and its kind.
pub(super) fn parse(text: &str) -> (Str, Kind) {
    let lower = text.to_lowercase();
    if let Some((name, _, kind)) = NAMES.iter().find(|(_, known, _)| known.contains(&lower.as_str())) {
        return (Str::new_static(name), *kind);
    }
    if is_single(&lower) {
        return (lower.into(), Kind::Extended);
    }
    if is_pair(&lower) {
        return (lower.to_uppercase().into(), Kind::Extended);
    }
    (text.into(), Kind::Unknown)
}

/// `p99.9`, `tm90`.
fn is_single(text: &str) -> bool {
    let number = ["tm", "wm", "tc", "ts", "p"].into_iter().find_map(|prefix| text.strip_prefix(prefix));
    number.is_some_and(|number| {
        is_number(number) && number.parse::<f64>().is_ok_and(|percentile| percentile <= 100.0)
    })
}

/// `tm(10%:90%)`, `pr(:300)`.
fn is_pair(text: &str) -> bool {
    let inner = ["tm", "wm", "tc", "ts", "pr"].into_iter().find_map(|prefix| text.strip_prefix(prefix));
    let inner = inner.and_then(|rest| rest.strip_prefix('(')?.strip_suffix(')'));
    let Some((from, to)) = inner.and_then(|inner| inner.split_once(':')) else { return false };
    let is_bound = |bound: &str| bound.is_empty() || is_number(bound.strip_suffix('%').unwrap_or(bound));
    is_bound(from) && is_bound(to) && !(from.is_empty() && to.is_empty())
}

/// Digits, with digits behind a point or not.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction),
        None => is_digits(text),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, parse};

    #[test]
    fn statistics_are_written_as_cloudwatch_writes_them() {
        let written = |text: &str| parse(text).0.to_string();
        assert_eq!(written("avg"), "Average");
        assert_eq!(written("P99.9"), "p99.9");
        assert_eq!(written("tm(10%:)"), "TM(10%:)");
        assert_eq!(written("Pr(:300)"), "PR(:300)");
        assert_eq!(parse("n").1, Kind::Simple);
        for odd in ["p(99)", "p101", "pr99", "stdev", "tm(10%)", "tm(:)", "p"] {
            assert_eq!(parse(odd), (odd.into(), Kind::Unknown));
        }
    }
}
