//! Mixins for buckets and their policies.

crate::module! {
    /// Mixins for buckets and their policies: changes to `s3.CfnBucket` and `s3.CfnBucketPolicy`, by themselves or
    /// within an `s3.Bucket`, which `with` applies.
    "s3.mixins" {
        bucket_auto_delete_objects: BucketAutoDeleteObjects;
        bucket_versioning: BucketVersioning;
        bucket_block_public_access: BucketBlockPublicAccess;
        bucket_policy_statements: BucketPolicyStatements;
    }
}

use crate::core::{CfnResource, Construct, Cx, Handle};

/// The resource of a type that a construct is, where it is one.
fn resource_of_type(cx: &Cx, construct: Construct, cfn_type: &str) -> Option<CfnResource> {
    cx.cast::<CfnResource>(construct.id()).filter(|resource| cx.state(*resource).cfn_type == cfn_type)
}

/// The L1 that a construct must be.
///
/// # Errors
/// When it is something else.
fn expect(cx: &Cx, construct: Construct, cfn_type: &str, class: &str) -> crate::diag::Result<CfnResource> {
    match resource_of_type(cx, construct, cfn_type) {
        Some(resource) => Ok(resource),
        None => {
            crate::bail!(crate::diag::Code::TypeMismatch, "the mixin is for `{class}`, not for `{}`", cx.path(construct.id());
                hint: "`supports` tells whether a mixin is for a construct; `with` asks it first"; on: cx.path(construct.id()))
        }
    }
}
