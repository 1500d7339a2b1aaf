//! What instances and groups of instances make for themselves: a security group, a role and a profile that gives it to
//! instances.

use super::{SecurityGroup, SecurityGroupProps, Vpc};
use crate::aws::iam::{ManagedPolicy, Role};
use crate::core::{CfnResource, Construct, Cx};
use crate::diag::Result;
use crate::fields;

const SERVICE: &str = "ec2.amazonaws.com";
const SESSION_POLICY: &str = "AmazonSSMManagedInstanceCore";

/// To which addresses the security group of instances allows connections.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AllowedOutbound {
    pub all: bool,
    pub all_ipv6: bool,
}

/// The security group of instances.
///
/// # Errors
/// When its id is taken.
pub(crate) fn instance_group(
    cx: &mut Cx,
    owner: Construct,
    vpc: Vpc,
    outbound: AllowedOutbound,
) -> Result<SecurityGroup> {
    let group = SecurityGroupProps {
        vpc,
        security_group_name: None,
        description: None,
        allow_all_outbound: outbound.all,
        allow_all_ipv6_outbound: outbound.all_ipv6,
        disable_inline_rules: None,
    };
    SecurityGroup::new(cx, owner, "InstanceSecurityGroup".into(), group)
}

/// The role of what runs on instances, a new one where none is given, and the profile that gives it to them.
///
/// # Errors
/// When an id is taken.
pub(crate) fn role_and_profile(
    cx: &mut Cx,
    owner: Construct,
    role: Option<Role>,
) -> Result<(Role, CfnResource)> {
    let role = match role {
        Some(role) => role,
        None => Role::for_service(cx, owner, "InstanceRole", SERVICE)?,
    };
    let roles = vec![role.role_name(cx)];
    let profile = CfnResource::add(
        cx,
        owner,
        "InstanceProfile",
        "AWS::IAM::InstanceProfile",
        fields! { "Roles": roles },
    )?;
    Ok((role, profile))
}

/// Lets instances of a role have sessions of the AWS Systems Manager.
///
/// # Errors
/// When the role takes no more policies.
pub(crate) fn allow_sessions(cx: &mut Cx, role: Role) -> Result<()> {
    let policy = ManagedPolicy::from_aws_managed_policy_name(cx, SESSION_POLICY.into())?;
    role.add_managed_policy(cx, policy)
}
