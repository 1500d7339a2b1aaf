//! Patterns of events of columns.

use super::json_pattern::{number_comparison, quoted_term, text_comparison};
use crate::bail;
use crate::core::Str;
use crate::declare::{class, did_you_mean};
use crate::diag::{Code, Result};

/// A pattern of events of columns between spaces.
#[derive(Clone, Debug, PartialEq)]
pub struct SpaceDelimitedTextPattern {
    columns: Vec<Str>,
    /// Conditions: the column, and how it compares.
    conditions: Vec<(Str, String)>,
}

/// What stands for any number of columns.
const ANY: &str = "...";

/// A pattern of events of columns between spaces.
#[class(module = "logs")]
impl SpaceDelimitedTextPattern {
    /// Names the columns. `...` stands for any number of columns.
    pub fn construct(columns: Vec<Str>) -> Result<Self> {
        let is_name = |column: &Str| {
            column == ANY
                || !column.is_empty() && column.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        if let Some(odd) = columns.iter().find(|column| !is_name(column)) {
            bail!(Code::InvalidValue, "`{odd}` cannot be the name of a column"; hint: "names have letters, digits and `_`");
        }
        if columns.iter().filter(|column| *column == ANY).count() > 1 {
            bail!(Code::InvalidValue, "at most one column can be `...`");
        }
        Ok(SpaceDelimitedTextPattern { columns, conditions: Vec::new() })
    }

    /// The pattern with the condition that a column is, or is not, a text. `*` in the text stands for anything.
    pub fn where_string(
        &self,
        column_name: Str,
        /// `=` or `!=`.
        comparison: Str,
        value: Str,
    ) -> Result<Self> {
        let condition = format!("{} {}", text_comparison(&comparison)?, quoted_term(&value));
        self.with_condition(column_name, condition)
    }

    /// The pattern with the condition that a column compares with a number.
    pub fn where_number(
        &self,
        column_name: Str,
        /// `=`, `!=`, `<`, `<=`, `>` or `>=`.
        comparison: Str,
        value: f64,
    ) -> Result<Self> {
        let condition = format!("{} {value}", number_comparison(&comparison)?);
        self.with_condition(column_name, condition)
    }

    /// The text of the pattern.
    #[attribute]
    pub fn log_pattern_string(&self) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| self.column(column)).collect();
        format!("[{}]", columns.join(", "))
    }
}

impl SpaceDelimitedTextPattern {
    fn with_condition(&self, column: Str, condition: String) -> Result<Self> {
        if column == ANY {
            bail!(Code::InvalidValue, "`...` stands for any number of columns, so it can have no condition");
        }
        if !self.columns.contains(&column) {
            let hint = did_you_mean(&column, self.columns.iter().map(Str::as_str)).unwrap_or_default();
            bail!(Code::UnknownName, "the pattern has no column `{column}`"; hint: "{hint}");
        }
        let mut more = self.clone();
        more.conditions.push((column, condition));
        Ok(more)
    }

    /// A column with its conditions.
    fn column(&self, column: &Str) -> String {
        let conditions = self.conditions.iter().filter(|(name, _)| name == column);
        let conditions: Vec<String> =
            conditions.map(|(name, condition)| format!("{name} {condition}")).collect();
        match conditions.is_empty() {
            true => column.to_string(),
            false => conditions.join(" && "),
        }
    }
}
