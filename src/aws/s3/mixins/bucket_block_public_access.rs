//! Public access to a bucket.

use crate::aws::mixin_target::{expect, resource_of_type};
use crate::aws::s3::BlockPublicAccess;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// Refuses public access to a bucket.
#[derive(Clone, Debug)]
pub struct BucketBlockPublicAccess {
    refused: BlockPublicAccess,
}

/// Refuses public access to a bucket.
///
/// ```rhai
/// s3.CfnBucket(stack, "Bucket").with(s3.mixins.BucketBlockPublicAccess());
/// ```
///
/// ```lua
/// s3.CfnBucket(stack, "Bucket"):with(s3.mixins.BucketBlockPublicAccess())
/// ```
#[class(module = "s3.mixins")]
impl BucketBlockPublicAccess {
    /// Makes the mixin.
    pub fn new(
        /// What is refused; what it does not speak of is refused as well. Default: everything.
        public_access_config: Option<BlockPublicAccess>,
    ) -> Self {
        let refused = public_access_config.unwrap_or_else(BlockPublicAccess::BLOCK_ALL);
        BucketBlockPublicAccess { refused: refused.closed() }
    }

    /// Whether the mixin is for a construct: an `s3.CfnBucket`.
    pub fn supports(&self, cx: &Cx, construct: Construct) -> bool {
        resource_of_type(cx, construct, "AWS::S3::Bucket").is_some()
    }

    /// Changes a bucket.
    pub fn apply_to(&self, cx: &mut Cx, construct: Construct) -> Result<()> {
        let bucket = expect(cx, construct, "AWS::S3::Bucket", "s3.CfnBucket")?;
        bucket.set_property(cx, "PublicAccessBlockConfiguration", self.refused.to_data());
        Ok(())
    }
}
