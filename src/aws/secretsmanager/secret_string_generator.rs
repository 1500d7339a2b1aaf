//! How values of secrets are made.

use crate::core::{Data, Number, Text};
use crate::declare::props;
use crate::diag::{Code, Diag};
use crate::fields;

/// How Secrets Manager makes the value of a secret.
#[props(module = "secretsmanager")]
pub struct SecretStringGenerator {
    /// Whether there are no capital letters. Default: there are.
    pub exclude_uppercase: Option<bool>,
    /// Whether there is one at least of every kind of characters that may be there. Default: there is.
    pub require_each_included_type: Option<bool>,
    /// Whether there may be spaces. Default: there are none.
    pub include_space: Option<bool>,
    /// Characters that are not used. Default: all are.
    pub exclude_characters: Option<Text>,
    /// How many characters there are. Default: 32.
    pub password_length: Option<Number>,
    /// Whether there is no punctuation. Default: there is.
    pub exclude_punctuation: Option<bool>,
    /// Whether there are no small letters. Default: there are.
    pub exclude_lowercase: Option<bool>,
    /// Whether there are no digits. Default: there are.
    pub exclude_numbers: Option<bool>,
    /// The text of an object of JSON to which the value is added: `{"username":"admin"}`. Together with
    /// `generate_string_key`. Default: the secret is the value alone.
    pub secret_string_template: Option<Text>,
    /// The key of the value in that object. Together with `secret_string_template`. Default: none.
    pub generate_string_key: Option<Text>,
}

impl SecretStringGenerator {
    pub(super) fn problem(&self) -> Option<Diag> {
        let problem = |missing: &str, given: &str| {
            let message = format!("`{given}` needs `{missing}` beside it");
            Some(Diag::new(Code::MissingArgument, message).hint(format!("add `{missing}`")))
        };
        match (&self.secret_string_template, &self.generate_string_key) {
            (Some(_), None) => problem("generate_string_key", "secret_string_template"),
            (None, Some(_)) => problem("secret_string_template", "generate_string_key"),
            _ => None,
        }
    }

    pub(super) fn to_data(&self) -> Data {
        let mut told = fields! {
            "ExcludeCharacters": self.exclude_characters.clone(),
            "ExcludeLowercase": self.exclude_lowercase,
            "ExcludeNumbers": self.exclude_numbers,
            "ExcludePunctuation": self.exclude_punctuation,
            "ExcludeUppercase": self.exclude_uppercase,
            "GenerateStringKey": self.generate_string_key.clone(),
            "IncludeSpace": self.include_space,
            "PasswordLength": self.password_length.clone(),
            "RequireEachIncludedType": self.require_each_included_type,
            "SecretStringTemplate": self.secret_string_template.clone(),
        };
        told.retain(|(_, value)| *value != Data::Absent);
        Data::Map(told)
    }
}
