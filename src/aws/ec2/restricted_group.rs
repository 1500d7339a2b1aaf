//! Default security groups of VPCs that let nothing through.

use super::Vpc;
use crate::core::{
    ArnComponents, BuiltinCode, BuiltinFile, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Data, ENTRY_POINT, Handle,
};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile {
            name: "index.js",
            text: include_str!("../../../handlers/restrict-default-security-group/index.js"),
        },
    ],
};

const RESOURCE_TYPE: &str = "Custom::VpcRestrictDefaultSG";
const ACTIONS: [&str; 4] = [
    "ec2:AuthorizeSecurityGroupIngress",
    "ec2:AuthorizeSecurityGroupEgress",
    "ec2:RevokeSecurityGroupIngress",
    "ec2:RevokeSecurityGroupEgress",
];

impl Vpc {
    /// Adds the resource that takes the rules of the default security group away.
    pub(super) fn restrict_default_security_group(self, cx: &mut Cx) -> Result<()> {
        let options = CustomResourceProviderOptions {
            description: Some(
                "Lambda function for removing all inbound/outbound rules from the VPC default security group"
                    .into(),
            ),
            ..Default::default()
        };
        let provider = CustomResourceProviderBase::builtin(cx, self.into(), RESOURCE_TYPE, &CODE, options)?;
        let stack = cx.stack_of(self.id())?;
        let group = self.vpc_default_security_group(cx)?;
        let components = ArnComponents::slash("ec2", "security-group", group.clone());
        let arn = stack.format_arn(cx, components)?;
        let statement = fields! {
            "Effect": "Allow",
            "Action": ACTIONS.map(Data::from).to_vec(),
            "Resource": vec![Data::from(arn)],
        };
        provider.add_to_role_policy(cx, Data::Map(statement));
        let told = fields! { "DefaultSecurityGroupId": group, "Account": stack.account(cx) };
        let id = "RestrictDefaultSecurityGroupCustomResource";
        CustomResource::managed_by(cx, provider, self, id, RESOURCE_TYPE, told)?;
        Ok(())
    }
}
