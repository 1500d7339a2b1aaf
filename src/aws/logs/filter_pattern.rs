//! Which events a filter lets through.
//! Source: the CloudWatch Logs user guide, "Filter pattern syntax".

use super::json_pattern::{field_is, quoted_term};
use super::{JsonPattern, SpaceDelimitedTextPattern};
use crate::bail;
use crate::core::{Str, Text};
use crate::declare::{Accepts, Cast, Class, FromValue, Rest, Value, class};
use crate::diag::{Code, Result};

/// A pattern as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct IFilterPattern(Text);

/// A pattern as it is written. Wherever one is asked for, anything with a `log_pattern_string` does.
#[class(module = "logs")]
impl IFilterPattern {
    /// The text of the pattern.
    #[attribute]
    pub fn log_pattern_string(&self) -> Text {
        self.0.clone()
    }
}

/// Any pattern, by its text.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternText(pub Text);

impl FromValue for PatternText {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IFilterPattern", property: "log_pattern_string" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface_made_by::<Text>(&value, &Self::accepts(), &[FilterPattern::DESC]).map(PatternText)
    }
}

impl From<IFilterPattern> for PatternText {
    fn from(it: IFilterPattern) -> Self {
        PatternText(it.0)
    }
}

impl From<JsonPattern> for PatternText {
    fn from(it: JsonPattern) -> Self {
        PatternText(it.log_pattern_string().into())
    }
}

/// Makes patterns.
#[derive(Clone, Copy, Debug)]
pub struct FilterPattern;

/// Makes patterns: which events a filter lets through.
#[class(module = "logs")]
impl FilterPattern {
    /// A pattern as CloudWatch Logs writes it.
    pub fn literal(log_pattern_string: Text) -> IFilterPattern {
        IFilterPattern(log_pattern_string)
    }

    /// All events.
    pub fn all_events() -> IFilterPattern {
        IFilterPattern("".into())
    }

    /// Events in which all terms are.
    pub fn all_terms(terms: Rest<Str>) -> IFilterPattern {
        IFilterPattern(group(&terms.0).into())
    }

    /// Events in which at least one of the terms is.
    pub fn any_term(terms: Rest<Str>) -> IFilterPattern {
        any_group(terms.into_iter().map(|term| quoted_term(&term)).collect())
    }

    /// Events in which all terms of at least one group are.
    pub fn any_term_group(term_groups: Rest<Vec<Str>>) -> IFilterPattern {
        any_group(term_groups.0.iter().map(|terms| group(terms)).collect())
    }

    /// Events with a field that is, or is not, a text. `*` in the text stands for anything.
    pub fn string_value(
        /// The field: `$.name`.
        json_field: Str,
        /// `=` or `!=`.
        comparison: Str,
        value: Str,
    ) -> Result<JsonPattern> {
        JsonPattern::string(&json_field, &comparison, &value)
    }

    /// Events with a field that compares with a number.
    pub fn number_value(
        /// The field: `$.size`.
        json_field: Str,
        /// `=`, `!=`, `<`, `<=`, `>` or `>=`.
        comparison: Str,
        value: f64,
    ) -> Result<JsonPattern> {
        JsonPattern::number(&json_field, &comparison, value)
    }

    /// Events with a field that fits, or does not fit, a regular expression.
    pub fn regex_value(
        /// The field: `$.name`.
        json_field: Str,
        /// `=` or `!=`.
        comparison: Str,
        value: Str,
    ) -> Result<JsonPattern> {
        JsonPattern::regex(&json_field, &comparison, &value)
    }

    /// Events with a field that is `null`.
    pub fn is_null(json_field: Str) -> JsonPattern {
        field_is(&json_field, "IS NULL")
    }

    /// Events without a field.
    pub fn not_exists(json_field: Str) -> JsonPattern {
        field_is(&json_field, "NOT EXISTS")
    }

    /// Events with a field.
    pub fn exists(json_field: Str) -> JsonPattern {
        field_is(&json_field, "= \"*\"")
    }

    /// Events with a field that is `true`, or `false`.
    pub fn boolean_value(json_field: Str, value: bool) -> JsonPattern {
        field_is(&json_field, if value { "IS TRUE" } else { "IS FALSE" })
    }

    /// Events that fit all patterns.
    pub fn all(patterns: Rest<JsonPattern>) -> Result<JsonPattern> {
        match patterns.0.is_empty() {
            true => bail!(Code::InvalidValue, "`FilterPattern.all` needs at least one pattern";
                hint: "`FilterPattern.all_events()` lets all events through"),
            false => JsonPattern::joined("&&", &patterns.0),
        }
    }

    /// Events that fit at least one of the patterns.
    pub fn any(patterns: Rest<JsonPattern>) -> Result<JsonPattern> {
        match patterns.0.is_empty() {
            true => bail!(Code::InvalidValue, "`FilterPattern.any` needs at least one pattern"),
            false => JsonPattern::joined("||", &patterns.0),
        }
    }

    /// Events of columns between spaces. `...` stands for any number of columns.
    pub fn space_delimited(columns: Rest<Str>) -> Result<SpaceDelimitedTextPattern> {
        SpaceDelimitedTextPattern::construct(columns.0)
    }
}

fn group(terms: &[Str]) -> String {
    let terms: Vec<String> = terms.iter().map(|term| quoted_term(term)).collect();
    terms.join(" ")
}

/// At least one of some groups; a single one stands for itself.
fn any_group(groups: Vec<String>) -> IFilterPattern {
    if let [only] = &groups[..] {
        return IFilterPattern(only.as_str().into());
    }
    let groups: Vec<String> = groups.into_iter().map(|group| format!("?{group}")).collect();
    IFilterPattern(groups.join(" ").into())
}
