//! Versions of a bucket's objects.

use crate::aws::mixin_target::{expect, resource_of_type};
use crate::core::{Construct, Cx, Data};
use crate::declare::class;
use crate::diag::Result;

/// Keeps old versions of a bucket's objects, or keeps them no longer.
#[derive(Clone, Copy, Debug)]
pub struct BucketVersioning {
    enabled: bool,
}

/// Keeps old versions of a bucket's objects, or keeps them no longer.
///
/// ```rhai
/// s3.CfnBucket(stack, "Bucket").with(s3.mixins.BucketVersioning());
/// ```
///
/// ```lua
/// s3.CfnBucket(stack, "Bucket"):with(s3.mixins.BucketVersioning())
/// ```
#[class(module = "s3.mixins")]
impl BucketVersioning {
    /// Makes the mixin.
    pub fn new(
        /// Whether versions are kept; `false` keeps those that are there, but makes no new ones.
        #[default(true)]
        enabled: bool,
    ) -> Self {
        BucketVersioning { enabled }
    }

    /// Whether the mixin is for a construct: an `s3.CfnBucket`.
    pub fn supports(&self, cx: &Cx, construct: Construct) -> bool {
        resource_of_type(cx, construct, "AWS::S3::Bucket").is_some()
    }

    /// Changes a bucket.
    pub fn apply_to(&self, cx: &mut Cx, construct: Construct) -> Result<()> {
        let bucket = expect(cx, construct, "AWS::S3::Bucket", "s3.CfnBucket")?;
        let status = if self.enabled { "Enabled" } else { "Suspended" };
        bucket.set_property(cx, "VersioningConfiguration", Data::object("Status", status));
        Ok(())
    }
}
