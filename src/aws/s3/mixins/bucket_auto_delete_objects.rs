//! Buckets that are emptied before they are deleted.

use crate::aws::mixin_target::{expect, resource_of_type};
use crate::aws::s3::auto_delete::Emptied;
use crate::aws::s3::bucket_policy::{document_of, policy_of_l1};
use crate::core::{
    CfnDeletionPolicy, CfnResource, Construct, Cx, Handle, Late, Node, NodeId, Resource, Text,
};
use crate::declare::class;
use crate::diag::{Code, Diag, Result};

/// Empties a bucket before it is deleted.
#[derive(Clone, Copy, Debug, Default)]
pub struct BucketAutoDeleteObjects;

/// Empties a bucket before it is deleted: a custom resource does it. The bucket needs the removal policy
/// `RemovalPolicy.DESTROY`.
///
/// ```rhai
/// let bucket = s3.CfnBucket(stack, "Bucket");
/// bucket.apply_removal_policy(RemovalPolicy.DESTROY);
/// bucket.with(s3.mixins.BucketAutoDeleteObjects());
/// ```
///
/// ```lua
/// local bucket = s3.CfnBucket(stack, "Bucket")
/// bucket:apply_removal_policy(RemovalPolicy.DESTROY)
/// bucket:with(s3.mixins.BucketAutoDeleteObjects())
/// ```
#[class(module = "s3.mixins")]
impl BucketAutoDeleteObjects {
    /// Makes the mixin.
    pub fn new() -> Self {
        BucketAutoDeleteObjects
    }

    /// Whether the mixin is for a construct: an `s3.CfnBucket`.
    pub fn supports(&self, cx: &Cx, construct: Construct) -> bool {
        resource_of_type(cx, construct, "AWS::S3::Bucket").is_some()
    }

    /// Changes a bucket.
    pub fn apply_to(&self, cx: &mut Cx, construct: Construct) -> Result<()> {
        let bucket = expect(cx, construct, "AWS::S3::Bucket", "s3.CfnBucket")?;
        let arn = Text::from(Late::attribute(bucket.id(), "Arn"));
        let emptied = Emptied {
            scope: owner_of(cx, bucket),
            resource: bucket,
            name: Late::reference(bucket.id()).into(),
            arns: [arn.clone(), Text::concat([arn, "/*".into()])],
        };
        emptied.apply(cx, |cx, statement| {
            let policy = policy_of_l1(cx, bucket)?;
            document_of(cx, policy)?.add_statements(cx, vec![statement].into());
            Ok(Some(policy.into()))
        })?;
        cx.extra_mut(bucket.id()).check = Some(problems);
        Ok(())
    }
}

/// The construct whose resource a bucket is, or the bucket itself.
fn owner_of(cx: &Cx, bucket: CfnResource) -> Construct {
    let is_owner = |node: &NodeId| {
        cx.cast::<Resource>(*node).is_some() && Node::of(*node).main_child(cx) == Some(bucket.id())
    };
    Construct::at(cx.parent(bucket.id()).filter(is_owner).unwrap_or(bucket.id()))
}

/// What is wrong with a finished bucket.
fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let policy = cx.state(CfnResource::at(node)).options.deletion_policy;
    if policy == Some(CfnDeletionPolicy::DELETE) {
        return Vec::new();
    }
    let message =
        "a bucket that is emptied before it is deleted needs the removal policy `RemovalPolicy.DESTROY`";
    vec![Diag::new(Code::InvalidValue, message).hint(
        "call `apply_removal_policy(RemovalPolicy.DESTROY)`; a bucket that stays behind keeps its objects",
    )]
}
