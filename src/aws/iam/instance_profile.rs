//! Instance profiles.

use super::Role;
use super::role::{arn_of, last_segment, name_and_arn};
use crate::core::{Arn, CfnResource, Construct, Cx, Data, Handle, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`InstanceProfile`] can be told.
#[props(module = "iam")]
pub struct InstanceProfileProps {
    /// The role of the instances. Default: a new one that EC2 may take.
    pub role: Option<Role>,
    /// The name of the profile. Default: CloudFormation makes one.
    pub instance_profile_name: Option<Text>,
    /// The path of the profile in IAM. Default: `/`.
    pub path: Option<Text>,
}

/// An instance profile that exists already.
#[props(module = "iam")]
pub struct InstanceProfileAttributes {
    /// The ARN of the profile.
    pub instance_profile_arn: Text,
    /// The role of the profile.
    pub role: Option<Role>,
}

/// What an instance profile keeps.
#[derive(Clone, Debug)]
pub struct InstanceProfileState {
    arn: Text,
    name: Text,
    role: Option<Role>,
}

/// What gives a role to instances.
#[construct(module = "iam", base = Resource, state = InstanceProfileState, reference = instance_profile_ref("AWS::IAM::InstanceProfile"))]
impl InstanceProfile {
    /// Makes an instance profile.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: InstanceProfileProps) -> Result<Self> {
        let state = InstanceProfileState { arn: "".into(), name: "".into(), role: props.role };
        let this: InstanceProfile = cx.create(scope, id, state)?;
        let role = match props.role {
            Some(role) => role,
            None => Role::for_service(cx, this, "InstanceRole", "ec2.amazonaws.com")?,
        };
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::InstanceProfile",
            crate::fields! {
                "Roles": vec![Data::from(role.role_name(cx))],
                "InstanceProfileName": props.instance_profile_name,
                "Path": props.path,
            },
        )?;
        let (name, arn) = name_and_arn(cx, resource, "InstanceProfileName", "instance-profile")?;
        *cx.state_mut(this) = InstanceProfileState { arn, name, role: Some(role) };
        Ok(this)
    }

    /// Takes an instance profile of the stack's account that exists already, by its name.
    pub fn from_instance_profile_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        instance_profile_name: Text,
    ) -> Result<Self> {
        let arn = arn_of(cx, cx.stack_of(scope.id())?, "instance-profile", instance_profile_name)?;
        Self::from_instance_profile_arn(cx, scope, id, arn)
    }

    /// Takes an instance profile that exists already, by its ARN.
    pub fn from_instance_profile_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        instance_profile_arn: Text,
    ) -> Result<Self> {
        Self::from_instance_profile_attributes(
            cx,
            scope,
            id,
            InstanceProfileAttributes { instance_profile_arn, role: None },
        )
    }

    /// Takes an instance profile that exists already.
    pub fn from_instance_profile_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: InstanceProfileAttributes,
    ) -> Result<Self> {
        let arn = attrs.instance_profile_arn;
        let name = last_segment(Arn::extract_resource_name(arn.clone(), "instance-profile".into())?);
        cx.create(scope, id, InstanceProfileState { arn, name, role: attrs.role })
    }

    /// The role of the profile, where it is known.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).role
    }

    /// The name of the profile.
    #[attribute]
    pub fn instance_profile_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN of the profile.
    #[attribute]
    pub fn instance_profile_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}
