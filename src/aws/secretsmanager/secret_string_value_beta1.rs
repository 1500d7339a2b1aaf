//! First values of secrets, as they were given before `SecretValue`.

use crate::bail;
use crate::core::Text;
use crate::declare::class;
use crate::diag::{Code, Result};

/// The first value of a secret.
#[derive(Clone, Debug)]
pub struct SecretStringValueBeta1(Text);

/// The first value of a secret. Older than `SecretValue`.
#[class(module = "secretsmanager")]
impl SecretStringValueBeta1 {
    /// A value that is written in the program, and so in the template: whoever reads those knows it.
    pub fn from_unsafe_plaintext(secret_value: Text) -> Self {
        SecretStringValueBeta1(secret_value)
    }

    /// A value that is known when the stack is deployed.
    pub fn from_token(secret_value_from_token: Text) -> Result<Self> {
        if secret_value_from_token.literal().is_some() {
            bail!(Code::InvalidValue, "the secret is written in the program";
                hint: "`from_unsafe_plaintext` takes it, where everybody may know it");
        }
        Ok(SecretStringValueBeta1(secret_value_from_token))
    }

    /// The value.
    pub fn secret_value(&self) -> Text {
        self.0.clone()
    }
}
