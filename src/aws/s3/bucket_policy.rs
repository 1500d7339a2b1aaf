//! Policies of buckets.

use super::Bucket;
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, LateKind, RemovalPolicy, Resource, Str};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
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
        Ok(this)
    }

    /// The policy that an L1 makes: statements that are added change the L1.
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
        let bucket = match cfn_bucket_policy.property(cx, "Bucket") {
            Some(Data::Late(late)) if matches!(late.kind(), LateKind::Ref(_)) => {
                let LateKind::Ref(target) = late.kind() else { unreachable!("matched above") };
                Bucket::from_cfn_bucket(cx, CfnResource::at(*target))?
            }
            Some(Data::Str(name)) => {
                Bucket::from_bucket_name(cx, cfn_bucket_policy.into(), "@FromCfnBucket".into(), name.into())?
            }
            Some(Data::Late(late)) => {
                Bucket::from_bucket_name(cx, cfn_bucket_policy.into(), "@FromCfnBucket".into(), late.into())?
            }
            _ => bail!(Code::InvalidValue, "the L1 names no `bucket`"; on: cx.path(node)),
        };
        let document = document_of(cx, cfn_bucket_policy)?;
        cx.create(cfn_bucket_policy, ID, BucketPolicyState { document, bucket })
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

/// The document of a policy's resource, to which statements can be added.
///
/// # Errors
/// When it is late-bound.
pub(super) fn document_of(cx: &mut Cx, policy: CfnResource) -> Result<PolicyDocument> {
    let given = policy.property(cx, "PolicyDocument");
    let document = match given {
        Some(Data::Map(document)) => PolicyDocument::from_json(cx, Dict(document))?,
        None | Some(Data::Absent) => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        Some(Data::Late(late)) => match PolicyDocument::behind(&late) {
            Some(document) => return Ok(document),
            None => {
                bail!(Code::LateBound, "the `policy_document` of the L1 is late-bound, so it cannot be added to"; on: cx.path(policy.id()))
            }
        },
        Some(_) => {
            bail!(Code::TypeMismatch, "the `policy_document` of the L1 is not a policy document"; on: cx.path(policy.id()))
        }
    };
    policy.set_property(cx, "PolicyDocument", document.late());
    Ok(document)
}
