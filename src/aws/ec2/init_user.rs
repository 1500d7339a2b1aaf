//! Users that are made when an instance is configured.

use super::InitElement;
use super::init_element::{Binding, Element, Platform};
use crate::bail;
use crate::core::{Data, Fields, Str, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What an [`InitUser`] can be told.
#[props(module = "ec2")]
pub struct InitUserOptions {
    /// The home folder of the user. Default: that of the operating system.
    pub home_dir: Option<Text>,
    /// The number of the user. Default: a free one.
    pub user_id: Option<i64>,
    /// The groups of the user. Default: none.
    pub groups: Option<Vec<Text>>,
}

/// A user as an element.
#[derive(Clone, Debug)]
pub(super) struct UserElement {
    name: Str,
    options: InitUserOptions,
}

/// A user that is made when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitUser;

/// A user that is made when an instance is configured. Nobody can log in as it. Not on Windows.
#[class(module = "ec2", base = InitElement)]
impl InitUser {
    /// A user by its name.
    pub fn from_name(user_name: Str, options: Option<InitUserOptions>) -> InitElement {
        InitElement(Element::User(UserElement { name: user_name, options: options.unwrap_or_default() }))
    }
}

impl UserElement {
    pub(super) fn bind(&self, binding: Binding) -> Result<Fields> {
        if binding.platform == Platform::Windows {
            bail!(Code::InvalidValue, "the user `{}` cannot be made on Windows", self.name; hint: "leave out `InitUser`");
        }
        let mut user = fields! {
            "uid": self.options.user_id,
            "groups": self.options.groups.clone(),
            "homeDir": self.options.home_dir.clone(),
        };
        user.retain(|(_, value)| *value != Data::Absent);
        Ok(vec![(self.name.clone(), Data::Map(user))])
    }
}
