//! Repositories that a function empties before they are deleted.

use super::Repository;
use crate::core::{
    ArnComponents, Aws, BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Data, Dependable, ENTRY_POINT, Handle, Text,
};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile { name: "index.js", text: include_str!("../../../handlers/auto-delete-images/index.js") },
        BuiltinFile { name: "empty.js", text: include_str!("../../../handlers/auto-delete-images/empty.js") },
    ],
};

const RESOURCE_TYPE: &str = "Custom::ECRAutoDeleteImages";
/// The tag without which the function does nothing: who takes the prop back keeps the images.
const TAG: &str = "aws-cdk:auto-delete-images";
const ACTIONS: [&str; 4] =
    ["ecr:BatchDeleteImage", "ecr:DescribeRepositories", "ecr:ListImages", "ecr:ListTagsForResource"];

impl Repository {
    /// Adds the resource that empties the repository when it is deleted.
    pub(super) fn empty_on_deletion(self, cx: &mut Cx) -> Result<()> {
        let this: Construct = self.into();
        let name = self.repository_name(cx);
        let description =
            ["Lambda function for auto-deleting images in ".into(), name.clone(), " repository.".into()];
        let options = CustomResourceProviderOptions {
            use_cfn_response_wrapper: false,
            description: Some(Text::concat(description)),
            ..Default::default()
        };
        let provider = CustomResourceProviderBase::builtin(cx, this, RESOURCE_TYPE, &CODE, options)?;
        let all = ArnComponents {
            // As in aws-cdk-lib 2.276.0, which never writes it out here.
            partition: Some(Aws::PARTITION()),
            ..ArnComponents::slash("ecr", "repository", "*")
        };
        let all = cx.stack_of(self.id())?.format_arn(cx, all)?;
        let tagged = Data::object("StringEquals", Data::object(&format!("ecr:ResourceTag/{TAG}"), "true"));
        provider.allow_once(
            cx,
            fields! {
                "Effect": "Allow",
                "Action": ACTIONS.map(Data::from).to_vec(),
                "Resource": vec![all],
                "Condition": tagged,
            },
        );
        let told = fields! { "RepositoryName": name };
        let id = "AutoDeleteImagesCustomResource";
        let resource = CustomResource::managed_by(cx, provider, this, id, RESOURCE_TYPE, told)?;
        if let Some(own) = cx.child(self.id(), "Resource") {
            let own = Construct::at(own);
            Construct::from(resource).node().add_dependency(cx, vec![Dependable::Construct(own)].into());
            own.tags().set(cx, TAG.into(), "true".into());
        }
        Ok(())
    }
}
