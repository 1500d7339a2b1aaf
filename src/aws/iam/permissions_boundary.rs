//! Permissions boundaries of everything below a construct.

use super::ManagedPolicy;
use crate::core::{AspectPriority, Aspects, CfnResource, Construct, Cx, Data, Handle, NodeId};
use crate::declare::class;

/// The permissions boundaries of everything below a construct.
#[derive(Clone, Copy, Debug)]
pub struct PermissionsBoundary(NodeId);

/// The resource types that have a permissions boundary.
const BOUNDED: [&str; 2] = ["AWS::IAM::Role", "AWS::IAM::User"];

/// The permissions boundaries of all roles and users below a construct: what they may be allowed at all. The nearest
/// setting wins.
///
/// ```rhai
/// let boundary = iam.ManagedPolicy.from_aws_managed_policy_name("PowerUserAccess");
/// iam.PermissionsBoundary.of(stack).apply(boundary);
/// ```
///
/// ```lua
/// local boundary = iam.ManagedPolicy.from_aws_managed_policy_name("PowerUserAccess")
/// iam.PermissionsBoundary.of(stack):apply(boundary)
/// ```
#[class(module = "iam")]
impl PermissionsBoundary {
    /// The boundaries of everything below a construct.
    pub fn of(scope: Construct) -> PermissionsBoundary {
        PermissionsBoundary(scope.id())
    }

    /// Bounds all roles and users.
    pub fn apply(self, cx: &mut Cx, boundary_policy: ManagedPolicy) {
        self.set(cx, boundary_policy.managed_policy_arn(cx).into());
    }

    /// Takes the boundary away from all roles and users.
    pub fn clear(self, cx: &mut Cx) {
        self.set(cx, Data::Absent);
    }
}

impl PermissionsBoundary {
    fn set(self, cx: &mut Cx, boundary: Data) {
        Aspects::add_native(cx, self.0, AspectPriority::DEFAULT(), move |cx, node| {
            if let Some(resource) = cx.cast::<CfnResource>(node)
                && BOUNDED.contains(&cx.state(resource).cfn_type.as_str())
            {
                resource.add_property_override(cx, "PermissionsBoundary".into(), boundary.clone());
            }
            Ok(())
        });
    }
}
