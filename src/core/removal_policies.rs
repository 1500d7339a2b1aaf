//! Removal policies for everything below a construct.

use super::cfn_resource::RemovalPolicyOptions;
use super::{AspectPriority, Aspects, CfnResource, Construct, Cx, Handle, NodeId, RemovalPolicy, Str};
use crate::declare::{class, props};

/// Which resources get a removal policy.
#[props]
pub struct RemovalPolicyProps {
    /// The only resource types that get the policy. Default: all.
    pub apply_to_resource_types: Option<Vec<Str>>,
    /// Resource types that do not get the policy.
    pub exclude_resource_types: Option<Vec<Str>>,
    /// The priority of the aspect that applies the policy: of several, the highest wins. Default: 500, and 200
    /// for missing policies.
    pub priority: Option<i64>,
}

/// The removal policies of all resources below a construct.
#[derive(Clone, Copy, Debug)]
pub struct RemovalPolicies(NodeId);

/// The removal policies of all resources below a construct. They take the place of policies that are there.
#[class(module = "")]
impl RemovalPolicies {
    /// The policies of what stands below a construct.
    pub fn of(scope: Construct) -> RemovalPolicies {
        RemovalPolicies(scope.id())
    }

    /// Applies a policy.
    pub fn apply(self, cx: &mut Cx, policy: RemovalPolicy, props: Option<RemovalPolicyProps>) {
        apply_below(cx, self.0, policy, props, AspectPriority::DEFAULT(), Which::All);
    }

    /// Destroys resources that leave the stack.
    pub fn destroy(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::DESTROY, props);
    }

    /// Keeps resources that leave the stack.
    pub fn retain(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::RETAIN, props);
    }

    /// Makes snapshots of resources that leave the stack.
    pub fn snapshot(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::SNAPSHOT, props);
    }

    /// Keeps resources that leave the stack, unless their creation failed.
    pub fn retain_on_update_or_delete(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE, props);
    }
}

/// The removal policies of all resources below a construct that have none.
#[derive(Clone, Copy, Debug)]
pub struct MissingRemovalPolicies(NodeId);

/// The removal policies of all resources below a construct that have none.
#[class(module = "")]
impl MissingRemovalPolicies {
    /// The policies of what stands below a construct.
    pub fn of(scope: Construct) -> MissingRemovalPolicies {
        MissingRemovalPolicies(scope.id())
    }

    /// Applies a policy.
    pub fn apply(self, cx: &mut Cx, policy: RemovalPolicy, props: Option<RemovalPolicyProps>) {
        apply_below(cx, self.0, policy, props, AspectPriority::MUTATING(), Which::WithoutPolicy);
    }

    /// Destroys resources that leave the stack.
    pub fn destroy(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::DESTROY, props);
    }

    /// Keeps resources that leave the stack.
    pub fn retain(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::RETAIN, props);
    }

    /// Makes snapshots of resources that leave the stack.
    pub fn snapshot(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::SNAPSHOT, props);
    }

    /// Keeps resources that leave the stack, unless their creation failed.
    pub fn retain_on_update_or_delete(self, cx: &mut Cx, props: Option<RemovalPolicyProps>) {
        self.apply(cx, RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE, props);
    }
}

/// Which resources a policy is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    WithoutPolicy,
}

fn apply_below(
    cx: &mut Cx,
    scope: NodeId,
    policy: RemovalPolicy,
    props: Option<RemovalPolicyProps>,
    default_priority: i64,
    which: Which,
) {
    let props = props.unwrap_or_default();
    let priority = props.priority.unwrap_or(default_priority);
    let include = props.apply_to_resource_types.unwrap_or_default();
    let exclude = props.exclude_resource_types.unwrap_or_default();
    Aspects::add_native(cx, scope, priority, move |cx, node| {
        let Some(resource) = cx.cast::<CfnResource>(node) else { return Ok(()) };
        let state = cx.state(resource);
        let concerned = (include.is_empty() || include.contains(&state.cfn_type))
            && !exclude.contains(&state.cfn_type)
            && (which == Which::All || state.options.deletion_policy.is_none());
        match concerned {
            true => resource.apply_removal_policy(cx, Some(policy), Some(RemovalPolicyOptions::default())),
            false => Ok(()),
        }
    });
}
