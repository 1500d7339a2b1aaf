//! The order of names: the one that the CDK gets from `localeCompare`.
//!
//! The Unicode root collation, for the ASCII range: punctuation before symbols before digits before
//! letters, letters without regard to case, and lower case first where nothing else differs. Other
//! characters come last, by code point.

use std::cmp::Ordering;

/// Characters that come before digits and letters, in their order.
const BEFORE_DIGITS: &str = "\t\n\u{b}\u{c}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/// Compares two names.
pub fn compare(a: &str, b: &str) -> Ordering {
    let primary = a.chars().map(weight).cmp(b.chars().map(weight));
    primary.then_with(|| a.chars().map(case).cmp(b.chars().map(case))).then_with(|| a.cmp(b))
}

fn weight(c: char) -> u32 {
    if let Some(at) = BEFORE_DIGITS.find(c) {
        return u32::try_from(at).unwrap_or(0);
    }
    u32::from(c.to_ascii_lowercase()) + 1000
}

fn case(c: char) -> bool {
    c.is_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_locale_compare_prints_it() {
        let mut names = vec!["b", "A", "a", "_x", "1", "Name", "aws-cdk:subnet-name", "aws:x", "B"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["_x", "1", "a", "A", "aws-cdk:subnet-name", "aws:x", "b", "B", "Name"]);
    }
}
