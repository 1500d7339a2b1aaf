//! Intervals of a metric's values, as steps of a policy name them.

use crate::bail;
use crate::core::{Number, out_of_range};
use crate::diag::{Code, Diag, Error, Result};

/// What a policy does in an interval of the metric's values, as a program says it.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Where the interval begins. Without it: where the interval before it ends, or at 0.
    pub lower: Option<f64>,
    /// Where the interval ends. Without it: where the next one begins, or never.
    pub upper: Option<f64>,
    /// How the capacity changes.
    pub change: f64,
}

/// An interval without gaps to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interval {
    pub lower: f64,
    pub upper: f64,
    /// How the capacity changes; not at all without it.
    pub change: Option<f64>,
}

/// How many steps a policy has. Source: the Application Auto Scaling API reference, `StepScalingPolicyConfiguration`.
const STEPS: std::ops::RangeInclusive<i64> = 2..=40;

/// All values from 0 on, cut into the intervals of the steps and what is between them. Where `is_exact`, the steps give
/// capacities; else they give changes, and one of 0 is the same as no step.
///
/// # Errors
/// When there are too few or too many steps, or they leave open where they begin and end, overlap, or have more than one
/// gap.
pub(super) fn complete(mut steps: Vec<Step>, is_exact: bool) -> Result<Vec<Interval>> {
    check(&steps)?;
    let begin = |step: &Step| step.lower.or(step.upper).unwrap_or_default();
    steps.sort_by(|a, b| begin(a).total_cmp(&begin(b)));
    let intervals = bounded(&steps)?;
    let intervals = without_neighbouring_gaps(with_gaps(intervals, is_exact));
    if intervals.iter().filter(|it| it.change.is_none()).count() > 1 {
        let gaps = intervals.iter().filter(|it| it.change.is_none()).map(Interval::describe);
        bail!(Code::InvalidValue, "there can be one interval at most in which the capacity stays as it is, not several: {}", gaps.collect::<Vec<_>>().join(", ");
            hint: "give `lower` and `upper` so that the steps lie beside each other, but for one gap");
    }
    Ok(intervals)
}

impl Interval {
    fn describe(&self) -> String {
        match self.upper.is_finite() {
            true => format!("{} to {}", self.lower, self.upper),
            false => format!("{} and more", self.lower),
        }
    }
}

fn check(steps: &[Step]) -> Result<()> {
    let count = i64::try_from(steps.len()).map(Number::Int).ok();
    let mut problems: Vec<Diag> =
        out_of_range("scaling_steps", count.as_ref(), STEPS, " steps").into_iter().collect();
    for (index, step) in steps.iter().enumerate() {
        match (step.lower, step.upper) {
            (None, None) => {
                let message = format!("`scaling_steps[{index}]` says neither `lower` nor `upper`");
                problems.push(Diag::new(Code::MissingArgument, message));
            }
            (Some(lower), Some(upper)) if lower >= upper => {
                let message = format!(
                    "`scaling_steps[{index}]` begins at {lower}, which is not below its end, {upper}"
                );
                problems.push(Diag::new(Code::OutOfRange, message));
            }
            _ => {}
        }
    }
    Error::from_all(problems)
}

/// The steps with both ends.
fn bounded(steps: &[Step]) -> Result<Vec<Interval>> {
    let mut intervals: Vec<Interval> = Vec::with_capacity(steps.len());
    for (index, step) in steps.iter().enumerate() {
        let before = intervals.last().map(|it| it.upper);
        let after = steps.get(index + 1).and_then(|next| next.lower);
        let lower = step.lower.or(before).unwrap_or_default();
        let upper = step.upper.or(after).unwrap_or(f64::INFINITY);
        let interval = Interval { lower, upper, change: Some(step.change) };
        if let Some(before) = intervals.last().filter(|before| lower < before.upper) {
            bail!(
                Code::InvalidValue,
                "two of the `scaling_steps` overlap: {} and {}",
                before.describe(),
                interval.describe()
            );
        }
        intervals.push(interval);
    }
    Ok(intervals)
}

/// What is between the steps, and behind the last, becomes intervals of its own.
fn with_gaps(steps: Vec<Interval>, is_exact: bool) -> Vec<Interval> {
    let mut intervals = Vec::with_capacity(2 * steps.len());
    let mut end = 0.0;
    for step in steps {
        if step.lower != end {
            intervals.push(Interval { lower: end, upper: step.lower, change: None });
        }
        let change = step.change.filter(|change| is_exact || *change != 0.0);
        intervals.push(Interval { change, ..step });
        end = step.upper;
    }
    if end.is_finite() {
        intervals.push(Interval { lower: end, upper: f64::INFINITY, change: None });
    }
    intervals
}

fn without_neighbouring_gaps(all: Vec<Interval>) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = Vec::with_capacity(all.len());
    for interval in all {
        match intervals.last_mut() {
            Some(last) if last.change.is_none() && interval.change.is_none() => last.upper = interval.upper,
            _ => intervals.push(interval),
        }
    }
    intervals
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail where it likes")]

    use super::{Step, complete};

    fn steps(steps: &[(Option<f64>, Option<f64>, f64)]) -> Vec<Step> {
        steps.iter().map(|&(lower, upper, change)| Step { lower, upper, change }).collect()
    }

    #[test]
    fn steps_and_gaps_cover_everything() {
        let given = steps(&[(Some(70.0), None, 3.0), (None, Some(10.0), -1.0), (Some(50.0), None, 1.0)]);
        let found: Vec<_> =
            complete(given, false).unwrap().iter().map(|it| (it.lower, it.upper, it.change)).collect();
        let expected = [
            (0.0, 10.0, Some(-1.0)),
            (10.0, 50.0, None),
            (50.0, 70.0, Some(1.0)),
            (70.0, f64::INFINITY, Some(3.0)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn several_gaps_are_refused() {
        let given = steps(&[(None, Some(10.0), -1.0), (Some(20.0), Some(30.0), 1.0)]);
        assert!(complete(given, false).is_err());
    }
}
