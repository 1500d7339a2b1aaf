//! Patterns of events that are JSON.

use crate::bail;
use crate::core::Str;
use crate::declare::{class, did_you_mean};
use crate::diag::{Code, Result};

/// A pattern of events that are JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonPattern(Str);

/// A pattern of events that are JSON. [`FilterPattern`](super::FilterPattern) makes them.
#[class(module = "logs")]
impl JsonPattern {
    /// The condition, without braces.
    #[attribute]
    pub fn json_pattern_string(&self) -> Str {
        self.0.clone()
    }

    /// The text of the pattern.
    #[attribute]
    pub fn log_pattern_string(&self) -> Str {
        format!("{{ {} }}", self.0).into()
    }
}

/// The most characters of a pattern.
/// Source: the CloudWatch Logs API reference, `PutMetricFilter`.
const MOST_CHARACTERS: usize = 1024;
/// How texts compare.
const TEXT_COMPARISONS: [&str; 2] = ["=", "!="];
/// How numbers compare.
const NUMBER_COMPARISONS: [&str; 6] = ["=", "!=", "<", "<=", ">", ">="];

impl JsonPattern {
    pub(super) fn string(field: &str, comparison: &str, value: &str) -> Result<Self> {
        let comparison = text_comparison(comparison)?;
        Ok(field_is(field, &format!("{comparison} {}", quoted_term(value))))
    }

    pub(super) fn number(field: &str, comparison: &str, value: f64) -> Result<Self> {
        let comparison = number_comparison(comparison)?;
        Ok(field_is(field, &format!("{comparison} {value}")))
    }

    pub(super) fn regex(field: &str, comparison: &str, value: &str) -> Result<Self> {
        let comparison = text_comparison(comparison)?;
        Ok(field_is(field, &format!("{comparison} %{value}%")))
    }

    /// Patterns with an operator between them; a single one stands for itself.
    pub(super) fn joined(operator: &str, patterns: &[JsonPattern]) -> Result<Self> {
        if let [only] = patterns {
            return Ok(only.clone());
        }
        let parts: Vec<String> = patterns.iter().map(|pattern| format!("({})", pattern.0)).collect();
        let text = parts.join(&format!(" {operator} "));
        if text.len() > MOST_CHARACTERS {
            bail!(
                Code::OutOfRange,
                "a pattern has at most {MOST_CHARACTERS} characters, this one has {}",
                text.len()
            )
        }
        Ok(JsonPattern(text.into()))
    }
}

/// A condition on a field.
pub(super) fn field_is(field: &str, condition: &str) -> JsonPattern {
    JsonPattern(format!("{field} {condition}").into())
}

/// A term in quotes.
pub(super) fn quoted_term(term: &str) -> String {
    format!("\"{}\"", term.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A comparison of texts as patterns write it.
pub(super) fn text_comparison(comparison: &str) -> Result<&'static str> {
    known(comparison, &TEXT_COMPARISONS)
}

/// A comparison of numbers as patterns write it.
pub(super) fn number_comparison(comparison: &str) -> Result<&'static str> {
    known(comparison, &NUMBER_COMPARISONS)
}

fn known(comparison: &str, all: &[&'static str]) -> Result<&'static str> {
    let wanted = if comparison == "==" { "=" } else { comparison };
    if let Some(found) = all.iter().find(|known| **known == wanted) {
        return Ok(found);
    }
    let words: Vec<String> = all.iter().map(|known| format!("`{known}`")).collect();
    let hint = did_you_mean(comparison, []).unwrap_or_else(|| format!("use one of {}", words.join(", ")));
    bail!(Code::InvalidValue, "`{comparison}` is not a comparison of this kind of value"; hint: "{hint}")
}
