//! Buckets that are emptied before they are deleted.

use super::{expect, resource_of_type};
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::aws::s3::auto_delete::Emptied;
use crate::aws::s3::bucket_policy::document_of;
use crate::core::{
    CfnDeletionPolicy, CfnResource, Construct, Cx, Data, Handle, Late, LateKind, Node, NodeId, Resource, Text,
};
use crate::declare::class;
use crate::diag::{Code, Diag, Result};
use crate::fields;

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
            let policy = policy_of(cx, bucket)?;
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

/// The policy of a bucket; it is made where the stack has none.
fn policy_of(cx: &mut Cx, bucket: CfnResource) -> Result<CfnResource> {
    let stack = cx.stack_of(bucket.id())?;
    let is_its = |cx: &Cx, node: NodeId| {
        let policy = resource_of_type(cx, Construct::at(node), "AWS::S3::BucketPolicy")?;
        let name = match policy.property(cx, "Bucket")? {
            Data::Late(late) => late,
            _ => return None,
        };
        let is_its = match name.kind() {
            LateKind::Ref(target) | LateKind::Elsewhere(target, ..) => *target == bucket.id(),
            _ => false,
        };
        is_its.then_some(policy)
    };
    if let Some(known) = cx.subtree(stack.id()).into_iter().find_map(|node| is_its(cx, node)) {
        return Ok(known);
    }
    let document = PolicyDocument::new(cx, PolicyDocumentProps::default());
    let properties = fields! { "Bucket": Late::reference(bucket.id()), "PolicyDocument": document.late() };
    CfnResource::add(cx, bucket, "S3BucketPolicy", "AWS::S3::BucketPolicy", properties)
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
