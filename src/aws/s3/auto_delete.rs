//! Buckets that are emptied before they are deleted.

use super::Bucket;
use crate::aws::iam::{ArnPrincipal, PolicyStatement, PolicyStatementProps};
use crate::core::{
    BuiltinCode, BuiltinFile, CfnResource, Construct, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Dependable, ENTRY_POINT, Text,
};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile {
            name: "index.js",
            text: include_str!("../../../handlers/auto-delete-objects/index.js"),
        },
        BuiltinFile {
            name: "empty.js",
            text: include_str!("../../../handlers/auto-delete-objects/empty.js"),
        },
    ],
};

const RESOURCE_TYPE: &str = "Custom::S3AutoDeleteObjects";
/// The tag without which the function does nothing: who takes the prop back keeps the objects.
const TAG: &str = "aws-cdk:auto-delete-objects";
const ACTIONS: [&str; 4] = ["s3:PutBucketPolicy", "s3:GetBucket*", "s3:List*", "s3:DeleteObject*"];

/// A bucket that is to be emptied before it is deleted.
pub(super) struct Emptied {
    /// In which construct the custom resource stands.
    pub scope: Construct,
    /// The bucket itself.
    pub resource: CfnResource,
    pub name: Text,
    /// The bucket and its objects.
    pub arns: [Text; 2],
}

impl Emptied {
    /// Adds the resource that empties the bucket when it is deleted. `allow` adds a statement to the bucket's policy and
    /// gives the policy, where there is one.
    pub fn apply(
        self,
        cx: &mut Cx,
        allow: impl FnOnce(&mut Cx, PolicyStatement) -> Result<Option<Construct>>,
    ) -> Result<()> {
        let text =
            ["Lambda function for auto-deleting objects in ".into(), self.name.clone(), " S3 bucket.".into()];
        let options = CustomResourceProviderOptions {
            use_cfn_response_wrapper: false,
            description: Some(Text::concat(text)),
            ..Default::default()
        };
        let provider = CustomResourceProviderBase::builtin(cx, self.scope, RESOURCE_TYPE, &CODE, options)?;
        let role = ArnPrincipal::new(cx, provider.role_arn(cx));
        let statement = PolicyStatementProps {
            actions: Some(ACTIONS.map(Text::from).to_vec().into()),
            principals: Some(vec![role.into()]),
            resources: Some(self.arns.to_vec().into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, statement)?;
        let policy = allow(cx, statement)?;
        let told = fields! { "BucketName": self.name };
        let id = "AutoDeleteObjectsCustomResource";
        let emptying = CustomResource::managed_by(cx, provider, self.scope, id, RESOURCE_TYPE, told)?;
        if let Some(policy) = policy {
            let waits = Construct::from(emptying).node();
            waits.add_dependency(cx, vec![Dependable::Construct(policy)].into());
        }
        // The tag is the bucket's alone, not that of its key.
        Construct::from(self.resource).tags().set(cx, TAG.into(), "true".into());
        Ok(())
    }
}

impl Bucket {
    /// Adds the resource that empties the bucket when it is deleted.
    pub(super) fn empty_on_deletion(self, cx: &mut Cx, resource: CfnResource) -> Result<()> {
        let emptied = Emptied {
            scope: self.into(),
            resource,
            name: self.bucket_name(cx),
            arns: [self.bucket_arn(cx), self.arn_for_objects(cx, "*".into())],
        };
        emptied.apply(cx, |cx, statement| {
            self.add_to_resource_policy(cx, statement)?;
            Ok(self.policy(cx).map(Construct::from))
        })
    }
}
