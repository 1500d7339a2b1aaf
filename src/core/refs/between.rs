//! References between top-level stacks, within an environment and across.

use super::export::{import, output, scope_of};
use super::{Reference, Use, across_regions, split};
use crate::bail;
use crate::core::names::name_within;
use crate::core::{
    Annotations, CfnElement, CfnResource, Construct, Cx, Data, Fields, Handle, Late, LateKind, NodeId,
    ReferenceStrength, Stack, Str, Text, stack_dependencies,
};
use crate::diag::{Code, Result};
use crate::fields;

/// What stands in a stack for a value of another that is no part of the same top-level stack.
pub(super) fn value(cx: &mut Cx, place: Use, producer: Stack, reference: &Reference) -> Result<Data> {
    let consumer = place.stack;
    let (account, region) = producer.known_environment(cx);
    let (own_account, own_region) = consumer.known_environment(cx);
    let same_account = account == own_account;
    let same_region = region == own_region;
    if !(same_account && same_region) && (region.is_none() || own_region.is_none()) {
        bail!(Code::UnresolvedReference, "`{}` ({}) cannot use `{}` ({}): the regions of both stacks must be known",
            cx.path(place.element), consumer.environment(cx), cx.path(reference.target), producer.environment(cx);
            hint: "give both stacks an `env` with a `region`, or the same `env`"; on: cx.path(place.element));
    }
    let strength = strength(cx, consumer, reference);
    if !same_account {
        return across_accounts(cx, place, producer, reference, strength);
    }
    let reason = format!("`{}` uses `{}`", cx.path(place.element), reference.describe(cx));
    stack_dependencies::add(cx, consumer.id(), producer.id(), &reason)?;
    if !same_region {
        return match strength {
            ReferenceStrength::STRONG => across_regions::import(cx, place, producer, reference),
            ReferenceStrength::WEAK => read_output(cx, producer, reference, None),
            ReferenceStrength::BOTH => {
                across_regions::export(cx, consumer, producer, reference)?;
                read_output(cx, producer, reference, None)
            }
        };
    }
    match strength {
        ReferenceStrength::STRONG => import(cx, producer, reference),
        ReferenceStrength::WEAK => read_output(cx, producer, reference, None),
        ReferenceStrength::BOTH => {
            import(cx, producer, reference)?;
            read_output(cx, producer, reference, None)
        }
    }
}

/// The strength that the place of use asks for, else the resource, else the context of the stack.
fn strength(cx: &Cx, consumer: Stack, reference: &Reference) -> ReferenceStrength {
    let of_target = || cx.extra(reference.target).and_then(|extra| extra.reference_strength);
    reference.strength.or_else(of_target).unwrap_or_else(|| ReferenceStrength::of_consumer(cx, consumer))
}

/// What reads an output of another stack; the output is made where there is none yet.
fn read_output(cx: &mut Cx, producer: Stack, reference: &Reference, role_arn: Option<Text>) -> Result<Data> {
    let (output, _) = output(cx, producer, reference, "Publish", None)?;
    let name = CfnElement::at(output).resolved_logical_id(cx);
    let args = fields! {
        "StackName": cx.state(producer).name.clone(),
        "Region": producer.region(cx),
        "RoleArn": role_arn,
        "OutputName": name,
    };
    let value = Late::new(LateKind::Call("Fn::GetStackOutput", Data::Map(args))).into();
    Ok(if reference.list { split(value) } else { value })
}

/// The id of the warning about references that are weaker than asked for.
const ALWAYS_WEAK: &str = "@aws-cdk/core:crossAccountRefsAreAlwaysWeak";

/// Accounts share outputs by a role only, so these references are always weak.
fn across_accounts(
    cx: &mut Cx,
    place: Use,
    producer: Stack,
    reference: &Reference,
    strength: ReferenceStrength,
) -> Result<Data> {
    let consumer = place.stack;
    if consumer.nested_stack_parent(cx).is_some() {
        bail!(Code::UnresolvedReference, "`{}`, in a nested stack, cannot use `{}` of another account", cx.path(place.element), cx.path(reference.target);
            hint: "use it in the stack around it, and pass the value as a parameter"; on: cx.path(place.element));
    }
    if strength == ReferenceStrength::STRONG {
        let message = "references to another account are always weak";
        let place_of_use = cx.span_of(place.element);
        let span = std::mem::replace(&mut cx.span, place_of_use);
        Annotations::of(consumer.into()).add_warning_v2(cx, ALWAYS_WEAK.into(), message.into());
        cx.span = span;
    }
    let role_arn = reader_role(cx, producer, consumer)?;
    read_output(cx, producer, reference, Some(role_arn))
}

