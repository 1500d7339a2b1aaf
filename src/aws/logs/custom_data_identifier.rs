//! Sensitive data of a program's own.

use crate::core::Str;
use crate::declare::class;

/// Sensitive data that a regular expression finds.
#[derive(Clone, Debug)]
pub struct CustomDataIdentifier {
    pub(super) name: Str,
    pub(super) regex: Str,
}

/// Sensitive data that a regular expression finds.
#[class(module = "logs")]
impl CustomDataIdentifier {
    /// Names data and says how it looks.
    pub fn new(
        /// The name, different from those of AWS.
        name: Str,
        /// The regular expression: `EmployeeId-\d{9}`.
        regex: Str,
    ) -> Self {
        CustomDataIdentifier { name, regex }
    }

    /// The name.
    #[attribute]
    pub fn name(&self) -> Str {
        self.name.clone()
    }

    /// The regular expression.
    #[attribute]
    pub fn regex(&self) -> Str {
        self.regex.clone()
    }

    /// The name and the regular expression.
    #[name = "to_string"]
    pub fn describe(&self) -> String {
        format!("{}: {}", self.name, self.regex)
    }
}
