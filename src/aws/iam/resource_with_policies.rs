//! Policies of L1s that a program looks after itself.

use super::PolicyStatement;
use super::resource_policy::METHOD;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, NodeId, Str};
use crate::declare::{Callback, IntoValue, Role, Value, class, describe};
use crate::diag::{Code, Result};

/// The function of a factory that makes a resource with a policy of an L1.
const FOR_RESOURCE: &str = "for_resource";

/// How statements get into the policies of L1s.
#[derive(Clone, Copy, Debug)]
pub struct ResourceWithPolicies;

/// How statements get into the policies of L1s, where grants on them add some.
///
/// ```rhai
/// let bucket = s3.CfnBucket(stack, "Bucket");
/// let policy = iam.PolicyDocument();
/// iam.ResourceWithPolicies.register(stack, "AWS::S3::Bucket", #{
///     for_resource: |resource| #{ add_to_resource_policy: |statement| policy.add_statements(statement) },
/// });
/// s3.BucketGrants.from_bucket(bucket).read(iam.AccountPrincipal("123456789012"));
/// s3.CfnBucketPolicy(stack, "Policy", #{ bucket: bucket.ref, policy_document: policy });
/// ```
///
/// ```lua
/// local bucket = s3.CfnBucket(stack, "Bucket")
/// local policy = iam.PolicyDocument()
/// iam.ResourceWithPolicies.register(stack, "AWS::S3::Bucket", {
///   for_resource = function(resource)
///     return { add_to_resource_policy = function(statement) policy:add_statements(statement) end }
///   end,
/// })
/// s3.BucketGrants.from_bucket(bucket):read(iam.AccountPrincipal("123456789012"))
/// s3.CfnBucketPolicy(stack, "Policy", { bucket = bucket.ref, policy_document = policy })
/// ```
#[class(module = "iam")]
impl ResourceWithPolicies {
    /// The resource itself, where statements can be added to a policy of its own; else nothing.
    pub fn of(cx: &Cx, resource: Construct) -> Option<Construct> {
        cx.node_class(resource.id()).member(METHOD, &[Role::Method]).map(|_| resource)
    }

    /// Has a function of the program add statements to the policies of L1s of a type, below a construct. What is
    /// registered further down counts more.
    pub fn register(
        cx: &mut Cx,
        scope: Construct,
        /// The resource type: `AWS::S3::Bucket`.
        cfn_type: Str,
        /// A map with a function `for_resource`: it takes the L1, and gives a map with a function
        /// `add_to_resource_policy`, which takes a statement.
        factory: Value,
    ) -> Result<()> {
        let Some(Value::Callback(make)) = factory.get(FOR_RESOURCE).cloned() else {
            bail!(
                Code::TypeMismatch,
                "`factory` must be a map with a function `{FOR_RESOURCE}`, not {}",
                describe(cx, &factory)
            );
        };
        cx.extra_mut(scope.id()).policy_factories.push((cfn_type, make));
        Ok(())
    }
}

/// Adds a statement to the policy of the L1 of which a construct was made, where the program looks after it. Gives what
/// must exist for the statement to hold.
pub(crate) fn add_by_program(cx: &mut Cx, made: NodeId, statement: PolicyStatement) -> Option<NodeId> {
    let resource = cx.cast::<CfnResource>(cx.parent(made)?)?;
    let make = factory_of(cx, resource)?;
    let node = resource.id();
    cx.afterwards(move |cx| {
        let policy = make.0.call(cx, vec![Value::Node(node)])?;
        let Some(Value::Callback(add)) = policy.get(METHOD).cloned() else {
            let found = describe(&cx.borrow(), &policy);
            bail!(
                Code::TypeMismatch,
                "`{FOR_RESOURCE}` must give a map with a function `{METHOD}`, not {found}"
            );
        };
        add.0.call(cx, vec![statement.into_value()]).map(|_| ())
    });
    Some(node)
}

fn factory_of(cx: &Cx, resource: CfnResource) -> Option<Callback> {
    let cfn_type = &cx.state(resource).cfn_type;
    std::iter::successors(Some(resource.id()), |node| cx.parent(*node)).find_map(|node| {
        let factories = &cx.extra(node)?.policy_factories;
        factories.iter().rev().find(|(of, _)| of == cfn_type).map(|(_, make)| make.clone())
    })
}
