//! How values of events are matched.
//! Source: the EventBridge user guide, "Comparison operators for use in event patterns".

use ipnet::IpNet;

use crate::bail;
use crate::core::{Data, Late, LateKind, Number, Str, Text};
use crate::declare::{Accepts, Cast, FromValue, Rest, Value, class};
use crate::diag::{Code, Result};

/// How values of events are matched.
#[derive(Clone, Copy, Debug)]
pub struct Match;

/// How a value of an event is matched, where that is more than being one of several.
///
/// ```rhai
/// events.Rule(stack, "Rule", #{
///     event_pattern: #{
///         source: events.Match.prefix("shop."),
///         detail: #{
///             price: events.Match.greater_than(1000),
///             state: events.Match.anything_but("draft", "deleted"),
///         },
///     },
/// });
/// ```
///
/// ```lua
/// events.Rule(stack, "Rule", {
///   event_pattern = {
///     source = events.Match.prefix("shop."),
///     detail = {
///       price = events.Match.greater_than(1000),
///       state = events.Match.anything_but("draft", "deleted"),
///     },
///   },
/// })
/// ```
#[class(module = "events")]
impl Match {
    /// The value is null.
    pub fn null_value() -> Data {
        matcher(Data::Null)
    }

    /// The field is there.
    pub fn exists() -> Data {
        named("exists", true)
    }

    /// The field is not there.
    pub fn does_not_exist() -> Data {
        named("exists", false)
    }

    /// The text is this one.
    pub fn exact_string(value: Text) -> Data {
        matcher(value.into())
    }

    /// The text is this one, in small or capital letters.
    pub fn equals_ignore_case(value: Text) -> Data {
        named("equals-ignore-case", value)
    }

    /// The text starts so.
    pub fn prefix(value: Text) -> Data {
        named("prefix", value)
    }

    /// The text ends so.
    pub fn suffix(value: Text) -> Data {
        named("suffix", value)
    }

    /// The text starts so, in small or capital letters.
    pub fn prefix_equals_ignore_case(value: Text) -> Data {
        named("prefix", Data::object("equals-ignore-case", value))
    }

    /// The text ends so, in small or capital letters.
    pub fn suffix_equals_ignore_case(value: Text) -> Data {
        named("suffix", Data::object("equals-ignore-case", value))
    }

    /// The text looks like this: `*` stands for any characters.
    pub fn wildcard(value: Text) -> Data {
        named("wildcard", value)
    }

    /// The IP address is in a range: `10.0.0.0/8`.
    pub fn cidr(range: Str) -> Result<Data> {
        let is_range = range.parse::<IpNet>().is_ok() || range.parse::<std::net::IpAddr>().is_ok();
        if !is_range {
            bail!(Code::InvalidCidr, "`{range}` is not a range of IP addresses"; hint: "ranges look like `10.0.0.0/8`");
        }
        Ok(named("cidr", range))
    }

    /// The IP address is in a range: `10.0.0.0/8`.
    pub fn ip_address_range(range: Str) -> Result<Data> {
        Match::cidr(range)
    }

    /// The value is none of these texts, or none of these numbers.
    pub fn anything_but(values: Rest<Data>) -> Result<Data> {
        let is_text = |value: &Data| match value {
            Data::Str(_) => true,
            Data::Late(late) => late.is_text(),
            _ => false,
        };
        let is_number = |value: &Data| matches!(value, Data::Int(_) | Data::Num(_));
        let values = not_empty(values.0)?;
        if !values.iter().all(is_text) && !values.iter().all(is_number) {
            bail!(Code::TypeMismatch, "`anything_but` takes texts only, or numbers only");
        }
        Ok(named("anything-but", values))
    }

    /// The text starts otherwise.
    pub fn anything_but_prefix(values: Rest<Text>) -> Result<Data> {
        anything_but("prefix", values)
    }

    /// The text ends otherwise.
    pub fn anything_but_suffix(values: Rest<Text>) -> Result<Data> {
        anything_but("suffix", values)
    }

    /// The text does not look like this: `*` stands for any characters.
    pub fn anything_but_wildcard(values: Rest<Text>) -> Result<Data> {
        anything_but("wildcard", values)
    }

