//! Fields by which queries find events fast.

use crate::core::{Data, Text};
use crate::declare::{class, props};
use crate::fields;

/// What a [`FieldIndexPolicy`] needs.
#[props(module = "logs")]
pub struct FieldIndexPolicyProps {
    /// The fields. Upper and lower case differ.
    pub fields: Vec<Text>,
}

/// Fields by which queries find events fast.
#[derive(Clone, Debug)]
pub struct FieldIndexPolicy {
    pub(super) fields: Vec<Text>,
}

/// Fields of a log group by which queries find events fast.
#[class(module = "logs")]
impl FieldIndexPolicy {
    /// Names fields.
    pub fn new(props: FieldIndexPolicyProps) -> Self {
        FieldIndexPolicy { fields: props.fields }
    }
}

impl FieldIndexPolicy {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! { "Fields": self.fields.clone() })
    }
}
