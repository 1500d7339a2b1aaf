//! Buckets that are emptied before they are deleted.

use super::Bucket;
use crate::aws::iam::{ArnPrincipal, PolicyStatement, PolicyStatementProps};
use crate::core::{
    BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Dependable, ENTRY_POINT, Handle, Text,
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

impl Bucket {
    /// Adds the resource that empties the bucket when it is deleted.
    pub(super) fn empty_on_deletion(self, cx: &mut Cx) -> Result<()> {
        let text = [
            "Lambda function for auto-deleting objects in ".into(),
            self.bucket_name(cx),
            " S3 bucket.".into(),
        ];
        let options = CustomResourceProviderOptions {
            use_cfn_response_wrapper: false,
            description: Some(Text::concat(text)),
            ..Default::default()
        };
        let this: Construct = self.into();
        let provider = CustomResourceProviderBase::builtin(cx, this, RESOURCE_TYPE, &CODE, options)?;
        let role = ArnPrincipal::new(cx, provider.role_arn(cx));
        let statement = PolicyStatementProps {
            actions: Some(ACTIONS.map(Text::from).to_vec().into()),
            principals: Some(vec![role.into()]),
            resources: Some(vec![self.bucket_arn(cx), self.arn_for_objects(cx, "*".into())].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, statement)?;
        self.add_to_resource_policy(cx, statement)?;
        let told = fields! { "BucketName": self.bucket_name(cx) };
        let id = "AutoDeleteObjectsCustomResource";
        let resource = CustomResource::managed_by(cx, provider, this, id, RESOURCE_TYPE, told)?;
        if let Some(policy) = self.policy(cx) {
            Construct::from(resource)
                .node()
                .add_dependency(cx, vec![Dependable::Construct(policy.into())].into());
        }
        // The tag is the bucket's alone, not that of its key.
        if let Some(resource) = cx.child(self.id(), "Resource") {
            Construct::at(resource).tags().set(cx, TAG.into(), "true".into());
        }
        Ok(())
    }
}
