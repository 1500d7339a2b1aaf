//! Places of objects.

use crate::core::Text;
use crate::declare::props;

/// Where an object is.
#[props(module = "s3")]
pub struct Location {
    /// The name of the bucket.
    pub bucket_name: Text,
    /// The key of the object.
    pub object_key: Text,
    /// The version of the object. Default: the latest.
    pub object_version: Option<Text>,
}
