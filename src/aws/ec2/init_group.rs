//! Groups of users that are made when an instance is configured.

use super::InitElement;
use super::init_element::{Binding, Element, Platform};
use crate::bail;
use crate::core::{Data, Fields, Str};
use crate::declare::class;
use crate::diag::{Code, Result};
use crate::fields;

/// A group as an element.
#[derive(Clone, Debug)]
pub(super) struct GroupElement {
    name: Str,
    id: Option<i64>,
}

/// A group of users that is made when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitGroup;

/// A group of users that is made when an instance is configured. Not on Windows.
#[class(module = "ec2", base = InitElement)]
impl InitGroup {
    /// A group by its name.
    pub fn from_name(
        group_name: Str,
        /// The number of the group. Default: a free one.
        group_id: Option<i64>,
    ) -> InitElement {
        InitElement(Element::Group(GroupElement { name: group_name, id: group_id }))
    }
}

impl GroupElement {
    pub(super) fn bind(&self, binding: Binding) -> Result<Fields> {
        if binding.platform == Platform::Windows {
            bail!(Code::InvalidValue, "the group `{}` cannot be made on Windows", self.name; hint: "leave out `InitGroup`");
        }
        let group = self.id.map_or(Data::Map(Vec::new()), |id| Data::Map(fields! { "gid": id }));
        Ok(vec![(self.name.clone(), group)])
    }
}
