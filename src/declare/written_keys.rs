//! The keys of a struct as a program wrote them.

use super::suggest::plain;
use super::{FieldMap, Props, StructDesc};
use crate::core::{Fields, Str};

/// The keys of a map that is read as a struct, in the order in which a program wrote them. It is a field of a `#[props]`
/// struct that is marked `#[extends]`: the CDK makes a text of such a struct with the keys in this order.
#[derive(Clone, Debug, Default)]
pub struct WrittenKeys(Vec<Str>);

static ROW: StructDesc =
    StructDesc { name: "WrittenKeys", module: "", docs: "The order of the keys.", parents: &[], fields: &[] };

impl Props for WrittenKeys {
    const DESC: &'static StructDesc = &ROW;

    fn take(fields: &mut FieldMap<'_, '_>) -> Option<Self> {
        Some(WrittenKeys(fields.keys().cloned().collect()))
    }
}

impl WrittenKeys {
    /// Puts fields into the order of the keys; fields that were not written come last. Case and underscores make no
    /// difference: `physical_resource_id` is written for `physicalResourceId`.
    pub fn arrange(&self, fields: &mut Fields) {
        let written: Vec<String> = self.0.iter().map(|key| plain(key)).collect();
        fields.sort_by_cached_key(|(name, _)| {
            let name = plain(name);
            written.iter().position(|key| *key == name).unwrap_or(written.len())
        });
    }
}