/// The role by which the deployment of a stack in another account reads the outputs of a stack.
fn reader_role(cx: &mut Cx, producer: Stack, consumer: Stack) -> Result<Text> {
    let scope = scope_of(cx, producer, "Publish")?;
    let role = match cx.child(scope.id(), ROLE) {
        Some(known) => CfnResource::at(known),
        None => make_role(cx, scope, producer)?,
    };
    trust(cx, producer, consumer)?;
    let name = physical_name(cx, role.id(), MOST_OF_ROLE_NAME);
    let account = producer.known_environment(cx).0.unwrap_or(UNKNOWN_ACCOUNT);
    Ok(Text::concat(vec![
        "arn:".into(),
        producer.partition(cx),
        format!(":iam::{account}:role/{name}").into(),
    ]))
}

const ROLE: &str = "GetStackOutputRole";
const POLICY: &str = "GetStackOutputPolicy";
/// As the CDK writes it into names.
const UNKNOWN_ACCOUNT: &str = "unknown-account";
/// Source: the IAM user guide, "IAM and AWS STS quotas".
const MOST_OF_ROLE_NAME: usize = 64;
const MOST_OF_POLICY_NAME: usize = 128;

fn make_role(cx: &mut Cx, scope: Construct, producer: Stack) -> Result<CfnResource> {
    let role = CfnResource::raw(cx, scope, ROLE, "AWS::IAM::Role", Fields::new())?;
    role.set_property(cx, "AssumeRolePolicyDocument", Late::deferred(producer.id(), trust_policy));
    let name = physical_name(cx, role.id(), MOST_OF_ROLE_NAME);
    role.set_property(cx, "RoleName", name);
    let (account, region) = producer.known_environment(cx);
    let stacks = Text::concat(vec![
        "arn:".into(),
        producer.partition(cx),
        format!(
            ":cloudformation:{}:{}:stack/{}/*",
            region.unwrap_or_default(),
            account.unwrap_or(UNKNOWN_ACCOUNT),
            cx.state(producer).name
        )
        .into(),
    ]);
    let read = fields! { "Effect": "Allow", "Action": "cloudformation:DescribeStacks", "Resource": stacks };
    let properties = fields! {
        "Roles": vec![Data::from(Late::reference(role.id()))],
        "PolicyDocument": document(read),
    };
    let policy = CfnResource::raw(cx, scope, POLICY, "AWS::IAM::Policy", properties)?;
    let name = physical_name(cx, policy.id(), MOST_OF_POLICY_NAME);
    policy.set_property(cx, "PolicyName", name);
    Ok(role)
}

/// Lets the deployment of a stack read the outputs of another.
fn trust(cx: &mut Cx, producer: Stack, consumer: Stack) -> Result<()> {
    let deployment = consumer.bound_synthesizer(cx).rules(cx).deployment(cx, consumer);
    let Some(role) = deployment.execution_role else {
        bail!(Code::UnresolvedReference, "`{}` cannot use values of another account: its synthesizer has no role for CloudFormation", cx.path(consumer.id());
            hint: "use a `DefaultStackSynthesizer`"; on: cx.path(consumer.id()));
    };
    let deployer = Data::object("Fn::Sub", role);
    let readers = &mut cx.state_mut(producer).readers;
    if !readers.contains(&deployer) {
        readers.push(deployer);
    }
    Ok(())
}

/// The trust policy of the role that reads the outputs of a stack.
fn trust_policy(cx: &Cx, producer: NodeId) -> Data {
    let trusted = match &cx.state(Stack::at(producer)).readers[..] {
        [one] => one.clone(),
        many => Data::List(many.to_vec()),
    };
    document(fields! {
        "Effect": "Allow",
        "Principal": Data::object("AWS", trusted),
        "Action": vec![Data::from("sts:AssumeRole")],
    })
}

/// A policy document of one statement.
fn document(statement: Fields) -> Data {
    Data::Map(fields! { "Version": "2012-10-17", "Statement": vec![Data::Map(statement)] })
}

/// A name that is unique because the path is.
fn physical_name(cx: &Cx, node: NodeId, most: usize) -> Str {
    let ids: Vec<&str> = cx.path_ids(node).into_iter().map(Str::as_str).collect();
    name_within(&ids, most).into()
}
