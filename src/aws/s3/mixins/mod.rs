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
