//! Whatever can stand for a key.

use super::{Alias, Key, KeyGrants};
use crate::aws::iam::{AddToResourcePolicyResult, Grant, PolicyStatement, Principal};
use crate::core::{Cx, Text};
use crate::declare::{Accepts, FromValue, IntoValue, Value, union};
use crate::diag::Result;

/// A key, or an alias of one: CDK's `IKey`.
#[derive(Copy, PartialEq)]
#[union]
pub enum AnyKey {
    /// A key.
    Key(Key),
    /// An alias of a key.
    Alias(Alias),
}

impl IntoValue for AnyKey {
    fn gives() -> Accepts {
        Self::accepts()
    }
    fn into_value(self) -> Value {
        match self {
            AnyKey::Key(key) => key.into_value(),
            AnyKey::Alias(alias) => alias.into_value(),
        }
    }
}

impl Grant {
    /// The grant with what its holder needs of a key: who may use something encrypted must be able to use its key.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn with_key(
        self,
        cx: &mut Cx,
        grantee: Principal,
        key: Option<AnyKey>,
        actions: &[&str],
    ) -> Result<Grant> {
        let actions = actions.iter().map(|action| Text::from(*action)).collect();
        self.with_key_actions(cx, grantee, key, actions)
    }

    /// The grant with these actions on a key.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn with_key_actions(
        self,
        cx: &mut Cx,
        grantee: Principal,
        key: Option<AnyKey>,
        actions: Vec<Text>,
    ) -> Result<Grant> {
        match key {
            Some(key) if !actions.is_empty() => {
                let on_key = key.grants().actions(cx, grantee, actions.into())?;
                Ok(self.combine(on_key))
            }
            _ => Ok(self),
        }
    }
}

impl AnyKey {
    /// The ARN of the key, or of the alias.
    pub fn key_arn(self, cx: &Cx) -> Result<Text> {
        match self {
            AnyKey::Key(key) => Ok(key.key_arn(cx)),
            AnyKey::Alias(alias) => alias.key_arn(cx),
        }
    }

    /// The id of the key, or the name of the alias.
    pub fn key_id(self, cx: &Cx) -> Text {
        match self {
            AnyKey::Key(key) => key.key_id(cx),
            AnyKey::Alias(alias) => alias.key_id(cx),
        }
    }

    /// What can be granted on it.
    pub fn grants(self) -> KeyGrants {
        KeyGrants::from_key(self)
    }

    /// Lets somebody do something with the key.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn grant_actions(self, cx: &mut Cx, grantee: Principal, actions: &[&str]) -> Result<Grant> {
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        match self {
            AnyKey::Key(key) => key.grant(cx, grantee, actions.into()),
            AnyKey::Alias(alias) => alias.grant(cx, grantee, actions.into()),
        }
    }

    /// Adds a statement to the key's policy, where that can be changed.
    ///
    /// # Errors
    /// When the policy cannot be changed, and `allow_no_op` is `false`.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
        allow_no_op: bool,
    ) -> Result<AddToResourcePolicyResult> {
        match self {
            AnyKey::Key(key) => key.add_to_resource_policy(cx, statement, allow_no_op),
            AnyKey::Alias(alias) => alias.add_to_resource_policy(cx, statement, allow_no_op),
        }
    }
}