    /// The text is none of these, in small or capital letters.
    pub fn anything_but_equals_ignore_case(values: Rest<Text>) -> Result<Data> {
        anything_but("equals-ignore-case", values)
    }

    /// The number is above this.
    pub fn greater_than(value: Number) -> Data {
        numeric(vec![(">", value)])
    }

    /// The number is this or above it.
    pub fn greater_than_or_equal(value: Number) -> Data {
        numeric(vec![(">=", value)])
    }

    /// The number is below this.
    pub fn less_than(value: Number) -> Data {
        numeric(vec![("<", value)])
    }

    /// The number is this or below it.
    pub fn less_than_or_equal(value: Number) -> Data {
        numeric(vec![("<=", value)])
    }

    /// The number is this.
    pub fn equal(value: Number) -> Data {
        numeric(vec![("=", value)])
    }

    /// The number is in a range; its ends count.
    pub fn interval(
        /// Where the range starts.
        lower: Number,
        /// Where the range ends.
        upper: Number,
    ) -> Result<Data> {
        if let (Some(lower), Some(upper)) = (lower.known(), upper.known())
            && lower > upper
        {
            bail!(Code::OutOfRange, "the range from {lower} to {upper} is empty"; hint: "the lower end comes first");
        }
        Ok(numeric(vec![(">=", lower), ("<=", upper)]))
    }

    /// The number matches all of several: `events.Match.greater_than(1)`, ...
    pub fn all_of(matchers: Rest<Matchers>) -> Result<Data> {
        let mut comparisons = Vec::new();
        for matcher in not_empty(flat(matchers))? {
            match matcher.get("numeric") {
                Some(Data::List(parts)) => comparisons.extend(parts.iter().cloned()),
                _ => bail!(Code::TypeMismatch, "`all_of` takes matches of numbers only";
                    hint: "for instance `events.Match.greater_than(1)`"),
            }
        }
        Ok(named("numeric", comparisons))
    }

    /// The value matches one of several.
    pub fn any_of(matchers: Rest<Matchers>) -> Result<Data> {
        Ok(matchers_to_data(not_empty(flat(matchers))?))
    }
}

/// What matches a value: a plain value, a match, or a list of both.
#[derive(Clone, Debug)]
pub struct Matchers(Vec<Data>);

impl FromValue for Matchers {
    fn accepts() -> Accepts {
        Accepts::Data
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        Data::from_value(value, cast).map(|data| Matchers(alternatives(data)))
    }
}

/// The values, and matches, of which one must hold.
pub(super) fn alternatives(data: Data) -> Vec<Data> {
    match data {
        Data::List(items) => items.into_iter().flat_map(alternatives).collect(),
        Data::Late(late) => match late.kind() {
            LateKind::Written(Data::List(items)) => items.clone(),
            _ => vec![Data::Late(late)],
        },
        plain => vec![plain],
    }
}

fn flat(matchers: Rest<Matchers>) -> Vec<Data> {
    matchers.into_iter().flat_map(|matchers| matchers.0).collect()
}

fn not_empty<T>(items: Vec<T>) -> Result<Vec<T>> {
    if items.is_empty() {
        bail!(Code::MissingArgument, "at least one value is needed");
    }
    Ok(items)
}

fn anything_but(operator: &'static str, values: Rest<Text>) -> Result<Data> {
    let mut values: Vec<Data> = not_empty(values.0)?.into_iter().map(Data::from).collect();
    let values = if values.len() == 1 { values.remove(0) } else { values.into() };
    Ok(named("anything-but", Data::object(operator, values)))
}

fn numeric(comparisons: Vec<(&'static str, Number)>) -> Data {
    let words = comparisons.into_iter().flat_map(|(operator, number)| [operator.into(), number.into()]);
    named("numeric", words.collect::<Vec<Data>>())
}

fn named(name: &'static str, value: impl Into<Data>) -> Data {
    matcher(Data::object(name, value))
}

fn matcher(one: Data) -> Data {
    matchers_to_data(vec![one])
}

/// A list that goes wherever a list of strings goes, though it may hold more.
fn matchers_to_data(all: Vec<Data>) -> Data {
    Late::list(LateKind::Written(all.into())).into()
}
