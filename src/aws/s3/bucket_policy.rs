//! Policies of buckets.

use super::Bucket;
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::aws::mixin_target::resource_of_type;
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Handle, Late, LateKind, NodeId, RemovalPolicy, Resource, Str, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What a [`BucketPolicy`] needs.
#[props(module = "s3")]
pub struct BucketPolicyProps {
    /// The bucket.
    pub bucket: Bucket,
    /// What happens to the policy when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
    /// The first statements. Default: none.
    pub document: Option<PolicyDocument>,
}

/// What a bucket policy keeps.
#[derive(Clone, Debug)]
pub struct BucketPolicyState {
    document: PolicyDocument,
    bucket: Bucket,
}

/// Who may do what with a bucket. A bucket makes one by itself when a statement is added to it.
#[construct(module = "s3", base = Resource, state = BucketPolicyState, reference = bucket_policy_ref("AWS::S3::BucketPolicy"))]
impl BucketPolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: BucketPolicyProps) -> Result<Self> {
        let document = match props.document {
            Some(document) => document,
            None => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        };
        let this: BucketPolicy =
            cx.create(scope, id, BucketPolicyState { document, bucket: props.bucket })?;
        let bucket = props.bucket.bucket_name(cx);
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::S3::BucketPolicy",
            fields! { "Bucket": bucket, "PolicyDocument": document.late() },
        )?;
        if props.removal_policy.is_some() {
            resource.apply_removal_policy(cx, props.removal_policy, None)?;
        }
        cx.extra_mut(this.0).check = Some(problems);
        Ok(this)
    }

    /// A policy with the statements of an L1. As in the CDK it is one more policy: the L1 stays as it is.
    pub fn from_cfn_bucket_policy(cx: &mut Cx, cfn_bucket_policy: CfnResource) -> Result<Self> {
        const ID: &str = "@FromCfnBucketPolicy";
        let node = cfn_bucket_policy.id();
        if let Some(known) = cx.child(node, ID).and_then(|child| cx.cast::<BucketPolicy>(child)) {
            return Ok(known);
        }
        let cfn_type = cfn_bucket_policy.cfn_resource_type(cx);
        if cfn_type != "AWS::S3::BucketPolicy" {
            bail!(Code::TypeMismatch, "`cfn_bucket_policy` must be a `s3.CfnBucketPolicy`, not a resource of type `{cfn_type}`"; on: cx.path(node));
        }
        let is_bucket =
            |cx: &Cx, node: NodeId| resource_of_type(cx, Construct::at(node), "AWS::S3::Bucket").is_some();
        let named = |cx: &mut Cx, name: Text| {
            Bucket::from_bucket_name(cx, cfn_bucket_policy.into(), "@FromCfnBucket".into(), name)
        };
        let bucket = match cfn_bucket_policy.property(cx, "Bucket") {
            Some(Data::Late(late)) => match late.kind() {
                LateKind::Ref(target) if is_bucket(cx, *target) => {
                    Bucket::from_cfn_bucket(cx, CfnResource::at(*target))?
                }
                _ => named(cx, late.into())?,
            },
            Some(Data::Str(name)) => named(cx, name.into())?,
            _ => bail!(Code::InvalidValue, "the L1 names no `bucket`"; on: cx.path(node)),
        };
        let document = statements_of(cx, cfn_bucket_policy)?;
        let props = BucketPolicyProps { bucket, removal_policy: None, document: Some(document) };
        let this = Self::new(cx, cfn_bucket_policy.into(), ID.into(), props)?;
        bucket.set_policy(cx, this);
        Ok(this)
    }

    /// The statements.
    #[attribute]
    pub fn document(self, cx: &Cx) -> PolicyDocument {
        cx.state(self).document
    }

    /// The bucket.
    #[attribute]
    pub fn bucket(self, cx: &Cx) -> Bucket {
        cx.state(self).bucket
    }
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    cx.state(BucketPolicy::at(node)).document.problems_as_policy_of(cx, "a bucket")
}

/// The document of a policy's resource, to which statements can be added.
///
/// # Errors
/// When it is late-bound.
pub(super) fn document_of(cx: &mut Cx, policy: CfnResource) -> Result<PolicyDocument> {
    if let Some(Data::Late(late)) = policy.property(cx, "PolicyDocument")
        && let Some(document) = PolicyDocument::behind(&late)
    {
        return Ok(document);
    }
    let document = statements_of(cx, policy)?;
    policy.set_property(cx, "PolicyDocument", document.late());
    Ok(document)
}

/// A document with the statements of a policy's resource.
///
/// # Errors
/// When it is late-bound.
fn statements_of(cx: &mut Cx, policy: CfnResource) -> Result<PolicyDocument> {
    let given = match policy.property(cx, "PolicyDocument") {
        Some(Data::Late(late)) => PolicyDocument::behind(&late).map(|document| document.to_json(cx)),
        given => Some(given.unwrap_or(Data::Absent)),
    };
    match given {
        Some(Data::Map(document)) => PolicyDocument::from_json(cx, Dict(document)),
        Some(Data::Absent) => Ok(PolicyDocument::new(cx, PolicyDocumentProps::default())),
        Some(_) => {
            bail!(Code::TypeMismatch, "the `policy_document` of the L1 is not a policy document"; on: cx.path(policy.id()))
        }
        None => {
            bail!(Code::LateBound, "the `policy_document` of the L1 is late-bound, so it cannot be added to"; on: cx.path(policy.id()))
        }
    }
}

/// The policy of an L1; it is made where the stack has none.
///
/// # Errors
/// When the L1 stands in no stack.
pub(super) fn policy_of_l1(cx: &mut Cx, bucket: CfnResource) -> Result<CfnResource> {
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
