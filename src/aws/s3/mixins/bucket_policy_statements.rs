//! Statements of a bucket's policy.

use crate::aws::iam::PolicyStatement;
use crate::aws::mixin_target::{expect, resource_of_type};
use crate::aws::s3::bucket_policy::document_of;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// Adds statements to a bucket's policy.
#[derive(Clone, Debug)]
pub struct BucketPolicyStatements {
    statements: Vec<PolicyStatement>,
}

/// Adds statements to a bucket's policy.
///
/// ```rhai
/// s3.CfnBucketPolicy(stack, "Policy", #{
///     bucket: s3.CfnBucket(stack, "Bucket").ref,
///     policy_document: iam.PolicyDocument(),
/// }).with(s3.mixins.BucketPolicyStatements([
///     iam.PolicyStatement(#{ actions: ["s3:GetObject"], resources: ["*"], principals: [iam.AnyPrincipal()] }),
/// ]));
/// ```
///
/// ```lua
/// s3.CfnBucketPolicy(stack, "Policy", {
///   bucket = s3.CfnBucket(stack, "Bucket").ref,
///   policy_document = iam.PolicyDocument(),
/// }):with(s3.mixins.BucketPolicyStatements({
///   iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }),
/// }))
/// ```
#[class(module = "s3.mixins")]
impl BucketPolicyStatements {
    /// Makes the mixin.
    pub fn new(
        /// The statements that are added.
        statements: Vec<PolicyStatement>,
    ) -> Self {
        BucketPolicyStatements { statements }
    }

    /// Whether the mixin is for a construct: an `s3.CfnBucketPolicy`.
    pub fn supports(&self, cx: &Cx, construct: Construct) -> bool {
        resource_of_type(cx, construct, "AWS::S3::BucketPolicy").is_some()
    }

    /// Changes a policy.
    pub fn apply_to(&self, cx: &mut Cx, policy: Construct) -> Result<()> {
        let policy = expect(cx, policy, "AWS::S3::BucketPolicy", "s3.CfnBucketPolicy")?;
        let document = document_of(cx, policy)?;
        document.add_statements(cx, self.statements.clone().into());
        Ok(())
    }
}
